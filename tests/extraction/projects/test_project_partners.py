"""Who takes part in a project, and who is only named beside it."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Project
from tests.extraction.projects.test_projects import only

PLAN = "Tarn Systems is building a 200-megawatt data center in Narvik, Norway. "


def read(text: str) -> Project:
    """The only project of a text."""
    (project,) = extract(text, load_names()).projects
    return project


@pytest.mark.parametrize(
    "told",
    [
        "Quillback Inc threatened to destroy the data center.",
        "The data center, said Quillback Inc, is too large.",
        "Rivals of the data center such as Quillback Inc are expanding.",
        "Quillback Inc sued over the data center in May.",
        "Quillback Inc, a competitor, said the data center would take years.",
        "The data center draws its electricity from Quillback Inc.",
        "Quillback Inc will supply 200 megawatts of power to the data center.",
    ],
)
def test_whoever_threatens_judges_rivals_or_powers_a_site_is_no_partner_of_it(told: str) -> None:
    assert read(PLAN + told).partners == ()


@pytest.mark.parametrize(
    "told",
    [
        "It is building the data center with Quillback Inc.",
        "The data center is backed by Quillback Inc.",
        "The data center is being developed alongside Quillback Inc.",
        "Quillback Inc will invest in the data center.",
        "The data center will be powered by Quillback chips made by Quillback Inc.",
        "Its partners in the data center include Quillback Inc.",
        "Quillback Inc is leasing the data center.",
    ],
)
def test_whoever_builds_pays_supplies_or_rents_takes_part(told: str) -> None:
    assert "Quillback Inc" in read(PLAN + told).partners


def test_for_whose_workloads_a_campus_is_built_takes_part() -> None:
    text = "Tarn Systems is building a 40 MW data center in Narvik, Norway, to run AI workloads for Foo Systems Inc."
    (project,) = extract(text, load_names()).projects
    assert project.partners == ("Foo Systems Inc",)


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Mossgate AI will be the first customer.", ("Mossgate AI",)),
        ("Mossgate AI is one of the tenants.", ("Mossgate AI",)),
        ("Mossgate AI was asked for by customers.", ()),
    ],
)
def test_whoever_is_called_a_customer_takes_part(text: str, partners: tuple[str, ...]) -> None:
    assert only(f"Quillon Inc is building a data center in Reno, Nevada, in which {text}").partners == partners
