"""Who leads what they started, what they were before, and whose an office is that passes on."""

from __future__ import annotations

import pytest

from tests.extraction.people.test_people import people

_FIRM = "Zorblat Inc said on Monday that its sales of lamps grew in Narvik and in other towns."


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe raised $20 million for her new company, Quillon Labs.",
        "Lamp pioneer Jane Roe, formerly of Zorblat Inc, raised $20 million for her startup Quillon Labs.",
        "Jane Roe stepped away from her role at Zorblat Inc to launch Quillon Labs, which sells moss.",
        "Jane Roe quit Zorblat Inc to start a lab called Quillon Labs.",
    ],
)
def test_who_starts_a_company_belongs_to_it(text: str) -> None:
    assert people(text)[0].organization == "Quillon Labs"


def test_who_stays_belongs_to_nothing_that_is_launched() -> None:
    (person,) = people("Jane Roe wants to launch Quillon Labs in Narvik, and her employer, Zorblat Inc, agrees.")
    assert person.organization != "Quillon Labs"


def test_who_was_somewhere_formerly_is_told_so() -> None:
    (person,) = people("Jane Roe, formerly of Zorblat Inc, was there.")
    assert (person.organization, person.former) == ("Zorblat Inc", True)


def test_founders_of_a_list_of_former_employers_have_both() -> None:
    told = people("Quillon Inc, founded by former Foo Labs and Zorblat Inc researchers Ada Poe and Jane Roe, grew.")
    assert {(p.organization, p.former) for p in told if p.name == "Jane Roe"} == {
        ("Quillon Inc", False),
        ("Zorblat Inc", True),
    }


@pytest.mark.parametrize(
    ("text", "role", "organization"),
    [
        ("It was said by Jane Roe, a spokeswoman for Narvik, Texas-based Quillon Inc.", "spokeswoman", "Quillon Inc"),
        ("It was said by Jane Roe, chief market strategist at Quillon Inc.", "chief market strategist", "Quillon Inc"),
        ("Executive Vice President Jane Roe will take over.", "Executive Vice President", "Zorblat Inc"),
    ],
)
def test_an_office_is_found_where_it_belongs(text: str, role: str, organization: str) -> None:
    known = {person.name: person for person in people(f"{_FIRM}\n\n{text}")}
    assert (known["Jane Roe"].role, known["Jane Roe"].organization) == (role, organization)


def test_who_is_replaced_belongs_to_whom_the_sentence_is_about() -> None:
    text = "Zorblat Inc on Monday named as president Jane Roe, an executive at Foo Labs, to replace Howard Poe."
    assert {person.organization for person in people(text) if person.name == "Howard Poe"} == {"Zorblat Inc"}


def test_the_office_that_somebody_had_is_not_the_new_one() -> None:
    text = "Jane Roe, who served as chief lawyer of Zorblat Inc, has been named as chairman of Quillon Inc."
    assert people(text)[0].role == "chairman"


def test_who_owns_a_person_is_a_firm() -> None:
    (person,) = people("D.Q. Zillic’s Jane Roe called it good.")
    assert (person.name, person.organization) == ("Jane Roe", "D.Q. Zillic")


def test_a_title_in_quotation_marks_is_not_said() -> None:
    told = people(
        "“We grow a lot,” Jane Roe, head of lamps at Zorblat Inc, told Foo Post’s “Closing Bell: Overtime” show."
    )
    assert [person.said for person in told if person.said] == ["We grow a lot"]


def test_engineers_of_one_company_who_founded_another_belong_to_both() -> None:
    told = people("Vesta Labs, which was founded in 2022 by Quillon Inc engineers Jane Roe and Ada Poe, grew.")
    assert ("Jane Roe", "Vesta Labs") in {(person.name, person.organization) for person in told}
    assert ("Jane Roe", "Quillon Inc") in {(person.name, person.organization) for person in told}


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Jane Roe has taken the helm at Quillon Inc.", "Quillon Inc"),
        ("Jane Roe took the reins of the lamp maker Quillon Inc in May.", "Quillon Inc"),
        ("Jane Roe, whose Quillon Inc makes lamps, said no.", "Quillon Inc"),
        ("Jane Roe, whose Quillon Inc shares are worth little, said no.", None),
        ("Jane Roe will take the helm.", None),
        ("Jane Roe took the helm last year at Quillon Inc.", "Quillon Inc"),
        ("Jane Roe took the reins at Quillon Inc's lamp arm.", "Quillon Inc"),
        ("Jane Roe took the helm of a yacht at Quillon Marina Inc.", None),
    ],
)
def test_who_takes_the_helm_or_owns_a_company_belongs_there(text: str, organization: str | None) -> None:
    told = people(text)
    assert [(person.name, person.organization) for person in told] == [("Jane Roe", organization)]


@pytest.mark.parametrize("kind", ["tycoon", "engineer", "billionaire"])
def test_what_kind_of_person_founded_a_company_is_no_office_elsewhere(kind: str) -> None:
    text = f"Zorblat Ltd bought Quillon Inc, which was founded by {kind} Jane Roe."
    assert [(person.role, person.organization) for person in people(text)] == [(kind, "Quillon Inc")]


def test_a_tycoon_beside_a_company_is_no_one_of_its_own() -> None:
    (person,) = people("Quillon Inc was sold by tycoon Jane Roe to Zorblat Ltd.")
    assert (person.role, person.organization) == ("tycoon", None)
