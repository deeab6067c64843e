"""Questions how things stand: who owns and runs a company now, what it is sold for, what is allowed by now."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "bid": "Larkhaven Group weighs offer for Mossback Compute\n\n"
    "Larkhaven Group, a video platform, is weighing an offer to acquire Mossback Compute, the companies said.\n\n"
    "Tarn Systems holds 54 per cent of Mossback Compute. It invested $775 million in the video platform in May.\n\n"
    "Larkhaven Group runs halls, including four owned sites beside Mossback Compute's site in Orrin Bay.\n\n"
    "A paper calculated the potential total deal value at approximately $1.17 billion.\n\n"
    "As part of the agreement, Wickstead Partners will forgo a loan to Mossback Compute.",
    "chief": "Runar Pell leaves Heron Robotics\n\n"
    "Runar Pell is stepping down from Heron Robotics after it applied for protection from its creditors.\n\n"
    "While the company looks for a new boss, it’s going to be jointly run by finance chief Kari Moen and Siri Dahl.",
    "asked": "Turbines of Quill AI worry Velden\n\n"
    "Quill AI asked Velden County for a permit for its turbines. The permit of Quill AI has not yet been approved.",
    "suit": "Larkhaven Group settles with Department of Justice\n\n"
    "Larkhaven Group has settled with the Department of Justice, which lets its purchase of Brindle Works go on. "
    "The Department of Justice asked Larkhaven Group to divest Corvid Works, which builds boats.\n\n"
    "The Department of Justice had sued to block the purchase, saying it could eliminate competition.",
    "plan": "Fernleaf Labs plans a campus in Orrin Bay\n\n"
    "Fernleaf Labs plans a campus in Orrin Bay, the town said. Fernleaf Labs wants to build three halls, Fernleaf "
    "Labs said.",
    "pact": "Larkhaven Group rents halls\n\n"
    "Larkhaven Group signed a pact to rent halls from Fernleaf Labs in Orrin Bay, the groups said on Monday.",
    "head": "Ada Thornbury to leave Corvane Power\n\n"
    "Ada Thornbury, the chief executive of Corvane Power, is stepping down.",
    "club": "A club of chiefs\n\nThe club has Ada Thornbury, who knows Corvane Power, and others. "
    "Among them is Lars Lie, the founder of Glimmer Partners.",
    "start": "Glimmer Partners opens a yard\n\nLars Lie founded Glimmer Partners with Kari Moen. It builds boats.",
    "given": "Quill AI gets permit for turbines\n\n"
    "Velden County issued the permit on July 2, despite months of protests against the turbines of Quill AI.",
}
DAYS = {
    "asked": "2031-02-15",
    "given": "2031-07-03",
    "plan": "2031-01-05",
    "pact": "2031-06-10",
    "head": "2031-06-01",
    "club": "2031-07-01",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS, DAYS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who owns mossback compute", "Tarn Systems holds 54 per cent"),
        ("how much is larkhaven group paying for mossback compute", "$1.17 billion"),
        ("who runs heron robotics now", "jointly run by finance chief Kari Moen"),
        ("why did runar pell resign", "after it applied for protection"),
        ("why did the department of justice sue larkhaven group", "it could eliminate competition"),
        ("what does larkhaven group have to sell", "divest Corvid Works"),
        ("what is the latest on fernleaf labs", "signed a pact to rent halls"),
        ("is ada thornbury still chief executive of corvane power", "is stepping down"),
        ("who founded glimmer partners", "Lars Lie founded Glimmer Partners with Kari Moen"),
        ("is the quill ai permit approved", "issued the permit on July 2"),
    ],
)
async def test_the_first_point_tells_how_things_stand(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


async def test_nobody_owns_a_company_by_sites_beside_it_or_by_a_part_in_an_agreement(app: App) -> None:
    told = " ".join(points(await app.answer("/ask who owns mossback compute")))
    assert "owned sites" not in told
    assert "Wickstead" not in told


async def test_what_another_invested_is_no_price(app: App) -> None:
    message = await app.answer("/ask how much is larkhaven group paying for mossback compute")
    assert [one["value"] for one in message.answer.facts if one["type"] == "amount"] == [1.17e9]
