"""The past revisions of a repository, read from what Git keeps: the files of the folder are not touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.apart import Beside, apart_folder, prefix_of
from diagdemo.workspace.load import load_from
from diagdemo.workspace.objects import Objects
from diagdemo.workspace.places import Place, Snapshot
from diagdemo.workspace.plumbing import PATIENTLY, ask, find_git, inside_git
from diagdemo.workspace.reader import Memory
from diagdemo.workspace.revision import Revision, git_of, last_before, parsed, resolve

if TYPE_CHECKING:
    from diagdemo.workspace.load import Progress
    from diagdemo.workspace.scope import Scope
    from diagdemo.workspace.workspace import Workspace


class Past:
    """Reads revisions one after the other: what did not change from one to the next is read once.

    To be used as a context; every method may raise DiagdemoError when Git does not answer.
    """

    def __init__(self, root: Path) -> None:
        """Open the history of the repository at `root`.

        Raises:
            UsageError: there is no Git, or no repository.
        """
        self.root = root
        self._git = git_of(root)
        below = ask(self._git, root, "rev-parse", "--show-prefix")
        if below is None:
            raise DiagdemoError(
                "Git refuse de lire ce dépôt", "tapez «\u00a0git status\u00a0» pour voir ce qu’il en dit"
            )
        self.below = below[0] if below else ""
        """The folder of the repository inside that of Git, ended by a slash; empty when they are the same."""
        self._objects = Objects(self._git, root)
        self._memory = Memory()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._objects.close()

    def load(
        self,
        revision: Revision | str,
        progress: Progress | None = None,
        only: Collection[str] | Scope | None = None,
    ) -> Workspace:
        """The repository as it was; arguments are those of `diagdemo.load`.

        Raises:
            NotFoundError: there is no such revision.
        """
        at = resolve(self.root, revision) if isinstance(revision, str) else revision
        with _Interviews(at) as interviews:
            return load_from(
                self.root,
                self.files(at),
                read_at=at,
                memory=self._memory,
                apart=interviews.place,
                progress=progress,
                only=only,
            )

    def files(self, revision: Revision) -> Snapshot:
        """The files of a revision, unread."""
        return Snapshot(self._objects, revision.tree, self.below)

    def revisions(self, start: Revision, paths: Iterable[str] = (), most: int = 0) -> list[Revision]:
        """The revisions that lead to `start` and touched `paths`, the latest first.

        Of a merge, only what it brought is told: what happened on the branch is not.

        Args:
            start: where to begin.
            paths: files and folders of the repository; all of them when there is none.
            most: how many at most; 0 means all.
        """
        wanted = [f":(top,literal){self.below}{path}" for path in paths]
        bound = [f"--max-count={most}"] if most else []
        words = ("rev-list", "--first-parent", *bound, start.id, "--", *wanted)
        ids = ask(self._git, self.root, *words, seconds=PATIENTLY) or []
        found = zip(ids, self._objects.many(ids), strict=True)
        held = (parsed(id, each.content) for id, each in found if each is not None)
        return [revision for revision in held if revision is not None]


class _Interviews:
    """The interviews that lived in another repository when a revision was recorded."""

    def __init__(self, at: Revision) -> None:
        self._at = at
        self._objects: Objects | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._objects:
            self._objects.close()

    def place(self, root: Path, settings: dict[str, Any]) -> Place | None:
        """Where they are read: in the last revision of that other repository on the same day."""
        folder = apart_folder(root, settings)
        git = find_git() if folder and inside_git(folder) else None
        if folder is None or git is None:
            return None
        revision = last_before(git, folder, f"{self._at.day}T23:59:59Z")
        below = ask(git, folder, "rev-parse", "--show-prefix")
        if revision is None or below is None:
            return None
        self._objects = Objects(git, folder)
        snapshot = Snapshot(self._objects, revision.tree, below[0] if below else "")
        return Beside(snapshot, prefix_of(settings))
