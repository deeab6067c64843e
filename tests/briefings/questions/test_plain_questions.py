"""Questions as people type them, to made-up news: who owns, when will, how many, why, what does it do, is it so."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "moss": "Mossback Compute opens up about its Orrin Bay campus\n\n"
    "Mossback Compute, an Oslo-based cloud provider that rents out graphics processors, said on Monday that its campus "
    "in Orrin Bay, Norway, is behind schedule.\n\n"
    "The first hall is due in May 2029. The company, a unit of Larkhaven Group, blamed the grid.\n\n"
    "Mossback Compute will keep its name. Its roughly 140 employees work in Oslo.\n\n"
    "“Snow is our cooling tower,” said Ines Vollan, chief executive of Mossback Compute.",
    "quill": "Quillback Robotics drops its purchase of Tarnbridge\n\n"
    "In January, Quillback Robotics agreed to buy Tarnbridge Systems for $700 million. By March the talks had broken "
    "down over price, two people who were involved said.\n\n"
    "Quillback Robotics went public in 2027. In June it completed the purchase of Fernleaf Labs, which makes "
    "sensors.\n\n"
    "The board of Quillback Robotics ousted its chief executive, Odd Brekke, in April.",
    "heron": "The Heron Company raises $50 million\n\n"
    "The Heron Company has raised $50 million. The company makes kitchen robots that wash dishes.\n\n"
    "Wickstead Ventures, which will own a majority of the company, led the round for its founder, Siri Dahl.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who owns mossback compute", "a unit of Larkhaven Group"),
        ("who is the parent company of mossback compute", "a unit of Larkhaven Group"),
        ("who is in charge of mossback compute", "Ines Vollan"),
        ("who owns fernleaf labs", "completed the purchase of Fernleaf Labs"),
        ("when will the orrin bay campus open", "due in May 2029"),
        ("where is mossback compute headquartered", "Oslo-based"),
        ("how many people work at mossback compute", "roughly 140 employees"),
        ("what does mossback compute do", "rents out graphics processors"),
        ("what does the heron company make", "makes kitchen robots"),
        ("did quillback buy tarnbridge", "broken down over price"),
        ("why did the quillback tarnbridge deal collapse", "broken down over price"),
        ("did quillback robotics buy fernleaf labs", "completed the purchase of Fernleaf Labs"),
        ("was odd brekke fired", "ousted its chief executive, Odd Brekke"),
    ],
)
async def test_the_sentence_that_answers_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "who owns wickstead ventures",
        "what does wickstead ventures do",
        "when will the heron company go public",
        "what did ines vollan say about nuclear power",
        "where is the orrin bay campus of quillback",
        "how many people work at quillback robotics",
    ],
)
async def test_what_is_not_told_has_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
