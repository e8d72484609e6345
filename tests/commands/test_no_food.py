"""What is typed with an amount and is no potassium: a medicine, another nutrient, a salt by its own weight."""

import json

import pytest


def entries(potassium):
    told = json.loads(potassium.done("today", "--json"))
    return [entry["food"]["name"] for meal in told["meals"] for entry in meal["entries"]]


@pytest.mark.parametrize("options", [[], ["--yes"], ["--partial"]])
@pytest.mark.parametrize(
    "text",
    [
        *("6000 mg potassium chloride", "10000 mg of KCl", "KCl 6000 mg potassium", "KCl 3146 mg potassium"),
        *("potassium chloride 6,000 mg", "7000 mg potassium citrate", "losalt 9000 mg"),
        *("6 g potassium", "potassium 5000", "150000 mg potassium"),
    ],
)
def test_r17_a_large_amount_of_a_salt_asks_about_the_unit_and_shows_help(potassium, text, options):
    code, out, err = potassium("log", text, *options)
    assert (code, out) == (6, "")
    assert "Is the unit right?" in err
    assert "poison centre" in err
    assert "crisis line" in err
    assert not potassium.journal.exists() or entries(potassium) == []


@pytest.mark.parametrize("text", ["600 mg potassium chloride", "5999 mg potassium chloride", "KCl 3145 mg potassium"])
def test_less_of_a_salt_is_only_not_of_potassium(potassium, text):
    code, _, err = potassium("log", text)
    assert code == 2
    assert "salt" in err
    assert "poison" not in err


@pytest.mark.parametrize(
    "text",
    [
        *("metformin 500 mg", "gabapentin 300 mg", "amoxicillin 500 mg", "metoprolol 50 mg", "bisoprolol 5 mg"),
        *("atorvastatin 20 mg", "levothyroxine 100 mg", "co-codamol 30 mg", "my blood pressure pill 5 mg"),
        *("fish oil 1000 mg", "turmeric 400 mg", "rampril 5 mg", "spironolactne 50 mg", "zorb 250 mg", "tablet 99 mg"),
        *("garlic 500 mg", "krill oil 500 mg", "St John's wort 300 mg", "psyllium husk 500 mg", "losartan 50 mg"),
        *("amlodipine and 1 banana 5 mg", "losartan potassium 50 mg", "turmeric powder 400 mg"),
        *("りんご 5 mg", "omeprazole 20mg", "vitamin k 100 mg"),
    ],
)
def test_r16_the_mg_of_what_is_no_food_are_not_taken_for_potassium(potassium, text):
    code, out, err = potassium("log", text)
    assert (code, out) == (2, "")
    assert "potassium profile set --add-medicine NAME" in err or "of potassium?" in err
    assert not potassium.journal.exists() or entries(potassium) == []


@pytest.mark.parametrize(
    "text",
    [
        *("protein bar 250 mg", "250 mg sports drink", "banana 422 mg", "my soup 300 mg", "zorb shake 300 mg"),
        *("half-fat zorb powder 30 mg", "special k 200 mg", "pistachios 300 mg", "saag 300 mg", "x 6 mmol"),
        *("zorb 250 mg potassium", "fish oil 10 mg potassium", "metformeal 50 mg of potassium", "lemon water 20 mg"),
    ],
)
def test_the_mg_of_a_food_are_of_potassium_and_those_of_which_it_is_said(potassium, text):
    assert potassium("log", text).code == 0


def test_the_mg_of_a_food_of_ones_own_are_of_potassium(potassium):
    assert potassium("log", "zorb 250 mg").code == 2
    potassium.done("foods", "add", "Zorb", "--potassium", "300 mg")
    potassium.done("log", "zorb 250 mg")


