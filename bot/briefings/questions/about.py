"""Which sentences are about the names that a question asks of (pure).

News names whom a sentence is about in the sentence itself; where it names nobody, it goes on about those of the
article's title and first sentence. So a figure beside another company's name is that company's.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.briefings.composing.focus import points_back
from bot.briefings.lines import Line, leans
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.briefings.meaning.synonyms import meanings
from bot.extraction.facts import Deal, Facts, Mention
from bot.library.article import Heading, Passage
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_WORD = lazy_pattern(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})
_LARGE_SHARE = 3
"""A name stands so many times with a capital for each time that its word stands without."""
_SHARED = frozenset({"north", "south", "east", "west", "new", "united", "san", "saint", "st", "los", "el"})
"""Words with which so many names begin that none is called by them."""
_LONGEST_COMMON = 2
"""Letters of a word that is a name only where it stands for a whole one: `us`, `it`."""
_SHORT_FORM = 3
"""Letters of what everybody writes in capitals: AI, CEO."""
_THE_DEAL = lazy_pattern(
    r"\bthe (?:[\w-]+ )?(?:deal|transaction|acquisition|merger|takeover|purchase|agreement|sale)\b", re.IGNORECASE
)
_CREDITED = lazy_pattern(r"\baccording to (?:data (?:from|by) )?(?:the )?$", re.IGNORECASE)
"""What stands before a source, of which a sentence tells nothing."""
_PLACED = frozenset({"place", "project"})
"""Kinds of subjects of which another place tells apart."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Sentences of an article that are read together, and whom they name."""

    article: Heading
    text: str
    mentions: tuple[Mention, ...]
    opening: tuple[Mention, ...]
    """Whom the article's first sentence names."""
    before: tuple[Mention, ...] = ()
    """Whom the last sentence before in the paragraph names that names an organization."""

    def names(self, subject: Subject) -> bool:
        """Whether these very sentences name it."""
        return subject.is_in(self.text) or _mentions(subject, self.mentions)

    def is_about(self, subjects: Sequence[Subject]) -> bool:
        """Whether each is named here; or, where nobody is, at the article's opening."""
        if all(map(self.names, subjects)):
            return True
        if self.names_any(subjects):
            return False
        return all(map(self.opens_with, subjects)) or all(_mentions(one, self.before) for one in subjects)

    def opens_with(self, subject: Subject) -> bool:
        """Whether its article's title or first sentence names it."""
        return subject.is_in(self.article.title) or _mentions(subject, self.opening)

    def names_any(self, subjects: Sequence[Subject]) -> bool:
        """Whether somebody who acts is named; or where a place or a project is asked of, another of these."""
        placed = any(subject.kind in _PLACED for subject in subjects)
        kinds = {"place", "project"} if placed else {"organization", "project"}
        return any(mention.kind in kinds for mention in self.mentions)


def tell(line: Line, at: int, facts: Mapping[Heading, Facts], *, alone: bool = False) -> Telling:
    """The sentence of the line that holds the place; unless alone, with the one before it where it leans on that."""
    sentence = next((one for one in line.passage.sentences if one.start <= at < one.end), line.first)
    own = Line(line.passage, sentence, sentence)
    read = line if leans(own) and not alone else own
    known = facts[line.article]
    held = (one for one in known.mentions if read.start <= one.start < read.end)
    mentions = tuple(one for one in held if not _CREDITED.search(read.text, 0, one.start - read.start))
    first = known.sentences[0].end if known.sentences else 0
    opening = tuple(mention for mention in known.mentions if mention.start < first)
    return Telling(line.article, read.text, mentions, opening, () if alone else _named_before(read, known))


def _named_before(line: Line, facts: Facts) -> tuple[Mention, ...]:
    """Whom the last sentence before the line names, of those of its paragraph that name an organization."""
    earlier = [one for one in line.passage.sentences if one.paragraph == line.paragraph and one.end <= line.start]
    for sentence in reversed(earlier):
        named = tuple(one for one in facts.mentions if sentence.start <= one.start < sentence.end)
        if any(one.kind == "organization" for one in named):
            return named
    return ()


def is_of_article(line: Line, subject: Subject, facts: Mapping[Heading, Facts]) -> bool:
    """Whether “it” and “the company” are the subject in this line: its paragraph opens with the name, or names nobody
    else before while the article opens with it.
    """
    opening = next(one for one in line.passage.sentences if one.paragraph == line.paragraph)
    if subject.opens(Line(line.passage, opening, opening).text):
        return True
    before = (one for one in facts[line.article].mentions if opening.start <= one.start < line.start)
    others = (one for one in before if one.kind == "organization" and not is_named(subject, one.name))
    return tell(line, line.start, facts).opens_with(subject) and not any(others)


def names_beside(line: Line, at: int, facts: Mapping[Heading, Facts]) -> tuple[str, ...]:
    """The last name before a place in the line and the first after it, of those who act and what they build."""
    names = [one for one in facts[line.article].mentions if line.start <= one.start < line.end and one.kind != "place"]
    before = [one.name for one in names if one.end <= at]
    after = [one.name for one in names if one.start > at]
    inside = [one.name for one in names if one.start <= at < one.end]
    return (*before[-1:], *inside, *after[:1])


