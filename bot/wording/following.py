"""What the bot says of what a channel follows and of when its digests are due."""

from collections.abc import Sequence

from bot.chat import Answer, Choice, Choices, Invocation, Message, Part, Words
from bot.digests.subscription import Delivered, Muted, Subscription
from bot.digests.topic import Follow
from bot.library.standing import Source
from bot.wording.schedules import word_moment, word_schedule
from bot.wording.standing import ACTIONS
from bot.wording.topics import word_filters

_MOST_OTHERS = 5
NO_CHANNEL = (
    "Digests are posted in channels: follow a topic from a channel on Slack or Discord. To try them without either, "
    "open the page of “briefbot preview” and choose Digests."
)
NO_STORY = (
    "I hold no such article, so nothing was muted. Press “Mute this story” below a story: in a digest, or in /digest "
    "preview."
)
_NO_SCHEDULE = "Say when it is to come, such as: {line} weekdays at 9 in Europe/Berlin; quiet 22-7"
_PAUSED = {
    "asked": "paused",
    "held": "held until you are back: /digest back",
    "forbidden": "paused: I may not post here any more",
    "gone": "paused: I was not in this channel any more",
}
_UNREADABLE = "I can't read its schedule, so it is paused. Delete it and create it anew."
_DOUBTED = (
    "Was the digest of {} posted here? I can't read this channel's history, so I can't tell. Look whether it is here, "
    "and press what is so."
)
_SETTLING = {"posted": "Posted", "not-posted": "Not posted", "again": "Send again"}
_SETTLED = {
    "posted": "Noted: that digest was posted.",
    "not-posted": "Noted: that digest was not posted. What it told comes with the next one.",
    "again": "That digest is sent again in a moment.",
}
_NOT_DOUBTED = "Of that digest there is nothing to say any more: somebody did."
_MOST_UNMUTED = 5
"""Buttons."""
_ACTIONS = "list, create, edit, preview, hold, back, pause, resume, delete, move, mute, unmute"
_NO_SUCH = "There is no digest “{id}” here. /digest lists those of this channel."
_WHICH = "There are several digests here. Name one: {ids}"


def word_followed(
    invocation: Invocation, follow: Follow, subscriptions: Sequence[Subscription], doubts: Sequence[str]
) -> Message:
    """A topic is followed now, and when the next digest comes; `doubts` say what of it the library does not have."""
    title = f"This channel now follows “{follow.topic}”."
    notified = dict.fromkeys(one.notified.name for one in subscriptions if one.notified)
    lines = [
        *doubts,
        *word_filters(follow.filters),
        *(f"Notifies {name}" for name in notified),
        *map(_next, subscriptions),
    ]
    return _message(invocation, title, lines, ("/digest", f"/follow stop {follow.topic}"))


def word_unfollowed(invocation: Invocation, topic: str, *, was_followed: bool) -> Message:
    """A topic is followed no longer, or was not."""
    told = "no longer follows" if was_followed else "does not follow"
    return _message(invocation, f"This channel {told} “{topic}”.", [], ("/digest",))


def word_digests(
    invocation: Invocation,
    follows: Sequence[Follow],
    subscriptions: Sequence[Subscription],
    muted: Sequence[Muted],
    doubted: Sequence[Delivered],
) -> Message:
    """What the channel follows, when it is told, of what it is not, and of which messages somebody is to say more."""
    if not follows and not subscriptions:
        title = "This channel follows nothing yet."
        lines = ["Follow a company, a place, or a kind of news: /follow mercor, /follow infra india, /follow deal"]
        return _message(invocation, title, lines, ())
    title = "This channel's digests"
    topics = [f"Follows: {' · '.join((follow.topic, *word_filters(follow.filters)))}" for follow in follows]
    lines = [*(topics or ["Follows nothing: /follow <topic>"]), *map(_line, subscriptions)]
    changes = [
        f"/digest {what} {one.id}" for one in subscriptions for what in ("edit", "resume" if one.paused else "pause")
    ]
    lines += [f"Muted: {one.title}" for one in muted]
    heard = (f"/digest unmute {one.article}" for one in muted[:_MOST_UNMUTED])
    zones = {one.id: one.schedule.zone for one in subscriptions if one.schedule}
    lines += [_DOUBTED.format(word_moment(one.occurrence, zones.get(one.schedule, "UTC"))) for one in doubted]
    settling = [
        Choice(title=title, command=f"/digest {said} {one.marker}")
        for one in doubted
        for said, title in _SETTLING.items()
    ]
    return _message(invocation, title, lines, ("/digest preview", *changes, *heard), settling)


def word_subscribed(invocation: Invocation, subscription: Subscription) -> Message:
    """A digest was made, or runs again."""
    return _message(invocation, "This channel gets a digest.", [_line(subscription)], ("/digest", "/digest preview"))


