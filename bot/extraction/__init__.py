"""Text and known names in, facts out. No clock, no network, no state; a stage that fails is logged."""

from bot.extraction.facts import Facts
from bot.extraction.names.gazetteer import Names, Spellings, load_city_names, load_lands, load_names, load_spellings

__all__ = [
    "EXTRACTOR_VERSION",
    "Names",
    "Spellings",
    "extract",
    "load_city_names",
    "load_lands",
    "load_names",
    "load_spellings",
]

EXTRACTOR_VERSION = "20"


def extract(text: str, names: Names, title: str = "", *, is_article: bool = False) -> Facts:
    """All that can be read out of one text with the names known; never raises on any text.

    `title` is the article's title as its library has it; without it the text's own first heading is taken.
    `is_article` says that the furniture of the text's page was taken out before.
    """
    from bot.extraction.pipeline import read_facts  # noqa: PLC0415 (slow to import; who only asks reads no article)

    return read_facts(text, names, title, is_article=is_article)
