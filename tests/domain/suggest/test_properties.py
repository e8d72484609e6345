"""What holds for any table, any rules and any gap. A case is made of a seed: quick, and the same in every run."""

from math import inf
from random import Random
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from potassium_cli.domain.food.food import Food, Portion
from potassium_cli.domain.food.meal import Meal
from potassium_cli.domain.food.naming import words_of
from potassium_cli.domain.food.nutrients import Nutrients
from potassium_cli.domain.suggest.everyday import USUAL_GRAMS, Serving, servings
from potassium_cli.domain.suggest.ordinary import NEVER, suits
from potassium_cli.domain.suggest.rules import Rules
from potassium_cli.domain.suggest.sets import portion_sets
from potassium_cli.domain.suggest.suggestions import Suggestion
from potassium_cli.domain.suggest.suggestions import suggestions as of_servings
from potassium_cli.domain.suggest.weighing import NOTHING, Eaten


def split(text: str) -> list[str]:
    return text.split()


TAGS = split(
    "vegan vegetarian gluten eggs fish peanuts soya milk nuts sesame whole-nuts leafy-green oxalate grapefruit"
)
WORDS = split("banana potato bean yogurt salmon tomato juice almond milk black green apple kale pear plum leek beet")
GROUPS = [*USUAL_GRAMS] * 3 + ["sweets", "snacks", "sauces", "spices", "fats", "meat", "drinks", ""]
LABELS = ["cup", "medium", "piece", "breast half", "handful"]


def suggestions(
    table: tuple[Food, ...], gap: float, rules: Rules, count: int, had: Eaten = NOTHING
) -> tuple[Suggestion, ...]:
    return of_servings(servings(table, rules), gap, count, had)


class Case(NamedTuple):
    table: tuple[Food, ...]
    gap: float
    rules: Rules


def case_of(seed: int) -> Case:
    random = Random(seed)
    table = tuple(food_of(random, number) for number in range(random.choice([5, 50, 250])))
    return Case(table, random.uniform(20, 1500), rules_of(random))


def food_of(random: Random, number: int) -> Food:
    return Food(
        id=f"food-{number}",
        name=words(random),
        aliases=tuple(words(random) for _ in range(random.randint(0, 2))),
        group=random.choice(GROUPS),
        tags=frozenset(random.sample(TAGS, random.randint(0, 3)) + random.sample(sorted(NEVER), random.random() < 0.1)),
        per_100_g=Nutrients(
            potassium_mg=some(random, 50, 900), energy_kcal=some(random, 0, 150), sodium_mg=some(random, 0, 300)
        ),
        popularity=random.choice([0.0, 0.5, 2.0, 11.0]),
        source="USDA SR28",
        source_id="",
        portions=tuple(
            Portion(
                random.choice(LABELS),
                random.choice([5.0, 30.0, 60.0, 120.0, 160.0, 240.0, 400.0]),
                random.random() < 0.5,
            )
            for _ in range(random.randint(0, 3))
        ),
    )


def words(random: Random) -> str:
    return " ".join(random.sample(WORDS, random.randint(1, 3)))


def some(random: Random, least: float, most: float) -> float | None:
    return None if random.random() < 0.05 else random.uniform(least, most)


def rules_of(random: Random) -> Rules:
    return Rules(
        diet=random.choice(["", "", "", "vegan", "vegetarian"]),
        allergies=tuple(random.sample(["nuts", "Milk", "fish", "apple", "shellfish"], random.randint(0, 1))),
        dislikes=tuple(words(random) for _ in range(random.randint(0, 2))),
        tags=frozenset(random.sample(["whole-nuts", "leafy-green", "oxalate", "grapefruit"], random.randint(0, 1))),
        groups=frozenset(random.sample(["fruit juice", "legumes"], random.randint(0, 1))),
        age=random.choice([None, 3, 8, 30, 80]),
        max_energy_kcal=random.choice([inf, inf, 100.0]),
        max_sodium_mg=random.choice([inf, inf, 140.0]),
        meal=random.choice([None, None, *Meal]),
    )


cases = st.integers(0, 2**32).map(case_of)


def test_the_cases_are_not_empty():
    answered = [len(suggestions(*case_of(seed), 20)) for seed in range(100)]
    assert sum(count >= 2 for count in answered) > 30


def shown(case: Case) -> list[Serving]:
    """All that is suggested, by itself and in sets."""
    table, gap, rules = case
    possible = list(servings(table, rules))
    sets = portion_sets(possible, gap, 5, NOTHING)
    return [found.serving for found in of_servings(possible, gap, 20)] + [
        serving for each in sets for serving in each.servings
    ]


