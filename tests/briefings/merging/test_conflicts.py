"""Where articles differ, every value is told with the words of its article."""

from dataclasses import replace

import pytest

from bot.briefings.briefing import Cited, Conflict, Differing, Told
from bot.briefings.merging.conflicts import find_conflicts, find_project_conflicts, is_replaced
from bot.extraction.facts import Deal, Phase, Project, Quote
from tests.briefings.made_up import heading

TOLD = "Quillback Robotics and Fernleaf Systems agreed."


def deal(key: str, value: float | None, number: int, **evidence: int) -> Cited[Deal]:
    """A deal as an article tells it; `number` is its citation, `evidence` has those of its fields."""
    parties = ("Quillback Robotics", "Fernleaf Systems")
    words = f"${value:,.0f}" if value is not None else None
    fact = Deal(parties, "partnership", "announced", TOLD, 0, len(TOLD), True, value_usd=value, value_text=words)
    return Cited(heading(key), fact, number, evidence)


def project(key: str, gpus: float, number: int, shown: Quote | None = None) -> Cited[Project]:
    evidence = {"gpus": shown} if shown else {}
    fact = Project("Mossfield Campus", "announced", f"{TOLD} {key}", 0, 40, gpus=gpus, evidence=evidence)
    return Cited(heading(key), fact, number)


def conflicts(*facts: Cited[Deal]) -> tuple[Conflict, ...]:
    return find_conflicts(facts, "value_usd", "value_text", "Quillback Robotics, Fernleaf Systems")


def test_articles_with_different_values_are_a_conflict_with_the_words_and_citation_of_each() -> None:
    assert conflicts(deal("moss", 3e7, 1), deal("fern", 4.5e7, 2)) == (
        Conflict(
            "value_usd",
            "Quillback Robotics, Fernleaf Systems",
            (Differing(3e7, "$30,000,000", 1), Differing(4.5e7, "$45,000,000", 2)),
        ),
    )


@pytest.mark.parametrize(("one", "other"), [(100.0, 100.0), (100.0, 101.0), (101.0, 100.0), (1e9, 0.99e9)])
def test_values_within_one_percent_are_no_conflict(one: float, other: float) -> None:
    assert conflicts(deal("moss", one, 1), deal("fern", other, 2)) == ()


@pytest.mark.parametrize(("one", "other"), [(100.0, 102.0), (102.0, 100.0), (1e9, 0.98e9)])
def test_values_further_apart_are_one(one: float, other: float) -> None:
    (conflict,) = conflicts(deal("moss", one, 1), deal("fern", other, 2))
    assert [value.value for value in conflict.values] == [one, other]


def test_deals_of_unlike_kinds_or_of_another_year_are_no_conflict() -> None:
    lease, loan = deal("moss", 3e7, 1), deal("fern", 4.5e7, 2)
    assert conflicts(lease, replace(loan, fact=replace(loan.fact, kind="debt"))) == ()
    assert conflicts(lease, replace(loan, fact=replace(loan.fact, kind="contract"))) != ()
    of_now = replace(lease, article=heading("moss", published="2031-05-02"))
    same_day = heading("fern", published="2031-05-02")
    assert conflicts(of_now, replace(loan, article=same_day, fact=replace(loan.fact, date="2029"))) == ()
    assert conflicts(of_now, replace(loan, article=same_day, fact=replace(loan.fact, date="2033"))) != ()


def test_a_sum_and_what_it_may_come_to_are_no_conflict() -> None:
    base, most, least = deal("moss", 17.4e9, 1), deal("fern", 20e9, 2), deal("rye", 15e9, 3)
    up_to = replace(most, fact=replace(most.fact, bound="up_to"))
    assert conflicts(base, up_to) == ()
    assert conflicts(base, replace(least, fact=replace(least.fact, bound="at_least"))) == ()
    assert conflicts(base, replace(least, fact=replace(least.fact, bound="up_to"))) != ()


def test_what_an_article_on_something_else_mentions_is_no_conflict_and_replaces_nothing() -> None:
    told = replace(deal("moss", 3e7, 1), article=heading("moss", published="2031-01-02"))
    part = replace(deal("fern", 1e7, 2), article=heading("fern", published="2031-06-02"))
    mentioned = replace(part, fact=replace(part.fact, main=False))
    assert conflicts(told, mentioned) == ()
    assert is_replaced(told, part)
    assert not is_replaced(told, mentioned)
    assert is_replaced(told, replace(mentioned, fact=replace(mentioned.fact, status="cancelled")))


def test_one_article_is_no_conflict() -> None:
    assert conflicts(deal("moss", 3e7, 1)) == ()
    assert conflicts(deal("moss", 3e7, 1), deal("moss", 4.5e7, 2)) == ()
    assert conflicts() == ()


def test_the_first_value_of_an_article_speaks_for_it() -> None:
    (conflict,) = conflicts(deal("moss", 3e7, 1), deal("moss", 9e7, 2), deal("fern", 4.5e7, 3))
    assert [(value.value, value.citation) for value in conflict.values] == [(3e7, 1), (4.5e7, 3)]


