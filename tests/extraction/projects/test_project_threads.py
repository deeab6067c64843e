"""Which sentences go on about the site before, whoever is named in them."""

from __future__ import annotations

from tests.extraction.projects.test_projects import only


def test_whoever_speaks_behind_a_quotation_turns_to_no_other_site() -> None:
    text = "Quillon Inc is building a data center in Narvik. “We already have 300 MW on the site,” Hammerfield said."
    project = only(text)
    assert (project.operator, project.capacity_mw) == ("Quillon Inc", 300)


def test_whose_chips_a_site_is_equipped_with_does_not_run_it() -> None:
    text = "The Zorblat campus, a data center, stands in Narvik. It is equipped with Tarn Systems’s latest big racks."
    assert only(text).operator is None


def test_a_name_given_behind_where_it_lies_is_that_of_the_campus_before() -> None:
    text = "The giant campus of Quillon Inc will have 300 MW. Located on a large plot, the Zorblat campus runs on sun."
    project = only(text)
    assert (project.name, project.operator, project.capacity_mw) == ("Zorblat", "Quillon Inc", 300)


def test_a_name_with_the_words_for_what_it_is_is_the_same_name() -> None:
    text = "Quillon Inc is building the Zorblat data center in Narvik. The Zorblat Data Centre will have 300 MW."
    assert only(text).capacity_mw == 300


def test_what_is_larger_than_any_other_is_no_other_one() -> None:
    text = (
        "Quillon Inc is building a 300 MW data center. The data center in Narvik costs more than any other data center."
    )
    assert only(text).place.city == "Narvik"
