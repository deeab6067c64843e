"""What a command's handler is given and gives back."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.briefings.aliases import Aliases
from bot.briefings.view import View
from bot.chat import Command, Dispatch, Invocation, Message, Role, UserError
from bot.digests.store import Digests
from bot.digests.subscription import Channel
from bot.ingest.feeds.reader import FeedReader
from bot.ingest.intake import Intake
from bot.library.article import SHARED
from bot.library.reader import Reader
from bot.library.sources import Sources
from bot.library.standing import Standings
from bot.tenants.curators import Curators
from bot.tenants.memory import Memory
from bot.tenants.privacy import Privacy
from bot.wording.following import NO_CHANNEL


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
    intake: Intake
    feeds: FeedReader
    digests: Digests
    aliases: Aliases
    commands: Mapping[str, Command]
    dispatch: Dispatch
    now: Callable[[], datetime]

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


def channel_of(invocation: Invocation) -> Channel:
    """The channel that the command was used in. Raises UserError where it was in none."""
    if invocation.channel is None:
        raise UserError(NO_CHANNEL)
    return Channel(invocation.tenant, invocation.channel)