def test_an_article_without_a_value_is_no_side() -> None:
    assert conflicts(deal("moss", 3e7, 1), deal("fern", None, 2)) == ()
    (conflict,) = conflicts(deal("fern", None, 1), deal("moss", 3e7, 2), deal("rye", 6e7, 3))
    assert [value.citation for value in conflict.values] == [2, 3]


def test_a_value_that_two_articles_share_stands_once() -> None:
    (conflict,) = conflicts(deal("moss", 100.0, 1), deal("fern", 200.0, 2), deal("rye", 200.5, 3))
    assert [(value.value, value.citation) for value in conflict.values] == [(100.0, 1), (200.0, 2)]


def test_all_values_are_told_none_chosen_and_none_averaged() -> None:
    (conflict,) = conflicts(deal("moss", 1.0, 1), deal("fern", 2.0, 2), deal("rye", 3.0, 3))
    assert [value.value for value in conflict.values] == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(("evidence", "cited"), [({"value_usd": 7, "value_text": 8}, 7), ({"value_text": 8}, 8)])
def test_a_side_cites_the_place_that_its_value_was_read_from(evidence: dict[str, int], cited: int) -> None:
    (conflict,) = conflicts(deal("moss", 3e7, 1, **evidence), deal("fern", 6e7, 2))
    assert [value.citation for value in conflict.values] == [cited, 2]


def test_a_value_without_words_of_its_own_is_told_by_its_number_or_else_the_sentence_behind_it() -> None:
    facts = (project("moss", 900.0, 1, Quote("900 GPUs hum.", 50, 63)), project("fern", 700.0, 2))
    (conflict,) = find_conflicts(facts, "gpus", "gpus", "Mossfield Campus")
    assert [value.text for value in conflict.values] == ["900", f"{TOLD} fern"]


@pytest.mark.parametrize(
    ("sizes", "is_conflict"),
    [((23_000, 29_000, 52_000), False), ((23.1, 29.2, 52.3), False), ((23_000, 29_000, 50_000), True)],
)
def test_the_parts_of_a_site_and_its_whole_are_no_conflict(sizes: tuple[float, ...], is_conflict: bool) -> None:
    whole = Quote("Both phases together hold as many.", 50, 84)
    told = [project(key, size, 1, whole) for key, size in zip(("moss", "fern", "tarn"), sizes, strict=True)]
    assert (find_project_conflicts(told) != ()) is is_conflict


def test_sizes_that_happen_to_add_up_are_a_conflict_where_no_article_tells_of_parts() -> None:
    told = [project("moss", 100, 1), project("fern", 200, 2), project("tarn", 300, 3)]
    (conflict,) = find_project_conflicts(told)
    assert [side.value for side in conflict.values] == [100, 200, 300]


def site(key: str, megawatts: float, number: int, quote: str, phases: tuple[Phase, ...] = ()) -> Cited[Project]:
    fact = Project("Mossfield Campus", "announced", quote, 0, len(quote), capacity_mw=megawatts, phases=phases)
    return Cited(heading(key), fact, number)


@pytest.mark.parametrize(
    ("quote", "is_conflict"),
    [
        ("Quillback plans a 50MW campus, expandable to 90MW.", False),
        ("The campus will have 50MW of capacity and can be expanded to 90MW.", False),
        ("The campus will have an initial 50 MW, and 90 MW in all.", False),
        ("The campus will have 50MW, rising to 90MW.", False),
        ("Quillback plans a 50MW campus, expandable to 70MW.", True),
        ("The filing for the expansion has 50MW, where the town has 90MW.", True),
        ("Quillback plans a 50MW campus next to Fernleaf's, which has 90MW.", True),
    ],
)
def test_a_size_and_what_it_becomes_are_no_conflict(quote: str, is_conflict: bool) -> None:
    told = (site("moss", 50, 1, quote), site("fern", 90, 2, "Quillback plans a 90MW campus."))
    assert bool(find_project_conflicts(told)) == is_conflict


def test_an_article_behind_another_may_tell_what_the_size_becomes() -> None:
    both = site("dune", 90, 3, "Quillback plans 50MW, expandable to 90MW.")
    told = (site("moss", 50, 1, "Quillback plans 50MW."), site("fern", 90, 2, "Quillback plans 90MW."))
    assert find_project_conflicts(told) != ()
    sources = (Told(both.article, both.fact),)
    assert find_project_conflicts((told[0], replace(told[1], sources=sources))) == ()


def test_a_phase_and_the_whole_are_no_conflict() -> None:
    whole = site("moss", 90, 1, "Quillback plans a 90MW campus.", (Phase(50, "2031"),))
    first = site("fern", 50, 2, "Quillback plans a 50MW campus.")
    assert find_project_conflicts((whole, first)) == ()
    assert find_project_conflicts((whole, site("fern", 60, 2, "Quillback plans a 60MW campus."))) != ()
