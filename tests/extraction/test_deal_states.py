"""Countries as sides of a deal."""

from __future__ import annotations

import pytest

from tests.extraction.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway signed an agreement with Velmora Inc to build a lamp mill.", "contract"),
        ("Officials said Norway has signed a partnership with Velmora Inc.", "partnership"),
        ("Norway partnered with Velmora Inc to bring lamps to schools.", "partnership"),
        ("Norway chose Velmora Inc to build its first lamp mill.", "contract"),
    ],
)
def test_a_country_that_signs_or_chooses_is_a_party(text: str, kind: str) -> None:
    (deal,) = deals_of(text)
    assert (deal.kind, deal.parties) == (kind, ("Norway", "Velmora Inc"))


def test_a_country_that_invests_is_the_investor() -> None:
    (deal,) = deals_of("The UAE agreed to invest $5 billion in Velmora Inc.")
    assert roles(deal) == {"United Arab Emirates": "investor", "Velmora Inc": "recipient"}


@pytest.mark.parametrize(
    "text",
    [
        "In Norway, Velmora Inc signed a contract with Quillon Corp.",
        "Velmora Inc will open shops across Norway with partners Quillon Corp and Zorblat Corp.",
        "Norway’s Velmora Inc signed a contract with Quillon Corp.",
        "Velmora Inc, with shops in Norway, signed a contract with Quillon Corp.",
    ],
)
def test_a_country_that_only_says_where_something_is_is_no_party(text: str) -> None:
    assert all("Norway" not in deal.parties for deal in deals_of(text))


def test_a_treaty_between_countries_is_no_deal() -> None:
    assert deals_of("The United States and Norway signed a trade agreement.") == ()
