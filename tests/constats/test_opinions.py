"""The human layer: opinions joined to what is found, findings written by hand, opinions recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from constats.laying import DAY, lay, plain, put, study_of
from diagdemo.constats.asked import asked
from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import HumanLayer, Standing, Voices, human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.constats.recording import NewOpinion, recorded
from diagdemo.errors import DiagdemoError, NotFoundError, UsageError
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.plan import Avis, EtatConstat, GroupeAvis
from diagdemo.study.build import build_study
from diagdemo.study.datum import fingerprint
from diagdemo.workspace.load import load

CASE = Path(__file__).parent / "cases" / "CAD-01" / "declenche"
FILE = "constats.yaml"
HOME = Path("territoires/brumeval")
ACTOR = "nom: Les Amis du lavoir\nnature: organisation\ncategorie: association\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository where CAD-01 is found on the forum, and an actor may prove things."""
    lay(CASE, tmp_path)
    put(tmp_path, "actors/amis-du-lavoir.yaml", "", ACTOR)
    return tmp_path


def observed(root: Path) -> Observation:
    return observe(study_of(root))


def layer(root: Path, text: str = "") -> HumanLayer:
    """What people say once `constats.yaml` holds `text`."""
    if text:
        put(root, FILE, "", text)
    return human_layer(observed(root))


def opinions(*items: str) -> str:
    return "avis:\n" + "".join(f"  - {{{item}}}\n" for item in items)


def only(held: HumanLayer) -> Voices:
    assert len(held.voices) == 1
    return held.voices[0]


def mark(root: Path) -> str:
    """The fingerprint of what CAD-01 rests on for the forum."""
    held = observed(root)
    return asked(held, human_layer(held), "CAD-01", "forum")[2]


def test_without_a_file_nothing_is_said(root: Path) -> None:
    assert layer(root) == HumanLayer((), ())


def test_groups_that_differ_disagree(root: Path) -> None:
    about = "code: CAD-01, cible: forum"
    held = only(
        layer(
            root, opinions(f"{about}, groupe: elus, avis: ecarte", f"{about}, groupe: equipe, avis: confirme")
        )
    )
    assert held.standing is Standing.FOUND
    assert [str(each.opinion.groupe) for each in held.given] == ["equipe", "elus"], "in the order of groups"
    assert held.disagree


def test_groups_that_agree_do_not_disagree(root: Path) -> None:
    about = "code: CAD-01, cible: forum"
    both = opinions(f"{about}, groupe: elus, avis: nuance", f"{about}, groupe: equipe, avis: nuance")
    assert not only(layer(root, both)).disagree


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("date: 2026-01-10", "date: 2026-02-10", "ecarte"),
        ("date: 2026-02-10", "date: 2026-01-10", "confirme"),
        ("date: 2026-02", "date: 2026-02-10", "confirme"),
        ("fonction: coordination", "date: 2025", "ecarte"),
        ("date: 2025", "fonction: coordination", "confirme"),
        ("fonction: coordination", "fonction: enquête", "ecarte"),
    ],
)
def test_the_latest_opinion_of_a_group_holds(root: Path, first: str, second: str, kept: str) -> None:
    """An undated one is older than a dated one, and the last in the file wins between equals."""
    about = "code: CAD-01, cible: forum, groupe: elus"
    held = only(
        layer(root, opinions(f"{about}, avis: confirme, {first}", f"{about}, avis: ecarte, {second}"))
    )
    assert [str(each.opinion.avis) for each in held.given] == [kept]
    assert [str(each.opinion.avis) for each in held.replaced] == [
        {"ecarte": "confirme", "confirme": "ecarte"}[kept]
    ]
    assert not held.disagree, "a group does not disagree with itself"


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ("code: CAD-01, cible: forum", Standing.FOUND),
        ("code: CAD-01", Standing.FOUND),
        ("code: CAD-01, cible: charte", Standing.NOT_FOUND),
        ("code: CAD-01, cible: atelier", Standing.UNDECIDED),
        ("code: CAD-01, cible: amis-du-lavoir", Standing.NOT_FOUND),
        ("code: CAD-01, cible: evaluation", Standing.NOT_FOUND),
        ("code: CAD-01, cible: rien-de-tel", Standing.UNKNOWN_TARGET),
        ("code: CAD-99, cible: forum", Standing.UNKNOWN_CODE),
        ("code: CMP-01", Standing.ELSEWHERE),
    ],
)
def test_opinions_are_kept_whatever_they_are_about(root: Path, said: str, standing: Standing) -> None:
    put(root, "devices/charte.yaml", "", "nom: Charte\ntype: cadre\nstatut: arrete\n")
    put(root, "devices/atelier.yaml", "", "nom: Atelier\ntype: atelier_citoyen\nstatut: actif\n")
    held = layer(root, opinions(f"{said}, groupe: elus, avis: nuance, motif: À garder."))
    assert only(held).standing is standing
    assert only(held).given[0].opinion.motif == "À garder."
    assert (held.apart == held.voices) is (standing is not Standing.FOUND)


