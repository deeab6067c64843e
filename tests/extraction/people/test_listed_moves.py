"""Those who move as a list tells: behind "including", as somebody's new hires."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people


def moves(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Whom everybody who moves leaves and joins."""
    return {one.name: (one.from_, one.to) for one in people(text) if one.from_ or one.to}


@pytest.mark.parametrize(
    ("text", "from_", "to"),
    [
        (
            "Six Quillon Inc researchers have joined Zorblat Labs, including Jane Roe and John Poe, who wrote a test.",
            "Quillon Inc",
            "Zorblat Labs",
        ),
        (
            "Several executives left Quillon Inc for Zorblat Labs this month, including Jane Roe and John Poe.",
            "Quillon Inc",
            "Zorblat Labs",
        ),
        (
            "Zorblat Labs’ new hires from Quillon Inc include Jane Roe, who built lamps, and John Poe.",
            "Quillon Inc",
            "Zorblat Labs",
        ),
        ("Ada Marsh said several engineers left Quillon Inc, including Jane Roe and John Poe.", "Quillon Inc", None),
    ],
)
def test_a_list_tells_who_moves(text: str, from_: str | None, to: str | None) -> None:
    assert moves(text) == {"Jane Roe": (from_, to), "John Poe": (from_, to)}


def test_the_hires_of_an_article_are_those_of_its_company() -> None:
    text = "Zorblat Labs hires more\n\nZorblat Labs grew. Among the key hires is Jane Roe, an engineer at Quillon Inc."
    assert moves(text) == {"Jane Roe": ("Quillon Inc", "Zorblat Labs")}


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of executives joined Zorblat Labs for its launch, including Jane Roe.",
        "Six firms joined Zorblat Labs, including that of Jane Roe.",
        "New hires are paid well, Jane Roe of Zorblat Labs said.",
    ],
)
def test_who_is_only_there_does_not_move(text: str) -> None:
    assert moves(text) == {}


def test_a_list_of_departures_tells_who_leaves() -> None:
    text = (
        "Quillon Inc shrinks\n\n"
        "Quillon Inc departures include counsel Jane Roe, sales executives Ada Marsh and Ben Marsh, "
        "head of lamp engineering Eva Thornbury, and CFO John Poe, who left for a role at Zorblat Labs after a year."
    )
    told = {one.name: (one.role, one.from_) for one in people(text) if one.former}
    assert told["Ben Marsh"] == ("sales executive", "Quillon Inc")
    assert told["Eva Thornbury"] == ("head of lamp engineering", "Quillon Inc")
    assert moves(text)["John Poe"] == ("Quillon Inc", "Zorblat Labs")


def test_whom_a_quotation_calls_to_join_does_not_move() -> None:
    assert moves("Jane Roe added that Quillon Inc is growing: “Join Quillon Inc if you like lamps.”") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Ventures' exits include Zorblat Labs, founded by Jane Roe.",
        "Quillon Ventures' exits include Jane Roe's Zorblat Labs and John Poe's Halcyra.",
        "Quillon Inc's departures include flights to Oslo, said Jane Roe.",
        "Quillon Inc's departures include a flight of Jane Roe.",
    ],
)
def test_a_list_of_things_tells_of_nobody_who_leaves(text: str) -> None:
    assert moves(text) == {}
    assert not any(one.former for one in people(text))


@pytest.mark.parametrize(
    ("text", "from_"),
    [
        ("Former Quillon Inc chief Jane Roe left Zorblat Labs to join Quillon Inc as treasurer.", "Zorblat Labs"),
        ("Former Quillon Inc executive Jane Roe is joining Quillon Inc again as chairman.", None),
        ("Jane Roe, a former Quillon Inc engineer, is leaving Zorblat Labs for Quillon Inc.", "Zorblat Labs"),
    ],
)
def test_one_may_go_back_to_where_one_was(text: str, from_: str | None) -> None:
    assert moves(text) == {"Jane Roe": (from_, "Quillon Inc")}


def test_who_names_somebody_behind_and_is_no_second_source() -> None:
    text = "Acme Corp hired Jane Roe from Widget Inc and Nimbus Grid named John Poe chief."
    assert moves(text) == {"Jane Roe": ("Widget Inc", "Acme Corp"), "John Poe": (None, "Nimbus Grid")}
