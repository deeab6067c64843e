"""Quoted words among the paragraphs around them."""

from bot.briefings.briefing import LONGEST_QUOTE, Citation, Excerpt
from bot.briefings.lines import Line, lines_of
from bot.briefings.view import View


async def find_excerpt(view: View, key: str, start: int, end: int) -> Excerpt | None:
    """The words from `start` to `end` of an article; None where they are not words that may be quoted."""
    lines = lines_of(await view.library.passages(view.visible, key))
    quoted = [line for line in lines if line.start < end and start < line.end]
    article = await view.library.article(view.visible, key)
    if not quoted or article is None or end - start > LONGEST_QUOTE or not quoted[0].start <= start < end:
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


def _prose(lines: list[Line]) -> str:
    """The sentences, a line end where a paragraph ends."""
    text = ""
    for number, line in enumerate(lines):
        parted = number and line.paragraph != lines[number - 1].paragraph
        text += ("\n" if parted else " " if number else "") + line.text
    return text
