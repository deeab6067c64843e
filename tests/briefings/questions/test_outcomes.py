"""What became of a deal: the newest article that ends it answers, and not what was expected before."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "planned": "Quillback to acquire miner Fernleaf Mining\n\n"
    "July 7, 2031 - Quillback announced on Monday that it will acquire Fernleaf Mining in an all-stock deal valued at "
    "approximately $9 billion.\n\n"
    "Both companies anticipate that the deal will close in the fourth quarter of this year.",
    "ended": "Fernleaf Mining shareholders reject merger with Quillback, agreement terminated\n\n"
    "October 31, 2031 - Fernleaf Mining announced Friday that its shareholders did not approve the proposed merger "
    "with Quillback, resulting in the immediate termination of the merger agreement.\n\n"
    "Following the vote, Fernleaf Mining terminated the merger agreement with Quillback on Thursday.",
    "review": "Regulators look into the purchase of Larkhaven by Velmora\n\n"
    "Velmora’s $2 billion planned acquisition of Larkhaven is facing a review by the state.\n\n"
    "Velmora, which makes mills, declined to comment on Larkhaven.",
    "called off": "Zorblat and Vimtek announce termination of Zorblat's acquisition of Quillon\n\n"
    "February 8, 2031 - Zorblat and Vimtek Group announced the termination of the deal by which Zorblat would acquire "
    "Quillon Limited from Vimtek.\n\n"
    "Quillon makes lamps for miners, and will look for other owners.\n\n"
    "The parties agreed to terminate the agreement because of great hurdles at the regulators.\n\n"
    "Zorblat and Vimtek had announced that they had entered into an agreement, under which Zorblat would acquire "
    "Quillon from Vimtek, on September 13, 2029. Vimtek will retain the $1 billion prepaid by Zorblat.",
    "open": "Mossgate to acquire Tarn Systems\n\n"
    "Mossgate announced on Monday that it will acquire Tarn Systems for $3 billion. Mossgate expects that the deal "
    "will close in May.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    "question",
    [
        "did the quillback deal close",
        "what happened to the quillback deal",
        "was the quillback acquisition completed",
        "when did the quillback merger close",
        "did the quillback fernleaf mining deal go through",
    ],
)
async def test_a_deal_that_was_ended_is_not_told_as_expected(app: App, question: str) -> None:
    told = points(await app.answer(f"/ask {question}"))
    assert "terminat" in told[0]
    assert not any("anticipate" in point for point in told)


@pytest.mark.parametrize(
    "question", ["what happened to zorblat's takeover of quillon", "was the zorblat deal called off"]
)
async def test_an_end_that_the_headline_tells_is_shown_by_the_sentence_that_says_so(app: App, question: str) -> None:
    told = points(await app.answer(f"/ask {question}"))
    assert "announced the termination" in told[0]


async def test_why_a_deal_was_called_off_is_told_by_what_gives_the_reason(app: App) -> None:
    told = points(await app.answer("/ask why was the zorblat quillon deal called off"))
    assert "because of great hurdles" in told[0]


async def test_a_question_with_many_words_behind_the_deal_is_answered_at_once(app: App) -> None:
    told = await app.answer(f"/ask what happened to the deal with {'-' * 200} a b c d e f g")
    assert told.answer.outcome


async def test_of_a_deal_of_which_nobody_tells_an_end_the_newest_state_answers(app: App) -> None:
    told = points(await app.answer("/ask has the velmora larkhaven deal closed"))
    assert "planned acquisition" in told[0]


async def test_of_a_deal_that_nobody_ended_or_closed_the_expectation_answers(app: App) -> None:
    told = points(await app.answer("/ask did the mossgate deal close"))
    assert any("close in May" in point for point in told)
