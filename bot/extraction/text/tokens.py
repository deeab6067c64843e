"""The words of a sentence with their offsets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# A word keeps its inner dots, apostrophes and ampersands (U.S., Character.AI, O'Neill, AT&T), and letters in brackets
# with which a name plays (Zorbl(AI)t); a hyphen parts words.
# But a small letter alone before a capital belongs to a name: e-Acme.
_LETTER = r"(?:\b[a-z]-(?=[A-Z]\w))?"


def _compile_words(letter: str, alnum: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a word out of such characters, and of one in a sentence with a dot at its end alone, as most."""
    played = rf"\({letter}{{1,2}}\){alnum}+"
    return (
        re.compile(rf"((?:{letter}\.){{2,8}}|{_LETTER}{alnum}+(?:[.'’&_]{alnum}+|{played})*+)"),
        re.compile(rf"({_LETTER}{alnum}+(?:['’&_]{alnum}+|{played})*+)"),
    )


_WORDS, _WORDS_WITHOUT_DOT = _compile_words(r"[^\W\d_]", r"[^\W_]")
# The same in ASCII, where ranges of characters are found in half the time.
_ASCII_WORDS, _ASCII_WORDS_WITHOUT_DOT = _compile_words("[A-Za-z]", "[A-Za-z0-9]")
# Markdown's marks stand neither for words nor for a gap between words: **bold**, _italic_, [words](address).
_ADDRESS = re.compile(r"\]\((?:https?:/|mailto:|/|#)[^\s()]{0,500}\)")
_MARKS = re.compile(rf"{_ADDRESS.pattern}|[*_\[\]]")

_BEFORE_S = (".’", ".'", "’", "'")  # "Acme Corp.’s chief", "Acme+’s chief"
_GRADES = "ABCDEF"  # of debts and schools: "AA+"; and of rounds: "Series B+"
_SUMS = frozenset("+$€£")  # "C++", "Acme+$2 billion"


@dataclass(slots=True)  # frozen ones take thrice as long to make, and an article has a thousand
class Token:
    """One word; `end` leaves a possessive ending out, `full_end` does not. `gap` is what stands before it.

    A word is possessive where an 's, or an apostrophe after an s, follows.
    """

    word: str
    lower: str
    start: int
    end: int
    full_end: int
    gap: str
    is_possessive: bool = False


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words of `text[start:end]` in order, with offsets into `text`; Markdown's marks are in no word and no gap."""
    own = text[start:end]
    parts = _pattern_for(own).split(own)
    is_marked = "*" in own or "_" in own or "](" in own
    is_loose = " ," in own  # "Jane Roe , chief of Acme"
    has_plus = "+" in own
    if not (is_marked or is_loose or has_plus or "'" in own or "’" in own):
        return _as_written(parts, start)
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)] if is_marked else []
    tokens: list[Token] = []
    before = stop = start
    for between, whole in zip(parts[::2], parts[1::2], strict=False):
        at = stop + len(between)
        stop = at + len(whole)
        if addresses:
            while addresses and addresses[0][1] <= at:
                addresses.pop(0)
            if addresses and addresses[0][0] < at:
                continue
        gap = _MARKS.sub("", text[before:at]) if is_marked else text[before:at]
        if tokens and whole == "s" and gap in _BEFORE_S and (gap[0] == "." or tokens[-1].word[-1] == "+"):
            tokens[-1].is_possessive, tokens[-1].full_end, before = True, stop, stop
            continue
        if is_loose and " ," in gap:
            gap = gap.replace(" ,", ",")
        word, last, before = whole, stop, stop
        if whole[-1] in "sS":
            word, before = _part_possessive(text, whole, stop, end)
            last = at + len(word)
        if has_plus and text.startswith("+", stop, end) and _ends_in_plus(text, stop, word, tokens):
            word, last, before = whole + "+", stop + 1, stop + 1
        lower = word if word.islower() else word.lower()
        tokens.append(Token(word, lower, at, last, before, gap, before > last))
    return tokens


def _pattern_for(sentence: str) -> re.Pattern[str]:
    if "." in sentence[:-1]:
        return _ASCII_WORDS if sentence.isascii() else _WORDS
    return _ASCII_WORDS_WITHOUT_DOT if sentence.isascii() else _WORDS_WITHOUT_DOT


def _as_written(parts: Sequence[str], start: int) -> list[Token]:
    """The words of a sentence without possessives and marks, as most are, out of its gaps and words in turn."""
    tokens: list[Token] = []
    stop = start
    for gap, word in zip(parts[::2], parts[1::2], strict=False):
        at = stop + len(gap)
        stop = at + len(word)
        tokens.append(Token(word, word if word.islower() else word.lower(), at, stop, stop, gap))
    return tokens


def _part_possessive(text: str, word: str, stop: int, end: int) -> tuple[str, int]:
    """A word with an s at its end, at `stop`, without its possessive ending, and where that ends."""
    if word[-2:] in ("'s", "’s") and len(word) > 2:
        return word[:-2], stop
    is_plural = stop < end and text[stop] in "'’" and not text[stop + 1 : stop + 2].isalnum()
    return word, stop + is_plural


def _ends_in_plus(text: str, stop: int, word: str, tokens: Sequence[Token]) -> bool:
    """Whether the plus at `stop` belongs to a name, as in "Acme U+"; not to a number ("2 MW+") or a grade ("AA+")."""
    if not (word[0].isupper() and word[-1].isalpha() and word.strip(_GRADES)) or text[stop + 1 : stop + 2] in _SUMS:
        return False
    is_counted = bool(tokens) and tokens[-1].word[-1].isdigit()
    return not (is_counted or text[stop + 1 : stop + 2].isalnum())


def written(text: str, tokens: Sequence[Token]) -> str:
    """Neighboring words as the text writes them, without the marks between them."""
    whole = text[tokens[0].start : tokens[-1].end]
    if len(tokens) == 1 or not ("*" in whole or "_" in whole or "](" in whole):
        return whole
    return tokens[0].word + "".join(token.gap + token.word for token in tokens[1:])


_NAMING = frozenset(("called", "codenamed", "dubbed", "named", "nicknamed"))

_KNOWN = frozenset(("known", "refer", "referred", "refers"))


def is_capitalised(word: str) -> bool:
    """Whether a word is written like a name: Acme, xAI, 8VC, e-Acme."""
    return word[0].isupper() or (len(word) > 1 and (word[1].isupper() or word[1] == "-"))


def is_small_partner(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small letter goes on with a name behind "&": "Acme & i Holdings"."""
    token = tokens[at]
    is_letter = len(token.word) == 1 and token.gap == " & " and token.word.islower() and token.word != "a"
    return is_letter and len(tokens[at - 1].word) > 1 and is_capitalised(tokens[at - 1].word)


def opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word owes its capital to its place: first in a sentence or quotation, after a colon or dateline.

    What something is called stands in quotation marks too: 'a site named "Acme"'.
    """
    if at == 0:
        return True
    is_opening = tokens[at].gap.rstrip().endswith(("“", '"', ":", "‘", "—", "–", ")", "]", " -"))
    return is_opening and not _is_naming(tokens, at)


def _is_naming(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at a word is a name by the ones before it: "called “Acme”", "known internally as “Acme”"."""
    before = [token.lower for token in tokens[max(0, at - 3) : at]]
    return before[-1] in _NAMING or (before[-1] == "as" and not _KNOWN.isdisjoint(before))
