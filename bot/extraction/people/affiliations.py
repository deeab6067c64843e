"""Where a person belongs, without an office: "Acme's Roe", "Roe of Acme", "Roe, who worked at Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Mention
from bot.extraction.names.candidates import ORGANIZATION_ENDINGS, ROLES
from bot.extraction.people.arms import arm_of, maker_of
from bot.extraction.people.founders import founded_by
from bot.extraction.people.move_ends import stays_at
from bot.extraction.people.moves import in_succession
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_sections, read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AT = _GRAMMAR["office links"]
_PEOPLE = read_word_sections("name_cues.txt")["person before"] - {"veteran", "alumnus", "alumna", "graduate"}
_NO_DESCRIPTION = _GRAMMAR["no description"]
_COUNTRIES = {
    adjective.strip(): country
    for country, _, rest in (entry.partition(":") for entry in read_sections("places.txt")["countries"])
    for adjective in rest.split("|")[:1]
}
_APART = frozenset(',;:“”"')  # between two words: one says nothing of the other
_REACH = 8  # words of a description: "a scholar of old lamps at Acme"
_NEAR_BASE = 6  # words: "for the Acmeville, Texas-based Acme"
_NEAR_OWNED = 3  # words: "Acme's longtime lamp chief"
_FIELD = 6  # words: "and Alumni Works at"
_SPAN = 5  # words: "spent more than 12 years at"
_NEAR_WORK = 4  # words: "who previously worked at"


def organization_before(passage: Passage, first: int) -> Mention | None:
    """The organization or country right before word `first`: "Acme chief", "Acme’s longtime chief"."""
    if first < len(passage.tokens) and not _APART.isdisjoint(passage.tokens[first].gap):
        return None
    for mention in passage.mentions:
        if mention.kind not in ("organization", "place", "product", "project"):
            continue
        last = passage.word_at(mention.end)
        is_owner = 0 < first - last <= _NEAR_OWNED and passage.tokens[last - 1].is_possessive
        is_owner = is_owner and not any(_parts(token) for token in passage.tokens[last:first])
        is_group = last == first - 1 and passage.tokens[last].word == "Group" and mention.kind == "organization"
        if last == first or is_owner or is_group:  # "Acme Group chief"
            return _whose_branch(passage, mention) or arm_of(passage, mention, first) or maker_of(passage, mention)
    return None


def _parts(token: Token) -> bool:
    """Whether a clause begins at a word: "Acme's shops, is now", but not "Acmeland's Shops, Works and"."""
    return token.word.islower() and not _APART.isdisjoint(token.gap)


def _whose_branch(passage: Passage, place: Mention) -> Mention | None:
    """The organization right before a place: "Acme Atlantis"."""
    before = (m for m in passage.mentions if place.kind == "place" and m.kind == "organization")
    return next((m for m in before if passage.between(m.end, place.start) == " "), None)


def country_before(passage: Passage, start: int, end: int) -> str | None:
    """The country whose adjective stands before the office `start` to `end` of one of its rulers."""
    is_ruler = passage.tokens[end - 1].lower in _GRAMMAR["rulers"] and start > 0
    return _COUNTRIES.get(passage.tokens[start - 1].word) if is_ruler else None


def organization_after(passage: Passage, at: int) -> Mention | None:
    """The organization after "of", "at" or "for" at word `at`, or a few words on: "professor of law at Acme"."""
    tokens = passage.tokens
    if at + 1 >= len(tokens) or tokens[at].lower not in _AT or tokens[at].gap != " ":
        return None
    if tokens[at + 1].lower in ("its", "their"):  # "president of its Acme unit"
        return None
    for word in range(behind_base(passage, at + 1), min(at + 8, len(tokens))):
        if "," in tokens[word].gap or tokens[word].lower in _NO_DESCRIPTION:
            return None
        found = next((m for m in passage.mentions if passage.word_at(m.start) == word), None)
        if found and not (found.kind in ("place", "person") and tokens[passage.word_at(found.end) - 1].is_possessive):
            known = found if found.kind in ("organization", "product") else None
            return (known and (arm_of(passage, known) or employer_of_field(passage, at, known))) or known
    return None


def behind_base(passage: Passage, at: int) -> int:
    """The word behind "Acmeville, Texas-based", or the same word where nobody's base is told."""
    tokens = passage.tokens
    named = (
        passage.word_at(m.start) for m in passage.mentions if m.kind == "organization" and m.start >= tokens[at].start
    )
    words = range(at, min(at + _NEAR_BASE, *named, len(tokens) - 1))
    return next((n + 1 for n in words if tokens[n].lower == "based" and tokens[n].gap == "-"), at)


