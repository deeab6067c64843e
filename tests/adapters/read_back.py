"""What a person reads on a page that was drawn for a platform: its words in order, without the markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from bot.chat import Payload
from tests.adapters.limits import walk

Kind = Literal["title", "heading", "line", "note"]


@dataclass(frozen=True, slots=True)
class Seen:
    """A page, or several as one: lines of words, links by their words, and commands by what stands on their buttons.

    A fact is the line `label: value [1]`; the two sides of a comparison are a line each, below their label.
    """

    lines: tuple[tuple[Kind, str], ...]
    links: tuple[tuple[str, str], ...]
    commands: tuple[tuple[str, str], ...]

    @property
    def title(self) -> str:
        return next((text for kind, text in self.lines if kind == "title"), "")

    @property
    def words(self) -> tuple[str, ...]:
        """All but titles and notes."""
        return tuple(text for kind, text in self.lines if kind in ("heading", "line"))

    @property
    def quotes(self) -> tuple[str, ...]:
        """Quoted points with their citation numbers."""
        return tuple(
            text for text in self.words if re.search(r"”? \[\d+\]$", text) and re.match(r"[\d-]*\s*[“\"]", text)
        )

    @property
    def numbers(self) -> tuple[int, ...]:
        """Citation numbers as they stand, repeated ones too."""
        return tuple(int(number) for text in self.words for number in re.findall(r"\[(\d+)\]", text))


def as_one(pages: Sequence[Seen]) -> Seen:
    """The pages without what they repeat: title, note, and the heading that goes on."""
    lines: list[tuple[Kind, str]] = []
    for number, page in enumerate(pages):
        own = [line for line in page.lines if line[0] != "note" and not (number and line[0] == "title")]
        headings = [text for kind, text in lines if kind == "heading"]
        goes_on = bool(number and own and headings and own[0] == ("heading", headings[-1]))
        lines += own[goes_on:]
    links = tuple(link for page in pages for link in page.links)
    return Seen(tuple(lines), links, tuple(dict.fromkeys(one for page in pages for one in page.commands)))


def read_slack(payload: Payload) -> Seen:
    """A Slack page by its blocks."""
    blocks: Any = payload["blocks"]
    lines = [
        line for block, following in zip(blocks, [*blocks[1:], {}], strict=True) for line in _block(block, following)
    ]
    links = tuple((node["text"], node["url"]) for node in walk(blocks) if node.get("type") == "link")
    buttons = [(node["text"]["text"], node["value"]) for node in walk(blocks) if node.get("type") == "button"]
    options = [
        (" ".join(part["text"] for part in (one["text"], one.get("description")) if part), one["value"])
        for node in walk(blocks)
        for one in node.get("options", [])
    ]
    return Seen(tuple(lines), links, (*buttons, *options))


def read_discord(payload: Payload) -> Seen:
    """A Discord page by its components."""
    lines: list[tuple[Kind, str]] = []
    links: list[tuple[str, str]] = []
    commands: list[tuple[str, str]] = []
    for node in walk(payload["components"]):
        if node.get("type") == 10:
            lines += [_discord_line(text, links) for text in node["content"].split("\n") if text]
        if node.get("type") == 2:
            commands.append((node["label"], node["custom_id"]))
        commands += (
            (" ".join(filter(None, (one["label"], one.get("description")))), one["value"])
            for one in node.get("options", [])
        )
    return Seen(tuple(lines), tuple(links), tuple(commands))


def _block(block: dict[str, Any], following: dict[str, Any]) -> Iterator[tuple[Kind, str]]:
    match block["type"]:
        case "header":
            yield "title", block["text"]["text"]
        case "context":
            yield "note", block["elements"][0]["text"]
        case "section" if "text" in block:
            yield "line", _plain(block["text"])
            yield from (("line", _plain(field)) for field in block.get("fields", []))
        case "section":
            fields = list(map(_plain, block["fields"]))
            yield from (("line", f"{label}: {value}") for label, value in zip(fields[::2], fields[1::2], strict=True))
        case "rich_text":
            first, *others = block["elements"]
            leads = bool(others) or following.get("type") == "actions"
            is_heading = (
                leads and first["type"] == "rich_text_section" and all("style" in one for one in first["elements"])
            )
            if is_heading:
                yield "heading", _joined(first)
            parts = [part for element in (others if is_heading else [first, *others]) for part in _parts(element)]
            yield from (("line", text) for part in parts for text in _joined(part).split("\n") if text)


def _parts(element: dict[str, Any]) -> list[dict[str, Any]]:
    return element["elements"] if element["type"] == "rich_text_list" else [element]


def _joined(section: dict[str, Any]) -> str:
    return "".join(part["text"] for part in section["elements"])


def _plain(text: dict[str, Any]) -> str:
    words: str = text["text"]
    if text["type"] == "plain_text":
        return words
    return words.strip("*").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


_PREFIXES: tuple[tuple[str, Kind], ...] = (("## ", "title"), ("### ", "heading"), ("-# ", "note"))
_LINK = re.compile(r"\[((?:\\.|[^\]\\])+)\]\(<([^<>\s()]+)>\)")
_ADDRESS = re.compile(r" <(https?://[^<>\s]+)>")
_ACTIVE = re.compile(r"[*_~`|<>\[\]@#]|://|:[\w~+-]+:|^ *[-+]|^ *\d+\.")


def _discord_line(text: str, links: list[tuple[str, str]]) -> tuple[Kind, str]:
    """One line of Discord's Markdown; no character may act in it but those that the renderer put there."""
    kind: Kind = "line"
    for prefix, meant in _PREFIXES:
        if text.startswith(prefix):
            kind, text = meant, text.removeprefix(prefix)
    text = re.sub(r"^(> |- )", "", text)
    links += ((_unescaped(link[1]), link[2]) for link in _LINK.finditer(text))
    text = _LINK.sub(r"\1", text)
    links += ((_unescaped(text[: link.start()]), link[1]) for link in _ADDRESS.finditer(text))
    return kind, _unescaped(_ADDRESS.sub("", text).replace(":** ", ": ").replace("**", ""))


def _unescaped(text: str) -> str:
    """The words, in which whatever acts was escaped."""
    live = _ACTIVE.search(re.sub(r"\\[^0-9A-Za-z\s]", "\\0", text))
    assert live is None, f"{live[0]!r} acts in {text!r}"
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)
