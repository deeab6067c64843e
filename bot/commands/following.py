"""What a follow-up means after the command that the conversation was answered last (pure)."""

import re

_OPENING = re.compile(r"(?:and|but|also|what about|how about|same for|now|ok|then)\b[\s,:]*", re.IGNORECASE)
_LINK = re.compile(r"(?:(?:in|at|for|with|of|on|about|from|by)\s+)?(?:the\s+)?", re.IGNORECASE)
_BARE_QUESTION = re.compile(
    r"(?:why|where|who|how (?:much|many|large|big)|(?:since |until |by )?when|(?:by |with )?whom)(?: not)?",
    re.IGNORECASE,
)
_WH = re.compile(r"(?:who|whom|what|which|when|where|why|how)\b", re.IGNORECASE)
_MOST_WORDS = 8
"""Of a question that leaves its subject to what was said before."""
_MEANT = re.compile(
    r"\b(?:(?P<owner>its|their|his|her)|it|they|them|he|him|she"
    r"|(?:the|this|that) (?:deal|company|firm|startup|project|site|campus|facility|plant|data cent(?:er|re)))\b",
    re.IGNORECASE,
)
"""Words for a subject that was named before."""
_EMPTY = re.compile(r"\bit\s+(?:is\s+|was\s+)?(?:true|that|possible|likely)\b", re.IGNORECASE)
"""Words that stand for nothing: “why is it that …”."""
_OFFICE = re.compile(
    r"(?:who|what) (?:is|are|was|were) the (?:(?!(?:of|at|in|for|on|behind|to|by)\b)[\w-]+ ?){1,4}", re.IGNORECASE
)
"""An office or a part without whose it is: “who is the ceo?”."""
_VERSUS = re.compile(r"\s+(?:vs?\.?|versus)\s+", re.IGNORECASE)


def follow_up(text: str, answered: str) -> str:
    """The command line that the text means after `answered`, such as `/infra india`; the text itself if none.

    “and in the UAE?” asks the same of another subject; “why?”, “who owns it?” and “who is the CEO?” ask more of the
    same one.
    """
    words = text.strip().rstrip("?!. ")
    command, _, subject = answered.partition(" ")
    opening = _OPENING.match(words)
    if text.startswith("/") or not subject:
        return text
    asked = words[opening.end() :] if opening else words
    if _BARE_QUESTION.fullmatch(asked):
        return f"/ask {asked} {subject}"
    if command != "/ask" and (completed := _name_subject(asked, subject)):
        return f"/ask {completed}"
    return _ask_of_another(command, subject, asked) if opening and asked else text


def _ask_of_another(command: str, subject: str, asked: str) -> str:
    other = asked[_LINK.match(asked).end() :] or asked  # type: ignore[union-attr] # it matches nothing at least
    if command == "/ask":
        return f"/ask {subject} {other}"
    if command == "/compare":
        return f"/compare {_VERSUS.split(subject)[0]} vs {other}"
    return f"{command} {other}"


def _name_subject(words: str, subject: str) -> str | None:
    """The question with the subject for the word that stands for it; None where it leaves none out."""
    if not _WH.match(words) or len(words.split()) > _MOST_WORDS or _EMPTY.search(words):
        return None
    if meant := _MEANT.search(words):
        name = f"{subject}’s" if meant["owner"] else subject
        return f"{words[: meant.start()]}{name}{words[meant.end() :]}"
    return f"{words} of {subject}" if _OFFICE.fullmatch(words) else None
