"""One mention of a food: what was said of its amount, and the words that name it."""

from typing import NamedTuple

from potassium_cli.domain.food.meal import Told
from potassium_cli.domain.food.units import GRAMS, MILLILITRES
from potassium_cli.language.joints import Joint
from potassium_cli.language.measures import HOLDERS
from potassium_cli.language.quantities import MEASURED, POTASSIUM, TIMES, Quantity
from potassium_cli.language.tokens import Token, Tokens, tokens_of
from potassium_cli.language.words import words

EACH = frozenset(("each", "apiece"))


class Mention(NamedTuple):
    """One mention of a food. `amount` is None when none was said; `weight` is in grams, `potassium` in mg or mmol.

    `joint` is what joins it to the one before. `article`: the amount is but an "a". `text` stands in a
    `line`, and starts there, behind the word `lead`. `said` are all tokens of it, and `loose` those around it that are
    no part of it, so that nothing that was said gets lost (see `understanding.ledger`). `holder` is what a stated
    weight comes in: the tin of "a 400 g tin of". `told` is what the text says of when it was eaten.
    """

    text: str
    words: str
    joint: Joint = Joint.NONE
    amount: float | None = None
    unit: str = ""
    size: str = ""
    weight: float | None = None
    potassium: tuple[float, str] | None = None
    problem: str = ""
    article: bool = False
    line: str = ""
    start: int = 0
    lead: str = ""
    said: tuple[Token, ...] = ()
    loose: tuple[Token, ...] = ()
    holder: str = ""
    told: Told = Told()

    @property
    def measured(self) -> bool:
        """True when it has an amount of its own, and so is a food of its own; "a" alone does not make it one."""
        return (self.amount is not None and not self.article) or self.weight is not None or self.potassium is not None

    @property
    def weighed(self) -> bool:
        """True when it says a mass."""
        return self.weight is not None or self.unit in GRAMS

    @property
    def precise(self) -> bool:
        """True when it says a mass or volume, which wins over a household measure said before."""
        return self.weight is not None or self.unit in MEASURED

    @property
    def naming(self) -> Tokens:
        """The tokens of its words."""
        return tokens_of(self.words)

    @property
    def by_times(self) -> bool:
        """True when it says how many by an "x": "2 x toast"."""
        return any(token.word in TIMES for token in self.said)

    def with_leading(self, said: Quantity) -> "Mention":
        """Tell it with the amount that stands before its words."""
        if said.unit in POTASSIUM and said.value is not None:
            return self._replace(potassium=(said.value, said.unit), problem=said.problem)
        return self._replace(
            amount=said.value,
            unit=said.unit,
            size=said.size,
            problem=said.problem,
            article=said.article,
            holder=said.holder,
            loose=(*self.loose, *said.between),
        )

    def with_measured(self, said: Quantity, each: bool, told: bool = True) -> "Mention":
        """Tell it with a weight, volume or potassium that was said besides.

        It is for all of the mention unless for `each` of it, of which there may be glasses or slices; for potassium
        that must be `told` where there are several.
        """
        value, problem = said.value or 0.0, self.problem or said.problem
        count = self.amount if self.amount is not None and self.unit not in MEASURED else 1.0
        of_one = self.unit in HOLDERS and (count < 1 or (count > 1 and said.unit in MILLILITRES))
        each = each or of_one  # "1/2 can (400 g)" is 200 g, "2 bottles of beer 500 ml" a litre
        times = count if each else 1.0
        if said.unit in POTASSIUM:
            if count != 1 and not told and not self.unit:
                problem = problem or f"is {value:g} {said.unit} each, or in all? Add the word"
            return self._replace(potassium=(value * times, said.unit), problem=problem)
        if said.unit in GRAMS and (said.unit != "oz" or self.measured):
            return self._replace(weight=value * GRAMS[said.unit] * times, problem=problem, holder=self.unit)
        if self.measured and (self.unit in MEASURED or self.amount != 1) and not each:
            return self
        # An ounce of a drink is a volume.
        return self._replace(amount=value * times, unit=said.unit, problem=problem, holder=self.unit or self.holder)


def with_tokens_of(mention: Mention, other: Mention) -> Mention:
    """A mention that also speaks for the tokens of another, which became a part of it."""
    return mention._replace(said=(*other.said, *mention.said), loose=(*other.loose, *mention.loose))


def led_by(leading: Mention, mention: Mention) -> Mention:
    """A mention with the text of what leads up to it."""
    return with_tokens_of(mention._replace(text=f"{leading.text}: {mention.text}", line=""), leading)


def leaving(mention: Mention, dropped: Mention) -> Mention:
    """A mention beside which another was left out: what that said is loose."""
    return mention._replace(loose=(*dropped.loose, *dropped.said, *mention.loose))


def spanning(first: Mention, last: Mention, joint: str) -> str:
    """The text from one mention to another, as it was typed where both stand in one line."""
    if first.line and first.line == last.line and first.start <= last.start:
        return first.line[first.start : last.start + len(last.text)]
    return f"{first.text}{joint}{last.text}"


def named_first(mention: Mention) -> bool:
    """Whether a mention begins with the words of its food, so that its amount stands behind them."""
    return bool(mention.said) and words(mention.said[0].text) == words(mention.words.partition(" ")[0])


def adjoin(mention: Mention, after: Mention) -> bool:
    """Whether nothing stands between two mentions."""
    between = mention.line[mention.start + len(mention.text) : after.start] if mention.line == after.line else ""
    return not between.strip()
