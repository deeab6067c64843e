"""The whole name of a program, and what belongs to one that was told of before."""

from __future__ import annotations

import pytest

from tests.extraction.programs.test_initiatives import initiatives


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quillon Inc has launched the Halcyra AI for Lamp Scholarships in Kenya.",
            "Halcyra AI for Lamp Scholarships",
        ),
        (
            "Norland has a National Programme for Nursing, they said.",
            "National Programme for Nursing",
        ),
        ("Students thanked Quillon Inc for Lamp Scholarships worth $2 million.", "Lamp Scholarships"),
        ("The Lamp Programme for Quillon Inc ended on Monday.", "Lamp Programme"),
        ("Quillon announced the launch of the Quillon Academy India for 300 teachers.", "Quillon Academy India"),
        (
            "Quillon Inc backs the Lamp Alignment Project. The project is a flagship programme of the institute.",
            "Lamp Alignment Project",
        ),
    ],
)
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert [one.name for one in initiatives(text)] == [name]


def test_a_project_that_is_no_program_is_none() -> None:
    text = "Quillon Inc backs the Lamp Project. The project is a joint initiative to build a gas plant."
    assert not initiatives(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Quillon Inc opened a Centre of Excellence in Lamp Works at Bern. It will train graduates.",
            "Centre of Excellence in Lamp Works",
        ),
        ("Quillon Inc set up a center of excellence in Kenya to train graduates.", "center of excellence"),
    ],
)
def test_a_center_of_excellence_where_people_learn_is_a_program(text: str, name: str) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.run_by) == (name, ("Quillon Inc",))


def test_a_center_of_excellence_where_nobody_learns_is_none() -> None:
    assert not initiatives("Quillon Inc opened a center of excellence in Kenya to develop software with 300 engineers.")


@pytest.mark.parametrize(
    ("text", "name", "figure"),
    [
        (
            "Quillon Inc announced a three-year, $2 billion initiative on Monday to provide hammer training to nurses.",
            "Quillon Inc hammer training initiative",
            None,
        ),
        ("Quillon Inc announced 15,000 scholarships on Monday.", "Quillon Inc scholarships", "15,000 scholarships"),
        ("Quillon Inc signed a deal with Acme at Bern to skill 2 million youngsters.", "Quillon Inc training", None),
        ("Quillon Inc plans to certify 30-million people by 2031.", "Quillon Inc training", "30-million people"),
        ("Quillon Inc launched a Lamp Fund and a $150 million fellowship.", "Quillon Inc fellowship", None),
    ],
)
def test_who_begins_a_program_gives_it_its_name(text: str, name: str, figure: str | None) -> None:
    (found,) = initiatives(text)
    assert found.name == name
    assert figure in (None, found.figure)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc announced 300 fellowships were cut.",
        "The court said Quillon Inc launched the programme to provide training data to researchers.",
        "Quillon Inc announced a scheme to provide education loans to bridge funds.",
    ],
)
def test_what_gives_no_lessons_is_no_program(text: str) -> None:
    assert not initiatives(text)


def test_a_program_that_only_something_else_belongs_to_is_not_told_of() -> None:
    assert not initiatives("Quillon Inc launched a mill at Bern under its Quillon for Countries program.")
    (found,) = initiatives("Quillon Inc helps 30 governments under its Quillon for Countries program.")
    assert found.name == "Quillon for Countries"


def test_the_modules_of_a_program_are_its_own() -> None:
    text = "Quillon Inc launched the Lamp Skills Academy. The academy has specially designed learning modules."
    assert [one.name for one in initiatives(text)] == ["Lamp Skills Academy"]


def test_the_kind_of_a_training_told_before_is_its_name() -> None:
    text = (
        "Quillon Inc aims to train 300 nurses in Kenya.\n\nQuillon Inc's national skilling initiative targets clinics."
    )
    (found,) = initiatives(text)
    assert (found.name, found.figure) == ("Quillon Inc skilling initiative", "300 nurses")


def test_a_program_of_those_told_before_is_theirs() -> None:
    text = "Quillon Inc plans an effort. On Monday, the company introduced its Lamp Futures Program."
    (found,) = initiatives(text)
    assert found.run_by == ("Quillon Inc",)


def test_where_a_firm_is_from_is_no_place_of_its_program() -> None:
    (found,) = initiatives("Quillon Inc will launch the Lamp Academy, the US-based company's school, in Kenya.")
    assert found.place == "Kenya"


def test_a_program_of_the_firm_told_of_before_is_no_new_one() -> None:
    text = (
        "Quillon Inc launched a training program for nurses in Bern.\n\n"
        "The plan builds on an order of the senate for a state worker training program."
    )
    assert [one.name for one in initiatives(text)] == ["Quillon Inc training program"]
    text = "Quillon Inc launched a training program for nurses in Bern.\n\nThe company also has a startup accelerator."
    assert [one.name for one in initiatives(text)] == [
        "Quillon Inc training program",
        "Quillon Inc startup accelerator",
    ]