@pytest.mark.parametrize(
    "text",
    [
        *("1 ibuprofen", "lisinopril 10", "trimethoprim", "2 aleve", "1 diovan", "rampril", "spironolactne", "Lasix"),
        *("metformin", "1 bisoprolol", "amoxicillin", "1 blood pressure pill", "co amilozide", "2 paracetamol"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--yes"]])
def test_a_medicine_without_mg_belongs_in_the_profile(potassium, text, options):
    code, out, err = potassium("log", text, *options)
    assert (code, out) == (2, "")
    assert "potassium profile set --add-medicine NAME" in err
    assert "250 mg" not in err
    assert not potassium.journal.exists() or entries(potassium) == []


def test_a_medicine_beside_a_food_is_not_logged(potassium):
    ran = potassium("log", "an egg and 1 ibuprofen", "--partial")
    assert ran.code == 0
    assert ran.err.startswith("Not logged: “1 ibuprofen” is a medicine")
    assert len(entries(potassium)) == 1


@pytest.mark.parametrize("text", ["1 klor con", "2 k-tab", "potassium", "potassium 400", "0.5 g potassium"])
def test_r17_potassium_without_its_unit_is_asked_for_it(potassium, text):
    for options in ([], ["--yes"]):
        code, out, err = potassium("log", text, *options)
        assert (code, out) == (2, "")
        assert "mg or mmol" in err


@pytest.mark.parametrize("text", ["1000 mg potassium", "1000 mg potasium", "K 1000 mg", "k-citra 1000 mg"])
@pytest.mark.parametrize("answers", [[], ["--kidneys", "dialysis"]])
def test_r16_r17_potassium_by_itself_has_the_cautions_of_a_supplement(potassium, text, answers):
    if answers:
        potassium("profile", "set", *answers)
    out = " ".join(potassium.done("log", text).split())
    assert "Potassium supplements are for a clinician to decide on" in out
    assert "of prescription strength" in " ".join(out.split())
    assert "975 mg or more of potassium today" in out


@pytest.mark.parametrize(
    "text",
    [
        *("Klor-Con 20 mEq", "potassium tablet 500 mg", "1 potassium tablet 300 mg", "2 slow-k"),
        "effervescent potassium tablet 12 mmol",
    ],
)
def test_r17_one_strong_unit_is_called_of_prescription_strength(potassium, text):
    code, out, _ = potassium("log", text)
    assert code == 0
    assert "of prescription strength" in " ".join(out.split())


@pytest.mark.parametrize("text", ["2 slow-k", "a sando-k", "20 mEq potassium chloride"])
def test_r17_a_logged_potassium_tablet_is_asked_about_as_a_medicine(potassium, text):
    assert "potassium profile set --add-medicine" in potassium("log", text).err
    potassium("profile", "set", "--medicine", "potassium chloride")
    assert potassium("log", text).err == ""


@pytest.mark.parametrize(
    ("text", "mg"),
    [
        *(("20 mEq potassium chloride", 782), ("potassium chloride 8 mEq", 313), ("10 mmol potassium citrate", 391)),
        *(("25 mEq potassium bicarbonate", 977), ("20 meq kcl", 782), ("slow-k 8 mmol", 313)),
    ],
)
def test_r17_a_meq_of_a_potassium_salt_is_one_of_potassium(potassium, text, mg):
    assert f"{mg:,} mg" in potassium.done("whatif", text)


@pytest.mark.parametrize(
    "text",
    [
        *("a whole bottle of Slow-K", "a box of Sando-K", "a jar of salt substitute", "took all my potassium tablets"),
        *("took 20 potassium tablets", "half a tub of losalt", "a packet of nu-salt", "30 potassium pills"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--yes"], ["--partial"]])
def test_r17_an_unknown_amount_of_a_salt_is_asked_about_with_help(potassium, text, options):
    code, out, err = potassium("log", text, "--no-input", *options)
    assert (code, out) == (6, "")
    assert "poison centre" in err
    assert "crisis line" in err


@pytest.mark.parametrize("text", ["20 potassium tablets", "a whole bottle of Slow-K", "a handful of potassium pills"])
def test_r17_an_unknown_amount_of_a_salt_shows_no_figure(potassium, text):
    told = json.loads(potassium("whatif", text, "--json").out)
    assert told["total"]["complete"] is False
    assert [item["nutrients"]["potassium_mg"] for item in told["items"]] == [None]


def test_r17_the_day_is_asked_about_as_one_entry_of_so_much_would_be(potassium):
    potassium.done("log", "3000 mg potassium")
    code, out, err = potassium("log", "3000 mg potassium")
    assert (code, out) == (6, "")
    assert "are 6,000 mg of potassium" in err
    assert "poison centre" in err
    assert "So much potassium salt in one day" in potassium.done("log", "3000 mg potassium", "--yes")
    assert "So much potassium salt in one day" in potassium.done("today")
    assert potassium("repeat", "1").code == 6
    potassium.done("log", "banana")


def test_r17_an_edit_and_two_salts_in_one_text_are_asked_about_too(potassium):
    assert potassium("log", "2000 mg potassium, 3 g losalt, 500 mg potassium").code == 6
    potassium.done("log", "2000 mg potassium")
    potassium.done("log", "1000 mg potassium")
    assert potassium("edit", "2", "--food", "potassium 1500 mg").code == 6
    potassium.done("edit", "2", "--food", "potassium 1100 mg")


@pytest.mark.parametrize("text", ["soup with losalt", "potatoes boiled in losalt", "chips cooked in nu-salt"])
def test_r17_a_salt_inside_a_dish_is_never_lost(potassium, text):
    code, out, err = potassium("log", text, "--no-input")
    assert (code, out) == (2, "")
    assert "has a potassium salt in it" in err


def test_r17_a_salt_beside_a_dish_is_an_item_of_its_own(potassium):
    assert "LoSalt" in potassium.done("log", "tomato soup with losalt")


@pytest.mark.parametrize(
    "text",
    [
        *("two strips of slow-k tablets", "a whole strip of slow-k", "a sheet of slow-k", "a blister of slow-k"),
        *("lots of potassium tablets", "a pile of nosalt", "slow-k tablets"),
    ],
)
def test_how_many_tablets_is_asked_and_never_taken_as_one(potassium, text):
    code, out, err = potassium("log", text, "--no-input")
    assert (code in (2, 3, 6), out, entries(potassium)) == (True, "", [])
    assert "ay how many" in err or "Say it otherwise" in err


@pytest.mark.parametrize("text", ["20 slow-k tablets", "another 20 slow-k tablets", "a further 20 slow-k tablets"])
def test_a_count_of_tablets_is_that_count(potassium, text):
    (item,) = json.loads(potassium("whatif", text, "--json", "--yes")[1])["items"]
    assert item["portion"] == "20 tablet"


@pytest.mark.parametrize(
    "text", ["k-dur", "klor-con", "urocit-k", "micro-k", "vitamin d", "alka-seltzer", "blood potassium 5.9"]
)
def test_what_is_refused_bears_no_figure_of_a_food(potassium, text):
    code, out, _ = potassium("whatif", text, "--json", "--no-input")
    assert code
    for item in json.loads(out)["items"]:
        assert (item["food"], item["grams"], item["nutrients"]["potassium_mg"]) == (None, None, None)


@pytest.mark.parametrize("text", ["fish oil", "cod liver oil", "2 omega-3 capsules"])
def test_fish_oil_is_no_fish(potassium, text):
    (item,) = json.loads(potassium.done("whatif", text, "--json"))["items"]
    assert (item["food"]["name"], item["nutrients"]["potassium_mg"]) == ("Fish oil", 0.0)
