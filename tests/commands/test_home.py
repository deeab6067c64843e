from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from bot.app import App
from bot.chat import Message, Sources, Table
from bot.commands import COMMANDS
from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft

Say = Callable[[str], Awaitable[Message]]


async def test_home_tells_what_the_library_holds_and_every_command(say: Say) -> None:
    message = await say("/home")
    assert str(message.answer.text).startswith("2 articles in the library.")
    for name, (command, _) in COMMANDS.items():
        assert (f"/{name} " in str(message.parts)) == command.listed


async def test_the_newest_articles_stand_first(say: Say, app: App) -> None:
    for key, published in (("old", "2025-01-01"), ("new", "2026-03-01"), ("mid", "2026")):
        draft = Draft(key, f"Story {key}", "Quorvex grows moss.", "The Daily Lantern", published)
        await app.library.add(SHARED, draft, Facts(), "1", datetime(2026, 3, 2, tzinfo=UTC))
    (newest,) = (part for part in (await say("/home")).parts if isinstance(part, Sources))
    assert [source.title for source in newest.sources][:3] == ["Story new", "Story mid", "Story old"]


async def test_an_empty_library_is_at_home_too(app: App) -> None:
    for heading in [one async for one in app.library.articles((SHARED,))]:
        await app.library.remove(SHARED, heading.key)
    message = await app.answer("/home")
    assert str(message.answer.text).startswith("0 articles in the library.")
    assert message.answer.suggestions == ("/help",)


async def test_every_command_stands_beside_what_it_is_for(say: Say) -> None:
    (listed,) = (part for part in (await say("/home")).parts if isinstance(part, Table))
    assert [field.label.split()[0].removeprefix("/") for field in listed.fields] == [
        name for name, (command, _) in COMMANDS.items() if command.listed
    ]
