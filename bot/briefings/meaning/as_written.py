"""What is meant by words that are no known name, but stand in articles just as they were typed."""

import re

from bot.briefings.meaning.guess import is_common
from bot.briefings.meaning.named import names_any
from bot.briefings.meaning.resolve import Subject, split_words
from bot.briefings.view import View
from bot.library.article import Heading
from bot.library.names import name_key

_PASSAGES = 12


async def find_as_written(view: View, argument: str) -> tuple[Subject | None, list[Heading]]:
    """The words as a subject, as an article writes them, and the articles with these words in this order.

    None for ordinary words alone, which stand anywhere: "the site".
    """
    words, key = split_words(argument), name_key(argument)
    if not key or all(map(is_common, words)):
        return None, []
    found = await view.library.search(view.visible, argument, _PASSAGES)
    told = [one for one in found.passages if names_any([key], f"{one.article.title}\n{one.text}")]
    if not told:
        return None, []
    written = re.compile(r"\W+".join(map(re.escape, words)), re.IGNORECASE)
    spelled = (written.search(f"{one.article.title}\n{one.text}") for one in told)
    name = next((one[0] for one in spelled if one), argument)
    return Subject(name, "project", frozenset({key})), list(dict.fromkeys(one.article for one in told))
