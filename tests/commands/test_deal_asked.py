"""Which of a company's deals is asked for: by what was bought, by what kind it is, or by nobody's words at all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "chips": "Grange Motors buys chips from Sabre\n\n"
    "Grange Motors signed a contract with Sabre Semiconductor to buy chips worth $80 million.",
    "cloud": "Grange Motors picks Nimbus Grid as cloud partner\n\n"
    "Grange Motors has signed a $150 million cloud agreement with Nimbus Grid.",
    "power": "Grange Motors orders solar power from Larkfield\n\n"
    "Grange Motors has agreed to buy 80 megawatts of solar power from Larkfield Energy.\n\n"
    "The 12-year power purchase agreement starts in 2027.",
    "short": "Barlow buys Tessel for $80 million\n\n"
    "Barlow Media has bought Tessel Press for $80 million, the companies said.\n\n"
    "Barlow said the deal would double its sales. Tessel publishes 40 magazines.",
    "round": "Dunlow raises $30 million\n\n"
    "Dunlow Robotics has raised $30 million from Eastmark Capital. The round values the company at $1.1 billion.",
    "off": "Dunlow and Ivory call off merger\n\n"
    "Dunlow Robotics and Ivory Bio have called off their $420 million merger, the companies said.",
    "bid": "Harrow offers $2 billion for Ember Foods\n\n"
    "Harrow Ventures has offered $2 billion for Ember Foods. The board of Ember Foods said it would review the offer.",
    "merger": "Kelso and Lorne to merge\n\nKelso Bank and Lorne Insurance have agreed to merge in a $3 billion deal.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/deal grange motors chips", "Sabre Semiconductor"),
        ("/deal grange motors cloud", "$150 million cloud agreement"),
        ("/deal grange motors cloud contract", "$150 million cloud agreement"),
        ("/deal grange motors solar", "solar power from Larkfield"),
        ("/deal grange motors power purchase", "solar power from Larkfield"),
        ("/deal tell me about the grange motors chips deal", "Sabre Semiconductor"),
        ("/deal dunlow funding", "raised $30 million"),
        ("/deal dunlow merger", "called off their $420 million merger"),
        ("/deal dunlow valuation", "raised $30 million"),
        ("/deal kelso merger", "agreed to merge"),
        ("/deal ember foods offer", "offered $2 billion"),
    ],
)
async def test_what_was_bought_or_how_tells_the_deals_of_one_company_apart(app: App, command: str, words: str) -> None:
    assert words in points(await app.answer(command))[0]


@pytest.mark.parametrize(
    "command",
    [
        "/deal kelso funding",
        "/deal tessel loan",
        "/deal barlow staff",
        "/deal barlow startup",
        "/deal ember foods sold",
        "/deal barlow license",
        "/deal barlow valuation",
    ],
)
async def test_a_deal_of_another_kind_or_of_other_things_is_no_answer(app: App, command: str) -> None:
    message = await app.answer(command)
    assert message.answer.outcome == "no_answer"


async def test_who_has_no_deal_of_the_kind_is_offered_with_those_that_they_have(app: App) -> None:
    assert (await app.answer("/deal kelso funding")).answer.suggestions == ("/deal Kelso Bank",)


@pytest.mark.parametrize("command", ["/deal barlow", "/deal barlow media", "/deal tessel", "/deal barlow tessel"])
async def test_a_headline_in_short_names_tells_no_deal_of_its_own(app: App, command: str) -> None:
    message = await app.answer(command)
    assert points(message)[0] == "Barlow Media has bought Tessel Press for $80 million, the companies said."
    assert len(message.answer.facts) == 1
