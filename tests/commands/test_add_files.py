"""`/add` with files: what is added of them, beside an address or not, and what is said of the others."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.app import App
from bot.chat import Actor, Attachment, Invocation, Message
from bot.commands import add
from tests.fakes.web import MORE, STORY, FakeWeb, make_page, open_web

PICTURE = "shot.png"


@pytest.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeWeb]:
    async with open_web(monkeypatch) as fake:
        yield fake


def attach(name: str, content: bytes = b"") -> Attachment:
    async def read(most: int) -> bytes:
        return content[: most + 1]

    return Attachment(name, read)


def article(name: str) -> Attachment:
    return attach(f"{name}.txt", f"A mill for {name}\n\n{STORY}\n\n{MORE}".encode())


async def send(app: App, words: str, *files: Attachment) -> Message:
    line = f"/add {words or files[0].name}"
    return await app.dispatch(Invocation(line, "slack:T1", actor=Actor("U1", "Ada"), attachments=files))


async def test_no_button_says_the_name_of_a_file_as_an_address(app: App, web: FakeWeb) -> None:
    for files in ([attach("notes.md", STORY.encode())], [article("moss.example"), article("fern")]):
        message = await send(app, "", *files)
        assert message.answer.outcome == "answer"
        assert "notes" not in message.page_command(2)
        assert "moss" not in message.page_command(2)
        again = await app.dispatch(Invocation(message.page_command(2), "slack:T1", actor=Actor("U1", "Ada")))
        assert again.answer.outcome == "usage"
    assert web.asked == []


@pytest.mark.parametrize("is_bare", [True, False])
async def test_beside_a_picture_the_address_is_what_is_added(app: App, web: FakeWeb, *, is_bare: bool) -> None:
    address = web.serve("/mill", make_page())
    words = address.removeprefix("http://") if is_bare else address
    message = await send(app, words, attach(PICTURE))
    assert PICTURE not in str(message.answer.text)
    assert words in str(message.answer.text) or message.title == "Added: Quorvex and Brindle open a mill"


async def test_an_address_and_a_file_are_both_added(app: App, web: FakeWeb) -> None:
    address = web.serve("/farm", make_page())
    message = await send(app, address, article("Fern"), attach(PICTURE))
    assert message.title == "Added: 2 of 2"
    assert str(message.answer.text).splitlines() == [
        "Added: A mill for Fern · Fern.txt",
        f"Added: Quorvex and Brindle open a mill · {address}",
    ]


async def test_a_file_that_is_kept_elsewhere_or_is_too_large_is_refused_unread(app: App) -> None:
    async def read(_: int) -> bytes:
        raise AssertionError

    for file, why in (
        (Attachment("F0123", read, is_elsewhere=True), "it is kept outside of this chat, where I can't read it."),
        (Attachment("moss.pdf", read, size=20_000_001), "it is too large"),
        (Attachment("moss.txt", read, size=2_000_001), "it is too large"),
    ):
        assert why in str((await send(app, "", file)).answer.text)


async def test_what_was_done_is_told_though_a_file_does_not_come_in_time(app: App) -> None:
    async def wait(_: int) -> bytes:
        raise TimeoutError

    message = await send(app, "", article("Moss"), Attachment("slow.txt", wait))
    assert message.title == "Added: 1 of 2"
    assert str(message.answer.text).splitlines() == [
        "Added: A mill for Moss · Moss.txt",
        "slow.txt: it was not read in time. Send it again by itself.",
    ]
    assert len(message.answer.suggestions) == 1


async def test_files_are_waited_for_no_longer_than_who_sent_them_waits(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def wait(_: int) -> bytes:
        await asyncio.Event().wait()
        return b""

    monkeypatch.setattr(add, "_LONGEST", 0)
    message = await send(app, "", Attachment("slow.txt", wait), Attachment("slower.txt", wait))
    assert message.title == "Nothing was added."
    assert str(message.answer.text).count("it was not read in time.") == 2


async def test_only_a_few_files_are_held_at_a_time(app: App) -> None:
    held, full, free = 0, asyncio.Event(), asyncio.Event()

    async def read(_: int) -> bytes:
        nonlocal held
        held += 1
        if held == 4:
            full.set()
        await free.wait()
        return b""

    asked = [asyncio.create_task(send(app, "", Attachment(f"{n}.txt", read))) for n in range(6)]
    await full.wait()
    assert app.intake.receiving.locked()
    free.set()
    await asyncio.gather(*asked)
    assert held == 6
