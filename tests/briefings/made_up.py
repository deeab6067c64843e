"""Articles out of sentences, as the library gives them out, for tests that need no library."""

from collections.abc import Sequence

from bot.briefings.lines import Line, lines_of
from bot.extraction.facts import Sentence
from bot.library.article import Heading, Passage

START = 40
"""Where the first passage of a made-up article begins: offsets are the article's, not the passage's."""


def heading(key: str = "moss", title: str = "", published: str | None = None, tenant: str = "shared") -> Heading:
    """An article without its text."""
    return Heading(tenant, key, title, None, published, None)


def passage(article: Heading, *paragraphs: Sequence[str], score: float = 0.0, number: int = 1) -> Passage:
    """A passage whose paragraphs are given sentence by sentence; an empty line parts paragraphs."""
    sentences = []
    text = ""
    for paragraph, words in enumerate(paragraphs, start=1):
        for place, sentence in enumerate(words):
            text += " " if place else "\n\n" if text else ""
            start = START + len(text)
            sentences.append(Sentence(start, start + len(sentence), paragraph))
            text += sentence
    return Passage(number, article, START, text, tuple(sentences), score)


def lines(article: Heading, *paragraphs: Sequence[str]) -> list[Line]:
    """The sentences of an article of one passage."""
    return lines_of([passage(article, *paragraphs)])


def line(sentence: str) -> Line:
    """The one sentence of an article."""
    return lines(heading(), [sentence])[0]


def texts(quotes: Sequence[Line]) -> list[str]:
    """The words of each line."""
    return [quote.text for quote in quotes]
