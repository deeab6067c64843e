"""How names are formed: people's initials, months and syllables; legal forms; and where a name may end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.names.exchange_codes import is_exchange_code
from bot.extraction.names.gazetteer import Names
from bot.extraction.text.tokens import Token, is_capitalised, is_small_partner, opens_sentence
from bot.extraction.words.wordlists import read_sections, read_word_sections

_CUES = read_word_sections("name_cues.txt")
ACRONYMS = _CUES["acronyms"]
NO_SURNAMES = _CUES["no surnames"]
_LEGAL_FORMS = _CUES["legal forms"]
SPELLED_FORMS = _CUES["spelled legal forms"]
_TITLES = read_sections("roles.txt")["honorifics"]
HONORIFICS = frozenset((*_TITLES, *(word.rstrip(".") for word in _TITLES)))
_ABBREVIATIONS = frozenset(read_sections("abbreviations.txt")["before a number or lower case"])
_MINISTERS = read_word_sections("grammar.txt")["ministers"]
_SYLLABLES = re.compile(  # two of Chinese in Latin letters, as given names have them
    r"(?=[A-Z])(?i:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:i?ang|i?ong|uang|ian|iao|uai|uan|ing|eng|ai|ei|ao|ou|an|en|in|"
    r"un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){2}"
)
_NUMERALS = frozenset(("I", "II", "III", "IV", "V", "VI"))
_PARTICLES = frozenset(("de", "den", "der", "ten", "ter", "van", "von"))  # that only people's names have within
_NICKNAMED = {" (": ") ", " “": "” ", ' "': '" '}
_HOLDING_FORMS = (["Investment", "Company"], ["Holding", "Company"], ["Investment", "Corporation"])
PRIVATE_FORMS = (["Private", "Limited"], ["Private", "Ltd"], ["Private", "Ltd."])
_SYLLABLE = 6  # letters: "Roe Zo-bu"


def is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is a letter for a given name: the "J" of "J. Roe", but not that of "Series J.".

    So are the letters of "J.K. Roe".
    """
    if at + 1 >= len(tokens) or not tokens[at].word.isupper():
        return False
    if len(tokens[at].word) > 1:
        return are_initials(tokens[at].word) and tokens[at + 1].gap == " "
    is_second = at > 0 and len(tokens[at - 1].word) == 1 and tokens[at].gap in (". ", ".")  # "C. C. Roe"
    return tokens[at + 1].gap in (". ", ".") and not (at and tokens[at - 1].word in ACRONYMS and not is_second)


def are_initials(word: str) -> bool:
    """Whether a word is letters for given names, each with its full stop: "J.K.", but not "U.S."."""
    return word[-1] == "." and word[:-1].lower() not in _ABBREVIATIONS and word not in ACRONYMS


