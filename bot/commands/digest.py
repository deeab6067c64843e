"""`/digest`: the digests of a channel: listed, made, shown now, paused, resumed, deleted."""

from bot.chat import Argument, Command, Invocation, Message, UserError
from bot.commands.handler import Services, channel_of, may_set_digests
from bot.digests.gather import gather_digest
from bot.digests.plan import ScheduleError
from bot.digests.subscription import Subscription
from bot.digests.words import parse_wish
from bot.wording.digests import word_digest
from bot.wording.following import (
    word_digests,
    word_no_such_digest,
    word_schedule_error,
    word_stopped,
    word_subscribed,
)
from bot.wording.intake import word_not_allowed

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
    """Do what is asked; list where nothing is."""
    what, _, rest = invocation.argument.partition(" ")
    match what.casefold():
        case "preview":
            return await _preview(invocation, services)
        case "create" | "pause" | "resume" | "delete" if not may_set_digests(invocation):
            return word_not_allowed(invocation)
        case "create":
            return await _create(invocation, services, rest)
        case "pause" | "resume" | "delete":
            return await _change(invocation, services, what.casefold(), rest.strip())
        case _:
            channel = channel_of(invocation)
            follows = await services.digests.find_follows(channel)
            return word_digests(invocation, follows, await services.digests.find_subscriptions(channel))


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
    channel, now = channel_of(invocation), services.now()
    since = await services.digests.covered_until(channel) or now
    composed = await gather_digest(services.view(invocation), services.digests, channel, since, now)
    return word_digest(composed, is_late=False, goes_on=False)


async def _change(invocation: Invocation, services: Services, what: str, digest: str) -> Message:
    chosen = await _choose(invocation, services, digest)
    match what:
        case "pause":
            await services.digests.pause(chosen, _ASKED)
            return word_stopped(invocation, chosen, is_gone=False)
        case "delete":
            await services.digests.remove(chosen)
            return word_stopped(invocation, chosen, is_gone=True)
        case _:
            await services.digests.resume(chosen, services.now())
            return word_subscribed(invocation, await _choose(invocation, services, chosen.id))


async def _choose(invocation: Invocation, services: Services, digest: str) -> Subscription:
    """The digest of that id; the only one where none is named."""
    there = await services.digests.find_subscriptions(channel_of(invocation))
    chosen = [one for one in there if digest in ("", one.id)]
    if len(chosen) != 1:
        raise UserError(word_no_such_digest(digest, there))
    return chosen[0]
