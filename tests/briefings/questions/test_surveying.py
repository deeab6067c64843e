"""Questions across the library: the largest and those of a status, by what articles state."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from bot.briefings.questions.asked_surveys import asks_for_size, read_survey
from bot.chat import Words
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "tarn": "Tarn Systems buys Wickstead Labs for $3 billion\n\n"
    "Tarn Systems has agreed to acquire Wickstead Labs for $3 billion in cash, the companies said on Monday.",
    "fern": "Fernleaf Robotics buys Larkhaven for $800 million\n\n"
    "Fernleaf Robotics has agreed to acquire Larkhaven Software for $800 million in cash.",
    "quill": "Quillback and Mossback call off their $9 billion deal\n\n"
    "Quillback Group has called off its $9 billion acquisition of Mossback Compute, the companies said.",
    "lark": "Larkspur AI raises $1.5 billion\n\n"
    "The funding round of Larkspur AI has raised $1.5 billion, the startup said on Monday.",
    "heron": "Heron Compute to build a campus in Orrin Bay\n\n"
    "Heron Compute will build a 400-megawatt data center campus in Orrin Bay, Norway.\n\n",
    "merlin": "Merlin Compute to build a campus in Ulmen\n\n"
    "Merlin Compute plans a data center campus in Ulmen, Austria that will draw 700 to 900 megawatts. It would cost "
    "between $7 billion and $9 billion.\n\n",
    "dipper": "Dipper Cloud to build a campus in Velden\n\n"
    "Dipper Cloud will build a 90-megawatt data center campus in Velden, Austria.\n\n",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what is the largest deal", ["$3 billion", "$1.5 billion", "$800 million"]),
        ("biggest deal in the library", ["$3 billion", "$1.5 billion", "$800 million"]),
        ("largest acquisition", ["$3 billion", "$800 million"]),
        ("what is fernleaf's biggest deal", ["$800 million"]),
        ("which deals were cancelled", ["called off"]),
        ("which deals fell through", ["called off"]),
        ("what is the biggest data center", ["700 to 900 megawatts", "400-megawatt", "90-megawatt"]),
        ("most expensive data center", ["It would cost between $7 billion and $9 billion"]),
        ("biggest data center in norway", ["400-megawatt"]),
        ("which deals are over $1 billion", ["$3 billion", "$1.5 billion"]),
        ("deals worth less than $1bn", ["$800 million"]),
        ("data centers over 200 MW", ["700 to 900 megawatts", "400-megawatt"]),
    ],
)
async def test_each_is_told_by_the_words_that_state_it_in_their_order(
    app: App, question: str, words: list[str]
) -> None:
    message = await app.answer(f"/ask {question}")
    said = points(message)
    assert len(said) == len(words)
    assert all(word in point for word, point in zip(words, said, strict=True))


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/deal over $1 billion", ["$3 billion", "$1.5 billion"]),
        ("/deal largest acquisitions", ["$3 billion", "$800 million"]),
        ("/infra largest", ["700 to 900 megawatts", "400-megawatt", "90-megawatt"]),
    ],
)
async def test_a_command_that_names_nobody_may_ask_for_all(app: App, command: str, words: list[str]) -> None:
    said = points(await app.answer(command))
    assert len(said) == len(words)
    assert all(word in point for word, point in zip(words, said, strict=True))


async def test_smaller_deals_do_not_answer(app: App) -> None:
    assert (await app.answer("/ask which deals are over $50 billion")).answer.outcome == "no_answer"


async def test_the_answer_says_that_it_only_orders_what_is_stated(app: App) -> None:
    message = await app.answer("/ask what is the largest deal")
    assert Words("In order of the sums that articles state. Deals without a stated sum are left out.") in message.parts


async def test_a_deal_that_was_called_off_is_none_of_the_largest(app: App) -> None:
    assert not any("$9 billion" in point for point in points(await app.answer("/ask what is the largest deal")))


async def test_the_dearest_is_told_with_the_sentence_that_names_it_however_far_before(tmp_path: Path) -> None:
    far = (
        "Brindle Compute breaks ground\n\nBrindle Compute broke ground on a data center near Tarnholm, Sweden.\n\n"
        "The site is estimated to cost $27 billion and will draw 1,200 megawatts.\n\nThe work will take four years."
    )
    async with open_news(tmp_path, {**NEWS, "far": far}) as app:
        for question in ("most expensive data center", "what is the biggest data center"):
            said = points(await app.answer(f"/ask {question}"))
            assert "near Tarnholm" in said[0]
            assert "$27 billion" in said[1]


@pytest.mark.parametrize(
    "question",
    [
        "what is the largest roller coaster",
        "is the orrin bay project paused",
        "did tarn complete the deal",
        "who is heron",
    ],
)
def test_other_questions_are_no_survey(question: str) -> None:
    assert read_survey(question) is None


def test_dashes_without_end_hold_no_question_up() -> None:
    assert read_survey("-" * 4_000) is None
    assert read_survey("-a" * 4_000) is None


YEARS = {
    "sedge": "Zorblat buys Sedge Works\n\nZorblat bought Sedge Works for $90 million in cash.",
    "plum": "Plum Foods signs contract\n\nPlum Foods signed a $40 million contract with Brindle Energy. "
    "Plum Foods said its contracts with Elm Ltd end in 2028.",
    "hire": "Mossback hires\n\nMossback Software hired Ada Roe as finance chief.",
    "tarn": "Acme Motors merges with Tarn Motors\n\nAcme Motors merged with Tarn Motors in a $2 billion deal.",
    "dunmere": "Dunmere builds\n\nDunmere is building a 50 MW data center in Barrowmere.",
    "velm": "Velm builds\n\nVelm is building a 70 MW data center in Leeds.",
}
DAYS = {"sedge": "2025-04-03", "plum": "2025-04-04", "hire": "2025-04-05", "tarn": "2024-06-06"}


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/ask deals at most $40 million", ["$40 million"]),
        ("/ask data centers up to 50 MW", ["50 MW"]),
        ("/ask data centers over 50 MW", ["70 MW"]),
        ("/ask deals over $90 million", ["$2 billion"]),
        ("/ask deals of at least $90 million", ["$2 billion", "$90 million"]),
        ("/ask deals under $90 million", ["$40 million"]),
        ("/ask deals in 2025", ["$40 million", "$90 million"]),
        ("/deal 2025", ["$40 million", "$90 million"]),
        ("/deal 2024", ["$2 billion"]),
        ("/deal 2024 2025", []),
        ("/ask mergers in 2025", []),
    ],
)
async def test_a_limit_is_kept_and_a_year_is_that_of_the_deal(tmp_path: Path, command: str, words: list[str]) -> None:
    async with open_news(tmp_path, YEARS, DAYS) as app:
        said = points(await app.answer(command))
    assert len(said) == len(words)
    assert all(word in point for word, point in zip(words, said, strict=True))


def test_two_years_are_no_year() -> None:
    assert read_survey("largest deals in 2024 and 2025") is None


def test_of_a_year_other_deals_may_answer() -> None:
    assert asks_for_size("deals over $100 million")
    assert not asks_for_size("deals over $100 million in 2025")
