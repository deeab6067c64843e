"""Where a verb says that somebody goes from and to: "joined Acme from Widget", "left Acme for Widget"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.forms import first_of_base
from bot.extraction.people.arms import arm_of
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_JOINING = _GRAMMAR["joining"]
_OUTSIDERS = _GRAMMAR["outsiders"]
_EPITHETS = read_word_sections("name_cues.txt")["organization before"]
_TOWARDS = _GRAMMAR["towards"]
_STARTING = _GRAMMAR["starting"] | _GRAMMAR["taking up work"] | _JOINING | {"work"}
_AFTER = frozenset(("after", "following"))
_APART = _GRAMMAR["prepositions"] - {"as", "at", "of"} | _GRAMMAR["relative"] | {"that"}
_DENIALS = _GRAMMAR["negations"] | _GRAMMAR["not going"]
_BETWEEN = _GRAMMAR["before going"] | {"immediate", "intention", "intentions"}
_DENYING = frozenset(("denied", "denies", "denying"))
_BEFORE_STAYING = _BETWEEN | _DENIALS | _DENYING | _GRAMMAR["pronouns"] | {"did", "do", "does", "that"}
_BEHIND_STAYING = _GRAMMAR["prepositions"] | _GRAMMAR["clause openers"] | _GRAMMAR["news days"] | {"until", "yet"}
_NEAR_OFFER = 7  # words: "turned down a $2 million offer to"
_AHEAD = frozenset(("for", "to"))
_BEHIND_MOVING = _GRAMMAR["prepositions"] | _GRAMMAR["news days"] | _GRAMMAR["clause openers"]
_BEHIND_MOVING |= _GRAMMAR["behind moving"]
_QUOTED = frozenset("“\"‘'")
_NEAR_AGO = 3  # words: "moved three years ago"
_FINITE = frozenset(("did", "had", "has", "is", "was", "were"))
_REACH = 14  # words between the verb and where somebody goes
_NEAR_STAY = 8  # words: "said she has no plans to leave"
_NEAR_END = 3  # words: "joined the lamp maker Acme"
_NEAR_OFFICE = 6  # words: "as its first vice president"
_NEAR_SOURCE = 7  # words: "joined Acme in 2011 from the lamp maker Widget"
_NEAR_AHEAD = 3  # words: "will reportedly soon leave"
_NEAR_EPITHET = 3  # words: "to join French lamp maker Acme"


def ends_of_joining(passage: Passage, at: int) -> tuple[str | None, str | None]:
    """ "Joined Acme from Widget", by the verb at word `at`."""
    for mention in _named_behind(passage, at):
        first, last = passage.word_at(mention.start), passage.word_at(mention.end)
        is_near = first_of_base(passage.tokens, first) - at <= _NEAR_END
        if is_near and passage.lower[first - 1] != "from" and not only_takes_part(passage.tokens, first, last):
            return _source(passage, last), mention.name
    return None, None


def ends_of_leaving(passage: Passage, at: int) -> tuple[str | None, str | None]:
    """ "Left Acme for Widget", "moved to Acme after a year at Widget", "left to start Acme", by the verb at `at`."""
    from_: str | None = None
    to: str | None = None
    if passage.lower[at] in _GRAMMAR["moving things"] and _is_thing(passage, at + 1):
        return None, None
    for mention in _named_behind(passage, at):
        end = _end(passage, at, mention)
        to = to or (mention.name if end == "to" else None)
        from_ = from_ or (mention.name if end == "from" else None)
    return from_, to if to != from_ else None


def _named_behind(passage: Passage, at: int) -> list[Mention]:
    """The organizations near behind a verb; of "Acme-owned Widget" only the latter."""
    named = [m for m in passage.mentions if m.kind == "organization" and at < passage.word_at(m.start)]
    near = [m for m in named if first_of_base(passage.tokens, passage.word_at(m.start)) <= at + _REACH]
    return [m for m in near if passage.tokens[passage.word_at(m.start)].gap != "-" and not arm_of(passage, m)]


def _end(passage: Passage, at: int, mention: Mention) -> str | None:
    """Whether somebody goes to, or comes from, who is named behind the verb at word `at`."""
    first = first_of_base(passage.tokens, passage.word_at(mention.start))
    words = passage.lower[at + 1 : first]
    is_of_time = not _GRAMMAR["time at work"].isdisjoint(words)
    last = passage.word_at(mention.end)
    if _is_visited(passage, last) or _becomes_outsider(passage.tokens[at + 1 : first]) or _is_left_for(words):
        return None
    after = next((n for n, word in enumerate(words) if word in _AFTER), len(words))
    if after < len(words) and _AHEAD.isdisjoint(words[after:]):
        return "from" if is_of_time and words[-1] in ("at", "with") and _is_employer(passage, last) else None
    if words[-1:] == ["at"] and _AHEAD.isdisjoint(words):
        return "from" if is_of_time else None
    may_move_things = passage.lower[at] in _GRAMMAR["moving things"]
    if may_move_things and words[-1:] == ["from"]:  # "moves to Acme from Widget"
        return "from"
    is_start = _is_start(words) and not only_takes_part(passage.tokens, first, last)
    if _is_goal(passage.tokens, first) or is_start:
        return "to"
    is_direct = first - at <= _NEAR_END and "to" not in words
    return "from" if is_direct and not may_move_things else None


def _is_thing(passage: Passage, at: int) -> bool:
    """Whether what stands right behind a verb is moved: "moved her money from Acme", but not "moved in May to Acme"."""
    words = passage.lower[at : at + _NEAR_AGO]
    return not words or not (words[0] in _BEHIND_MOVING or words[0].endswith("ly") or "ago" in words)


def _is_start(words: Sequence[str]) -> bool:
    """Whether what follows is what somebody will do: "to start Acme", "to become chief of Acme"."""
    ahead = (at for at, word in enumerate(words) if word == "to")
    start = next((at for at in ahead if not _STARTING.isdisjoint(words[at + 1 : at + 3])), None)  # "to co-found"
    return start is not None and _APART.isdisjoint(words[start + 1 :])


def _becomes_outsider(words: Sequence[Token]) -> bool:
    """Whether what somebody becomes is no office: "to become a critic of Acme", "to become a customer of Acme"."""
    become = next((at for at, word in enumerate(words) if word.lower == "become"), None)
    return become is not None and not any(ROLES.match(words, at) for at in range(become + 1, len(words)))


def _is_left_for(words: Sequence[str]) -> bool:
    """Whether somebody leaves only a thing: "left a voicemail for Acme"."""
    return words[:1] in (["a"], ["an"]) and not _GRAMMAR["left to others"].isdisjoint(words[1:_NEAR_END])


def _is_employer(passage: Passage, last: int) -> bool:
    """Whether time with those named before word `last` was work: not "had ended badly", "as its main client"."""
    behind = passage.tokens[last : last + _NEAR_OFFICE]
    if not behind or behind[0].lower != "as":
        return not behind or behind[0].lower not in _FINITE
    return any(ROLES.match(behind, at) for at in range(1, len(behind)))


def _is_visited(passage: Passage, last: int) -> bool:
    """Whether only a place or an event of the one named before word `last` is meant: "Acme's headquarters"."""
    is_owner = passage.tokens[last - 1].is_possessive
    return is_owner and not (_GRAMMAR["visited"] | _GRAMMAR["led once"]).isdisjoint(passage.lower[last : last + 3])


def _is_goal(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody goes to the name at word `first`: "for Acme", "to join rival Acme"."""
    at = first - 1
    if tokens[at].lower in _EPITHETS:
        words = range(at, max(0, at - _NEAR_EPITHET), -1)
        at = next((n - 1 for n in words if tokens[n - 1].lower in _TOWARDS | _JOINING), at)
    return tokens[at].lower in _TOWARDS or tokens[at].lower in _JOINING