def employer_of_field(passage: Passage, at: int, field: Mention) -> Mention | None:
    """Acme in "director of Public Shops and Works at Acme", where the field itself looks like a name."""
    tokens = passage.tokens
    is_body = field.name.split(" ")[-1] in ORGANIZATION_ENDINGS and " " in field.name and " & AI" not in field.name
    if tokens[at].lower not in ("for", "of") or is_body:
        return None
    for word in range(first := passage.word_at(field.end), min(first + _FIELD, len(tokens) - 1)):
        if "," in tokens[word].gap or ROLES.match(tokens, word):
            return None
        if tokens[word].lower != "and" and tokens[word].word.islower():
            behind = (m for m in passage.mentions if tokens[word].lower == "at" and m.kind == "organization")
            return next((m for m in behind if passage.word_at(m.start) == word + 1), None)
    return None


def organization_right_behind(passage: Passage, at: int) -> Mention | None:
    """The organization at word `at`, right behind an office: "Jane Roe, General Manager Acme"."""
    tokens = passage.tokens
    found = next((m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.start) == at), None)
    last = passage.word_at(found.end) if found else at
    ends = last == len(tokens) or tokens[last].gap[:1] in (",", ".")
    return found if found and ends and tokens[at].gap == " " else None


def organization_below(passage: Passage, at: int) -> Mention | None:
    """The organization behind an office as press releases put it: "chief executive, Acme", "director, Shops, Acme"."""
    tokens = passage.tokens
    below: Mention | None = None
    while at < len(tokens) and tokens[at].gap in (", ", " - ", " – "):
        found = next((m for m in passage.mentions if passage.word_at(m.start) == at), None)
        last = passage.word_at(found.end) if found else at
        ends = (
            last == len(tokens)
            or tokens[last].gap[:1] in ",.;”"
            or tokens[last].gap == " ("
            or tokens[last].lower in _GRAMMAR["saying"]
        )
        if found and found.kind == "organization" and ends:
            below = found
        if not tokens[at].word[0].isupper():
            break
        at = next((n for n in range(at + 1, len(tokens)) if tokens[n].gap != " "), len(tokens))
    return below


def bare_organization(passage: Passage, first: int, last: int, focus: str | None) -> str | None:
    """ "Acme’s Roe", "Acme under Roe", "Roe of Acme", "Roe’s Acme"."""
    if passage.tokens[last - 1].is_possessive:
        owned = next(
            (m for m in passage.mentions if passage.word_at(m.start) == last and m.kind == "organization"), None
        )
        return owned.name if owned else None
    if first and (passage.tokens[first - 1].is_possessive or passage.tokens[first - 1].lower == "under"):
        first -= passage.tokens[first - 1].lower == "under"
        owner = next(
            (m for m in passage.mentions if passage.word_at(m.end) == first and m.kind == "organization"), None
        )
        return owner.name if owner else None
    known = (
        _of_whose_people(passage, first)
        or founded_by(passage, first, last, focus)
        or stays_at(passage, last)
        or worked_at(passage, last)
        or _described(passage, last)
        or _in_brackets(passage, last)
        or _taken_by(passage, first)
        or _taken_from(passage, last)
        or in_succession(passage, first, last, focus)
    )
    if known:
        return known
    behind = passage.tokens[last].lower if last < len(passage.tokens) else ""
    if behind == "from" and passage.tokens[last].gap == ", ":
        found = next((m for m in passage.mentions if passage.word_at(m.start) == last + 1), None)
        return found.name if found and found.kind == "organization" else None
    are_several = behind == "from" and any(g.first == last + 1 and len(g.names) > 1 for g in passage.groups)
    found = organization_after(passage, last) if behind in ("of", "at", "from") and not are_several else None
    return found.name if found else None


