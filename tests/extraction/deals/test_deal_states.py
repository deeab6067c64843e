"""Countries as sides of a deal."""

from __future__ import annotations

import pytest

from tests.extraction.deals.reading_deals import deals_of, roles


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway signed an agreement with Velmora Inc to build a lamp mill.", "contract"),
        ("Officials said Norway has signed a partnership with Velmora Inc.", "partnership"),
        ("Norway partnered with Velmora Inc to bring lamps to schools.", "partnership"),
        ("Norway chose Velmora Inc to build its first lamp mill.", "contract"),
        ("Norway has agreed to sign a five-year, $2 billion contract with Velmora Inc.", "contract"),
        ("Norway has agreed a deal with Velmora Inc to build lamps.", "contract"),
        ("Norway has entered into a partnership with Velmora Inc.", "partnership"),
        ("Norway joined a partnership with Velmora Inc.", "partnership"),
        ("Norway will form a joint venture with Velmora Inc.", "joint_venture"),
        ("Norway late on Monday signed an agreement with Velmora Inc to build a lamp mill.", "contract"),
        ("Norway last week signed a partnership with Velmora Inc.", "partnership"),
        ("Norway, earlier this year, signed a contract with Velmora Inc.", "contract"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Norway may block a joint venture between Velmora Inc and Quillon Corp.",
        "Norway will review a joint venture between Velmora Inc and Quillon Corp.",
        "Norway has approved a joint venture between Velmora Inc and Quillon Corp.",
        "Norway launched a probe into a partnership between Velmora Inc and Quillon Corp.",
        "Norway launched a review of a partnership with Velmora Inc.",
        "Norway signed off on a contract between Velmora Inc and Quillon Corp.",
        "Norway has signed a law banning contracts with Velmora Inc.",
        "Norway reached out over a partnership with Velmora Inc.",
        "Norway strikes down a contract with Velmora Inc.",
        "Norway would get 300 lamps under a contract with Velmora Inc.",
        "Norway has said a joint venture with Velmora Inc is illegal.",
        "Norway plans rules for contracts with Velmora Inc.",
    ],
)
def test_a_country_that_only_judges_or_rules_a_deal_is_no_party(text: str) -> None:
    assert all("Norway" not in deal.parties for deal in deals_of(text))


def test_a_treaty_between_countries_is_no_deal() -> None:
    assert deals_of("The United States and Norway signed a trade agreement.") == ()
