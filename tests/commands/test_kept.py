"""An answer is given again as it was until an article changes; what depends on more is not given again."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.chat import Actor, Invocation, Role
from bot.commands import kept
from bot.commands.kept import KeptAnswers
from bot.extraction import extract, load_names
from bot.library.article import SHARED, Draft
from bot.library.standing import Standings
from bot.settings import Settings
from bot.wording.refusals import word_failure
from tests.commands.answers import fields, points
from tests.commands.channels import Talk

Say = Callable[[str], Awaitable[object]]

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)
DEAL = "Glimmer Labs has signed a partnership with Osprey Mills to grind rye for ${value} million."


async def add(app: App, tenant: str, key: str, value: int) -> None:
    text = DEAL.format(value=value)
    draft = Draft(key, "Rye", text, "The Daily Lantern", "2031-02-01")
    await app.library.add(tenant, draft, extract(text, load_names()), "1", NOW)


@pytest.mark.parametrize(
    "line",
    [
        "/deal mercor", "/infra india", "/talent india", "/profile openai", "/timeline stargate",
        "/compare mercor vs stargate", "/ask what does oracle bring to stargate",
    ],
)  # fmt: skip
async def test_a_line_that_is_typed_again_gets_the_answer_of_before(app: App, line: str) -> None:
    assert await app.answer(line) is await app.answer(line)


async def test_whoever_asks_wherever_gets_the_answer_of_before(app: App) -> None:
    asked = Invocation("/deal mercor", "slack:T1", actor=Actor("U1", "Ada"), channel="C1", role=Role.ADMINISTRATOR)
    first = await app.dispatch(asked)
    assert await app.dispatch(Invocation("/deal mercor", "slack:T1", actor=Actor("U2", "Bo"), is_direct=True)) is first


async def test_an_answer_is_made_anew_when_an_article_was_added_changed_or_removed(app: App) -> None:
    await add(app, SHARED, "rye", 12)
    assert "$12 million" in points(await app.answer("/deal osprey mills"))[0]
    await add(app, SHARED, "rye-2", 13)
    assert len({one.article for one in (await app.answer("/deal osprey mills")).answer.citations}) == 2
    await app.library.remove(SHARED, "rye")
    assert "$13 million" in points(await app.answer("/deal osprey mills"))[0]
    await app.library.remove(SHARED, "rye-2")
    assert (await app.answer("/deal osprey mills")).answer.outcome == "no_answer"


async def test_what_another_process_adds_is_answered_at_once(app: App, tmp_path: Path) -> None:
    assert (await app.answer("/deal osprey mills")).answer.outcome == "no_answer"
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    async with open_app(settings) as other:
        await add(other, SHARED, "rye", 12)
    assert (await app.answer("/deal osprey mills")).answer.outcome == "answer"


async def test_no_workspace_gets_the_answer_of_another(app: App) -> None:
    await add(app, "slack:T1", "rye", 12)
    there = await app.dispatch(Invocation("/deal osprey mills", "slack:T1"))
    elsewhere = await app.dispatch(Invocation("/deal osprey mills", "slack:T2"))
    assert (there.answer.outcome, elsewhere.answer.outcome) == ("answer", "no_answer")


async def test_a_channel_that_hides_a_source_is_not_given_its_words(app: App, talk: Talk) -> None:
    await add(app, SHARED, "rye", 12)
    assert fields(await talk("/deal osprey mills"))["Value"] == "$12 million"
    await talk("/feeds hide the daily lantern")
    assert (await talk("/deal osprey mills")).answer.outcome == "no_answer"
    assert fields(await talk("/deal osprey mills", "C2"))["Value"] == "$12 million"


async def test_what_depends_on_the_time_is_answered_anew(app: App) -> None:
    assert await app.answer("/sources") is not await app.answer("/sources")


def test_of_too_many_answers_the_oldest_goes_and_of_another_state_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    answers, asked = KeptAnswers(), [(Invocation(f"/deal {word}", "shared"), Standings()) for word in "abc"]
    for one in asked:
        answers.keep(7, one, word_failure(one[0], None))
    assert [answers.find(7, one) is not None for one in asked] == [False, True, True]
    assert answers.find(8, asked[2]) is None
    answers.keep(8, asked[0], word_failure(asked[0][0], None))
    assert [answers.find(state, asked[2]) for state in (7, 8)] == [None, None]
