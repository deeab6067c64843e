"""What a question asks for, and which sentences hold such a thing."""

import pytest

from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.question import Question, read_question
from bot.briefings.questions.signs import Asked
from bot.extraction.figures.currencies import MONEY


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("how much money did quillback get", "sum"),
        ("how much debt does quillback have", "sum"),
        ("how much will the mossfield campus cost", "sum"),
        ("What is the price of moss?", "sum"),
        ("how much is fernleaf investing", "sum"),
        ("how much did fernleaf spend on moss", "sum"),
        ("how much revenue does quillback make", "sum"),
        ("how much did quillback get for the moss", "sum"),
        ("how much do gardeners earn at mossfield", "sum"),
        ("what are the wages at mossfield", "sum"),
        ("what type of wages do gardeners get", "anything"),
        ("what controls wages at mossfield", "anything"),
        ("how much moss grows at mossfield", "number"),
        ("how many gardeners work at quillback", "number"),
        ("in what capacity does ada speak", "anything"),
        ("what happened to the 5 MW roof", "anything"),
        ("what is the capacity of mossfield", "number"),
        ("What percentage of roofs is green?", "number"),
        ("When does Mossfield open?", "time"),
        ("what year was quillback founded", "time"),
        ("in which year did mossfield open", "time"),
        ("WHO runs fernleaf", "person"),
        ("where are the roofs", "place"),
        ("which country grows most moss", "place"),
        ("why did fernleaf walk away", "reason"),
        ("what is the purpose of mossfield", "reason"),
        ("what is the population of mossfield", "number"),
        ("what's fernleaf's market share", "number"),
        ("what does quillback grow", "anything"),
        ("whenever moss grows", "anything"),
        ("whoever grows moss", "anything"),
    ],
)
def test_a_question_is_known_by_its_words(words: str, asked: Asked) -> None:
    assert read_question(words).asked == asked


@pytest.mark.parametrize(
    ("asked", "meeting", "other"),
    [
        ("sum", "Moss costs $3 a roof.", "Moss costs nothing."),
        ("sum", "Moss costs 40 euros.", "Moss covers 40 roofs."),
        ("number", "Quillback hired nine gardeners.", "Quillback hired gardeners."),
        ("number", "Quillback hired about thirty gardeners.", "Quillback hired thirsty gardeners."),
        ("number", "A third of the roofs is green.", "The third roof is green."),
        ("number", "Dozens of roofs are green.", "The roofs are green."),
        ("number", "240 people live there.", "People have lived there since 2025."),
        ("time", "Mossfield opened in 2031.", "Mossfield opened."),
        ("time", "Mossfield opens in May.", "Mossfield may open."),
        ("person", "Ada Thornbury runs it.", "Somebody runs it."),
        ("place", "Moss grows in the Barrowmere hills.", "Moss grows in the dark."),
        ("reason", "Fernleaf left because of the rain.", "Fernleaf left."),
        ("reason", "Fernleaf, trying to keep dry, left.", "Fernleaf is trying moss."),
        ("reason", "Prompted by the rain, Fernleaf left.", "Fernleaf was prompt."),
    ],
)
def test_a_sentence_meets_a_question_if_it_holds_what_is_asked_for(asked: Asked, meeting: str, other: str) -> None:
    assert Question(asked).is_met_by(meeting)
    assert not Question(asked).is_met_by(other)


def test_no_sentence_meets_a_question_that_asks_for_nothing_of_a_kind() -> None:
    assert not Question("anything").is_met_by("In May 2031 Ada Thornbury paid $3 million in Barrowmere.")


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("how much did quillback pay", MONEY),
        ("how many megawatts is mossfield", {"MW"}),
        ("what is the capacity of mossfield", {"MW"}),
        ("how many gpus does quillback have", {"GPU"}),
        ("how many jobs will mossfield create", set()),
        ("who runs fernleaf", set()),
    ],
)
def test_only_an_amount_of_the_fitting_unit_answers(words: str, units: set[str]) -> None:
    assert read_question(words).units == units