def test_an_opinion_is_stale_once_what_it_was_given_on_changes(root: Path) -> None:
    before = mark(root)
    held = only(
        layer(root, opinions(f"code: CAD-01, cible: forum, groupe: elus, avis: nuance, empreinte: {before}"))
    )
    assert not held.given[0].stale
    put(root, "devices/forum.yaml", "degre_annonce", "co_decision")
    assert only(layer(root)).given[0].stale
    put(root, "devices/forum.yaml", "mandat.statut", "ecrit_public")
    after = only(layer(root))
    assert after.standing is Standing.NOT_FOUND
    assert not after.given[0].stale, "what is no longer found says so, which is enough"


def test_an_opinion_on_other_lines_is_not_stale(root: Path) -> None:
    """Comments, moved lines and other fields change nothing to what was judged."""
    text = opinions(f"code: CAD-01, cible: forum, groupe: elus, avis: nuance, empreinte: {mark(root)}")
    device = root / HOME / "devices/forum.yaml"
    device.write_text(
        f"# relu\n\n{device.read_text(encoding='utf-8')}url: https://exemple.fr/forum\n", "utf-8"
    )
    assert not only(layer(root, text)).given[0].stale


def test_an_opinion_without_a_mark_is_never_stale(root: Path) -> None:
    text = opinions("code: CAD-01, cible: forum, groupe: elus, avis: nuance")
    assert not only(layer(root, text)).given[0].stale


def test_the_whole_constat_may_be_judged(root: Path) -> None:
    """Without a target, the mark is that of all that is found."""
    found = observed(root).outcomes["CAD-01"].of(EtatConstat.DECLENCHE)
    now = fingerprint(datum for verdict in found for datum in verdict.evidence)
    said = "code: CAD-01, groupe: elus, avis: nuance, empreinte: "
    assert not only(layer(root, opinions(said + now))).given[0].stale
    assert only(layer(root, opinions(said + "abcdef"))).given[0].stale


FINDING = """manuels:
  - id: memoire
    nature: vigilance
    enonce: On se souvient du lavoir.
    preuves: [amis-du-lavoir, forum, p-7k3m#x1, nulle-part]
"""


def test_findings_by_hand_lead_to_their_proofs(root: Path) -> None:
    put(root, "interviews/p-7k3m.yaml", "", INTERVIEW.format(status="recueilli"))
    (finding,) = layer(root, FINDING.replace(", nulle-part", "")).findings
    assert finding.proved
    assert [(ground.name, ground.datum.key if ground.datum else None) for ground in finding.grounds] == [
        ("Les Amis du lavoir", ""),
        ("Forum annuel", ""),
        ("entretien p-7k3m, extrait x1", "extraits.1.texte"),
    ]


INTERVIEW = """date: 2026-02
college: association
consentement: {{statut: {status}, portee: analyse_interne, date: 2026-02-04}}
conserver_jusqu_au: 2027-06-30
extraits:
  - {{id: x1, texte: On y venait laver le linge.}}
"""


def test_what_cannot_prove_says_why(root: Path) -> None:
    put(root, "interviews/p-7k3m.yaml", "", INTERVIEW.format(status="retire"))
    (finding,) = layer(
        root, FINDING.replace("[amis-du-lavoir, forum, p-7k3m#x1, nulle-part]", "[p-7k3m#x1]")
    ).findings
    assert [ground.reserve for ground in finding.grounds] == ["accord retiré"]
    assert not finding.proved


def test_an_opinion_on_a_finding_follows_its_words(root: Path) -> None:
    text = FINDING.replace(", p-7k3m#x1, nulle-part", "")
    before = fingerprint(layer(root, text).findings[0].evidence)
    told = opinions(f"code: memoire, groupe: elus, avis: nuance, empreinte: {before}")
    assert not only(layer(root, told + text)).given[0].stale
    assert only(layer(root, told + text.replace("souvient", "moque"))).given[0].stale


def say(root: Path, **changed: Any) -> str:
    """The file once an opinion on the forum is recorded, and read again without fault."""
    held = observe(build_study(load(root), "brumeval", DAY))
    people = human_layer(held)
    code, target, now = asked(held, people, "cad-01", "forum")
    opinion = NewOpinion(
        code,
        target,
        GroupeAvis.ELUS,
        Avis.NUANCE,
        "Une note existe.",
        "délégation",
        PartialDate(2026, 6, 1),
        now,
    )._replace(**changed)
    edit = recorded(load(root), "brumeval", opinion, people.on(code, target))
    (root / edit.path).write_text(edit.after, encoding="utf-8", newline="")
    assert load(root).issues == ()
    return edit.after


