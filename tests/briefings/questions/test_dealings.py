"""Who did something to whom: told the other way round, of others, elsewhere or by their deals."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "moss": "Mossback Compute buys Tarnbridge Systems\n\n"
    "Mossback Compute has acquired Tarnbridge Systems for $700 million, it said on Monday.\n\n"
    "Mossback Compute is building a campus in Bergen.",
    "lark": "Larkhaven Group builds in Oslo\n\n"
    "Larkhaven Group is building a mill in Oslo.\n\n"
    "It sold a 20% stake in its harbor business to Wickstead Ventures for $90 million last May.\n\n"
    "In 2029 a group of growers sued Larkhaven Group over the mill.",
    "quill": "Quillback Robotics and Fernleaf Labs give up their merger\n\n"
    "Fernleaf Labs said on Monday that its shareholders had voted down the offer of Quillback Robotics, which had "
    "agreed to buy Fernleaf Labs for $40 million. The deal is off.\n\n"
    "Ada Thornbury left Quillback Robotics on Friday. “I felt the pull of the sea,” she wrote.\n\n"
    "Odd Brekke, mayor of Vesterby, praised Quillback Robotics. “Quillback Robotics is a gift to the town,” Brekke "
    "said.\n\n"
    "Ines Dahl is the chairwoman of Fernleaf Labs.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("did mossback buy tarnbridge", "has acquired Tarnbridge Systems"),
        ("who bought a stake in larkhaven group", "Wickstead Ventures"),
        ("did fernleaf labs accept quillback's offer", "voted down"),
        ("why did ada thornbury leave quillback", "the pull of the sea"),
        ("what did odd brekke say about quillback", "a gift to the town"),
        ("what is mossback building in bergen", "a campus in Bergen"),
        ("who runs fernleaf labs", "Ines Dahl"),
    ],
)
async def test_who_did_what_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "did tarnbridge buy mossback",
        "what is mossback building in oslo",
        "how many halls is mossback building in lisbon",
        "did larkhaven group sue the growers",
    ],
)
async def test_what_is_told_the_other_way_round_or_of_elsewhere_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert not points(message)
