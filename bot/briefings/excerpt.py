"""Quoted words among the paragraphs around them."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.briefings.briefing import LONGEST_QUOTE, Changed, Citation, Excerpt
from bot.briefings.lines import Line, lines_of
from bot.briefings.view import View
from bot.library.article import Article

_LIKE = 60
"""rapidfuzz ratio from 0 to 100 from which a sentence is another wording of one."""
_MOST_SENTENCES = 3
"""In one quote (contract)."""

Check = Callable[[str], bool]
"""Whether words are those that were quoted."""


async def find_excerpt(view: View, key: str, start: int, end: int, check: Check) -> Excerpt | None:
    """The words from `start` to `end` of the article under that key in which they pass the check.

    None where they are not words that may be quoted. Two tenants may have an article of one key.
    """
    for tenant in view.visible:
        article = await view.library.article((tenant,), key)
        if article is not None and check(article.text[start:end]):
            lines = lines_of(await view.library.passages_of([article.heading]))
            return _excerpt(article, lines, start, end)
    return None


async def find_changed(view: View, key: str, start: int, end: int, check: Check) -> Changed | None:
    """Words that an earlier text of the article said, which pass the check, and the nearest that it says now."""
    earlier = await view.library.earlier_texts(view.visible, [key])
    for tenant in view.visible:
        texts = earlier.get((tenant, key), ())
        said = next((text[start:end] for text in texts if check(text[start:end])), None)
        article = await view.library.article((tenant,), key) if said else None
        if said and article is not None:
            lines = lines_of(await view.library.passages_of([article.heading]))
            near = process.extractOne(said, [line.text for line in lines], scorer=fuzz.ratio, score_cutoff=_LIKE)
            now = _excerpt(article, lines, lines[near[2]].start, lines[near[2]].end) if near else None
            return Changed(article.heading, said, now)
    return None


def _excerpt(article: Article, lines: Sequence[Line], start: int, end: int) -> Excerpt | None:
    quoted = [line for line in lines if line.start < end and start < line.end]
    if not _may_be_quoted(article.text, quoted, start, end):
        return None
    near = range(quoted[0].paragraph - 1, quoted[-1].paragraph + 2)
    around = [line for line in lines if line.paragraph in near]
    before = [line for line in around if line.end <= start]
    after = [line for line in around if line.start >= end]
    quote = article.text[start:end]
    citation = Citation(1, article.heading, quoted[0].paragraph, quote, start, start + len(quote))
    opening = _prose([*before, quoted[0]]).removesuffix(quoted[0].text) + article.text[quoted[0].start : start]
    ending = article.text[end : quoted[-1].end] + _prose([quoted[-1], *after]).removeprefix(quoted[-1].text)
    return Excerpt(citation, opening, ending)


def _may_be_quoted(text: str, quoted: Sequence[Line], start: int, end: int) -> bool:
    """Whether the words are one to three sentences of a paragraph, or a part of them, with nothing else between."""
    if not 0 < len(quoted) <= _MOST_SENTENCES or end - start > LONGEST_QUOTE:
        return False
    inside = quoted[0].start <= start < end <= quoted[-1].end
    together = all(before.paragraph == line.paragraph for before, line in pairwise(quoted))
    return inside and together and not any(text[one.end : other.start].strip() for one, other in pairwise(quoted))


def _prose(lines: list[Line]) -> str:
    """The sentences, a line end where a paragraph ends."""
    text = ""
    for number, line in enumerate(lines):
        parted = number and line.paragraph != lines[number - 1].paragraph
        text += ("\n\n" if parted else " " if number else "") + line.text
    return text
