"""What a question names, and the passages in which its answer is looked for."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.briefings.gather import find_articles
from bot.briefings.meaning.resolve import LONGEST_NAME, Subject, resolve, split_words
from bot.briefings.questions.about import capitalized, count_words, find_names, is_called, unseen
from bot.briefings.view import View
from bot.library.article import Passage
from bot.library.names import name_key
from bot.patterns import lazy_pattern

_PASSAGES = 12
_NEWEST = 6
"""Articles read for all the names of a question, where the search found none that has them."""

_SERIES = frozenset({"project", "product"})
"""Kinds of names that go on with a number."""
_NUMBERED = lazy_pattern(
    r"\b(\w+)[ -](\d{1,2}|II|III|IV)\b(?![.,]?\d)(?!\W*(?:[gm]w\b|\w*watts?\b|\w*illion|%|percent|sites?\b|acres?\b"
    r"|years?\b|phases?\b|data\b|buildings?\b|times\b))",
    re.IGNORECASE,
)


async def look_up(view: View, argument: str) -> tuple[Mapping[Subject, frozenset[str]], Sequence[Passage]]:
    """The subjects that the question names, each with its words that do, by meaning; and passages on it."""
    found = await view.library.search(view.visible, argument, _PASSAGES)
    written = count_words(found.passages)
    meant = await _add_words(view, argument, capitalized(argument, written, found.passages))
    resolution = await resolve(view, meant)
    names = _without_sites({**find_names(resolution, argument), **await _find_countries(view, argument, written)})
    return names, await _add_named(view, names, found.passages)


async def _add_words(view: View, argument: str, meant: str) -> str:
    """The words that are names, with the common ones that a known name has beside them: the “academy” of `acmeville ai
    academy`; not where an organization is called by the others alone.
    """
    if argument != argument.casefold():
        return meant
    words, capitals = split_words(argument), {word.casefold() for word in split_words(meant)}
    named = [at for at, word in enumerate(words) if word.casefold() in capitals]
    runs = [
        range(start, end)
        for start in range(len(words))
        for end in range(start + 2, min(len(words), start + LONGEST_NAME) + 1)
        if any(start <= at < end for at in named)
    ]
    keys = {run: name_key(" ".join(words[at] for at in run)) for run in runs}
    bare = {run: name_key(" ".join(words[at] for at in run if at in named)) for run in runs}
    asked = {*keys.values(), *bare.values()} - {""}
    known = await view.library.known_names(view.visible, sorted(asked)) if runs else {}
    companies = {key for key, one in known.items() if one.kind == "organization"}
    added = {at for run in runs if keys[run] in known and bare[run] not in companies for at in run}
    if added <= set(named):
        return meant
    return " ".join(word for at, word in enumerate(words) if at in added or at in named)


def _without_sites(names: Mapping[Subject, frozenset[str]]) -> Mapping[Subject, frozenset[str]]:
    """The names without a place whose words only stand for what is built there: the Tarn of `tarn campus`."""
    sites = [words for one, words in names.items() if one.kind == "project"]
    return {
        one: words for one, words in names.items() if one.kind != "place" or not any(words < site for site in sites)
    }


def names_another(argument: str, names: Collection[Subject], passages: Sequence[Passage]) -> bool:
    """Whether a number behind a name makes it another's that no passage has: `tarn 2` where Tarn is known."""
    for numbered in _NUMBERED.finditer(argument):
        named = any(one.kind in _SERIES and one.is_in(numbered[1]) for one in names)
        written = re.compile(rf"\b{re.escape(numbered[1])}[ -]{numbered[2]}\b", re.IGNORECASE)
        if named and not any(written.search(f"{one.article.title} {one.text}") for one in passages):
            return True
    return False


async def _find_countries(view: View, argument: str, written: Iterable[str]) -> Mapping[Subject, frozenset[str]]:
    """The countries in the question of which the search found nothing, for whose names it takes no text."""
    words = unseen(argument, written)
    names = find_names(await resolve(view, words), words) if words else {}
    return {one: named for one, named in names.items() if named and not one.keys.isdisjoint(view.aliases.governments)}


async def _add_named(view: View, names: Collection[Subject], found: Sequence[Passage]) -> Sequence[Passage]:
    """What the search found; where nothing of it names all that is asked of, the newest articles that do, too."""
    around = [f"{passage.article.title}. {passage.text}" for passage in found]
    if not names or any(all(is_called(one, text) for one in names) for text in around):
        return found
    articles = await find_articles(view, tuple(names), _NEWEST)
    more = await view.library.passages_of(articles)
    return list({passage.id: passage for passage in (*found, *more)}.values())
