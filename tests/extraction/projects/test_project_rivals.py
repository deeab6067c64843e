"""Who has a site, where a sentence tells of others who build as well, or of who speaks for whom."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only, projects


@pytest.mark.parametrize(
    "told",
    [
        "opened a 200 MW data center in Ohio to compete with Zorblat, which is building a campus in Texas",
        "opened a 200 MW data center in Ohio that will rival that of Zorblat, which is developing a campus in Texas",
        "said its 200 MW data center in Ohio will compete with Zorblat, which is building a campus in Texas",
    ],
)
def test_who_builds_by_a_clause_elsewhere_leaves_the_site_to_who_built_it(told: str) -> None:
    sites = [(one.operator, one.place.region) for one in projects(f"Quillon Inc {told}.")]
    assert sites == [("Quillon Inc", "Ohio"), ("Zorblat", "Texas")]


def test_who_builds_close_to_a_site_does_not_have_it() -> None:
    text = "Quillon Inc opened a 200 MW data center in Ohio close to Zorblat, which is building a campus there."
    assert only(text).operator == "Quillon Inc"


def test_who_has_no_office_does_not_act_for_a_company() -> None:
    assert only("Jane Roe, a customer of Quillon Inc, opened a 200 MW data center in Ohio.").operator is None
    assert only("Jane Roe, head of Quillon Inc, opened a 200 MW data center in Ohio.").operator == "Quillon Inc"
