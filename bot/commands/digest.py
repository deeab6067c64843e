"""`/digest`: the digests of a channel: listed, made, shown now, paused, resumed, deleted."""

from collections.abc import Awaitable, Callable

from bot.chat import Argument, Command, Invocation, Message, UserError
from bot.commands.handler import Services, channel_of, may_set_digests
from bot.digests.gather import find_story, gather_next
from bot.digests.plan import ScheduleError
from bot.digests.subscription import Muted, Subscription
from bot.digests.words import parse_wish
from bot.wording.digests import word_digest
from bot.wording.following import (
    word_digests,
    word_muted,
    word_no_such_digest,
    word_schedule_error,
    word_stopped,
    word_subscribed,
    word_unmuted,
)
from bot.wording.intake import word_not_allowed
from bot.wording.terminal import word_no_such_article

COMMAND = Command(
    name="digest",
    summary="This channel's digests: list, create, preview, pause, resume, delete",
    argument=Argument(
        "what", "create and a schedule, preview, pause, resume or delete", required=False, completes=False
    ),
    examples=(
        "/digest",
        "/digest create weekdays at 9 in Asia/Kolkata",
        "/digest create daily at 9, 13 and 17; quiet 22-7; silent",
        "/digest preview",
    ),
    changes=True,
)

_ASKED = "asked"


async def run(invocation: Invocation, services: Services) -> Message:
    """Do what is asked; list where nothing is. Everyone may look; who may change it, `may_set_digests` says."""
    what, _, rest = invocation.argument.partition(" ")
    action = _ACTIONS.get(what.casefold())
    if what.casefold() == "preview":
        return await _preview(invocation, services)
    if action is None:
        return await _list(invocation, services)
    if not may_set_digests(invocation):
        return word_not_allowed(invocation)
    return await action(invocation, services, rest.strip())


async def _list(invocation: Invocation, services: Services) -> Message:
    channel, digests = channel_of(invocation), services.digests
    follows, muted = await digests.find_follows(channel), await digests.find_muted(channel)
    return word_digests(invocation, follows, await digests.find_subscriptions(channel), muted)


async def _create(invocation: Invocation, services: Services, words: str) -> Message:
    channel = channel_of(invocation)
    try:
        wish = parse_wish(words)
    except ScheduleError as error:
        raise UserError(word_schedule_error(error)) from error
    by = invocation.actor.id if invocation.actor else ""
    made = await services.digests.subscribe(channel, wish.schedule, by, services.now(), is_silent=wish.is_silent)
    return word_subscribed(invocation, made)


async def _preview(invocation: Invocation, services: Services) -> Message:
    """The digest as it would be now; nothing is posted, and nothing counts as told."""
    view, channel = services.view(invocation), channel_of(invocation)
    composed = await gather_next(view, services.digests, channel, services.now())
    return word_digest(composed, is_late=False, goes_on=False)


async def _mute(invocation: Invocation, services: Services, article: str) -> Message:
    """Of the story of that article the channel hears no more."""
    view, channel = services.view(invocation), channel_of(invocation)
    found = await view.library.article(view.visible, article)
    if found is None:
        raise UserError(word_no_such_article(article))
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


async def _choose(invocation: Invocation, services: Services, digest: str) -> Subscription:
    """The digest of that id; the only one where none is named."""
    there = await services.digests.find_subscriptions(channel_of(invocation))
    chosen = [one for one in there if digest in ("", one.id)]
    if len(chosen) != 1:
        raise UserError(word_no_such_digest(digest, there))
    return chosen[0]


_ACTIONS: dict[str, Callable[[Invocation, Services, str], Awaitable[Message]]] = {
    "create": _create,
    "pause": _pause,
    "resume": _resume,
    "delete": _delete,
    "mute": _mute,
    "unmute": _unmute,
}
