"""Every way that money, power and GPUs are written."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.figures.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "words", "unit", "value"),
    [
        ("worth $1.4 trillion", "$1.4 trillion", "USD", 1.4e12),
        ("a $500B plan", "$500B", "USD", 5e11),
        ("US$5bn", "US$5bn", "USD", 5e9),
        ("up to USD $15,000 in credits", "USD $15,000", "USD", 15_000),
        ("a billion dollars", "a billion dollars", "USD", 1e9),
        ("€1.2bn", "€1.2bn", "EUR", 1.2e9),
        ("a 1.2-billion-euro plan", "1.2-billion-euro", "EUR", 1.2e9),
        ("£300m", "£300m", "GBP", 3e8),
        ("₹1,00,000 crore", "₹1,00,000 crore", "INR", 1e12),
        ("Rs 2 lakh crore", "Rs 2 lakh crore", "INR", 2e12),
        ("Rs26.5 crore", "Rs26.5 crore", "INR", 2.65e8),
        ("an A$6.4 billion plan", "A$6.4 billion", "AUD", 6.4e9),
        ("raised AUD 330 million", "AUD 330 million", "AUD", 3.3e8),
        ("at AU$2.1bn", "AU$2.1bn", "AUD", 2.1e9),
        ("S$1.3bn", "S$1.3bn", "SGD", 1.3e9),
        ("HK$9 billion", "HK$9 billion", "HKD", 9e9),
        ("R$ 23 billion", "R$ 23 billion", "BRL", 2.3e10),
        ("RM10 billion", "RM10 billion", "MYR", 1e10),
        ("KRW 250 billion", "KRW 250 billion", "KRW", 2.5e11),
        ("7 trillion won", "7 trillion won", "KRW", 7e12),
        ("100-billion-yen", "100-billion-yen", "JPY", 1e11),
        ("1.1 billion Singapore dollars", "1.1 billion Singapore dollars", "SGD", 1.1e9),
        ("3.75 billion Saudi riyals", "3.75 billion Saudi riyals", "SAR", 3.75e9),
        ("95 billion kronor", "95 billion kronor", "SEK", 9.5e10),
        ("$US5 billion", "$US5 billion", "USD", 5e9),
        ("a 1GW site", "1GW", "MW", 1000),
        ("a 1-gigawatt cluster", "1-gigawatt", "MW", 1000),
        ("one gigawatt", "one gigawatt", "MW", 1000),
        ("half a gigawatt", "half a gigawatt", "MW", 500),
        ("200 MW of power", "200 MW", "MW", 200),
        ("an 1,100-watt cooker", "1,100-watt", "MW", 0.0011),
        ("100,000 GPUs", "100,000 GPUs", "GPU", 100_000),
        ("a 50,000-GPU hall", "50,000-GPU", "GPU", 50_000),
        ("a 100k-GPU hall", "100k-GPU", "GPU", 100_000),
        ("200K Quillon GPUs", "200K Quillon GPUs", "GPU", 200_000),
        ("22.4K Quillon GPUs", "22.4K Quillon GPUs", "GPU", 22_400),
        ("by 20,736 liquid-cooled Quillon GPUs", "20,736 liquid-cooled Quillon GPUs", "GPU", 20_736),
        ("30,000 advanced Quillon GPUs", "30,000 advanced Quillon GPUs", "GPU", 30_000),
        ("up to five GW", "five GW", "MW", 5_000),
        ("60,000 units of its Kestrel accelerator", "60,000 units of its Kestrel accelerator", "GPU", 60_000),
        ("60,000 AI accelerators", "60,000 AI accelerators", "GPU", 60_000),
        ("32,000 of Quillon's Kestrel chips", "32,000 of Quillon's Kestrel chips", "GPU", 32_000),
        ("18,000 QB300 Kestrel superchips", "18,000 QB300 Kestrel superchips", "GPU", 18_000),
        ("an 18,000-chip cluster", "18,000-chip", "GPU", 18_000),
        ("one million TPUs", "one million TPUs", "GPU", 1_000_000),
        ("100,000 Quillon Q100s", "100,000 Quillon Q100s", "GPU", 100_000),
        ("for 12 000 GPUs", "12 000 GPUs", "GPU", 12_000),
        ("€12 000 million", "€12 000 million", "EUR", 1.2e10),
        ("EUR2bn", "EUR2bn", "EUR", 2e9),
        ("13,800 Quillon Q3 graphics processing units", "13,800 Quillon Q3 graphics processing units", "GPU", 13_800),
        ("3,000 graphic processing units", "3,000 graphic processing units", "GPU", 3000),
        ("with 3 000 GPUs", "3 000 GPUs", "GPU", 3000),
        ("12,600 next-generation chips from chipmaker Quillon", "12,600 next-generation chips", "GPU", 12_600),
        ("12,600 advanced AI chips made by Quillon", "12,600 advanced AI chips", "GPU", 12_600),
    ],
)
def test_a_sum_is_read_with_its_words(text: str, words: str, unit: str, value: float) -> None:
    (amount,) = find_amounts(text)
    assert (amount.text, amount.unit, amount.value) == (words, unit, value)
    assert text[amount.start : amount.end] == words


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("up to $3 billion", "up_to"),
        ("as much as $3 billion", "up_to"),
        ("at least 10 gigawatts", "at_least"),
        ("more than $3 billion", "at_least"),
        ("$10B+", "at_least"),
        ("100,000+ GPUs", "at_least"),
        ("$3 billion or more", "at_least"),
        ("nearly $3 billion", "about"),
        ("$3 billion", "exact"),
    ],
)
def test_the_words_around_a_sum_bound_it(text: str, bound: str) -> None:
    assert find_amounts(text)[0].bound == bound


@pytest.mark.parametrize(("text", "per"), [("$5 per month", "month"), ("$3 billion a year", "year"), ("$5", None)])
def test_a_period_is_kept(text: str, per: str | None) -> None:
    assert find_amounts(text)[0].per == per


@pytest.mark.parametrize("text", ["$10-15 billion", "$10 to 15 billion"])
def test_a_range_keeps_both_ends(text: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.low, amount.high) == (None, 1e10, 1.5e10)


def test_a_range_of_two_sums_keeps_both_sums_and_both_ends() -> None:
    first, second = find_amounts("between $150 million and $200 million")
    assert (first.value, second.value) == (1.5e8, 2e8)
    assert (first.low, first.high) == (second.low, second.high) == (1.5e8, 2e8)


def test_what_grows_from_one_sum_to_another_is_no_range() -> None:
    grown, ranging = find_amounts("It grew from 50 MW to 80 MW."), find_amounts("It costs anywhere from $2bn to $3bn.")
    assert [(amount.value, amount.low, amount.bound) for amount in grown] == [(50, None, "exact"), (80, None, "exact")]
    assert [(amount.low, amount.high) for amount in ranging] == [(2e9, 3e9)] * 2


def test_the_first_sum_of_a_range_takes_the_scale_of_the_second() -> None:
    assert [amount.value for amount in find_amounts("$10 to $15 billion")] == [1e10, 1.5e10]


@pytest.mark.parametrize(
    "text",
    [
        "5 MWh",
        "Z$5 million",
        "¥5 million",
        "7 won",
        "rm 5",
        "the NIS 2 rules",
        "the RM 300 robot",
        "CAD 3D software",
        "Lapsus$ stole it",
        "H100",
        "no dollars",
        "20 kids",
        "10 pounds",
        "Quillon QRX PRO 6000 Vesta GPUs",
        "a 4K graphics card",
        "an 8-GPU server",
        "12,600 wooden chips from Norway",
        "its 2024 next-generation chips from Quillon",
        "12,600 next-generation chips a month",
        "12 accelerators for start-ups",
        "100 Q320s for the airline",
    ],
)
def test_this_is_no_sum(text: str) -> None:
    assert find_amounts(text) == ()


@given(st.text(alphabet="$€₹0123456789., MGW-toandmillionbn+GPUs", max_size=200))
def test_sums_are_exact_spans_in_order(text: str) -> None:
    amounts = find_amounts(text)
    assert all(text[amount.start : amount.end] == amount.text for amount in amounts)
    assert all(one.end <= other.start for one, other in pairwise(amounts))


@pytest.mark.parametrize("behind", ["over the board", "the contract", "its approval"])
def test_who_won_somebody_over_counts_no_money(behind: str) -> None:
    assert find_amounts(f"a bid of 90 million won {behind}") == ()


@pytest.mark.parametrize("behind", ["over the next five years", "over a decade", "a year", "the previous year"])
def test_money_for_a_time_is_counted_in_won(behind: str) -> None:
    (amount,) = find_amounts(f"invest 90 million won {behind}")
    assert amount.unit == "KRW"


@pytest.mark.parametrize("many", ["several", "a few", "many"])
def test_how_many_hundreds_is_not_told(many: str) -> None:
    assert find_amounts(f"a stake worth {many} hundred million dollars") == ()
    assert [one.value for one in find_amounts("a stake worth a hundred million dollars")] == [1e8]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a $40+ billion plant", "$40+ billion", 40e9),
        ("a plant for 5+ million euros", "5+ million euros", 5e6),
    ],
)
def test_a_plus_before_the_scale_belongs_to_the_sum(text: str, words: str, value: float) -> None:
    (amount,) = find_amounts(text)
    assert (amount.text, amount.value, amount.bound) == (words, value, "at_least")


def test_hyphens_may_join_a_currency_a_number_and_its_scale() -> None:
    found = find_amounts("A USD-70-million loan and an INR-500-crore plant by EUR-2030, no -5 million.")
    assert [(amount.unit, amount.value) for amount in found] == [("USD", 70e6), ("INR", 5e9)]
