"""Which words go on with a name that has begun: the next capital, and small words between two of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.names.exchange_codes import is_exchange_code
from bot.extraction.names.forms import ACRONYMS, NO_SURNAMES, is_initial, is_share_class
from bot.extraction.names.gazetteer import Names
from bot.extraction.names.office_book import FIELDS
from bot.extraction.text.tokens import Token, is_capitalised, is_small_partner
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_word_sections("name_cues.txt")
CALENDAR = _CUES["calendar"]
_CONNECTORS = _CUES["connectors"]
_GRAMMAR = read_word_sections("grammar.txt")
_NOT_FOR = _GRAMMAR["leaving"] | _CUES["covering"]
_BEHIND_NAME = (
    _GRAMMAR["prepositions"] | _GRAMMAR["verbs that end a noun's words"] | _GRAMMAR["program openings"] | {"and"}
)
_COMPASS = frozenset(("East", "North", "South", "West"))
_INSTITUTIONS = _CUES["institution heads"]
_INITIATIVES = read_sections("initiative_cues.txt")
_PROGRAMS = frozenset(_INITIATIVES["named"])
_BODIES = frozenset((*_INITIATIVES["bodies"], "Academy"))  # "National Academy for Hammers"
_JOINTS = (" ", "-", " & ", "\u00a0")  # between the words of a name
_FIELDS = _CUES["generic endings"] | _CUES["services"] | {"Center", "Centre"}
_BOARDS = _CUES["boards"]
_NOBLE = frozenset(("lady", "lord", "prince", "princess", "sheikh"))  # places are called after them
_STUDIOS = _CUES["organization endings"] | {"Discovery", "Pictures", "Television"}
_WITH_FIELD = 2  # words: "Acme Data"
LONGEST_NAME = 8  # words


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name may go on with word `at`."""
    if at >= len(tokens) or not (is_capitalised(tokens[at].word) or is_small_partner(tokens, at)):
        return False
    if tokens[at - 1].is_possessive or tokens[at].word in CALENDAR:
        return False
    if tokens[at].word == "Co" and at + 1 < len(tokens) and tokens[at + 1].gap == "-":  # "Acme Co-founder Jane Roe"
        return False
    if is_share_class(tokens, at) or is_exchange_code(tokens[at].word):
        return False
    return tokens[at].gap in _JOINTS or is_initial(tokens, at - 1) or _is_saint(tokens, at) or _is_form(tokens, at)


