"""What the bot says of what was added in chat: what was understood, why it was refused, what was removed."""

from collections.abc import Iterator, Sequence

from bot.chat import Answer, Choice, Choices, Field, Invocation, Message, Outcome, Part, Table, Words
from bot.ingest.outcome import Refused, Taken
from bot.library.article import Outcome as Added
from bot.wording.adding import NOT_ENGLISH, REASONS, count, word_paragraphs

_TITLES = {
    Added.NEW: "Added: {}",
    Added.UNCHANGED: "Already known: {}",
    Added.UPDATED: "Updated: {}",
    Added.REVISED: "A new version of: {}",
}
_MOST_NAMED = 5


def word_taken(invocation: Invocation, taken: Taken | Refused) -> Message:
    """What was understood, with Undo for what is new; or why it was refused, and what to try."""
    if isinstance(taken, Refused):
        title = "That was not added."
        text = f"{taken.source}: it {REASONS[taken.reason]}."
        return _say(invocation, "no_answer", title, (Words(text),), text=text)
    title = _TITLES[taken.added.outcome].format(taken.draft.title)
    fields = tuple(Field(label, value) for label, value in _fields(taken))
    text = "\n".join(f"{field.label}: {field.value}" for field in fields)
    choices = tuple(_next(taken))
    parts: tuple[Part, ...] = (Table(fields), *((Choices("", choices),) if choices else ()))
    return _say(invocation, "answer", title, parts, text=text, choices=choices)


def word_all_taken(invocation: Invocation, messages: Sequence[Message]) -> Message:
    """What became of several files, one after the other."""
    title = count(len(messages), "file")
    parts = [part for one in messages for part in (Words(one.title), *one.parts)]
    outcome: Outcome = "answer" if any(one.answer.outcome == "answer" for one in messages) else "no_answer"
    text = "\n\n".join(f"{one.title}\n{one.answer.text or ''}".strip() for one in messages)
    suggestions = tuple(command for one in messages for command in one.answer.suggestions)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=suggestions)
    return Message(title, tuple(parts), answer)


def word_removed(invocation: Invocation, key: str, removed: bool) -> Message:  # noqa: FBT001 (what became of it)
    """Whether the article is gone."""
    if removed:
        return _say(invocation, "answer", f"Removed: {key}", ())
    text = "It may be gone already. Members remove what they added themselves, curators and administrators any."
    return _say(invocation, "no_answer", f"There is no “{key}” that you can remove.", (Words(text),), text=text)


def word_not_allowed(invocation: Invocation) -> Message:
    """Somebody may not do that here."""
    text = "Ask an administrator of this workspace or server."
    return _say(invocation, "no_answer", "Only curators and administrators can do that.", (Words(text),), text=text)


def _fields(taken: Taken) -> Iterator[tuple[str, str]]:
    facts, copied = taken.facts, taken.added.copied
    yield "Publisher", taken.draft.publisher or "not stated"
    yield "Date", taken.draft.published or "not stated"
    yield "Read", word_paragraphs(taken.draft.text, facts)
    yield "Deals", _name(" and ".join(deal.parties) for deal in facts.deals)
    yield "Projects", _name(project.name for project in facts.projects if project.name)
    yield "People", _name(person.name for person in facts.people)
    if copied is not None:
        origin = f", {copied.publisher}" if copied.publisher else ""
        yield "Tells again", f"{copied.title}{origin}; both count as one source"
    if not taken.is_english:
        yield "Language", NOT_ENGLISH
    if taken.draft.url:
        yield "Address", taken.draft.url


def _next(taken: Taken) -> Iterator[Choice]:
    parties = next((deal.parties for deal in taken.facts.deals), ())
    if parties:
        yield Choice(title=f"Deal: {parties[0]}", command=f"/deal {parties[0]}")
    if taken.added.outcome is Added.NEW:
        yield Choice(title="Undo", command=f"/remove {taken.added.key}")


def _name(names: Iterator[str]) -> str:
    found = list(dict.fromkeys(names))
    more = f" and {count(len(found) - _MOST_NAMED, 'other')}" if len(found) > _MOST_NAMED else ""
    return ", ".join(found[:_MOST_NAMED]) + more if found else "none found"


def _say(
    invocation: Invocation,
    outcome: Outcome,
    title: str,
    parts: Sequence[Part],
    *,
    text: str | None = None,
    choices: tuple[Choice, ...] = (),
) -> Message:
    commands = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=commands)
    return Message(title, tuple(parts), answer)
