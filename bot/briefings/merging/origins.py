"""How many independent origins a story has: reprints, revisions, cut copies and who credits another are one (pure).

Credit is given in a few ways: “first reported by the Lantern”, “told the Lantern”, “according to the Lantern”.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.briefings.lines import Line
from bot.library.article import Heading
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_LENGTH = 4
"""Words of a shingle; two writers seldom choose so many alike."""
_COPIED = 0.4
"""Of the shorter text's shingles, from which on it is a copy."""
_MOST_WORDS = 600
"""Of each article; a copy shows at its beginning."""
_LONG = 10
"""Words of a sentence that nobody writes by chance as another did."""
_SAME_SENTENCES = 2
_WORD = lazy_pattern(r"\w+")
_OUTLET = r"(?:[Tt]he )?(?P<outlet>[A-Z][\w.&’'-]*(?: (?:of |the )?[A-Z][\w.&’'-]*){0,3})"
_CREDITED = lazy_pattern(
    r"\b(?P<way>reported by|told|according to|interview with|statement to|citing|per) "
    r"(?:(?:an? |the )?(?:\w+ )?reports? (?:by|from|in|of) )?"
    rf"{_OUTLET}(?: and (?:the )?(?P<other>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){{0,2}}))?"
)
_AGENCY = lazy_pattern(r"[^.]{0,60}?\((?P<agency>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,2})\)\s*[-–—]\s")
"""Who wrote what others print: “OSLO (Lantern) - ”."""
_REPORTED = lazy_pattern(rf"{_OUTLET}(?: (?P<way>first|has|had|earlier|previously))? reported\b(?! by)")
_BREAKING = frozenset({"reported by", "first"})
"""Ways of crediting whoever was first; what is told to two outlets is told twice."""
_QUOTE = lazy_pattern(r"[“”\"]")


@dataclass(frozen=True, slots=True)
class _Text:
    """What one writer wrote: its shingles and long sentences, who published it, and to whom it gives credit."""

    shingles: frozenset[tuple[str, ...]]
    sentences: frozenset[str]
    publishers: frozenset[str]
    credited: frozenset[str]
    first_told_by: frozenset[str]

    def is_from(self, other: "_Text") -> bool:
        """Whether one of the two was made from the other, or both from a third."""
        fewer = min(len(self.shingles), len(other.shingles))
        if fewer and len(self.shingles & other.shingles) >= _COPIED * fewer:
            return True
        is_credited = self.credited & other.publishers or other.credited & self.publishers
        alike = len(self.sentences & other.sentences) >= _SAME_SENTENCES
        return alike or bool(is_credited or self.first_told_by & other.first_told_by)


def count_origins(articles: Iterable[Heading], said: Mapping[Heading, Sequence[Line]]) -> int:
    """How many of these articles were written on their own; one without any sentence is its own.

    Those that the library knows as one story are one; the others are compared by their sentences and credits.
    """
    stories: dict[object, list[Heading]] = {}
    for article in dict.fromkeys(articles):
        stories.setdefault(article if article.story is None else article.story, []).append(article)
    if len(stories) == 1:  # as of most, and then there is nothing to compare
        return 1
    origins: list[list[_Text]] = []
    for text in (_read(story, said) for story in stories.values()):
        related = [origin for origin in origins if any(text.is_from(other) for other in origin)]
        origins = [origin for origin in origins if origin not in related]
        origins.append([text, *(other for origin in related for other in origin)])
    return len(origins)


def _read(story: Sequence[Heading], said: Mapping[Heading, Sequence[Line]]) -> _Text:
    """What is compared of a story: of several versions the longest one's words."""
    versions = (said.get(article, ()) for article in story)
    told = max(versions, key=lambda lines: sum(line.end - line.start for line in lines))
    words: list[str] = []
    read: list[Line] = []
    for line in told:
        if len(words) < _MOST_WORDS:
            words += _WORD.findall(line.text.casefold())
            read.append(line)
    words = words[:_MOST_WORDS]
    long = (line.text for line in read if not _QUOTE.search(line.text) and len(line.text.split()) >= _LONG)
    told_by = [credit for line in read for credit in _find_credits(line.text)]
    agency = _AGENCY.match(read[0].text) if read else None
    told_by += [(name_key(agency["agency"]), "")] if agency else []
    return _Text(
        frozenset(zip(*(words[start:] for start in range(_LENGTH)), strict=False)),
        frozenset(map(str.casefold, long)),
        frozenset(name_key(article.publisher).removeprefix("the ") for article in story if article.publisher),
        frozenset(outlet for outlet, _ in told_by),
        frozenset(outlet for outlet, way in told_by if way in _BREAKING),
    )


def _find_credits(sentence: str) -> Iterator[tuple[str, str]]:
    """Who is credited in a sentence, by `name_key`, and in which way."""
    for cue, pattern in (("reported", _REPORTED), ("", _CREDITED)):
        for found in pattern.finditer(sentence) if cue in sentence else ():
            yield from ((name_key(outlet), found["way"] or "") for outlet in _outlets(found))


def _outlets(found: re.Match[str]) -> list[str]:
    """Who is credited, and who beside it: “according to reports from the Lantern and the Post”."""
    return [outlet for outlet in (found["outlet"], found.groupdict().get("other")) if outlet]
