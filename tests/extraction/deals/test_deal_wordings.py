"""One deal in the many wordings of newsrooms: who takes part, what kind, how far and for how much."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names

FIRMS = "Quillon Labs makes lamps. Fernleaf Corp is a company. Plinth Partners is a company."


@pytest.mark.parametrize(
    ("text", "kind", "status", "value", "parties"),
    [
        (
            "Quillon Labs has secured $25 million in fresh funding from Plinth Partners.",
            "funding", "completed", 25e6, {"Quillon Labs", "Plinth Partners"},
        ),
        (
            "Quillon Labs is now worth $2 billion after a $150 million investment led by Plinth Partners.",
            "funding", "completed", 150e6, {"Quillon Labs", "Plinth Partners"},
        ),
        (
            "Plinth Partners is leading a $300 million funding round for Quillon Labs.",
            "funding", "announced", 300e6, {"Quillon Labs", "Plinth Partners"},
        ),
        (
            "Investors including Plinth Partners have poured $90 million into Quillon Labs.",
            "investment", "completed", 90e6, {"Quillon Labs", "Plinth Partners"},
        ),
        (
            "Fernleaf Corp said it would pay $35 a share for Quillon Labs, valuing the company at about $4 billion.",
            "acquisition", "announced", 4e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Shares of Quillon Labs jumped on Monday after Fernleaf Corp offered to buy the company for $4 billion.",
            "acquisition", "in_talks", 4e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Fernleaf Corp has raised its offer for Quillon Labs to $5 billion.",
            "acquisition", "in_talks", 5e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Regulators cleared Fernleaf Corp's $4 billion takeover of Quillon Labs on Friday.",
            "acquisition", "approved", 4e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Fernleaf Corp's takeover of Quillon Labs has been approved by both boards of directors.",
            "acquisition", "announced", None, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Quillon Labs shareholders have approved the sale of the company to Fernleaf Corp for $4 billion.",
            "acquisition", "approved", 4e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Fernleaf Corp won't go ahead with its $4 billion purchase of Quillon Labs.",
            "acquisition", "cancelled", 4e9, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Fernleaf Corp is in exclusive talks with Quillon Labs about a takeover.",
            "acquisition", "in_talks", None, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Quillon Labs has attracted takeover interest from Fernleaf Corp.",
            "acquisition", "rumoured", None, {"Quillon Labs", "Fernleaf Corp"},
        ),
        (
            "Plinth Partners has agreed to take Quillon Labs private for $6 billion.",
            "acquisition", "signed", 6e9, {"Quillon Labs", "Plinth Partners"},
        ),
        (
            "Fernleaf Corp named Jane Roewick chief executive, replacing Ada Poeson.",
            "hiring", "completed", None, {"Fernleaf Corp", "Jane Roewick"},
        ),
        (
            "Jane Roewick, Quillon Labs' head of research, is leaving to join Fernleaf Corp as chief scientist.",
            "hiring", "announced", None, {"Fernleaf Corp", "Jane Roewick", "Quillon Labs"},
        ),
        (
            "Fernleaf Corp has tapped former Quillon Labs executive Jane Roewick to lead its chip division.",
            "hiring", "completed", None, {"Fernleaf Corp", "Jane Roewick", "Quillon Labs"},
        ),
        (
            "Jane Roewick has been appointed chief financial officer of Fernleaf Corp, effective March 1.",
            "hiring", "completed", None, {"Fernleaf Corp", "Jane Roewick"},
        ),
        (
            "Fernleaf Corp announced the appointment of Jane Roewick as its new chief technology officer.",
            "hiring", "completed", None, {"Fernleaf Corp", "Jane Roewick"},
        ),
        (
            "Fernleaf Corp announced a collaboration with Quillon Labs. The companies signed a memorandum on Monday.",
            "partnership", "signed", None, {"Fernleaf Corp", "Quillon Labs"},
        ),
    ],
)  # fmt: skip
def test_a_deal_is_read_in_many_wordings(
    text: str, kind: str, status: str, value: float | None, parties: set[str]
) -> None:
    (deal,) = extract(f"{text}\n\n{FIRMS}", load_names(), "").deals
    assert (deal.kind, deal.status, deal.value_usd, set(deal.parties)) == (kind, status, value, parties)


def test_a_round_up_whose_headline_names_nobody_is_about_the_deals_it_lists() -> None:
    text = (
        "Tarn Systems, and other rivals of Tarn Systems, have turned to old plants.\n\n"
        "Quillon Labs was first. It agreed with Fernleaf Power to buy energy.\n\n"
        "Tarn Systems ordered 500 megawatts from Plinth Power.\n\n"
        "Dune Motors signed a contract with Plinth Power.\n\n"
        "Tarn Systems led a $500 million investment in Dune Reactors."
    )
    deals = extract(text, load_names(), "Who has signed what").deals
    assert [deal.main for deal in deals] == [True] * 4


def test_a_hire_of_the_headline_is_the_one_who_is_named_below() -> None:
    text = (
        "Fernleaf Corp has poached Quillon Labs's head of machine learning to run its own push.\n\n"
        "Jane Roewick will join the group in June as chief data officer, it said on Thursday."
    )
    (deal,) = extract(text, load_names(), "Fernleaf Corp hires AI chief from Quillon Labs").deals
    assert set(deal.parties) == {"Fernleaf Corp", "Quillon Labs", "Jane Roewick"}


def test_what_it_paid_is_told_in_the_next_sentence() -> None:
    text = "Fernleaf Corp has acquired Quillon Labs, a startup for sound. It paid close to $2 billion."
    (deal,) = extract(f"{text}\n\n{FIRMS}", load_names(), "").deals
    assert deal.value_usd == 2e9