def word_moved(invocation: Invocation, subscription: Subscription, others: Sequence[Source]) -> Message:
    """A digest came here; `others` are sources that its channel took otherwise, which others there go by too."""
    commands = [f"/feeds {ACTIONS[one.standing]} {one.name}" for one in others[:_MOST_OTHERS]]
    lines = [_line(subscription), *(["Where it was, these sources are taken otherwise than here:"] if commands else [])]
    return _message(invocation, "This channel gets a digest.", lines, (*commands, "/digest", "/digest preview"))


def word_no_such_action(what: str) -> str:
    """`/digest` can't do that."""
    return f"I don't know “/digest {what}”. There are: {_ACTIONS}."


def word_stopped(invocation: Invocation, subscription: Subscription, *, is_gone: bool) -> Message:
    """A digest was deleted or paused."""
    title = f"The digest {subscription.id} is {'deleted' if is_gone else 'paused'}."
    return _message(invocation, title, [], ("/digest",) if is_gone else (f"/digest resume {subscription.id}",))


def word_held(invocation: Invocation, subscription: Subscription) -> Message:
    """A digest waits for somebody's return."""
    lines = [_line(subscription), "What comes in meanwhile is in the next one."]
    return _message(invocation, "This digest is held.", lines, (f"/digest back {subscription.id}",))


def word_back(invocation: Invocation) -> Message:
    """Somebody has returned."""
    return _message(invocation, "Welcome back. All that came in comes in a moment.", [], ("/digest",))


def word_muted(invocation: Invocation, story: Muted) -> Message:
    """A channel hears no more of a story."""
    title = "This channel's digests tell no more of that story."
    return _message(invocation, title, [story.title], (f"/digest unmute {story.article}",))


def word_unmuted(invocation: Invocation, *, was_muted: bool) -> Message:
    """A channel hears of a story again."""
    title = "Its news comes in this channel's digests again." if was_muted else "That story is not muted here."
    return _message(invocation, title, [], ("/digest",))


def word_settled(invocation: Invocation, said: str | None) -> Message:
    """Somebody said what became of an uncertain message; None where there is no such one any more."""
    return _message(invocation, _SETTLED[said] if said else _NOT_DOUBTED, [], ("/digest",))


def word_no_such_digest(digest: str, subscriptions: Sequence[Subscription]) -> str:
    """Which digests there are instead."""
    ids = ", ".join(one.id for one in subscriptions)
    return _WHICH.format(ids=ids) if ids and not digest else _NO_SUCH.format(id=digest)


def word_no_schedule(invocation: Invocation) -> Message:
    """The line says what to make or change, and not when it is to come: a platform that has forms asks in one."""
    title = _NO_SCHEDULE.format(line=f"/{invocation.command} {invocation.argument}")
    return Message(title, (), Answer(command=invocation.text, outcome="usage", title=title))


def word_which(words: str, subscriptions: Sequence[Subscription]) -> str:
    """Which digest is to be changed so: nothing is, and nothing that was said need be said again."""
    lines = " or ".join(f"/digest edit {one.id} {words}" for one in subscriptions)
    return f"There are several digests here, so nothing was changed. Send one of these: {lines}"


def word_subscription_row(one: Subscription) -> str:
    """One digest, for whoever hosts the bot."""
    return f"{one.id}  {one.channel.tenant}  {one.channel.id}  {_line(one).removeprefix(f'{one.id}: ')}"


def word_delivery_row(one: Delivered) -> str:
    """One message, for whoever hosts the bot."""
    told = f"  {one.error}" if one.error else ""
    return (
        f"{one.occurrence:%Y-%m-%d %H:%M}  {one.state:<9}  {one.marker}  {one.tenant}  {one.channel}  "
        f"part {one.part}{told}"
    )


def _line(one: Subscription) -> str:
    if one.schedule is None:
        return f"{one.id}: {_UNREADABLE}"
    rules = [word_schedule(one.schedule), *(["silent without news"] if one.is_silent else [])]
    rules += [f"notifies {one.notified.name}"] if one.notified else []
    return f"{one.id}: {', '.join(rules)}. {_next(one)}"


def _next(one: Subscription) -> str:
    if one.paused is not None:
        return f"It is {_PAUSED.get(one.paused, 'paused')}."
    if one.next_at is None or one.schedule is None:
        return "It has no next time."
    return f"Next: {word_moment(one.next_at, one.schedule.zone)}."


def _message(
    invocation: Invocation,
    title: str,
    lines: Sequence[str],
    commands: tuple[str, ...],
    first: Sequence[Choice] = (),
) -> Message:
    text = "\n".join(lines)
    parts: tuple[Part, ...] = (Words(text),) if text else ()
    if commands:
        parts += (Choices("", (*first, *(Choice(title=one, command=one) for one in commands))),)
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text or title, suggestions=commands)
    return Message(title, parts, answer)
