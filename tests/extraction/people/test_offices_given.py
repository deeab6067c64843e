"""Who is given an office holds it; what they held before stays with its own organization."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of
from tests.extraction.people.test_people import people


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe, the former chief executive of Quillon Systems, was named chief executive of Zorbex Inc.",
        "Zorbex Inc has appointed Jane Roe as its new chief. Roe, the former chief of Quillon Systems, knows hammers.",
    ],
)
def test_who_is_named_to_an_office_is_not_its_former_holder(text: str) -> None:
    told = {(person.organization, person.former) for person in people(text)}
    assert told == {("Zorbex Inc", False), ("Quillon Systems", True)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quillon Inc chief executive Jane Roe met Ada Poe, Zorbex chief John Hoe and others.", {"Ada Poe": None}),
        ("Narvik Mayor N Jane Roe, Finance Minister Ada Poe and others came.", {"Jane Roe": "Mayor"}),
        ("Jane Roe has been personally recruiting researchers for years.", {"Jane Roe": None}),
        ("Jane Roe spoke in a post after briefing Prime Minister John Poe.", {"John Poe": "Prime Minister"}),
    ],
)
def test_an_office_is_that_of_the_name_beside_it_and_no_more_than_its_own_words(
    text: str, told: dict[str, str | None]
) -> None:
    found = {person.name: person.role for person in people(text)}
    assert {name: found.get(name) for name in told} == told


def test_a_chief_beside_a_list_of_companies_is_of_whom_the_text_is_about() -> None:
    text = (
        "Fernleaf Corp won. Fernleaf Corp sells hammers. Fernleaf Corp is large. "
        "The plan involves Quillon Inc, Zorbex Inc and agencies racing to build what CEO Jane Roe calls a hall."
    )
    assert people(text)[0].organization == "Fernleaf Corp"


@pytest.mark.parametrize(
    "text",
    [
        "Zorbex named Jane Roe as its new CEO.\n\nRoe was previously CEO of Quillon Systems, which makes lamps.",
        "Zorbex names Jane Roe CEO.\n\nRoe was previously CEO of Quillon Systems.",
        "Zorbex said on Monday that it named Jane Roe as its new CEO.\n\nRoe was previously CEO of Quillon Systems.",
        "Zorbex Inc has appointed Jane Roe CEO.\n\nRoe previously led Quillon Systems.",
    ],
)
def test_who_is_named_chief_is_chief_of_whoever_names_them_whatever_is_told_behind(text: str) -> None:
    told = [(person.role, person.organization) for person in people(text) if not person.former]
    assert told[0] == ("CEO", "Zorbex Inc" if "Inc" in text else "Zorbex")
    assert ("CEO", "Quillon Systems") not in told


def test_one_who_gives_a_public_office_is_no_company() -> None:
    assert people("Zorbex named Jane Roe as envoy to Norway.")[0].organization is None


@pytest.mark.parametrize("seat", ["its board", "its board of directors", "the scientific academy"])
def test_who_gets_a_seat_keeps_their_office(seat: str) -> None:
    told = people(f"Zorbex Inc named Jane Roe, the head of Quillon Systems, to {seat}.")
    assert [(one.role, one.organization, one.former, one.to) for one in told] == [
        ("head", "Quillon Systems", False, None)
    ]


def test_who_reports_to_a_board_has_no_seat_on_it() -> None:
    told = people("Zorbex Inc has hired Jane Roe as chief executive, reporting to the board.")
    assert [(one.role, one.to) for one in told] == [("chief executive", "Zorbex Inc")]


@pytest.mark.parametrize("behind", ["", " as an independent director", " as a non-executive director"])
def test_a_seat_of_one_who_keeps_their_office_is_no_hiring(behind: str) -> None:
    assert deals_of(f"Zorbex Inc named Jane Roe, the head of Quillon Systems, to its board{behind}.") == ()


@pytest.mark.parametrize("board", ["executive board", "management board", "executive committee", "board"])
def test_an_office_with_a_seat_is_an_office(board: str) -> None:
    text = f"Zorbex Inc named Jane Roe, the head of Quillon Systems, to its {board} as chief technology officer."
    assert [(one.role, one.organization, one.former) for one in people(text)] == [
        ("chief technology officer", "Zorbex Inc", False),
        ("head", "Quillon Systems", True),
    ]
    assert [deal.kind for deal in deals_of(text)] == ["hiring"]


@pytest.mark.parametrize("seat", ["to its board of managing directors", "to join its board and run its lamp unit"])
def test_who_is_to_run_the_company_gets_more_than_a_seat(seat: str) -> None:
    verb = "hired" if "join" in seat else "named"
    told = people(f"Zorbex Inc {verb} Jane Roe, finance chief at Quillon Systems, {seat}.")
    assert [(one.organization, one.former) for one in told] == [("Zorbex Inc", False), ("Quillon Systems", True)]


def test_who_gets_another_office_where_they_are_has_it() -> None:
    told = people("Quillon Inc’s chief has left. Jane Roe, Chief Legal Officer, has been appointed Interim CEO.")
    assert [(one.role, one.organization, one.former) for one in told] == [
        ("Interim CEO", "Quillon Inc", False),
        ("Chief Legal Officer", "Quillon Inc", True),
    ]


@pytest.mark.parametrize("given", ["was named CEO of the year", "has been appointed to the board of Zorbex Inc"])
def test_a_prize_and_a_seat_are_no_new_office(given: str) -> None:
    told = people(f"Quillon Inc grew. Jane Roe, its chief legal officer, {given}.")
    assert [(one.role, one.former) for one in told] == [("chief legal officer", False)]
