from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import create_autospec

import pytest
import structlog

from bot.app import App
from bot.briefings.meaning.aliases import Aliases
from bot.chat import Invocation, Message, UserError, Words
from bot.commands import COMMANDS
from bot.commands.dispatch import Dispatcher
from bot.commands.handler import Parts, Services
from bot.library.library import Library
from bot.library.search import Search
from bot.library.snapshot import Snapshot
from bot.library.sources import Sources
from bot.tenants.curators import Curators
from bot.tenants.memory import Memory
from bot.tenants.privacy import Privacy

Say = Callable[[str], Awaitable[Message]]

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


async def test_an_unknown_command_names_the_nearest_one(say: Say) -> None:
    message = await say("/deel mercor")
    assert message.answer.outcome == "usage"
    assert message.title == "There is no command /deel."
    assert message.answer.suggestions[0] == "/deal mercor"


async def test_an_unknown_command_keeps_the_words_that_followed_it(say: Say) -> None:
    assert (await say("/infa abu dhabi")).answer.suggestions == ("/infra abu dhabi",)
    for typed in ("/infa", "/infa ?!"):
        assert (await say(typed)).answer.suggestions == ("/infra uae",)


async def test_a_command_like_no_other_lists_them_all(say: Say) -> None:
    message = await say("/xyzzy")
    assert len(message.answer.suggestions) == sum(command.listed for command, _ in COMMANDS.values())


@pytest.mark.parametrize(
    "typed", ["/deal", "/deal   ", "/deal ?!", "/ask", "/brief", "", "   ", "/deal @everyone", "/help ?!"]
)
async def test_a_missing_argument_is_asked_for(say: Say, typed: str) -> None:
    message = await say(typed)
    assert message.answer.outcome == "usage"
    assert message.title.endswith((" is used like this:", "What would you like to know?"))
    assert message.answer.suggestions


async def test_a_far_too_long_argument_is_refused_with_its_limit(say: Say) -> None:
    message = await say("/ask " + "why " * 500)
    assert message.answer.outcome == "usage"
    assert "500 characters" in str(message.answer.text)


async def test_a_far_too_long_command_is_not_echoed(say: Say) -> None:
    message = await say("/" + "a" * 3_000)
    assert message.answer.outcome == "usage"
    assert len(message.title) < 100


async def test_every_suggestion_of_a_refusal_is_a_command(say: Say) -> None:
    for suggestion in (await say("/nothing")).answer.suggestions:
        assert (await say(suggestion)).answer.outcome != "usage"


def word_timeout(error: Exception) -> str | None:
    return "The library is busy. Try again." if isinstance(error, TimeoutError) else None


def dispatch_failing_with(error: Exception) -> Callable[[Invocation], Awaitable[Message]]:
    async def fail(_invocation: Invocation, _services: Services) -> Message:
        raise error

    library = create_autospec(Library)
    library.snapshot.return_value = Snapshot(library._searching)
    return Dispatcher(
        table={"deal": (COMMANDS["deal"][0], fail)},
        library=library,
        memory=create_autospec(Memory),
        privacy=create_autospec(Privacy),
        curators=create_autospec(Curators),
        sources=create_autospec(Sources),
        parts=create_autospec(Parts),
        aliases=Aliases({}, {}, {}),
        word_error=word_timeout,
        now=lambda: NOW,
    ).dispatch


async def test_a_user_error_is_shown_as_it_says() -> None:
    message = await dispatch_failing_with(UserError("Name one company."))(Invocation("/deal x", "shared"))
    assert message.title == "Name one company."


async def test_an_error_that_a_person_can_mend_is_logged_and_told_in_its_words() -> None:
    with structlog.testing.capture_logs() as logs:
        message = await dispatch_failing_with(TimeoutError())(Invocation("/deal x", "shared"))
    assert message.title == "The library is busy. Try again."
    assert logs


async def test_any_other_error_is_logged_and_answered_with_one_calm_line() -> None:
    with structlog.testing.capture_logs() as logs:
        message = await dispatch_failing_with(ZeroDivisionError("secret"))(Invocation("/deal x", "shared"))
    assert message.title == "Something went wrong on my side."
    assert "secret" not in str(message)
    assert [(log["event"], log["command"]) for log in logs] == [("command failed", "deal")]


async def test_a_library_that_breaks_while_it_is_open_is_told_in_words(app: App, tmp_path: Path) -> None:
    await app.library._database.close()  # the next question opens the file again
    (tmp_path / "library.sqlite3").write_text("Dear Sir or Madam, " * 100)
    message = await app.answer("/deal mercor")
    assert message.title.startswith("This file is not a Briefbot library")


async def test_an_argument_of_just_the_limit_is_answered(app: App) -> None:
    assert (await app.answer("/ask " + "a" * 500)).answer.outcome != "usage"
    assert (await app.answer("/ask " + "a" * 501)).answer.outcome == "usage"


async def test_an_answer_says_how_much_can_not_be_searched_yet(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Search, "_open_writers", lambda _self: None)  # another process is at it
    message = await say("/ask what did OpenAI and Mercor agree on")
    assert message.parts[0] == Words("The library is still being indexed: 2 articles can't be searched yet.")
    monkeypatch.undo()
    assert not any("indexed" in str(part) for part in (await say("/deal mercor")).parts)
