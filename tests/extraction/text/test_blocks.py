"""Every line is a block, and the blocks hold all that is not white space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.text.blocks import split_blocks


def test_every_line_is_a_block_of_its_own() -> None:
    assert [block.text for block in split_blocks("One line\n\nAnother line\nA third")] == [
        "One line",
        "Another line",
        "A third",
    ]


@given(st.text(alphabet="ab .\n\t-*1", max_size=200))
def test_blocks_hold_all_that_is_not_white_space(text: str) -> None:
    held = "".join(text[block.start : block.end] for block in split_blocks(text))
    assert "".join(held.split()) == "".join(text.split())
    assert all(block.text == text[block.start : block.end] for block in split_blocks(text))
