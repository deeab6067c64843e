"""The way in.

A file
  → read       bytes into the stored text, with its sidecar (files.py)
  → recognize  the names that are known so far
  → extract    the text's facts (bot.extraction)
  → title      the sidecar's, else the first line that stands alone, else its key
  → add        to the library, a batch in a transaction
  → catch up   the search index, when all are added
"""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice, pairwise, takewhile
from pathlib import Path

from bot.extraction import EXTRACTOR_VERSION, Names, extract
from bot.extraction.facts import Facts
from bot.extraction.text.blocks import SENTENCE_END, Line, split_lines
from bot.extraction.text.unwrapping import unwrap
from bot.ingest.files import read_file
from bot.ingest.language import is_english, keep_what_is_sure
from bot.ingest.outcome import Reason, Refused, Taken
from bot.library.article import Draft
from bot.library.library import Library

# Files in a transaction: enough that its cost hardly counts, few enough that nobody waits for it.
_BATCH = 25

# A line with more characters is a paragraph.
_LONGEST_TITLE = 200

# Words after which a line of a title goes on.
_JOINING = frozenset("a an and as at by for from in its of on or over the to with".split())  # noqa: SIM905

# CommonMark 4.2: one to six number signs and a space.
_HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")

# Scripts that set no spaces between words have them all in one.
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[\W_]+[^\W\d_]{2,}|[^\W\d_a-zA-Z]{4,}")


async def add_files(
    library: Library, tenant: str, files: Sequence[Path | Refused], names: Names, now: Callable[[], datetime]
) -> AsyncIterator[Taken | Refused]:
    """Add what `files.find_files` found; what became of each comes in its order, as soon as it is kept.

    Stopped at any moment, whole batches stay and nothing half-written. Each batch came in when it was kept, so that a
    digest which reads only a part of a large folder knows where the next one goes on.
    """
    waiting = iter(files)
    while batch := tuple(islice(waiting, _BATCH)):
        read = await asyncio.to_thread(_read_all, batch, names)
        taken = [article for article in read if not isinstance(article, Refused)]
        added = iter(await library.add_all(tenant, taken, EXTRACTOR_VERSION, now()) if taken else ())
        for file, article in zip(batch, read, strict=True):
            if isinstance(article, Refused):
                yield article
            elif isinstance(file, Path):
                yield Taken(str(file), *article, next(added), is_english(article[0].text))
    await library.catch_up()


def _read_all(files: Sequence[Path | Refused], names: Names) -> list[tuple[Draft, Facts] | Refused]:
    return [file if isinstance(file, Refused) else read_article(file, names) for file in files]


def read_article(path: Path, names: Names) -> tuple[Draft, Facts] | Refused:
    """A file's draft, with its title, and the facts of its text."""
    draft = read_file(path)
    if isinstance(draft, Refused):
        return draft
    facts = keep_what_is_sure(draft.text, extract(draft.text, names, draft.title, is_article=draft.is_article))
    if not has_sentence(draft.text, facts):
        return Refused(str(path), Reason.NO_SENTENCE)
    return replace(draft, title=draft.title or find_title(draft.text, facts) or draft.key), facts


def has_sentence(text: str, facts: Facts) -> bool:
    """Whether anything in it can be quoted: two words beside each other, in which there are letters."""
    return any(_TWO_WORDS.search(text, one.start, one.end) for one in facts.sentences)


def find_title(text: str, facts: Facts) -> str:
    """The first line that is neither page furniture nor prose nor long; empty if prose comes first.

    A hard-wrapped title is one line; the mark of a Markdown heading is left out.
    """
    prose = facts.sentences[0].start if facts.sentences else len(text)
    unwrapped = unwrap(text)
    is_wrapped = unwrapped.text != text
    lines = split_lines(unwrapped.text)
    for number, line in enumerate(lines):
        if unwrapped.positions[line.start] >= prose:
            return ""
        rest = takewhile(lambda other: not other.follows_blank, lines[number + 1 :])
        for title in ([line, *rest], [line]) if is_wrapped else ([line],):
            start, end = (unwrapped.positions[place] for place in (line.start, line.end - 1))
            marked = any(span.start <= end and start < span.end for span in facts.boilerplate)
            end = unwrapped.positions[title[-1].end - 1]
            words = " ".join(one.text for one in title)
            if not marked and end < prose and len(words) <= _LONGEST_TITLE and _is_one(title):
                return " ".join(_HEADING_MARK.sub("", words).split())
    return ""


def _is_one(title: Sequence[Line]) -> bool:
    """Whether each line goes on with the one before: three or more fill their width; of two the words must show it."""
    if len(title) == 1:
        return True
    if any(SENTENCE_END.search(line.text) for line in title[:-1]):
        return False
    width = max(len(line.text) for line in title)
    pairs = list(pairwise(title))
    is_full = all(len(line.text) + 1 + len(after.text.split()[0]) > width for line, after in pairs)
    joined = [after.text[0].islower() or line.text.split()[-1] in _JOINING for line, after in pairs]
    return is_full and (any(joined) or len(pairs) > 1)
