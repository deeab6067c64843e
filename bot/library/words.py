"""Words as the search index has them. The index and every query use the same analyzer, so that they agree."""

from functools import cache

import tantivy

# English words that stand in most questions and in most passages: they say nothing about which passage answers.
# Not `us`, which may be the country.
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had has have he her
    him his how i if in into is it its many me much my no not of on or our out s she should so some t than that
    the their them then there these they this those to up was we were what when where which who whom whose why
    will with would you your
    """.split()  # noqa: SIM905 - a list of words is read more easily than a hundred strings
)


@cache
def plain_analyzer() -> tantivy.TextAnalyzer:
    """Letters and digits in a row are a word; case and accents are folded."""
    return _folding().build()


@cache
def stemming_analyzer() -> tantivy.TextAnalyzer:
    """As the plain one, and each word is cut to its English stem."""
    return _folding().filter(tantivy.Filter.stemmer("english")).build()


def _folding() -> tantivy.TextAnalyzerBuilder:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())


@cache
def _telling_analyzer() -> tantivy.TextAnalyzer:
    """As the stemming one, without stop words."""
    telling = _folding().filter(tantivy.Filter.custom_stopword(sorted(STOP_WORDS)))
    return telling.filter(tantivy.Filter.stemmer("english")).build()


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words, in order, without stop words: `the chips were bought` → `chip`, `bought`."""
    return tuple(_telling_analyzer().analyze(text))
