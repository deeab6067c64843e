"""Those who buy, form or serve a deal together, and who is only named beside them."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    "buyers",
    [
        "a joint venture of the Canadian company Widget Corp and the American private equity firm Quill Capital",
        "a consortium led by Widget Corp and Quill Capital",
        "a group that includes Widget Corp and Quill Capital",
    ],
)
def test_what_is_sold_to_a_group_is_bought_by_its_members(buyers: str) -> None:
    (deal,) = deals_of(f"Acme Telekom has agreed to sell its tower business to {buyers} for 2 billion euros.")
    assert roles(deal) == {"Widget Corp": "buyer", "Quill Capital": "buyer", "Acme Telekom": "target"}
    assert (deal.kind, deal.status) == ("acquisition", "signed")


def test_a_company_is_sold_to_a_group() -> None:
    (deal,) = deals_of("Acme Inc was sold to a group led by Widget Capital for $3 billion.")
    assert roles(deal) == {"Widget Capital": "buyer", "Acme Inc": "target"}


def test_shares_are_sold_to_a_group() -> None:
    text = (
        "Acme Inc agreed to sell a 49% stake in its grid unit to a consortium comprising Widget Capital and Quill Fund."
    )
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Acme Inc", "Widget Capital", "Quill Fund"}


def test_a_venture_that_buys_is_no_deal_of_its_own() -> None:
    (deal,) = deals_of("Acme Inc was acquired by a consortium of Widget Corp and Quill Capital for $3 billion.")
    assert deal.kind == "acquisition"


def test_goods_for_a_group_are_no_sale_of_a_company() -> None:
    assert not deals_of("Acme Corp sold tickets to a group of Widget Corp employees.")


def test_a_venture_raises_what_it_is_formed_for() -> None:
    (deal,) = deals_of("Acme Corp is forming a joint venture with Quill Fund, with the aim of raising $15 billion.")
    assert (deal.kind, deal.value, deal.status) == ("joint_venture", 1.5e10, "announced")


def test_what_partners_of_a_venture_raise_is_their_own() -> None:
    kinds = {
        deal.kind
        for deal in deals_of("Acme Corp and Widget Corp, which run a joint venture, plan to raise $2 billion.")
    }
    assert "funding" in kinds


def test_a_venture_has_a_partner_whose_land_and_trade_are_told() -> None:
    (deal,) = deals_of(
        "Acme Corp ( ACM ) is forming a joint venture with Singapore's sovereign wealth fund Quill Fund."
    )
    assert set(deal.parties) == {"Acme Corp", "Quill Fund"}


@pytest.mark.parametrize("sold", ["data centers", "data center portfolio", "towers in Norway", "stores"])
def test_sites_of_ones_own_are_sold_as_a_company_is(sold: str) -> None:
    (deal,) = deals_of(f"Acme Telekom sold its {sold} to Widget Corp for $150 million.")
    assert (deal.kind, roles(deal), set(deal.parties)) == (
        "acquisition",
        {"Widget Corp": "buyer"},
        {"Widget Corp", "Acme Telekom"},
    )


@pytest.mark.parametrize("sold", ["power from its plants", "its lamps in stores", "data center chips"])
def test_goods_are_not_sold_as_sites_are(sold: str) -> None:
    assert all(deal.kind != "acquisition" for deal in deals_of(f"Acme Corp sold {sold} to Widget Corp."))


def test_who_arranges_a_financing_gets_none_of_it() -> None:
    text = (
        "Acme Energy has closed construction financing for its wind farm. Widget Bank Ltd. served as sole placement "
        "agent for the $190 million financing."
    )
    assert all("Widget Bank Ltd" not in deal.parties for deal in deals_of(text))


def test_who_also_acts_as_a_manager_invests() -> None:
    (deal,) = deals_of("Acme Corp acted as manager of the fund and invested $2 billion in Widget Corp.")
    assert roles(deal) == {"Acme Corp": "investor", "Widget Corp": "recipient"}


def test_the_loan_that_banks_provide_is_that_of_whom_the_text_is_about() -> None:
    text = (
        "Acme Energy has closed financing for two solar farms. Widget Bank and Quill Bank have provided the financing."
    )
    (deal,) = deals_of(text)
    assert roles(deal) == {"Acme Energy": "recipient", "Widget Bank": "investor", "Quill Bank": "investor"}


def test_who_bids_jointly_with_another_does_not_bid_for_it() -> None:
    deals = deals_of("Widget Capital submitted a binding bid jointly with Quill Towers, but it withdrew on Wednesday.")
    assert all(deal.kind != "acquisition" for deal in deals)


def test_an_offer_behind_an_agreement_does_not_undo_it() -> None:
    text = (
        "Acme Telekom has agreed to sell 51% of its tower business to a joint venture of Widget Corp and the American "
        "private equity firm Quill Capital, following their offer of 17.5 billion euros."
    )
    (deal,) = deals_of(text)
    assert (deal.status, deal.value) == ("signed", 1.75e10)


def test_who_holds_the_shares_that_are_bought_parts_with_them() -> None:
    (deal,) = deals_of("Acme Corp agreed to buy Widget Capital's 40% stake in Quill Energy for $2 billion.")
    assert roles(deal) == {"Acme Corp": "investor", "Quill Energy": "recipient"}
    assert "Widget Capital" in deal.parties


def test_who_keeps_shares_is_not_bought() -> None:
    (deal,) = deals_of("Acme Corp bought Widget Corp for $2 billion, with Quill Corp holding a 20% stake.")
    assert "Quill Corp" not in deal.parties


def test_each_of_a_list_of_clauses_invests_for_itself() -> None:
    first, second = deals_of("Acme Corp plans to invest $2 billion, Widget Corp is planning a $3 billion investment.")
    assert (first.parties, second.parties) == (("Acme Corp",), ("Widget Corp",))


def test_an_owner_in_a_list_is_not_who_acts() -> None:
    (deal,) = deals_of("Acme Energy and Widget Corp's Quill Cloud signed a power supply deal.")
    assert set(deal.parties) == {"Acme Energy", "Quill Cloud"}


def test_a_headline_that_bets_tells_of_the_deal_below() -> None:
    text = "Acme Corp has signed a 15-year lease worth $9.8 billion for its campus."
    (deal,) = deals_of(text, "Acme Corp bets big on AI with $10B campus deal")
    assert (deal.kind, deal.value) == ("contract", 9.8e9)


def test_partners_of_a_headline_who_invest_form_a_venture() -> None:
    text = "Acme Corp and Widget Corp have announced a joint venture to build four campuses at a cost of $7 billion."
    (deal,) = deals_of(text, "Acme Corp and Widget Corp to invest $7 billion in campuses")
    assert deal.kind == "joint_venture"


def test_investments_that_are_needed_are_none() -> None:
    text = (
        "Acme Energy and Widget Corp announced a deal to restart a plant. Jane Roe, president of Widget Corp, said, "
        "“This partnership serves as a model for the investments needed across the country.”"
    )
    assert "investment" not in {deal.kind for deal in deals_of(text)}


@pytest.mark.parametrize("act", ["has won the auction for the data centre business", "has agreed to buy"])
def test_a_consortium_that_buys_is_no_deal_of_its_own(act: str) -> None:
    (deal,) = deals_of(f"A consortium of Acme Capital and Widget Fund {act} Quill Corp.")
    assert roles(deal) == {"Acme Capital": "buyer", "Widget Fund": "buyer", "Quill Corp": "target"}


def test_a_consortium_that_is_formed_is_a_venture() -> None:
    (deal,) = deals_of("The consortium of Acme Corp and Widget Corp was formed in 2020 for a plant.")
    assert deal.kind == "joint_venture"


def test_a_stake_far_behind_its_purchase_goes_to_whom_by_names() -> None:
    text = "It announced the acquisition of an 88 per cent stake in Widget Corp by a consortium led by Quill Fund."
    (deal,) = deals_of(text)
    assert roles(deal) == {"Quill Fund": "investor", "Widget Corp": "recipient"}


def test_from_whom_a_stake_is_bought_gets_no_investment() -> None:
    text = "The consortium, led by Acme Fund, acquired its stake in the business from Widget Corp and Quill Corp."
    (deal,) = deals_of(text)
    assert roles(deal) == {"Acme Fund": "investor"}
    assert set(deal.parties) == {"Acme Fund", "Widget Corp", "Quill Corp"}


def test_a_bid_is_not_for_whom_a_merger_is_with() -> None:
    text = "Widget Corp's bid is unlikely to surpass the value of the proposed merger with Quill Corp."
    assert all(roles(deal).get("Widget Corp") != "buyer" for deal in deals_of(text))


def test_a_stake_that_is_kept_is_no_investment() -> None:
    text = "Acme Corp will lead the business under its new ownership and will retain a 5% stake in Quill Corp."
    assert not deals_of(text)
