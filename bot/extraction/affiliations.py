"""Where a person belongs, without an office: "Acme's Roe", "Roe of Acme", "Roe, who worked at Acme"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.candidates import ORGANIZATION_ENDINGS, ROLES
from bot.extraction.facts import Mention
from bot.extraction.moves import in_succession
from bot.extraction.reading import Passage
from bot.extraction.tokens import Token
from bot.extraction.wordlists import read_sections, read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_AT = _GRAMMAR["office links"]
_LEADING = _GRAMMAR["leading verbs"]
_BEFORE_LEADING = _GRAMMAR["before leading verbs"]
_WORKING = _GRAMMAR["working"]
_NO_DESCRIPTION = _GRAMMAR["no description"]
_RULERS = _GRAMMAR["rulers"]
_COUNTRIES = {
    adjective.strip(): country
    for country, _, rest in (entry.partition(":") for entry in read_sections("places.txt")["countries"])
    for adjective in rest.split("|")[:1]
}
_REACH = 8  # words between a verb and the name of what somebody leads
_NEAR_FOUNDED = 6  # words: "founded in Acmeville in 2016 by"
_NEAR_OWNED = 4  # words: "heads the company's shops"
_FIELD = 6  # words: "and Alumni Works at"
_NEAR_WORK = 4  # words: "who previously worked at"


def organization_before(passage: Passage, first: int) -> Mention | None:
    """The organization or country right before word `first`: "Acme chief", "Acme’s longtime chief"."""
    for mention in passage.mentions:
        if mention.kind not in ("organization", "place", "product", "project"):
            continue
        distance = first - passage.word_at(mention.end)
        possessive = passage.tokens[passage.word_at(mention.end) - 1].is_possessive
        if distance == 0 or (0 < distance <= 3 and possessive):
            return _whose_branch(passage, mention) or mention
    return None


def _whose_branch(passage: Passage, place: Mention) -> Mention | None:
    """The organization right before a place: "Acme Atlantis"."""
    before = (m for m in passage.mentions if place.kind == "place" and m.kind == "organization")
    return next((m for m in before if passage.between(m.end, place.start) == " "), None)


def country_before(passage: Passage, start: int, end: int) -> str | None:
    """The country whose adjective stands before the office `start` to `end` of one of its rulers."""
    is_ruler = passage.tokens[end - 1].lower in _RULERS and start > 0
    return _COUNTRIES.get(passage.tokens[start - 1].word) if is_ruler else None


def organization_after(passage: Passage, at: int) -> Mention | None:
    """The organization after "of", "at" or "for" at word `at`, or a few words on: "professor of law at Acme"."""
    tokens = passage.tokens
    if at >= len(tokens) or tokens[at].lower not in _AT or tokens[at].gap != " ":
        return None
    for word in range(at + 1, min(at + 8, len(tokens))):
        if "," in tokens[word].gap or tokens[word].lower in _NO_DESCRIPTION:
            return None
        found = next((m for m in passage.mentions if passage.word_at(m.start) == word), None)
        if found and not (found.kind == "place" and tokens[passage.word_at(found.end) - 1].is_possessive):
            known = found if found.kind in ("organization", "product") else None
            return (known and _employer_of_field(passage, at, known)) or known
    return None


def _employer_of_field(passage: Passage, at: int, field: Mention) -> Mention | None:
    """Acme in "director for Public Shops and Works at Acme", where the field itself looks like a name."""
    tokens = passage.tokens
    if tokens[at].lower != "for" or field.name.split()[-1] in ORGANIZATION_ENDINGS:
        return None
    first = passage.word_at(field.end)
    for word in range(first, min(first + _FIELD, len(tokens) - 1)):
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
        ends = last == len(tokens) or tokens[last].gap[:1] in ",.”" or tokens[last].lower in _GRAMMAR["saying"]
        if found and found.kind == "organization" and ends:
            below = found
        if not tokens[at].word[0].isupper():
            break
        at = next((n for n in range(at + 1, len(tokens)) if tokens[n].gap != " "), len(tokens))
    return below


def opens_with_pronoun(passage: Passage) -> bool:
    """Whether a sentence goes on about the one before it: "Its staff will join Acme, and chief Jane Roe"."""
    return any(token.lower in ("it", "its", "they", "their") for token in passage.tokens[:1])


def subject_before(passage: Passage, at: int) -> str | None:
    """The organization that the sentence names first, before word `at`."""
    if opens_with_pronoun(passage):
        return None
    return next((group.names[0] for group in passage.groups if group.names and group.last <= at), None)


def owner_of(passage: Passage, role_first: int, focus: str | None) -> str | None:
    """Whom "the company’s", "its" or "the startup’s" stands for, right before an office."""
    before = passage.tokens[max(0, role_first - 4) : role_first]
    is_owned = any(token.is_possessive and token.word[0].islower() for token in before)
    return focus if is_owned or any(token.lower in ("its", "their", "our", "his", "her") for token in before) else None


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
        founded_by(passage, first, last, focus)
        or worked_at(passage, last)
        or _described(passage, last)
        or _in_brackets(passage, last)
        or _taken_by(passage, first)
        or in_succession(passage, first, last, focus)
    )
    if known:
        return known
    behind = passage.tokens[last].lower if last < len(passage.tokens) else ""
    if behind == "from" and passage.tokens[last].gap == ", ":
        found = next((m for m in passage.mentions if passage.word_at(m.start) == last + 1), None)
        return found.name if found and found.kind == "organization" else None
    found = organization_after(passage, last) if behind in ("of", "at", "from") else None
    return found.name if found else None


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


def founded_by(passage: Passage, first: int, last: int, focus: str | None) -> str | None:
    """ "Roe, who founded Acme", "Roe heads the company's shops", "Acme was founded by Roe", "Founded by Roe, Acme"."""
    tokens = passage.tokens
    at = _behind_adverbs(tokens, last)
    if at < len(tokens) and tokens[at].lower in _LEADING:
        behind = (group for group in passage.groups if group.names and at < group.first <= at + _REACH)
        return next((group.names[0] for group in behind), owner_of(passage, at + _NEAR_OWNED, focus))
    by = _by_before(passage, first)
    if by is not None and any(token.lower in _LEADING for token in tokens[max(0, by - _NEAR_FOUNDED) : by]):
        if tokens[0].lower in _LEADING:
            return next((group.names[0] for group in passage.groups if group.names and group.first >= last), None)
        before = [group for group in passage.groups if group.names and group.last < by]
        is_company = any(token.lower in _GRAMMAR["same subject"] for token in tokens[:by])
        return before[-1].names[0] if before else focus if is_company else None
    return None


def _by_before(passage: Passage, first: int) -> int | None:
    """The "by" before a name: "by Jane Roe", "by former Acme chief Jane Roe", "by Ada Poe and Jane Roe"."""
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        is_clause = "," in passage.tokens[at + 1].gap and not passage.tokens[at + 1].word[0].isupper()
        if is_clause or passage.tokens[at].is_possessive:
            return None
        if passage.tokens[at].lower == "by":
            return at
    return None


def _behind_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The verb behind a name: "Roe co-founded", "Roe, who now runs"."""
    while at < len(tokens) and tokens[at].lower in _BEFORE_LEADING and tokens[at].gap in (" ", ", ", "-"):
        at += 1
    return at


def worked_at(passage: Passage, last: int) -> str | None:
    """ "Jane Roe, who worked at Acme", "Roe, who works for Acme"."""
    tokens = passage.tokens
    words = range(last, min(last + _NEAR_WORK, len(tokens) - 1))
    verb = next((at for at in words if tokens[at].lower in _WORKING), None)
    if verb is None or tokens[last].lower != "who":
        return None
    found = organization_after(passage, verb + 1)
    return found.name if found else None


def _described(passage: Passage, last: int) -> str | None:
    """ "Roe, a scholar at Acme", "Roe, who covers shops for Acme": any work at an organization."""
    tokens = passage.tokens
    if last + 1 >= len(tokens) or tokens[last].gap != ", ":
        return None
    is_at_work = tokens[last].lower != "who" or _is_present(tokens, last + 1)
    if not is_at_work or not tokens[last].word.islower() or tokens[last].lower.endswith(("ing", "ed", "ly")):
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