def _is_form(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the second half of a company's form, or goes on behind "Bros.": "Acme Pvt. Ltd."."""
    is_form = tokens[at].word in _CUES["limited"] and tokens[at - 1].word in _CUES["private forms"]
    return tokens[at].gap == ". " and (is_form or (tokens[at - 1].word == "Bros" and tokens[at].word in _STUDIOS))


def _is_saint(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word goes on with the name that "St." or "Ft." begins: "St. Acme County"."""
    return tokens[at].gap == ". " and tokens[at - 1].word in _CUES["saints"]


def is_connector(tokens: Sequence[Token], first: int, at: int, names: Names) -> bool:
    """Whether a small word joins the capitalised words around it into one name."""
    word, before = tokens[at].word, tokens[at - 1].word
    if tokens[at].gap not in (" ", "-") or tokens[at - 1].is_possessive:
        return False
    is_program = word == "for" and (
        before in _BODIES or is_field_for(tokens, first, at, names) or _is_kind_for(tokens, first, at, names)
    )
    if is_program or tokens[at - 1].lower in names.common_words:
        return is_program
    if word == "of":  # "the 300 MW West of Acme wind farm"
        return before in _INSTITUTIONS or (before in _COMPASS and at - 1 == first > 0 and _is_sized(tokens[first - 1]))
    if word == "and":
        heads = {tokens[n].word for n in range(first, at)}
        is_body = bool(heads & {"Ministry", "Department", "Institute", "Bureau"}) and "of" in heads
        is_body = is_body and not _begins_company(tokens, at + 1, names)
        is_body = is_body or (tokens[at - 1].word not in names.longest and _is_body_of_fields(tokens, at))
        return is_body or _is_of_fields(tokens, first, at) or _is_of_couple(tokens, first, at, names)
    if word == "for" and at - 1 == first and before in _CUES["for fields"]:
        return True
    return _is_for(tokens, first, at, names) if word == "for" else word in _CONNECTORS


def _is_sized(before: Token) -> bool:
    """Whether a power stands before a name, as in "the 300 MW West of Acme wind farm"; not "a campus North of Acme"."""
    return before.word.endswith(tuple(_CUES["units"]))


def _begins_company(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a company's name begins at a word: in "the Department of Lamps and Acme Corp"."""
    if not goes_on(tokens, at):
        return False
    known = names.known.get(tokens[at].word)
    is_known = known is not None and known.kind == "organization" and not known.careful
    return is_known or tokens[_end(tokens, at) - 1].word in _CUES["legal forms"]


def _is_of_fields(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether "and" joins two fields of one company: "Acme Data Center and Cloud Services"."""
    if at - first < _WITH_FIELD or tokens[at - 1].word not in _FIELDS or not goes_on(tokens, at + 1):
        return False
    fields = [token.word for token in tokens[at + 1 : _end(tokens, at + 1)]]
    return len(fields) > 1 and fields[-1] in _CUES["services"] and _FIELDS.issuperset(fields)


def _is_body_of_fields(tokens: Sequence[Token], at: int) -> bool:
    """Whether "and" joins what one body is for: "Acmeville Planning and Zoning Commission"; not "and City Council"."""
    is_body = tokens[at - 1].lower not in FIELDS or tokens[at - 1].word in _BOARDS
    if is_body or not goes_on(tokens, at + 1) or tokens[at + 1].lower in _CUES["public bodies"]:
        return False
    words = tokens[at + 1 : _end(tokens, at + 1)]
    body = next((n for n, token in enumerate(words) if token.word in _BOARDS), 0)
    return body > 0 and all(token.lower in FIELDS for token in words[:body])


def _is_of_couple(tokens: Sequence[Token], first: int, at: int, names: Names) -> bool:
    """Whether "and" joins two given names to what is called after both: "Jane and John Roe Foundation"."""
    if at - 1 != first or not goes_on(tokens, at + 1) or tokens[first].word not in names.first_names:
        return False
    last = tokens[_end(tokens, at + 1) - 1].word
    return tokens[at + 1].word in names.first_names and last in _CUES["endowed"]


def _is_for(tokens: Sequence[Token], first: int, at: int, names: Names) -> bool:
    """Whether "for" stands within a name: "Acme for Startups"; but not "left Acme for Widget"."""
    before = tokens[at - 1].word
    left = first > 0 and tokens[first - 1].lower in _NOT_FOR
    follows_known = tokens[at + 1].word in names.known and names.known[tokens[at + 1].word].kind == "organization"
    return before in names.known and not left and not follows_known and before not in names.places


def is_field_for(tokens: Sequence[Token], first: int, at: int, names: Names) -> bool:
    """Whether a name is a field and what it is for: "AI for Good"; but not "AI for Acme"."""
    if at - 1 != first or tokens[first].word != "AI" or at >= len(tokens) or tokens[at].word != "for":
        return False
    if not goes_on(tokens, at + 1) or tokens[at + 1].word in names.longest:
        return False
    behind = tokens[_end(tokens, at + 1) :][:1]  # "AI for Acme hospitals"
    return not behind or behind[0].gap != " " or behind[0].lower in _BEHIND_NAME


def _is_kind_for(tokens: Sequence[Token], first: int, at: int, names: Names) -> bool:
    """Whether things, and what they are for, make a program's name: "Robots for Youth Challenge"."""
    word = tokens[first].word
    if at - 1 != first or not word.endswith("s") or word in names.known:
        return False
    last = _end(tokens, at + 1)
    return last > at + 2 and tokens[last - 1].word in _PROGRAMS


def names_program(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a run of capitals is a program by its last word: "Acme Scholars", "National AI Skills Program"."""
    return last - first > 1 and tokens[last - 1].word in _PROGRAMS


def _end(tokens: Sequence[Token], at: int) -> int:
    """The word behind the capitalised ones from `at` on."""
    end = min(at + LONGEST_NAME, len(tokens))
    return next((n for n in range(at + 1, end) if not goes_on(tokens, n)), end)


def is_joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a small word within makes the run one name: "Acme for Countries", "Ministry of Works"."""
    return any(tokens[at].lower in ("for", "of", "and") for at in range(first + 1, last))


def ends_as_organization(tokens: Sequence[Token], at: int, last: int, names: Names) -> bool:
    """Whether the rest of the run is an organization by its last word: "Acme Ventures", but not "French AI"."""
    if last - at < 2:
        return False
    is_called_after = tokens[at].lower in _NOBLE and tokens[last - 1].word in NO_SURNAMES  # "Prince Roe Tower"
    if tokens[last - 1].word in _CUES["place endings"] or is_called_after:
        return True
    heads = (n for n in range(at + 1, last - 1) if tokens[n].word in _CUES["institution heads"])
    if any(tokens[n + 1].lower == "of" for n in heads):  # "American Federation of Lampwrights"
        return True
    if tokens[last - 1].word not in _CUES["organization endings"]:
        return False
    known = names.known.get(tokens[at].word)
    is_origin = tokens[at].word in names.adjectives or (known is not None and known.kind == "place")
    return not is_origin or any(tokens[n].word not in ACRONYMS for n in range(at + 1, last))
