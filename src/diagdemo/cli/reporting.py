"""What `diagdemo report` does: which documents, where they go, and how they are written."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli.depot import chosen, open_depot, open_territories
from diagdemo.cli.visible import near, visible
from diagdemo.errors import UsageError
from diagdemo.model.vocabulary.interviews import Diffusion

if TYPE_CHECKING:
    from diagdemo.report.document import Document
    from diagdemo.workspace.workspace import Workspace

SCREEN = "-"
FOLDER = "restitutions"
MARKDOWN = "md"
FORMATS = ("md", "html", "pdf", "docx")


class Kind(Enum):
    """The documents, with the option that asks for each."""

    DIAGNOSTIC = ""
    AMBITION = "--ambition"
    SYNTHESE = "--synthese"
    COMPARAISON = "--compare"

    @classmethod
    def asked(cls, **options: bool) -> Kind:
        """The one document that options ask for; the diagnostic when they ask for none.

        Raises:
            UsageError: they ask for several.
        """
        kinds = [cls[name.upper()] for name, asked in options.items() if asked]
        if len(kinds) > 1:
            raise UsageError(
                " et ".join(kind.value for kind in kinds) + " demandent deux documents",
                "lancez la commande une fois pour chacun",
            )
        return kinds[0] if kinds else cls.DIAGNOSTIC


class Wanted(NamedTuple):
    """What was asked for."""

    kind: Kind
    territories: tuple[str, ...]
    formats: tuple[str, ...]
    diffusion: Diffusion
    plain: bool
    output: str | None
    date: datetime.date | None
    own_templates: bool
    revision: str | None = None
    """The past version to read; None for the files of the folder."""
    simulate: bool = False
    """Whether files are only told, not written."""
    evolution: bool = False
    """Whether the diagnostic tells what moved from one recorded version to the next."""


class Job(NamedTuple):
    """One document to write: its territories, its folder, its formats."""

    territories: tuple[str, ...]
    folder: Path | None
    """None for the screen."""
    formats: tuple[str, ...]
    stem: str = ""
    """The stem of its files, when it was given."""


def write_all(depot: Path | None, wanted: Wanted) -> int:
    """Write the documents that are asked for."""
    if wanted.revision and wanted.own_templates:
        raise UsageError(
            "les modèles du dépôt sont ceux d’aujourd’hui, pas ceux de cette version",
            "retirez --modeles, ou retirez --revision",
        )
    workspace = _opened(depot, wanted)
    for job in jobs(workspace, wanted):
        for path in written(workspace, wanted, job):
            print(f"{'Serait écrit' if wanted.simulate else 'Écrit'}\u00a0: {visible(near(path))}")
    return 0


def follow(depot: Path | None, wanted: Wanted) -> int:
    """Show the page of one document, made again each time a record is saved."""
    from diagdemo.cli.following import serve

    if wanted.output == SCREEN or wanted.formats not in ((), ("html",)):
        raise UsageError("--suivre montre une page", "retirez --format, ou donnez --format html")
    if wanted.revision:
        raise UsageError("une version passée ne change plus", "retirez --suivre, ou retirez --revision")
    if wanted.simulate:
        raise UsageError("--suivre écrit la page qu’il montre", "retirez --suivre, ou retirez --simuler")
    wanted = wanted._replace(formats=("html",))
    workspace = _opened(depot, wanted)
    found = jobs(workspace, wanted)
    if len(found) != 1:
        raise UsageError("--suivre montre un seul document", "nommez un seul territoire")
    return serve(workspace.root, lambda: next(written(_opened(workspace.root, wanted), wanted, found[0])))


def _opened(depot: Path | None, wanted: Wanted) -> Workspace:
    """The repository, to write what is asked for: a comparison in which none is named is of all.

    Raises:
        UsageError: this document cannot be so.
    """
    if wanted.plain and wanted.kind is not Kind.SYNTHESE:
        raise UsageError("seule la synthèse s’écrit en langage clair", "ajoutez --synthese")
    if wanted.evolution and wanted.kind is not Kind.DIAGNOSTIC:
        raise UsageError("seul le diagnostic montre l’évolution", f"retirez {wanted.kind.value}")
    if wanted.kind is Kind.COMPARAISON and not wanted.territories:
        return open_depot(depot, wanted.revision)
    return open_territories(depot, wanted.territories, wanted.revision)


def jobs(workspace: Workspace, wanted: Wanted) -> list[Job]:
    """The documents to write.

    Raises:
        UsageError: they cannot all be written there.
    """
    held = _territories(workspace, wanted)
    path = Path(wanted.output) if wanted.output else _own_folder(workspace)
    formats = wanted.formats or (MARKDOWN,)
    if wanted.output == SCREEN:
        if formats != (MARKDOWN,):
            raise UsageError("seul le texte s’affiche à l’écran", "retirez --format, ou donnez un dossier")
        return [Job(slugs, None, formats) for slugs in held]
    if path.suffix[1:] in FORMATS:
        return [_file(path, held, wanted)]
    together = wanted.kind is Kind.COMPARAISON
    return [Job(slugs, path if together else path / slugs[0], formats) for slugs in held]


def _own_folder(workspace: Workspace) -> Path:
    """Where documents go when nobody says: never out of the repository by a link that it holds.

    Raises:
        UsageError: it is a link.
    """
    folder = workspace.root / FOLDER
    if folder.is_symlink():
        raise UsageError(
            f"«\u00a0{FOLDER}\u00a0» est un lien, qui n’est pas suivi",
            "remplacez-le par un dossier, ou dites où écrire\u00a0: --sortie DOSSIER",
        )
    return folder


def _file(path: Path, held: list[tuple[str, ...]], wanted: Wanted) -> Job:
    """A single document in a file that was named; its extension says the format."""
    if len(held) > 1:
        raise UsageError(
            f"{len(held)} documents ne tiennent pas dans un seul fichier", "donnez un dossier à --sortie"
        )
    extension = path.suffix[1:]
    if wanted.formats not in ((), (extension,)):
        raise UsageError(
            f"«\u00a0{path.name}\u00a0» n’a pas l’extension du format demandé",
            "retirez --format, ou renommez",
        )
    return Job(held[0], path.parent, (extension,), path.stem)


def _territories(workspace: Workspace, wanted: Wanted) -> list[tuple[str, ...]]:
    """The territories of each document: those of a comparison are together in one."""
    comparing = wanted.kind is Kind.COMPARAISON
    everywhere = comparing and not wanted.territories
    slugs = (
        workspace.territories
        if everywhere
        else chosen(workspace.root, workspace.territories, wanted.territories)
    )
    if not slugs:
        raise UsageError(
            "ce dépôt n’a encore aucun territoire", "créez-en un\u00a0: diagdemo init territoire NOM"
        )
    if not comparing:
        return [(slug,) for slug in slugs]
    if len(slugs) < 2:
        raise UsageError(
            "une comparaison demande au moins deux territoires",
            "nommez-les\u00a0: diagdemo report --compare UN DEUX",
        )
    return [slugs]


def written(workspace: Workspace, wanted: Wanted, job: Job) -> Iterator[Path]:
    """The files of a document, each once it is written; its pictures are written and not told.

    When it is only a simulation, they are those that would be.
    """
    from diagdemo.cli.written import save
    from diagdemo.report.files import files_of

    document = _document(workspace, wanted, job)
    if job.folder is None:
        sys.stdout.write(document.text)
        return
    told = []
    for name, content in files_of(document, job.formats).items():
        path = job.folder / name
        if not wanted.simulate:
            save(path, content)
        told += [path] if path.parent == job.folder else []
    yield from told


def _document(workspace: Workspace, wanted: Wanted, job: Job) -> Document:
    from diagdemo.report import documents

    order = documents.Order(
        wanted.diffusion,
        wanted.date,
        job.folder,
        job.stem,
        wanted.own_templates,
        wanted.plain,
        wanted.evolution,
    )
    first = job.territories[0]
    match wanted.kind:
        case Kind.COMPARAISON:
            return documents.comparison(workspace, job.territories, order)
        case Kind.AMBITION:
            return documents.ambition(workspace, first, order)
        case Kind.SYNTHESE:
            return documents.synthesis(workspace, first, order)
        case Kind.DIAGNOSTIC:
            return documents.diagnostic(workspace, first, order)