def _of_whose_people(passage: Passage, first: int) -> str | None:
    """ "Acme student Jane Roe", "Acme contractor John Poe"."""
    if first < 2 or passage.tokens[first - 1].lower not in _PEOPLE or passage.tokens[first].gap != " ":
        return None
    found = (m for m in passage.mentions if m.kind == "organization" and passage.word_at(m.end) == first - 1)
    return next((m.name for m in found), None)


def _in_brackets(passage: Passage, last: int) -> str | None:
    """ "Jane Roe (Acme)"."""
    if last >= len(passage.tokens) or not passage.tokens[last].gap.startswith(" ("):
        return None
    found = next((m for m in passage.mentions if passage.word_at(m.start) == last), None)
    return found.name if found and found.kind == "organization" else None


def _taken_by(passage: Passage, first: int) -> str | None:
    """ "Acme fired Jane Roe", "as did Acme to hire Jane Roe": the organization named last before the verb."""
    if first == 0 or passage.tokens[first - 1].lower not in _GRAMMAR["taking"]:
        return None
    before = [group for group in passage.groups if group.names and group.last < first]
    return before[-1].names[0] if before else None


def _taken_from(passage: Passage, last: int) -> str | None:
    """ "Jane Roe was fired by Acme"."""
    words = range(last, min(last + _NEAR_WORK, len(passage.tokens) - 1))
    verb = next((at for at in words if passage.lower[at] in _GRAMMAR["taking"]), None)
    if verb is None or passage.lower[verb + 1] != "by" or passage.tokens[last].gap != " ":
        return None
    behind = (group for group in passage.groups if group.before == "by" and 0 < group.first - verb <= _NEAR_WORK)
    return next((group.names[0] for group in behind if group.names), None)


def worked_at(passage: Passage, last: int) -> str | None:
    """ "Jane Roe, who worked at Acme", "Roe, 30, who works for Acme"."""
    tokens = passage.tokens
    last += last + 1 < len(tokens) and tokens[last].gap == ", " and tokens[last].word.isdigit()
    words = range(last, min(last + _NEAR_WORK, len(tokens) - 1))
    verb = next((at for at in words if tokens[at].lower in _GRAMMAR["working"] or _is_span(tokens, at)), None)
    if verb is None or tokens[last].lower != "who":
        return None
    link = range(verb + 1, min(verb + 1 + (_SPAN if _is_span(tokens, verb) else 1), len(tokens)))
    found = next((found for at in link if (found := organization_after(passage, at))), None)
    return found.name if found else None


def _is_span(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells that somebody was somewhere for a time: "spent 12 years at Acme", "had been at Acme"."""
    return tokens[at].lower == "spent" or (tokens[at].lower == "been" and tokens[at + 1].lower in ("at", "with"))


def _described(passage: Passage, last: int) -> str | None:
    """ "Roe, a scholar at Acme", "Roe, who covers shops for Acme": any work at an organization."""
    tokens = passage.tokens
    if last + 1 >= len(tokens) or tokens[last].gap != ", ":
        return None
    is_at_work = tokens[last].lower != "who" or _is_present(tokens, last + 1)
    if not is_at_work or not tokens[last].word.islower() or tokens[last].lower.endswith(("ing", "ed", "ly")):
        return None
    if tokens[last].lower in _GRAMMAR["irregular past"]:
        return None
    for at in range(last + 1 + (tokens[last].lower == "who"), min(last + _REACH, len(tokens))):
        if tokens[at].gap != " " or tokens[at].lower in _NO_DESCRIPTION - {"and", "by"}:
            return None
        if tokens[at].lower == "at" or (tokens[at].lower == "for" and tokens[last].lower == "who"):
            found = organization_after(passage, at)
            return found.name if found else None
    return None


def _is_present(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb behind "who" tells of now: "who runs", "who now teaches"."""
    at += tokens[at].lower == "now"
    return at < len(tokens) and tokens[at].lower.endswith("s") and tokens[at].lower not in ("was", "has")
