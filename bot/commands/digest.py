"""`/digest`: the digests of a channel: listed, shown now, made, changed, held, deleted."""

import re
from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.chat import Invocation, Message, UserError
from bot.commands.channels import channel_of
from bot.commands.handler import Services, may_set_digests
from bot.commands.notifying import check_notified, find_notified, name_notified
from bot.digests.gather import find_story, gather_next
from bot.digests.plan import Reason, ScheduleError
from bot.digests.retelling import parse_retold, retell
from bot.digests.settling import SETTLED
from bot.digests.subscription import Muted, Subscription
from bot.digests.words import Wish, parse_wish
from bot.patterns import lazy_pattern
from bot.wording.digests import word_digest, word_retold
from bot.wording.following import (
    NO_STORY,
    word_back,
    word_digests,
    word_held,
    word_moved,
    word_muted,
    word_no_schedule,
    word_no_such_action,
    word_no_such_digest,
    word_settled,
    word_stopped,
    word_subscribed,
    word_unmuted,
    word_which,
)
from bot.wording.refusals import word_not_allowed
from bot.wording.schedules import word_schedule_error

_LISTS = ("", "list")
_MOST_DOUBTED = 5
"""Uncertain messages of a channel that are shown at once."""
_ASKED, _HELD = "asked", "held"
_ZONE = "UTC"
_ID = lazy_pattern("[0-9a-f]{6}")
_HOLD = lazy_pattern(r"(?P<digest>[0-9a-f]{6}\b)?\s*(?:until\b\s*)?(?P<until>.*)", re.DOTALL)


async def run(invocation: Invocation, services: Services) -> Message:
    """Do what is asked; list where nothing is. Everyone may look; who may change it, `may_set_digests` says."""
    what, _, rest = invocation.argument.partition(" ")
    what = what.rstrip(";")
    action = _ACTIONS.get(what.casefold())
    if what.casefold() == "preview":
        return await _preview(invocation, services)
    if what.casefold() == "told":
        return await _tell_again(invocation, services, rest)
    if action is None and what.casefold() not in _LISTS:
        raise UserError(word_no_such_action(what))
    if action is None:
        return await _list(invocation, services)
    if not may_set_digests(invocation):
        return word_not_allowed(invocation)
    return await action(invocation, services, rest.strip())


async def _list(invocation: Invocation, services: Services) -> Message:
    channel, digests = channel_of(invocation), services.digests
    follows, muted = await digests.find_follows(channel), await digests.find_muted(channel)
    doubted = await digests.find_deliveries(_MOST_DOUBTED, channel) if may_set_digests(invocation) else ()
    return word_digests(invocation, follows, await digests.find_subscriptions(channel), muted, doubted)


async def _create(invocation: Invocation, services: Services, words: str) -> Message:
    if not words:
        return word_no_schedule(invocation)
    channel, (said, notified) = channel_of(invocation), await find_notified(invocation, words, None)
    wish = _parse(said)
    by = invocation.actor.id if invocation.actor else ""
    made = await services.digests.subscribe(
        channel, wish.schedule, by, services.now(), is_silent=wish.is_silent, notified=notified
    )
    return word_subscribed(invocation, made)


async def _edit(invocation: Invocation, services: Services, words: str) -> Message:
    """The words are the digest's id, which may be left out where it is the only one, and its new times."""
    there = await services.digests.find_subscriptions(channel_of(invocation))
    first, _, rest = words.partition(" ")
    first = first.rstrip(";")
    named = _ID.fullmatch(first) is not None
    if len(there) > 1 and not named and words:
        raise UserError(word_which(await name_notified(invocation, words), there))
    chosen = await _choose(invocation, services, first if named else "")
    if not (rest if named else words).strip():
        return word_no_schedule(invocation)
    said, notified = await find_notified(invocation, rest if named else words, chosen.notified)
    before = Wish(chosen.schedule, chosen.is_silent) if chosen.schedule else None
    wish = _parse(said, before)
    await services.digests.edit(chosen, wish.schedule, services.now(), is_silent=wish.is_silent, notified=notified)
    return word_subscribed(invocation, await _choose(invocation, services, chosen.id))


async def _move(invocation: Invocation, services: Services, digest: str) -> Message:
    """A digest of another channel comes here: where it goes, the one who asks is."""
    channel = channel_of(invocation)
    everywhere = await services.digests.find_subscriptions()
    chosen = [one for one in everywhere if one.channel.tenant == channel.tenant and one.id == digest]
    if len(chosen) != 1:
        raise UserError(word_no_such_digest(digest, ()))
    await check_notified(invocation, chosen[0].notified)
    left = await services.sources.find(channel.tenant, chosen[0].channel.id)
    await services.digests.move(chosen[0], channel)
    others = tuple(one for one in left.sources if one not in services.standings.sources)
    return word_moved(invocation, await _choose(invocation, services, digest), others)


