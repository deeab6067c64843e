"""What goes with an answer on a platform that has buttons: every one is a command."""

from collections.abc import Iterator
from dataclasses import replace

from pydantic import JsonValue

from bot.chat import LONGEST_BUTTON, Answer, Choice, Choices, Command, Message, button_command, show_command

_MENU = "Show in article"
_ABOUT_AN_ANSWER = frozenset({"show", "citations"})
"""Commands whose answers are already about another answer."""
_LONGEST_SHARED = LONGEST_BUTTON - len("/share ")
"""A longer command is shared by its key: a key for all of the button would hide from platforms that it is for all."""


def add_actions(message: Message, command: Command, line: str) -> Message:
    """The message with its buttons, and with the command line that gives it again."""
    answer = message.answer
    quoted = answer.outcome == "answer" and answer.citations
    actions = (*_next(command, answer), *_about(command, line)) if quoted else ()
    menu = _menu(answer) if quoted and command.name not in _ABOUT_AN_ANSWER else None
    return replace(message, actions=actions, menu=menu, again=line)


def _next(command: Command, answer: Answer) -> Iterator[Choice]:
    """Other briefings on what the answer is about."""
    names = _names(answer)
    if not names or command.name in _ABOUT_AN_ANSWER:
        return
    if command.name != "timeline":
        yield Choice(title="Timeline", command=f"/timeline {names[0]}")
    if command.name != "profile" and not (answer.subject and command.name == "infra"):
        yield Choice(title=f"Profile: {names[0]}", command=f"/profile {names[0]}")
    if command.name != "compare" and answer.facts[0].get("type") == "deal" and len(names) > 1:
        yield Choice(title="Compare", command=f"/compare {names[0]} vs {names[1]}")


def _about(command: Command, line: str) -> Iterator[Choice]:
    """What can be done with the answer itself."""
    if command.name not in _ABOUT_AN_ANSWER:
        yield Choice(title="Citations", command=f"/citations {line}")
    if command.private:
        yield Choice(title="Share to channel", command=f"/share {button_command(line, _LONGEST_SHARED)}")
    yield Choice(title="Wrong?", command=f"/wrong {line}")


def _names(answer: Answer) -> list[str]:
    """What all facts are about, else the names of the first: parties of a deal, operator of a project, a person."""
    if answer.subject:
        return [answer.subject]
    fact = answer.facts[0] if answer.facts else {}
    names: list[JsonValue] = []
    match fact.get("type"):
        case "deal":
            parties = fact.get("parties")
            names = parties if isinstance(parties, list) else []
        case "project":
            names = [fact.get("name"), fact.get("operator")]
        case "person":
            names = [fact.get("name"), fact.get("organization")]
        case "initiative":
            names = [fact.get("name")]
    return [name for name in names if isinstance(name, str) and name]


def _menu(answer: Answer) -> Choices:
    """For each citation the command that opens its article at the quoted words."""
    choices = (
        Choice(title=f"[{one.number}] paragraph {one.paragraph}", command=show_command(one)) for one in answer.citations
    )
    return Choices(_MENU, tuple(choices))
