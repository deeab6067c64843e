"""Help, worded from the Command definitions alone."""

from collections.abc import Sequence

from bot.chat import Answer, Choice, Choices, Command, Field, Invocation, Message, Part, Table, Words

_PROMISE = (
    "I answer out of a library of news articles. Every line of news is an exact quotation with its source; "
    "what no article says is “not stated”."
)


def word_overview(invocation: Invocation, commands: Sequence[Command]) -> Message:
    """Every command with its one line."""
    lines = "\n".join(f"{command.usage}: {command.summary}" for command in commands)
    table = Table(tuple(Field(command.usage, command.summary) for command in commands))
    examples = tuple(Choice(title=command.examples[0], command=command.examples[0]) for command in commands[:2])
    return _message(invocation, "What you can ask", f"{_PROMISE}\n\n{lines}", (Words(_PROMISE), table), examples)


def word_command(invocation: Invocation, command: Command) -> Message:
    """One command: what it is for, how it is typed, examples to try."""
    text = f"{command.usage}\n{command.argument.name}: {command.argument.description}"
    examples = tuple(Choice(title=example, command=example) for example in command.examples)
    return _message(invocation, f"/{command.name}: {command.summary}", text, (Words(text),), examples)


def _message(
    invocation: Invocation, title: str, text: str, parts: tuple[Part, ...], examples: tuple[Choice, ...]
) -> Message:
    commands = tuple(example.command for example in examples)
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text, suggestions=commands)
    return Message(title, (*parts, Choices("Try", examples)), answer)
