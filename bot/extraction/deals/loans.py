"""Who gives and who gets a loan, where the sentence tells it of the one who lends."""

from __future__ import annotations

from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_GIVEN = 9  # words: "providing Acme with a four-year $18 billion project finance loan"
_LEADING = _GRAMMAR["leading a round"]
_OWN = frozenset(("its", "their"))
_LENT = frozenset(("facility", "guarantee", "loan", "loans"))
_TO_BORROWER = frozenset(("for", "to"))
_GRANTING = frozenset(
    (
        "announced",
        "announces",
        "approved",
        "approves",
        "closed",
        "closes",
        "finalized",
        "finalizes",
        "offered",
        "offers",
    )
)
_NEAR_BORROWER = 4  # words: "a loan for the utility Acme"


def find_loan_sides(
    passage: Passage, cue: Found[DealCue], focus: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who gets and who gives in "Acme is providing Widget a loan", "a deal to underwrite a loan for"; else None.

    "The loan" that somebody provides is that of the `focus`.
    """
    if cue.label.kind != "investment" and (lent := _find_lent_for(passage, cue)):
        return lent
    tokens = passage.tokens
    words = range(cue.first - 1, max(0, cue.first - _NEAR_GIVEN), -1)
    giving = _GRAMMAR["giving money"] | (_LEADING if cue.label.kind == "debt" else frozenset())
    verb = next((at for at in words if tokens[at].lower in giving), None)
    if verb is None or cue.label.is_verb or not _OWN.isdisjoint(passage.lower[verb : cue.first]):
        return None  # "extended its Series A round"
    before = [g for g in passage.groups if g.last <= verb and g.names]
    gave = next((g for g in reversed(before) if g.before == "" or _is_at_head(passage, g)), None)
    if gave is None or gave.is_possessive:
        return None
    after = (g for g in passage.groups if verb < g.first < cue.first)
    given = (g.names for g in after if g.before == "" or g.first == verb + 1)
    behind = (g.names for g in passage.groups if g.first >= cue.last and g.before in ("to", "for"))
    is_meant = passage.lower[cue.first - 1] == "the" and not set(focus) & set(gave.names)
    return next((names for names in (*given, *behind) if names), focus if is_meant else ()), gave.names


def _find_lent_for(passage: Passage, cue: Found[DealCue]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who gets and who gives in "Acme Bank closed a $2 billion loan for Widget", "announced a loan guarantee to"."""
    words = range(cue.first, min(cue.last + _NEAR_GIVEN, len(passage.tokens) - 1))
    noun = next((at for at in words if passage.lower[at] in _LENT and passage.lower[at + 1] in _TO_BORROWER), None)
    verb = next((at for at in range(noun or 0, 0, -1) if passage.lower[at] in _GRANTING), None)
    if noun is None or verb is None or noun - verb > _NEAR_GIVEN or not _OWN.isdisjoint(passage.lower[verb:noun]):
        return None
    got = (g for g in passage.groups if 1 < g.first - noun <= _NEAR_BORROWER and g.before in _TO_BORROWER)
    borrower = next((group.names for group in got if not group.is_possessive), ())
    gave = next((g.names for g in reversed(passage.groups) if g.last <= verb and g.before == ""), ())
    return (borrower, gave) if borrower and gave else None


def _is_at_head(passage: Passage, group: Group) -> bool:
    """Whether a name is the first of those who give: "A group of lenders led by Acme"."""
    is_led = group.before == "by" and passage.lower[max(0, group.first - 2) : group.first] == ["led", "by"]
    return is_led and not _GRAMMAR["gatherings"].isdisjoint(passage.lower[: group.first])


def has_office(passage: Passage, group: Group) -> bool:
    """Whether an office under a name of its own is what lends: "a loan from the ministry's Loan Programs Office"."""
    named = passage.tokens[group.last : group.last + 2]
    return group.before == "from" and len(named) > 1 and all(token.word[0].isupper() for token in named)
