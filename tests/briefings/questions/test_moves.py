"""Who left, who joined and who came after somebody, in made-up news of people who move."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "lamps": "Larkhaven Group loses its chief\n\n"
    "Odd Brekke, Larkhaven Group's chief executive, is stepping down from his role, the company said on Monday.\n\n"
    "Larkhaven Group makes lamps in Norway and has sold them to many towns since 1998.\n\n"
    "To fill the gap, Larkhaven Group has hired Liv Dahl as chief executive, reporting to the board.",
    "robots": "Founders leave Heron Robotics\n\n"
    "Heron Robotics has lost two more of its founders, who built its robots.\n\n"
    "Jonas Vik, who spent 12 years at Heron Robotics, left to join Quill AI.\n\n"
    "Kari Moen, a co-founder of Heron Robotics, joined Larkhaven Group last month. Heron Robotics hired Lars Lie.",
    "chips": "Ines Vollan succeeds Per Berg at Tarnbridge Systems\n\n"
    "Tarnbridge Systems named Ines Vollan as its chief executive. Vollan succeeds Per Berg, who led it for years.",
    "poached": "Quill AI poaches three\n\nQuill AI has poached three senior engineers from Brindle Corp.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words", "others"),
    [
        ("who left heron robotics?", "Jonas Vik", "Lars Lie"),
        ("who left heron robotics for quill ai", "Jonas Vik", "Kari Moen"),
        ("who has joined quill ai from heron robotics", "Jonas Vik", "Kari Moen"),
        ("who left larkhaven group", "Odd Brekke", "Kari Moen"),
        ("ppl from heron robotics who left", "Jonas Vik", "Lars Lie"),
        ("who left heron", "Jonas Vik", "Lars Lie"),
        ("which founders have left heron robotics for quill ai", "Jonas Vik", "Kari Moen"),
        ("people from heron robotics who joined quill ai", "Jonas Vik", "Kari Moen"),
        ("who left brindle corp", "three senior engineers", "Jonas Vik"),
        ("who joined quill ai from brindle corp", "three senior engineers", "Jonas Vik"),
        ("who succeeded odd brekke", "Liv Dahl", "Jonas Vik"),
        ("who will replace odd brekke?", "Liv Dahl", "Kari Moen"),
        ("who is the successor of per berg", "Vollan succeeds", "Liv Dahl"),
    ],
)
async def test_who_moved_is_told_by_where_from_and_where_to(app: App, question: str, words: str, others: str) -> None:
    told = points(await app.answer(f"/ask {question}"))
    assert any(words in point for point in told[:2])
    assert not any(others in point for point in told)