def test_schools_with_which_a_program_works_do_not_run_it() -> None:
    (found,) = initiatives("The Lamp Academy will work with schools including Quillon University.")
    assert found.run_by == ()


def test_what_describes_a_program_is_no_part_of_its_name() -> None:
    (found,) = initiatives("Quillon Inc launched an ambitious national-level education pilot for 600 teachers.")
    assert found.name == "Quillon Inc education pilot"
    (found,) = initiatives("Quillon Inc plans to retrain 29 million people by 2031.")
    assert found.figure == "29 million people"


@pytest.mark.parametrize(
    "kind", ["Share Repurchase Program", "Lamp Investment Initiative", "Lamp Energy Supply Scheme"]
)
def test_a_program_of_things_is_for_nobody(kind: str) -> None:
    assert not initiatives(f"Quillon Inc joined the {kind} on Monday.")
    assert initiatives(f"Quillon Inc joined the {kind} to train 300 nurses.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He signed an order that created the Norlandian AI Initiative, they said.", "Norlandian AI Initiative"),
        ("Quillon Inc has a €25 million (US$26.8 million) AI Skills Initiative.", "AI Skills Initiative"),
        ("Quillon Inc sponsors AI for Start-ups Growth Academies.", "AI for Start-ups Growth Academies"),
        ("Applications are open for the Lamp Academy: AI for Clinics.", "Lamp Academy: AI for Clinics"),
        (
            "Quillon Inc announced the €15 million Lamp Opportunity Fund. This new initiative supports upskilling.",
            "Lamp Opportunity Fund",
        ),
        (
            "The ministry of Norland has officially launched the Rs 200 crore NorlandAI Mission.",
            "NorlandAI Mission",
        ),
    ],
)
def test_parts_of_a_name_stand_together(text: str, name: str) -> None:
    assert [one.name for one in initiatives(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc, sometimes described as Mossgate for Norland, raised $15 million.",
        "Quillon Inc announced the Lamp Opportunity Fund. The initiative backs mills.",
        "Quillon Inc launched a tool across Lamp Opportunity Works. The initiative supports upskilling.",
    ],
)
def test_what_is_only_like_a_program_is_none(text: str) -> None:
    assert not initiatives(text)


def test_who_tells_of_a_program_is_none() -> None:
    text = "Quillon Inc launched an education initiative in Norland. According to Mossgate, the program trains nurses."
    assert [one.name for one in initiatives(text)] == ["Quillon Inc education initiative"]


def test_the_firm_told_of_before_trains_and_no_partner() -> None:
    text = "Quillon Inc will sell lamps. The company partnered with Mossgate Ltd to train 300 nurses."
    (found,) = initiatives(text)
    assert found.name == "Quillon Inc training"


def test_a_name_between_dashes_is_that_of_the_program() -> None:
    text = "Quillon Inc unveiled a sweeping initiative—Quillon Elevate—pledging US $4 billion to expand training."
    (found,) = initiatives(text)
    assert (found.name, found.place) == ("Quillon Elevate", None)


def test_free_licenses_get_the_name_that_is_told_later() -> None:
    text = (
        "Quillon Inc announced an initiative to provide 500,000 free ChatGPT licences to students in India.\n\n"
        "The initiative, called the Quillon Learning Accelerator, runs for a year."
    )
    (found,) = initiatives(text)
    assert (found.name, found.audience) == ("Quillon Learning Accelerator", "students")


def test_who_receives_funding_is_no_program() -> None:
    text = "The funding that the Lamp University has received is from Mossgate. It helps 300 students."
    assert "Lamp University" not in [one.name for one in initiatives(text)]


def test_an_acronym_stands_between_a_name_in_marks_and_its_kind() -> None:
    (found,) = initiatives("A grant will support Norland's “Three Lamp Talents” (3LT) programme, an effort for nurses.")
    assert found.name == "Three Lamp Talents"


def test_the_own_name_of_a_program_told_of_before_follows() -> None:
    text = "Quillon Inc announced a training program for nurses.\n\nThe Lamp Pathway Program will begin in July."
    assert [one.name for one in initiatives(text)] == ["Lamp Pathway Program"]
    text = "Quillon Inc announced a training program for nurses.\n\nThe Lamp Pathway Program also begins in July."
    assert [one.name for one in initiatives(text)] == ["Quillon Inc training program", "Lamp Pathway Program"]


@pytest.mark.parametrize("name", ["Halcyra Academy India", "Halcyra Academy Kenya"])
def test_a_program_is_called_by_its_kind_and_the_land_behind_it(name: str) -> None:
    (program,) = initiatives(f"Halcyra launched {name} to train 500 engineers.")
    assert (program.name, program.run_by) == (name, ("Halcyra",))
