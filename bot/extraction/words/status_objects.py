"""What a word for how far something is acts on: where it is no deal, the word tells nothing of one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bot.extraction.text.tokens import Token
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_ENDED = 6  # words between a verb and the talks that it ends
_NEAR_NOT = 3  # words: "has not yet been signed"
_NEAR_TALKS = 12  # words between talks and their ending: the names of those who talk stand between
_CLOSING = frozenset(("closed", "closes"))
_CLOSED = _GRAMMAR["priced nouns"].union(*(_GRAMMAR[nouns] for nouns in ("told again", "rounds", "funding words")))
_ENDS_ITSELF = frozenset(("ended", "dissolved"))
_DEALS = _GRAMMAR["what is ended"] | _GRAMMAR["takeovers"]
_MONEY = _GRAMMAR["funding words"] | _GRAMMAR["rounds"] | {"stake", "stakes"}
_MOVED = _DEALS | _GRAMMAR["what is put off"] | _GRAMMAR["what moves forward"]
_PURSUED = _MOVED | {"campus", "center", "centre", "complex", "facility", "plant", "project", "site"}
_POINTING = frozenset(("it", "they", "that", "which", "this", "these"))
_NEAR_PRONOUN = 4  # words: "they have largely"
_BEFORE_SUBJECT = _GRAMMAR["clause openers"] | _GRAMMAR["giving reasons"] | {"until", "whose"}
_OWNED = frozenset(("its", "their", "his", "her"))
_OPENS_SUBJECT = _GRAMMAR["saying"] | {"and", "that"}
_TO_OBJECT = frozenset(("with", "on", "for", "in", "to"))
_BEFORE_SIDE_MATTER = _GRAMMAR["openings"] | {"despite"}
_REFUSING = _GRAMMAR["refusing"] | {"turned"}  # down
_EARLIER = frozenset(("earlier", "previous", "prior"))
_CLEARS = frozenset(("cleared", "clears"))
_ZONING = frozenset(("rezoning", "zoning"))
_BEHIND_ZONING = (_GRAMMAR["prepositions"] | _GRAMMAR["before other objects"] | _GRAMMAR["approvals"]).union(
    _GRAMMAR["news days"], ("change", "decision", "last", "ordinance", "that", "this", "vote", "which")
)
OBJECTS = {"cleared": _DEALS, "accepted": _DEALS, "given": _MONEY, "terminated": _MOVED}


def closes_other(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether something else than a deal or a round is closed: "closes its office"; "closed on" has no object.

    Or what is done is a review: "completed its review of the merger".
    """
    words = [token.lower for token in _object(tokens, verb)]
    if not _GRAMMAR["reviews"].isdisjoint(words[:_NEAR_NOT]):
        return True
    if tokens[verb.last - 1].lower not in _CLOSING:
        return False
    return words[:1] != [] and words[0] in _GRAMMAR["determiners"] and _CLOSED.isdisjoint(words)


