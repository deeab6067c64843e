"""Questions on rounds, buyers, wealth and reasons to made-up news that tells it beside another's, or not at all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "quill": "Quill AI raises money\n\n"
    "Quill AI raised $50 million in a Series A round led by Tarnbridge Ventures in 2029 and $200 million in a Series C "
    "round led by Larkhaven Capital last month.\n\n"
    "Quill AI—an AI cloud platform whose clients include Heron Robotics—grew. Its round of seed money was $3 million.",
    "moss": "Mossback Compute will be sold\n\n"
    "A group that includes Larkhaven Capital, Fernleaf Labs and Wickstead Bank has agreed to buy Mossback Compute for "
    "$40 billion, the companies said.\n\n"
    "Mossback Compute will be led by chief executive Ines Vollan and stay in Norway. Its hall could use twice as much "
    "electricity as the city of Narvik.",
    "fern": "Fernleaf Labs invests in Brindle Works\n\n"
    "Fernleaf Labs has invested $3 billion in Brindle Works, the companies said on Thursday.\n\n"
    "Siri Dahl, chief executive of Fernleaf Labs, praised it. Odd Brekke, chief executive of Brindle Works, did so "
    "too.\n\n"
    "Per Berg, who founded Brindle Works, pledged $1 million for schools. His personal wealth is estimated at around "
    "$10 billion.",
    "oslo": "Vennor raises $120 million in Series C\n\n"
    "Vennor, a maker of lamps, raised $120 million in a Series C round led by Larkhaven Capital.\n\n"
    "The round values Vennor at $1.4 billion, more than double the $600 million of its Series B in 2024.\n\n"
    "Pinefell Ventures led the Series B, and Larkhaven Capital and Gorsk Partners took part in the new round.",
    "seed": "Agrivane buys Fieldmoor\n\nAgrivane agreed on Monday to buy Fieldmoor, the companies said.\n\n"
    "Agrivane will pay $300 million for Fieldmoor.\n\nFieldmoor was founded in 2015 and is based in Ghent.",
    "early": "Wickstead Bank puts money into Skarnholt\n\nThe seed round of Skarnholt went well, it said.",
    "trip": "Kari Moen calls off a trip\n\n"
    "Kari Moen, chief executive of Vexley Mills, canceled her planned trip to Norway at the last minute.\n\n"
    "Asked why Moen canceled the trip, Vexley Mills director Jonas Vik explained that she had been unwell.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how much did quill ai raise in its series c", "$200 million in a Series C round"),
        ("who led quill ai's series a", "Tarnbridge Ventures"),
        ("how much was quill ai's seed round", "round of seed money"),
        ("who led quill ai's funding round", "led by Tarnbridge Ventures"),
        ("what is vennor's valuation after its series c", "$1.4 billion"),
        ("how much is vennor worth in its series c", "$1.4 billion"),
        ("did gorsk partners join the series c", "Gorsk Partners took part in the new round"),
        ("who led vennor's series b", "Pinefell Ventures led the Series B"),
        ("How much did Agrivane pay for the seed company Fieldmoor?", "$300 million"),
        ("how did the seed round of skarnholt go", "went well"),
        ("what does quill ai do", "an AI cloud platform"),
        ("how much electricity will mossback compute use", "twice as much electricity"),
        ("who leads the company that invested $3 billion in brindle works", "Siri Dahl"),
        ("who leads the company that put 3bn into brindle works", "Siri Dahl"),
        ("who runs the company that fernleaf and wickstead bank are buying", "Ines Vollan"),
        ("how rich is per berg", "around $10 billion"),
    ],
)
async def test_the_sentence_that_tells_it_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


async def test_why_something_was_done_is_told_by_whoever_explains_it(app: App) -> None:
    said = points(await app.answer("/ask why did moen cancel her trip to norway"))
    assert any("explained that she had been unwell" in one for one in said)


@pytest.mark.parametrize(
    "question",
    [
        "how much did quill ai raise in its series b",
        "who led quill ai's series b",
        "who invested in quill ai's series b",
        "how did the seed round of vexley mills go",
        "how much did mossback compute pay wickstead bank",
        "how rich is odd brekke",
    ],
)
async def test_what_is_told_of_another_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"
