"""Offices as news of many countries writes them: long ministries, an agency between title and name."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Person


def person(text: str) -> Person:
    """The first person of a text."""
    return extract(text, load_names()).people[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Union Minister of Skill Development and Entrepreneurship Jane Roe said so.",
            "Union Minister of Skill Development and Entrepreneurship",
        ),
        (
            "Minister of Works, Hammers and Public Yards Jane Roe said so.",
            "Minister of Works, Hammers and Public Yards",
        ),
        (
            "Minister for Municipalities and Districts, Jane Roe, said so.",
            "Minister for Municipalities and Districts",
        ),
        ("Lt. Gov. Jane Roe said so.", "Lt. Gov"),
        ("Playwright Jane Roe said so.", "Playwright"),
    ],
)
def test_the_whole_office_stands_before_the_name(text: str, role: str) -> None:
    told = person(text)
    assert (told.name, told.role, told.organization) == ("Jane Roe", role, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Director General, Zorblat Development Agency (ZDA), Brunoku Intalo Farenji, said it grew.",
        "The Director General, Zorblat Development Agency, Mr. Brunoku Intalo Farenji, said it grew.",
    ],
)
def test_an_agency_may_stand_between_its_chief_s_title_and_name(text: str) -> None:
    told = person(text)
    assert told.name == "Brunoku Intalo Farenji"
    assert (told.role, told.organization) == ("Director General", "Zorblat Development Agency")


def test_an_agency_is_not_that_of_the_next_in_a_list() -> None:
    people = extract("Jane Roe, Director General, Zorblat Agency, John Poe and others left.", load_names()).people
    assert {told.name: told.organization for told in people} == {"Jane Roe": "Zorblat Agency", "John Poe": None}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jane Roe has been named chief executive at the startup Zorblat.", "chief executive"),
        ("Veteran Jane Roe has been appointed to serve as chair at the startup Zorblat.", "chair"),
    ],
)
def test_who_has_been_given_an_office_has_it(text: str, role: str) -> None:
    assert (person(text).role, person(text).organization) == (role, "Zorblat")


def test_an_office_behind_a_name_says_more_than_a_title_before_it() -> None:
    told = person("Engineer Jane Roe, the Principal Secretary of the Zorblat Agency, left.")
    assert (told.role, told.organization) == ("Principal Secretary", "Zorblat Agency")


def test_what_is_told_in_a_quotation_is_not_where_its_speaker_belongs() -> None:
    assert person("“It can scale at the startup Zorblat,” Digital Minister Jane Roe said.").organization is None


@pytest.mark.parametrize("name", ["Wang Xiaoming", "Xiaoming Wang", "Zhou Jingren"])
def test_a_surname_and_two_syllables_are_a_person(name: str) -> None:
    assert person(f"The walk was long for {name}, who left.").name == name


def test_a_worker_s_age_does_not_hide_where_she_works() -> None:
    assert person("Katie Roe, 30, who has been working for Zorblat Inc, left.").organization == "Zorblat Inc"


def test_a_space_before_a_comma_does_not_hide_an_office() -> None:
    told = person("Jane Roe , the founder of Zorblat Inc , left.")
    assert (told.role, told.organization) == ("founder", "Zorblat Inc")


def test_the_company_that_somebody_established_is_the_one_told_of() -> None:
    text = "While Zorblat Inc grew faster than Quillon Corp did, the northern company, established by Jane Roe, left."
    assert person(text).organization == "Zorblat Inc"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jane Roe, Zorblat Inc’s President for Asia, left.", "President for Asia"),
        (
            "Jane Roe, director of shop initiatives and strategic partnerships for the Zorblat Institute, left.",
            "director of shop initiatives and strategic partnerships",
        ),
        ("Jane Roe, Head of Shops & Volunteering at Zorblat Inc, left.", "Head of Shops & Volunteering"),
        ("Jane Roe – Vice President of Zorblat Inc – left.", "Vice President"),
        ("Zorblat Inc said Jane Roe, its chief executive, left.", "chief executive"),
        ("President and CEO of the chip giant Jane Roe left Zorblat Inc.", "President and CEO"),
        ("Led by Zorblat Community College Chief Information Officer Jane Roe, we left.", "Chief Information Officer"),
    ],
)
def test_an_office_ends_where_its_organization_begins(text: str, role: str) -> None:
    told = person(text)
    assert told.role == role
    assert told.organization is None or told.organization.startswith("Zorblat")


def test_a_second_office_elsewhere_is_told_too() -> None:
    text = "Fernville University professor Jane Roe, who is president of Zorblat Institute, left."
    offices = [(told.role, told.organization) for told in extract(text, load_names()).people]
    assert sorted(offices) == [("president", "Zorblat Institute"), ("professor", "Fernville University")]


def test_the_office_from_now_on_is_told() -> None:
    text = "Zorblat Inc grew. Jane Roe, previously head of security, will now serve as chief scientist."
    assert (person(text).role, person(text).organization) == ("chief scientist", "Zorblat Inc")


def test_whom_somebody_has_hired_is_not_what_she_is() -> None:
    assert person("Jane Roe has recruited twenty executive vice presidents.").role is None


def test_the_unit_of_an_organization_does_not_stand_for_it() -> None:
    assert (
        person("Zorblat Inc said John Poe, president of its LMP vertical which grew, left.").organization
        == "Zorblat Inc"
    )


def test_a_student_belongs_to_the_school() -> None:
    assert person("Zorblat University student Jane Roe left.").organization == "Zorblat University"


def test_what_is_known_of_one_in_a_list_is_so_of_all() -> None:
    text = "Among those who left are Anil Roe, Nagrok Cherukel, Narsimo Mannek, and Shwetik Arorel."
    assert len(extract(text, load_names()).people) == 4


def test_nobody_s_name_begins_with_an_article() -> None:
    text = "According to a report in The Hammer, half of them left. Jane Roe, an editor of The Hammer, left."
    assert "The Hammer" not in {told.name for told in extract(text, load_names()).people}


def test_a_pronoun_prefers_whom_the_text_has_called_so() -> None:
    text = "Jane Roe said she’s leaving Zorblat Inc.\n\nJohn Poe left too.\n\n“I am glad and free,” she wrote."
    assert [told.name for told in extract(text, load_names()).people if told.said] == ["Jane Roe"]


@pytest.mark.parametrize(
    "name",
    ["His Highness Shaikh Mohammad Bin Roe Al Nahr", "Her Excellency Mohammad Bin Roe Al Nahr"],
)
def test_forms_of_address_are_no_part_of_a_name(name: str) -> None:
    told = person(f"“It is good,” said {name}, chair of Zorblat Agency.")
    assert (told.name, told.organization) == ("Mohammad Bin Roe Al Nahr", "Zorblat Agency")


def test_an_engineer_s_title_ends_no_sentence() -> None:
    told = person("Zorblat Inc Managing Director Eng. Peter Roe left.")
    assert (told.name, told.role) == ("Peter Roe", "Managing Director")


def test_a_form_of_address_may_be_a_surname() -> None:
    assert person("Zorblat Inc was founded by Jane Sheikha, who left.").name == "Jane Sheikha"


def test_the_fields_of_a_ministry_behind_a_name_may_be_a_list() -> None:
    told = person("Jane Roe, Norway’s Minister of Lamps, Digital Hammers, and Innovations, left.")
    assert told.role == "Minister of Lamps, Digital Hammers, and Innovations"


@pytest.mark.parametrize("name", ["C. C. Roe", "C.C. Roe"])
def test_initials_may_stand_apart(name: str) -> None:
    told = person(f"Zorblat Inc elevated Dr. {name}, its current chief, to the top.")
    assert told.name == name


def test_a_legal_form_with_a_full_stop_may_own_somebody() -> None:
    assert person("They met Zorblat Corp.’s Jane Roe in the woods.").organization == "Zorblat Corp"


def test_an_office_of_a_body_without_a_name_is_of_no_company() -> None:
    text = "Zorblat Inc grew. Zorblat Inc told chief executive of the council Jane Roe of it."
    assert person(text).organization is None


def test_where_somebody_lives_is_no_employer() -> None:
    assert person("It was founded by Silicon Valley entrepreneur Jane Roe.").organization is None


def test_what_has_an_article_is_hardly_a_person() -> None:
    text = "Jane Roe of Zorblat Inc left. However, the Planning Regulator told the council so."
    assert [told.name for told in extract(text, load_names()).people] == ["Jane Roe"]


def test_a_co_founder_is_not_of_a_company_in_short() -> None:
    told = person("Zorblat Capital Co-founder Jane Roe left.")
    assert (told.role, told.organization) == ("Co-founder", "Zorblat Capital")


def test_a_novelist_told_of_is_no_reporter() -> None:
    assert person("The plan was opposed by international best-selling author, Jane Roe, in May.").name == "Jane Roe"


def test_a_surname_that_is_an_office_too_is_a_surname() -> None:
    assert person("The head of lamps, Jeff Dean, left.").name == "Jeff Dean"


def test_the_vice_of_two_offices_is_part_of_them() -> None:
    assert person("They went with Vice Chairman and CEO Jane Roe.").role == "Vice Chairman and CEO"


def test_a_name_that_no_list_has_is_told_by_the_ministry_before_it() -> None:
    told = person("“We must,” says Minister for Municipalities and Districts Sigbro Gjelsk (Sp).")
    assert (told.name, told.role) == ("Sigbro Gjelsk", "Minister for Municipalities and Districts")


@pytest.mark.parametrize(
    ("text", "role", "land"),
    [
        ("Greek PM Jane Roe met the chief of Quillon Inc.", "PM", "Greece"),
        ("The city's mayor, Jane Roe, praised Quillon Inc.", "mayor", None),
        ("At 5 PM Jane Roe left the room of Quillon Inc.", None, None),
    ],
)
def test_whoever_leads_a_state_or_town_is_of_no_company_beside_them(
    text: str, role: str | None, land: str | None
) -> None:
    (person,) = (one for one in extract(text, load_names()).people if one.name == "Jane Roe")
    assert (person.role, person.organization) == (role, land)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Franklin Circuit Judge Jane Roe ruled on Thursday.", "Circuit Judge"),
        ("Franklin County Chair At-Large Jane Roe said she does not support it.", "Chair At-Large"),
    ],
)
def test_judges_and_chairs_of_a_county_have_their_whole_office(text: str, role: str) -> None:
    assert person(text).role == role