def ends_no_agreement(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether neither a verb's object nor what stands before it is talks or a deal: "ended the year with a deal"."""
    if verb.first and tokens[verb.first - 1].lower in _GRAMMAR["before a noun"]:
        return True
    before = tokens[max(0, verb.first - _NEAR_TALKS) : verb.first]
    acted_on = _object(tokens, verb)
    if any(token.lower in _GRAMMAR["what is ended"] for token in acted_on):
        is_by_deal = verb.first > 0 and tokens[verb.first - 1].lower in _GRAMMAR["told again"]
        return is_by_deal and any(token.lower in _GRAMMAR["talks"] for token in acted_on)  # "The deal ends long talks"
    is_of_itself = not acted_on and tokens[verb.last - 1].lower in _ENDS_ITSELF  # "Their partnership ended in May"
    ended = _GRAMMAR["what is ended"] if is_of_itself else _GRAMMAR["talks"]
    return not any(token.lower in ended for token in before)


def ends_a_term(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether only a term of a deal ends: "scrapped the exclusivity clause in their agreement"."""
    return any(token.lower in _GRAMMAR["terms"] for token in _object(tokens, verb))


def pursues_other(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether what is no more pursued is no deal, company or site: "ends its pursuit of profits"."""
    if tokens[verb.last - 1].lower != "pursuit" or verb.last + 1 >= len(tokens) or tokens[verb.last].lower != "of":
        return False
    pursued = tokens[verb.last + 1 : verb.last + 1 + _NEAR_ENDED]
    return not pursued[0].word[0].isupper() and all(token.lower not in _PURSUED for token in pursued)


def refuses_earlier(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether an offer of before is what was turned down: "after three prior bids were rejected"."""
    if tokens[verb.first].lower not in _REFUSING:
        return False
    around = (tokens[max(0, verb.first - _NEAR_ENDED) : verb.first], _object(tokens, verb))
    words = ([token.lower for token in part] for part in around)
    return any(
        one in _EARLIER and not _GRAMMAR["offers"].isdisjoint(part[at + 1 :])
        for part in words
        for at, one in enumerate(part)
    )


def refuses_none(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether a verb turns no offer or plan down, or "no" belongs to what is behind it: "said no jobs would go"."""
    if any(token.lower in _BEFORE_SIDE_MATTER for token in tokens[max(0, verb.first - 2) : verb.first]):
        return True  # "after the rejection of its plan"
    if tokens[verb.last - 1].lower == "no":
        return not (verb.last == len(tokens) or "," in tokens[verb.last].gap or tokens[verb.last].lower == "before")
    return not any(token.lower in _GRAMMAR["what is put off"] for token in _object(tokens, verb))


def stalls_none(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether no deal or plan is the subject or the object of a verb, or it goes on by now: "its once-stalled deal"."""
    begin = find_clause(tokens, verb)
    if tokens[begin].lower in _GRAMMAR["no apposition"]:  # "the merger, which was delayed, has stalled"
        begin = 0
    own = {token.lower for token in (*tokens[begin : verb.last], *_object(tokens, verb))}
    goes_on = not own.isdisjoint(_GRAMMAR["resuming"]) or tokens[verb.first].gap == "-"
    return goes_on or own.isdisjoint(_GRAMMAR["what is put off"])


def moves_none(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether no deal or site moves on: "its shares have gone nowhere", but "their talks", "not forward with the plan".

    What "they" are is told before: "discussed a merger, but they went nowhere".
    """
    begin = _find_subject(tokens, verb)
    own = {token.lower for token in tokens[begin : verb.first]}
    if tokens[verb.last : verb.last + 1] and tokens[verb.last].lower in _TO_OBJECT:
        own |= {token.lower for token in _object(tokens, verb._replace(last=verb.last + 1))}
    is_told_before = any(token.lower in _POINTING for token in tokens[begin : verb.first][:_NEAR_PRONOUN])
    return own.isdisjoint(_MOVED) and not (is_told_before and any(token.lower in _MOVED for token in tokens[:begin]))


def _find_subject(tokens: Sequence[Token], verb: Found[str]) -> int:
    """The word with which the subject of a verb may begin: behind "after" or "but", or "its" of "said its shares"."""
    for at in range(verb.first - 1, 0, -1):
        if tokens[at].lower in _BEFORE_SUBJECT:
            return at + 1
        is_opened = "," in tokens[at].gap or tokens[at - 1].lower in _OPENS_SUBJECT
        if is_opened and (tokens[at].lower in _OWNED or tokens[at].is_possessive):
            return at
    return 0


def only_waits(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether something is only put off: "will not move forward until the county votes", "as fast as planned"."""
    behind = takewhile(lambda token: token.lower not in _TO_OBJECT, tokens[verb.last : verb.last + _NEAR_NOT])
    return any(token.lower in _GRAMMAR["only waiting"] for token in behind)


def clears_none(tokens: Sequence[Token], hurdle: Found[str]) -> bool:
    """Whether a hurdle is not said to be behind: "now faces its final hurdle"."""
    return all(token.lower not in _CLEARS for token in tokens[max(0, hurdle.first - 2) : hurdle.first])


def acts_on_other(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether a verb's object is not what it must be: "cleared the site", but "cleared Acme's takeover of Widget"."""
    return all(token.lower not in OBJECTS[verb.label] for token in _object(tokens, verb))


def voids_other(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether no approval falls but what stood against one: "threw out the rezoning suit"."""
    if tokens[verb.last - 1].lower not in _ZONING or tokens[verb.last : verb.last + 1] == []:
        return False
    behind = tokens[verb.last]
    return behind.gap == " " and behind.lower not in _BEHIND_ZONING


def lifts_levy(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether a state lifts what it asks of all: "the program suspends import taxes"."""
    return any(token.lower in _GRAMMAR["levies"] for token in _object(tokens, verb))


def find_clause(tokens: Sequence[Token], cue: Found[str]) -> int:
    """The word behind the last comma before a phrase, or the first of the sentence."""
    return next((at for at in range(cue.first, 0, -1) if "," in tokens[at].gap), 0)


def _object(tokens: Sequence[Token], verb: Found[str]) -> Sequence[Token]:
    """The words right behind a verb, up to a comma or a word that no object has before it."""
    behind = tokens[verb.last : verb.last + _NEAR_ENDED]
    parted = (at for at, token in enumerate(behind) if "," in token.gap or _ends_object(behind, at))
    return behind[: next(parted, len(behind))]


def _ends_object(words: Sequence[Token], at: int) -> bool:
    """Whether no object goes on with a word: "ended the exclusivity of", but "ended months of talks"."""
    word, before = words[at].lower, words[at - 1].lower if at else ""
    return word in _GRAMMAR["before other objects"] or (word == "of" and before not in _GRAMMAR["spans"])
