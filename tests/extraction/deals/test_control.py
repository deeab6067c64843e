"""Shares that are called control, or are all there are, make a purchase; others an investment."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zorbex Labs acquires a majority stake in Quillon Labs for $2 billion.", "acquisition"),
        ("Zorbex Labs takes a controlling stake in Quillon Labs for $2 billion.", "acquisition"),
        ("Quillon Labs will sell a majority stake in its lamp business to Zorbex Labs for $2 billion.", "acquisition"),
        ("Zorbex Labs will acquire a 49 percent stake in Quillon Labs for $2 billion.", "investment"),
        ("Quillon Labs will sell a 30% stake in its lamp business to Zorbex Labs for $2 billion.", "investment"),
    ],
)
def test_control_of_a_company_is_a_purchase(text: str, kind: str) -> None:
    (deal,) = extract(text, load_names()).deals
    assert (deal.kind, set(deal.parties), deal.value_usd) == (kind, {"Zorbex Labs", "Quillon Labs"}, 2e9)
