"""What a person finds on a page: its words, links and forms, and the parts of it by their class."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "input", "img", "hr", "br"}


@dataclass
class Element:
    """One element, with all that stands in it."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Every word in it, in order."""
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """The elements within that have this tag and these attributes (`class_` for one of its classes)."""
        inside = [one for one in self.children if isinstance(one, Element)]
        found = []
        for one in inside:
            if tag in ("", one.tag) and all(one._has(name, value) for name, value in attributes.items()):
                found.append(one)
            found += one.all(tag, **attributes)
        return found

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def link(self, words: str) -> str:
        """Where the first link with exactly these words leads."""
        return next(one.attributes["href"] for one in self.all("a") if one.text.strip() == words)

    def fields(self) -> dict[str, str]:
        """What a form sends as it stands."""
        named = [one.attributes for one in self.all("input") if "name" in one.attributes]
        return {one["name"]: one.get("value", "") for one in named}

    def _has(self, name: str, value: str) -> bool:
        if name == "class_":
            return value in self.attributes.get("class", "").split()
        return self.attributes.get(name) == value


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read(html: str) -> Element:
    """The page; every element that was opened must be closed in its turn."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader._open == [reader.root]
    return reader.root
