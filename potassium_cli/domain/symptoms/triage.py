"""How soon a complaint must be seen: which red flags its signs raise, and what else to ask.

Signs are only ever added: more of them never lower the level, and what is denied is no sign. An emergency is told
alone (SAFETY.md R22).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from potassium_cli.domain.profile.questions import Question
from potassium_cli.domain.profile.safety import Level, RedFlag
from potassium_cli.domain.symptoms.manners import SETTLING, Settling, lighter
from potassium_cli.domain.symptoms.signs import applies, raises
from potassium_cli.domain.symptoms.situation import FACT_OF

MOST_ASKED = 3  # questions at once: who is unwell answers no more
_MOST_TOLD = 2
FEEL_ALIKE = frozenset(
    "leg_heaviness leg_weakness leg_cramp cramp_long tingling numbness palpitations palpitations_brief fatigue twitch "
    "muscle_pain constipation".split()
)


class Verdict(NamedTuple):
    """The red flags that are raised, of the most urgent level alone; `level` is None when none is."""

    flags: tuple[RedFlag, ...] = ()

    @property
    def level(self) -> Level | None:
        """How soon somebody must help."""
        return self.flags[0].level if self.flags else None

    @property
    def emergency(self) -> bool:
        """Whether it is one: then nothing else may be said."""
        return self.level is Level.EMERGENCY


class Asked(NamedTuple):
    """One question: of a red flag, for a sign; or of the profile, for a fact that decides a red flag."""

    words: str
    sign: str = ""
    of_profile: Question | None = None

    @property
    def name(self) -> str:
        """What a script calls it."""
        return self.of_profile.name if self.of_profile else named(self.sign)


def named(sign: str) -> str:
    """A sign as it is typed: "chest-pain"."""
    return sign.replace("_", "-")


def weigh(signs: frozenset[str], facts: frozenset[str], flags: Sequence[RedFlag]) -> Verdict:
    """The red flags that signs raise in somebody for whom these facts hold: those of the most urgent level.

    Of an emergency the first of the table alone; of the others at most two, since more is not read.
    """
    raised = [flag for flag in flags if raises(signs, flag, facts)]
    if not raised:
        return Verdict()
    most = max(flag.level.urgency for flag in raised)
    urgent = [flag for flag in raised if flag.level.urgency == most]
    told = {flag.words: flag for flag in reversed(urgent)}
    first = [flag for flag in urgent if told[flag.words] is flag]
    return Verdict(tuple(first[: 1 if most == Level.EMERGENCY.urgency else _MOST_TOLD]))


def with_answer(signs: frozenset[str], sign: str, *, yes: bool) -> frozenset[str]:
    """Signs with an answer: a yes adds one; a no to a question about the manner of one makes it a lighter one.

    Any other no changes nothing: what was said in words is not taken back by it.
    """
    settling = next((each for each in SETTLING if each.name == sign), None)
    if settling and not yes:
        return lighter(signs, settling.lighter)
    return signs | {sign} if yes and sign != "lasting" else signs


def questions(
    signs: frozenset[str],
    facts: frozenset[str],
    flags: Sequence[RedFlag],
    known: frozenset[str] = frozenset(),
    open_profile: Iterable[Question] = (),
) -> tuple[Asked, ...]:
    """What to ask, at most three: one of an emergency, one of what cannot wait long, one of the profile; then the rest.

    Nothing is asked that is `known`, and nothing in an emergency.
    """
    level = weigh(signs, facts, flags).level
    if level is Level.EMERGENCY or not signs:
        return ()
    fitting = [flag for flag in flags if _fits(flag, signs, facts, known)]
    of_signs = {flag.asks: Asked(flag.question, flag.asks) for flag in reversed(fitting) if _is_above(flag, level)}
    ordered = [flag for flag in _specific_first(fitting) if flag.asks in of_signs]
    urgent = _once(flag for flag in ordered if flag.level is Level.EMERGENCY)
    others = _once(flag for flag in ordered if flag.level is not Level.EMERGENCY)
    profile = [Asked(each.words, of_profile=each) for each in open_profile if _matters(each, signs, facts, flags)]
    settling = [
        Asked(each.words, each.name) for each in SETTLING if each.name not in known | signs and _has(signs, each)
    ]
    chosen = [*settling[:1], *urgent[:1], *others[:1], *profile[:1], *urgent[1:], *others[1:], *profile[1:]]
    return tuple({asked.words: asked for asked in chosen}.values())[:MOST_ASKED]


def _has(signs: frozenset[str], settling: Settling) -> bool:
    return not signs.isdisjoint(settling.lighter)


def _once(flags: Iterable[RedFlag]) -> list[Asked]:
    return list({flag.asks: Asked(flag.question, flag.asks) for flag in flags}.values())


def _specific_first(flags: Sequence[RedFlag]) -> Iterator[RedFlag]:
    """Those that hang on the person before those that are asked of all; within them in the order of the table."""
    yield from (flag for flag in flags if flag.when)
    yield from (flag for flag in flags if not flag.when)


def _is_above(flag: RedFlag, level: Level | None) -> bool:
    return level is None or flag.level.urgency > level.urgency


def _fits(flag: RedFlag, signs: frozenset[str], facts: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a yes to a red flag's question would raise it in this person, who has what it is asked with."""
    if not flag.asks or flag.asks in signs | known or not applies(flag, facts, signs):
        return False
    others = [group for group in flag.signs if flag.asks not in group]
    near = bool(signs & flag.near) if flag.near else bool(others)
    return near and raises(signs | {flag.asks}, flag, facts)


def _matters(question: Question, signs: frozenset[str], facts: frozenset[str], flags: Sequence[RedFlag]) -> bool:
    """Whether a yes to a question of the profile would make a symptom more urgent."""
    fact = FACT_OF.get(question.name)
    if fact is None or fact in facts:
        return False
    now, then = weigh(signs, facts, flags).level, weigh(signs, facts | {fact}, flags).level
    return (
        then is not None and then in (Level.EMERGENCY, Level.SAME_DAY) and (now is None or then.urgency > now.urgency)
    )
