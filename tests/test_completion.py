"""Shell completion, as a shell asks for it."""

import pytest


@pytest.fixture
def complete(program):
    def ask(line, number=None, **more):
        words = line.split(" ")
        asking = {
            "_POTASSIUM_COMPLETE": "complete_bash",
            "COMP_WORDS": line,
            "COMP_CWORD": str(number or len(words) - 1),
        }
        ran = program(**asking | more)
        assert ran.err == ""
        return [line for line in ran.out.splitlines() if line]

    return ask


def test_commands_are_completed(complete):
    assert complete("potassium lo") == ["log"]
    assert complete("potassium ") == [
        *("log", "whatif", "feel", "today", "day", "week", "suggest", "swap", "compare", "cautions"),
        *("learn", "profile", "foods", "undo", "redo", "edit", "delete", "repeat"),
    ]
    assert complete("potassium foods s") == ["search", "show"]
    assert complete("potassium zorb") == []


@pytest.mark.parametrize("typed", ["star", "star fr", "Star fruit", "a banana and star f"])
def test_r20_star_fruit_is_never_completed(complete, typed):
    assert not [line for line in complete(f"potassium log {typed}", 2) if "fruit" in line.lower()]


def test_options_and_meals_are_completed(complete):
    assert "--meal" in complete("potassium log --m")
    assert complete("potassium log --meal ") == ["breakfast", "lunch", "dinner", "snack"]
    assert complete("potassium repeat yesterday --meal br") == ["breakfast"]


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("potassium log ban", "banana raw"),
        ("potassium log Ban", "Banana raw"),
        ("potassium whatif ban", "banana raw"),
        ("potassium foods show ban", "banana raw"),
        ("potassium edit 1 --food ban", "banana raw"),
        ("potassium log 2 ban", "banana raw"),
    ],
)
def test_names_of_foods_are_completed_the_most_eaten_first(complete, line, first):
    assert complete(line)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("2 ban", "2 banana raw"),
        ("2 cups of ban", "2 cups of banana raw"),
        ("an egg, 2 ban", "an egg, 2 banana raw"),
        ("an egg and ban", "an egg and banana raw"),
        ("egg with ban", "egg with banana raw"),
        ("Sweet potato, ba", "Sweet potato, ba"),
    ],
)
def test_the_last_food_of_a_sentence_is_completed(complete, typed, first):
    found = complete(f'potassium log "{typed}', 2)
    assert found[0].startswith(first)
    assert len(found) == len(set(found))


def test_what_was_completed_can_be_logged(complete, potassium):
    names = complete("potassium log ban")[:3]
    assert names
    for name in names:
        potassium.done("whatif", *name.split(" "))


@pytest.mark.parametrize(
    "line", ["potassium log ", "potassium log b", "potassium log zorblax", "potassium log %", "potassium nope x"]
)
def test_nothing_is_guessed_from_nothing(complete, line):
    assert complete(line) == []


def test_no_journal_is_read_and_errors_are_silent(complete, potassium):
    potassium.journal.write_text("no journal at all")
    assert complete("potassium log ban")[0] == "banana raw"
    assert complete("potassium log ban", POTASSIUM_NOW="rubbish")[0] == "banana raw"
    assert complete("potassium log ban", POTASSIUM_HOME="~nobody-at-all/x") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_for_every_shell(program, shell):
    ran = program("--show-completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert "_POTASSIUM_COMPLETE" in ran.out
