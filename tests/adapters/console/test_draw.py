import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from bot.adapters.console.draw import print_message
from bot.chat import Answer, Choice, Choices, Field, Message, Point, Quotes, Source, Sources, Table, Words

ANSWER = Answer(command="/deal", outcome="answer", title="t")


def draw(message: Message, width: int = 80) -> str:
    console = Console(file=io.StringIO(), width=width, highlight=False)
    print_message(message, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def message_with(text: str) -> Message:
    parts = (
        Words(text),
        Table((Field(text, text, (1,)), Field("Value", text))),
        Quotes(text, (Point(text=text, citation=1),)),
        Sources("Sources", (Source(text, text, text, text),)),
        Choices("Next", (Choice(title=text, command=text),)),
    )
    return Message(text, parts, ANSWER)


def test_a_message_reads_from_title_to_next() -> None:
    message = Message(
        "Glimmer and Brook · partnership · announced",
        (
            Table((Field("Parties", "Glimmer, Brook", (1,)), Field("Value", "not stated"))),
            Quotes("What for", (Point(text="They will grow moss.", citation=2),)),
            Sources("Sources", (Source("Moss grows", "publisher and date not stated", None, "[1] [2] paragraph 1"),)),
            Choices("Next", (Choice(title="Brook", command="/deal Brook"),)),
        ),
        ANSWER,
    )
    assert draw(message) == (
        "Glimmer and Brook · partnership · announced\n"
        "Parties  Glimmer, Brook [1]     Value  not stated\n"
        "What for\n"
        "  “They will grow moss.” [2]\n"
        "Sources\n"
        "  Moss grows · publisher and date not stated · [1] [2] paragraph 1\n"
        "Next  /deal Brook\n"
    )


def test_fields_that_do_not_fit_beside_each_other_stand_in_a_column() -> None:
    fields = (Field("Parties", "Glimmer, Brook", (1,)), Field("Value", "not stated"))
    lines = draw(Message("t", (Table(fields),), ANSWER), width=40).splitlines()
    assert lines[1:] == ["Parties  Glimmer, Brook [1]", "Value    not stated"]


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    text = "The quick moss grows over the long stone wall of the garden. " * 5
    lines = draw(Message("t", (Quotes("h", (Point(text=text, citation=1),)),), ANSWER), width).splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert all(line == line.rstrip() for line in lines)


@given(st.text())
def test_nothing_that_an_article_holds_can_steer_the_terminal(text: str) -> None:
    drawn = draw(message_with(text))
    assert "\x1b" not in drawn
    assert not any(character in drawn for character in "\x07\x08\x9b\u202e\u2066\u200b")
    drawn.encode("utf-8")


def test_brackets_are_not_read_as_markup() -> None:
    assert "[bold]moss[/bold]" in draw(message_with("[bold]moss[/bold]"))
