"""The digest of one occurrence, from the library to the payloads of its platform."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.briefings.aliases import Aliases
from bot.briefings.view import View
from bot.chat import Message, Payload, long_key
from bot.digests.deliver import Digest
from bot.digests.delivery import Delivery, Rendered, Told
from bot.digests.gather import gather_digest
from bot.digests.schedule import is_late
from bot.digests.store import Digests, make_told
from bot.digests.story import Composed, Story
from bot.digests.subscription import Channel
from bot.library.article import SHARED
from bot.library.library import Library
from bot.tenants.memory import Memory

WordDigest = Callable[[Composed, bool, bool], Message]
"""A digest in words: what there is to tell, whether it is late, and whether it goes on from a message before."""

Render = Callable[[Message], Sequence[Payload]]


@dataclass(frozen=True, slots=True)
class Composer:
    """`renders` are by the name of the platform."""

    library: Library
    digests: Digests
    memory: Memory
    aliases: Aliases
    word: WordDigest
    renders: Mapping[str, Render]

    async def compose(self, delivery: Delivery) -> Digest:
        """What there is to say, drawn; nothing where there is no news and the channel wants none of that."""
        channel = Channel(delivery.key.tenant, delivery.channel)
        until = await self.digests.clock()
        since = await self.digests.covered_until(channel) or until
        async with self.library.snapshot() as snapshot:
            visible = tuple(dict.fromkeys((channel.tenant, SHARED)))
            composed = await gather_digest(View(snapshot, visible, self.aliases), self.digests, channel, since, until)
        if not composed.stories and await self._is_silent(delivery):
            return Digest(since, until, None)
        render = self.renders[channel.tenant.partition(":")[0]]
        messages = split(composed, self.word, render, is_late=is_late(delivery.key.occurrence, until))
        await self._keep_commands(channel, [message for _, message in messages], until)
        payloads: list[Payload] = []
        stories: list[Told] = []
        for told, message in messages:
            payloads += render(message)
            stories += [one for story in told for one in make_told(story, len(payloads) - 1)]
        return Digest(since, until, Rendered(tuple(payloads), until, tuple(stories)))

    async def _is_silent(self, delivery: Delivery) -> bool:
        subscriptions = await self.digests.find_subscriptions(Channel(delivery.key.tenant, delivery.channel))
        return any(one.is_silent for one in subscriptions if one.id == delivery.key.schedule)

    async def _keep_commands(self, channel: Channel, messages: Sequence[Message], now: datetime) -> None:
        """Keep what the digest's buttons carry and have no room for."""
        kept = [(long_key(command), command) for message in messages for command in message.long_commands]
        if kept:
            await self.memory.keep(channel.tenant, kept, now)


def split(
    composed: Composed, word: WordDigest, render: Render, *, is_late: bool
) -> tuple[tuple[Sequence[Story], Message], ...]:
    """As many messages as it takes for each to be one page, with the stories of each: nothing is left out."""
    waiting = [composed.stories]
    messages: list[tuple[Sequence[Story], Message]] = []
    while waiting:
        stories = waiting.pop(0)
        message = word(replace(composed, stories=stories), is_late, bool(messages))
        if len(stories) > 1 and len(render(message)) > 1:
            half = len(stories) // 2
            waiting[:0] = [stories[:half], stories[half:]]
        else:
            messages.append((stories, message))
    return tuple(messages)