def _source(passage: Passage, last: int) -> str | None:
    """Whom somebody leaves who joins the one named before word `last`: "joined Acme last month from Widget"."""
    behind = (g for g in passage.groups if g.names and last <= g.first <= last + _NEAR_SOURCE and g.before == "from")
    group = next(behind, None)
    is_apart = group is not None and any("," in token.gap for token in passage.tokens[last : group.first])
    return None if group is None or is_apart else group.names[0]


def only_takes_part(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether who joins those named from word `first` to `last` stays where they are.

    "Join an Acme call", "join Acme chief Jane Roe", "join Acme in selling lamps", "join Acme's board", "join critics of
    Acme".
    """
    if tokens[first - 1].lower in ("a", "an"):
        return True
    if first > 1 and tokens[first - 1].lower in ("at", "in", "of") and tokens[first - 2].lower in _OUTSIDERS:
        return True
    behind = tokens[last : last + 2]
    if any(token.lower == "board" for token in behind):
        return True
    if len(behind) > 1 and behind[0].lower == "in" and behind[1].lower.endswith("ing"):
        return True
    return bool(behind) and behind[0].gap == " " and ROLES.match(tokens, last) is not None


def has_gone(passage: Passage, at: int) -> bool:
    """Whether by the verb at word `at` somebody has left, and is not only about to: "resigned", but not "will quit"."""
    before = passage.lower[max(0, at - _NEAR_AHEAD) : at]
    return passage.lower[at] in _GRAMMAR["gone"] and _GRAMMAR["going ahead"].isdisjoint(before)


def is_denied(passage: Passage, at: int) -> bool:
    """ "Roe denied that she plans to leave Acme", "Roe has no plans to leave Acme", "Roe never joined Acme"."""
    if is_offer_refused(passage, at):
        return True
    first = at
    while first > 0 and passage.tokens[first].gap == " " and passage.lower[first - 1] in _BETWEEN:
        first -= 1
    is_denied = first > 0 and passage.tokens[first].gap == " " and passage.lower[first - 1] in _DENIALS
    return is_denied or not _DENYING.isdisjoint(passage.lower[:at])


def is_offer_refused(passage: Passage, at: int) -> bool:
    """Whether the verb at word `at` only tells what was refused: "Roe declined his proposal to join Acme"."""
    words = passage.lower[max(0, at - _NEAR_OFFER) : at]
    is_offer = words[-1:] == ["to"] and words[-2:-1] != [] and words[-2] in _GRAMMAR["offers"]
    return is_offer and (not _GRAMMAR["refusing"].isdisjoint(words) or {"turned", "down"}.issubset(words))


def stays_at(passage: Passage, last: int) -> str | None:
    """Whom the one named before word `last` does not leave: "Jane Roe has no plans to leave Acme"."""
    near = (at for at in passage.find_words(_GRAMMAR["leaving"]) if last <= at <= last + _NEAR_STAY)
    at = next(near, None)
    if at is None or not _BEFORE_STAYING.issuperset(passage.lower[last:at]) or not is_denied(passage, at):
        return None
    from_, _ = ends_of_leaving(passage, at)
    end = next((passage.word_at(m.end) for m in _named_behind(passage, at) if m.name == from_), None)
    if end is None or end >= len(passage.tokens) or passage.tokens[end].gap != " ":
        return from_
    return from_ if passage.lower[end] in _BEHIND_STAYING else None  # "did not leave Acme a message"


def is_call(verb: Token) -> bool:
    """Whether a quotation opens with what others are called to do: "Roe wrote: “Join Acme today”"."""
    return verb.word[0].isupper() and not _QUOTED.isdisjoint(verb.gap)
