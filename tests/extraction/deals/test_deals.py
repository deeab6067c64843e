"""Deals: parties, kind, value, status, and what is none of a deal's value."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Deal


def deals(text: str, title: str = "") -> tuple[Deal, ...]:
    """The deals of a text."""
    return extract(text, load_names(), title).deals


def only(text: str, title: str = "") -> Deal:
    """The one deal of a text."""
    (deal,) = deals(text, title)
    return deal


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        ("The startup Quillon has partnered with the firm Zorblat.", "partnership", ("Quillon", "Zorblat")),
        (
            "A partnership between Quillon Inc and Zorblat Inc was announced.",
            "partnership",
            ("Quillon Inc", "Zorblat Inc"),
        ),
        ("Quillon Inc agreed to acquire the toy maker Zorblat.", "acquisition", ("Quillon Inc", "Zorblat")),
        ("Quillon Inc will invest $3 billion in the startup Zorblat.", "investment", ("Quillon Inc", "Zorblat")),
        ("Quillon Inc acquired 49 percent of the startup Zorblat.", "investment", ("Quillon Inc", "Zorblat")),
        ("Quillon Inc secured $8 million in debt financing.", "debt", ("Quillon Inc",)),
        (
            "The plant is owned by a joint venture between Quillon Inc and Zorblat Inc.",
            "joint_venture",
            ("Quillon Inc", "Zorblat Inc"),
        ),
        (
            "Quillon Inc is paying $2 million to license Zorblat Inc’s models.",
            "licensing",
            ("Quillon Inc", "Zorblat Inc"),
        ),
        ("Quillon Inc has hired Jane Roe to run its shops.", "hiring", ("Quillon Inc", "Jane Roe")),
    ],
)
def test_a_sentence_tells_of_a_deal(text: str, kind: str, parties: tuple[str, ...]) -> None:
    deal = only(text)
    assert (deal.kind, deal.parties) == (kind, parties)
    assert deal.quote == text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc is in talks to invest $3 billion in Zorblat Inc.", "in_talks"),
        ("Quillon Inc signed an agreement with Zorblat Inc.", "signed"),
        ("Quillon Inc announced a partnership with Zorblat Inc.", "announced"),
        ("Quillon Inc’s deal to acquire Zorblat Inc fell apart.", "cancelled"),
        ("Quillon Inc has paused its contracts with Zorblat Inc.", "paused"),
        ("Quillon Inc raised $3 million in a seed round.", "completed"),
    ],
)
def test_the_words_near_the_deal_tell_how_far_it_is(text: str, status: str) -> None:
    assert deals(text)[0].status == status


def test_a_sum_is_the_value_with_its_words_and_bound() -> None:
    deal = only("Quillon Inc will invest up to $3 billion in the startup Zorblat.")
    assert (deal.value_usd, deal.value_text, deal.bound, deal.currency) == (3e9, "up to $3 billion", "up_to", "USD")


@pytest.mark.parametrize(
    "price",
    [
        "A$900 million, or $600 million",
        "900 million yuan, or about $600 million, in May",
        "900 million yuan – about $600 million – in May",
        "900 million yuan (equivalent to $600 million)",
        "4 billion kronor (about 550 million euros or $600 million)",
        "MXN 4 billion, worth about 600 million U.S. dollars",
    ],
)
def test_dollars_behind_a_sum_in_another_currency_are_its_value_in_dollars(price: str) -> None:
    assert only(f"Quillon Inc bought Zorblat Inc for {price}.").value_usd == 6e8


@pytest.mark.parametrize(
    "price", ["900 million euros and $600 million in stock", "900 million yuan, $600 million in cash"]
)
def test_dollars_that_are_paid_beside_another_sum_are_not_its_value_in_dollars(price: str) -> None:
    assert only(f"Quillon Inc bought Zorblat Inc for {price}.").value_usd is None


def test_dollars_in_brackets_are_the_value_in_dollars() -> None:
    deal = only("Quillon Inc said it will invest 1 billion euros ($1.2 billion) in the startup Zorblat.")
    assert (deal.value, deal.currency, deal.value_usd) == (1e9, "EUR", 1.2e9)


def test_a_valuation_in_another_currency_is_told_in_the_dollars_behind_it() -> None:
    deal = only(
        "Quillon Inc raised $135 million in a round that takes its valuation to 400 billion yen ($2.6 billion)."
    )
    assert (deal.value_usd, deal.valuation_usd) == (135e6, 2.6e9)


def test_what_a_deal_is_valued_at_is_its_price() -> None:
    deal = only("Quillon Inc will acquire the toy maker Zorblat in a deal valued at $9 billion.")
    assert (deal.value_usd, deal.valuation_usd) == (9e9, None)


def test_buying_goods_is_no_acquisition_of_the_seller() -> None:
    assert only("Quillon Inc signed a deal to buy chips from Zorblat Inc.").kind == "contract"


def test_an_article_that_announces_a_project_is_about_those_who_build_it() -> None:
    text = (
        "Quillon Inc is launching the Zorblat campus, a data center in Narvik. The Zorblat partners include the "
        "utility Foo Energy. The campus will be designed and built by Bar Industries."
    )
    (deal,) = (deal for deal in deals(text, "Introducing the Zorblat campus") if deal.main)
    assert (deal.kind, deal.parties) == ("partnership", ("Quillon Inc", "Foo Energy", "Bar Industries"))


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc, which has $3 billion in annual revenue, partnered with Zorblat Inc.",
        "Quillon Inc partnered with Zorblat Inc, which is valued at $3 billion.",
        "Quillon Inc partnered with Zorblat Inc after capital expenditures of $3 billion.",
    ],
)
def test_other_sums_are_not_the_deal_s_value(text: str) -> None:
    assert only(text).value_usd is None


def test_a_round_has_its_lead_its_investors_and_its_valuation() -> None:
    text = (
        "The startup Quillon has raised $30 million in a new round. The Series A round was led by Zorblat Ventures, "
        "with participation from Foo Capital. The funding values Quillon at $120 million."
    )
    deal = deals(text)[0]
    assert (deal.kind, deal.round, deal.value_usd, deal.valuation_usd) == ("funding", "Series A", 3e7, 1.2e8)
    assert deal.parties == ("Quillon", "Zorblat Ventures", "Foo Capital")


def test_fields_from_other_sentences_have_their_evidence() -> None:
    text = "The startup Quillon has raised $30 million in a new round. The Series A round was led by Zorblat Ventures."
    deal = deals(text)[0]
    for name in ("round", "value_text"):
        backed = deal.evidence[name].quote if name in deal.evidence else deal.quote
        assert str(getattr(deal, name)) in backed
    assert all(text[q.start : q.end] == q.quote for q in deal.evidence.values())


def test_the_headline_s_deal_is_main_and_an_older_one_is_background() -> None:
    text = (
        "Quillon Inc has partnered with Zorblat Inc to build hammers.\n\n"
        "The hammers will be sold in the spring.\n\nNobody knows how many there will be.\n\n"
        "It mirrors an earlier partnership between Foo Inc and Bar Inc."
    )
    first, second = deals(text, "Quillon partners with Zorblat")
    assert first.main
    assert not second.main


def test_a_denied_deal_is_none() -> None:
    assert deals("Quillon Inc is not taking a stake in Zorblat Inc.") == ()


def test_an_unnamed_source_is_told_from_a_party() -> None:
    assert (
        only("Quillon Inc will invest $3 billion in Zorblat Inc, a person familiar with it said.").said_by == "source"
    )
    assert only("Quillon Inc said it will invest $3 billion in Zorblat Inc.").said_by == "party"


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc gives Acme a 15% stake in Widget.",
        "The merger gives Acme a 15% stake in Widget.",
        "The deal will give the maker Acme a 15 percent stake in Widget.",
    ],
)
def test_a_stake_that_is_given_is_told_in_percent(text: str) -> None:
    deal = only(text)
    assert (deal.stake_percent, deal.kind) == (15, "investment")
    assert {"Acme", "Widget"} <= set(deal.parties)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Quillon turns to Zorblat for chips",
            "Quillon has signed a seven-year, $3 billion chip supply deal with Zorblat.",
        ),
        (
            "Quillon needs power",
            "The plant is old. Quillon and Zorblat have signed a 20-year power purchase agreement.",
        ),
        ("Chief of Quillon joins Zorblat", "Jane Roe, who led lamps at Quillon, is stepping down to join Zorblat."),
    ],
)
def test_a_deal_of_the_lead_with_one_of_the_headline_is_main_however_many_years_it_runs(title: str, text: str) -> None:
    assert deals(text, title)[0].main


def test_a_deal_of_last_year_is_background() -> None:
    text = "Quillon Inc opened a shop. Last year it signed a $3 billion chip supply deal with Zorblat Inc."
    assert not only(text, "Quillon opens a shop").main
