"""How an answer looks on Discord."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.discord.markdown import escape
from bot.adapters.discord.payloads import render
from bot.chat import (
    Choice,
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
)
from tests.adapters.limits import walk
from tests.adapters.messages import HOSTILE, PHRASES, message_of
from tests.adapters.read_back import Seen, read_discord


def texts(message: Message) -> list[str]:
    """What stands in the text displays of the only page."""
    (page,) = render(message, PHRASES)
    return [node["content"] for node in walk(page["components"]) if node.get("type") == 10]


def seen(message: Message) -> Seen:
    (page,) = render(message, PHRASES)
    return read_discord(page)


def test_a_briefing_reads_from_title_to_sources() -> None:
    message = message_of(
        Words("Read as: moss"),
        Table((Field("Parties", "Glimmer, Brook", (1,)), Field("Value", "not stated"))),
        Quotes("What for", (Point(text="They will grow moss.", citation=1, date="2026-02-16"),)),
        Sources("Sources", (Source("Moss grows", "The Moss Post", "https://moss.example/a b(c)", "paragraph 1"),)),
        title="Glimmer and Brook",
    )
    assert texts(message) == [
        "## Glimmer and Brook",
        "Read as: moss",
        "**Parties:** Glimmer, Brook \\[1\\]\n**Value:** not stated",
        "### What for\n- **2026-02-16** “They will grow moss.” \\[1\\]",
        "### Sources\n- [Moss grows](<https://moss.example/a%20b%28c%29>) · The Moss Post · paragraph 1",
    ]


def test_a_page_is_one_card_that_pings_nobody() -> None:
    (page,) = render(message_of(Words("Moss.")), PHRASES)
    assert page == {
        "flags": 32768,
        "components": [
            {"type": 17, "components": [{"type": 10, "content": "## Moss"}, {"type": 10, "content": "Moss."}]}
        ],
        "allowed_mentions": {"parse": []},
    }


def test_sides_of_a_comparison_stand_below_their_label() -> None:
    row = Field("Capacity", "1 GW", (1,)), Field("Capacity", "not stated")
    drawn = texts(message_of(Grid("Moss Park", "Fern Hall", (row,))))
    assert drawn[1:] == ["**Capacity**\n- Moss Park: 1 GW \\[1\\]\n- Fern Hall: not stated"]


def test_quoted_words_stand_out_among_the_words_around_them() -> None:
    drawn = texts(message_of(Excerpt("It rained.\n\nSo ", "moss grew", " on *walls*.")))
    assert drawn[1:] == ["> It rained.\n> \n> So **“moss grew”** on \\*walls\\*."]


def test_actions_and_menu_stand_at_the_end() -> None:
    action = Choice(title="Timeline", command="/timeline moss")
    menu = Choices("Show in article", (Choice(title="[1] Moss", command="/show moss 1 9"),))
    (page,) = render(message_of(Words("Moss."), actions=(action,), menu=menu), PHRASES)
    button, select = (node for node in walk(page["components"]) if "custom_id" in node)
    assert button == {"type": 2, "style": 2, "label": "Timeline", "custom_id": "/timeline moss"}
    assert select["placeholder"] == "Show in article"
    assert select["custom_id"].startswith("/menu ")
    types = [node["type"] for node in walk(page["components"]) if "type" in node]
    assert types[-5:] == [14, 1, 2, 1, 3]


@pytest.mark.parametrize("title", ["Moss [grows]", "](http://evil.example)", "https://moss.example says", "[1"])
def test_a_title_that_would_break_its_link_stands_before_the_address(title: str) -> None:
    shown = seen(message_of(Sources("Sources", (Source(title, "Post", "https://moss.example/a", ""),))))
    assert shown.links == ((title, "https://moss.example/a"),)
    assert shown.words == ("Sources", f"{title} · Post")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_read_as_they_were(hostile: str) -> None:
    shown = seen(message_of(Quotes("Said", (Point(text=f"m {hostile} m", citation=1),))))
    assert len(shown.quotes) == 1
    assert shown.links == ()


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("snake_case *a* ~b~ `c` ||d||", r"snake\_case \*a\* \~b\~ \`c\` \|\|d\|\|"),
        ("@everyone <@1> <t:1:R>", r"\@everyone \<\@1\> \<t\:1:R\>"),
        ("# a\n- b\n1. c\n> d", "\\# a\n\\- b\n1\\. c\n\\> d"),
        ("https://moss.example", r"https\://moss.example"),
        (":moss: at 10:30", r"\:moss: at 10:30"),
        ("a - b 1. c", "a - b 1. c"),
    ],
)
def test_what_discord_reads_as_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(), st.text())
def test_escapes_of_two_texts_are_never_longer_together(one: str, other: str) -> None:
    assert len(escape(one + other)) <= len(escape(one)) + len(escape(other)) + len(one + other)


def test_a_choice_that_is_long_stands_whole_above_its_button() -> None:
    title = "Moss that grows over the long stone wall of the garden and further into the fields of Bergen"
    shown = seen(message_of(Choices("Which one?", (Choice(title=title, command="/infra moss"),))))
    assert shown.words == ("Which one?", title)
    assert shown.commands[0][1] == "/infra moss"


def test_the_colon_after_a_label_ends_no_emoji() -> None:
    assert "m :moss" in seen(message_of(Table((Field("m :moss", "soft"),)))).words[0]
