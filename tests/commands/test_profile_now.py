"""Who somebody is today, where the articles also tell who they were."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.chat import Message
from tests.commands.answers import holds, section
from tests.commands.news import News, open_library

Ask = Callable[[str], Awaitable[Message]]


@pytest.fixture
async def ask(tmp_path: Path) -> AsyncIterator[Ask]:
    """The bot over people who went from one company to another."""
    articles = [
        News(
            "Ada Thornbury takes over",
            "Ada Thornbury, the former chief scientist of Quillback Inc, is now chief executive of Fernleaf Inc.",
        ),
        News(
            "Brindle Works hires Jane Roewick",
            "Brindle Works Inc has appointed former Mosswood president Jane Roewick as its first managing director.",
        ),
        News("Lanternhead Inc grows", "Mary Poewell is chief executive of Lanternhead Inc.", "2031-01-01"),
        News("A look at Mary Poewell", "Mary Poewell, the former CTO of Quillon Inc, spoke in Oslo."),
        News(
            "Gullwing Inc grows",
            'Gullwing Inc grows. "We are months away from a case study," an early employee texted me. '
            "CEO Otto Zimmer says that he will hire.",
        ),
    ]
    async with open_library(tmp_path, articles) as app:
        yield app.answer


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("/profile ada thornbury", "Ada Thornbury · chief executive, Fernleaf Inc"),
        ("/profile jane roewick", "Jane Roewick · managing director, Brindle Works Inc"),
        ("/profile mary poewell", "Mary Poewell · chief executive, Lanternhead Inc"),
    ],
)
async def test_a_profile_begins_with_what_somebody_is_now(ask: Ask, typed: str, title: str) -> None:
    assert (await ask(typed)).title == title


async def test_what_somebody_was_stands_after_it(ask: Ask) -> None:
    assert "former CTO" in section(await ask("/profile mary poewell"), "Who they are")[-1]


async def test_an_employees_message_is_not_the_chiefs(ask: Ask) -> None:
    message = await ask("/profile otto zimmer")
    assert message.title == "Otto Zimmer · CEO, Gullwing Inc"
    assert not holds(message, "case study")
