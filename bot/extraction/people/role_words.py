"""Where the words of an office begin: those before a name, and those that say what an office is about."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.candidates import ROLES
from bot.extraction.names.forms import HONORIFICS, is_short_title
from bot.extraction.names.office_book import FIELDS
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.wordlists import read_sections, read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_LINKS = frozenset(("and", "&"))
_NO_END = _LINKS | _GRAMMAR["prepositions"] | _GRAMMAR["clause openers"]
_NEED_FIELD = frozenset(read_sections("roles.txt")["offices that need a field"])
_NO_FIELD = _GRAMMAR["no field of an office"] | _GRAMMAR["prepositions"] | _GRAMMAR["determiners"] | _GRAMMAR["saying"]
_NO_FIELD |= _GRAMMAR["clause openers"]
_FOUNDERS = frozenset(("cofounders", "founders"))
_STANDING_IN = frozenset(("behalf", "representing"))
_STATES = _GRAMMAR["state offices"] | _GRAMMAR["reporters"]
_NEAR_PRIZE = 6  # words: "and Hammer Prize winner Roe"
_NEAR_STANDING = 5  # words: "on behalf of the National Security Adviser"
_LONGEST_OFFICE = 4  # words before "of": "senior executive vice president"
_LONGEST_FIELD = 3  # words: "data center design chief"
_LONGEST_CAPITAL = 12  # words: "Minister of Works, Hammers and Public Yards"
_HIRING = read_word_sections("name_cues.txt")["hiring"]
_BEHIND_FIELD = _HIRING | _GRAMMAR["verbs that end a noun's words"]


def role_ending_at(passage: Passage, first: int) -> tuple[int, int] | None:
    """The words of an office that ends right before word `first`, offices joined with "and" together."""
    tokens = passage.tokens
    first = behind_honorifics(tokens, first)
    if founders := _founders_before(passage, first):
        return founders
    first = _before_prize(tokens, first)
    if first == 0 or (tokens[first].gap not in (" ", ", ") and not is_short_title(tokens, first)):
        return None
    end = first
    start = _one_role_ending_at(tokens, end)
    start = _one_role_ending_at(tokens, _first_field(tokens, end)) if start is None else start
    is_apart = "," in tokens[first].gap
    if start is None or (is_apart and (_is_stood_for(passage, start) or _speaks_to_many(passage, first, end))):
        return None
    while start > 1 and (tokens[start - 1].lower in _LINKS or tokens[start].gap == " & "):
        other = _one_role_ending_at(tokens, start - (tokens[start - 1].lower in _LINKS))
        if other is None or any(
            m.kind == "person" and other <= passage.word_at(m.start) < start for m in passage.mentions
        ):
            break
        start = other
    is_list = tokens[start].gap == ", " and not _LINKS.isdisjoint(passage.lower[start:end])
    start = (_one_role_ending_at(tokens, start) if is_list else None) or start
    while start > 0 and (longer := ROLES.match(tokens, start - 1)) and longer.last > start:
        start -= 1  # the "vice" of "vice chairman and chief executive"
    inside = next((m for m in passage.mentions if m.start < tokens[start].start < m.end), None)
    if end - start == 1 and tokens[start].gap == ", " and tokens[start].lower in _GRAMMAR["titles of learning"]:
        earlier = role_ending_at(passage, start)  # "the Minister of Lamps, Professor Jane Roe"
        if earlier and tokens[earlier[0]].gap != ", ":
            return earlier
    later = passage.word_at(inside.end) if inside else start
    if any(m.kind == "person" and start <= passage.word_at(m.start) < end for m in passage.mentions):
        return None  # "dean for lamps Jane Roe and John Poe"
    return with_field(passage, later if _ends_role(tokens, later, end) else start, end), end


def _before_prize(tokens: Sequence[Token], first: int) -> int:
    """The "and" before a prize that stands between an office and a name, or the name's own word: "chief | and Hammer
    Prize winner Jane Roe".
    """
    if first < _NEAR_PRIZE or tokens[first].gap != " " or tokens[first - 1].lower not in ("laureate", "winner"):
        return first
    link = next((at for at in range(first - 2, first - _NEAR_PRIZE, -1) if tokens[at].lower in _LINKS), None)
    return first if link is None or ROLES.match_before(tokens, link) is None else link


def _founders_before(passage: Passage, first: int) -> tuple[int, int] | None:
    """The office of those whom a list names: "its co-founders are Roe and Poe", "the founders include Roe"."""
    if first < 2 or passage.lower[first - 1] not in ("are", "include", "included", "were"):
        return None
    if passage.lower[first - 2] not in _FOUNDERS or any(t.gap != " " for t in passage.tokens[first - 1 : first + 1]):
        return None
    start = ROLES.match_before(passage.tokens, first - 1)
    return None if start is None or _has_more(passage, first) else (start, first - 1)


def _has_more(passage: Passage, first: int) -> bool:
    """Whether something of the one named at word `first` is meant, or an office of theirs stands right behind."""
    tokens = passage.tokens
    last = next((passage.word_at(m.end) for m in passage.mentions if passage.word_at(m.start) == first), first)
    is_apposed = last < len(tokens) and tokens[last].gap == ", " and ROLES.match(tokens, last) is not None
    return is_apposed or tokens[last - 1].is_possessive


def _is_stood_for(passage: Passage, start: int) -> bool:
    """Whether the office from word `start` on is that of whom another speaks for: "Representing the chief, Roe"."""
    before = set(passage.lower[max(0, start - _NEAR_STANDING) : start])
    return bool(_STANDING_IN & before) and not {"was", "were"} & before  # "Representing Acme was its chief, Roe"


def _speaks_to_many(passage: Passage, first: int, end: int) -> bool:
    """Whether offices before a comma are not those of the one named at word `first`: "told Acme employees, Roe"."""
    name = next((mention for mention in passage.mentions if passage.word_at(mention.start) == first), None)
    behind = passage.tokens[passage.word_at(name.end) :][:1] if name else []
    is_list = any(token.lower in _LINKS or token.gap == ", " for token in behind)
    office = ROLES.match(passage.tokens, end - 1)
    are_many = office is not None and passage.tokens[end - 1].lower == f"{office.label}s"
    return are_many and not is_list


def behind_honorifics(tokens: Sequence[Token], first: int) -> int:
    """The word where the "Dr.", "Mr" or letter for a given name before a name begins, or the name's own."""
    while first > 1 and tokens[first].gap in (" ", ". ") and _opens_name(tokens[first - 1]):
        if ROLES.match_before(tokens, first) is not None:  # "Crown Prince Roe"
            break
        first -= 1
    return first