async def _hold(invocation: Invocation, services: Services, words: str) -> Message:
    """Nothing until a date, or until they are back."""
    held = _HOLD.fullmatch(words)
    assert held is not None  # noqa: S101 (it matches anything)
    chosen = await _choose(invocation, services, held["digest"] or "")
    until = None
    if held["until"]:
        try:
            zone = ZoneInfo(chosen.schedule.zone if chosen.schedule else _ZONE)
            until = datetime.combine(date.fromisoformat(held["until"]), time.min, zone) - timedelta(seconds=1)
        except ValueError as error:
            raise UserError(word_schedule_error(ScheduleError(Reason.RETURN, held["until"]))) from error
        if until <= services.now():
            raise UserError(word_schedule_error(ScheduleError(Reason.PAST, held["until"])))
    await services.digests.hold(chosen, until, _HELD)
    return word_held(invocation, await _choose(invocation, services, chosen.id))


async def _back(invocation: Invocation, services: Services, digest: str) -> Message:
    chosen = await _choose(invocation, services, digest)
    await services.digests.run_now(chosen, services.now())
    return word_back(invocation)


async def _preview(invocation: Invocation, services: Services) -> Message:
    """The digest as it would be now; nothing is posted, and nothing counts as told."""
    view, channel = services.view(invocation), channel_of(invocation)
    composed = await gather_next(view, services.digests, channel, services.now())
    return word_digest(composed, is_late=False, goes_on=False)


async def _tell_again(invocation: Invocation, services: Services, words: str) -> Message:
    """A message of a digest as its articles are now: what `retell_command` gives, no person types."""
    key, channel = parse_retold(words, invocation.tenant), channel_of(invocation)
    composed = await retell(services.view(invocation), services.digests, channel, key) if key else None
    if key is None or composed is None:
        return await _list(invocation, services)
    return word_retold(composed, invocation.text, goes_on=key.part > 0)


async def _mute(invocation: Invocation, services: Services, article: str) -> Message:
    """Of the story of that article the channel hears no more."""
    view, channel = services.view(invocation), channel_of(invocation)
    found = await view.library.article(view.visible, article)
    if found is None:
        raise UserError(NO_STORY)
    key = await find_story(view, services.digests, channel, found.heading)
    story = Muted(key, found.heading.key, found.heading.title)
    await services.digests.mute(channel, story)
    return word_muted(invocation, story)


async def _unmute(invocation: Invocation, services: Services, article: str) -> Message:
    was_muted = await services.digests.unmute(channel_of(invocation), article)
    return word_unmuted(invocation, was_muted=was_muted)


async def _pause(invocation: Invocation, services: Services, digest: str) -> Message:
    chosen = await _choose(invocation, services, digest)
    await services.digests.pause(chosen, _ASKED)
    return word_stopped(invocation, chosen, is_gone=False)


async def _resume(invocation: Invocation, services: Services, digest: str) -> Message:
    chosen = await _choose(invocation, services, digest)
    await services.digests.resume(chosen, services.now())
    return word_subscribed(invocation, await _choose(invocation, services, chosen.id))


async def _delete(invocation: Invocation, services: Services, digest: str) -> Message:
    chosen = await _choose(invocation, services, digest)
    await services.digests.remove(chosen)
    return word_stopped(invocation, chosen, is_gone=True)


async def _settle(invocation: Invocation, services: Services, marker: str) -> Message:
    """Somebody has looked whether an uncertain message of this channel stands there."""
    said = invocation.argument.partition(" ")[0].casefold()
    doubted = await services.digests.find_deliveries(_MOST_DOUBTED, channel_of(invocation))
    is_settled = any(one.marker == marker for one in doubted) and await services.digests.resolve(marker, SETTLED[said])
    return word_settled(invocation, said if is_settled else None)


def _parse(words: str, before: Wish | None = None) -> Wish:
    try:
        return parse_wish(words, before)
    except ScheduleError as error:
        raise UserError(word_schedule_error(error)) from error


async def _choose(invocation: Invocation, services: Services, digest: str) -> Subscription:
    """The digest of that id; the only one where none is named."""
    there = await services.digests.find_subscriptions(channel_of(invocation))
    chosen = [one for one in there if digest in ("", one.id)]
    if len(chosen) != 1:
        raise UserError(word_no_such_digest(digest, there))
    return chosen[0]


_ACTIONS: dict[str, Callable[[Invocation, Services, str], Awaitable[Message]]] = {
    "create": _create,
    "edit": _edit,
    "move": _move,
    "hold": _hold,
    "back": _back,
    "pause": _pause,
    "resume": _resume,
    "delete": _delete,
    "mute": _mute,
    "unmute": _unmute,
    **dict.fromkeys(SETTLED, _settle),
}
