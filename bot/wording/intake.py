"""What the bot says of what was added in chat: what was understood, why it was refused, what was removed."""

from collections.abc import Iterator, Sequence

from bot.chat import Answer, Choice, Choices, Field, Invocation, Message, Outcome, Part, Table, Words
from bot.ingest.feeds.feed import Imported
from bot.ingest.outcome import Refused, Taken
from bot.library.article import Draft, Heading
from bot.library.article import Outcome as Added
from bot.wording import labels
from bot.wording.adding import NOT_ENGLISH, REASONS, word_paragraphs
from bot.wording.feeds import word_imported
from bot.wording.shortening import count, cut

_TITLES = {
    Added.NEW: "Added: {}",
    Added.UNCHANGED: "Already known: {}",
    Added.UPDATED: "Updated: {}",
    Added.REVISED: "A new version of: {}",
}
_MOST_NAMED = 5
_LONGEST_LABEL, _LONGEST_NAME, _LONGEST_TITLE = 40, 80, 120
"""Characters of what stands in a list."""


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


def word_all_taken(invocation: Invocation, taken: Sequence[Taken | Imported | Refused], left: Sequence[str]) -> Message:
    """What became of several files and of an address beside them, a line for each, short enough for one page.

    `left` are the names of those that were more than are taken at a time.
    """
    done = sum(not isinstance(one, Refused) for one in taken)
    title = f"Added: {done} of {len(taken) + len(left)}" if done else "Nothing was added."
    lines = [_line(invocation, one) for one in taken]
    if left:
        others = f"{count(len(left), 'more file')}, from {cut(left[0], _LONGEST_NAME)} on"
        lines.append(f"{others}: too many at a time. Send them once more.")
    new = (one for one in taken if isinstance(one, Taken) and one.added.outcome is Added.NEW)
    undo = tuple(
        Choice(title=f"Undo: {cut(one.source, _LONGEST_LABEL)}", command=f"/remove {one.added.key}") for one in new
    )
    parts = (*map(Words, lines), *((Choices("", undo),) if undo else ()))
    return _say(invocation, "answer" if done else "no_answer", title, parts, text="\n".join(lines), choices=undo)


def word_removed(invocation: Invocation, article: Heading) -> Message:
    """The article is gone, and can be put back for a day."""
    text = "Undo puts it back as it was, within a day."
    choices = (Choice(title="Undo", command=f"/restore {article.key}"),)
    parts = (Words(text), Choices("", choices))
    return _say(invocation, "answer", f"Removed: {article.title}", parts, text=text, choices=choices)


def word_restored(invocation: Invocation, article: Draft) -> Message:
    """The article is there again."""
    text = "It is in the library as it was before."
    return _say(invocation, "answer", f"Put back: {article.title}", (Words(text),), text=text)


def word_known_again(invocation: Invocation, article: Draft) -> Message:
    """The article was added again, or put back, before."""
    text = "It was added again, or put back already. Nothing was changed."
    return _say(invocation, "answer", f"Already here: {article.title}", (Words(text),), text=text)


def word_not_kept(invocation: Invocation) -> Message:
    """Nothing was removed under that key, or too long ago, or it is not theirs to put back."""
    text = "Undo works for a day, for whoever may remove the article. Add it again with /add."
    return _say(invocation, "no_answer", "That article can't be put back.", (Words(text),), text=text)


def word_not_there(invocation: Invocation) -> Message:
    """No article of this workspace, server or person has that key."""
    text = "It may have been removed already. What everybody shares is removed by whoever hosts the bot."
    return _say(invocation, "no_answer", "That article is not here.", (Words(text),), text=text)


def word_not_yours(invocation: Invocation, article: Heading) -> Message:
    """Somebody else added it."""
    text = "Members remove what they added themselves, curators and administrators any: ask one of them."
    return _say(invocation, "no_answer", f"You can't remove “{article.title}”.", (Words(text),), text=text)


def _line(invocation: Invocation, taken: Taken | Imported | Refused) -> str:
    if isinstance(taken, Imported):
        return word_imported(invocation, taken).title
    name = cut(taken.source, _LONGEST_NAME)
    if isinstance(taken, Refused):
        return f"{name}: it {REASONS[taken.reason]}."
    return f"{_TITLES[taken.added.outcome].format(cut(taken.draft.title, _LONGEST_TITLE))} · {name}"


def _fields(taken: Taken) -> Iterator[tuple[str, str]]:
    facts, copied = taken.facts, taken.added.copied
    yield "Publisher", taken.draft.publisher or "not stated"
    yield labels.DATE, taken.draft.published or "not stated"
    yield "Read", word_paragraphs(taken)
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
