"""The search finds what trying everything finds: the same weight, the same choice, the same tie."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.suggest.cheapest import Choice, Option, cheapest

GROUPS = ["fruit", "vegetables", "dairy", "potatoes"]


def brute(options: list[Option], least: float, most: float, size: int) -> Choice | None:
    """Try every choice there is."""
    every = (positions for count in range(1, size + 1) for positions in combinations(range(len(options)), count))
    fit = [
        positions
        for positions in every
        if not clash([options[position] for position in positions])
        and least <= round(sum(options[position].amount for position in positions), 6) <= most
    ]
    weighed = [
        Choice(round(sum(options[position].weight for position in positions), 6), len(positions), positions)
        for positions in fit
    ]
    return min(weighed, default=None)


def clash(chosen: list[Option]) -> bool:
    kinds = [kind for option in chosen for kind in set(option.kinds)]
    return len(set(kinds)) < len(kinds)


def options_of(random: Random, count: int, steps: list[float]) -> list[Option]:
    """Few different figures make many ties; all that occur in practice are there: zero, negative, alike, tiny."""
    amounts = [0.0, 0.001, *(random.choice(steps) for _ in range(6))]
    weights = [0.0, *(random.choice(steps) - 200 for _ in range(6))]
    return [
        Option(
            random.choice(amounts),
            random.choice(weights),
            (random.choice(GROUPS), *random.sample(["black, ...", "green, ...", "red, ..."], random.randint(0, 1))),
        )
        for _ in range(count)
    ]


@settings(max_examples=600)
@given(st.integers(0, 2**32), st.integers(0, 14), st.sampled_from([1, 10, 0.1, 7 / 3]))
def test_the_choice_is_that_of_trying_everything(seed, count, step):
    random = Random(seed)
    options = options_of(random, count, [step * number for number in range(1, 400)])
    least = random.choice([0.0, random.uniform(0, 900) * step])
    most = least * random.choice([1.0, 1.1, 2.0]) + random.choice([0.0, step])
    for size in (1, 2, 3):
        assert cheapest(options, least, most, size) == brute(options, least, most, size)


@pytest.mark.parametrize("sign", [1, -1])
def test_equal_weights_give_the_fewest_options_and_then_the_earliest(sign):
    twins = [Option(100, sign * 50, (group,)) for group in GROUPS]
    both = Option(200, sign * 100, ("nuts",))
    assert cheapest([*twins, both], 200, 220, 3) == Choice(sign * 100, 1, (4,))
    assert cheapest(twins, 200, 220, 3) == Choice(sign * 100, 2, (0, 1))


def test_what_is_cheap_for_its_amount_does_not_hide_what_fits():
    """The cheapest per mg is too large, the next too small: only the range decides."""
    options = [Option(500, 1, ("a",)), Option(90, 2, ("b",)), Option(105, 900, ("c",))]
    assert cheapest(options, 100, 110, 3) == Choice(900, 1, (2,))


def test_nothing_in_the_range_is_said():
    assert cheapest([], 100, 110, 3) is None
    assert cheapest([Option(40, 1, ("a",)), Option(40, 1, ("b",))], 100, 110, 3) is None
    assert cheapest([Option(60, 1, ("a",)), Option(60, 1, ("a",))], 100, 130, 3) is None
