"""Everyday questions to made-up news that tells the answer a sentence later, under another name or beside another."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "mill": "Larkhaven will restart a mill\n\n"
    "On Monday, Larkhaven Group and Wickstead Bank agreed to restart the Heronsgate Works, which closed in 2021. The "
    "old plant is expected to return to service in early 2031 under a loan from Wickstead Bank.\n\n"
    "At Larkhaven Group, chief executive Odd Brekke cut over 300 roles in May.\n\n"
    "Larkhaven Group on Tuesday announced the hiring of its first chief mill officer.\n\n"
    "Larkhaven Group has hired Siri Dahl, 49, a former head of mills. Dahl will report to Brekke. How Dahl sees mills, "
    "and how Dahl will run them, Dahl did not say.\n\n"
    "Wickstead Bank has dropped its bid for Tarnbridge Systems. “We have a clear vision to make sensors,” said "
    "Tarnbridge Systems.",
    "town": "Mossfield City Council agrees to a pause for halls\n\n"
    "On Tuesday, the Mossfield City Council agreed to a pause for halls within the city of Mossfield.\n\n"
    "According to City Attorney Ines Vollan, the city can pause them for 45 days.\n\n"
    "The council of Mossfield heard the neighbors of the hall site in Mossfield for 3 days.\n\n"
    "The council put off a request for an 8-acre site.",
    "school": "Fernleaf Labs and Quill AI fund a school\n\n"
    "The teachers' union announced a school on Tuesday, a $23 million plan for AI backed by Fernleaf Labs and Quill "
    "AI.\n\n"
    "Fernleaf Labs has committed $10 million to the school. Quill AI, meanwhile, will contribute $500,000, the union "
    "said.",
    "heron": "Oslo-based AI startup, Heron Robotics raises $50 million\n\n"
    "Oslo-based AI startup Heron Robotics has raised $50 million. Past backers of the startup include Tarnbridge "
    "Systems.\n\n"
    "Quill AI rents robots from it. Tarnbridge Systems, a Wickstead Bank subsidiary, does not.\n\n"
    "Quill AI unit Robin Labs makes their eyes.",
    "tern": "Tern Looms grows\n\n"
    "Tern Looms opened a hall in March with help from Wickstead Bank.\n\n"
    "Ada Moss, who led loom research at Tern Looms, took no stake in Tern Looms.",
    "wren": "Wren Mills hires\n\n"
    "Wren Mills said on Thursday that Siv Halden, until May the chair of Fernleaf Labs, will become its chief "
    "executive.\n\n"
    "Fernleaf Labs said its finance chief, Odd Moe, will leave in June to join Wren Mills as president.\n\n"
    "Ivo Lunde, who left Fernleaf Labs, will join the board as president.",
    "sun": "Larkhaven Group buys a farm\n\n"
    "Larkhaven Group bought the 42 MW solar farm near Narvik from Wickstead Bank, a lender, in May.",
    "auk": "Auk Kilns raises money\n\n"
    "Auk Kilns said on Thursday it raised $40 million from Quill AI.\n\n"
    "Other companies involved in the Auk Kilns funding include Odd Ventures.\n\n"
    "Firms taking part in the Larkhaven Group funding include Gull Capital.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("when will the heronsgate plant restart", "early 2031"),
        ("how many jobs did larkhaven cut", "over 300 roles"),
        ("who is mossfield's city attorney", "Ines Vollan"),
        ("how much will quill ai pay for the AI school", "$500,000"),
        ("who has backed heron robotics", "Past backers of the startup include Tarnbridge"),
        ("who put money into auk kilns", "funding include Odd Ventures"),
        ("who owns tarnbridge systems", "a Wickstead Bank subsidiary"),
        ("who owns robin labs", "Quill AI unit Robin Labs"),
        ("who did larkhaven group hire as chief mill officer", "Siri Dahl"),
        ("who is the ceo of wren mills", "Siv Halden"),
        ("who is the president of wren mills", "Odd Moe"),
        ("how old is dahl", "Siri Dahl, 49"),
        ("how big is the hall site in mossfield", "an 8-acre site"),
        ("who bought the 42 MW solar farm near narvik", "Larkhaven Group bought"),
    ],
)
async def test_the_sentence_that_tells_it_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "where is quill ai based",
        "where is tern looms based",
        "who is the president of fernleaf labs",
        "who led the round of tern looms",
        "why did wickstead bank drop the tarnbridge deal",
        "why did the heronsgate works close",
    ],
)
async def test_what_only_touches_the_question_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"


async def test_who_takes_part_in_the_round_of_another_is_no_backer(app: App) -> None:
    told = " ".join(points(await app.answer("/ask who invested in auk kilns")))
    assert "Odd Ventures" in told
    assert "Gull Capital" not in told
