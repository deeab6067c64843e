"""Whether an article is about what a channel follows, and passes its filters (pure)."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.briefings.lines import Line
from bot.briefings.meaning.named import without_owning
from bot.briefings.meaning.resolve import Resolution, Subject
from bot.digests.follow import compile_pattern, is_pattern
from bot.digests.story import Miss
from bot.digests.topic import Filters, Follow
from bot.extraction.facts import Facts
from bot.library.article import Heading
from bot.library.names import name_key, publisher_key

NEWS_FOR = timedelta(days=3)
"""How long before the last digest an article may have been published to be news: what is older was imported."""
_TALENT = re.compile(
    r"\b(?:talent|hir(?:e[sd]?|ing)|train(?:s|ed|ing)|workforce|engineers|academy|skills)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Words:
    """An article's words, made ready for many topics: as they stand, folded, so without what owns, and its names."""

    text: str
    folded: str
    owned: str
    named: frozenset[str]


def read_words(article: Heading, facts: Facts, lines: Sequence[Line]) -> Words:
    """The words of the title and of what may be quoted."""
    text = "\n".join((article.title, *(line.text for line in lines)))
    owned = without_owning(text)
    folded = f" {name_key(text)} "
    named = frozenset(name_key(mention.name) for mention in facts.mentions)
    return Words(text, folded, folded if owned == text else f" {name_key(owned)} ", named)


def index_words(articles: Sequence[Words]) -> Mapping[str, Sequence[int]]:
    """For each word of these articles, and each that begins a name in one, the numbers of those that have it."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(articles):
        begun = (name.partition(" ")[0] for name in words.named)
        for word in {*words.folded.split(), *words.owned.split(), *begun}:
            index[word].append(number)
    return index


def find_likely(meant: Resolution, index: Mapping[str, Sequence[int]]) -> Collection[int] | None:
    """The numbers of the articles that may name all that is meant; None where that is nothing, so that any may."""
    spelled = [*(subject.all_keys for subject in meant.subjects), *((name_key(word),) for word in meant.words)]
    likely = [{one for key in keys for one in index.get(key.partition(" ")[0], ())} for keys in spelled]
    return sorted(set.intersection(*likely)) if likely else None


def find_miss(follow: Follow, meant: Resolution, article: Heading, facts: Facts, words: Words) -> Miss | None:
    """Why this topic does not take the article; None where it does. `meant` is what the topic's words mean."""
    if not _names(meant, words):
        return Miss.SUBJECT
    if not _is_of_kind(follow, facts, words.text):
        return Miss.KIND
    if follow.filters.kinds and not any(deal.main and deal.kind in follow.filters.kinds for deal in facts.deals):
        return Miss.KIND
    return _filter(follow.filters, article, words)


def is_news(article: Heading, since: datetime) -> bool:
    """Whether an article that came in after `since` is undated, or was published lately."""
    earliest = (since - NEWS_FOR).date().isoformat()
    return article.published is None or article.published >= earliest[: len(article.published)]


def _names(meant: Resolution, words: Words) -> bool:
    """Whether it names every subject and has every word that is no name."""
    subjects = all(subject.all_keys & words.named or _tells(subject, words) for subject in meant.subjects)
    return subjects and all(f" {name_key(word)} " in words.folded for word in meant.words)


def _tells(subject: Subject, words: Words) -> bool:
    """Whether the text has it in a spelling that is no word of its own, or in one that is, as it is written."""
    if any(f" {key} " in text for key in subject.keys for text in (words.folded, words.owned)):
        return True
    return any(re.search(rf"\b{re.escape(name)}(?!\w)", words.text) for name in subject.called)


def _is_of_kind(follow: Follow, facts: Facts, text: str) -> bool:
    kinds: Mapping[str, bool] = {
        "anything": True,
        "deal": any(deal.main for deal in facts.deals),
        "infra": bool(facts.projects),
        "talent": bool(facts.initiatives) or _TALENT.search(text) is not None,
    }
    return kinds[follow.kind]


def _filter(filters: Filters, article: Heading, words: Words) -> Miss | None:
    if not all(_has(words, wanted) for wanted in filters.must):
        return Miss.MUST
    if any(_has(words, unwanted) for unwanted in filters.must_not):
        return Miss.MUST_NOT
    publisher = publisher_key(article.publisher or "")
    if filters.sources and publisher not in map(publisher_key, filters.sources):
        return Miss.SOURCE
    return None


def _has(words: Words, wanted: str) -> bool:
    """Whether the words stand in the text, or the pattern is found in it."""
    if not is_pattern(wanted):
        return f" {name_key(wanted)} " in words.folded
    return compile_pattern(wanted).search(words.text) is not None
