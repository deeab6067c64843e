"""Text and known names in, facts out. Pure: no clock, no network, no state."""

from bot.extraction.gazetteer import Names, load_names
from bot.extraction.pipeline import EXTRACTOR_VERSION, extract

__all__ = ["EXTRACTOR_VERSION", "Names", "extract", "load_names"]
