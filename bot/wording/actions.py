"""What goes with an answer on a platform that has buttons: every one is a command."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pydantic import JsonValue

from bot.chat import LONGEST_BUTTON, Answer, Choice, Choices, Command, Message, button_command, show_command

Fact = Mapping[str, JsonValue]

_MENU = "Show in article"
_ABOUT_AN_ANSWER = frozenset({"show", "citations"})
"""Commands whose answers are already about another answer."""
_LEADS_ON = _ABOUT_AN_ANSWER | {"compare"}
"""Commands whose answers name themselves what comes next; a comparison is about two things alike."""
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
    fact = _leading_fact(command, answer)
    names = [answer.subject] if answer.subject else _names(fact)
    if not names or command.name in _LEADS_ON:
        return
    if command.name != "timeline":
        yield Choice(title="Timeline", command=f"/timeline {names[0]}")
    if command.name != "profile" and not (answer.subject and command.name == "infra"):
        yield Choice(title=f"Profile: {names[0]}", command=f"/profile {names[0]}")
    if fact.get("type") == "deal" and fact.get("kind") != "hiring" and len(names) > 1:
        yield Choice(title="Compare", command=f"/compare {names[0]} vs {names[1]}")


def _about(command: Command, line: str) -> Iterator[Choice]:
    """What can be done with the answer itself."""
    if command.name not in _ABOUT_AN_ANSWER:
        yield Choice(title="Citations", command=f"/citations {line}")
    if command.private:
        yield Choice(title="Share to channel", command=f"/share {button_command(line, _LONGEST_SHARED)}")
    yield Choice(title="Wrong?", command=f"/wrong {line}")


def _leading_fact(command: Command, answer: Answer) -> Fact:
    """What the answer shows first: of a build-out what is built, not the deal that is told beside it."""
    wanted = "project" if command.name == "infra" else None
    return next((fact for fact in answer.facts if fact.get("type") == wanted), next(iter(answer.facts), {}))


def _names(fact: Fact) -> list[str]:
    """What a fact is about: parties of a deal, name and operator of a project, a person and their organization."""
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
