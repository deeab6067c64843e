"""Which of several sentences on a subject comes first: the one with the kind of thing that is asked for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "heron": "Tarnfield turns down Project Heron\n\n"
    "Project Heron is a proposed data center complex in Tarnfield, Ohio, with a hall for each company. "
    "The end user of a hall at the complex would be Mossback Cloud, a memo says.\n\n"
    "The plan drew a crowd of 900. The project was proposed by Beacon Infrastructure. "
    "The 415-acre site lies by a marsh.\n\n"
    "Tarnfield Vice Mayor Brant Olle told the crowd that the mayor of Tarnfield was on his side. At a session of the "
    "Tarnfield City Council, Mayor Ines Vollan said that the town had spoken.\n\n"
    "The council of Tarnfield, Ohio, voted 7-0 to reject Project Heron on Monday, a day that Project Heron will "
    "remember. At the meeting the council blocked the plan, citing the high use of water.",
    "quill": "Quillback grows\n\n"
    "Quillback is growing. Odd Brekke, chief executive of Quillback, has outlined plans to go public "
    "by late 2031. Quillback has borrowed $12 million against its ships.\n\n"
    "Fernleaf Labs makes sensors. Although Quillback will not invest in Fernleaf Labs, the two share a pier. "
    "Fernleaf Labs, which rents a mill, is run from Bergen.",
    "lark": "Ada Thornbury starts Larkhaven\n\n"
    "Ada Thornbury is going to be a founder again. Less than a month after she left the harbor, the shipwright, 65, "
    "opened an office. Ada Thornbury has four boats in one harbor.\n\n"
    "Larkhaven raised the largest seed round by a European start-up. Larkhaven has a pier, a boat and a flag.\n\n"
    "Larkhaven follows the departure of its head. Co-founder Nils Moe has stepped into the role of president.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which company would use the data center complex of project heron", "Mossback Cloud"),
        ("who is the developer of project heron", "Beacon Infrastructure"),
        ("how large is project heron", "415-acre"),
        ("who is the mayor of tarnfield", "Ines Vollan"),
        ("why did tarnfield reject project heron", "citing the high use of water"),
        ("how much debt does quillback have", "$12 million"),
        ("how old is ada thornbury", "65"),
        ("what is the largest seed round in europe", "largest seed round"),
        ("who is president of larkhaven", "Nils Moe"),
    ],
)
async def test_the_sentence_with_what_is_asked_for_comes_first(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "how old is brant olle",  # nobody says
        "who backs fernleaf labs",  # told is only who does not
        "what did nils moe say",  # who is told of, and said nothing
    ],
)
async def test_what_is_only_told_beside_the_names_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"


async def test_a_name_may_own_something_without_its_mark(app: App) -> None:
    assert "Odd Brekke" in points(await app.answer("/ask who is quillbacks boss"))[0]


async def test_whoever_is_called_so_with_an_s_is_meant_though_another_is_called_so_without_it(tmp_path: Path) -> None:
    news = {
        "lamps": "Quillings grow\n\nThe lamp maker Quillings was last valued at $4 million.",
        "chief": "A chief speaks\n\nThe lamp maker Quilling opened a shop, Quilling's chief Odd Brekke said.",
    }
    async with open_news(tmp_path, news) as app:
        assert "$4 million" in points(await app.answer("/ask what was quillings last valued at"))[0]
