"""Parts of organizations: Widget in "Acme's Widget unit", "Acme-owned Widget", "Acme subsidiary Widget"."""

from __future__ import annotations

from bot.extraction.facts import Mention
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_ARMS = _GRAMMAR["arms led"]
_BEHIND_ARM = frozenset().union(
    *(_GRAMMAR[words] for words in ("prepositions", "after a country", "clause openers", "news days", "saying"))
) - {"and", "or"}
_PARTS = _ARMS | _GRAMMAR["parts led"]
_OTHERS = frozenset(("competing", "former", "parent", "rival"))  # "Acme's parent group" is none of Acme's
_OWNED = read_word_sections("project_words.txt")["owned by"]
_KINDS = ("organization", "product", "project")
_LONGEST = 6  # words: "Acme's lamp research and design arm"
_NEAR = 3  # words: "Acme-owned lamp maker Widget", "Acme's new lamp unit"


def arm_of(passage: Passage, owner: Mention, office: int | None = None) -> Mention | None:
    """What has a name of its own and is only told to be the owner's; an office may begin right behind it."""
    last = passage.word_at(owner.end)
    near = range(last, last + _NEAR + 1)
    arm = next((m for m in passage.mentions if m.start >= owner.end and passage.word_at(m.start) in near), None)
    first = passage.word_at(arm.start) if arm else last
    if arm is None or arm.kind not in _KINDS or any("," in token.gap for token in passage.tokens[last : first + 1]):
        return None
    between = passage.lower[last:first]
    is_owned = between[:1] != [] and between[0] in _OWNED and passage.tokens[last].gap == "-"
    is_part = not _ARMS.isdisjoint(between[-1:])
    end = passage.word_at(arm.end)
    is_owners = passage.tokens[last - 1].is_possessive and not between
    return arm if is_owned or is_part or (is_owners and _is_arm(passage, end, office)) else None


def _is_arm(passage: Passage, at: int, office: int | None) -> bool:
    """Whether the word at `at` calls something a part, and ends its name: not "business" in "business development"."""
    if passage.lower[at : at + 1] == [] or passage.lower[at] not in _ARMS:
        return False
    following = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    is_end = following is None or following.gap.strip(" -") != "" or following.lower in _BEHIND_ARM
    return is_end or at + 1 == office


def behind_arm(passage: Passage, owner: Mention, office: int | None = None) -> int | None:
    """The word behind a part without a name of its own: "Acme's lamp division |", "Acme's India unit |"."""
    last = passage.word_at(owner.end)
    if not passage.tokens[last - 1].is_possessive:
        return None
    words = range(last, min(last + _NEAR, len(passage.tokens)))
    end = next((n for n in words if passage.tokens[n].gap != " "), words.stop)
    return next((n + 1 for n in range(last, end) if _is_arm(passage, n, office)), None)


def owner_of_part(passage: Passage, at: int) -> Mention | None:
    """Whose part ends before the comma at word `at`: "head of Acme's lamp arm, |"; not "of Acme's biggest rival, |"."""
    tokens = passage.tokens
    if at == 0 or tokens[at].gap != ", " or tokens[at - 1].lower not in _PARTS:
        return None
    owner = next((n for n in range(at - 2, max(-1, at - 1 - _LONGEST), -1) if tokens[n].is_possessive), None)
    if owner is None or any(t.gap not in (" ", "-") or t.lower in _OTHERS for t in tokens[owner + 1 : at]):
        return None
    owners = (m for m in passage.mentions if m.kind == "organization")
    return next((m for m in owners if passage.word_at(m.end) == owner + 1), None)


def maker_of(passage: Passage, named: Mention) -> Mention:
    """The organization right before what is of it, or the one named itself: "Acme Lamplight chief", "Acme chief"."""
    is_thing = named.kind in ("organization", "product")
    before = (m for m in passage.mentions if is_thing and m.kind == "organization" and m.end < named.start)
    return next((m for m in before if passage.between(m.end, named.start) == " "), named)
