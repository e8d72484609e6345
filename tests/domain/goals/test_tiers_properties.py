"""What holds for every profile, whatever is answered."""

from datetime import date
from math import floor

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from potassium_cli.domain.goals.goal import Direction, Tier
from potassium_cli.domain.goals.tiers import decide
from potassium_cli.domain.profile.answers import profile_from_answers
from potassium_cli.domain.profile.safety import Body, SafetyTables
from potassium_cli.tables.foods import data_folder
from potassium_cli.tables.safety import load_safety

TODAY = date(2026, 11, 22)
TABLES = load_safety(data_folder())
CONDITIONS = (
    "potassium-high",
    "heart-failure",
    "diabetes",
    "blood-pressure",
    "liver",
    "adrenal",
    "binder",
    "salt-substitute",
    "losing",
    "eating",
)
MEDICINES = (
    *("ramipril", "ibuprofen", "furosemide", "prednisone", "digoxin", "warfarin", "Lokelma", "foobarol"),
    *("amlodipine", "Plendil", "omeprazole", "sevelamer", "fludrocortisone", "metformin", "dapagliflozin", "vitamin d"),
    *("water tablet", "atorvastatin", "the pill"),
)
BY_NAME = ("sevelamer: kidneys", "fludrocortisone: adrenal", "metformin: diabetes", "dapagliflozin: heart-failure")
KIDNEYS = ("healthy", "ckd-1-2", "ckd-3-5", "ckd-unknown-stage", "dialysis", "transplant", "acute-injury", "unknown")
DIALYSES = ("haemodialysis", "daily-haemodialysis", "peritoneal")
CITE_OF = {row.body.value: row.source.cite for row in TABLES.references}
CITES = tuple(CITE_OF.values())
STRICTEST_FIRST = (Tier.RESTRICT, Tier.CAUTION, Tier.UNANSWERED, Tier.LOSING, Tier.GENERAL)

mostly_no = st.sampled_from(["no"] * 12 + ["yes", "unknown"])
lists = st.lists(st.sampled_from(MEDICINES), max_size=3, unique=True).map("; ".join).map(lambda text: text or "none")
answered = st.fixed_dictionaries(
    {
        "sex": st.sampled_from(["female", "male"]),
        "born": st.dates(date(1935, 1, 1), TODAY).map(str),
        "pregnancy": st.sampled_from(["no", "no", "pregnant", "lactating", "unknown"]),
        "kidneys": st.sampled_from(["healthy"] * 6 + list(KIDNEYS)),
        "medicines": st.sampled_from(["none"] * 3) | lists,
        **dict.fromkeys(CONDITIONS, mostly_no),
    },
    optional={
        "dialysis": st.sampled_from(["none"] * 9 + [*DIALYSES, "unknown"]),
        "limit": st.floats(100, 10_000).map(lambda mg: f"{mg!r} mg") | st.just("unknown"),
        "clinician-ok": st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(str),
        "medicines-changed": st.dates(date(2025, 1, 1), TODAY).map(str),
        "medicines-answered": st.lists(st.sampled_from(BY_NAME), min_size=1, unique=True).map("; ".join),
        "health-changed": st.dates(date(2025, 1, 1), TODAY).map(str),
        "reference": st.sampled_from([body.value for body in Body]),
        "target": st.floats(100, 10_000).map(lambda mg: f"{mg!r} mg"),
        "target-yes": st.just("2026-11-22"),
    },
)
with_blanks = st.tuples(
    answered, st.sets(st.sampled_from(["sex", "born", "kidneys", "medicines", *CONDITIONS]), max_size=2)
)
everything = with_blanks.map(lambda pair: {name: text for name, text in pair[0].items() if name not in pair[1]})


def decided(answers, tables=TABLES):
    return decide(profile_from_answers(answers), tables, TODAY)


def loosens(before, after):
    return (
        (after.may_suggest and not before.may_suggest)
        or (after.may_see_reference and not before.may_see_reference)
        or (after.goal.direction is Direction.REACH and before.goal.direction is not Direction.REACH)
        or STRICTEST_FIRST.index(after.tier) > STRICTEST_FIRST.index(before.tier)
    )


