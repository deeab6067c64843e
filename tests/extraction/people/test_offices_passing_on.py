"""Offices and places that pass on: who is given one, what somebody is now, whom they left and where they went."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.names.test_names import kinds
from tests.extraction.people.test_people import people

_KNOWN = (
    "Quillon Inc said on Monday that its sales of lamps grew in Narvik.\n\n"
    "Zorblat Ltd said on Monday that its sales of hammers grew in Narvik.\n\n"
)


_AFTER = " Quillon Inc sells its lamps in Narvik, and Quillon Inc sells them in other towns."


def _told(text: str) -> list[tuple[str, str | None, str | None, bool]]:
    return [(p.name, p.role, p.organization, p.former) for p in people(_KNOWN + text + _AFTER)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Quillon Inc named Helen Roewick CEO.", "CEO"),
        (
            "Quillon Inc has named Helen Roewick interim chief executive after John Zillic left.",
            "interim chief executive",
        ),
        ("Quillon Inc elected Helen Roewick chair in May.", "chair"),
    ],
)
def test_who_is_named_before_an_office_is_given_it(text: str, role: str) -> None:
    assert kinds(text)["Helen Roewick"] == "person"
    assert ("Helen Roewick", role) in [told[:2] for told in _told(text)]


def test_whose_chief_is_named_is_no_person() -> None:
    assert kinds("Quillon Inc hired Helen Works chief Jane Roe.")["Helen Works"] == "organization"
    assert kinds("Jane Roe was named Helen Works chief.")["Helen Works"] == "organization"


def test_who_leaves_as_another_is_hired_is_not_hired() -> None:
    text = "Quillon Inc names Helen Roewick CEO as founder Ada Poe becomes chair."
    facts = extract(text, load_names())
    assert [deal.parties for deal in facts.deals] == [("Quillon Inc", "Helen Roewick")]
    assert ("Helen Roewick", "CEO", "Quillon Inc", False) in _told(text)


@pytest.mark.parametrize("verb", ["will head", "would lead", "will now run"])
def test_what_somebody_will_lead_is_no_office(verb: str) -> None:
    assert _told(f"Jane Roe {verb} Zorblat Ltd's hammer unit.") == [("Jane Roe", None, "Zorblat Ltd", False)]


def test_who_is_hired_to_lead_has_no_office_yet_but_comes_from_somewhere() -> None:
    (person,) = people(_KNOWN + "Quillon Inc poached Jane Roe from Zorblat Ltd to lead its new hammer lab.")
    assert (person.role, person.organization, person.from_) == (None, "Quillon Inc", "Zorblat Ltd")


def test_who_joins_a_board_stays_where_they_are() -> None:
    text = "Jane Roe, a partner at Zorblat Ltd, will join Quillon Inc's board of directors."
    assert _told(text) == [("Jane Roe", "partner", "Zorblat Ltd", False)]


@pytest.mark.parametrize(
    ("text", "from_", "to"),
    [
        ("Jane Roe joined Quillon Inc last month from Zorblat Ltd.", "Zorblat Ltd", "Quillon Inc"),
        ("Jane Roe has left Zorblat Ltd to join Norwegian rival Quillon Inc.", "Zorblat Ltd", "Quillon Inc"),
        ("Jane Roe is returning to Quillon Inc.", None, "Quillon Inc"),
        ("Zorblat Ltd is losing its chief scientist, Jane Roe, to Quillon Inc.", "Zorblat Ltd", "Quillon Inc"),
        ("Quillon Inc has tapped Jane Roe, formerly of Zorblat Ltd, to run its lab.", "Zorblat Ltd", "Quillon Inc"),
    ],
)
def test_a_move_is_told_with_both_its_ends(text: str, from_: str | None, to: str) -> None:
    person = people(_KNOWN + text)[0]
    assert (person.from_, person.to, person.organization, person.former) == (from_, to, to, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jane Roe, who ran Zorblat Ltd's shops, is now chief of Quillon Inc.", ("chief", "Quillon Inc")),
        ("Jane Roe, a former Zorblat Ltd engineer who now serves as Quillon Inc's CTO, spoke.", ("CTO", "Quillon Inc")),
        ("Jane Roe, a former Zorblat Ltd engineer who now runs shops at Quillon Inc, spoke.", (None, "Quillon Inc")),
        ("Former Zorblat Ltd chief Jane Roe now works at Quillon Inc.", (None, "Quillon Inc")),
        (
            "Former Zorblat Ltd chief Jane Roe, now Quillon Inc's head of lamps, spoke.",
            ("head of lamps", "Quillon Inc"),
        ),
    ],
)
def test_what_somebody_is_now_stands_beside_what_they_were(text: str, told: tuple[str | None, str]) -> None:
    found = _told(text)
    assert ("Jane Roe", *told, False) in found
    assert [former for _, _, whose, former in found if whose == "Zorblat Ltd"] == [True]


def test_a_guess_is_no_office_that_is_over() -> None:
    assert _told("Jane Roe, Zorblat Ltd's chief, is now 54.") == [("Jane Roe", "chief", "Zorblat Ltd", False)]


def test_ex_before_a_company_is_no_part_of_its_name() -> None:
    assert _told("Ex-Quillon Inc engineer Jane Roe spoke.") == [("Jane Roe", "engineer", "Quillon Inc", True)]


def test_who_is_fired_by_a_company_was_there() -> None:
    assert _told("Jane Roe was fired by Quillon Inc in May.") == [("Jane Roe", None, "Quillon Inc", False)]


def test_its_is_not_whom_another_left() -> None:
    found = _told("Jane Roe, a former Zorblat Ltd engineer, and John Poe, its chief executive, sold lamps.")
    assert ("John Poe", "chief executive", "Zorblat Ltd", False) not in found


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Jane Roe took over as CEO of Quillon Inc from John Poe.", "Jane Roe", ("CEO", "Quillon Inc", False)),
        (
            "The firm, led by former Zorblat Ltd chief Jane Roe, met Zorblat Ltd and Zorblat Ltd's rivals.",
            "Jane Roe",
            ("chief", "Zorblat Ltd", True),
        ),
        (
            "Quillon Inc met the Zorblat Ltd team, including chief Jane Roe.",
            "Jane Roe",
            ("chief", "Zorblat Ltd", False),
        ),
        ("Jane Roe was most recently a chief at Zorblat Ltd.", "Jane Roe", ("chief", "Zorblat Ltd", True)),
        ("Jane Roe was chief at Zorblat Ltd until 2031.", "Jane Roe", ("chief", "Zorblat Ltd", True)),
    ],
)
def test_when_and_whose_an_office_is_the_words_around_it_tell(
    text: str, name: str, told: tuple[str, str, bool]
) -> None:
    assert (name, *told) in _told(text)


def test_who_is_to_become_something_else_gives_it_to_nobody_before() -> None:
    found = _told("Quillon Inc named Helen Roewick as successor to John Poe, who will become executive chair.")
    assert ("Helen Roewick", "executive chair", "Quillon Inc", False) not in found


def test_who_starts_a_company_comes_from_the_one_they_leave() -> None:
    (person,) = people(_KNOWN + "Jane Roe plans to leave Zorblat Ltd to found a startup called Mossgate in May.")
    assert (person.from_, person.organization, person.to) == ("Zorblat Ltd", "Mossgate", "Mossgate")


def test_two_who_are_hired_as_engineers_are_each_an_engineer() -> None:
    found = _told("Quillon Inc hired Jane Roe and John Poe as engineers.")
    assert {role for _, role, _, _ in found} == {"engineer"}


def test_who_is_hired_again_is_hired() -> None:
    facts = extract(_KNOWN + "Quillon Inc rehired Jane Roe as chief of lamps.", load_names())
    assert [deal.parties for deal in facts.deals] == [("Quillon Inc", "Jane Roe")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jane Roe named CEO of Quillon Inc in May.", ("Jane Roe", "CEO", "Quillon Inc", False)),
        ("Quillon Inc's board ousts its CEO Jane Roe.", ("Jane Roe", "CEO", "Quillon Inc", True)),
        ("Jane Roe, a spokesman for Gov. John Poe, spoke.", ("Jane Roe", "spokesman", None, False)),
    ],
)
def test_an_office_is_read_as_headlines_and_titles_tell_it(text: str, told: tuple[str, str, str | None, bool]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize("clause", ["has run Zorblat Ltd since its founder left", "and Ada Poe, who co-lead its lab"])
def test_the_office_of_another_clause_is_not_whose_name_stands_before(clause: str) -> None:
    assert {role for _, role, _, _ in _told(f"Helen Roewick {clause}, sold lamps.")} == {None}


def test_the_company_that_somebody_leaves_is_the_one_that_says_so() -> None:
    (person,) = people(_KNOWN + "Zorblat Ltd confirmed that Jane Roe had left the company in May.")
    assert (person.organization, person.from_, person.to) == ("Zorblat Ltd", "Zorblat Ltd", None)


def test_the_office_of_a_clause_ends_before_the_next() -> None:
    found = _told("Helen Roewick became chief of Zorblat Ltd after Ken Poe was fired.")
    assert {role for name, role, _, _ in found if name == "Ken Poe"} == {None}


def test_who_was_something_until_recently_is_it_no_more() -> None:
    assert _told("Jane Roe, until recently lamp chief at Zorblat Ltd, spoke.") == [
        ("Jane Roe", "lamp chief", "Zorblat Ltd", True)
    ]


def test_where_two_met_is_not_where_they_are() -> None:
    found = _told("Quillon Inc's founders, Jane Roe and John Poe, met at Zorblat Ltd.")
    assert {whose for _, _, whose, _ in found} == {"Quillon Inc"}
