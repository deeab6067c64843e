"""Contracts: who supplies whom; and whose object a sum is."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def only(text: str) -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names()).deals
    return deal


def roles(text: str) -> dict[str, str]:
    """Who does what in the one deal of a text."""
    return {role.party: role.role for role in only(text).roles}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will supply Zorblat Inc with chips under a three-year contract.",
        "Quillon Inc will now supply Zorblat Inc with chips under a three-year contract.",
        "Zorblat Inc will also buy power from Quillon Inc.",
        "Zorblat Inc agreed to rent servers from Quillon Inc.",
        "Quillon Inc was selected by Zorblat Inc to build its halls.",
    ],
)
def test_a_contract_has_a_supplier_and_a_customer(text: str) -> None:
    assert only(text).kind == "contract"
    assert roles(text) == {"Quillon Inc": "supplier", "Zorblat Inc": "customer"}


def test_whom_a_supplier_serves_is_an_organization() -> None:
    text = "The chipmaker Quillon grew. It will now supply Velmora Bright with chips under a contract."
    deal = only(text)
    assert deal.parties == ("Quillon", "Velmora Bright")
    assert "Quillon" in deal.evidence["parties"].quote


def test_a_contract_whose_words_leave_it_open_has_no_roles() -> None:
    assert roles("Quillon Inc signed a contract with Zorblat Inc.") == {}


def test_a_sum_belongs_to_the_deal_whose_verb_it_is_the_object_of() -> None:
    text = (
        "Quillon Grid said on Tuesday it will build a data center in Narvik at a cost of $4.2 billion, backed by "
        "Sable Capital. Sable Capital will invest $1.5 billion for a 35% stake in the project."
    )
    deal = only(text)
    assert (deal.kind, deal.value_usd, deal.stake_percent) == ("investment", 1.5e9, 35)
    assert roles(text) == {"Sable Capital": "investor", "Quillon Grid": "recipient"}
    (project,) = extract(text, load_names()).projects
    assert (project.cost_usd, project.operator) == (4.2e9, "Quillon Grid")


def test_a_backer_named_behind_the_verb_is_the_investor() -> None:
    text = "Quillon Inc, which is backed by Sable Capital, was founded in 2031."
    assert roles(text) == {"Sable Capital": "investor", "Quillon Inc": "recipient"}


def test_a_country_acts_by_its_ministry() -> None:
    text = "Norway’s education ministry has picked Velmora Inc to run a course."
    assert extract(text, load_names()).deals[0].parties == ("Norway", "Velmora Inc")


def test_what_a_company_would_supply_is_a_contract() -> None:
    text = "Velmora Inc said on Monday it would supply Zorblat Inc with chips worth $3 billion."
    (deal,) = extract(text, load_names()).deals
    assert ({(role.party, role.role) for role in deal.roles}, deal.value_usd) == (
        {("Velmora Inc", "supplier"), ("Zorblat Inc", "customer")},
        3e9,
    )


def test_an_agreement_to_develop_something_with_another_is_a_partnership() -> None:
    text = "Velmora Inc has signed an agreement with Zorblat Inc, the cloud provider, to develop a plant in Oman."
    assert extract(text, load_names()).deals[0].kind == "partnership"
    text = "Velmora Inc has signed an agreement with Zorblat Inc to sell it chips."
    assert extract(text, load_names()).deals[0].kind == "contract"


@pytest.mark.parametrize("sold", ["$3 billion of bonds", "bonds", "its own notes"])
def test_who_buys_a_debt_lends(sold: str) -> None:
    deal = extract(f"Velmora Inc sold {sold} to Zorblat Capital.", load_names()).deals[0]
    assert [(role.party, role.role) for role in deal.roles] == [
        ("Velmora Inc", "borrower"),
        ("Zorblat Capital", "lender"),
    ]


def test_a_letter_that_two_have_signed_is_theirs() -> None:
    (deal,) = extract("A letter of intent signed by Quillon Inc and Zorblat Inc covers training.", load_names()).deals
    assert (deal.kind, deal.status, set(deal.parties)) == ("partnership", "signed", {"Quillon Inc", "Zorblat Inc"})
    assert not extract("A memorandum signed by Quillon Inc employees asks for better pay.", load_names()).deals
