"""The past revisions of a repository, read from what Git keeps: the files of the folder are not touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from diagdemo.errors import NotFoundError
from diagdemo.workspace.apart import BesideParts, apart_folder, nowhere, prefix_of
from diagdemo.workspace.layout import SETTINGS
from diagdemo.workspace.load import load_from
from diagdemo.workspace.objects import Objects, absent
from diagdemo.workspace.places import Levels, Snapshot
from diagdemo.workspace.plumbing import PATIENTLY, ask, find_git, inside_git
from diagdemo.workspace.reader import Memory
from diagdemo.workspace.revision import Revision, git_of, last_before, parsed, refused, resolve, tagged

if TYPE_CHECKING:
    from diagdemo.workspace.load import Progress
    from diagdemo.workspace.past_stream import PastStream
    from diagdemo.workspace.scope import Scope
    from diagdemo.workspace.workspace import Workspace

_TAGS_OF_TAGS = 5
"""How many tags that name another tag are followed."""


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
            raise refused()
        self.below = below[0] if below else ""
        """The folder of the repository inside that of Git, ended by a slash; empty when they are the same."""
        self._objects = Objects(self._git, root)
        self._memory = Memory()
        self._levels: Levels = {}
        self._opened = ExitStack()
        """What was opened to read interviews in another repository part by part."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()
        self._objects.close()

    def load(
        self,
        revision: Revision | str,
        progress: Progress | None = None,
        only: Collection[str] | Scope | None = None,
        *,
        apart: bool = True,
        early: bool = False,
    ) -> Workspace:
        """The repository as it was; arguments are those of `diagdemo.load`.

        Without `apart`, interviews that live in another repository are not looked for. With `early`, a
        revision from before there was a repository here is read as an empty one.

        Raises:
            NotFoundError: there is no such revision, or it is from before there was a repository here.
        """
        at = resolve(self.root, revision) if isinstance(revision, str) else revision
        files = self.files(at) if early else self._settled(at)
        with _Interviews(at) as interviews:
            return load_from(
                self.root,
                files,
                read_at=at,
                memory=self._memory,
                apart=interviews.place if apart else nowhere,
                progress=progress,
                only=only,
            )

    def stream(self, revision: str) -> PastStream:
        """The repository as it was, whose territories are read when they are wanted, while this is open.

        Raises:
            NotFoundError: there is no such revision, or it is from before there was a repository here.
        """
        from diagdemo.workspace.past_stream import PastStream

        at = resolve(self.root, revision)
        return PastStream(self.root, self._settled(at), at, self._opened.enter_context(_Interviews(at)).place)

    def _settled(self, revision: Revision) -> Snapshot:
        """The files of a revision that holds a repository."""
        files = self.files(revision)
        if files.holds(SETTINGS):
            return files
        raise NotFoundError(
            f"dans {revision.told}, il n’y avait pas encore de dépôt de diagnostics dans ce dossier",
            "diagdemo history montre les versions, et le jour de chacune",
        )

    def files(self, revision: Revision) -> Snapshot:
        """The files of a revision, unread."""
        return Snapshot(self._objects, revision.tree, self.below, self._levels)

    def revisions(self, start: Revision, paths: Iterable[str] = (), most: int = 0) -> list[Revision]:
        """The revisions that lead to `start` and touched `paths`, the latest first.

        Of a merge, only what it brought is told: what happened on the branch is not.

        Args:
            start: where to begin.
            paths: files and folders of the repository; all of them when there is none.
            most: how many at most; 0 means all.

        Raises:
            DiagdemoError: a part of the history is not here.
        """
        wanted = [f":(top,literal){self.below}{path}" for path in paths]
        bound = [f"--max-count={most}"] if most else []
        words = ("rev-list", "--first-parent", *bound, start.id, "--", *wanted)
        held = self._parsed(self._ask(*words))
        return [revision for revision in held if revision is not None]

    def tags(self) -> list[tuple[str, Revision]]:
        """The tags of the repository, by name, and the revisions that they name; names are hostile text."""
        words = ("for-each-ref", "--format=%(objectname) %(refname:strip=2)", "refs/tags")
        held = [(name, id) for id, _, name in (line.partition(" ") for line in self._ask(*words))]
        revisions = self._parsed([id for _, id in held])
        return [(name, at) for (name, _), at in zip(held, revisions, strict=True) if at is not None]

    def _ask(self, *words: str) -> list[str]:
        """What Git answers, however long it takes to walk through the history."""
        answer = ask(self._git, self.root, *words, seconds=PATIENTLY)
        if answer is None:
            raise absent()
        return answer

    def _parsed(self, ids: list[str]) -> list[Revision | None]:
        """The revisions of these names, those of tags followed; None for what is none."""
        found = list(self._objects.many(ids))
        for rank, each in enumerate(found):
            id, left = ids[rank], _TAGS_OF_TAGS
            while each is not None and each.kind == "tag" and left:
                id, left = tagged(each.content), left - 1
                each = self._objects.one(id) if id else None
            ids[rank], found[rank] = id, each
        return [
            parsed(id, each.content) if each is not None and each.kind == "commit" else None
            for id, each in zip(ids, found, strict=True)
        ]


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

    def place(self, root: Path, settings: dict[str, Any]) -> BesideParts | None:
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
        return BesideParts(snapshot, prefix_of(settings), folder)
