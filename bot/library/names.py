"""Names as the library knows them, and the form in which two spellings of a name are the same."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.extraction import load_lands
from bot.extraction.facts import Deal, Initiative, Mention, NameKind, Person, Project
from bot.library.records import AnyRecord

# Letters that Unicode doesn't take apart into a plain letter and a mark.
_PLAIN = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_PARTING = re.compile(r"[\s\-‐-―/\\_|]")
_NO_WORD = re.compile(r"[^\w ]")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_PARTS = re.compile(r", | and ")
_CORNER = re.compile(r"(?:(?:north|south)(?:east|west)?|east|west|central)(?:ern)? (.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that stands in articles the asker sees: in `articles` of them; `deals` deals have it as a party."""

    key: str
    name: str
    kind: NameKind
    articles: int
    deals: int


@dataclass(frozen=True, slots=True)
class SimilarName:
    """A known name that the words may have meant; `similarity` is from 0 to 100."""

    known: KnownName
    similarity: float


@lru_cache(maxsize=10_000)  # news is full of the same names
def name_key(name: str) -> str:
    """The form in which spellings of one name are equal: case folded, accents folded, punctuation dropped.

    Hyphens, dashes and slashes part words; runs of white space are one space. Empty when nothing is left.
    """
    return fold_words(name)


def fold_words(text: str) -> str:
    """As `name_key`, of a text that will not come again soon."""
    for mark, plain in _MARKS:
        text = text.replace(mark, plain)
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    return " ".join(_drop_punctuation(_fold(text)).split())


def _drop_punctuation(folded: str) -> str:
    return _NO_WORD.sub(_keep_mark, _PARTING.sub(" ", folded))


def publisher_key(publisher: str) -> str:
    """By which a publisher is known, with or without "the"."""
    return name_key(publisher).removeprefix("the ")


def _fold(name: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN))


def _keep_mark(found: re.Match[str]) -> str:
    # Marks: the vowels of Hindi or Thai.
    return found[0] if unicodedata.category(found[0]).startswith("M") else ""


# What `_drop_punctuation` makes of each, all at once: most texts have no other marks. Python takes a tenth of the time
# where what is dropped is None and not an empty text.
_ASCII = {code: _drop_punctuation(chr(code).casefold()) or None for code in range(128)}
_MARKS = [(mark, _drop_punctuation(mark)) for mark in "’‘“”–—"]


@dataclass(frozen=True, slots=True)
class ArticleName:
    """A name as one article has it: the form that it writes most often, and of how many deals it is a party."""

    key: str
    name: str
    kind: NameKind
    deals: int


def named_in(record: AnyRecord) -> tuple[tuple[str, NameKind], ...]:
    """Whom and what a record names, as it writes them."""
    match record:
        case Deal():
            return tuple((party, "organization") for party in record.parties)
        case Project():
            places = (record.place.city, *regions_of(record.place.region), record.place.country)
            builders = (record.operator, *record.partners)
            return ((record.name, "project"), *_given(builders, "organization"), *_given(places, "place"))
        case Person():
            organizations = (record.organization, record.from_, record.to)
            return ((record.name, "person"), *_given(organizations, "organization"))
        case Initiative():
            run_by = _given(record.run_by, "organization")
            return ((record.name, "project"), *run_by, *_given((record.place,), "place"))


def regions_of(region: str | None) -> tuple[str, ...]:
    """A region and those that it lies in by its name: "Bracken Parish, Ohio" is in Ohio, and so is "Northern Ohio".

    "Ohio and Texas" are two, and "West Virginia" is no part of Virginia.
    """
    parts = _PARTS.split(region) if region else []
    corners = (corner for part in parts if (corner := _CORNER.fullmatch(part)))
    lands = (corner[1] for corner in corners if corner[0] not in load_lands() and corner[1] in load_lands())
    return tuple(dict.fromkeys((region, *parts, *lands))) if region else ()


def _given(names: Iterable[str | None], kind: NameKind) -> list[tuple[str, NameKind]]:
    return [(name, kind) for name in names if name]


def names_of(record: AnyRecord) -> frozenset[str]:
    """The keys of those whom a record names."""
    return frozenset(name_key(name) for name, _ in named_in(record)) - {""}


def names_of_article(
    mentions: Iterable[Mention], records: Iterable[AnyRecord], authors: Iterable[str] = ()
) -> tuple[ArticleName, ...]:
    """Every name of an article once, by key; as it is written in mentions, else in records, else as an author."""
    forms: dict[str, Counter[tuple[str, NameKind]]] = {}
    for mention in mentions:
        forms.setdefault(name_key(mention.name), Counter())[mention.name, mention.kind] += 1
    deals: Counter[str] = Counter()
    for record in records:
        for name, kind in named_in(record):
            forms.setdefault(name_key(name), Counter({(name, kind): 1}))
        if isinstance(record, Deal):
            deals.update(names_of(record))
    for author in authors:
        forms.setdefault(name_key(author), Counter({(author, "author"): 1}))
    forms.pop("", None)
    return tuple(ArticleName(key, *_commonest(forms[key]), deals[key]) for key in sorted(forms))


def merge_forms(forms: Iterable[tuple[str, str, NameKind, int, int]]) -> Mapping[str, KnownName]:
    """Rows of (key, name, kind, articles, deals) into one name a key, written as in most articles."""
    grouped: dict[str, list[tuple[str, NameKind, int, int]]] = {}
    for key, name, kind, articles, deals in forms:
        grouped.setdefault(key, []).append((name, kind, articles, deals))
    return {key: _merge(key, rows) for key, rows in grouped.items()}


def _merge(key: str, rows: Iterable[tuple[str, NameKind, int, int]]) -> KnownName:
    counted: Counter[tuple[str, NameKind]] = Counter()
    deals_in_all = 0
    for name, kind, articles, deals in rows:
        counted[name, kind] += articles
        deals_in_all += deals
    told = Counter({form: count for form, count in counted.items() if form[1] != "author"}) or counted
    return KnownName(key, *_commonest(told), told.total(), deals_in_all)


def _commonest(forms: Counter[tuple[str, NameKind]]) -> tuple[str, NameKind]:
    """The form with the highest count; of several the first by the alphabet, whatever order they came in."""
    return min(forms, key=lambda form: (-forms[form], form))


def order_by_likeness(words: str, names: Sequence[KnownName]) -> tuple[SimilarName, ...]:
    """The names by how like the words they are (rapidfuzz's WRatio of the keys), then by articles that have them."""
    from rapidfuzz import fuzz  # noqa: PLC0415 (slow to import; names that are known are not compared)

    key = name_key(words)
    similar = [SimilarName(name, fuzz.WRatio(key, name.key)) for name in names]
    return tuple(sorted(similar, key=lambda one: (-one.similarity, -one.known.articles, one.known.key)))
