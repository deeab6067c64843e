"""Text in pieces, and lines on pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.lines import Line, Scale
from bot.adapters.paging import Cost, Page, make_pages
from bot.adapters.splitting import Run, cell_text, split_cell, split_text
from bot.chat import Choice, Choices, Message, Point, Quotes, Words
from tests.adapters.messages import PHRASES, message_of

SCALE = Scale(length=len, drawn=len, heading=20, label=10, option=10, value=100, url=100)


def cost_of(line: Line, *, opens: bool) -> Cost:
    """A line is a line, and so is its heading."""
    del line
    return (1 + opens,)


def pages_of(message: Message, room: int = 4) -> tuple[Page, ...]:
    return make_pages(message, PHRASES, SCALE, cost_of, (room,))


def commands(lines: tuple[Line, ...]) -> list[str]:
    return [choice.command for line in lines for choice in line.choices]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("moss grows here", ["moss grows", "here"]),
        ("moss", ["moss"]),
        ("  moss\n\ngrows  ", ["moss\n\ngrows"]),
        ("mossmossmossmoss", ["mossmoss", "mossmoss"]),
        (" \n ", []),
        ("", []),
    ],
)
def test_text_breaks_at_white_space_and_anywhere_in_long_words(text: str, pieces: list[str]) -> None:
    assert split_text(text, 11, len) == pieces


@given(st.text(), st.text(), st.integers(1, 40))
def test_pieces_and_the_white_space_between_them_are_the_text(one: str, other: str, longest: int) -> None:
    pieces = list(split_cell((Run(one), Run(other, strong=True)), longest, len))
    assert "".join(gap + cell_text(piece) for gap, piece in pieces).strip() == (one + other).strip()
    assert all(len(cell_text(piece)) <= longest for _, piece in pieces)
    strong = "".join(run.text for _, piece in pieces for run in piece if run.strong)
    assert "".join(strong.split()) == "".join(other.split())


def test_lines_that_do_not_fit_stand_on_the_next_page() -> None:
    points = tuple(Point(text=f"Moss {number}.", citation=number) for number in range(1, 6))
    pages = pages_of(message_of(Quotes("Moss", points)))
    assert [len(page.lines) for page in pages] == [2, 2, 1]
    assert [page.note for page in pages] == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]
    assert [page.title for page in pages] == ["Moss"] * 3


def test_more_leads_to_the_next_page_and_the_last_has_none() -> None:
    message = message_of(*(Words(f"Moss {number}.") for number in range(3)))
    first, last = pages_of(message, 6)
    assert commands(first.foot) == [message.page_command(2)]
    assert last.foot == ()


def test_one_page_has_neither_number_nor_more() -> None:
    (page,) = pages_of(message_of(Words("Moss.")))
    assert (page.note, page.foot) == ("", ())


def test_a_title_that_is_too_long_to_be_repeated_stands_once() -> None:
    title = "Moss grows over the wall of the garden"
    (page,) = pages_of(message_of(Words("Moss."), title=title), 6)
    assert page.title == ""
    assert [cell_text(line.cells[0]) for line in page.lines] == [title, "Moss."]


def test_actions_stand_on_every_page_and_those_too_many_or_too_long_once() -> None:
    actions = tuple(Choice(title=f"Act {number}", command=f"/act {number}") for number in range(11))
    long = Choice(title="Much too long", command="/long")
    pages = pages_of(message_of(Words("Moss."), Words("Fern."), actions=(*actions, long)), 6)
    assert all(commands(page.foot)[-9:] == [f"/act {number}" for number in range(9)] for page in pages)
    assert [command for page in pages for command in commands(page.lines)] == ["/act 9", "/act 10", "/long"]


def test_a_menu_of_one_stands_on_every_page_and_a_longer_one_at_the_end() -> None:
    choices = tuple(Choice(title=f"Moss {number}", command=f"/show {number}") for number in range(26))
    (short,) = pages_of(message_of(menu=Choices("Open", choices[:25])), 6)
    assert [len(line.choices) for line in short.foot] == [25]
    *_, last = pages_of(message_of(Words("Moss."), menu=Choices("Open", choices)), 6)
    assert [len(line.choices) for line in last.lines if line.kind == "menu"] == [25, 1]


def test_a_command_that_is_too_long_for_a_button_is_carried_by_its_key() -> None:
    (page,) = pages_of(message_of(actions=(Choice(title="Moss", command=f"/deal {'moss ' * 40}"),)), 6)
    (command,) = commands(page.foot)
    assert command.startswith("/more ")
    assert len(command) <= 100


def test_a_part_without_anything_below_its_heading_is_left_out() -> None:
    (page,) = pages_of(message_of(Quotes("Moss", ()), Choices("Next", ()), Words("Moss.")))
    assert [line.heading for line in page.lines] == [""]
