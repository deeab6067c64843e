"""Questions to made-up news: a figure, an office and a deed are answered by what is told of the one asked for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "glimmer": "Glimmer Labs to build 400-megawatt data center in Barrowmere\n\n"
    "Glimmer Labs said on Tuesday it will build a 400-megawatt data center campus in Barrowmere, Norway, at a cost of "
    "$5 billion, backed by Copper Peak Capital.\n\n"
    "Copper Peak Capital will invest $2 billion for a stake in the project. The first phase, of 150 megawatts, is due "
    "to open in 2029.\n\n"
    "“Cold water makes it the obvious choice,” said Ada Thornbury, chief executive of Glimmer Labs.\n\n"
    "Construction will create 700 jobs. Local residents oppose the campus because of noise, "
    "said Mayor Per Holt.",
    "tarn": "Tarn Systems and Fernleaf Robotics end chip supply talks\n\n"
    "Tarn Systems and Fernleaf Robotics have ended talks over a chip supply agreement worth $900 million, two people "
    "familiar with the matter said.\n\n"
    "Tarn Systems, led by chief executive Orla Penhallow, had planned to supply chips for Fernleaf Robotics.\n\n"
    "Tarn Systems reported revenue of $3 billion in 2025. It will now supply Glimmer Labs with chips for the "
    "Barrowmere campus, the company said.",
    "fernleaf": "Fernleaf Robotics acquires Wickstead Systems for $800 million\n\n"
    "Fernleaf Robotics has agreed to acquire Wickstead Systems, a maker of robots, for $800 million in cash.\n\n"
    "Fernleaf Robotics chief executive Tomas Birch called the purchase a start. Wickstead Systems employs 420 people "
    "in Gdansk, Poland, and was founded in 2016.\n\n"
    "Lena Marsh, former chief executive of Fernleaf Robotics, left in 2024.\n\n"
    "In a contest last year 36 machines of Fernleaf Robotics beat those of Copper Peak Capital.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("how much will the barrowmere campus cost", ["$5 billion"]),
        ("how much is copper peak investing", ["$2 billion"]),
        ("how much did fernleaf pay for wickstead", ["$800 million"]),
        ("how much revenue did tarn systems report", ["$3 billion"]),
        ("how many megawatts is barrowmere", ["400-megawatt", "150 megawatts"]),
        ("what is the capacity of the barrowmere campus", ["400-megawatt"]),
        ("how many megawatts is the first phase of barrowmere", ["150 megawatts"]),
        ("how many jobs will barrowmere create", []),
    ],
)
async def test_a_figure_stands_in_the_table_only_where_it_is_of_the_one_asked_for(
    app: App, question: str, sums: list[str]
) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert [fact["text"] for fact in message.answer.facts] == sums


@pytest.mark.parametrize(
    "question",
    [
        "how much did glimmer labs pay for fernleaf robotics",
        "how much is the tarn systems deal with glimmer labs worth",
        "how many megawatts is wickstead systems",
    ],
)
async def test_another_ones_figure_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions


async def test_where_no_sum_is_told_the_deals_of_the_named_are_offered(app: App) -> None:
    message = await app.answer("/ask how much did glimmer labs pay for fernleaf robotics")
    assert "/deal Fernleaf Robotics" in message.answer.suggestions


async def test_the_number_of_what_is_counted_comes_first(app: App) -> None:
    message = await app.answer("/ask how many jobs will barrowmere create")
    assert points(message)[0] == "Construction will create 700 jobs."


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("who is the ceo of glimmer labs", "Ada Thornbury"),
        ("glimmer labs ceo", "Ada Thornbury"),
        ("who runs tarn systems", "Orla Penhallow"),
        ("ceo of tarn systems", "Orla Penhallow"),
        ("who is the chief executive of fernleaf robotics", "Tomas Birch"),
        ("who is the mayor of barrowmere", "Per Holt"),
    ],
)
async def test_an_office_is_answered_by_its_holder_alone(app: App, question: str, name: str) -> None:
    said = points(await app.answer(f"/ask {question}"))
    assert said
    assert all(name in point for point in said)


@pytest.mark.parametrize(
    "question",
    [
        "who is the ceo of wickstead systems",
        "who is the president of glimmer labs",
        "ceo of copper peak",
        "who is the mayor of gdansk",
    ],
)
async def test_another_ones_chief_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions[0].startswith("/profile ")


@pytest.mark.parametrize(
    "question",
    [
        "did glimmer labs sue tarn systems",
        "why did glimmer labs sue tarn systems",
        "did tarn systems buy fernleaf robotics",
        "did glimmer labs partner with wickstead systems",
        "when was glimmer labs founded",
        "how many people does fernleaf robotics employ",
        "what is the revenue of wickstead systems",
    ],
)
async def test_what_nobody_tells_of_the_named_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("did fernleaf robotics buy wickstead systems", "has agreed to acquire"),
        ("when was wickstead systems founded", "founded in 2016"),
        ("how many people does wickstead systems employ", "employs 420 people"),
        ("what did thornbury say", "obvious choice"),
        ("how many robots won for fernleaf robotics against copper peak capital", "36 machines"),
        ("what is the capacity of the barrowmere campus", "400-megawatt"),
        ("where will the glimmer labs data center be built", "in Barrowmere"),
    ],
)
async def test_what_is_told_in_other_words_is_found(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


SHORT_NEWS = {
    "moss": "Moss grows at Quillback.",
    "fern": "Ferns grow at Tarn.",
    "lichen": "Lichen grows at Glimmer.",
    "roof": "Lichen covers roofs.",
}


async def test_behind_the_best_quote_stands_one_that_holds_a_quarter_of_the_question(tmp_path: Path) -> None:
    async with open_news(tmp_path, SHORT_NEWS) as app:
        assert "Lichen grows at Glimmer." in points(await app.answer("/ask moss fern lichen"))


async def test_a_word_for_a_name_that_no_article_has_is_read_as_the_name(app: App) -> None:
    message = await app.answer("/ask in which polish town are people employed")
    assert message.answer.outcome == "answer"
    assert "Gdansk" in message.answer.sections[0].points[0].text