def raised(answers, factor):
    """The same answers with one raising factor more, in place of an answer that denied it; or None."""
    question, text = factor
    had = answers.get(question)
    if question == "medicines":
        if had is None or had == "unknown" or text in had:
            return None
        return answers | {question: text if had == "none" else f"{had}; {text}"}
    if question in ("limit", "dialysis"):
        return answers | {question: text}
    return answers | {question: text} if had in ("no", "healthy") else None


RAISING = [
    *((condition, "yes") for condition in CONDITIONS if condition not in ("losing", "eating")),
    *(("dialysis", kind) for kind in DIALYSES),
    *(("kidneys", kidneys) for kidneys in KIDNEYS if kidneys not in ("healthy", "unknown")),
    *(
        ("medicines", name)
        for name in (
            *("ramipril", "ibuprofen", "digoxin", "Lokelma", "potassium chloride", "foobarol"),
            *("omeprazole", "sevelamer", "mycophenolate", "fludrocortisone", "metformin", "dapagliflozin"),
        )
    ),
    ("limit", "2000.0 mg"),
]


@settings(max_examples=600)
@given(everything, st.sampled_from(RAISING))
def test_adding_a_raising_factor_never_loosens_anything(answers, factor):
    more = raised(answers, factor)
    assume(more is not None)
    before, after = decided(answers), decided(more)
    if answers.get("kidneys") == "unknown" and factor[0] in ("diabetes", "blood-pressure"):
        # SAFETY.md itself: with such a risk, "don't know" is no open question any more but caution (R6).
        assert after.tier in (Tier.CAUTION, Tier.RESTRICT)
        return
    assert not loosens(before, after)


@settings(max_examples=300)
@given(everything, st.sampled_from(DIALYSES), st.sampled_from([None, *KIDNEYS]))
def test_r2_r5_any_kind_of_dialysis_is_restrict_whatever_else_is_answered(answers, kind, kidneys):
    said = answers | {"dialysis": kind} | ({"kidneys": kidneys} if kidneys else {})
    profile = profile_from_answers({name: text for name, text in said.items() if kidneys or name != "kidneys"})
    as_built = profile._replace(kidneys=kidneys and profile_from_answers({"kidneys": kidneys}).kidneys)
    for each in (profile, as_built):
        decision = decide(each, TABLES, TODAY)
        assert decision.tier is Tier.RESTRICT
        assert "dialysis" in decision.factors
        assert not decision.may_see_reference


@settings(max_examples=300)
@given(everything, st.dates(date(2025, 1, 1), TODAY))
def test_r6_a_yes_from_before_any_news_opens_nothing(answers, news):
    for question in ("medicines-changed", "health-changed"):
        decision = decided(answers | {question: str(news)})
        if decision.tier is Tier.CAUTION and decision.may_suggest:
            assert answers["clinician-ok"] >= str(news)


@settings(max_examples=300)
@given(everything, st.sampled_from(["Synthroid", "Lipitor", "paracetamol", "loratadine", "vitamin d", "zinc"]))
def test_adding_a_neutral_medicine_changes_nothing(answers, name):
    had = answers.get("medicines", "unknown")
    assume(had != "unknown")
    before, after = decided(answers), decided(answers | {"medicines": name if had == "none" else f"{had}; {name}"})
    assert after._replace(kinds=before.kinds, medicines=before.medicines) == before


@settings(max_examples=600)
@given(everything)
def test_restrict_and_unanswered_never_see_a_reference(answers):
    decision = decided(answers)
    if decision.tier in (Tier.RESTRICT, Tier.UNANSWERED) or decision.unanswered:
        assert not decision.may_see_reference
        assert not decision.may_suggest
        assert decision.goal.direction in (Direction.LIMIT, Direction.NONE)
        assert not decision.goal.cite
        assert decision.reference is None
        assert not decision.goal.own
        assert not [cite for cite in CITES if cite in str(decision._replace(medicines=()))]


