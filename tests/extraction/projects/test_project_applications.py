"""Applications and appeals that are not for a site, or not by who builds it, tell nothing of it."""

from __future__ import annotations

import pytest

from tests.extraction.projects.test_projects import only

_PLAN = "Tarn Ltd plans a 40MW data centre in Leeds."


@pytest.mark.parametrize(
    "told",
    [
        "The application for tax breaks was refused.",
        "Its application for a loan was refused.",
        "The application for a visa was denied.",
        "An application for an injunction was refused.",
        "A judge denied an application to halt construction.",
        "A judge refused an application by residents for a review.",
        "An application by residents to stop the data centre was refused.",
        "Widget Inc's application for a permit to sell power was refused.",
        "Widget Inc's application for tax breaks was rejected.",
        "The application for tax breaks was rejected.",
        "The application by Widget Inc for chips exports was rejected.",
        "Greenwarden's appeal was rejected by the council.",
    ],
)
def test_what_is_asked_for_else_is_no_leave_to_build(told: str) -> None:
    project = only(f"{_PLAN} {told}")
    assert (project.operator, project.status) == ("Tarn Ltd", "announced")


def test_who_challenges_a_site_does_not_build_it() -> None:
    told = "The council rejected Widget Inc's application to challenge the data centre."
    assert only(f"{_PLAN} {told}").operator == "Tarn Ltd"
    assert only(f"{_PLAN} The council rejected Widget Inc's application.").operator == "Tarn Ltd"


@pytest.mark.parametrize(
    "told",
    [
        "Its application was refused.",
        "The application for the data centre was refused.",
        "An application to build the site was refused.",
        "The application for rezoning was denied.",
    ],
)
def test_an_application_to_build_that_is_refused_ends_it(told: str) -> None:
    assert only(f"{_PLAN} {told}").status == "cancelled"