def _opens_name(token: Token) -> bool:
    """Whether a word before a name belongs to it: "Mr Roe", the "N" of "Chief Minister N Roe"."""
    return token.lower in HONORIFICS or (len(token.word) == 1 and token.word.isupper())


def with_field(passage: Passage, start: int, end: int, least: int = 0) -> int:
    """The first word of what the office of words `start` to `end` is about, none before `least`: "Planning Director".

    Before an office in lower case that needs it any noun may say so: "clothing head Jane Roe".
    """
    tokens = passage.tokens
    needs_field = tokens[end - 1].lower in _NEED_FIELD and tokens[start].word.islower()
    first = start
    while first > max(least, start - _LONGEST_FIELD) and _is_field(tokens, first - 1, may_be_any=needs_field):
        first -= 1
    named = (passage.word_at(m.end) for m in passage.mentions if m.start < tokens[start].start)
    bound = max([least, *(at for at in named if at <= start)])
    if tokens[end - 1].lower in _GRAMMAR["ministers"] and first > bound + 1:
        first = at if (at := _first_of_ministry(tokens, first)) >= bound else first
    return max(first, bound)


def _first_of_ministry(tokens: Sequence[Token], first: int) -> int:
    """The first word of the fields with capitals that one minister has: "Lamps, Trade and Industry Minister"."""
    if not is_capital_field(tokens[first]) or tokens[first - 1].lower not in _LINKS:
        return first
    at = first - 1
    while at > 0 and is_capital_field(tokens[at - 1]) and (at == first - 1 or tokens[at].gap in (" ", ", ")):
        at -= 1
    return at if at < first - 1 else first


