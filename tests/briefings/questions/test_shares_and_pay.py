"""Questions for a share, for pay and for what was before: what only touches them is no answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "mill": "Larkhaven Group to buy Mossback Compute for $4 billion\n\n"
    "Larkhaven Group agreed to buy Mossback Compute, a maker of mills, for $4 billion.\n\n"
    "Mossback Compute's owners will receive $3 billion in cash and 20 million shares of Larkhaven Group.\n\n"
    "Wickstead Partners owns a 59.5% stake in Mossback Compute, while Tarnbridge Systems holds 12 percent of it. "
    "Copper Peak Capital, which works with Mossback Compute, sold its mills to Larkhaven Group.",
    "grown": "Glimmer Partners raises its stake in Ilvane Systems\n\n"
    "Glimmer Partners raised its stake in Ilvane Systems to 8 percent. Ilvane Systems makes lamps.\n\n"
    "Vexley Capital has an 11 percent stake in Ilvane Systems.",
    "given": "Larkhaven Group invests $5 billion in Corvid Works\n\n"
    "Larkhaven Group said on Thursday that it puts $5 billion into Corvid Works, a boat builder.\n\n"
    "The company agreed to give Sorrel Capital a 7 percent equity stake in the company in return for a yard.",
    "issue": "Heron Robotics issues shares\n\n"
    "Heron Robotics will issue 166 million shares to Quill AI, giving Quill AI a 2.9% stake.",
    "people": "Ada Thornbury joins Quill AI\n\n"
    "Ada Thornbury, a former Heron Robotics engineer, is leaving Fernleaf Labs for Quill AI.\n\n"
    "Quill AI poured $2 billion into its lab, which Ada Thornbury will run, the company said.\n\n"
    "Odd Brekke, the chief executive of Quill AI, was paid a salary of $3 million by Quill AI last year.",
    "hired": "Heron Robotics loses Runar Pell\n\n"
    "Runar Pell, a researcher whom Heron Robotics hired with a pay package valued at more than $200 million, "
    "has left.",
    "founding": "Brindle Works opens a yard\n\n"
    "Founded in 2029 by two former Heron Robotics engineers, Brindle Works builds boats.\n\n"
    "Brindle Works serves 300 business clients.",
    "rival": "Lars Lie leaves Brindle Works\n\n"
    "Copper Peak Capital works beside Fernleaf Labs on a boat models lab, which is led by Fernleaf Labs founder Ines "
    "Vollan.\n\n"
    "Lars Lie, who led the boat models lab of Brindle Works, is leaving. The lab will now be led by "
    "chief engineer Siri Dahl of Brindle Works.",
    "closing": "Wickstead Partners to buy Heron Robotics\n\n"
    "Wickstead Partners will buy Heron Robotics for $6 million. Heron Robotics was then valued at $8 million.\n\n"
    "The deal is expected to close in the second half of 2031.\n\n"
    "Wickstead Partners recently announced a partnership with Brindle Works.",
    "office": "Tarnbridge Systems loses its finance chief\n\n"
    "Per Berg, the chief financial officer of Tarnbridge Systems, is leaving.\n\n"
    "After his exit the board said that Kari Moen will step into the role of the new chief financial officer for "
    "Tarnbridge Systems.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how much does wickstead partners own of mossback compute", "59.5%"),
        ("how much of mossback compute does tarnbridge systems own", "12 percent"),
        ("what stake does quill ai have in heron robotics", "2.9%"),
        ("how big is glimmer partners' stake in ilvane systems", "to 8 percent"),
        ("how big is the stake of vexley in ilvane", "an 11 percent stake"),
        ("stake of vexley in ilvane", "an 11 percent stake"),
        ("how big is vexley capital's ilvane stake", "an 11 percent stake"),
        ("how big is the fund's corvid works stake", "a 7 percent equity stake"),
        ("vexley's stake in ilvane", "an 11 percent stake"),
        ("glimmer partners stake in ilvane systems", "to 8 percent"),
        ("how will larkhaven group pay for mossback compute", "in cash and 20 million shares"),
        ("what is odd brekke paid at quill ai", "salary of $3 million"),
        ("what is runar pell's pay package worth", "$200 million"),
        ("where did ada thornbury work before", "a former Heron Robotics engineer"),
        ("what was ada thornbury's previous job", "a former Heron Robotics engineer"),
        ("who founded brindle works", "two former Heron Robotics engineers"),
        ("how many customers does brindle works have", "300 business clients"),
        ("when does the deal of wickstead partners and heron robotics close", "the second half of 2031"),
        ("which company did ines vollan found", "Fernleaf Labs founder Ines Vollan"),
        ("who is the new cfo of tarnbridge systems", "Kari Moen"),
    ],
)
async def test_the_sentence_that_tells_it_answers(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert any(words in point for point in points(message)[:2])


@pytest.mark.parametrize(("owner", "share"), [("vexley", "an 11 percent stake"), ("glimmer", "to 8 percent")])
async def test_a_stake_is_told_by_no_sentence_on_another_owner(app: App, owner: str, share: str) -> None:
    said = points(await app.answer(f"/ask stake of {owner} in ilvane"))
    assert [share in point for point in said] == [True]


@pytest.mark.parametrize(
    "question",
    [
        "how much is runar pell worth",
        "how much does copper peak capital own of mossback compute",
        "how much of quill ai does heron robotics own",
        "what stake does mossback compute have in wickstead partners",
        "how big is ilvane's stake in vexley",
        "stake of ilvane systems in glimmer partners",
        "how big is brennick's stake in ilvane",
        "stake of brennick in ilvane",
        "what is ada thornbury paid at quill ai",
        "how much will ada thornbury earn at quill ai",
        "how will tarnbridge systems pay for its chief",
        "where did odd brekke work before",
        "which company did per berg found",
        "when does the deal of wickstead partners and brindle works close",
        "how much is the deal of wickstead partners and brindle works",
    ],
)
async def test_what_only_touches_it_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert message.answer.suggestions


async def test_what_a_company_was_once_worth_is_not_what_was_paid_for_it(app: App) -> None:
    message = await app.answer("/ask how much will wickstead partners pay for heron robotics")
    assert [fact["text"] for fact in message.answer.facts] == ["$6 million"]
