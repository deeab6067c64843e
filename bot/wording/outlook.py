"""The digests that will come, as a page shows them."""

from collections.abc import Sequence
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.chat import Choice, Message
from bot.chat.boards import ChannelCard, ComingDay, ComingDigest
from bot.digests.foreseen import Foreseen
from bot.digests.subscription import Channel
from bot.wording.schedules import word_moment
from bot.wording.shortening import count

_OWN = "This page’s own channel"
_MOST_A_DAY = 6
NO_DIGEST = "No digest comes here within ten days. Follow a topic, and the channel gets one."


def word_channel(id_: str, channel: Channel, listed: Message, *, is_own: bool) -> ChannelCard:
    """A channel, with what `/digest` says there; its own commands on the page's channel alone."""
    name = _OWN if is_own else f"{channel.tenant} · {channel.id}"
    offered = listed.answer.suggestions if is_own else ()
    actions = (Choice(title=word_action(line), command=line) for line in offered if line != "/digest preview")
    text = listed.answer.text or listed.title
    return ChannelCard(id_, name, tuple(text.split("\n")), tuple(actions))


def word_action(line: str) -> str:
    """What stands on the button of `/digest pause 1a2b3c`."""
    return line.removeprefix("/digest ").capitalize()


def word_coming(one: Foreseen) -> ComingDigest:
    """One digest in a few words."""
    clock = one.occurrence.isoformat()
    return ComingDigest(clock, f"{one.occurrence.astimezone(ZoneInfo(one.zone)):%H:%M}", _told(one))


def word_days(foreseen: Sequence[Foreseen]) -> tuple[ComingDay, ...]:
    """The coming days that have a digest."""
    days = groupby(foreseen, lambda one: one.occurrence.astimezone(ZoneInfo(one.zone)).date())
    return tuple(map(_day, (tuple(digests) for _, digests in days)))


def word_clock(one: Foreseen) -> str:
    """Where the clock stands, and what is posted then."""
    moment = word_moment(one.occurrence, one.zone)
    posted = "This is what is posted." if one.is_posted else "Nothing is posted: there is no news, and it is silent."
    return f"{moment}. {posted}"


def _day(digests: Sequence[Foreseen]) -> ComingDay:
    local = digests[0].occurrence.astimezone(ZoneInfo(digests[0].zone))
    others = len(digests) - _MOST_A_DAY
    shown = tuple(word_coming(one) for one in digests[:_MOST_A_DAY])
    return ComingDay(f"{local:%A, %B} {local.day}", shown, f"and {count(others, 'other')}" if others > 0 else "")


def _told(one: Foreseen) -> str:
    stories = len(one.composed.stories)
    if stories:
        return count(stories, "story", "stories")
    return "nothing new" if one.is_posted else "silent"
