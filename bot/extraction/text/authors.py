"""Who wrote a text: the names in its byline and above its author's biography.

A byline stands on a line of its own ("By Ada Moss", "Written by Ada Moss and Orla Fern"); a biography follows the
author's name on a line of its own, below "About the author".
"""

import re
from collections.abc import Sequence

from bot.extraction.text.blocks import Block, BlockKind

_NAME = r"[^\W\d_][\w.'’-]*(?: (?!and\b)[^\W\d_][\w.'’-]*){1,3}"
_BYLINE = re.compile(rf"(?:By|Written by|Story by|Author:?) ({_NAME}(?:(?:, | and |, and )(?:{_NAME}))*)")
_JOINT = re.compile(r", and | and |, ")
_ABOUT = re.compile(r"about (?:the )?authors?:?", re.IGNORECASE)
_WHOLE_NAME = re.compile(_NAME)
_LONGEST = 80  # characters of a byline or a name on its own line


def find_authors(blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> tuple[str, ...]:
    """The authors' names as they are written, each once."""
    lines = [block.text for block, kind in zip(blocks, kinds, strict=True) if kind in {"furniture", "heading"}]
    found: dict[str, None] = {}
    for before, line in zip(["", *lines], lines, strict=False):
        byline = _BYLINE.match(line) if len(line) <= _LONGEST else None
        if byline:
            found.update(dict.fromkeys(name for name in _JOINT.split(byline[1]) if _is_name(name)))
        elif _ABOUT.fullmatch(before.strip()) and _is_name(line):
            found[line] = None
    return tuple(found)


def _is_name(words: str) -> bool:
    """Two to four capitalized words."""
    fits = len(words) <= _LONGEST and _WHOLE_NAME.fullmatch(words) is not None
    return fits and all(word[0].isupper() or word in {"de", "van", "von", "da", "bin", "al"} for word in words.split())
