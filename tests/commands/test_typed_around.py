"""Commands with words around the names, as they are typed: who asks for a kind of deal, or chats."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "portside": "Tarnmoor Freight agrees to buy Portwick\n\n"
    "Tarnmoor Freight has agreed to buy Portwick Logistics for $1.8 billion, the companies said.",
    "aldermoss": "Aldermoss raises $2 billion\n\n"
    "Aldermoss raised $2 billion from Orrin Ventures, the lab said on Thursday.",
    "shop": "Aldermoss signs deal with Dunmore Stores\n\n"
    "Dunmore Stores has signed a five-year agreement with Aldermoss to build a shopping assistant.",
    "cuts": "Corvane Systems cuts jobs\n\n"
    "Corvane Systems is cutting 340 jobs, it said in a memo on Tuesday. Employees will get 14 weeks of pay.",
    "ridge": "Nimbus Grid breaks ground near Marlow\n\n"
    "Nimbus Grid broke ground on a 600-megawatt data center campus in Marlow, Ohio, on Thursday. "
    "The campus is called Marlow Ridge.",
    "late": "Nimbus Grid is late\n\n"
    "Nimbus Grid has pushed back the opening of its Marlow Ridge data center campus in Ohio by six months.",
    "robots": "Quillback raises money\n\n"
    "Quillback Robotics has raised $240 million in a round led by Halden Ventures.\n\n"
    "Quillback opened a factory in Leeds in May 2025.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/deal tarnmoor acquisition of portwick", "agreed to buy Portwick"),
        ("/deal tarnmoor freight buyout of portwick logistics", "agreed to buy Portwick"),
        ("/deal tell me about tarnmoor and portwick", "agreed to buy Portwick"),
        ("/deal what happened with dunmore and aldermoss", "five-year agreement"),
        ("/deal aldermoss partnership", "five-year agreement"),
        ("/deal aldermoss funding", "raised $2 billion"),
        ("/talent layoffs", "cutting 340 jobs"),
    ],
)
async def test_words_for_the_deal_or_the_topic_need_not_be_the_articles(app: App, command: str, words: str) -> None:
    message = await app.answer(command)
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


async def test_a_question_after_all_deals_of_one_shows_them_all(app: App) -> None:
    message = await app.answer("/deal tell me about aldermoss")
    assert len(message.answer.facts) == 2


@pytest.mark.parametrize("command", ["/deal tarnmoor toothbrush", "/talent plumbers"])
async def test_what_no_article_has_is_not_answered(app: App, command: str) -> None:
    assert (await app.answer(command)).answer.outcome == "no_answer"


async def test_what_is_told_to_be_done_on_a_site_are_its_steps(app: App) -> None:
    told = " ".join(points(await app.answer("/timeline marlow ridge")))
    assert "broke ground" in told
    assert "pushed back" in told


async def test_a_company_is_meant_by_its_first_word(app: App) -> None:
    told = points(await app.answer("/timeline quillback robotics"))
    assert any("opened a factory" in one for one in told)


@pytest.mark.parametrize("command", ["/timeline summit energy", "/infra summit energy"])
async def test_the_first_word_of_a_company_is_not_meant_within_another_name(tmp_path: Path, command: str) -> None:
    news = {
        "dam": "Summit Energy delays dam\n\n"
        "Summit Energy has delayed its dam in Toller until 2029, the company said.\n\n"
        "The announcement came as heads of state met at the Climate Summit in Geneva.\n\n"
        "Leaders at the Summit signed a pledge to triple renewable power."
    }
    async with open_news(tmp_path, news) as app:
        told = " ".join(points(await app.answer(command)))
    assert "delayed its dam" in told
    assert "Geneva" not in told
    assert "pledge" not in told


async def test_what_is_turned_down_in_words_is_no_step_nor_how_one_of_two_began(tmp_path: Path) -> None:
    news = {
        "bid": "Pinnacle and Wexler end merger\n\n"
        "Pinnacle Media and Wexler Press have called off their merger. Pinnacle was founded in 2015 by Ada Roe.\n\n"
        "Pinnacle rejected criticism of its chief executive on Monday. Wexler rejected an offer in May."
    }
    async with open_news(tmp_path, news) as app:
        one = " ".join(points(await app.answer("/timeline pinnacle media")))
        both = " ".join(points(await app.answer("/timeline pinnacle media wexler press")))
        other = " ".join(points(await app.answer("/timeline wexler press")))
    assert "called off" in one
    assert "criticism" not in one
    assert "called off" in both
    assert "founded" not in both
    assert "rejected an offer" in other