def test_a_number_is_met_beside_what_is_counted() -> None:
    question = read_question("how many jobs will mossfield create")
    assert question.is_met_by("The work brings 900 jobs.")
    assert not question.is_met_by("Mossfield is a 300-megawatt campus.")
    assert not question.is_met_by("The work brings jobs.")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("did quillback buy moss", True), ("Isn't moss green?", True), ("what did ada buy", False), ("didactic", False)],
)
def test_a_question_whether_something_is_so_is_known(words: str, expected: bool) -> None:
    assert read_question(words).is_yes_or_no is expected


@pytest.mark.parametrize(
    ("words", "idle", "telling"),
    [
        ("how much did quillback pay for moss", "pay", "moss"),
        ("how many megawatts is mossfield", "megawatts", "mossfield"),
        ("how many people grow moss", "people", "grow"),
        ("when was ada born", "born", "ada"),
    ],
)
def test_an_answer_need_not_hold_the_words_that_say_what_is_asked(words: str, idle: str, telling: str) -> None:
    known = read_question(words).idle_meanings
    assert set(meanings(idle)) <= known
    assert not set(meanings(telling)) & known


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The site draws two million gallons of water a year.", True),
        ("The site draws water from the old lake behind the hall, in which 40 people tend moss.", False),
        ("The site draws 40 megawatts.", False),
    ],
)
def test_a_number_counts_only_close_to_the_word_for_what_is_counted(sentence: str, expected: bool) -> None:
    assert read_question("how much water does mossfield use").counts_in(sentence) is expected


@pytest.mark.parametrize(("words", "expected"), [("how much water is used", True), ("how much moss is grown", False)])
def test_what_is_measured_is_told_with_its_own_word(words: str, expected: bool) -> None:
    assert read_question(words).is_exact is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The council said on Monday that Mossfield will be built.", False),
        ("Mossfield will open this fall.", True),
        ("Mossfield will open in March.", True),
    ],
)
def test_when_something_will_be_is_no_day_on_which_it_was_said(sentence: str, expected: bool) -> None:
    assert read_question("when will mossfield open").is_met_by(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Quillback plans to open an office in Mossfield.", False),
        ("The office will prepare for the first harvest.", True),
        ("The office opens amid a lack of moss.", True),
    ],
)
def test_why_is_met_by_an_aim_or_a_cause_and_not_by_the_plan_alone(sentence: str, expected: bool) -> None:
    assert read_question("why is quillback opening an office").is_met_by(sentence) is expected


def test_the_end_of_a_large_number_is_no_year() -> None:
    question = read_question("when was moss found")
    assert question.is_met_by("Moss was found in 843.")
    assert not question.is_met_by("Moss covers 3,000 roofs.")
    assert not question.is_met_by("Moss costs $300.")


@pytest.mark.parametrize("helping", ["will", "could", "might", "should"])
def test_when_something_may_be_takes_a_date(helping: str) -> None:
    assert read_question(f"when {helping} quillback go public").is_dated
    assert read_question(f"when {helping} quillback go public").is_ahead


def test_a_sum_beside_people_counts_none() -> None:
    question = read_question("how many workers were hired by quillback")
    assert not question.is_met_by("Workers were paid just USD 2.00 per hour.")
    assert question.is_met_by("It hired 200 workers for $2 an hour.")


@pytest.mark.parametrize(
    ("sentence", "says_why"),
    [
        ("Quillback cut the jobs, citing weak demand.", True),
        ("Quillback cut the jobs in response to rising costs.", True),
        ("Quillback cut the jobs this month, the paper said, citing people familiar with the matter.", False),
        ("In response to a request for comment, Quillback pointed to its page.", False),
    ],
)
def test_from_whom_news_has_something_is_no_reason(sentence: str, says_why: bool) -> None:
    question = read_question("why did quillback cut jobs")
    assert question.is_met_outright(sentence) is says_why
    assert question.is_explained_by(sentence) is says_why
