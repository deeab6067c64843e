"""Initials that one article spells out and others only use: both name the same."""

from pathlib import Path

import pytest

from tests.briefings.news import open_news
from tests.commands.answers import points

SPELLED = "Center trains 400\n\nThe National Hammer Computing Center (NHCC) has trained 400 students since it opened."
SHORT = "Zorblat joins NHCC\n\nZorblat Inc will give the NHCC $30 million of chips for student researchers."


@pytest.mark.parametrize("asked", ["/talent NHCC", "/timeline nhcc", "/timeline national hammer computing center"])
async def test_either_form_finds_what_is_told_of_the_other(tmp_path: Path, asked: str) -> None:
    async with open_news(tmp_path, {"a": SPELLED, "b": SHORT}) as app:
        told = " ".join(points(await app.answer(asked)))
    assert "400 students" in told
    assert "$30 million" in told


async def test_initials_of_two_names_stand_for_neither(tmp_path: Path) -> None:
    other = "Rivals meet\n\nThe Northern Hemp Craft Council (NHCC) has trained 90 weavers since it opened."
    async with open_news(tmp_path, {"a": SPELLED, "b": SHORT, "c": other}) as app:
        told = " ".join(points(await app.answer("/timeline NHCC")))
        full = " ".join(points(await app.answer("/timeline northern hemp craft council")))
    assert "$30 million" in told
    assert "400 students" not in told
    assert "$30 million" not in full


async def test_initials_of_what_is_read_as_no_name_are_unclear_too(tmp_path: Path) -> None:
    other = "Lobby meets\n\nThe lobby group, Northern Haulage Cargo Carriers (NHCC), met in Oslo."
    async with open_news(tmp_path, {"a": SPELLED, "b": SHORT, "c": other}) as app:
        told = " ".join(points(await app.answer("/timeline NHCC")))
    assert "400 students" not in told


async def test_initials_that_no_article_spells_out_are_a_name_of_their_own(tmp_path: Path) -> None:
    spelled = SPELLED.replace(" (NHCC)", "")
    async with open_news(tmp_path, {"a": spelled, "b": SHORT}) as app:
        told = " ".join(points(await app.answer("/timeline national hammer computing center")))
    assert "$30 million" not in told
