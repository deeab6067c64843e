"""Purchases whose price, object or seller stands where a short sentence has it not; and what only looks like one."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "told",
    [
        "is being sold for an undisclosed sum to the software company Halden Cells.",
        "will be sold for about $2 billion in cash to Halden Cells.",
        "was sold for more than $2 billion to Halden Cells.",
        "has agreed to be acquired by Halden Cells.",
    ],
)
def test_a_price_may_stand_before_the_buyer(told: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid {told}")
    assert roles(deal) == {"Halden Cells": "buyer", "Zephyr Grid": "target"}


def test_goods_that_are_sold_for_a_sum_have_no_buyer_behind_another_word() -> None:
    assert deals_of("Zephyr Grid tickets sold for $40 to students of Halden Cells.") == ()


@pytest.mark.parametrize(
    "what",
    [
        "which raised $250 million",
        "the Boston startup that raised $250 million in hopes of building a giant",
    ],
)
def test_what_one_side_did_before_says_nothing_of_how_far_its_sale_is(what: str) -> None:
    sale = next(
        deal for deal in deals_of(f"Zephyr Grid, {what}, is being sold to Halden Cells.") if len(deal.parties) > 1
    )
    assert sale.status == "announced"


@pytest.mark.parametrize("verb", ["agreed to purchase", "has purchased", "plans to purchase", "agreed to buy"])
def test_purchasing_is_buying(verb: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid {verb} the battery storage business of Halden Cells for $2 billion.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Zephyr Grid": "buyer", "Halden Cells": "target"})


@pytest.mark.parametrize("goods", ["servers for its data centers", "chips for the company", "GPUs"])
def test_goods_are_no_company_whoever_they_are_for(goods: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid agreed to purchase Halden Cells {goods}.")
    assert (deal.kind, roles(deal)) == ("contract", {"Zephyr Grid": "customer", "Halden Cells": "supplier"})


@pytest.mark.parametrize(
    "what",
    [
        "a 200MW wind farm",
        "three gas plants",
        "the cloud unit",
        "a 6-GW solar and storage portfolio",
        "two data centers",
        "a hotel",
        "the business",
    ],
)
def test_what_changes_hands_as_a_company_does_is_acquired_from_its_seller(what: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid bought {what} from Halden Cells for $20 million.")
    assert (deal.kind, deal.status, deal.parties) == ("acquisition", "completed", ("Zephyr Grid", "Halden Cells"))
    assert roles(deal) == {"Zephyr Grid": "buyer"}


def test_who_sells_what_a_noun_says_was_bought_is_not_bought() -> None:
    (deal,) = deals_of("Zephyr Grid completed its acquisition of a gas plant from Halden Cells.")
    assert (deal.parties, roles(deal)) == (("Zephyr Grid", "Halden Cells"), {"Zephyr Grid": "buyer"})


@pytest.mark.parametrize("object_of", ["the division champion", "the business class seats"])
def test_a_word_for_a_part_of_a_company_before_another_noun_is_none(object_of: str) -> None:
    assert deals_of(f"Zephyr Grid bought {object_of} for $2 million.") == ()


@pytest.mark.parametrize(
    "what",
    [
        "the output of a wind farm",
        "power plant equipment",
        "200 servers for its data center",
        "a portfolio of patents",
        "payment terminals",
        "battery storage facilities",
        "a robot arm",
    ],
)
def test_what_a_plant_gives_or_needs_is_bought_by_contract(what: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid bought {what} from Halden Cells for its shops.")
    assert (deal.kind, roles(deal)) == ("contract", {"Zephyr Grid": "customer", "Halden Cells": "supplier"})


def test_the_headline_s_purchase_is_that_of_the_business_the_text_names() -> None:
    title = "Zephyr Grid to purchase batteries from Halden Cells"
    (deal,) = deals_of("Zephyr Grid has agreed to purchase the battery storage business of Halden Cells.", title)
    assert deal.kind == "acquisition"


def test_who_sells_may_stand_in_the_sentence_behind() -> None:
    told = "Zephyr Grid agreed to buy Halden Cells, a battery company. The purchase from {} will add 90 workers."
    (deal,) = deals_of(told.format("the buyout firm Fernleaf Capital and Orrin Partners"))
    assert deal.parties == ("Zephyr Grid", "Halden Cells", "Fernleaf Capital", "Orrin Partners")
    assert deal.quote.startswith("Zephyr Grid agreed")
    assert deal.evidence["parties"].quote.startswith("The purchase from")
    (other,) = deals_of(told.format("start to finish took Fernleaf Capital a year and"))
    assert other.parties == ("Zephyr Grid", "Halden Cells")


@pytest.mark.parametrize(
    "other", ["The money from Orrin Partners helped pay for it", "The deal from Orrin fell through"]
)
def test_money_or_another_deal_is_from_no_seller(other: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid agreed to buy Halden Cells. {other}.")
    assert deal.parties == ("Zephyr Grid", "Halden Cells")


@pytest.mark.parametrize("what", ["take a $1.6 billion hit to net debt", "book a $1.6 billion impairment"])
def test_a_loss_is_no_loan_and_no_price(what: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid agreed to buy Halden Cells. It said it’ll {what} from the deal.")
    assert (deal.kind, deal.value_usd) == ("acquisition", None)


@pytest.mark.parametrize(
    ("told", "value", "valuation"),
    [
        ("Zephyr Grid agreed to buy the hit game studio Halden Cells for $2 billion in cash.", 2e9, None),
        ("Zephyr Grid will buy hit maker Halden Cells in a $2 billion deal.", 2e9, None),
        ("Zephyr Grid agreed to buy Halden Cells for $2 billion as its shares hit $20.", 2e9, None),
        ("Zephyr Grid said its valuation hit $1 billion in a $50 million Series B.", 5e7, 1e9),
        ("Zephyr Grid will take a $1.6 billion hit on its purchase of Halden Cells.", None, None),
    ],
)
def test_only_a_loss_is_a_hit(told: str, value: float | None, valuation: float | None) -> None:
    (deal,) = deals_of(told)
    assert (deal.value_usd, deal.valuation_usd) == (value, valuation)


def test_classes_of_shares_are_no_companies() -> None:
    (deal,) = deals_of(
        "Zephyr Grid and Halden Cells entered into a definitive agreement under which Zephyr Grid will acquire Halden "
        "Cells, pursuant to which each share of Halden Cells Class A and Class B common stock will be exchanged for "
        "1.1 shares of Zephyr Grid common stock, based on the price as of June 7, 2019."
    )
    assert roles(deal) == {"Zephyr Grid": "buyer", "Halden Cells": "target"}
    assert (deal.purpose, deal.date) == (None, None)


def test_the_branch_of_a_company_is_called_like_it() -> None:
    (deal,) = deals_of("Zephyr Grid signed a deal with Halden Power Europe.")
    assert deal.parties == ("Zephyr Grid", "Halden Power Europe")


def test_what_a_company_was_sold_for_is_the_price_of_its_sale() -> None:
    told = "Zephyr Grid, a startup that raised $250 million, is being sold to Halden Cells. "
    sale = next(
        deal for deal in deals_of(f"{told}Sources said Zephyr Grid sold for less than $90 million.") if deal.main
    )
    assert (sale.kind, sale.value_usd, sale.quote) == ("acquisition", 9e7, told.strip())


@pytest.mark.parametrize(
    "more",
    [
        "Zephyr Grid sold for $90 million worth of lamps last year.",
        "Zephyr Grid was sold for $90 million in 2015.",
        "Tarn Systems sold for $90 million.",
    ],
)
def test_what_other_things_were_sold_for_is_no_price_of_it(more: str) -> None:
    (deal,) = deals_of(f"Zephyr Grid is being sold to Halden Cells. {more}")
    assert deal.value_usd is None


def test_what_is_bought_may_stand_before_its_ticker() -> None:
    (deal,) = deals_of("Foo Capital is taking Zephyr Grid (ZGR) private in a $12 billion deal.")
    assert roles(deal) == {"Foo Capital": "buyer", "Zephyr Grid": "target"}


def test_who_is_glad_of_a_buyer_makes_no_partnership() -> None:
    sold = "Zephyr Grid agreed to be acquired by Foo Capital for $8 billion."
    words = "Zephyr Grid said it was excited to be joining forces with Foo Capital."
    assert [deal.kind for deal in deals_of(f"{sold}\n\n{words}")] == ["acquisition"]
    assert [deal.kind for deal in deals_of(f"Zephyr Grid sells lamps.\n\n{words}")] == ["partnership"]


def test_a_purchase_that_is_proposed_is_no_investment() -> None:
    (deal,) = deals_of("Foo Inc's (NASDAQ: FOO) proposed acquisition of Zephyr Grid drew a letter from EU officials.")
    assert (deal.kind, deal.parties) == ("acquisition", ("Foo Inc", "Zephyr Grid"))


def test_what_a_company_makes_is_not_bought_with_it() -> None:
    (deal,) = deals_of("Foo Capital bought Lampix maker Zephyr Grid for $2 billion.")
    assert deal.parties == ("Foo Capital", "Zephyr Grid")


def test_what_was_to_have_been_bought_was_not() -> None:
    (deal,) = deals_of("Foo Capital was to have acquired Zephyr Grid to expand its production.")
    assert (deal.status, deal.parties) == ("cancelled", ("Foo Capital", "Zephyr Grid"))


def test_a_deal_that_something_is_for_is_its_owners() -> None:
    (deal,) = deals_of("The deadline for Foo Capital's $5 billion deal to buy Zephyr Grid has passed.")
    assert (roles(deal), deal.value) == ({"Foo Capital": "buyer", "Zephyr Grid": "target"}, 5e9)


def test_a_purchase_is_of_whom_it_is_called_after_behind_a_verb() -> None:
    (deal,) = deals_of("Zephyr Grid sells lamps.", "Foo Capital to cancel Zephyr Grid acquisition") or deals_of(
        "Foo Capital to cancel Zephyr Grid acquisition\n\nFoo Capital is old. Zephyr Grid sells lamps."
    )
    assert (deal.status, deal.parties) == ("cancelled", ("Foo Capital", "Zephyr Grid"))


def test_where_a_company_is_at_home_is_not_bought_with_it() -> None:
    (deal,) = deals_of("Foo Capital has acquired Tarnvik based Zephyr Grid for $9 million.")
    assert deal.parties == ("Foo Capital", "Zephyr Grid")
