"""What words become that were said with files."""

import pytest

from bot.adapters.attached import say_with_files
from bot.chat import Attachment


async def read(_: int) -> bytes:
    return b""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", "/add moss.txt"),
        ("add\n", "/add moss.txt"),
        ("add\nthis", "/add this"),
        ("/add this\nand that ", "/add this\nand that"),
        ("what is moss", "what is moss"),
    ],
)
def test_files_alone_or_after_add_are_to_be_added(words: str, line: str) -> None:
    assert say_with_files(words, (Attachment("moss.txt", read),)) == line
