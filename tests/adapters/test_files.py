"""Files sent along with words, and from a message's menu: every platform tells the same of them."""

from collections.abc import Mapping

import pytest

from bot.app import App
from bot.chat import Attachment, Invocation, Role
from tests.adapters.conftest import PLATFORMS, Platform
from tests.adapters.test_contract import read_all, told
from tests.adapters.web.test_uploads import make_word_file

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEWS = (
    "Bramble Works has signed a partnership with {} to dry herbs in Barrowmere for $12 million. "
    "The two companies said on Monday that the first harvest is dried in the spring of next year."
)
OPML = b"""<opml version="2.0"><body>
<outline text="Lantern" xmlUrl="https://lantern.example/feed"/><outline text="No address" xmlUrl="gopher://x"/>
</body></opml>"""


def make_files(name: str) -> Mapping[str, bytes]:
    """An article that nobody has sent before, in each kind of file."""
    text = NEWS.format(name)
    return {
        "herbs.txt": f"Herbs for {name}\n\n{text}".encode(),
        "herbs.md": f"# Herbs for {name}\n\n{text}".encode(),
        "herbs.html": f"<html><title>Herbs for {name}</title><article><p>{text}</p></article></html>".encode(),
        "herbs.docx": make_word_file(f"Herbs for {name}", text),
    }


def attach(name: str, content: bytes) -> Attachment:
    async def read(most: int) -> bytes:
        return content[: most + 1]

    return Attachment(name, read)


@pytest.mark.parametrize("name", ["herbs.txt", "herbs.md", "herbs.html", "herbs.docx"])
@pytest.mark.parametrize("words", ["add", "", "/add", "Add this please"])
@pytest.mark.parametrize("place", PLATFORMS)
async def test_a_file_beside_a_mention_is_added(
    platforms: dict[str, Platform], place: str, words: str, name: str
) -> None:
    partner = f"Kettle {PLATFORMS.index(place)}{len(words)}{len(name)}{name[-1]}"
    page = await platforms[place].send(words, {name: make_files(partner)[name]})
    seen = told(await read_all(platforms[place], page))
    assert seen[0] == f"Added: Herbs for {partner}"
    assert "Deals: Bramble Works and Kettle" in seen
    assert platforms[place].faults(page) == []


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("herbs.exe", b"MZ", "is not a kind of file I read."),
        ("herbs.pdf", b"%PDF-1.7\nnothing", "can't be read as what it says it is."),
        ("herbs.txt", b"Herbs dry. " * 200_000, "is too large"),
        ("herbs.txt", b"", "is empty."),
        ("herbs.opml", b"<opml", "is a feed that can't be read."),
        ("herbs.opml", b"<opml></opml>", "is no feed, and names none."),
        ("@everyone <!channel>.exe", b"", "is not a kind of file I read."),
    ],
)
async def test_every_place_refuses_the_same_with_the_same_words(
    app: App, platforms: dict[str, Platform], name: str, content: bytes, why: str
) -> None:
    asked = Invocation(f"/add {name}", app.tenant, attachments=(attach(name, content),), role=Role.ADMINISTRATOR)
    wanted = str((await app.dispatch(asked)).answer.text)
    assert why in wanted
    for place in PLATFORMS[2:] if "opml" in name else PLATFORMS:
        page = await platforms[place].keep({name: content})
        assert told(await read_all(platforms[place], page)) == ["That was not added.", wanted]
        assert platforms[place].faults(page) == []


@pytest.mark.parametrize("place", PLATFORMS)
async def test_several_files_are_told_on_one_page_with_undo_of_each(platforms: dict[str, Platform], place: str) -> None:
    files = {
        f"{'very ' * 30}{number}.txt": f"Herbs {number}{' and thyme' * 9}\n\n{NEWS.format(f'Sage {place}')}".encode()
        for number in range(12)
    }
    files |= {"picture.exe": b""}
    page = await platforms[place].send("add", files)
    seen = platforms[place].read(page)
    assert told(seen)[0] == "Added: 10 of 12"
    assert sum(line.startswith("Added: ") and " · very" in line for line in told(seen)) == 10
    assert any(line.startswith("2 more files, from very very") for line in told(seen))
    commands = [command for _, command in seen.commands]
    assert len(commands) == 10
    assert all(command.startswith(("/remove herbs", "/more ", "/remove very")) for command in commands)
    assert all("Undo" in label for label, _ in seen.commands)
    assert platforms[place].faults(page) == []


async def test_a_list_of_feeds_is_read_from_now_on_for_who_may(platforms: dict[str, Platform]) -> None:
    page = await platforms["discord"].keep({"feeds.opml": OPML})
    assert told(await read_all(platforms["discord"], page))[:3] == [
        "1 feed is read from now on.",
        "Lantern",
        "gopher://x: it is no web address. Write it as https://example.com/article.",
    ]
    page = await platforms["discord"].type("/feeds")
    assert any("Lantern · https://lantern.example/feed" in line for line in told(platforms["discord"].read(page)))
    page = await platforms[PLATFORMS[0]].send("add", {"feeds.opml": OPML})
    assert "Only curators and administrators add feeds here" in told(platforms[PLATFORMS[0]].read(page))[1]
