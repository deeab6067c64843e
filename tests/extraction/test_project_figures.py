"""Which power is a project's capacity, and which sum its cost."""

from __future__ import annotations

import pytest

from tests.extraction.test_projects import only


@pytest.mark.parametrize(
    ("words", "capacity"),
    [
        ("will provide 200 MW by 2031 and could eventually be scaled to 500 MW", 200),
        ("is to pass 200 MW in 2031 and to end up at 500 MW", 200),
        ("starts at 100 MW with an option to go up to 300 MW", 100),
        ("will grow from 80 MW today to 400 MW", 400),
        ("is to reach 140 MW, the output of a reactor", 140),
        ("will draw 70 MW from a 300 MW gas plant", 70),
    ],
)
def test_of_several_sums_of_power_one_is_the_capacity(words: str, capacity: float) -> None:
    assert only(f"The Zorblat campus, a data center in Narvik, {words}.").capacity_mw == capacity


@pytest.mark.parametrize(
    ("words", "cost"),
    [
        ("will be built with an investment of $3 billion", 3e9),
        ("is leased under a contract worth $3 billion", None),
        ("has a price tag of €2 billion ($2.2 billion)", 2.2e9),
    ],
)
def test_a_cost_is_what_is_put_in_and_not_what_comes_out(words: str, cost: float | None) -> None:
    assert only(f"The Zorblat campus, a data center in Narvik, {words}.").cost_usd == cost


def test_a_sum_right_before_the_facility_is_its_cost() -> None:
    assert only("Quillon Inc opened a $3 billion campus for data in Narvik.").cost_usd == 3e9
