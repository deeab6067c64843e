"""Questions beside which news tells of something else in nearly the same words: no answer, or not the first one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "scrapped": "Pellmar drops Hartnoll\n\nPellmar paid Hartnoll $12 million for scrapping a supply contract. "
    "Hartnoll makes pumps. Pellmar has revenue of $90 million.",
    "bid": "Grindle Marine to buy Sorrel Pumps\n\n"
    "Grindle Marine agreed to buy Sorrel Pumps, the companies said on Monday.\n\n"
    "A rival offer valued it at $700 million, a deal value of $7 a share for another bidder, Sund Corp.\n\n"
    "The total deal value was $650 million.",
    "bought": "Pellmar to buy Drayke\n\nPellmar agreed to buy Drayke for $80 million, the companies said. "
    "Wexley, which has no part in it, said its own transaction value was $75 million.",
    "heat": "Ostrek Pumps and Halvorsen Marine\n\n"
    "Ostrek Pumps turned down the heat on Halvorsen Marine on Monday. Sund Corp sold a yard to Ostrek and Halvorsen.",
    "shares": "Corvane’s shares fall\n\nTellmark bid for Corvane. Corvane’s shares turned down after the news.",
    "refused": "Tellmark refuses Corvane\n\nTellmark rejected an offer by Corvane on Friday because it was too low.",
    "visit": "Ada Roeven visits Tornes\n\nAda Roeven stepped down from a helicopter in Tornes on Wednesday.",
    "chief": "Sund Corp loses its chief\n\nSund Corp chief executive Ada Roeven stepped down on Tuesday.",
    "licence": "Tornes terminal waits\n\n"
    "The Tornes terminal is on hold. Its licence was issued in 2021 and expired in April.",
    "depot": "Hull gets its depot\n\nLeeds asked for a permit for a garage. Hull later issued a permit for a depot.",
    "plan": "Quillback sues Varnholt County\n\nQuillback sued Varnholt County on Friday, saying it would build the "
    "Harrow Lake data center without the county’s help.\n\n"
    "Ada Brandt, a clerk, resigned over the suit, warning that the county was at risk.",
    "copied": "Pellmar sues Drayke\n\nPellmar sued Drayke on Monday, saying it had copied its pumps.",
    "wells": "Velden sues Mossback\n\nVelden sued Mossback in May, alleging it would poison wells.",
    "owners": "Quillback grows\n\nQuillback is 40 percent owned by Orlow Capital. Its largest shareholder, Brimstone "
    "Partners, sold shares in June. The site is owned by Harrow Land Trust, which leases it to Quillback.",
    "fund": "Fund leaves Ostrek\n\nNorn Capital owns 60 percent of Ostrek. Halvorsen, parent of Bergen Rope, said the "
    "main shareholder of Ostrek, Fjell Fund, sold out.",
    "waiting": "Brackmoor waits\n\nThe county has not yet approved the Brackmoor data center. A vote is due in May.",
    "residents": "Residents oppose Brackmoor\n\n"
    "Residents oppose the project, which must be approved by the county. Brackmoor would use much water.",
    "yard": "Week in deals\n\nFernmoor cleared its yard on Tuesday.\n\nSund Corp sold a mill. Wexley lost its chief.",
}
DAYS = {"waiting": "2031-03-01", "residents": "2031-04-01", "refused": "2031-05-01", "shares": "2031-05-05"}
DAYS |= {"chief": "2031-06-04", "visit": "2031-06-05", "yard": "2031-07-01"}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS, DAYS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how much did pellmar pay for scrapping the contract", "$12 million for scrapping"),
        ("how much was paid for cancelling the supply contract", "$12 million for scrapping"),
        ("did tellmark reject corvane", "Tellmark rejected an offer by Corvane"),
        ("did ada roeven resign", "Sund Corp chief executive Ada Roeven stepped down"),
        ("why did pellmar sue drayke", "saying it had copied its pumps"),
        ("why did velden sue mossback", "it would poison wells"),
        ("who is quillback’s largest shareholder", "largest shareholder, Brimstone Partners"),
        ("has brackmoor been approved", "has not yet approved"),
        ("is brackmoor approved", "has not yet approved"),
        ("latest on fernmoor", "cleared its yard"),
        ("what’s the latest on fernmoor", "cleared its yard"),
    ],
)
async def test_the_first_point_is_told_of_whoever_is_asked_of(app: App, question: str, words: str) -> None:
    assert words in points(await app.answer(f"/ask {question}"))[0]


@pytest.mark.parametrize(
    "question",
    [
        "did ostrek reject halvorsen",
        "why did ostrek reject halvorsen",
        "did halvorsen divest ostrek",
        "was the tornes licence approved",
        "was the leeds permit approved",
        "why did quillback sue varnholt county",
    ],
)
async def test_what_is_told_of_something_else_is_no_answer(app: App, question: str) -> None:
    assert (await app.answer(f"/ask {question}")).answer.outcome == "no_answer"


@pytest.mark.parametrize(
    ("question", "value"),
    [("how much did grindle pay for sorrel", 6.5e8), ("how much did pellmar pay for drayke", 8e7)],
)
async def test_neither_a_price_a_share_nor_the_value_of_another_is_paid(app: App, question: str, value: float) -> None:
    message = await app.answer(f"/ask {question}")
    assert [one["value"] for one in message.answer.facts if one["type"] == "amount"] == [value]
    assert "Wexley" not in " ".join(points(message))


async def test_a_shareholder_who_sold_out_is_no_owner(app: App) -> None:
    assert "Fjell Fund" not in " ".join(points(await app.answer("/ask who owns ostrek")))
