"""What a deal's words govern: the same words with another object, or in another clause, tell of another deal or none.

Beside each stands the like that the words were read for.
"""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc agreed to buy Zorblat Labs for $2 billion in cash and Plinth Corp for $1 billion in stock.",
        "Quillon Inc bought Zorblat Labs, which had $3 billion in cash, for $4 billion in stock.",
        "Quillon Inc, with $90 million in cash, bought Zorblat Labs for $40 million in stock.",
        "Zorblat Labs raised $9 million in cash from Quillon Inc and repaid $4 million in stock.",
    ],
)
def test_sums_in_cash_and_in_stock_of_different_things_are_not_added(text: str) -> None:
    (deal,) = deals_of(text)
    assert deal.value is None


@pytest.mark.parametrize("joint", ["and", "plus", "and another", "and about"])
def test_sums_in_cash_and_in_stock_that_are_joined_are_one_price(joint: str) -> None:
    (deal,) = deals_of(f"Quillon Inc bought Zorblat Labs for $90 million in cash {joint} $40 million in stock.")
    assert deal.value == 1.3e8


@pytest.mark.parametrize("its", ["a $20 million", "its"])
def test_who_pulls_off_a_purchase_has_not_pulled_it(its: str) -> None:
    (deal,) = deals_of(f"Quillon Inc pulled off {its} acquisition of Zorblat Labs.")
    assert deal.status == "completed"


@pytest.mark.parametrize("what", ["jets to shows", "lessons", "data", "equity money"])
@pytest.mark.parametrize("takes", ["takes", "took", "will take", "is taking"])
def test_who_takes_something_private_buys_no_company(takes: str, what: str) -> None:
    assert not deals_of(f"Quillon Inc {takes} Zorblat Labs private {what}.")


@pytest.mark.parametrize("behind", ["", " last year", " on Friday", " for $5 billion", ", people said"])
def test_who_takes_a_company_private_buys_it(behind: str) -> None:
    (deal,) = deals_of(f"Quillon Inc took Zorblat Labs private{behind}.")
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}


@pytest.mark.parametrize("where", ["escrow", "escrow for Zorblat Labs", "marketing with Zorblat Labs", "a reserve"])
def test_money_put_aside_or_into_work_is_no_investment(where: str) -> None:
    assert not deals_of(f"Quillon Inc put $2 billion into {where}.")


@pytest.mark.parametrize("company", ["Zorblat Labs", "the lamp maker Zorblat Labs", "rival Zorblat Labs"])
def test_money_put_into_a_company_is_an_investment(company: str) -> None:
    (deal,) = deals_of(f"Quillon Inc put $2 billion into {company}.")
    assert roles(deal) == {"Quillon Inc": "investor", "Zorblat Labs": "recipient"}


@pytest.mark.parametrize(
    "topic",
    [
        "about a sale of its lamp patents",
        "about a sale of its Oslo lamp unit",
        "about the sale of its stake",
        "about a sale of the company's patents",
        "about a sale and leaseback of its campus",
        "on selling it 5,000 servers",
        "about selling it power",
        "about selling all its lamps",
        "over buying it lunch",
    ],
)
def test_talks_about_a_part_or_about_goods_are_about_no_purchase_of_who_talks(topic: str) -> None:
    (deal,) = deals_of(f"Quillon Inc is in talks with Zorblat Labs {topic}.")
    assert deal.kind == "contract"


@pytest.mark.parametrize("sold", ["a possible sale of the company for $2 billion", "selling itself for $2 billion"])
def test_talks_about_selling_oneself_are_about_a_purchase(sold: str) -> None:
    (deal,) = deals_of(f"Quillon Inc is in talks with Zorblat Labs about {sold}.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Zorblat Labs": "buyer", "Quillon Inc": "target"})


def test_talks_about_selling_another_company_are_about_a_purchase_of_that() -> None:
    (deal,) = deals_of("Quillon Inc is in talks with Zorblat Labs about a possible sale of the lamp maker Plinth Labs.")
    assert roles(deal) == {"Zorblat Labs": "buyer", "Plinth Labs": "target"}


@pytest.mark.parametrize(
    "leased",
    [
        "leased 5,000 GPUs to run Zorblat Labs models",
        "rents space next to Zorblat Labs",
        "leased land close to Zorblat Labs",
        "leased land to expand beside Zorblat Labs",
        "leased its headquarters to grow near Zorblat Labs",
        "leased space for Zorblat Labs",
    ],
)
def test_where_or_what_for_something_is_leased_is_no_side(leased: str) -> None:
    assert not deals_of(f"Quillon Inc {leased}.")


@pytest.mark.parametrize("company", ["Zorblat Labs", "the cloud giant Zorblat Labs", "rival Zorblat Labs"])
def test_to_whom_something_is_leased_is_the_customer(company: str) -> None:
    (deal,) = deals_of(f"Quillon Inc leased its campus to {company}.")
    assert roles(deal) == {"Quillon Inc": "supplier", "Zorblat Labs": "customer"}


@pytest.mark.parametrize("purpose", ["to run Plinth Labs models", "near Plinth Labs"])
def test_from_whom_something_is_leased_is_the_supplier(purpose: str) -> None:
    (deal,) = deals_of(f"Quillon Inc leased a campus {purpose} from Zorblat Labs.")
    assert roles(deal) == {"Quillon Inc": "customer", "Zorblat Labs": "supplier"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc refused to wait and acquired Zorblat Labs.",
        "Quillon Inc refused to wait and agreed to buy Zorblat Labs.",
        "Quillon Inc saw no need to worry and bought Zorblat Labs.",
        "Quillon Inc ruled out job cuts and acquired Zorblat Labs.",
        "Quillon Inc had wanted to expand and acquired Zorblat Labs.",
        "Quillon Inc said that if regulators agree it will buy Zorblat Labs.",
        "Quillon Inc should have little trouble: it acquired Zorblat Labs.",
        "Quillon Inc was unlikely to wait; it acquired Zorblat Labs.",
    ],
)
def test_a_deal_beside_what_is_ruled_out_or_supposed_is_told(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc should move quickly and buy Zorblat Labs.",
        "Quillon Inc should have bought Zorblat Labs.",
        "Quillon Inc refused to say if it bought Zorblat Labs.",
        "Quillon Inc had hoped and tried to buy Zorblat Labs.",
        "It is unlikely that Quillon Inc will buy Zorblat Labs.",
        "Quillon Inc said on Friday that it sees no plans to buy Zorblat Labs.",
        "Zorblat Labs refused to be acquired by Quillon Inc.",
        "Zorblat Labs will stay unless Quillon Inc agrees to buy it.",
    ],
)
def test_a_deal_that_is_itself_supposed_or_refused_is_not_told(text: str) -> None:
    assert not deals_of(text)