def test_the_first_opinion_makes_the_file_from_its_model(root: Path) -> None:
    text = say(root)
    assert text.startswith("# yaml-language-server: $schema=../../.diagdemo/schemas/constats.schema.json\n")
    assert (
        "\navis:\n  - {code: CAD-01, cible: forum, groupe: elus, avis: nuance, motif: Une note existe.,"
        in text
    )
    assert "#avis:" not in text
    given = only(layer(root)).given[0]
    assert not given.stale
    assert given.opinion.empreinte == mark(root)


@pytest.mark.parametrize(
    "before",
    [
        "# Un commentaire.\n",
        "",
        "avis:\n",
        "avis: []\n",
        "# tête\navis:\n  # avant\n  - code: CAD-01  # reste\n    groupe: equipe\n    avis: nuance\n",
        "manuels:\n  - id: memoire\n    nature: vigilance\n    enonce: Un lavoir.\n    preuves: [forum]\n",
        "\ufeffavis:\r\n  - {code: CAD-02, groupe: elus, avis: confirme}\r\n",
    ],
    ids=["comments", "empty", "empty-key", "flow", "block", "other-field", "windows"],
)
def test_an_opinion_is_added_and_the_rest_stays(root: Path, before: str) -> None:
    path = root / HOME / FILE
    path.write_text(before, encoding="utf-8", newline="")
    after = say(root)
    kept = [line for line in before.splitlines() if line not in ("avis: []",)]
    assert [line for line in after.splitlines() if line in kept] == kept
    assert ("\r\n" in after) is ("\r\n" in before)
    assert after.startswith("\ufeff") is before.startswith("\ufeff")


def test_the_same_group_replaces_its_fields_and_nothing_else(root: Path) -> None:
    others = "  # gardé\n  - {code: CAD-01, cible: forum, groupe: equipe, avis: confirme} # ici\n"
    put(
        root,
        FILE,
        "",
        f"avis:\n{others}  - {{code: CAD-01, cible: forum, groupe: elus, avis: ecarte, motif: Non.}}\n",
    )
    after = say(root, reason="")
    assert others in after
    assert "motif" not in after, "the reason of another stance goes with it"
    assert after.count("groupe: elus") == 1


def test_the_reason_stays_when_the_stance_does(root: Path) -> None:
    put(root, FILE, "", opinions("code: CAD-01, cible: forum, groupe: elus, avis: nuance, motif: Déjà dit."))
    assert "motif: Déjà dit." in say(root, reason="")


def test_odd_reasons_are_written_on_one_line(root: Path) -> None:
    say(root, reason='Oui: "non", {peut-être} #\n demain')
    assert only(layer(root)).given[0].opinion.motif == 'Oui: "non", {peut-être} # demain'


@pytest.mark.parametrize(
    "field", [{"reason": "Mme Durand l’a dit."}, {"function": "camille.durand@exemple.fr"}], ids=str
)
def test_personal_data_are_refused(root: Path, field: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="l’avis n’est pas enregistré"):
        say(root, **field)
    assert not (root / HOME / FILE).exists()


def test_a_file_with_faults_is_left_alone(root: Path) -> None:
    (root / HOME / FILE).write_text("avis: [\n", encoding="utf-8")
    workspace = load(root)
    opinion = NewOpinion(
        "CAD-01", "forum", GroupeAvis.ELUS, Avis.NUANCE, "", "", PartialDate(2026, 6, 1), "abcdef"
    )
    with pytest.raises(DiagdemoError, match="a des fautes"):
        recorded(workspace, "brumeval", opinion, None)


@pytest.mark.parametrize(
    ("code", "target", "error", "said"),
    [
        ("CAD-91", "forum", NotFoundError, "vouliez-vous dire CAD-01"),
        ("CAD-01", "forom", NotFoundError, "vouliez-vous dire « forum »"),
        ("CAD-01", "bien-autre-chose", NotFoundError, "--cible forum"),
        ("CAD-01", "", UsageError, "--cible forum"),
        ("CAD-01", "atelier", UsageError, "indéterminé"),
        ("CAD-01", "charte", UsageError, "rien à confirmer"),
        ("memoire", "forum", UsageError, "retirez --cible"),
    ],
)
def test_what_is_not_found_is_refused(
    root: Path, code: str, target: str, error: type[DiagdemoError], said: str
) -> None:
    put(root, "devices/charte.yaml", "", "nom: Charte\ntype: cadre\nstatut: arrete\n")
    put(root, "devices/atelier.yaml", "", "nom: Atelier\ntype: atelier_citoyen\nstatut: actif\n")
    people = layer(root, FINDING.replace(", p-7k3m#x1, nulle-part", ""))
    with pytest.raises(error) as refused:
        asked(observed(root), people, code, target)
    assert said in plain(f"{refused.value.message} {refused.value.advice}")