def _is_field(tokens: Sequence[Token], at: int, *, may_be_any: bool) -> bool:
    """Whether the word at `at` says what the office behind it is about."""
    token = tokens[at]
    if tokens[at + 1].gap not in (" ", "-", " (", ") ") or token.is_possessive or token.lower in _NO_FIELD:
        return False
    if token.word == "It":  # which is no "IT"
        return False
    is_noun = token.word.islower() and token.word.isalpha() and not token.lower.endswith(("ed", "ly"))
    return token.lower in FIELDS or token.word == "AI" or (may_be_any and is_noun)


def _ends_role(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an office stands from word `at` to word `end`: "analyst" in "Acme Research analyst"."""
    role = ROLES.match(tokens, at) if at < end else None
    return role is not None and role.last == end


def _first_field(tokens: Sequence[Token], end: int) -> int:
    """The first word of a field that stands behind its office and before word `end`: "VP Research Jane Roe"."""
    at = end
    while at > 1 and is_capital_field(tokens[at - 1]) and tokens[at - 1].gap in (" ", " & "):
        at -= 1
    return at


def is_capital_field(token: Token) -> bool:
    """Whether a word is a field with a capital, as behind an office in "VP Research"."""
    return token.lower in FIELDS and token.word[0].isupper() and not token.is_possessive


def _one_role_ending_at(tokens: Sequence[Token], end: int) -> int | None:
    start = ROLES.match_before(tokens, end)
    return _long_role_ending_at(tokens, end) if start is None else start


def _long_role_ending_at(tokens: Sequence[Token], end: int) -> int | None:
    """ "head of research", "managing director for Asia Pacific": an office, "of" or "for", and at most five words.

    Words with capitals may be more, and joined: "Minister of Works, Hammers and Public Yards".
    """
    if tokens[end - 1].lower in _NO_END:
        return None  # "named Jane Roe head of research and John Poe head of sales", "chief of Acme from Jane Roe"
    for at in range(end - 2, max(0, end - _LONGEST_CAPITAL), -1):
        if any(mark in tokens[at + 1].gap for mark in (";", "(", "“", "”", '"')) or tokens[at + 1].is_possessive:
            return None
        if tokens[at + 1].lower in _HIRING or (tokens[at + 1].word.islower() and not _joins(tokens[at + 1])):
            return _plain_role_ending_at(tokens, end)
        if tokens[at].lower in ("of", "for") and _is_one_field(tokens, at + 1, end):
            start = ROLES.match_before(tokens, at, _LONGEST_OFFICE)
            if start is not None:
                return start
    return None


def _joins(token: Token) -> bool:
    return token.lower in _LINKS or token.lower in ("of", "for", "the")


def _is_one_field(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether commas and "and" between words `first` and `end` only part what one office is for."""
    commas = [at for at in range(first + 1, end) if "," in tokens[at].gap]
    return not commas or any(token.lower in _LINKS for token in tokens[commas[-1] : end])


def _plain_role_ending_at(tokens: Sequence[Token], end: int) -> int | None:
    """ "head of research": a field of at most five words, none joined to another."""
    for at in range(end - 2, max(0, end - 7), -1):
        if any(mark in tokens[at + 1].gap for mark in (",", ";", "(", "“", '"')) or tokens[at + 1].is_possessive:
            return None
        if tokens[at].lower in _LINKS or tokens[at + 1].lower in _BEHIND_FIELD:
            return None
        if tokens[at].lower in ("of", "for"):
            start = ROLES.match_before(tokens, at, _LONGEST_OFFICE)
            if start is not None:
                return start
    return None


def would_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether "would be" or the like stands at a word: "said Jane Roe would become its chief"."""
    return tokens[at].lower == "would" and at + 1 < len(tokens) and tokens[at + 1].lower in ("be", "become", "serve")


def behind_listed_offices(tokens: Sequence[Token], at: int) -> int:
    """The word behind further offices of one person: "founder | , president, chairman & chief executive officer"."""
    while at + 1 < len(tokens):
        is_linked = tokens[at].lower == "and" or tokens[at].gap == " & " or tokens[at].gap == ", "
        office = ROLES.match(tokens, at + (tokens[at].lower == "and")) if is_linked else None
        if office is None:
            return at
        at = office.last
    return at


def is_state(token: Token) -> bool:
    """Whether an office is one of a state: "President Roe", but not "the firm's president"."""
    return token.lower in _STATES and token.word != "president"
