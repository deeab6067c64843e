"""How an answer looks on Slack."""

import pytest
from hypothesis import given, settings

from bot.adapters.slack.payloads import render
from bot.chat import (
    Choice,
    Choices,
    Excerpt,
    Field,
    Grid,
    Message,
    Payload,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
)
from tests.adapters.contract import without_space
from tests.adapters.limits import walk
from tests.adapters.messages import MESSAGES, PHRASES, message_of
from tests.adapters.read_back import read_slack

BRIEFING = message_of(
    Words("Read as: moss"),
    Table((Field("Parties", "Glimmer & Brook", (1, 2)), Field("Value", "not stated"))),
    Quotes("What for", (Point(text="They will grow <moss>.", citation=1, date="2026-02-16"),)),
    Sources("Sources", (Source("Moss grows", "The Moss Post, 2026", "https://moss.example/a b", "[1] paragraph 1"),)),
    Choices("Next", (Choice(title="/deal Brook", command="/deal Brook"),)),
    title="Glimmer and Brook · partnership",
    actions=(Choice(title="Timeline", command="/timeline Glimmer"),),
    menu=Choices("Show in article", (Choice(title="[1] Moss grows", command="/show moss 1 9"),)),
)


def draw(message: Message) -> Payload:
    (page,) = render(message, PHRASES)
    return page


def kinds(page: Payload) -> list[str]:
    blocks = page["blocks"]
    assert isinstance(blocks, list)
    return [str(block["type"]) for block in blocks if isinstance(block, dict)]


def test_a_briefing_reads_from_title_to_menu() -> None:
    page = draw(BRIEFING)
    assert kinds(page) == [
        "header", "rich_text", "section", "rich_text", "rich_text", "rich_text", "actions", "actions", "actions",
    ]  # fmt: skip
    shown = read_slack(page)
    assert shown.title == "Glimmer and Brook · partnership"
    assert shown.words == (
        "Read as: moss",
        "Parties: Glimmer & Brook [1] [2]",
        "Value: not stated",
        "What for",
        "2026-02-16 “They will grow <moss>.” [1]",
        "Sources",
        "Moss grows · The Moss Post, 2026 · [1] paragraph 1",
        "Next",
    )
    assert shown.links == (("Moss grows", "https://moss.example/a%20b"),)
    assert shown.commands == (
        ("/deal Brook", "/deal Brook"),
        ("Timeline", "/timeline Glimmer"),
        ("[1] Moss grows", "/show moss 1 9"),
    )


def test_the_text_holds_the_page_in_plain_words() -> None:
    assert draw(BRIEFING)["text"] == (
        "Glimmer and Brook · partnership\n\n"
        "Read as: moss\n\n"
        "Parties: Glimmer &amp; Brook [1] [2]\nValue: not stated\n\n"
        "What for\n2026-02-16 “They will grow &lt;moss&gt;.” [1]\n\n"
        "Sources\nMoss grows · The Moss Post, 2026 · [1] paragraph 1\n\n"
        "Next\n/deal Brook\n\n"
        "Timeline"
    )


@given(MESSAGES)
@settings(deadline=None, max_examples=50)
def test_the_text_says_all_that_the_blocks_say(message: Message) -> None:
    for page in render(message, PHRASES):
        text = str(page["text"]).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        said = without_space(text)
        for _, line in read_slack(page).lines:
            assert without_space(line) in said


def test_sides_of_a_comparison_stand_beside_each_other() -> None:
    row = Field("Capacity", "1 GW", (1,)), Field("Capacity", "not stated")
    assert draw(message_of(Grid("Moss Park", "Fern Hall", (row,))))["blocks"] == [
        {"type": "header", "text": {"type": "plain_text", "text": "Moss", "emoji": False}},
        {
            "type": "section",
            "text": {"type": "mrkdwn", "text": "*Capacity*", "verbatim": True},
            "fields": [
                {"type": "plain_text", "text": "Moss Park: 1 GW [1]", "emoji": False},
                {"type": "plain_text", "text": "Fern Hall: not stated", "emoji": False},
            ],
        },
    ]


def test_quoted_words_stand_out_among_the_words_around_them() -> None:
    page = draw(message_of(Excerpt("It rained.\n\nSo ", "moss grew", " on *walls*.")))
    assert [node for node in walk(page["blocks"]) if node.get("type") == "text"] == [
        {"type": "text", "text": "It rained.\n\nSo "},
        {"type": "text", "text": "“moss grew”", "style": {"bold": True}},
        {"type": "text", "text": " on *walls*."},
    ]
    assert kinds(page) == ["header", "rich_text"]


@pytest.mark.parametrize(
    "name", ["<!channel>", "*Moss*", "_Moss_", "`Moss`", "Moss:fern:", "~Moss~", "<@U1>", "moss.example"]
)
def test_a_label_that_slack_would_read_as_markup_is_plain(name: str) -> None:
    page = draw(message_of(Table((Field(name, "moss"),))))
    assert not [node for node in walk(page["blocks"]) if node.get("type") == "mrkdwn"]
    assert f"{name}: moss" in read_slack(page).words


LABELS = ["Parties", "Sources differ: Capacity", "/deal <companies>", "/help [command]"]
NAMES = ["Fern’s Hall", "Moss, U.K. government", "Glimmer Inc.", "Fern & Moss", "F&M"]


@pytest.mark.parametrize("label", [*LABELS, *NAMES])
def test_a_label_or_a_name_stands_in_bold(label: str) -> None:
    page = draw(message_of(Table((Field(label, "moss"),))))
    assert [node["type"] for node in walk(page["blocks"]) if node.get("type") == "mrkdwn"] == ["mrkdwn"]
    assert read_slack(page).words == (f"{label}: moss",)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://moss.example", "https://", "//moss.example", ""])
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    shown = read_slack(draw(message_of(Sources("Sources", (Source("Moss", "Post", url, ""),)))))
    assert (shown.links, shown.words) == ((), ("Sources", "Moss · Post"))


def test_a_title_that_a_button_can_not_hold_stands_whole_above_it() -> None:
    title = "Moss that grows over the long stone wall of the garden and further into the fields of Bergen"
    shown = read_slack(draw(message_of(Choices("Which one?", (Choice(title=title, command="/infra moss"),)))))
    assert shown.words == ("Which one?", title)
    assert shown.commands == (
        ("Moss that grows over the long stone wall of the garden and further into", "/infra moss"),
    )


def test_a_choice_whose_command_no_option_carries_is_a_button() -> None:
    long = Choice(title="Moss", command=f"/show {'moss' * 20} 1 9")
    menu = Choices("Show in article", (long, Choice(title="Fern", command="/show fern 1 9")))
    page = draw(message_of(Words("Moss."), menu=menu))
    buttons = [node["value"] for node in walk(page["blocks"]) if node.get("type") == "button"]
    assert buttons == [long.command]
    assert ("Fern", "/show fern 1 9") in read_slack(page).commands