def is_short_title(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office written shortly stands before word `first`: "Gov. Jane Roe", "Rep. John Poe"."""
    return first > 0 and tokens[first].gap == ". " and tokens[first - 1].lower in _CUES["short titles"]


def is_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name before word `at` is where somebody is: "Acmeville-based Acme", "Acmeville, Tex.-based Acme"."""
    based = at + 1 if tokens[at].gap == ", " and at + 1 < len(tokens) else at
    if tokens[based].lower != "based" or not tokens[based].gap.endswith("-") or based + 1 >= len(tokens):
        return False
    return is_capitalised(tokens[based + 1].word) or tokens[based + 1].lower in _CUES["organization nouns"]


def first_of_base(tokens: Sequence[Token], first: int) -> int:
    """The first word of the base that stands before word `first`, or that word: "Acmeville, Tex.-based Acme"."""
    if first < 2 or tokens[first - 1].lower != "based" or not tokens[first - 1].gap.endswith("-"):
        return first
    at = first - 1
    while at > 0 and is_capitalised(tokens[at - 1].word) and tokens[at].gap in (" ", ", ", "-", ".-"):
        at -= 1
    return at


def is_given_month(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month's short form is a given name: "Jan Roe", "Jan van der Roe"."""
    follows = at + 1 < len(tokens) and tokens[at + 1].gap == " "
    follows = follows and (is_capitalised(tokens[at + 1].word) or tokens[at + 1].word in _PARTICLES)
    return follows and tokens[at].word in _CUES["months that are given names"]


def is_surname(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a month's name is a surname, behind a given name and without a day: "Jane May"."""
    if tokens[at].gap != " " or tokens[at].word not in _CUES["months that are surnames"]:
        return False
    has_day = at + 1 < len(tokens) and tokens[at + 1].word.isdigit()
    return tokens[at - 1].word in names.first_names and not tokens[at - 1].is_possessive and not has_day


def is_syllable(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether the word at `at` is half of a given name: the "bu" of "Roe Zo-bu", but not the "led" of "Acme-led".

    Before a common surname, too: "Zo-bu Wang".
    """
    token, before = tokens[at], tokens[at - 1]
    if at < 1 or token.gap != "-" or not token.word.islower() or before.is_possessive or before.word in names.known:
        return False
    is_short = 1 < len(token.word) <= _SYLLABLE and len(before.word) <= _SYLLABLE and before.word.istitle()
    is_behind = (
        at > 1 and before.gap == " " and tokens[at - 2].word.istitle() and tokens[at - 2].word not in names.known
    )
    return (
        is_short
        and (is_behind or _stands_before_surname(tokens, at + 1))
        and token.word not in _CUES["behind a hyphen"]
    )


def _stands_before_surname(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].gap == " " and tokens[at].word in _CUES["common surnames"]


def is_nickname(tokens: Sequence[Token], at: int, names: Names) -> bool:
    """Whether a name is called by the word at `at`, in marks of its own: "Xantho (Jane) Roe", "William “Bill” Roe"."""
    if tokens[at].gap not in _NICKNAMED or at + 1 >= len(tokens) or tokens[at].word not in names.first_names:
        return False
    return tokens[at + 1].gap == _NICKNAMED[tokens[at].gap] and is_capitalised(tokens[at + 1].word)


def is_person_form(tokens: Sequence[Token], first: int, last: int, names: Names) -> bool:
    """Whether a run of words is formed as a person's name is."""
    if tokens[last - 1].word in NO_SURNAMES or any(tokens[at].gap == " & " for at in range(first + 1, last)):
        return False
    is_given = tokens[first].word in names.first_names or is_initial(tokens, first)
    is_given = is_given or any(is_nickname(tokens, at, names) for at in range(first + 1, last))
    is_asian = _is_chinese(tokens, first, last) or _has_double_given_name(tokens, first, last)
    return is_given or is_syllable(tokens, last - 1, names) or is_asian


def _is_chinese(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a common surname and two syllables of Chinese are a name, in either order: "Wang Xiaoming"."""
    if last - first != 2 or tokens[first + 1].gap != " ":
        return False
    words = (tokens[first].word, tokens[first + 1].word)
    pairs = (words, words[::-1])
    return any(surname in _CUES["common surnames"] and _SYLLABLES.fullmatch(given) for surname, given in pairs)


def is_company_form(word: str) -> bool:
    """Whether a word at the end of a company's name only says what form it has: "Inc", "N.V.", "Group"."""
    return _without_dots(word) in _LEGAL_FORMS or word in SPELLED_FORMS


def is_form_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is only the form of the company before it: "Group", or "N.V." behind a name."""
    is_behind = at > 0 and tokens[at - 1].word[0].isupper()
    return tokens[at].word in SPELLED_FORMS or (is_behind and is_company_form(tokens[at].word))


def _without_dots(word: str) -> str:
    return word.rstrip(",").replace(".", "")


def _has_double_given_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a given name of two parts stands before a common surname: "Xan-Bu Wang"."""
    if last - first != 3 or (tokens[first + 1].gap, tokens[first + 2].gap) != ("-", " "):
        return False
    given, second = tokens[first].word, tokens[first + 1].word
    are_given = given.istitle() and (second.istitle() or second.islower())
    are_given = are_given and max(len(given), len(second)) <= _SYLLABLE
    return are_given and tokens[first + 2].word in _CUES["common surnames"]


def is_legal_form(tokens: Sequence[Token], at: int) -> bool:
    """Whether a legal form ends the name behind a comma: "Acme, Inc."; not "Acmeville, Co Meath", "Roe, Co-Founder"."""
    if tokens[at].gap != ", " or _without_dots(tokens[at].word) not in _LEGAL_FORMS or tokens[at - 1].is_possessive:
        return False
    if at + 1 == len(tokens) or tokens[at + 1].gap == "-":  # "Roe, Co-founder"
        return at + 1 == len(tokens)
    return tokens[at + 1].gap != " " or tokens[at + 1].word.islower()


def may_end(tokens: Sequence[Token], first: int, last: int, names: Names) -> bool:
    """Whether the name may end before word `last`."""
    is_small = last - first > 1 and (is_small_partner(tokens, last - 1) or is_syllable(tokens, last - 1, names))
    return (is_small or may_end_name(tokens[last - 1].word)) and not _is_loose_acronym(tokens, first, last)


def may_end_name(word: str) -> bool:
    """Whether a word may be the last of a name: it has a capital, or is a number."""
    return is_capitalised(word) or word.isdigit()


def _is_loose_acronym(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether "AI" at the end belongs to the next word ("Acme AI chips"), or what is counted ends it: "Acme GPUs"."""
    if last - first > 1 and tokens[last - 1].word in _CUES["counted acronyms"]:
        return True
    follows = last < len(tokens) and tokens[last].gap == " " and tokens[last].word in _CUES["after AI"]
    return last - first > 1 and tokens[last - 1].word == "AI" and follows and not tokens[last - 1].is_possessive


def is_field(tokens: Sequence[Token], start: int, end: int, names: Names) -> bool:
    """Whether the words before a minister only say what for: "Digital Economy Minister Jane Roe"."""
    return tokens[end - 1].lower in _MINISTERS and tokens[start].word not in names.known


def is_unit(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only says what a number counts or tells apart: the "MW" of "the 300-MW Acme Park", "Unit 1"."""
    is_counted = tokens[at].word in _CUES["units"] and at > 0 and tokens[at - 1].word[-1].isdigit()
    number = tokens[at + 1].word if at + 1 < len(tokens) else ""
    is_numbered = tokens[at].word in _CUES["numbered"] and (number.isdigit() or number in _NUMERALS)
    is_numeral = tokens[at].word in _NUMERALS and at > 0 and tokens[at - 1].word in _CUES["numbered"]
    is_sum = tokens[at].word.startswith("Rs.") and tokens[at].word[-1].isdigit()  # "Rs.78" of "Rs.78,572 crore"
    return is_counted or is_numbered or is_numeral or is_sum


def is_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with an adverb and a comma: "Additionally, the group will"."""
    is_apart = at + 1 < len(tokens) and tokens[at + 1].gap == ", "
    return is_apart and tokens[at].word in _CUES["sentence adverbs"] and opens_sentence(tokens, at)


def is_title(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word before word `last` is short for a title: the "Dr" of "dean for AI Dr. Jane Roe"."""
    return last < len(tokens) and tokens[last].gap == ". " and tokens[last - 1].lower in HONORIFICS


def is_title_alone(tokens: Sequence[Token], last: int) -> bool:
    """Whether a run before word `last` is but the title of a name that goes on: "His Highness"."""
    goes_straight_on = last < len(tokens) and tokens[last].gap == " " and is_capitalised(tokens[last].word)
    return tokens[last - 1].lower in HONORIFICS and goes_straight_on


def is_ex(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only says that somebody was something: "Ex-Acme engineer Jane Roe"."""
    return tokens[at].word == "Ex" and at + 1 < len(tokens) and tokens[at + 1].gap == "-"


def is_share_class(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is no part of a name but tells of which kind shares are: "Acme Class A common stock"."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return tokens[at].word == "Class" and len(following) == 1 and following.isupper()


def behind_number(tokens: Sequence[Token], at: int) -> int:
    """The word behind what only tells one of a name from another: "Acme 2 |", "Acme Class A | shares"."""
    if at >= len(tokens) or tokens[at].gap != " ":
        return at
    if is_share_class(tokens, at):
        return at + 2
    is_digit = tokens[at].word.isdigit() and len(tokens[at].word) == 1
    return at + (is_digit or is_exchange_code(tokens[at].word))


def without_forms(name: str) -> str:
    """A company's name without what only says its form: "Scale" for "Scale Group Inc", "Scale Holding Company"."""
    words = name.split()
    while len(words) > 1 and (is_company_form(words[-1]) or words[-1] == "&"):
        words = words[:-2] if words[-2:] in (*_HOLDING_FORMS, *PRIVATE_FORMS) else words[:-1]
    return " ".join(words).rstrip(",")
