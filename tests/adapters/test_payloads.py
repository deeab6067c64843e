"""Both platforms' pages: they keep every limit, and together they hold every word."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from bot.adapters.discord.payloads import render as render_discord
from bot.adapters.slack.payloads import render as render_slack
from bot.chat import (
    Choice,
    Choices,
    Excerpt,
    Field,
    Message,
    Payload,
    Phrases,
    Point,
    Quotes,
    Table,
    Words,
    button_command,
    printable,
)
from tests.adapters.contract import said_in, without_space
from tests.adapters.limits import discord_faults, slack_faults
from tests.adapters.messages import LARGEST, MESSAGES, PHRASES, message_of
from tests.adapters.read_back import Seen, as_one, read_discord, read_slack

Render = Callable[[Message, Phrases], Sequence[Payload]]
PLATFORMS = {
    "slack": (render_slack, read_slack, slack_faults),
    "discord": (render_discord, read_discord, discord_faults),
}
JUDGES = os.environ.get("BRIEFBOT_JUDGES", "")


def seen(platform: str, message: Message) -> Seen:
    render, read, _ = PLATFORMS[platform]
    return as_one([read(payload) for payload in render(message, PHRASES)])


def everything(page: Seen) -> str:
    return without_space("".join(text for kind, text in page.lines if kind != "note"))


@pytest.mark.parametrize("platform", PLATFORMS)
@given(MESSAGES)
@settings(deadline=None, max_examples=50)
def test_every_page_keeps_the_limits_and_all_together_hold_every_word(platform: str, message: Message) -> None:
    render, read, faults = PLATFORMS[platform]
    pages = render(message, PHRASES)
    assert [faults(page) for page in pages] == [[] for _ in pages]
    told = message_without_buttons(message)
    assert everything(as_one([read(page) for page in render(told, PHRASES)])) == said_in(told)


@given(MESSAGES)
@settings(deadline=None, max_examples=50)
def test_both_platforms_say_the_same_in_the_same_order(message: Message) -> None:
    told = message_without_buttons(message)
    assert everything(seen("slack", told)) == everything(seen("discord", told))
    assert seen("slack", told).numbers == seen("discord", told).numbers


@pytest.mark.parametrize("platform", PLATFORMS)
@given(MESSAGES)
@settings(deadline=None, max_examples=50)
def test_every_command_can_be_clicked_and_every_title_is_read(platform: str, message: Message) -> None:
    page = seen(platform, message)
    choices = [choice for part in message.parts if isinstance(part, Choices) for choice in part.choices]
    choices += [*message.actions, *(message.menu.choices if message.menu else ())]
    carried = {command for _, command in page.commands}
    labels = {without_space(label) for label, _ in page.commands}
    commands = [" ".join(printable(choice.command).split()) for choice in choices]
    for choice, command in zip(choices, commands, strict=True):
        assert command in carried or button_command(choice.command) != choice.command
        title = without_space(choice.title)
        assert title in labels or title in everything(page) or commands.count(command) > 1


def message_without_buttons(message: Message) -> Message:
    parts = tuple(Choices(part.heading, ()) if isinstance(part, Choices) else part for part in message.parts)
    return message_of(*parts, title=message.title)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_largest_answer_stands_on_pages_that_lead_to_each_other(platform: str) -> None:
    render, read, faults = PLATFORMS[platform]
    pages = render(LARGEST, PHRASES)
    assert [faults(page) for page in pages] == [[] for _ in pages]
    assert set(seen(platform, LARGEST).numbers) == set(range(1, 201))
    for number, page in enumerate(pages, start=1):
        shown = read(page)
        assert shown.title == "Everything on moss"
        assert ("note", f"Page {number} of {len(pages)}") in shown.lines
        more = [command for label, command in shown.commands if label == "More"]
        assert more == ([LARGEST.page_command(number + 1)] if number < len(pages) else [])
        assert ("Action 1", "/profile 1") in shown.commands
    carried = {command for _, command in seen(platform, LARGEST).commands}
    assert carried >= {f"/show moss {number}" for number in range(1, 201)}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_heading_stands_again_where_its_points_go_on(platform: str) -> None:
    render, read, _ = PLATFORMS[platform]
    points = tuple(Point(text="Moss grows over the wall. " * 20, citation=number) for number in range(1, 21))
    pages = [read(page) for page in render(message_of(Quotes("What for", points)), PHRASES)]
    assert len(pages) > 2
    assert all(page.words[0] == "What for" for page in pages)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_paragraph_that_is_longer_than_a_page_flows_on(platform: str) -> None:
    long = Excerpt("Moss grows over the wall. " * 4_000, "It is soft.", " " + "y" * 9_000)
    message = message_of(long)
    render, _, faults = PLATFORMS[platform]
    pages = render(message, PHRASES)
    assert not any(faults(page) for page in pages)
    assert len(pages) < 40
    assert everything(seen(platform, message)) == said_in(message)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_four_thousand_emoji_are_all_told(platform: str) -> None:
    emoji = "\U0001f33f" * 4_000
    message = message_of(Words(emoji), Quotes(emoji, (Point(text=emoji, citation=1),)), title=emoji)
    render, _, faults = PLATFORMS[platform]
    assert not any(faults(page) for page in render(message, PHRASES))
    assert everything(seen(platform, message)) == said_in(message)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_value_that_is_longer_than_a_line_goes_on_under_its_label(platform: str) -> None:
    words = seen(platform, message_of(Table((Field("Partners", "Glimmer Labs " * 200, (1,)),)))).words
    assert len(words) > 2
    assert all(line.startswith("Partners: ") for line in words)
    assert without_space("".join(words)).count("Glimmer") == 200


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("blank", ["", " ", "\u202e\x07", "\ud800"])
def test_a_message_without_words_is_still_accepted(platform: str, blank: str) -> None:
    render, _, faults = PLATFORMS[platform]
    points = Quotes(blank, (Point(text=blank, citation=1),))
    messages = message_of(title=blank), message_of(Words(blank), Table((Field(blank, blank),)), points, title=blank)
    assert not [faults(page) for message in messages for page in render(message, PHRASES) if faults(page)]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_one_page_carries_a_command_once(platform: str) -> None:
    again = Choice(title="Profile", command="/profile Brook")
    page = seen(platform, message_of(Choices("Next", (again, again)), actions=(again,)))
    assert page.commands == (("Profile", "/profile Brook"),)


@pytest.mark.skipif(not JUDGES, reason="BRIEFBOT_JUDGES names no folder")
@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_judge_accepts_every_page(platform: str) -> None:
    render = PLATFORMS[platform][0]
    pages = [*render(LARGEST, PHRASES)]

    @given(MESSAGES)
    @settings(deadline=None, max_examples=50, phases=[Phase.generate])
    def collect(message: Message) -> None:
        pages.extend(render(message, PHRASES))

    collect()
    done = subprocess.run(
        [sys.executable, str(Path(JUDGES) / "judge.py"), platform],
        input="".join(f"{json.dumps(page)}\n" for page in pages),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.stdout.endswith(f"{len(pages)} accepted, 0 refused\n"), done.stdout + done.stderr
