"""Rules on deals that must not reach what only looks like theirs: who holds a stake, what follows, what is chosen."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles

ROUND = {"Quillon Inc": "recipient", "Foo Capital": "investor"}
LOAN = {"Quillon Inc": "borrower", "Zorblat Bank": "lender"}


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc announced a $50 million raise led by Foo Capital.",
        "Quillon Inc's $50 million raise was led by Foo Capital.",
        "Quillon Inc completed a $50 million raise from Foo Capital.",
        "Quillon Inc announced the close of a $50 million raise led by Foo Capital.",
        "Quillon Inc raised $50 million. Foo Capital, which has a stake in Zorblat Inc, led the Series B round.",
    ],
)
def test_a_raise_is_a_round(text: str) -> None:
    assert (roles(deals_of(text)[0]), deals_of(text)[0].value) == (ROUND, 5e7)


@pytest.mark.parametrize(
    "text",
    [
        "Foo Capital, an investor in Zorblat Inc, led a $20 million funding round for the startup.",
        "Foo Capital, known for its stake in Zorblat Inc, led a $20 million seed round in the startup.",
        "Foo Capital, a shareholder in Zorblat Inc, co-led the $20 million Series A round with Bar Capital.",
        "Foo Capital put $5 million into Zorblat Inc and led a funding round of $20 million in a startup.",
    ],
)
def test_what_a_leader_held_before_is_not_funded(text: str) -> None:
    assert not [deal for deal in deals_of(text) if deal.kind == "funding" and "Zorblat Inc" in deal.parties]


def test_who_gets_the_money_that_leads_a_round() -> None:
    (deal,) = deals_of("Foo Capital will invest $2 million in Quillon Inc, leading the funding round.")
    assert roles(deal) == ROUND


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc secured a $300 million non-dilutive debt round from Zorblat Bank, without giving up equity.",
        "Quillon Inc raised $300 million in debt financing from Zorblat Bank, on top of equity from a round in May.",
        "Zorblat Bank is lending company Quillon Inc $20 million.",
    ],
)
def test_equity_told_beside_makes_a_loan_no_round(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, roles(deal)) == ("debt", LOAN)


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc names Zorblat as its chief supplier.",
        "Quillon Inc hired Zorblat as its chief adviser.",
        "Quillon Inc names Zorblat as chief contractor for the bridge.",
        "Quillon Inc hired Zorblat as director of works.",
        "Quillon Inc pulled in Jane Roe as an investor with $20 million.",
    ],
)
def test_who_is_no_chief_is_not_hired(text: str) -> None:
    assert all(deal.kind != "hiring" for deal in deals_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc set up its joint venture company with Zorblat Inc in May.",
        "Quillon Inc and Zorblat Inc announced their joint venture company will be called Tarn Lamps.",
    ],
)
def test_a_venture_company_is_one(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, set(deal.parties)) == ("joint_venture", {"Quillon Inc", "Zorblat Inc"})


def test_what_a_venture_signs_is_its_own() -> None:
    text = "Lampo, a joint venture between Quillon Inc and Zorblat Inc, signed a contract with Tarn Labs worth"
    venture, own = deals_of(f"{text} $20 million.")
    assert (set(venture.parties), venture.value, venture.status) == ({"Quillon Inc", "Zorblat Inc"}, None, "announced")
    assert (set(own.parties), own.value) == ({"Lampo", "Tarn Labs"}, 2e7)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Quillon Inc announced the acquisition of lamp maker Zorblat Inc with a stake sale to follow.",
            {"Quillon Inc": "buyer", "Zorblat Inc": "target"},
        ),
        (
            "The acquisition of shares in Zorblat Inc by Quillon Inc was approved.",
            {"Quillon Inc": "investor", "Zorblat Inc": "recipient"},
        ),
        (
            "Norway's government, through its fund, will invest $20 million in Zorblat Inc.",
            {"Norway": "investor", "Zorblat Inc": "recipient"},
        ),
        (
            "Norway's plan, unveiled on Monday, is to invest $20 billion in Zorblat Inc.",
            {"Norway": "investor", "Zorblat Inc": "recipient"},
        ),
        ("Quillon Inc sold its Ohio campus to Zorblat Inc for $300 million.", {"Zorblat Inc": "buyer"}),
        (
            "The ministry will provide Quillon Inc with a license to operate lamps under its contract with Zorblat.",
            {"Quillon Inc": "licensee", "Zorblat": "licensor"},
        ),
    ],
)
def test_who_stands_on_which_side(text: str, sides: dict[str, str]) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == sides


def test_a_license_to_do_something_is_no_deal() -> None:
    assert not deals_of("The ministry will provide Quillon Inc with a license to run a casino.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The board rejected an offer by Quillon Inc to buy Zorblat Inc for $4 billion.", "cancelled"),
        ("Quillon Inc, which considered acquiring Zorblat Inc for months, is now in talks to buy it.", "in_talks"),
        ("Quillon Inc ends its pursuit of profits at any cost and signs a partnership with Zorblat Inc.", "signed"),
        ("Quillon Inc ended its pursuit of a merger with Zorblat Inc.", "cancelled"),
        ("Quillon Inc will withdraw from its contract with Zorblat Inc and sign with Tarn Labs.", "cancelled"),
        ("Despite a deal with Tarn Labs, Quillon Inc signed a contract with Zorblat Inc.", "signed"),
    ],
)
def test_how_far_it_is(text: str, status: str) -> None:
    (deal,) = deals_of(text)
    assert (set(deal.parties), deal.status) == ({"Quillon Inc", "Zorblat Inc"}, status)
