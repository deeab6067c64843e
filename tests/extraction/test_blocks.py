"""Lines and hard-wrapped paragraphs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.blocks import split_blocks


def test_every_line_is_a_block_of_its_own() -> None:
    assert [block.text for block in split_blocks("One line\n\nAnother line\nA third")] == [
        "One line",
        "Another line",
        "A third",
    ]


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    text = (
        "Quillon Labs said on Monday that it would build a data center in the\n"
        "hills of Northmark, where power is cheap and the neighbors are few. The\n"
        "site will open in 2031, and a second one is to follow it two years on.\n"
        "\n"
        "Nobody else was told.\n"
    )
    blocks = split_blocks(text)
    assert len(blocks) == 2
    assert blocks[0].text.startswith("Quillon Labs")
    assert blocks[0].text.endswith("two years on.")


def test_a_headline_and_the_line_below_it_are_two_blocks() -> None:
    text = (
        "Quillon Labs secures eight million dollars to build its data center\n"
        "Quillon is one of few makers of such machines in the north."
    )
    assert len(split_blocks(text)) == 2


@given(st.text(alphabet="ab .\n\t-*1", max_size=200))
def test_blocks_hold_all_that_is_not_white_space(text: str) -> None:
    held = "".join(text[block.start : block.end] for block in split_blocks(text))
    assert "".join(held.split()) == "".join(text.split())
    assert all(block.text == text[block.start : block.end] for block in split_blocks(text))
