"""Which blocks of a page are prose, and which are furniture, captions, headings or the title again.

The stored text is never changed: furniture is only marked, so that nothing of it is ever quoted.
In doubt a block is a heading: it is neither quoted nor called furniture.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.facts import Span
from bot.extraction.text.blocks import LONG_PROSE, Block, BlockKind, flat
from bot.extraction.text.furniture import (
    count_advertising,
    is_advertisement,
    is_credit,
    is_furniture,
    is_glued_caption,
    opens_furniture,
)
from bot.extraction.text.page_ends import mark_ends

LEAST_PROSE = 5  # words of a sentence that may be quoted
_PICTURED = ("pictured", "seen ", "poses", "speaks", "displays", "looks on", "attends", "shows ", "photo", "image of")


def classify_blocks(blocks: Sequence[Block], title: str, *, is_article: bool = False) -> tuple[BlockKind, ...]:
    """What each block is, in order. `title` may be empty: then the first block that is no furniture is the title.

    Of the text of an article alone, from which a page's furniture was taken before, only what stands at its end is
    furniture: on 181 pages that is right more often (F1 0.966 of the text that is left, against 0.946).
    """
    letters = _letters(flat(title))
    kinds = [_judge(block, letters) for block in blocks]
    _unmark_unended(blocks, kinds)
    if not title and "heading" in kinds:
        _name_title(kinds)
    if is_article:
        return _keep_to_the_end(kinds)
    _mark_video_links(blocks, kinds)
    _mark_captions(blocks, kinds)
    _mark_below_openers(blocks, kinds)
    _unmark_headline_lists(blocks, kinds)
    mark_ends(blocks, kinds)
    return tuple(kinds)


def _keep_to_the_end(kinds: Sequence[BlockKind]) -> tuple[BlockKind, ...]:
    """Furniture before the last block of another kind is in doubt, and so a heading."""
    last = max((number for number, kind in enumerate(kinds) if kind not in ("furniture", "caption")), default=-1)
    return tuple(
        "heading" if number < last and kind in ("furniture", "caption") else kind for number, kind in enumerate(kinds)
    )


def boilerplate_spans(blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> tuple[Span, ...]:
    """Furniture and captions as spans of whole blocks."""
    return tuple(
        Span(block.start, block.end)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind in ("furniture", "caption")
    )


def _judge(block: Block, title: str) -> BlockKind:
    if title and not block.is_item and _has_letters(block, title):
        return "title"
    if is_glued_caption(block):
        return "caption"
    if is_credit(block) or is_furniture(block):
        return "furniture"
    return "prose" if _is_prose(block) else "heading"


def _has_letters(block: Block, letters: str) -> bool:
    """Whether a block is these letters and digits, whatever stands between them."""
    return len(letters) <= len(block.text) < 2 * len(letters) + 40 and _letters(block.flat) == letters


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _is_prose(block: Block) -> bool:
    """Full sentences: they end as such, or they are long and hold one that does."""
    if block.ends_sentence or block.text.endswith(":"):
        return block.word_count >= LEAST_PROSE - block.text.endswith(":")
    return block.word_count >= LONG_PROSE // 2 and any(mark in block.text for mark in (". ", ".” ", '." ', "? ", "。"))


def _unmark_unended(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    for index in range(len(kinds) - 2, -1, -1):
        if kinds[index] == "heading" and is_unended(index, blocks, kinds):
            kinds[index] = "prose"


def is_unended(index: int, blocks: Sequence[Block], kinds: Sequence[BlockKind]) -> bool:
    """Whether a paragraph only lacks its full stop, as leads do: running words, longer than headlines, above prose.

    At an end, or above words that go on in the middle of a sentence, they are cut off.
    """
    block, following = blocks[index], index + 1
    if following == len(blocks) or kinds[following] != "prose" or block.word_count < LONG_PROSE // 2:
        return False
    if block.is_item or block.ends_sentence or blocks[following].text[0].islower():
        return False
    return 2 * sum(word[0].islower() for word in block.text.split()) >= block.word_count


def _name_title(kinds: list[BlockKind]) -> None:
    first = next(index for index, kind in enumerate(kinds) if kind not in ("furniture", "caption"))
    if kinds[first] == "heading":
        kinds[first] = "title"


def _mark_video_links(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """A headline right above "watch now" is a link to a video."""
    for index, block in enumerate(blocks[1:], start=1):
        if block.flat in ("watch now", "watch video") and kinds[index - 1] == "heading":
            kinds[index - 1] = "furniture"


def _mark_captions(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """The words above a picture's credit are its caption."""
    in_head = True
    for index in range(1, len(blocks)):
        before, kind = blocks[index - 1], kinds[index - 1]
        if is_credit(blocks[index]) and (_is_caption(before, kind) or (in_head and index > 2 and kind == "prose")):
            kinds[index - 1] = "caption"
        in_head = in_head and not (kind == "prose" and before.word_count > LONG_PROSE // 2 and index > 2)


def _is_caption(block: Block, kind: BlockKind) -> bool:
    if kind == "heading":
        return True
    text = block.text.lower()
    dated = any(
        text[place : place + 2].isdigit() for place in (text.rfind(", 20") + 2, text.rfind(" in 20") + 4) if place > 5
    )
    return kind == "prose" and block.word_count <= LONG_PROSE and (dated or any(word in text for word in _PICTURED))


def _mark_below_openers(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """Fragments, list entries and advertisements below a heading such as "Read more" or "Related" go with it."""
    opened = in_list = False
    for index, block in enumerate(blocks):
        if kinds[index] == "title":
            opened = False
        elif opens_furniture(block):
            kinds[index] = "furniture"
            opened, in_list = True, False
        elif opened:
            in_list = in_list or block.is_item
            opened = _belongs_to_opener(block, kinds[index], in_list=in_list)
            if opened:
                kinds[index] = "furniture"


def _belongs_to_opener(block: Block, kind: BlockKind, *, in_list: bool) -> bool:
    if in_list and not block.is_item and kind == "heading":
        return False
    if kind != "prose" or (in_list and block.is_item):
        return True
    if block.word_count > LONG_PROSE:
        return is_advertisement(block)
    return count_advertising(block) > (block.word_count > LONG_PROSE // 2)


def _unmark_headline_lists(blocks: Sequence[Block], kinds: list[BlockKind]) -> None:
    """A list is prose when a line that ends in a colon introduces it, or when all its entries are sentences."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].is_item:
            end += 1
        entries = [index for index in range(start, end) if kinds[index] in ("prose", "heading")]
        introduced = start > 0 and kinds[start - 1] in ("prose", "heading") and blocks[start - 1].text.endswith(":")
        is_prose = introduced or all(kinds[index] == "prose" for index in entries)
        for index in entries:
            long_enough = blocks[index].word_count > LEAST_PROSE
            kinds[index] = "prose" if is_prose and long_enough else "heading"
        start = end + 1