def is_of_another(
    line: Line, words: Collection[str], subjects: Collection[Subject], facts: Mapping[Heading, Facts]
) -> bool:
    """Whether others stand next to the one word (by meaning) that the line holds: “Founded in 2019, Fernleaf …”.

    Several of the words together are told of nothing else, nor is what a sentence takes up from those before it: “the
    plant” of a paragraph that names one of the subjects. Whoever has an office of theirs is no other.
    """
    if _is_of_other_deal(line, subjects, facts):
        return True
    if len(set(words) & set(meanings(line.text))) > 1:
        return False
    places = [word.start() + line.start for word in _WORD.finditer(line.text) if set(words) & set(meanings(word[0]))]
    if line.start not in places and any(is_called(subject, line.text) for subject in subjects):
        return False
    if points_back(line.text) and any(is_called(subject, _before(line)) for subject in subjects):
        return False
    beside = [name for at in places for name in names_beside(line, at, facts)]
    own = [one.name for one in facts[line.article].people if one.organization and _owns(subjects, one.organization)]
    return bool(beside) and not any(name in own or _owns(subjects, name) for name in beside)


def _is_of_other_deal(line: Line, subjects: Collection[Subject], facts: Mapping[Heading, Facts]) -> bool:
    """Whether the line goes on about “the deal” that its article is about, and that is not between all the subjects."""
    if len(subjects) == 1 or not _THE_DEAL.search(line.text) or all(is_called(one, line.text) for one in subjects):
        return False
    main = [deal for deal in facts[line.article].deals if deal.main]
    return bool(main) and not any(is_between(deal, subjects) for deal in main)


def _owns(subjects: Collection[Subject], name: str) -> bool:
    return any(is_named(subject, name) for subject in subjects)


def _before(line: Line) -> str:
    """The words of its paragraph before the line, as far as the passage has them."""
    opening = min(one.start for one in line.passage.sentences if one.paragraph == line.paragraph)
    return line.passage.text[opening - line.passage.start : line.start - line.passage.start]


def is_named(subject: Subject, name: str) -> bool:
    """Whether the name is the subject's, in full or for short: Quillback for Quillback Robotics."""
    key = name_key(name)
    return any(_is_short_for(key, own) or _is_short_for(own, key) for own in subject.keys)


def is_between(deal: Deal, subjects: Collection[Subject]) -> bool:
    """Whether all the subjects are parties of the deal."""
    return all(any(is_named(subject, name) for name in deal.parties) for subject in subjects)


def count_words(passages: Iterable[Passage]) -> Mapping[str, int]:
    """How often each word stands in the passages, as they write it."""
    return Counter(_WORD.findall("\n".join(passage.text for passage in passages)))


def capitalized(question: str, written: Mapping[str, int], passages: Sequence[Passage]) -> str:
    """The words of the question that may be names: they are written with a capital far more often than without.

    A common word is one, too, right before another: `scale` of `scale ai`. Whoever writes a name with a capital, too,
    means the small words plainly; short forms (AI) are written so by anybody.
    """
    asked = _WORD.findall(question)
    large = dict.fromkeys(map(str.casefold, asked), 0)
    for word, times in written.items():
        if (folded := word.casefold()) in large:
            large[folded] += times * (-_LARGE_SHARE if word.islower() else 1)
    for before, word in pairwise(large):
        if large[before] <= 0 < large[word] and _stand_together(before, word, passages):
            large[before] = 1
    words = [word for word in asked if meanings(word)]
    is_careful = any(word[0].isupper() and not (word.isupper() and len(word) <= _SHORT_FORM) for word in asked[1:])
    return " ".join(word for word in words if large[word.casefold()] > 0 and not (is_careful and word.islower()))


def _stand_together(before: str, word: str, passages: Sequence[Passage]) -> bool:
    """Whether a passage has both side by side, each with a capital."""
    together = re.compile(rf"\b{re.escape(before)}\W{re.escape(word)}\b", re.IGNORECASE)
    found = (match[0] for passage in passages for match in together.finditer(passage.text))
    return any(one[0].isupper() and one[len(before) + 1].isupper() for one in found)


def unseen(question: str, written: Iterable[str]) -> str:
    """The words of the question that say something and are none of those that are written."""
    seen = set(map(str.casefold, written))
    return " ".join(word for word in _WORD.findall(question) if word.casefold() not in seen and meanings(word))


def find_names(resolution: Resolution, question: str) -> Mapping[Subject, frozenset[str]]:
    """The subjects that the question names for sure, each with those of its words, by meaning, that do.

    News shortens an organization's name to its first word and a person's to the last: another word alone is no name.
    A typing error is no sure name either.
    """
    named = {}
    for subject in resolution.subjects:
        words = [word for word in _WORD.findall(question) if is_word_of(word, subject)]
        keys = set(map(name_key, words))
        is_whole = any(len(key) > _LONGEST_COMMON for key in keys & subject.keys)
        if is_whole or _short_name(subject) in keys or not (words or resolution.understood):
            named[subject] = frozenset(one for word in words for one in meanings(word))
    return named


def is_called(subject: Subject, text: str) -> bool:
    """Whether the text names the subject, in full or by the word that it is called by, which a product has not."""
    is_shortened = (
        subject.kind != "product"
        and _short_name(subject) not in _SHARED
        and _short_name(subject) in map(name_key, _WORD.findall(text))
    )
    return is_shortened or subject.is_in(text)


def _short_name(subject: Subject) -> str:
    parts = name_key(subject.name).split()
    first = 1 if len(parts) > 1 and parts[0] in _ARTICLES else 0
    return parts[-1] if subject.kind == "person" else parts[first]


def is_word_of(word: str, subject: Subject) -> bool:
    """Whether a name of the subject has the word."""
    return any(name_key(word) in key.split() for key in subject.keys)


def _mentions(subject: Subject, mentions: Sequence[Mention]) -> bool:
    return any(is_named(subject, mention.name) for mention in mentions)


def _is_short_for(short: str, full: str) -> bool:
    return full == short or full.startswith(f"{short} ")
