"""`say`: what a person types in, the Message out, on a new library that holds the two seed articles."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.chat import Actor, Answer, Invocation, Message, Role
from bot.settings import Settings
from tests.commands.channels import Talk

Say = Callable[[str], Awaitable[Message]]


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'library.sqlite3'}", data_folder=tmp_path)
    async with open_app(settings) as app:
        yield app


@pytest.fixture
def say(app: App) -> Say:
    return app.answer


@pytest.fixture
def check_quotes(app: App) -> Callable[[Answer], Awaitable[None]]:
    """Every quotation of an answer, held against the stored text."""

    async def check(answer: Answer) -> None:
        quotes = {citation.number: citation.quote for citation in answer.citations}
        for citation in answer.citations:
            article = await app.library.article((app.tenant,), citation.article)
            assert article is not None
            assert article.text[citation.start : citation.end] == citation.quote
        for section in answer.sections:
            for point in section.points:
                assert point.text in quotes[point.citation]

    return check


@pytest.fixture
def talk(app: App) -> Talk:
    """What a person types in a channel of a workspace."""

    async def say_there(
        text: str,
        channel: str | None = "C1",
        tenant: str = "slack:T1",
        role: Role = Role.ADMINISTRATOR,
        is_direct: bool = False,
    ) -> Message:
        actor = Actor("U1", "Ada")
        return await app.dispatch(
            Invocation(text, tenant, actor=actor, role=role, channel=channel, is_direct=is_direct)
        )

    return say_there
