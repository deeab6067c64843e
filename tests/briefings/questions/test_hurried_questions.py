"""Questions as somebody in a hurry types them, in other words than the news, and what no news answers."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App
from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "moss": "Mossback Compute cuts jobs as its Orrin Bay campus slips\n\n"
    "Mossback Compute laid off 90 employees on Monday. The company had 2,400 employees at the end of last year.\n\n"
    "The council of Orrin Bay rejected its application because the campus lies in a marsh.\n\n"
    "Brant Olle will succeed Ines Vollan as chairwoman of Mossback Compute, the company said.\n\n"
    "Siri Dahl, country manager of Mossback Compute in Norway, said that snow was a cooling tower.\n\n"
    "Mossback Compute is buying 4,000 of the latest chips for its second hall. It plans to have the hall "
    "up and running in early 2031.",
    "quill": "Quill AI opens a school for robots\n\n"
    "Quill AI raised $40 million in a round led by Wickstead Ventures. Founded in 2029, Quill AI trains robots.\n\n"
    "Carl Munn, the founder and chief executive of Tarnbridge Systems, said that Quill AI was a rival.",
    "halls": "Ten towns wait for halls\n\nThe mayors of ten towns met in Bergen on Monday.\n\n"
    "Quill AI wants a hall in each of them. The whole of the expansion is put at $3 billion.",
    "lark": "Larkhaven Group opens a mill in Bergen\n\n"
    "Larkhaven Group poured its concrete in May. Larkhaven Group is investing $12 million in the mill.\n\n"
    "Larkhaven boss Odd Brekke opened the mill. Larkhaven Group works with Fernleaf Labs, which makes sensors.",
}


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    async with open_news(tmp_path, NEWS) as app:
        yield app


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how many people did mossback compute let go", "laid off 90 employees"),
        ("how many staff does mossback compute have", "2,400 employees"),
        ("how many people work for mossback compute", "2,400 employees"),
        ("why was mossback turned down", "lies in a marsh"),
        ("who succeeds vollan as chairwoman", "Brant Olle"),
        ("who heads mossback compute in norway", "Siri Dahl"),
        ("how many chips is mossback compute buying", "4,000 of the latest chips"),
        ("when does the second hall of mossback compute open", "up and running in early 2031"),
        ("how much will the expansion of quill ai cost", "$3 billion"),
        ("who set up tarnbridge systems", "Carl Munn"),
        ("how much is larkhaven putting into the mill", "$12 million"),
        ("who is larkhaven's boss", "Odd Brekke"),
        ("who is the head of larkhaven group", "Odd Brekke"),
    ],
)
async def test_other_words_than_the_articles_find_the_answer(app: App, question: str, words: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "answer"
    assert words in points(message)[0]


@pytest.mark.parametrize(
    "question",
    [
        "what is larkhaven group's revenue",
        "what is mossback compute worth",
        "who are quill ai's founders",
        "how many employees does wickstead ventures have",
        "how many chips will larkhaven group buy",
        "how many halls will fernleaf labs build",
    ],
)
async def test_what_is_told_of_no_one_or_of_others_is_no_answer(app: App, question: str) -> None:
    message = await app.answer(f"/ask {question}")
    assert message.answer.outcome == "no_answer"
    assert not points(message)


async def test_the_title_keeps_the_words_that_were_typed(app: App) -> None:
    message = await app.answer("/ask why was mossback turned down")
    assert "turned down" in message.answer.title
