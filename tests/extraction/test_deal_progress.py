"""How far a deal is where several words speak: what is still to be done, what ends beside it, what it replaced."""

from __future__ import annotations

import pytest

from tests.extraction.test_deals import only

FINALIZED = "Quillon Inc. It had finalized the merger with Quillon Inc in July."


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Quillon Inc ended the exclusivity of its partnership with Zorblat Inc.", "announced"),
        ("Quillon Inc ended months of talks with Zorblat Inc.", "cancelled"),
        ("Quillon Inc will get a $9 million loan from Zorblat Inc, expected to be finalized on Monday.", "announced"),
        (f"Zorblat Inc failed to secure approval for its merger with {FINALIZED}", "cancelled"),
    ],
)
def test_a_deal_is_as_far_as_its_own_words_say(text: str, status: str) -> None:
    assert only(text).status == status


def test_a_license_is_more_than_what_a_headline_pays_for() -> None:
    deal = only("Quillon Inc inked a licensing deal with Zorblat Inc.", "Quillon to pay Zorblat for its content")
    assert (deal.kind, deal.status) == ("licensing", "signed")
