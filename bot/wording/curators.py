"""What the bot says of curators."""

from collections.abc import Sequence

from bot.chat import Answer, Choice, Choices, Invocation, Message, Outcome, Words

ADMINISTRATORS_ONLY = "Only administrators of this workspace or server name curators. /curators lists them."


def word_curators(invocation: Invocation, persons: Sequence[str]) -> Message:
    """Who they are, by the platform's ids."""
    if not persons:
        text = "An administrator names one: /curators add, and a mention of the person or their id."
        return _say(invocation, "Here only administrators change feeds, digests and articles.", text)
    title = "1 curator" if len(persons) == 1 else f"{len(persons)} curators"
    return _say(invocation, title, "\n".join(persons))


def word_named(invocation: Invocation, person: str) -> Message:
    """What the person may do from now on."""
    text = "They add and remove feeds and articles, and set this place's digests."
    return _say(
        invocation, f"{person} is a curator now.", text, Choice(title="Undo", command=f"/curators remove {person}")
    )


def word_dismissed(invocation: Invocation, person: str, *, was_one: bool) -> Message:
    """Whether the person was a curator until now."""
    if not was_one:
        return _say(invocation, f"{person} is no curator here.", "/curators lists them.", outcome="no_answer")
    undo = Choice(title="Undo", command=f"/curators add {person}")
    return _say(invocation, f"{person} is a curator no more.", None, undo)


def _say(
    invocation: Invocation, title: str, text: str | None, undo: Choice | None = None, outcome: Outcome = "answer"
) -> Message:
    choices = (undo,) if undo else ()
    suggestions = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=suggestions)
    parts = (*((Words(text),) if text else ()), *((Choices("", choices),) if choices else ()))
    return Message(title, parts, answer)
