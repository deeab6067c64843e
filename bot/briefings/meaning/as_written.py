"""What is meant by words that are no known name, but stand in articles just as they were typed."""

import re

from bot.briefings.meaning.guess import is_common
from bot.briefings.meaning.named import names_any
from bot.briefings.meaning.resolve import Subject, split_words
from bot.briefings.view import View
from bot.extraction.words.wordlists import read_word_sections
from bot.library.article import Heading
from bot.library.names import name_key

_PASSAGES = 12
_BUILT = read_word_sections("project_words.txt")["facilities"] | {"academy", "project", "plant", "program", "programme"}


async def find_as_written(view: View, argument: str) -> tuple[Subject | None, list[Heading]]:
    """The words as a subject, as an article writes them, and the articles with these words in this order.

    None for what names nothing: they must be a town's, or end with a word for what is built, "national wheel computing
    center", and not be ordinary words alone, "the site".
    """
    words, key = split_words(argument), name_key(argument)
    is_town = view.aliases.is_real(argument)
    is_thing = len(words) > 1 and words[-1].casefold() in _BUILT and not all(map(is_common, words[:-1]))
    if not (is_town or is_thing):
        return None, []
    found = await view.library.search(view.visible, argument, _PASSAGES)
    told = [one for one in found.passages if names_any([key], f"{one.article.title}\n{one.text}")]
    if not told:
        return None, []
    written = re.compile(r"\W+".join(map(re.escape, words)), re.IGNORECASE)
    spelled = (written.search(f"{one.article.title}\n{one.text}") for one in told)
    name = next((one[0] for one in spelled if one), argument)
    return Subject(name, "place" if is_town else "project", frozenset({key})), list(
        dict.fromkeys(one.article for one in told)
    )
