"""Words from outside, as they are shown."""

import pytest

from bot.chat import in_quotation_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Moss grows.", "“Moss grows.”"),
        ("Brook calls it “soft moss.”", "“Brook calls it “soft moss.””"),
        ("“Moss grows,” said Brook.", "“Moss grows,” said Brook."),
        ("“Moss grows on every wall.", "“Moss grows on every wall.”"),
        ("It grows on every wall,” said Brook.", "“It grows on every wall,” said Brook."),
        ("Brook said, “moss grows", "“Brook said, “moss grows”"),
        ('"Moss grows," said Brook.', '"Moss grows," said Brook.'),
        ('"Moss grows on every wall.', '"Moss grows on every wall."'),
        ('A wall of 3" moss.', '“A wall of 3" moss.”'),
    ],
)
def test_every_quotation_opens_and_ends_once(words: str, shown: str) -> None:
    assert in_quotation_marks(words) == shown
