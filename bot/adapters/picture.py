"""A chart as a PNG, and where it waits in a payload until that is posted."""

import asyncio
import base64
import io
from collections import OrderedDict
from textwrap import wrap
from threading import Lock
from typing import TYPE_CHECKING

import structlog
from pydantic import TypeAdapter, ValidationError

from bot.chat import CHART, Chart, Payload, printable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_log = structlog.get_logger(__name__)

FILE = "chart.png"
LONGEST = 8.0
"""Seconds that a picture may take; the message is posted without it then."""

_MOST_KEPT = 20
"""Pictures, of 20 kB each."""
_WIDTH, _ROW, _MARGIN = 10.0, 0.56, 1.0
"""Inches of a hundred pixels: the picture's width, a bar's height with the space around it, and what is not bars."""
_LARGE, _SMALL = 18, 14
_INK, _PALE, _COLOR = "#1d1c1d", "#616061", "#2f6f9f"
_ROOM = 1.6
"""How far the axis goes, the longest bar being 1: what a bar says stands behind it."""
_LABEL, _LINES, _TEXT = 34, 2, 34
"""Characters of a label's line, its lines, and characters behind a bar; what is cut stands beside the picture."""
_FONT = "DejaVu Sans"
_CHARTS = TypeAdapter(Chart)
_drawing = Lock()
"""matplotlib does not promise to draw two pictures at once."""


def take_chart(payload: Payload) -> tuple[Payload, Chart | None]:
    """The payload as the platform takes it, and the chart that goes with it."""
    if CHART not in payload:
        return payload, None
    rest = {name: value for name, value in payload.items() if name != CHART}
    try:
        return rest, _CHARTS.validate_python(payload[CHART])
    except ValidationError:
        return rest, None


class Painter:
    """Draws one chart at a time, so that other work that needs threads gets them; what many want is drawn once."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._drawn: OrderedDict[Chart, bytes] = OrderedDict()

    async def draw(self, chart: Chart) -> bytes:
        """The chart as a PNG; whatever can't be drawn raises."""
        async with self._turn:
            if chart not in self._drawn:
                self._drawn[chart] = await asyncio.to_thread(draw_chart, chart)
                while len(self._drawn) > _MOST_KEPT:
                    self._drawn.popitem(last=False)
            return self._drawn[chart]

    async def try_draw(self, chart: Chart) -> bytes | None:
        """The chart as a PNG; None where it can't be drawn in time."""
        try:
            async with asyncio.timeout(LONGEST):
                return await self.draw(chart)
        except Exception as error:  # noqa: BLE001 (whatever it was, the message says the same in words)
            _log.warning("a chart could not be drawn", error=type(error).__name__)
            return None


async def picture_address(chart: Chart) -> str:
    """The picture as an address that holds it; empty where it can't be drawn."""
    picture = await Painter().try_draw(chart)
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}" if picture else ""


def draw_chart(chart: Chart) -> bytes:
    """The chart as a PNG; it takes a while. Raises ValueError where the font lacks a letter."""
    from matplotlib.figure import Figure  # noqa: PLC0415 (a second that only who posts a chart needs)

    labels = ["\n".join(_fit(bar.label, _LABEL, _LINES)) for bar in chart.bars]
    texts = ["".join(_fit(bar.text, _TEXT, 1)) for bar in chart.bars]
    title = printable(chart.title)
    _check_letters("".join((title, *labels, *texts)))
    with _drawing:
        figure = Figure(figsize=(_WIDTH, _MARGIN + _ROW * len(chart.bars)), dpi=100, layout="constrained")
        axes = figure.subplots()
        axes.set_title(title, loc="left", size=_LARGE, color=_INK, pad=12, parse_math=False)
        bars = axes.barh(range(len(chart.bars)), [bar.value for bar in chart.bars], 0.5, color=_COLOR)
        axes.bar_label(bars, texts, padding=8, size=_SMALL, color=_PALE, parse_math=False)
        axes.set_yticks(range(len(chart.bars)), labels, size=_SMALL, color=_INK, parse_math=False)
        _clear(axes, max((bar.value for bar in chart.bars), default=0) or 1)
        written = io.BytesIO()
        figure.savefig(written, format="png", bbox_inches="tight", pad_inches=0.3)
    return written.getvalue()


def _clear(axes: "Axes", largest: float) -> None:
    """Leave what is read: bars from the top down, without a frame and a scale, for each bar has its figure."""
    axes.set_xlim(0, _ROOM * largest)
    axes.invert_yaxis()
    axes.set_xticks([])
    axes.tick_params(left=False)
    axes.spines[:].set_visible(False)


def _fit(text: str, width: int, lines: int) -> list[str]:
    return wrap(" ".join(printable(text).split()), width, max_lines=lines, placeholder=" …")


def _check_letters(text: str) -> None:
    """A picture of empty boxes says less than none."""
    from matplotlib.font_manager import findfont, get_font  # noqa: PLC0415 (as above)

    font = get_font(findfont(_FONT))
    missing = {letter for letter in text if not letter.isspace() and not font.get_char_index(ord(letter))}
    if missing:
        raise ValueError(f"{_FONT} has no {', '.join(sorted(missing))}")
