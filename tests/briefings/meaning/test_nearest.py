"""Whatever the library does not have, what it offers instead has an answer."""

from pathlib import Path

import pytest

from bot.app import open_app
from bot.settings import Settings


@pytest.mark.parametrize(
    "typed",
    [
        "/deal netflix",
        "/deal mercor netflix",
        "/infra brazil",
        "/infra japan",
        "/talent penguins",
        "/profile zaphod",
        "/profile juan pedro tomás",
        "/timeline atlantis",
        "/compare mercor vs atlantis",
        "/ask who won the world cup",
        "/ask is mercor profitable",
        "/sources atlantis",
    ],
)
async def test_every_suggestion_is_answered(typed: str, tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path)
    async with open_app(settings) as app:
        message = await app.answer(typed)
        assert message.answer.outcome == "no_answer"
        assert message.answer.suggestions
        for suggestion in message.answer.suggestions:
            assert (await app.answer(suggestion)).answer.outcome == "answer", suggestion


async def test_an_empty_library_offers_its_sources(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/library.sqlite3", data_folder=tmp_path, seeds="off")
    async with open_app(settings) as app:
        assert (await app.answer("/deal netflix")).answer.suggestions == ("/sources",)