@settings(max_examples=600)
@given(everything)
def test_what_is_permitted_hangs_together(answers):
    decision = decided(answers)
    reference = decision.goal.direction in (Direction.REACH, Direction.COMPARE)
    assert decision.may_see_reference is reference
    assert decision.may_suggest is (decision.goal.direction is Direction.REACH)
    assert bool(decision.why_not) is not decision.may_suggest
    assert (decision.goal.mg is None) is (decision.goal.direction is Direction.NONE)
    assert (decision.goal.direction is Direction.LIMIT) <= (
        decision.goal.mg
        == floor(round(float(answers.get("limit", "0 mg").removesuffix("mg").replace("unknown", "0")), 3))
    )
    assert decision.goal.reason
    assert (decision.reference is not None) is reference
    if decision.tier is Tier.CAUTION and reference:
        assert decision.reference.label == "for healthy people"
        assert decision.goal.own or decision.goal._replace(not_for="") == decision.reference


@settings(max_examples=600)
@given(everything)
def test_r14_an_own_target_holds_only_where_a_reference_may_be_reached_and_above_it_only_with_a_yes(answers):
    decision, without = decided(answers), decided({**answers, "target": "none"})
    if not decision.goal.own:
        assert decision.goal == without.goal
        assert bool(decision.resting) is ("target" in answers)
        return
    assert without.goal.direction is Direction.REACH
    assert decision.goal.mg == floor(float(answers["target"][:-3])) <= 4400
    if decision.goal.mg > without.goal.mg:
        assert answers["target-yes"]
        assert decision.tier is Tier.GENERAL
        assert {answers["pregnancy"], answers["diabetes"], answers["blood-pressure"]} <= {"no", "unknown"}
        assert 18 <= (TODAY - date.fromisoformat(answers["born"])).days / 365.2 < 65.1
    assert decision._replace(goal=without.goal) == without


@settings(max_examples=600)
@given(everything)
def test_r15_a_reference_is_always_that_of_the_chosen_body(answers):
    reference = decided(answers).reference
    if reference is not None:
        assert reference.cite == CITE_OF[answers.get("reference", "nasem")]


EVERY_MEDICINE = [medicine.name for medicine in TABLES.medicines]


@settings(max_examples=1000)
@given(everything, st.sampled_from([*EVERY_MEDICINE, "foobarol", "furosemide and potassium tablets"]))
def test_r6b_r7a_a_medicine_more_never_shows_more_than_before(answers, name):
    had = answers.get("medicines", "unknown")
    assume(had != "unknown")
    before, after = decided(answers), decided(answers | {"medicines": name if had == "none" else f"{had}; {name}"})
    assert shows_no_more(before, after)


DOUBTS = ["sex", "born", "kidneys", "medicines", *CONDITIONS]


@settings(max_examples=600)
@given(everything, st.sampled_from(DOUBTS), st.booleans())
def test_r1_r6b_a_dont_know_in_place_of_a_no_never_shows_more_than_before(answers, question, blank):
    assume(answers.get(question) in ("no", "healthy", "none"))
    doubt = {name: text for name, text in answers.items() if name != question} | (
        {} if blank else {question: "unknown"}
    )
    assert shows_no_more(decided(answers), decided(doubt))


def shows_no_more(before, after):
    """Whether no suggestion, no reference, no goal and no loosening of restrict is new."""
    return (
        after.may_suggest <= before.may_suggest
        and after.may_see_reference <= before.may_see_reference
        and (after.goal.direction is not Direction.REACH or before.goal.direction is Direction.REACH)
        and (before.tier is not Tier.RESTRICT or after.tier is Tier.RESTRICT)
    )


@given(everything)
def test_a_blank_never_shows_more_than_a_no(answers):
    full = answers | {name: "no" for name in CONDITIONS if name not in answers}
    before, after = decided(full), decided(answers)
    assert not (after.may_suggest and not before.may_suggest)
    assert not (after.may_see_reference and not before.may_see_reference)


@given(everything)
def test_r30_no_tables_no_goal(answers):
    decision = decided(answers, SafetyTables(problem="The tables are gone."))
    assert decision.goal[:2] == (Direction.NONE, None)
    assert not decision.may_suggest
    assert not decision.may_see_reference
    assert decision.tier in (Tier.RESTRICT, Tier.CAUTION, Tier.UNANSWERED)
    assert "The tables are gone." in str(decision.why_not)
