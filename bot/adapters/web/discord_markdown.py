"""Discord's Markdown as HTML: as much of it as the renderer writes; whatever else would act can't be drawn."""

import re
from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from bot.adapters.web.pressing import Pressing, UndrawableError, link

_LINES = (("## ", "title"), ("### ", "heading"), ("-# ", "note"), ("- ", "item"), ("> ", "quote"))
_TOKEN = re.compile(
    r"\\(?P<escaped>[^0-9A-Za-z\s])"
    r"|(?P<bold>\*\*)"
    r"|\[(?P<words>(?:\\.|[^\]\\])+)\]\(<(?P<url>[^<>\s()]+)>\)"
    r"|<(?P<bare>https?://[^<>\s]+)>"
    r"|(?P<plain>[^\\*<\[]+|\\)"
)
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_LIVE = re.compile(r"[_~`|>\]@#]|://")
_TAGS = {"title": "h3", "heading": "h4", "note": "p"}


def draw_text(content: str, pressing: Pressing) -> Markup:
    """The content of a TextDisplay. Raises UndrawableError where something in it acts that is not drawn."""
    kinds = [_kind_of(line) for line in content.split("\n")]
    blocks = groupby(kinds, lambda one: one[0])
    return Markup().join(_draw_block(kind, [line for _, line in lines], pressing) for kind, lines in blocks)


def _kind_of(line: str) -> tuple[str, str]:
    return next(((kind, line.removeprefix(mark)) for mark, kind in _LINES if line.startswith(mark)), ("plain", line))


def _draw_block(kind: str, lines: Sequence[str], pressing: Pressing) -> Markup:
    """Neighboring lines of one kind."""
    if kind in _TAGS:
        tag = _TAGS[kind]
        drawn = (
            Markup('<{0} class="{1}" dir="auto">{2}</{0}>').format(tag, kind, _draw_inline(line, pressing))
            for line in lines
        )
        return Markup().join(drawn)
    if kind == "item":
        items = (Markup('<li dir="auto">{}</li>').format(_draw_inline(line, pressing)) for line in lines)
        return Markup("<ul>{}</ul>").format(Markup().join(items))
    tag = "blockquote" if kind == "quote" else "p"
    return Markup('<{0} class="flow" dir="auto">{1}</{0}>').format(tag, _draw_inline("\n".join(lines), pressing))


def _draw_inline(text: str, pressing: Pressing) -> Markup:
    """Words, bold ones among them, and links; the numbers of citations lead to their words."""
    runs: list[Markup] = []
    words, is_bold = "", False
    for token in _TOKEN.finditer(text):
        words += token["escaped"] or _plain(token["plain"])
        if token["bold"] or token["url"] or token["bare"]:
            runs.append(_run(words, is_bold, pressing))
            words, is_bold = "", is_bold != bool(token["bold"])
        if token["url"]:
            runs.append(link(token["url"], Markup.escape(_ESCAPED.sub(r"\1", token["words"]))))
        elif token["bare"]:
            runs.append(link(token["bare"], Markup.escape(token["bare"])))
    if is_bold or _TOKEN.sub("", text):
        raise UndrawableError(f"Markdown {text!r}")
    return Markup().join([*runs, _run(words, is_bold, pressing)])


def _plain(text: str | None) -> str:
    if text and (live := _LIVE.search(text)):
        raise UndrawableError(f"{live[0]!r} acts in {text!r}")
    return text or ""


def _run(words: str, is_bold: bool, pressing: Pressing) -> Markup:  # noqa: FBT001 (a run is bold or not)
    drawn = pressing.words(words)
    return Markup("<strong>{}</strong>").format(drawn) if is_bold and words else drawn
