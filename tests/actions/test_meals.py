"""A meal without a screen: what a text comes to, what stands against it, who may overrule that, and what is stored."""

import json

import pytest

from potassium_cli.actions.meals import Agreed, Pick, answered, propose, store, tried
from potassium_cli.actions.occasions import occasion
from potassium_cli.domain.cautions.doubt import Overrule, Why
from potassium_cli.render.rendered import Format, rendered
from potassium_cli.render.sheet import Sheet
from potassium_cli.workspace import Workspace

DOUBTS = [
    ("zorblax", Why.UNMATCHED, Overrule.NOBODY, False),
    ("chips", Why.AMBIGUOUS, Overrule.CHOICE, False),
    ("0 bananas", Why.UNREADABLE, Overrule.NOBODY, False),
    ("1000000 bananas", Why.IMPOSSIBLE, Overrule.NOBODY, False),
    ("metformin 500 mg", Why.MEDICINE, Overrule.NOBODY, False),
    ("furosemide", Why.MEDICINE, Overrule.NOBODY, False),
    ("potassium 4.2", Why.BLOOD_VALUE, Overrule.NOBODY, True),
    ("LoSalt 10 g", Why.OVERDOSE, Overrule.YES, True),
    ("magnesium 200 mg", Why.NUTRIENT, Overrule.YES, False),
    ("6 kg apples", Why.AMOUNT, Overrule.YES, False),
]


@pytest.fixture
def space(potassium):
    opened = Workspace(potassium.environ())
    yield opened
    opened.close()


@pytest.fixture
def proposed(space):
    return lambda text: propose(space, text, occasion(space, None, None))


def names(space):
    return [entry.name for entry in space.journal.between(space.now.date(), space.now.date())]


@pytest.mark.parametrize(("text", "why", "overruled_by", "grave"), DOUBTS, ids=[each[0] for each in DOUBTS])
def test_a_doubt_is_a_record_that_says_who_may_overrule_it(space, proposed, text, why, overruled_by, grave):
    proposal = proposed(text)
    (doubt,) = proposal.doubts
    assert (doubt.why, doubt.overruled_by, doubt.grave) == (why, overruled_by, grave)
    assert doubt.told
    report = store(space, proposal, Agreed())
    assert report.refusal.told == doubt.told
    assert report.refusal.code == (6 if grave else 3 if why in (Why.UNMATCHED, Why.AMBIGUOUS) else 2)
    assert names(space) == []
    agreed = store(space, proposal, Agreed(yes=True))
    assert (agreed.refusal is None) is (overruled_by is Overrule.YES)
    assert len(names(space)) == (overruled_by is Overrule.YES)


def test_who_says_which_food_is_meant_is_heard_and_remembered(space, proposed):
    proposal = proposed("chips and an apple")
    ((said, item),) = proposal.questions.items()
    meant = item.alternatives[0]
    report = store(space, answered(space, proposal, {said: Pick(meant)}), Agreed())
    assert report.entries[0].food_id == meant.id
    assert any("From now on" in str(note) for note in report.notes)
    assert [choice.food_id for choice in space.journal.choices()] == [meant.id]


@pytest.mark.parametrize("lasting", [True, False])
def test_none_of_those_offered_and_this_time_only_teach_nothing(space, proposed, lasting):
    proposal = proposed("chips")
    ((said, item),) = proposal.questions.items()
    food = None if lasting else item.food
    report = store(space, answered(space, proposal, {said: Pick(food, lasting=lasting)}), Agreed())
    assert (report.refusal is None) is (food is not None)
    assert space.journal.choices() == ()


def test_what_is_said_twice_is_asked_once(proposed):
    assert len(proposed("chips, a banana, chips").questions) == 1


@pytest.mark.parametrize("text", ["5.9 mmol/l potassium", "", "   ", "yesterday and tomorrow", "banana " * 2000])
def test_a_text_that_is_no_meal_is_a_refusal_and_no_exception(space, proposed, text):
    report = store(space, proposed(text), Agreed(yes=True, partial=True))
    assert report.refusal
    assert names(space) == []


def test_what_is_tried_is_not_stored_and_says_the_same(space, proposed):
    proposal = proposed("2 bananas")
    report = tried(space, proposal, Agreed())
    assert not space.journal.between(space.now.date(), space.now.date())
    assert report.intake == store(space, proposal, Agreed()).intake


def test_in_parts_what_was_eaten_stays_and_what_was_not_goes(space, proposed):
    report = store(space, proposed("banana\nzorblax\nfurosemide"), Agreed(partial=True))
    assert names(space) == ["Banana, raw", "zorblax"]
    assert not report.complete
    assert [str(note).split(":")[0] for note in report.notes] == [
        "Logged as unknown",
        "Not logged",
        "Once you know what it was",
    ]


def test_a_hint_in_json_bears_the_person(space, proposed, tmp_path):
    report = store(space, proposed("furosemide"), Agreed())
    with (tmp_path / "out").open("w") as out:
        told = json.loads(rendered(report, Format.JSON, Sheet(person="ben"), out))
    assert "potassium --person ben profile set --add-medicine NAME" in told["error"]["message"]
