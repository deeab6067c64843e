"""Deals in the words that news has for them beside the plain ones, and what later sentences add to a deal."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.deals.test_deals import deals, only

LEAD = "Quillon Inc raised $90 million in a Series B round. "


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("Shareholders rejected Quillon Inc's sale to Zorblat Inc.", "acquisition", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc will combine with Zorblat Inc next year.", "acquisition", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc paid $20 million for Zorblat Inc.", "acquisition", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc paid $20 million for 49% of Zorblat Inc.", "investment", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc paid $20 million for Zorblat Inc's technology.", "licensing", {"Quillon Inc", "Zorblat Inc"}),
        (
            "Quillon Inc and funds managed by Zorblat Capital have formed a joint venture.",
            "joint_venture",
            {"Quillon Inc", "Zorblat Capital"},
        ),
        (
            "The partnership that Quillon Inc and Zorblat Inc announced in May runs for years.",
            "partnership",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        ("Quillon Inc borrowed $2 million from Zorblat Bank.", "debt", {"Quillon Inc", "Zorblat Bank"}),
        (
            "Quillon Inc said that Jane Roe will become its chief operating officer.",
            "hiring",
            {"Quillon Inc", "Jane Roe"},
        ),
        ("The engineer Jane Roe left for Quillon Inc.", "hiring", {"Quillon Inc", "Jane Roe"}),
        (
            "Quillon Inc has agreed to host computers for Zorblat Inc.",
            "contract",
            {"Quillon Inc", "Zorblat Inc"},
        ),
    ],
)
def test_a_deal_has_many_words(text: str, kind: str, parties: set[str]) -> None:
    deal = only(text)
    assert (deal.kind, set(deal.parties)) == (kind, parties)


@pytest.mark.parametrize(
    "told",
    [
        "Zorblat Capital and Wimble Ventures led the round.",
        "Zorblat Capital led; Wimble Ventures came back for more.",
        "Existing investors Zorblat Capital and Wimble Ventures also participated.",
    ],
)
def test_who_takes_part_in_a_round_is_told_behind_it(told: str) -> None:
    assert set(only(LEAD + told).parties) == {"Quillon Inc", "Zorblat Capital", "Wimble Ventures"}


def test_the_price_and_the_end_of_a_deal_are_told_behind_it() -> None:
    text = "Quillon Inc agreed to acquire the startup Zorblat. The deal was valued at $9 billion."
    assert only(text).value_usd == 9e9
    text = "Shareholders rejected Quillon Inc's sale to Zorblat Inc. The companies terminated their agreement."
    assert only(text).status == "cancelled"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc is in talks to acquire Zorblat Inc.", "in_talks"),
        ("Quillon Inc entered into a partnership with Zorblat Inc.", "signed"),
        ("Quillon Inc agreed to acquire Zorblat Inc.", "signed"),
        ("Quillon Inc secured $8 million in debt financing.", "completed"),
        ("Quillon Inc closed its $32 billion acquisition of Zorblat Inc, the largest acquisition ever.", "completed"),
        ("Quillon Inc tried to buy Zorblat Inc for $4 billion and gave up.", "cancelled"),
    ],
)
def test_the_verb_beside_a_deal_tells_how_far_it_is(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_sum_behind_another_sum_is_not_the_valuation() -> None:
    deal = only("Quillon Inc was valued at $10 billion following a $350 million Series C round led by Zorblat Capital.")
    assert (deal.value_usd, deal.valuation_usd) == (350e6, 10e9)


def test_a_joint_venture_is_not_the_partnership_before_it() -> None:
    text = (
        "Quillon Inc and Zorblat Inc will form a joint venture. "
        "It builds on the $10 billion partnership that Quillon Inc and Zorblat Inc announced in May."
    )
    assert [(deal.kind, deal.value_usd) for deal in deals(text)] == [("joint_venture", None), ("partnership", 10e9)]


def test_it_stands_for_the_name_that_opens_a_sentence_whatever_ends_it() -> None:
    told = "Tarn Corp sells lamps. Tarn Corp sells chairs. Quillon Inc chose the former."
    deal = only(f"{told} It will acquire Zorblat Inc for $2 billion.")
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc"}


def test_every_item_of_a_round_up_is_main() -> None:
    text = "\n\n".join(
        f"{name} Inc raised ${number} million in a Series A round. It will hire."
        for number, name in enumerate(("Quillon", "Zorblat", "Wimble", "Fendrick"), start=20)
    )
    assert [deal.main for deal in deals(text, "It is raining money")] == [True] * 4
    assert [deal.main for deal in deals(text, "Quillon Inc raises $20 million")] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Quillon Inc signed an agreement to form a joint venture with a landowner, Zorblat Inc, in May.",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        (
            "Quillon Inc will convert its halls for Zorblat Inc, after a contract that the two companies signed.",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        ("Quillon Inc agreed with Zorblat Inc to buy power.", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc said it would buy the startup Zorblat, which makes toys.", {"Quillon Inc", "Zorblat"}),
        ("Quillon Inc will buy Wimble Inc chips from Zorblat Inc.", {"Quillon Inc", "Zorblat Inc"}),
    ],
)
def test_the_other_side_stands_in_many_places(text: str, parties: set[str]) -> None:
    assert set(only(text).parties) == parties


def test_a_makers_chips_are_bought_and_not_the_maker() -> None:
    assert only("Quillon Inc will buy Wimble Inc chips from Zorblat Inc.").kind == "contract"


def test_what_is_paid_for_a_contract_is_its_value() -> None:
    deal = only("Quillon Inc has signed a lease with Zorblat Inc, under which it'll pay $95 million a month.")
    assert (deal.value, deal.per) == (95e6, "month")


def test_what_a_deal_values_a_party_at_is_its_price() -> None:
    (deal,) = extract(
        "Fernleaf Corp said on Monday it would acquire Plinth Labs. It did not disclose terms. "
        "The deal values Plinth Labs at more than $2 billion, two people familiar with the matter said.",
        load_names(),
        "",
    ).deals
    assert deal.value_text == "more than $2 billion"


def test_a_deal_to_buy_that_is_completed_is_done() -> None:
    (deal,) = extract("Fernleaf Corp completed its $12 billion deal to buy Plinth Labs.", load_names(), "").deals
    assert deal.status == "completed"


def test_a_headline_s_team_is_the_venture_of_the_lead() -> None:
    (deal,) = extract(
        "Fernleaf Motors announced a joint venture on Thursday with Plinth Chemicals to make batteries. "
        "The companies said they will put the cells together in the north, a $2.3 billion investment.",
        load_names(),
        "Fernleaf Motors, Plinth Chemicals team up to make batteries",
    ).deals
    assert (deal.kind, deal.value_usd) == ("joint_venture", 2.3e9)


def test_an_agreement_to_form_a_venture_is_that_venture() -> None:
    (deal,) = extract(
        "Fernleaf Motors has entered into an agreement to form a joint venture with Plinth Chemicals to develop cells.",
        load_names(),
        "",
    ).deals
    assert (deal.kind, deal.status) == ("joint_venture", "signed")


def test_what_a_supplier_buys_for_its_contract_is_news_as_well() -> None:
    deals = extract(
        "Fernleaf Cloud has signed a $9 billion contract with Tarn Systems to supply computing power. "
        "To meet the order, Fernleaf Cloud signed an agreement with Plinth Servers to buy the machines for $5 billion.",
        load_names(),
        "Tarn Systems signs $9 billion contract with Fernleaf Cloud",
    ).deals
    assert [(deal.value_usd, deal.main) for deal in deals] == [(9e9, True), (5e9, True)]


def test_a_price_is_no_market_s_that_it_is_based_on() -> None:
    (deal,) = extract(
        "Fernleaf Corp is buying a 4.5 percent stake in Plinth Labs in a deal worth $800 million based on market "
        "prices.",
        load_names(),
        "",
    ).deals
    assert deal.value_usd == 8e8


@pytest.mark.parametrize(
    ("between", "sentence"),
    [
        (
            "Brimlow, Fernleaf Systems and Tallow Group have all announced expansion plans. ",
            "The deal, which includes the land, awaits confirmation before the agreement signing in March.",
        ),
        (
            "Tallow Group is one of its rivals. ",
            "The latest funding round gives it an 11 billion-euro valuation.",
        ),
    ],
)
def test_the_deal_is_of_nobody_of_whom_none_was_told(between: str, sentence: str) -> None:
    told = deals(f"Quillon Inc signed a deal to buy a hall from Zorblat Inc for $6 billion. {between}{sentence}")
    assert {name for deal in told for name in deal.parties} <= {"Quillon Inc", "Zorblat Inc"}


def test_a_sum_near_the_one_that_the_text_tells_is_of_something_else() -> None:
    text = (
        "Quillon Inc signed a $16.5 billion contract to buy lamps from Zorblat Inc. It is a large one. It runs long. "
    )
    plant = "Zorblat Inc began its plant in 2022 with plans for an initial minimum investment of $17 billion."
    told = deals(text + plant, "Zorblat, Quillon sign $16.5 billion deal")
    assert [(deal.kind, deal.value_text) for deal in told if len(deal.parties) > 1] == [("contract", "$16.5 billion")]


@pytest.mark.parametrize("between", ["Sales grew. Jane Roe left Narvik. The board met.", ""])
def test_the_round_that_opens_a_later_sentence_is_the_one_told_before(between: str) -> None:
    told = (
        f"The recent round of Zorblat Inc raised $30 billion. {between} The funding round, led by Quillon Inc, is big."
    )
    (deal,) = extract(told, load_names(), "").deals
    assert (set(deal.parties), deal.value) == ({"Zorblat Inc", "Quillon Inc"}, 3e10)


@pytest.mark.parametrize(
    ("behind", "sums"),
    [
        (
            " most recently securing $9 million in a round led by Zorblat Inc, which previously backed Foo Corp",
            [9e6],
        ),
        (" and Zorblat Inc, which earlier invested $7 million in Foo Corp, made a bid", [7e6]),
        (" and secured a one-time distribution of $3 million from Zorblat Inc", []),
        (" so it went to Zorblat Inc to fund the acquisition and expansion of mills", []),
    ],
)
def test_what_is_raised_in_all_or_was_backed_before_or_is_taken_out_is_no_deal(behind: str, sums: list[float]) -> None:
    text = f"Quillon Inc has raised $80 million since its founding,{behind}."
    assert {deal.value for deal in extract(text, load_names(), "").deals} == set(sums)


def test_an_investor_that_leads_a_round_in_a_company_takes_part_in_it() -> None:
    deal = only("Zorblat Capital, which earlier backed Foo Corp, led the $9 million round in Quillon.")
    assert set(deal.parties) == {"Zorblat Capital", "Quillon"}


@pytest.mark.parametrize(
    ("rest", "kind"),
    [
        ("The deal includes the hiring of Zorblat Inc's chief and licensing the company's technology.", "licensing"),
        ("The deal includes lamps, Mossgate Corp said, licensing its own patents to others.", "contract"),
        ("The deal includes a training program.", "contract"),
    ],
)
def test_a_deal_that_includes_a_license_is_one(rest: str, kind: str) -> None:
    assert only(f"Quillon Inc has entered into a deal with Zorblat Inc for $90 million in cash. {rest}").kind == kind
