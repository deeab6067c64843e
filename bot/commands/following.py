"""What a follow-up means after the command that the conversation was answered last (pure)."""

import re

_OPENING = re.compile(r"(?:and|but|also|what about|how about|same for|now|ok|then)\b[\s,:]*", re.IGNORECASE)
_LINK = re.compile(r"(?:(?:in|at|for|with|of|on|about|from|by)\s+)?(?:the\s+)?", re.IGNORECASE)
_BARE_QUESTION = re.compile(
    r"(?:why|where|who|how (?:much|many|large|big)|(?:since |until |by )?when|(?:by |with )?whom)(?: not)?",
    re.IGNORECASE,
)
_VERSUS = re.compile(r"\s+(?:vs?\.?|versus)\s+", re.IGNORECASE)


def follow_up(text: str, answered: str) -> str:
    """The command line that the text means after `answered`, such as `/infra india`; the text itself if none.

    “and in the UAE?” asks the same of another subject; “why?” asks that of the same subject.
    """
    words = text.strip().rstrip("?!. ")
    command, _, subject = answered.partition(" ")
    opening = _OPENING.match(words)
    if text.startswith("/") or not subject:
        return text
    if _BARE_QUESTION.fullmatch(words[opening.end() :] if opening else words):
        return f"/ask {words[opening.end() :] if opening else words} {subject}"
    if opening is None or not words[opening.end() :]:
        return text
    other = words[opening.end() :]
    other = other[_LINK.match(other).end() :] or other  # type: ignore[union-attr] # it matches nothing at least
    if command == "/ask":
        return f"/ask {subject} {other}"
    if command == "/compare":
        return f"/compare {_VERSUS.split(subject)[0]} vs {other}"
    return f"{command} {other}"
