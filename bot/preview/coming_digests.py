"""The digests that will come, as the page shows them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.briefings.view import View
from bot.chat import Dispatch, Invocation, Message
from bot.chat.boards import ChannelCard, Outlook
from bot.digests.composer import Composer, split
from bot.digests.foresee import foresee
from bot.digests.foreseen import Foreseen
from bot.digests.subscription import Channel
from bot.library.article import SHARED
from bot.wording.outlook import NO_DIGEST, word_channel, word_clock, word_coming, word_days

_TURNED = timedelta(days=10)
_MOST_CHANNELS = 50


@dataclass(frozen=True, slots=True)
class ComingDigests:
    """`DigestBoard`; `own` is the channel in which the page's commands are used, whose id is empty."""

    composer: Composer
    dispatch: Dispatch
    own: Channel
    now: Callable[[], datetime]

    async def list(self) -> tuple[ChannelCard, ...]:
        cards = []
        for id_, channel in (await self._channels()).items():
            listed = await self.dispatch(Invocation("/digest", channel.tenant, channel=channel.id))
            cards.append(word_channel(id_, channel, listed, is_own=channel == self.own))
        return tuple(cards)

    async def foresee(self, channel: str, clock: str) -> Outlook:
        channels = await self._channels()
        id_ = channel if channel in channels else ""
        foreseen = await self._foresee(channels[id_])
        if not foreseen:
            return Outlook(id_, (), None, NO_DIGEST, "", "", {})
        moments = tuple(dict.fromkeys(one.occurrence for one in foreseen))
        place = _find_place(moments, clock)
        digests = [one for one in foreseen if one.occurrence == moments[place]]
        return Outlook(
            channel=id_,
            days=word_days(foreseen),
            now=word_coming(digests[0]),
            line=word_clock(digests[0]),
            earlier=moments[place - 1].isoformat() if place else "",
            later=moments[place + 1].isoformat() if place + 1 < len(moments) else "",
            messages={platform: self._draw(digests, platform) for platform in self.composer.renders},
        )

    async def _channels(self) -> Mapping[str, Channel]:
        """By the id of the first digest there."""
        subscriptions = await self.composer.digests.find_subscriptions()
        others = {one.channel: one.id for one in reversed(subscriptions) if one.channel != self.own}
        return {"": self.own} | {id_: one for one, id_ in list(others.items())[:_MOST_CHANNELS]}

    async def _foresee(self, channel: Channel) -> tuple[Foreseen, ...]:
        now = self.now()
        async with self.composer.library.snapshot() as snapshot:
            visible = tuple(dict.fromkeys((channel.tenant, SHARED)))
            view = View(snapshot, visible, self.composer.aliases)
            return await foresee(view, self.composer.digests, channel, now, now + _TURNED)

    def _draw(self, digests: Sequence[Foreseen], platform: str) -> tuple[Message, ...]:
        render = self.composer.renders[platform]
        posted = [one for one in digests if one.is_posted]
        return tuple(
            message
            for one in posted
            for _, message in split(one.composed, self.composer.word, render, is_late=one.is_late)
        )


def _find_place(moments: tuple[datetime, ...], clock: str) -> int:
    """The first moment that is no earlier than the clock; the first of all where it is none, the last where none is."""
    try:
        wanted = datetime.fromisoformat(clock)
    except ValueError:
        return 0
    wanted = wanted if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    return next((place for place, moment in enumerate(moments) if moment >= wanted), len(moments) - 1)
