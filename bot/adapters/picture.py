"""A chart as a PNG, and where it waits in a payload until that is posted."""

import asyncio
import io
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from bot.chat import CHART, Chart, Payload, printable

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FILE = "chart.png"
LONGEST = 8.0
"""Seconds that a picture may take; the message is posted without it then."""

_WIDTH, _MARGIN, _ROW, _BAR = 1_000, 32, 56, 26
_LABELS, _TEXTS = 330, 230
"""Pixels for what stands left and right of the bars."""
_LARGE, _SMALL = 26, 20
_INK, _PALE, _PAPER, _COLOR = "#1d1c1d", "#616061", "#ffffff", "#2f6f9f"
_CHARTS = TypeAdapter(Chart)


def take_chart(payload: Payload) -> tuple[Payload, Chart | None]:
    """The payload as the platform takes it, and the chart that goes with it."""
    if CHART not in payload:
        return payload, None
    rest = {name: value for name, value in payload.items() if name != CHART}
    try:
        return rest, _CHARTS.validate_python(payload[CHART])
    except ValidationError:
        return rest, None


async def make_picture(chart: Chart) -> bytes:
    """The chart as a PNG; whatever can't be drawn raises."""
    return await asyncio.to_thread(draw_chart, chart)


def draw_chart(chart: Chart) -> bytes:
    """The same, where the loop need not go on meanwhile."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 (only who posts a chart needs it)

    large, small = _font(_LARGE), _font(_SMALL)
    image = Image.new("RGB", (_WIDTH, 2 * _MARGIN + _ROW * (len(chart.bars) + 1)), _PAPER)
    canvas = ImageDraw.Draw(image)
    canvas.text((_MARGIN, _MARGIN), _fit(canvas, chart.title, large, _WIDTH - 2 * _MARGIN), _INK, large)
    start, room = _MARGIN + _LABELS, _WIDTH - 2 * _MARGIN - _LABELS - _TEXTS
    largest = max((bar.value for bar in chart.bars), default=0) or 1
    for number, bar in enumerate(chart.bars, 1):
        middle = _MARGIN + _ROW * number + _ROW // 2
        end = start + max(2, round(room * bar.value / largest))
        canvas.rectangle((start, middle - _BAR // 2, end, middle + _BAR // 2), _COLOR)
        label = _fit(canvas, bar.label, small, _LABELS - _MARGIN // 2)
        canvas.text((start - _MARGIN // 2, middle), label, _INK, small, anchor="rm")
        text = _fit(canvas, bar.text, small, _WIDTH - _MARGIN - end - _MARGIN // 2)
        canvas.text((end + _MARGIN // 2, middle), text, _PALE, small, anchor="lm")
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _font(size: int) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 (as above)

    font = ImageFont.load_default(size)
    assert isinstance(font, ImageFont.FreeTypeFont)  # noqa: S101 (every wheel of Pillow has FreeType)
    return font


def _fit(canvas: "ImageDraw", text: str, font: "FreeTypeFont", room: float) -> str:
    """The text, cut where it is wider than the room; what is cut stands beside the picture."""
    line = " ".join(printable(text).split())
    if canvas.textlength(line, font) <= room:
        return line
    while line and canvas.textlength(f"{line}…", font) > room:
        line = line[:-1]
    return f"{line.rstrip()}…"
