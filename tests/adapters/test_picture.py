"""A chart is drawn so that everybody can read it, or not at all."""

import struct

import pytest

from bot.adapters.picture import draw_chart
from bot.chat import Bar, Chart

LONG = "Quillback data center campus in the north of Velora and all of its surroundings by the sea"


def size(png: bytes) -> tuple[int, int]:
    """Width and height, as the PNG's own header has them."""
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_sums_and_names_of_any_country_written_in_latin_letters_are_drawn() -> None:
    bars = (Bar("Évry", 3, "€3 billion"), Bar("Łódź", 2, "£2 billion"), Bar("São Tomé", 1, "₹5,000 crore"))
    width, height = size(draw_chart(Chart("Money by month", bars)))
    assert width > 900
    assert height > 200


def test_a_long_name_leaves_room_for_the_bars() -> None:
    short = size(draw_chart(Chart("Capacity by project", (Bar("Quillback", 2, "2 GW"),))))
    long = size(draw_chart(Chart("Capacity by project", (Bar(LONG, 2, f"2 GW, {LONG}"),))))
    assert long[0] < 1.2 * short[0]


@pytest.mark.parametrize("words", [r"$\moss$", "$5_$", "^{$}"])
def test_nothing_is_read_as_a_formula(words: str) -> None:
    assert size(draw_chart(Chart(words, (Bar(words, 5, words),))))


def test_what_the_font_has_no_letters_for_is_not_drawn_as_empty_boxes() -> None:
    with pytest.raises(ValueError, match="DejaVu Sans has no"):
        draw_chart(Chart("Capacity by project", (Bar("दिल्ली", 2, "2 GW"),)))


def test_nothing_is_drawn_without_harm() -> None:
    assert size(draw_chart(Chart("Capacity by project", (Bar("Quillback", 0, "0 MW"),))))
