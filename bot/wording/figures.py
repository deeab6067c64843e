"""The figures of a digest as a chart, and as text."""

from collections.abc import Iterator
from datetime import date

from bot.chat import Bar, Chart, Field, Part, Table, Words
from bot.digests.story import Figure, Figures

_TITLES = {"capacity": "Capacity by project", "money": "Sums of deals by month", "status": "Stories by status"}


def word_chart(figures: Figures) -> Chart:
    """The picture's words."""
    bars = (Bar(_label(one), one.value, _text(figures.kind, one)) for one in figures.figures)
    return Chart(_TITLES[figures.kind], tuple(bars))


def word_figures(chart: Chart) -> Iterator[Part]:
    """The same as text."""
    yield Words(chart.title)
    yield Table(tuple(Field(bar.label, bar.text) for bar in chart.bars))


def _label(figure: Figure) -> str:
    if figure.month is not None:
        return f"{date.fromisoformat(f'{figure.month}-01'):%b %Y}: {figure.name}"
    return figure.name.replace("_", " ")


def _text(kind: str, figure: Figure) -> str:
    if figure.text:
        return figure.text
    if kind == "capacity":
        return f"{figure.value:,.0f} MW"
    return f"{figure.value:.0f} {'story' if figure.value == 1 else 'stories'}"
