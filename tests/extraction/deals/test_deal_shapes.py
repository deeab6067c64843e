"""Deals in the shapes that sentences and headlines give them."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        (
            "A consortium that includes Quillon Inc, Foo Capital and Norway's Zorblat Inc has agreed to buy Wug Inc.",
            "acquisition",
            {"Quillon Inc", "Foo Capital", "Zorblat Inc", "Wug Inc"},
        ),
        (
            "Publishers, including Quillon Media and Foo Media, have been in talks with Zorblat Inc.",
            "contract",
            {"Quillon Media", "Foo Media", "Zorblat Inc"},
        ),
        ("Quillon Inc is to buy Zorblat Inc, and its shares rose.", "acquisition", {"Quillon Inc", "Zorblat Inc"}),
        (
            "Quillon Inc agreed to buy Zorblat Inc's robotics business for $5 billion.",
            "acquisition",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        (
            "In October 2024 Quillon Inc ordered 500 megawatts from Zorblat Inc.",
            "contract",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        (
            "Quillon Inc said the plant is full. It is expanding its Zorblat Inc agreement by US$6 billion.",
            "contract",
            {"Quillon Inc", "Zorblat Inc"},
        ),
        (
            "Quillon Inc is in talks to secure up to $500 million in an investment round, led by Foo Capital.",
            "funding",
            {"Quillon Inc", "Foo Capital"},
        ),
    ],
)
def test_the_sides_of_a_deal_are_found_in_its_sentence(text: str, kind: str, parties: set[str]) -> None:
    assert [(deal.kind, set(deal.parties)) for deal in deals_of(text)] == [(kind, parties)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Quillon Inc agreed to buy Zorblat Inc in a deal that would value the shop owner at about $16 billion.",
            1.6e10,
        ),
        ("Quillon Inc agreed to buy Zorblat Inc for about $40 billion including debt.", 4e10),
        ("Quillon Inc agreed to buy Zorblat Inc for $16 for each share.", None),
        ("Quillon Inc closed a €5 million (~$6 million) funding round led by Foo Capital.", 6e6),
    ],
)
def test_the_price_of_a_deal_is_the_sum_for_all_of_it(text: str, value: float | None) -> None:
    assert [deal.value_usd for deal in deals_of(text)] == [value]


def test_a_headline_names_the_other_side_right_before_its_deal() -> None:
    text = "Quillon Inc shares rose after it told of a US$14 billion computing agreement with Zorblat Inc."
    (deal,) = deals_of(text, "Quillon lands US$14bn Zorblat infrastructure deal")
    assert (deal.parties, deal.value_usd, deal.main) == (("Quillon Inc", "Zorblat Inc"), 1.4e10, True)


def test_a_press_release_calls_its_parties_by_the_short_forms_that_it_gives_them() -> None:
    text = (
        'Quillon Mining Inc. (NASDAQ: QUIL) ("Quillon" or the "Company") said that it has signed a lease with '
        'Zorblat Web Works, Inc. ("ZWW").\n\nUnder the lease, Quillon will supply ZWW with power.'
    )
    assert [deal.parties for deal in deals_of(text)] == [("Quillon Mining Inc", "Zorblat Web Works, Inc")]


def test_a_sub_heading_says_whose_round_the_paragraph_below_is_about() -> None:
    text = (
        "Quillon Inc, Zorblat Inc and Wug Inc are in this letter.\n\n1. Quillon Inc, again\n\n"
        "The shop owner raised $30 million in a Series B. Foo Capital led.\n\n2. Zorblat Inc doubles\n\n"
        "The lamp maker raised $40 million in a Series C. Foo Capital took part.\n\n3. Wug Inc, at last\n\n"
        "It closed a $50 million Series A led by Foo Capital."
    )
    found = [(deal.parties, deal.main) for deal in deals_of(text, "A letter on rounds")]
    assert found == [((name, "Foo Capital"), True) for name in ("Quillon Inc", "Zorblat Inc", "Wug Inc")]


def test_a_deal_of_the_headline_alone_is_quoted_from_the_headline() -> None:
    title = "Quillon Inc nears $2bn deal to buy Zorblat Inc"
    (deal,) = deals_of(f"{title}\n\nQuillon Inc makes lamps. Zorblat Inc makes the hammers for them.", title)
    assert (deal.quote, deal.status, deal.main, deal.value_usd) == (title, "in_talks", True, 2e9)


def test_who_backs_a_contract_is_no_side_of_it() -> None:
    text = "The miner Quillon Inc is turning away from coins, securing an agreement worth $3 billion with Zorblat Inc."
    (deal,) = deals_of(text, "Miner Quillon secures $3 billion hosting deal backed by Wug Inc")
    assert (deal.parties, deal.status) == (("Quillon Inc", "Zorblat Inc"), "signed")


def test_talks_that_break_down_in_the_next_sentence_end_the_deal() -> None:
    text = "Quillon Inc had a term sheet to take over Zorblat Inc for $2 billion. By May those talks had broken down."
    assert [deal.status for deal in deals_of(text)] == ["cancelled"]


def test_a_further_sum_in_debt_is_a_deal_of_its_own() -> None:
    text = (
        "Quillon Inc has raised $600 million in a round led by Foo Capital. "
        "The startup will look to raise a further $600 million in debt."
    )
    assert [(deal.kind, deal.parties) for deal in deals_of(text)] == [
        ("funding", ("Quillon Inc", "Foo Capital")),
        ("debt", ("Quillon Inc",)),
    ]


def test_a_headline_rounds_the_sum_of_its_deal() -> None:
    text = "Quillon Inc said on Monday that it would buy Zorblat Inc for $2.33 billion."
    (deal,) = deals_of(text, "Quillon to buy Zorblat for $2.3bn")
    assert (deal.value_usd, deal.main) == (2.33e9, True)


def test_who_pays_the_other_in_another_deal_is_told_apart() -> None:
    text = (
        "Quillon Inc is joining forces with Zorblat Inc to light its lamps.\n\nQuillon Inc picked the lamps of Zorblat "
        "Inc in May.\n\nZorblat Inc already pays Quillon Inc $20 billion to stand on its shelves."
    )
    found = [(deal.kind, deal.value_usd) for deal in deals_of(text, "Quillon picks Zorblat Inc's lamps")]
    assert found == [("contract", None), ("contract", 2e10)]


def test_an_outlet_is_a_party_only_where_its_own_articles_are_sold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.extraction.names.parties.OUTLETS", frozenset(("Zorblat Media",)))
    (sold,) = deals_of("Zorblat Media has signed a deal to license its articles to Quillon Inc.")
    assert set(sold.parties) == {"Zorblat Media", "Quillon Inc"}
    assert deals_of("Quillon Inc has a new deal, Zorblat Media reported.") == ()


@pytest.mark.parametrize(
    ("text", "title", "parties"),
    [
        ("Quillon Inc hires lamp researchers from Zorblat Inc.", "", {"Quillon Inc", "Zorblat Inc"}),
        ("Quillon Inc hired Jane Roe from Zorblat Inc.", "", {"Quillon Inc", "Jane Roe", "Zorblat Inc"}),
        (
            "Zorblat Inc co-founder Jane Roe heads to Quillon Inc.",
            "",
            {"Quillon Inc", "Jane Roe", "Zorblat Inc"},
        ),
        (
            "Quillon Inc has a new head of lamps. She is Jane Roe, who joins from Zorblat Inc.",
            "Quillon Inc's lamp chief is out",
            {"Quillon Inc", "Jane Roe", "Zorblat Inc"},
        ),
    ],
)
def test_a_hiring_is_between_who_hires_who_is_hired_and_whom_they_leave(
    text: str, title: str, parties: set[str]
) -> None:
    assert [(deal.kind, set(deal.parties)) for deal in deals_of(text, title)] == [("hiring", parties)]


def test_a_dateline_is_no_part_of_the_first_name() -> None:
    text = (
        "Mumbai, Jan 17 (ABCD) The Kerala government and Quillon Ltd on Wednesday signed a MoU to set up a lamp shop."
    )
    assert [set(deal.parties) for deal in deals_of(text)] == [{"Kerala government", "Quillon Ltd"}]


def test_the_deals_with_which_a_sentence_begins_are_those_of_whom_it_was_about() -> None:
    text = "Quillon Inc spoke of lamps on Monday. The deals with Zorblat Inc, Wug Inc, and Foo Power light it."
    assert [set(deal.parties) for deal in deals_of(text)] == [{"Quillon Inc", "Zorblat Inc", "Wug Inc", "Foo Power"}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc has secured $10 billion in debt from Foo Bank.", "completed"),
        ("Jane Roe left for Quillon Inc in May.", "completed"),
        ("Quillon Inc is closing in on a deal to underwrite a $22 billion loan for Zorblat Inc.", "in_talks"),
        (
            "Quillon Inc has signed a lease with Zorblat Inc. Quillon Inc will pay Zorblat Inc $9 million.",
            "signed",
        ),
    ],
)
def test_how_far_a_deal_is_stands_in_its_verb_or_the_sentence_beside_it(text: str, status: str) -> None:
    assert deals_of(text)[0].status == status


def test_tickers_part_no_list_and_are_nobody() -> None:
    text = (
        "Quillon Inc (NYSE: QLN), Zorblat Inc (1234.KS), opens new tab and Wug Inc (NYSE:WUG) formed a joint venture."
    )
    (deal,) = deals_of(text)
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Inc", "Wug Inc"}


def test_it_is_the_subject_of_the_sentence_and_not_what_was_named_last() -> None:
    text = (
        "Quillon Inc on Monday opened what it calls the Wug Lamp Works, which it has built together with Zorblat Inc."
    )
    assert set(deals_of(text)[0].parties) == {"Quillon Inc", "Zorblat Inc"}


def test_power_is_bought_of_the_owner_of_the_plant() -> None:
    (deal,) = deals_of("Quillon Inc signed up for the output of Zorblat Power's plant in Illinois.")
    assert set(deal.parties) == {"Quillon Inc", "Zorblat Power"}


def test_what_the_company_of_the_headline_will_spend_on_a_project_is_the_deal() -> None:
    text = (
        "The developer Quillon Inc has applied for a license to build a 200-megawatt data center near Fortaleza."
        "\n\nThe project would cost $7.2 billion, Quillon Inc said."
    )
    found = [(deal.parties, deal.kind, deal.value_usd) for deal in deals_of(text, "Quillon Inc files for AI campus")]
    assert found == [(("Quillon Inc",), "investment", 7.2e9)]


def test_whose_chips_power_a_site_lends_no_money_for_it() -> None:
    text = "Quillon Inc has raised $830 million in debt to build a site that will be powered by Zorblat Inc chips."
    (deal,) = deals_of(text)
    assert (deal.parties, deal.kind) == (("Quillon Inc",), "debt")


def test_a_sentence_that_sums_up_several_deals_adds_nobody_to_one_of_them() -> None:
    text = (
        "Quillon Inc signed a flurry of deals with companies including Zorblat Inc, Wug Inc and Fernleaf Inc."
        "\n\nZorblat Inc invested $30 million in Quillon Inc in May."
    )
    assert {frozenset(deal.parties) for deal in deals_of(text) if deal.value_usd} == {
        frozenset(("Quillon Inc", "Zorblat Inc"))
    }
