"""What the bot says when it can't answer as asked: always what to do next, never blame."""

from collections.abc import Sequence

from bot.briefings.briefing import Suggestion
from bot.chat import (
    LONGEST_ARGUMENT,
    Answer,
    Choice,
    Choices,
    Command,
    Invocation,
    Message,
    Outcome,
    Part,
    UserError,
    Words,
)


def word_unknown_command(invocation: Invocation, name: str, nearest: Sequence[Command], argument: str = "") -> Message:
    """The commands that may have been meant, with the argument where there is one."""
    title = f"There is no command /{name}." if name else "Which command?"
    lines = [f"/{command.name} {argument}" if argument else command.examples[0] for command in nearest]
    choices = tuple(Choice(title=line, command=line) for line in lines)
    return _message(invocation, "usage", title, "Try one of these:", choices)


def word_usage(invocation: Invocation, command: Command) -> Message:
    """How the command is used, when its argument is missing or holds nothing to look up."""
    text = f"Type {command.usage}: {command.argument.description}."
    choices = tuple(Choice(title=example, command=example) for example in command.examples)
    typed = invocation.text.strip().startswith("/")
    title = f"/{command.name} is used like this:" if typed else "What would you like to know?"
    return _message(invocation, "usage", title, text, choices)


def word_no_subject(invocation: Invocation, suggestions: Sequence[Suggestion]) -> Message:
    """The words ask for more of something without saying what."""
    text = "Please type it with a company, a person, a place or a project, such as:"
    lines = [f"/{one.command} {one.words}" for one in suggestions] or ["/help"]
    choices = tuple(Choice(title=line, command=line) for line in lines)
    return _message(invocation, "usage", "About whom or what?", text, choices)


def word_too_long(invocation: Invocation, longest: int) -> Message:
    """The command or its argument is longer than the bot looks up."""
    if longest > LONGEST_ARGUMENT:
        text = f"Please keep a pasted text to {longest:,} characters, or add it as a file."
        return _message(invocation, "usage", "That is too long to paste.", text)
    text = f"Please keep it to {longest} characters: a name or one question is enough."
    return _message(invocation, "usage", "That is too long to look up.", text)


def word_not_allowed(invocation: Invocation) -> Message:
    """Somebody may not do that here."""
    text = "Nothing was changed. Ask an administrator of this workspace or server."
    return _message(invocation, "no_answer", "Only curators and administrators can do that.", text)


def word_user_error(invocation: Invocation, error: UserError) -> Message:
    """An error that says by itself what to do."""
    return _message(invocation, "no_answer", str(error), None)


def word_failure(invocation: Invocation, sentence: str | None = None) -> Message:
    """One calm line: what can be done about it, where there is something; the log has the rest."""
    if sentence:
        return _message(invocation, "no_answer", sentence, None)
    text = "It is written to the log. Please try again in a moment."
    return _message(invocation, "no_answer", "Something went wrong on my side.", text)


def _message(
    invocation: Invocation, outcome: Outcome, title: str, text: str | None, choices: tuple[Choice, ...] = ()
) -> Message:
    commands = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=commands)
    parts: tuple[Part, ...] = (Words(text),) if text else ()
    return Message(title, (*parts, Choices("", choices)) if choices else parts, answer)
