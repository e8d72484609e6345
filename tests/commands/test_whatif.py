import json


def test_whatif_answers_and_stores_nothing(potassium):
    out = potassium.done("whatif", "a banana")
    title, banana, day, _ = out.splitlines()
    assert title == "What if: lunch, today 13:00"
    assert banana.split() == "Banana, raw 1 medium, 118 g 422 mg".split()
    assert day == "Today with it  422 mg"
    assert not potassium.journal.exists()


def test_whatif_adds_to_what_the_day_has(potassium):
    potassium.done("log", "2 bananas", "--at", "yesterday")
    assert "Yesterday with it  1,267 mg" in potassium.done("whatif", "1 banana", "--at", "yesterday")
    assert "Yesterday with it  1,267 mg" in potassium.done("whatif", "1 banana", "--at", "yesterday")


def test_whatif_as_json_is_what_log_says_but_for_the_entries(potassium):
    asked = json.loads(potassium.done("whatif", "--json", "2 bananas and an egg"))
    logged = json.loads(potassium.done("log", "--json", "2 bananas and an egg"))
    assert asked == logged | {"logged": False, "entries": []}


def test_whatif_reads_lines_and_each_stands_alone(potassium):
    code, out, err = potassium("whatif", "--json", "-", stdin="banana\n\n2 bananas\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [answer["total"]["potassium_mg"] for answer in answers] == [422.44, 0, 844.88]
    assert answers[2]["day"]["total"]["potassium_mg"] == 844.9


def test_whatif_refuses_what_log_refuses(potassium):
    assert potassium("whatif", "zorblax").code == 3
    assert potassium("whatif", "6 kg banana").code == 2
    assert potassium("whatif", "tablet 4000 mg").code == 6
    assert "poison centre" in potassium.done("whatif", "tablet 4000 mg", "--yes")


def test_whatif_needs_no_folder_that_can_be_written(potassium, tmp_path):
    (tmp_path / "file").write_text("")
    assert potassium.done("whatif", "banana", POTASSIUM_JOURNAL=str(tmp_path / "no" / "where")).startswith("What if:")
