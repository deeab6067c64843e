"""`/follow`: a channel follows a topic, or does so no longer."""

from bot.briefings.sources import list_sources
from bot.chat import Invocation, Message, UserError
from bot.commands.channels import channel_of
from bot.commands.handler import Services
from bot.commands.notifying import find_notified
from bot.digests.follow import parse_follow
from bot.digests.topic import Follow, FollowError
from bot.digests.words import parse_wish
from bot.wording.following import word_followed, word_unfollowed
from bot.wording.topics import UNKNOWN, word_follow_error, word_unknown_source

_STOP = "stop "
_FIRST = "weekdays at 9"
"""The digest of a channel that follows its first topic."""


async def run(invocation: Invocation, services: Services) -> Message:
    """Follow from now on; a channel without a digest gets one."""
    channel, now = channel_of(invocation), services.now()
    digests = services.digests
    if invocation.argument.casefold().startswith(_STOP):
        topic = invocation.argument[len(_STOP) :].strip()
        return word_unfollowed(invocation, topic, was_followed=await digests.unfollow(channel, topic))
    words, notified = await find_notified(invocation, invocation.argument, None)
    try:
        follow = parse_follow(words, now)
    except FollowError as error:
        raise UserError(word_follow_error(error)) from error
    by = invocation.actor.id if invocation.actor else ""
    await digests.follow(channel, follow, by)
    if not await digests.find_subscriptions(channel):
        wish = parse_wish(_FIRST)
        await digests.subscribe(channel, wish.schedule, by, now, is_silent=wish.is_silent)
    if notified is not None:
        await digests.notify(channel, notified)
    subscriptions = await digests.find_subscriptions(channel)
    return word_followed(invocation, follow, subscriptions, await _find_doubts(invocation, services, follow))


async def _find_doubts(invocation: Invocation, services: Services, follow: Follow) -> list[str]:
    """What no article has yet: the topic's words, but for a kind of news and a pattern, and the sources it takes."""
    view = services.view(invocation)
    is_unknown = follow.words and not (await list_sources(view, follow.words)).articles
    return ([UNKNOWN] if is_unknown else []) + [
        word_unknown_source(source)
        for source in follow.filters.sources
        if not (await services.whole.published_by(view.visible, source, 1))[0]
    ]