@settings(max_examples=300)
@given(cases)
def test_nothing_that_is_suggested_breaks_a_rule(case):
    rules = case.rules
    for serving in shown(case):
        food = serving.food
        assert serving.energy_kcal <= rules.max_energy_kcal
        assert serving.sodium_mg <= min(rules.max_sodium_mg, 460)
        assert not rules.diet or rules.diet in food.tags
        assert not food.tags & (rules.tags | NEVER)
        assert food.group in USUAL_GRAMS
        assert food.group not in rules.groups
        assert food.popularity > 0
        assert suits(food, rules.meal)


@settings(max_examples=300)
@given(cases, st.integers(1, 20))
def test_no_suggestion_passes_the_gap_by_more_than_a_tenth(case, count):
    table, gap, rules = case
    found = suggestions(table, gap, rules, count)
    sets = portion_sets(servings(table, rules), gap, count, NOTHING)
    assert len(found) <= count
    assert len(sets) <= count
    for serving, why in found:
        assert 0.1 * gap <= serving.potassium_mg <= 1.1 * gap
        assert why
    for each in sets:
        assert sum(serving.potassium_mg for serving in each.servings) <= 1.1 * gap + 1e-6
        assert each.why


def _is_dairy(food):
    """Whether it stands among dairy for what it is, and not as a carton of oats or nuts."""
    return food.group == "dairy" and "vegan" not in food.tags


@settings(max_examples=300)
@given(cases)
def test_nothing_that_is_suggested_holds_an_allergen_or_speaks_of_a_dislike(case):
    for serving in shown(case):
        food, rules = serving.food, case.rules
        texts = [food.name, *food.aliases, food.group]
        assert not any(words_of(said) <= words_of(text) for said in rules.dislikes for text in texts)
        assert not ("nuts" in rules.allergies and (food.tags & {"nuts", "peanuts"} or food.group == "nuts and seeds"))
        assert not ("Milk" in rules.allergies and ("milk" in food.tags or _is_dairy(food)))
        assert not ({"fish", "shellfish"} & set(rules.allergies) and food.group == "fish")
        assert not ("fish" in rules.allergies and "fish" in food.tags)
        assert not ("apple" in rules.allergies and any("apple" in text for text in texts))


@given(cases, st.sampled_from(["potassium_mg", "energy_kcal", "sodium_mg"]))
def test_a_food_of_which_potassium_energy_or_sodium_is_unknown_is_never_suggested(case, name):
    unknown = tuple(food._replace(per_100_g=food.per_100_g._replace(**{name: None})) for food in case.table)
    assert shown(case._replace(table=unknown)) == []


@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_the_table_does_not_matter(case, random):
    shuffled = random.sample(case.table, len(case.table))
    had = Eaten(today={"food-1"}, times={"food-2": 5})
    answer = suggestions(case.table, case.gap, case.rules, 10, had)
    assert suggestions(shuffled, case.gap, case.rules, 10, had) == answer
    assert portion_sets(servings(shuffled, case.rules), case.gap, 5, had) == portion_sets(
        servings(case.table, case.rules), case.gap, 5, had
    )


@given(cases)
def test_a_table_of_half_the_strength_gives_the_same_choice_for_half_the_gap(case):
    """The cost scales, while rarity and the bounds on energy and sodium, which do not, are out of play."""
    rules = case.rules._replace(max_energy_kcal=inf, max_sodium_mg=inf, meal=None)
    strong = tuple(food._replace(popularity=1e9) for food in case.table if (food.per_100_g.energy_kcal or 0) <= 50)
    strong = tuple(food for food in strong if (food.per_100_g.sodium_mg or 0) <= 100)
    weak = tuple(food._replace(per_100_g=food.per_100_g.times(0.5)) for food in strong)
    whole, half = suggestions(strong, case.gap, rules, 20), suggestions(weak, case.gap / 2, rules, 20)
    assert [(found.serving.food.id, found.serving.portion) for found in half] == [
        (found.serving.food.id, found.serving.portion) for found in whole
    ]


@given(cases)
def test_what_is_often_eaten_comes_first_and_what_was_had_today_after_the_others_of_its_group(case):
    plain = suggestions(*case, 20)
    for found in plain[-1:]:
        food = found.serving.food
        assert suggestions(*case, 20, Eaten(times={food.id: 3}))[0].serving.food == food
    for found in plain[:1]:
        had = [later.serving.food for later in suggestions(*case, 20, Eaten(today={found.serving.food.id}))]
        assert found.serving.food not in had or not [
            food for food in had[had.index(found.serving.food) + 1 :] if food.group == found.serving.food.group
        ]


@given(cases)
def test_at_most_two_of_a_group_and_never_two_names_that_begin_alike(case):
    foods = [found.serving.food for found in suggestions(*case, 20)]
    groups = [food.group for food in foods]
    firsts = [food.name.split()[0] for food in foods]
    assert all(groups.count(group) <= 2 for group in groups)
    assert len(set(firsts)) == len(firsts)
