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
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from bot.extraction import EXTRACTOR_VERSION, Names, extract
from bot.extraction.blocks import split_lines
from bot.extraction.facts import Facts
from bot.extraction.unwrapping import unwrap
from bot.ingest.files import read_file
from bot.ingest.outcome import Refused, Taken
from bot.library.article import Draft
from bot.library.library import Library

# Files in a transaction: enough that its cost hardly counts, few enough that nobody waits for it.
_BATCH = 25

# A line with more characters is a paragraph.
_LONGEST_TITLE = 200

# CommonMark 4.2: one to six number signs and a space.
_HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")


async def add_files(
    library: Library, tenant: str, files: Sequence[Path | Refused], names: Names, now: datetime
) -> AsyncIterator[Taken | Refused]:
    """Add what `files.find_files` found; what became of each comes in its order, as soon as it is kept.

    Stopped at any moment, whole batches stay and nothing half-written.
    """
    waiting = iter(files)
    while batch := tuple(islice(waiting, _BATCH)):
        read = await asyncio.to_thread(_read_all, batch, names)
        taken = [article for article in read if not isinstance(article, Refused)]
        added = iter(await library.add_all(tenant, taken, EXTRACTOR_VERSION, now) if taken else ())
        for file, article in zip(batch, read, strict=True):
            if isinstance(article, Refused):
                yield article
            elif isinstance(file, Path):
                yield Taken(file, *article, next(added))
    await library.catch_up()


def _read_all(files: Sequence[Path | Refused], names: Names) -> list[tuple[Draft, Facts] | Refused]:
    return [file if isinstance(file, Refused) else read_article(file, names) for file in files]


def read_article(path: Path, names: Names) -> tuple[Draft, Facts] | Refused:
    """A file's draft, with its title, and the facts of its text."""
    draft = read_file(path)
    if isinstance(draft, Refused):
        return draft
    facts = extract(draft.text, names, draft.title)
    return replace(draft, title=draft.title or find_title(draft.text, facts) or draft.key), facts


def find_title(text: str, facts: Facts) -> str:
    """The first line that is neither page furniture nor prose nor long; empty if prose comes first.

    A hard-wrapped title is one line; the mark of a Markdown heading is left out.
    """
    prose = facts.sentences[0].start if facts.sentences else len(text)
    unwrapped = unwrap(text)
    for line in split_lines(unwrapped.text):
        start, end = unwrapped.positions[line.start], unwrapped.positions[line.end - 1] + 1
        if start >= prose:
            return ""
        marked = any(span.start < end and start < span.end for span in facts.boilerplate)
        if not marked and end <= prose and len(line.text) <= _LONGEST_TITLE:
            return " ".join(_HEADING_MARK.sub("", line.text).split())
    return ""
