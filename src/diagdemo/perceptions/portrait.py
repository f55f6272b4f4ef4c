"""What people said in the interviews of a territory, college by college."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.gather import Gathering
from diagdemo.perceptions.met import CollegeMet, by_college
from diagdemo.perceptions.saturation import Saturation, saturation
from diagdemo.perceptions.sayings import Saying, sayings
from diagdemo.perceptions.subjects import Subject
from diagdemo.perceptions.themes import BRAKES, GAINS, question_themes, theme_labels, themes_asked
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, unsure
from diagdemo.workspace.record import Record

FEWEST = 8
"""Under this number of people asked in a college, no coefficient: lists."""

UNREADABLE = "Les entretiens sont dans un autre dépôt, qui n’est pas lisible ici."


@dataclass(frozen=True)
class Perceptions:
    """What people said. When `readable` is false, nothing of it is known, and nothing is zero."""

    readable: bool
    """False when the interviews live in a repository that cannot be read here."""
    met: tuple[CollegeMet, ...]
    """Every college in its order, those that were not met included."""
    unusable: tuple[Record, ...]
    """Records of interviews with a fault that keeps them from being read."""
    executive: Tested
    """Whether the team met the mayor or the presidency."""
    management: Tested
    """Whether the team met the head of the administration."""
    themes: dict[str, Subject]
    """By code, the themes that people were asked about or spoke of."""
    devices: dict[str, Subject]
    actors: dict[str, Subject]
    sayings: tuple[Saying, ...]
    saturation: Saturation

    @property
    def taken(self) -> int:
        """How many interviews are taken into account."""
        return sum(len(each.taken) for each in self.met)

    @property
    def collected(self) -> int:
        """How many there are, whatever can be made of them."""
        return sum(each.collected for each in self.met) + len(self.unusable)

    @property
    def not_met(self) -> tuple[College, ...]:
        """The colleges of which no interview is recorded."""
        return tuple(each.college for each in self.met if self.readable and not each.collected)

    @property
    def brakes(self) -> tuple[Subject, ...]:
        """The obstacles that people cite or were asked about."""
        return tuple(self.themes[code] for code in BRAKES if code in self.themes)

    @property
    def gains(self) -> tuple[Subject, ...]:
        """The benefits that people cite or were asked about."""
        return tuple(self.themes[code] for code in GAINS if code in self.themes)

    def of(self, college: College) -> CollegeMet:
        """The interviews of a college."""
        return next(each for each in self.met if each.college is college)

    def only_said_by(self, college: College) -> tuple[Subject, ...]:
        """The themes of which this college speaks, and no other."""
        return tuple(
            theme for theme in self.themes.values() if [each.college for each in theme.speaking] == [college]
        )


def perceptions(study: Study) -> Perceptions:
    """What people said in the interviews of a territory; use it with `study.derive`."""
    met = by_college(interview.record for interview in study.interviews.values())
    used = {id: study.interviews[id] for each in met for id in each.taken}
    questions = question_themes(study.workspace)
    said = tuple(s for interview in used.values() for s in sayings(study, interview, questions))
    asked = {id: themes_asked(interview.model, questions) for id, interview in used.items()}
    gathering = Gathering(met, asked, said)
    names = {id: node.name for id, node in study.nodes.items()}
    return Perceptions(
        study.workspace.interviews_readable,
        met,
        tuple(record for record in study.unreadable if record.kind == "interview"),
        _met(study, "executif_rencontre"),
        _met(study, "dgs_rencontree"),
        gathering.subjects(lambda saying: saying.themes, theme_labels(study.workspace), guided=True),
        gathering.subjects(lambda saying: saying.devices, names),
        gathering.subjects(lambda saying: saying.actors, names),
        said,
        saturation(
            {id: interview.model.date for id, interview in used.items()},
            {
                id: frozenset(t for s in said if s.interview == id and s.extract for t in s.themes)
                for id in used
            },
            tuple(d for s in said if s.extract for d in s.evidence if d.route[-1] == "themes"),
        ),
    )


def _met(study: Study, key: str) -> Tested:
    if study.diagnostic is None:
        return unsure(Missing("diagnostic", route=("portage", key)))
    return look(study.diagnostic, "portage", key).test(bool)
