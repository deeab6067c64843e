"""Verbs with two meanings, told apart by what stands behind them: to order, to secure, to lead, to take."""

from __future__ import annotations

from tests.extraction.deals.reading_deals import deals_of, roles


def test_who_is_ordered_to_do_something_sells_nothing() -> None:
    (deal,) = deals_of("Norway has ordered Quillon Inc to unwind its $2 billion takeover of Velmora Labs.")
    assert (deal.kind, roles(deal)) == ("acquisition", {"Quillon Inc": "buyer", "Velmora Labs": "target"})
    (deal,) = deals_of("Quillon Inc ordered the turbines from Velmora Energy.")
    assert roles(deal) == {"Quillon Inc": "customer", "Velmora Energy": "supplier"}


def test_money_that_is_secured_from_somebody_is_no_contract() -> None:
    (deal,) = deals_of("Quillon Inc has secured €120 million ($130 million) from Velmora Capital to build a plant.")
    assert (deal.kind, roles(deal)) == ("funding", {"Quillon Inc": "recipient", "Velmora Capital": "investor"})
    (deal,) = deals_of("Quillon Inc has secured a $120 million contract from Velmora Energy to build a plant.")
    assert deal.kind == "contract"


def test_an_investment_that_somebody_leads_is_a_round() -> None:
    text = (
        "Quillon Capital is leading a $300 million investment in Velmora Labs."
        " Its previous backers, Zorblat Capital and Larkspur Ventures, are also participating."
    )
    (deal,) = deals_of(text)
    assert (deal.kind, deal.lead, roles(deal)["Velmora Labs"]) == ("funding", "Quillon Capital", "recipient")
    assert deal.parties[2:] == ("Zorblat Capital", "Larkspur Ventures")
    (deal,) = deals_of("Quillon Capital led talks and made a $300 million investment in Velmora Labs.")
    assert deal.kind == "investment"


def test_a_company_that_has_been_taken_private_is_bought() -> None:
    (deal,) = deals_of("Quillon Capital has taken Velmora Labs private for $12 billion.")
    assert (deal.kind, deal.value_usd) == ("acquisition", 1.2e10)
    assert deals_of("Quillon Capital has taken 200 MW at a campus of Velmora Labs.") == ()


def test_an_order_under_which_the_other_buys_keeps_its_sum() -> None:
    text = "Quillon Inc has agreed a $6 billion order with Velmora Labs under which the chipmaker will buy capacity."
    (deal,) = deals_of(text)
    assert (deal.kind, deal.value_usd) == ("contract", 6e9)


def test_aid_for_a_plant_is_given_to_its_owner() -> None:
    (deal,) = deals_of("Norway will provide 5 billion euros in state aid for Velmora Corp's plant in Bergen.")
    assert (deal.kind, roles(deal)) == ("investment", {"Norway": "investor", "Velmora Corp": "recipient"})


def test_the_last_hurdle_that_is_cleared_is_a_leave() -> None:
    (deal,) = deals_of("Quillon Inc's $9 billion purchase of Velmora Labs has cleared its last regulatory hurdle.")
    assert deal.status == "approved"
