"""What is heard of the body in a text, and what is left as food (R22, R23, R34, R35)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potassium_cli.domain.profile.safety import Level
from potassium_cli.domain.symptoms.signs import OTHER, OTHER_ALONE, hear, red_flag
from potassium_cli.tables.foods import data_folder, read_foods
from potassium_cli.tables.safety import load_safety

TABLES = load_safety(data_folder())
FOODS = ("2 bananas", "a cup of cooked lentils", "toast", "half an avocado", "chicken legs", "weak tea", "cold milk")
PHRASES = [
    (symptom.id, phrase)
    for symptom in TABLES.symptoms
    for phrase in (*symptom.phrases.split(";"), *symptom.alone.split(";"))
    if phrase
]
EMERGENCIES = [
    (sign, phrase)
    for sign, phrase in PHRASES
    if (flag := red_flag(frozenset((sign,)), TABLES.red_flags)) and flag.level is Level.EMERGENCY
]
# "Not peed all day" and "no energy" are there by not being there, and so is what one is unable to do.
DENIABLE = [(sign, phrase) for sign, phrase in PHRASES if phrase.split()[0] not in ("no", "not", "dont", "havent")]


def heard(text):
    return hear(text, TABLES.symptoms)


def flagged(text):
    flag = red_flag(heard(text).symptoms, TABLES.red_flags)
    return (flag.id, flag.level) if flag else None


@pytest.mark.parametrize(("sign", "phrase"), PHRASES, ids=[phrase for _, phrase in PHRASES])
def test_r34_every_phrase_of_the_table_is_heard_by_itself_and_leaves_no_food(sign, phrase):
    for text in (phrase, phrase.upper(), f"  {phrase}!", f"i have {phrase} today"):
        if text.startswith("i have") and phrase.split()[0] in ("i", "he", "she"):
            continue
        told = heard(text)
        assert sign in told.symptoms
        assert (told.food, len(told.said) >= 1) == ("", True), text


@pytest.mark.parametrize("phrase", [*OTHER.split(";"), *OTHER_ALONE.split(";")])
def test_r34_other_complaints_are_no_food_either(phrase):
    assert heard(phrase).symptoms == {"other"}


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        *[(text, "chest-pain") for text in ("my chest hurts", "pain in my chest", "CHEST PAIN!!", "chest tightness",
                                            "my chest feels really tight", "chest-pain", "pressure on my chest")],
        *[(text, "breathing") for text in ("I can't breathe", "can’t breathe", "cannot breathe", "can not breathe",
                                           "it's hard to breathe", "struggling to breathe", "coughing up blood")],
        *[(text, "fainting") for text in ("I fainted", "passed out", "nearly fainted", "feeling faint", "blacked out")],
        *[(text, "stroke") for text in ("my face is drooping", "slurred speech", "my left arm is numb")],
        *[(text, "sudden-weakness") for text in ("suddenly weak", "can't move my legs", "woke up paralysed")],
        *[(text, "spreading-weakness") for text in ("tingling is moving up", "weakness spreading", "going up my body")],
        *[(text, "saddle") for text in ("numb between my legs", "my bum is numb", "can't feel when I wipe")],
        *[(text, "seizure") for text in ("I had a seizure", "had a fit", "hard to wake")],
        *[(text, "overdose") for text in ("took too many tablets", "took an overdose", "overdose")],
        *[(text, "self-harm") for text in ("I want to die", "suicidal", "kill myself", "self-harm", "end it all")],
        *[(text, "heartbeat") for text in ("palpitations and weak legs", "heart racing, dizzy")],
        *[(text, "breathing-weakness") for text in ("legs weak and short of breath", "tingling, trouble swallowing")],
        *[(text, "clot") for text in ("swollen leg and breathless", "calf pain, short of breath")],
        *[(text, "saddle-bladder") for text in ("back pain and can't pee", "leg weakness and incontinence")],
        *[(text, "dark-urine") for text in ("dark urine and sore muscles", "cola pee, my legs ache")],
    ],
)  # fmt: skip
def test_r22_a_sign_of_an_emergency_is_known_in_many_words(text, flag):
    assert flagged(text) == (flag, Level.EMERGENCY)


@pytest.mark.parametrize("text", ["palpitations", "my legs feel weak", "cramps", "tingling", "heavy legs", "dizzy",
                                  "short of breath", "headache", "can't pee", "back pain"])  # fmt: skip
def test_r23_other_signs_are_no_emergency_by_themselves(text):
    assert heard(text).symptoms
    flag = flagged(text)
    assert flag is None or flag[1] is not Level.EMERGENCY


@pytest.mark.parametrize("text", ["one leg is swollen and red", "calf pain", "my leg is hot", "swollen ankle"])
def test_r24_a_leg_that_may_hold_a_clot_is_seen_the_same_day(text):
    assert flagged(text) == ("leg-clot", Level.SAME_DAY)


@pytest.mark.parametrize(
    "text", ["I want to die and have chest pain", "chest pain, suicidal", "can't breathe. kill myself"]
)
def test_r35_self_harm_comes_before_all(text):
    assert flagged(text) == ("self-harm", Level.EMERGENCY)


@pytest.mark.parametrize(
    "text",
    [
        *("artichoke hearts", "hearts of palm", "chicken breast", "leg of lamb", "cold leg of lamb", "chicken legs"),
        *(
            "cold chicken leg",
            "2 chicken legs, hot",
            "crab legs",
            "hot chicken legs",
            "weak tea",
            "cold milk",
            "hot dog",
        ),
        *(
            "red pepper",
            "white bread",
            "pale ale",
            "purple potato",
            "beef heart",
            "calf liver",
            "rib eye",
            "short ribs",
        ),
        *(
            "pork belly",
            "fish fingers",
            "head of lettuce",
            "back bacon",
            "breast milk",
            "tongue sandwich",
            "pain au chocolat",
        ),
        *(
            "tuna, drained",
            "rice, puffed",
            "tea, weak",
            "coffee, cold",
            "fever tree tonic",
            "cramp bark tea",
            "suicide wings",
        ),
        *("no energy drink", "death by chocolate", "a cake to die for", "took a handful of almonds", "half a banana"),
        *("half the tub of hummus", "parched peas", "shaking beef", "numbing noodles"),
        *(
            "muddled mint",
            "burning hot curry",
            "banana with brown patches",
            "wound up with pizza",
            "so full I can't move",
            "sick of salad so had chips",
            "I feel sick of eggs",
        ),
        *("", "   ", "42", "🍌", "りんご", "...", "can", "not", "no", "'", "’’"),
    ],
)
def test_r34_food_stays_food(text):
    assert hear(text, TABLES.symptoms) == (frozenset(), (), text)


def test_r34_no_food_of_the_table_is_taken_for_a_symptom():
    names = {name for food in read_foods(data_folder()) for name in (food.name, *food.aliases)}
    assert [name for name in names if heard(name) != (frozenset(), (), name)] == []


@pytest.mark.parametrize(
    ("text", "food", "said"),
    [
        ("banana and back pain", "banana", "back pain"),
        ("2 eggs, felt dizzy after", "2 eggs", "felt dizzy after"),
        ("had toast but my legs feel weak", "had toast", "my legs feel weak"),
        ("felt dizzy so I had 2 biscuits", "I had 2 biscuits", "felt dizzy"),
        ("dizzy 2 eggs", "2 eggs", "dizzy"),
        ("toast, my legs are weak for 2 days, tea", "toast, tea", "my legs are weak for 2 days"),
        ("toast (felt dizzy) and eggs", "toast and eggs", "felt dizzy"),
        ("2 bananas\nmy legs feel weak", "2 bananas", "my legs feel weak"),
        ("swollen leg, red pepper", "red pepper", "swollen leg"),
        ("leg swollen, red and hot, 2 eggs", "2 eggs", "leg swollen, red and hot"),
        ("2 chicken legs and pins and needles", "2 chicken legs", "pins and needles"),
        ("banana for my leg cramps", "banana", "for my leg cramps"),
        ("palpitations 250 mg", "", "palpitations"),
        ("3 cramps", "", "cramps"),
    ],
)
def test_r34_what_is_said_of_the_body_is_taken_out_of_what_was_eaten(text, food, said):
    told = heard(text)
    assert (told.food, told.said) == (food, (said,))


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("no chest pain, just toast", "just toast"),
        ("no chest pain just toast", "toast"),
        ("toast without palpitations", "toast"),
        ("banana, no chest pain or palpitations", "banana"),
        ("2 eggs, not dizzy", "2 eggs"),
        ("I didn't faint, had soup", "had soup"),
        ("soup, no numb feet", "soup"),
        ("no signs of chest pain", ""),
    ],
)
def test_r22_what_is_said_not_to_be_there_is_no_sign(text, food):
    told = heard(text)
    assert (told.symptoms, told.said, told.food) == (frozenset(), (), food)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "no, chest pain",
            "no - chest pain",
            "no breakfast, chest pain",
            "no toast. chest pain",
            "not just chest pain",
        ),
        *("never had chest pain like this", "no chest pain like this before", "no idea why my chest hurts"),
        *("not just chest pain", "no chest pain, fainted"),
        *("no relief from chest pain", "no chest pain but can't breathe", "nothing but chest pain"),
        *("no appetite and chest pain", "no palpitations. fainted", "no chest pain and fainted"),
    ],
)
def test_r22_a_no_to_something_else_hides_nothing(text):
    assert flagged(text)[1] is Level.EMERGENCY


@given(st.sampled_from(DENIABLE), st.sampled_from(["no", "without", "no signs of", "no more", "without any"]),
       st.sampled_from(FOODS))  # fmt: skip
def test_r22_a_denied_phrase_never_raises_an_emergency(told, no, food):
    assert red_flag(heard(f"{food}, {no} {told[1]}").symptoms, TABLES.red_flags) is None


@given(st.lists(st.sampled_from(FOODS), max_size=4), st.sampled_from(EMERGENCIES), st.data(),
       st.sampled_from([", ", " and ", "\n", "; ", " but "]))  # fmt: skip
def test_r22_an_emergency_is_heard_wherever_it_stands_among_foods(foods, told, data, link):
    place = data.draw(st.integers(0, len(foods)))
    text = link.join([*foods[:place], told[1], *foods[place:]])
    assert told[0] in heard(text).symptoms
    assert flagged(text)[1] is Level.EMERGENCY


@given(st.text(max_size=80))
def test_r34_any_text_can_be_heard(text):
    told = heard(text)
    assert told.symptoms or not told.said
    assert len(told.food) <= len(text) + 2
