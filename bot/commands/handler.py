"""What a command's handler is given and gives back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from bot.briefings.meaning.aliases import Aliases
from bot.briefings.view import View
from bot.chat import Command, Dispatch, Invocation, Message, Role
from bot.library.article import SHARED
from bot.library.reader import Reader
from bot.library.sources import Sources
from bot.library.standing import Standings
from bot.tenants.curators import Curators
from bot.tenants.memory import Memory
from bot.tenants.privacy import Privacy

if TYPE_CHECKING:  # slow to import; most that is asked needs none of them
    from bot.digests.store import Digests
    from bot.ingest.feeds.reader import FeedReader
    from bot.ingest.intake import Intake


class Parts(Protocol):
    """The parts that change the library and what channels are told, each built when it is first asked for."""

    @property
    def intake(self) -> Intake:
        """The way in for articles."""

    @property
    def feeds(self) -> FeedReader:
        """The feeds that are read."""

    @property
    def digests(self) -> Digests:
        """What channels follow, and what they were told."""


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of the bot that handlers work with."""

    library: Reader
    """As the channel wants it; `whole` has also what it hides."""
    whole: Reader
    sources: Sources
    standings: Standings
    memory: Memory
    privacy: Privacy
    curators: Curators
    parts: Parts
    aliases: Aliases
    commands: Mapping[str, Command]
    dispatch: Dispatch
    now: Callable[[], datetime]

    @property
    def intake(self) -> Intake:
        """The way in for articles."""
        return self.parts.intake

    @property
    def feeds(self) -> FeedReader:
        """The feeds that are read."""
        return self.parts.feeds

    @property
    def digests(self) -> Digests:
        """What channels follow, and what they were told."""
        return self.parts.digests

    def view(self, invocation: Invocation) -> View:
        """What the one who asks may see."""
        return View(self.library, visible_tenants(invocation), self.aliases)


Handler = Callable[[Invocation, Services], Awaitable[Message]]


def visible_tenants(invocation: Invocation) -> tuple[str, ...]:
    """The tenants whose articles this invocation may see: its own and the shared library."""
    return tuple(dict.fromkeys((invocation.tenant, SHARED)))


async def judge_role(invocation: Invocation, curators: Curators) -> Role:
    """The asker's role, which an administrator may have raised; asked anew at each click."""
    if invocation.role >= Role.CURATOR or invocation.actor is None:
        return invocation.role
    is_curator = invocation.actor.id in await curators.find(invocation.tenant)
    return Role.CURATOR if is_curator else invocation.role


def may_set_digests(invocation: Invocation) -> bool:
    """Whether the asker may say what is posted where they ask: curators and administrators, and all for themselves."""
    return invocation.role >= Role.CURATOR or invocation.is_direct
