"""What looks like a deal, a party or a direction of one, and beside each the like that is one."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc won an award for its work with Zorblat Labs.",
        "Quillon Inc won customers from Zorblat Labs.",
        "Quillon Inc won business awards with Zorblat Labs.",
        "Quillon Inc won Zorblat Labs' award for the best lamp.",
        "Quillon Inc received a complaint from Zorblat Labs.",
        "Consumers spent $3 billion on Zorblat Labs' subscriptions, Quillon Inc said.",
        "Quillon Inc agreed to sell Zorblat Labs.",
    ],
)
def test_prizes_complaints_and_what_nobody_named_buys_are_no_deals(text: str) -> None:
    assert not deals_of(text)


def test_a_contract_is_won_and_awarded() -> None:
    (won,) = deals_of("Quillon Inc won a $2 billion contract from Zorblat Labs.")
    (awarded,) = deals_of("Zorblat Labs has awarded Quillon Inc a $2 billion contract.")
    assert roles(won) == roles(awarded) == {"Quillon Inc": "supplier", "Zorblat Labs": "customer"}


def test_money_spent_on_the_rivals_of_a_cloud_is_not_spent_on_it() -> None:
    (other,) = deals_of("Quillon Inc pledged to spend $4 billion on Zorblat Labs' cloud rivals.")
    (own,) = deals_of("Quillon Inc pledged to spend $4 billion on Zorblat Labs' cloud.")
    assert other.parties == ("Quillon Inc",)
    assert own.parties == ("Quillon Inc", "Zorblat Labs")


def test_what_is_said_behind_a_denial_of_something_else_is_so() -> None:
    (deal,) = deals_of("Quillon Inc denied that it delayed pay and said it acquired Zorblat Labs for $2 billion.")
    assert (deal.kind, deal.value) == ("acquisition", 2e9)
    assert not deals_of("Quillon Inc denied that it acquired Zorblat Labs for $2 billion.")


def test_who_closes_an_office_has_not_closed_a_purchase() -> None:
    (other,) = deals_of("Quillon Inc closes its office in Oslo after its $2 billion purchase of Zorblat Labs.")
    (own,) = deals_of("Quillon Inc closes its $2 billion purchase of Zorblat Labs.")
    assert (other.status, own.status) == ("announced", "completed")


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc asked the Supreme Court to uphold its purchase of Zorblat Labs.",
        "Quillon Inc reached an agreement with the Justice Department over its acquisition of Zorblat Labs.",
        "Quillon Inc said its deal with the FTC lets it buy Zorblat Labs.",
    ],
)
def test_courts_and_regulators_take_no_part_in_what_they_decide_on(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "buyer", "Zorblat Labs": "target"}
    assert len(deal.parties) == 2


def test_regulators_award_contracts_and_settle_of_their_own() -> None:
    (contract,) = deals_of("Quillon Inc won a contract from the Department of Justice.")
    (settlement,) = deals_of("Quillon Inc settled with the Justice Department over antitrust claims.")
    assert contract.parties == settlement.parties == ("Quillon Inc", "Department of Justice")


def test_in_a_merger_between_two_neither_is_told_to_buy() -> None:
    (deal,) = deals_of("The Oslo Tribunal ruled on the merger agreement between Quillon Inc and Zorblat Labs.")
    assert (deal.parties, roles(deal)) == (("Quillon Inc", "Zorblat Labs"), {})


@pytest.mark.parametrize(
    ("topic", "buyer"),
    [
        ("a sale", "Zorblat Labs"),
        ("selling itself", "Zorblat Labs"),
        ("a sale of the company", "Zorblat Labs"),
        ("a takeover", "Quillon Inc"),
        ("buying it for $2 billion", "Quillon Inc"),
    ],
)
def test_what_talks_are_about_tells_who_would_buy(topic: str, buyer: str) -> None:
    (deal,) = deals_of(f"Quillon Inc is in talks with Zorblat Labs about {topic}.")
    assert (deal.kind, deal.status, roles(deal)[buyer]) == ("acquisition", "in_talks", "buyer")


@pytest.mark.parametrize("goods", ["buying chips", "the sale of chips in Norway", "a sale of shares"])
def test_talks_about_goods_are_about_no_takeover(goods: str) -> None:
    (deal,) = deals_of(f"Quillon Inc is in talks with Zorblat Labs about {goods}.")
    assert deal.kind == "contract"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc granted Zorblat Labs an exclusive license to its patents.",
        "Zorblat Labs received a license from Quillon Inc for its lamps.",
        "Quillon Inc signed a licensing deal that lets Zorblat Labs use its articles.",
        "Quillon Inc will license its lamps to Zorblat Labs for $2 billion.",
    ],
)
def test_who_is_granted_a_license_is_the_licensee(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Zorblat Labs": "licensee", "Quillon Inc": "licensor"}


def test_a_licensing_deal_with_another_leaves_open_who_licenses() -> None:
    (deal,) = deals_of("Quillon Inc signed a licensing agreement with Zorblat Labs.")
    assert (deal.kind, roles(deal)) == ("licensing", {})


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc will get access to Velmora Corp's GPUs through Zorblat Labs.",
        "Quillon Inc will rent Velmora Corp GPUs from Zorblat Labs.",
    ],
)
def test_who_made_the_chips_that_another_rents_out_is_no_side(text: str) -> None:
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quillon Inc": "customer", "Zorblat Labs": "supplier"}
    assert "Velmora Corp" not in deal.parties


@pytest.mark.parametrize(
    "text",
    [
        "The consultancy Zorblat Inc estimates that lamp makers will invest $3 trillion in mills by 2030.",
        "Analysts at Zorblat Corp estimate that Velmora Corp will invest $3 billion in lamps.",
        "Zorblat Corp said lamp companies would invest $3 trillion in mills.",
        "Velmora Corp makes lamps. Thornbury took over the reins of its lamp unit in 2023.",
    ],
)
def test_what_is_only_reckoned_with_or_an_office_taken_over_is_no_deal(text: str) -> None:
    assert deals_of(text) == ()


@pytest.mark.parametrize("subject", ["It estimates it", "They said the companies"])
def test_what_those_who_are_named_reckon_to_invest_themselves_is_theirs(subject: str) -> None:
    deals = deals_of(f"Velmora Corp and Zorblat Corp sell lamps. {subject} will invest $3 billion in mills.")
    assert [deal.value_usd for deal in deals] == [3e9]


@pytest.mark.parametrize(
    "text",
    [
        "Velmora Corp, which forecasts sales of $3 billion, will invest $2 billion in Zorblat Labs.",
        "Velmora Corp forecasts growth and plans to invest $2 billion in Zorblat Labs.",
        "Velmora Corp said the projects will go on and that it would invest $2 billion in Zorblat Labs.",
        "Velmora Corp projects that the mill will open in 2031 and will invest $2 billion in Zorblat Labs.",
        "Velmora Corp and other investors will invest $2 billion in Zorblat Labs.",
        "Big lamp companies have invested $2 billion in Zorblat Labs.",
    ],
)
def test_what_somebody_invests_themselves_or_has_invested_is_no_forecast(text: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd, deal.parties[-1]) == ("investment", 2e9, "Zorblat Labs")


@pytest.mark.parametrize("bought", ["the company’s patents", "the company's patents", "the business trip"])
def test_what_is_paid_for_a_thing_of_the_company_is_not_the_price(bought: str) -> None:
    (deal,) = deals_of(f"Velmora Corp acquired Zorblat Labs on Monday. It is paying $50 million for {bought}.")
    assert deal.value_usd is None


def test_what_is_paid_for_the_company_is_the_price_of_who_was_bought() -> None:
    text = "Velmora Corp has agreed to buy Zorblat Labs. Shares rose. Analysts cheered. Mills stood still. "
    (deal,) = deals_of(f"{text}Velmora paid $1 billion for the startup, people said.")
    assert (deal.value_usd, deal.status) == (1e9, "signed")


def test_those_who_join_a_whole_trade_invest_themselves() -> None:
    (deal,) = deals_of("Velmora Corp and Zorblat Corp have joined prominent investors to back Quillon Labs.")
    assert roles(deal) == {"Velmora Corp": "investor", "Zorblat Corp": "investor", "Quillon Labs": "recipient"}


def test_a_round_of_before_keeps_its_sum_where_its_verb_stands_in_another_clause() -> None:
    text = (
        "Velmora Corp is in talks to raise about $1 billion, people familiar with the matter said. Shares rose. "
        "Velmora was valued at $3 billion in a Series B in 2025, when it raised $250 million from Quillon Labs."
    )
    assert {(deal.value_usd, deal.status, deal.parties) for deal in deals_of(text)} == {
        (1e9, "in_talks", ("Velmora Corp",)),
        (2.5e8, "completed", ("Velmora Corp", "Quillon Labs")),
    }


def test_an_end_told_before_a_deal_does_not_end_it() -> None:
    talks = "Velmora Corp is in talks to buy Zorblat Corp for $2 billion."
    text = f"The companies walked away from the deal.\n\n{talks}\n\nVelmora Corp sells lamps to Zorblat Corp in May."
    (deal,) = deals_of(text, "Velmora Corp and Zorblat Corp")
    assert deal.status == "in_talks"
