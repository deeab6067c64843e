"""Purchases of companies: however plainly a sentence tells of one, buyer and target are read."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal, Role


def only(text: str, title: str = "") -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names(), title).deals
    return deal


@pytest.mark.parametrize(
    ("text", "buyer", "target"),
    [
        ("Zephyr Grid agreed to acquire Halden Cells for $2.4 billion.", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid will acquire Halden Cells for $2.4 billion.", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid is acquiring Halden Cells for $2.4 billion.", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid to acquire Halden Cells for $2.4 billion", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid snaps up Halden Cells for $2.4 billion", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid agreed to acquire battery maker Halden Cells for $2.4 billion.", "Zephyr Grid", "Halden Cells"),
        (
            "Zephyr Grid Inc. agreed to acquire Halden Cells Ltd. for $2.4 billion.",
            "Zephyr Grid Inc",
            "Halden Cells Ltd",
        ),
        ("Zephyr Grid has completed its $2.4 billion takeover of Halden Cells.", "Zephyr Grid", "Halden Cells"),
        ("Zephyr Grid said on Monday it had acquired Halden Cells for $2.4 billion.", "Zephyr Grid", "Halden Cells"),
        ("Microsoft agreed to acquire Halden Cells for $2.4 billion.", "Microsoft", "Halden Cells"),
        ("Quorvex agreed to buy Plinth for $2.4 billion in cash.", "Quorvex", "Plinth"),
    ],
)
@pytest.mark.parametrize("has_title", [True, False])
def test_a_plain_sentence_tells_of_an_acquisition(text: str, buyer: str, target: str, *, has_title: bool) -> None:
    deal = only(text, text if has_title else "")
    assert (deal.kind, deal.parties, deal.value_usd) == ("acquisition", (buyer, target), 2.4e9)
    assert deal.roles == (Role(buyer, "buyer"), Role(target, "target"))


@pytest.mark.parametrize(
    "text", ["Dune Motors bought Plinth.", "Dune Motors to buy Plinth Labs", "Plinth Labs was bought by Dune Motors."]
)
def test_a_purchase_without_a_price_is_an_acquisition_too(text: str) -> None:
    deal = only(text)
    assert deal.kind == "acquisition"
    assert {role.role: role.party.split()[0] for role in deal.roles} == {"buyer": "Dune", "target": "Plinth"}


@pytest.mark.parametrize(
    "part",
    [
        "the lamp business of Plinth",
        "the lamp unit of Plinth",
        "the cloud division of German software maker Plinth",
        "the lamp business of major Swiss machinery maker Plinth",
        "most of the assets of bankrupt chip designer Plinth",
    ],
)
def test_who_buys_a_part_of_a_company_buys_of_that_company_whatever_it_makes(part: str) -> None:
    deal = only(f"Dune Motors said it will acquire {part} for $2.4 billion.")
    assert (deal.kind, deal.parties, deal.value_usd) == ("acquisition", ("Dune Motors", "Plinth"), 2.4e9)


def test_a_completed_acquisition_is_told_as_such() -> None:
    deal = only("Zephyr Grid completed its acquisition of Halden Cells for $2.1 billion.")
    assert (deal.kind, deal.status, deal.value_usd) == ("acquisition", "completed", 2.1e9)


def test_goods_that_are_acquired_from_a_company_are_no_acquisition_of_it() -> None:
    assert only("Zephyr Grid agreed to acquire batteries from Halden Cells for $2.4 billion.").kind == "contract"


@pytest.mark.parametrize(
    "what",
    [
        "acquires a non-controlling stake in Quillon Labs",
        "will acquire a stake in majority state-owned Quillon Labs",
        "acquires all 5 percent of the shares that Plinth Labs held in Quillon Labs",
        "bought all the shares that Plinth Labs held in Quillon Labs, a 10 percent stake",
    ],
)
def test_a_part_of_a_company_is_no_purchase_of_it(what: str) -> None:
    found = extract(f"Zorbex Labs {what} for $2 billion.", load_names()).deals
    assert [deal.kind for deal in found] == ["investment"]


@pytest.mark.parametrize("shares", ["a majority stake", "a controlling equity interest", "a majority of the shares"])
def test_shares_that_give_control_are_a_purchase(shares: str) -> None:
    (deal,) = extract(f"Zorbex Labs acquires {shares} in Quillon Labs for $2 billion.", load_names()).deals
    assert deal.kind == "acquisition"
