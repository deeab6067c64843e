"""The head and the end of a page: what there leads to the article or to others is furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.extraction.text.blocks import LONG_PROSE, MOST_LABEL, Block, BlockKind
from bot.extraction.text.furniture import ends_article, opens_other_stories

_LONGEST_TEASER = 14  # words
_WORD = re.compile(r"\w+")


def mark_ends(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Mark as furniture, in place, the labels of the head, and what follows the article."""
    _mark_endings(blocks, kinds)
    _mark_other_stories(blocks, kinds)
    _mark_head(blocks, kinds)
    _mark_teasers(blocks, kinds)
    _mark_tail(blocks, kinds)


def _mark_endings(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """From "About the author" or "Subscribe to continue" on all is furniture: to the end when it stands in the second
    half of the text, else to the next long paragraph."""
    ending, to_the_end = False, False
    for index, block in enumerate(blocks):
        if kinds[index] != "title" and ends_article(block):
            ending, to_the_end = True, to_the_end or 2 * block.start >= blocks[-1].end
        elif ending and not to_the_end and kinds[index] == "prose" and block.word_count >= LONG_PROSE:
            ending = False
        if ending:
            kinds[index] = "furniture"


def _mark_other_stories(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Paragraphs below a heading such as "Popular stories" are teasers where each names others and stands alone."""
    second_half = (at for at, block in enumerate(blocks) if 2 * block.start >= blocks[-1].end)
    heading = next((at for at in second_half if opens_other_stories(blocks[at])), None)
    if heading is None:
        return
    named = set().union(*(_capitalized(above) for above in blocks[:heading]))
    below = [at for at in range(heading + 1, len(blocks)) if kinds[at] == "prose"]
    if all(kinds[at - 1] != "prose" and _names_others(blocks[at], named) for at in below):
        for at in below:
            kinds[at] = "furniture"


def _names_others(block: Block, named: set[str]) -> bool:
    """Whether most words of a block with a capital are none of these."""
    capitalized = _capitalized(block)
    return 2 * len(capitalized & named) < len(capitalized)


def _capitalized(block: Block) -> set[str]:
    return {word for word in _WORD.findall(block.text) if word[0].isupper()}


def _mark_head(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Short labels between the headline and the text are furniture, but for the line right below the headline."""
    body = next(
        (
            index
            for index, kind in enumerate(kinds)
            if kind == "prose" and "title" not in kinds[max(0, index - 1) : index]
        ),
        len(kinds),
    )
    for index in range(body):
        below_title = index > 0 and kinds[index - 1] == "title"
        label = blocks[index].word_count <= MOST_LABEL and not blocks[index].text.endswith(":")
        if kinds[index] == "heading" and label and (not below_title or blocks[index].word_count <= 2):
            kinds[index] = "furniture"


def _mark_teasers(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Questions and headlines that stand alone at the end lead to other articles: "Is the grid ready?"."""
    for index in range(len(kinds) - 1, 0, -1):
        if kinds[index] == "prose" and not _is_teaser(blocks[index]):
            return
        if kinds[index] == "prose":
            kinds[index] = "furniture"


def _is_teaser(block: Block) -> bool:
    words = block.text.split()
    capitals = sum(word[0].isupper() for word in words)
    is_headline = capitals * 3 >= len(words) * 2
    return len(words) <= _LONGEST_TEASER and (block.text.endswith("?") or is_headline)


def _mark_tail(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Fragments after the last prose are furniture; but a numbered list is none, and the last may be cut-off prose."""
    last = max((index for index, kind in enumerate(kinds) if kind == "prose"), default=len(kinds))
    for index in range(len(kinds) - 1, last, -1):
        cut_off = index == len(kinds) - 1 == last + 1 and blocks[index].word_count >= MOST_LABEL
        if blocks[index].is_item and blocks[index].text[0].isdigit():
            return
        if kinds[index] == "heading" and not cut_off:
            kinds[index] = "furniture"
