"""What a question is called that was completed with what was talked about, where it reads badly in one (pure)."""

from bot.briefings.questions.talked_about import Talk
from bot.commands.following import ASKS, BARE, DOES
from bot.patterns import lazy_pattern

_OF_WHAT = ("the deal of ", "the data center in ")
"""How a subject is named in a question."""
_WHAT = lazy_pattern(
    r"(?P<asked>(?:what|which|whose|how many) [a-z]\w*(?: [a-z]\w*)?) (?P<about>[A-Z][\w.&’'-]*"
    r"(?: (?:[A-Z0-9][\w.&’'-]*|and|of|for|in|the))*)"
)
"""A question without a verb: “what stake Brindle”."""


def find_heading(line: str, talk: Talk) -> tuple[str, str] | None:
    """What is asked about, and what of it: “Brindle” and “why” of `/ask why the deal of Brindle`, said after `talk`.

    None where the question reads as people would ask it.
    """
    if not line.startswith("/ask "):
        return None
    question = line.removeprefix("/ask ").rstrip("?!. ")
    if (what := _WHAT.fullmatch(question)) and not DOES.search(what["asked"]):
        return what["about"], what["asked"]
    if not (bare := BARE.match(question)):
        return None
    rest = question[bare.end() :].strip()
    named = next((rest.removeprefix(words) for words in _OF_WHAT if rest.startswith(words)), None)
    if named or rest == talk.subject:
        return named or rest, bare[0]
    goes_on = talk.command == "ask" and rest == ASKS.sub("", talk.words, count=1).rstrip("?!. ")
    return (talk.words.rstrip("?!. "), bare[0]) if goes_on and not DOES.match(rest) else None
