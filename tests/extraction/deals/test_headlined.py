"""A headline calls in short whom the lead has in full: that is one deal."""

import pytest

from tests.extraction.deals.test_deals import deals


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Barlow buys Tessel for $80 million", "Barlow Media has bought Tessel Press for $80 million, it said."),
        ("Gantry ends talks with Holbeck", "Gantry Steel has ended talks to buy Holbeck Mines. Holbeck fell."),
    ],
)
def test_names_in_short_make_no_deal_of_their_own(headline: str, lead: str) -> None:
    (deal,) = deals(f"{headline}\n\n{lead}")
    assert deal.quote in lead
    assert deal.main
