"""Companies, and parts of them, that are sold and offered for; rumors of deals; shares of a round."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal, Role


def only(text: str, title: str = "") -> Deal:
    """The one deal of a text."""
    (deal,) = extract(text, load_names(), title).deals
    return deal


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems sold its battery unit to Fernleaf Robotics for $2.4 billion.",
        "Tarn Systems agreed to sell its battery unit, with a plant in Norway, to Fernleaf Robotics for $2.4 billion.",
        "Tarn Systems to sell battery business to Fernleaf Robotics for $2.4 billion",
    ],
)
def test_who_sells_a_part_of_itself_is_not_the_buyer(text: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.value_usd) == ("acquisition", 2.4e9)
    assert deal.roles == (Role("Fernleaf Robotics", "buyer"), Role("Tarn Systems", "target"))


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems is in talks to sell Plinth Labs to Fernleaf Robotics.",
        "Tarn Systems has entered into negotiations to sell the startup Plinth Labs to Fernleaf Robotics.",
        "Tarn Systems is in talks to sell Plinth Labs, a supplier to Dune Motors, to Fernleaf Robotics.",
    ],
)
def test_a_company_that_is_sold_by_its_owner_has_one_buyer(text: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.status) == ("acquisition", "in_talks")
    assert [role.party for role in deal.roles if role.role == "buyer"] == ["Fernleaf Robotics"]


def test_a_share_that_is_sold_is_an_investment() -> None:
    deal = only(
        "Tarn Systems agreed to sell a 40 percent stake in its battery unit to Fernleaf Robotics for $2.4 billion."
    )
    assert (deal.kind, deal.roles[0]) == ("investment", Role("Fernleaf Robotics", "investor"))


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems sold its Plinth Labs unit to Fernleaf Robotics for $2 billion.",
        "Tarn Systems sold Plinth Labs to Fernleaf Robotics for $2 billion.",
        "Tarn Systems sold Plinth Labs for $2 billion to Fernleaf Robotics.",
    ],
)
def test_who_sells_a_company_is_not_what_is_sold(text: str) -> None:
    deal = only(text)
    assert deal.roles == (Role("Fernleaf Robotics", "buyer"), Role("Plinth Labs", "target"))
    assert "Tarn Systems" in deal.parties


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems sold batteries to Fernleaf Robotics.",
        "Tarn Systems sells Dune chips.",
        "Tarn Systems is selling business software to Fernleaf Robotics.",
        "Tarn Systems sold its operations software to Fernleaf Robotics.",
        "Tarn Systems sold a power unit to Fernleaf Robotics.",
        "Tarn Systems sells cloud platforms to Fernleaf Robotics.",
        "Tarn Systems sold Plinth Labs shirts to Fernleaf Robotics.",
    ],
)
def test_goods_that_are_sold_are_no_company(text: str) -> None:
    assert not extract(text, load_names()).deals


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tarn Systems offered $2.4 billion for Fernleaf Robotics.", "in_talks"),
        ("Tarn Systems offered around $2.4 billion for the chip designer Fernleaf Robotics last week.", "in_talks"),
        ("Tarn Systems made a $2.4 billion offer for Fernleaf Robotics.", "in_talks"),
        ("Tarn Systems made a $2.4 billion takeover offer for Fernleaf Robotics.", "in_talks"),
        ("Tarn Systems has withdrawn its $2.4 billion offer for Fernleaf Robotics.", "cancelled"),
    ],
)
def test_an_offer_for_a_company_is_an_acquisition(text: str, status: str) -> None:
    deal = only(text)
    assert (deal.kind, deal.status, deal.value_usd) == ("acquisition", status, 2.4e9)
    assert deal.roles == (Role("Tarn Systems", "buyer"), Role("Fernleaf Robotics", "target"))


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems offers batteries for Fernleaf Robotics.",
        "Tarn Systems announced a new offer for Fernleaf Robotics customers.",
        "Tarn Systems offered $2 million to employees of Fernleaf Robotics.",
        "Tarn Systems offered $2 million for the data of Fernleaf Robotics.",
        "Tarn Systems offered $2 million for Fernleaf Robotics customers.",
        "Tarn Systems made a $2 million offer for Fernleaf Robotics chips.",
    ],
)
def test_an_offer_for_anything_but_a_company_is_no_deal(text: str) -> None:
    assert not extract(text, load_names()).deals


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Systems has held talks internally about acquiring Fernleaf Robotics, people familiar with it said.",
        "Tarn Systems executives have discussed buying Fernleaf Robotics.",
        "Tarn Systems is rumored to be buying Fernleaf Robotics.",
        "Tarn Systems could buy Fernleaf Robotics, according to two people familiar with the matter.",
    ],
)
def test_what_is_told_before_the_two_sides_talk_is_a_rumor(text: str) -> None:
    deal = only(text)
    assert (deal.status, deal.parties) == ("rumoured", ("Tarn Systems", "Fernleaf Robotics"))


@pytest.mark.parametrize("deal_name", ["a contract", "a $2 billion contract", "a partnership", "an alliance"])
def test_a_deal_that_is_discussed_is_in_talks(deal_name: str) -> None:
    assert only(f"Tarn Systems executives have discussed {deal_name} with Fernleaf Robotics.").status == "in_talks"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tarn Systems could buy Fernleaf Robotics, it said.", "announced"),
        ("Tarn Systems is in talks to buy Fernleaf Robotics. The talks could still fall apart.", "in_talks"),
        ("Tarn Systems held talks to buy Fernleaf Robotics, but dropped the plan.", "cancelled"),
    ],
)
def test_what_only_may_happen_is_not_told_as_a_fact(text: str, status: str) -> None:
    assert only(text).status == status


def test_the_sum_of_a_round_is_not_that_of_one_investor() -> None:
    text = "Dune Motors has invested in Plinth Labs.\n\nPlinth Labs raised $2 billion from investors in July."
    deals = extract(text, load_names(), "Dune Motors invests in Plinth Labs").deals
    assert [(deal.parties, deal.value_usd) for deal in deals] == [
        (("Dune Motors", "Plinth Labs"), None),
        (("Plinth Labs",), 2e9),
    ]


def test_what_was_bought_years_ago_is_not_what_is_talked_of() -> None:
    text = "Tarn Systems is in talks to sell Plinth Labs to Dune Motors.\n\nTarn Systems bought Plinth Labs in 2016."
    assert [deal.status for deal in extract(text, load_names()).deals] == ["in_talks", "completed"]


def test_the_parts_of_a_price_are_one_deal() -> None:
    text = (
        "Tarn Systems will acquire Plinth Labs for $3 billion.\n\nTarn Systems will pay Plinth Labs $2 billion in cash."
    )
    deal = only(text)
    assert (deal.kind, deal.value_usd) == ("acquisition", 3e9)


def test_who_only_backs_a_company_takes_no_part_in_its_deal() -> None:
    assert only("Dune-backed Plinth Labs raised $20 million from Tarn Systems.").kind == "funding"


def test_a_deal_in_the_present_perfect_is_news() -> None:
    text = (
        "Plinth Labs is having a month.\n\nIt lost data.\n\nIts chief left.\n\nIts office flooded.\n\n"
        "Dune Motors has paused its contracts with Plinth Labs."
    )
    assert only(text, "After data breach, Plinth Labs is having a month").main


def test_who_is_met_before_a_purchase_sells_nothing() -> None:
    before = "Tarn Systems met with Velmora Labs ahead of its $2 billion investment in Zorblat Inc."
    assert set(only(before).parties) == {"Tarn Systems", "Zorblat Inc"}
    agreed = "Tarn Systems signed an agreement with Velmora Labs to acquire Zorblat Inc for $2 billion."
    assert set(only(agreed).parties) == {"Tarn Systems", "Velmora Labs", "Zorblat Inc"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Tarn Systems has divested a 24.5 percent stake in the 389 MW Dunewater wind farm to Fernleaf Capital.",
            "completed",
        ),
        (
            "Tarn Systems has sold a 24.5% stake in the Dunewater wind farm to funds managed by Fernleaf Capital.",
            "completed",
        ),
        (
            "Tarn Systems has wrapped up the announced sale of a 12.4% stake in four wind farms to Fernleaf Capital.",
            "completed",
        ),
        (
            "Last month, Tarn Systems announced the sale of a 50% equity stake in three parks to Fernleaf Capital.",
            "announced",
        ),
    ],
)
def test_who_sells_a_stake_does_not_invest(text: str, status: str) -> None:
    deal = only(text)
    assert (deal.kind, set(deal.parties), deal.status) == ("investment", {"Tarn Systems", "Fernleaf Capital"}, status)
    assert Role("Fernleaf Capital", "investor") in deal.roles
    assert Role("Tarn Systems", "investor") not in deal.roles


def test_who_only_speaks_of_a_sale_buys_nothing() -> None:
    text = "The sale of a stake in Plinth Labs was criticized by Dune Motors."
    assert extract(text, load_names()).deals == ()


def test_a_plant_of_another_is_bought_as_a_company_is() -> None:
    deal = only("Tarn Systems acquired Plinth Labs’ battery factory in Norway for $30 million.")
    assert deal.kind == "acquisition"
    assert deal.roles == (Role("Tarn Systems", "buyer"),)  # who sells a site is not bought
    assert set(deal.parties) == {"Tarn Systems", "Plinth Labs"}
    assert only("Tarn Systems will buy Plinth Labs’ battery factory equipment for $3 million.").kind == "contract"
    assert only("Tarn Systems bought power from Plinth Labs’ solar plant in Norway.").kind == "contract"


def test_each_site_that_is_bought_is_a_deal() -> None:
    text = (
        "Tarn Systems has agreed to buy Plinth Labs’ remaining assets.\n\n"
        "In November last year, Tarn Systems acquired Plinth Labs’ battery plant in Norway. "
        "Tarn Systems is also in talks to acquire Plinth Labs’ operations in Quebec."
    )
    deals = extract(text, load_names()).deals
    assert [deal.status for deal in deals] == ["signed", "completed", "in_talks"]


def test_a_site_told_of_again_is_one_deal() -> None:
    text = (
        "Tarn Systems agreed to buy Plinth Labs’ battery plant in Norway for $30 million.\n\n"
        "The deal closes in May. Tarn Systems also said it would acquire Plinth Labs’ battery plant in Norway for now."
    )
    assert only(text).status == "signed"
