"""What the bot says of how a channel takes its sources."""

from collections.abc import Sequence

from bot.chat import Answer, Choice, Choices, Invocation, Message, Outcome, Words
from bot.library.standing import Standing, Standings

WORDS = {
    Standing.HIDDEN: "hidden in this channel",
    Standing.PREFERRED: "preferred in this channel",
    Standing.LOWERED: "lowered in this channel",
}
ACTIONS = {Standing.HIDDEN: "hide", Standing.PREFERRED: "prefer", Standing.LOWERED: "lower"}
"""The words of `/feeds` by which a source is taken so."""
_DONE = {
    Standing.HIDDEN: (
        "Hidden here: {}",
        "No answer and no digest of this channel is made of its articles.",
    ),
    Standing.PREFERRED: ("Preferred here: {}", "Of what several sources tell, this channel gets its words first."),
    Standing.LOWERED: ("Lowered here: {}", "Of what several sources tell, this channel gets its words last."),
    None: ("As any other here: {}", "This channel gets its articles as they come."),
}
_MOST_MEANT = 5
NO_CHANNEL = "A source is hidden, preferred or lowered in one channel: say so there, on Slack or Discord."


def word_standing(invocation: Invocation, name: str, standing: Standing | None) -> Message:
    """How the source is taken from now on, and how that is undone."""
    title, text = _DONE[standing]
    undo = (Choice(title="Undo", command=f"/feeds reset {name}"),) if standing else ()
    return _say(invocation, title.format(name), text, (*undo, Choice(title="Sources", command="/sources")))


def word_unknown_source(invocation: Invocation, action: str, which: str, meant: Sequence[str]) -> Message:
    """No source has that name; or several, where it is a feed or a host."""
    title = f"Which source of “{which}”?" if meant else f"No source here is “{which}”."
    named = tuple(Choice(title=name, command=f"/feeds {action} {name}") for name in meant[:_MOST_MEANT])
    text = "Name the publisher of the articles, a feed that is read here, or a site; /sources lists them by name."
    if meant:
        text = "Articles of several publishers came from there. Name one."
    choices = (*named, Choice(title="Sources", command="/sources"))
    return _say(invocation, title, text, choices, "no_answer")


def list_standings(standings: Standings) -> str:
    """One line for each source."""
    return "\n".join(f"{one.name}: {WORDS[one.standing]}" for one in standings.sources)


def _say(
    invocation: Invocation, title: str, text: str, choices: tuple[Choice, ...], outcome: Outcome = "answer"
) -> Message:
    commands = tuple(choice.command for choice in choices)
    answer = Answer(command=invocation.text, outcome=outcome, title=title, text=text, suggestions=commands)
    return Message(title, (Words(text), Choices("", choices)), answer)
