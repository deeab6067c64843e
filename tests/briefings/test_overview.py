"""Which deals stand side by side; every value is made by hand."""

from bot.briefings.briefing import Told
from bot.briefings.meaning.resolve import Subject
from bot.briefings.merging.same_deal import group_deals
from bot.briefings.overview import choose_deals, merge_sides
from bot.extraction.facts import Deal, Kind, Place, Project, Role
from tests.briefings.made_up import heading

QUILLBACK = Subject("Quillback", "organization", frozenset({"quillback", "quillback ai"}))


def told(
    *parties: str, kind: Kind = "funding", day: str = "2031-05-02", main: bool = True, value: float | None = 1e6
) -> Told[Deal]:
    """A deal in which the first party gets money of the others."""
    roles = (Role(parties[0], "recipient"), *(Role(party, "investor") for party in parties[1:]))
    quote = f"{' and '.join(parties)} agreed."
    return Told(
        heading(" ".join(parties), published=day),
        Deal(parties, kind, "signed", quote, 0, len(quote), main, roles, value=value, value_usd=value),
    )


def partners(*deals: Told[Deal]) -> list[str]:
    chosen = choose_deals(group_deals(deals, [QUILLBACK], ()), QUILLBACK)
    return [" ".join(states[0].fact.parties[1:]) for states in chosen]


FOUR = [
    told("Quillback", name, day=f"2031-05-0{day}") for day, name in enumerate(("Abbo", "Bebbo", "Cobbo", "Dubbo"), 1)
]


def test_who_has_no_part_in_a_deal_that_names_the_parts_has_no_line_of_it() -> None:
    lent = told("Moss", "Umber")
    fact = lent.fact
    named = Told(
        lent.article, Deal((*fact.parties, "Quillback"), fact.kind, fact.status, fact.quote, 0, 9, True, fact.roles)
    )
    assert partners(*FOUR, named) == ["Dubbo", "Cobbo", "Bebbo", "Abbo"]


def test_the_news_comes_before_what_is_told_in_passing_and_who_is_hired() -> None:
    hired = told("Quillback", "Ada Moss", kind="hiring", day="2031-06-01")
    passing = told("Quillback", "Febbo", day="2031-06-02", main=False)
    assert partners(passing, hired, *FOUR) == ["Dubbo", "Cobbo", "Bebbo", "Abbo", "Ada Moss", "Febbo"]
    assert "Febbo" not in partners(*FOUR, told("Quillback", "Febbo", main=False, value=None))


def test_deals_told_in_passing_alone_are_not_many() -> None:
    passing = [told("Quillback", name, main=False) for name in ("Febbo", "Gabbo", "Hubbo", "Jibbo")]
    assert partners(*passing) == []
    assert partners(*passing, *FOUR[:2]) == []


def test_a_company_goes_by_one_name_with_and_without_the_word_for_what_it_is() -> None:
    assert partners(*FOUR, told("Quillback AI", "Dubbo Labs", day="2031-05-03")) == ["Dubbo", "Cobbo", "Bebbo", "Abbo"]


def test_another_kind_of_deal_between_the_same_is_another_line() -> None:
    contract = told("Quillback", "Dubbo", kind="contract", day="2031-05-03", value=2e6)
    assert partners(*FOUR, contract) == ["Dubbo", "Dubbo", "Cobbo", "Bebbo", "Abbo"]


def site(name: str, city: str, words: str = "Quillback builds for $8 billion.") -> Told[Project]:
    """A project whose cost stands in these words."""
    place = Place(city=city, country="Oman")
    project = Project(name, "announced", words, 0, len(words), place=place, cost_usd=8e9, cost_text="$8 billion")
    return Told(heading("oman"), project)


def costs(*projects: Told[Project]) -> list[str | None]:
    return [sides[0].fact.cost_text for sides in merge_sides([[one] for one in projects], projects)]


def test_a_sum_for_sites_in_several_places_is_of_none_of_them_but_one_site_of_two_names_keeps_it() -> None:
    assert costs(site("Zorblat", "Sohar"), site("Velmora", "Ibri")) == [None, None]
    assert costs(site("Zorblat", "Sohar"), site("Quillback data center in Sohar", "Sohar")) == ["$8 billion"] * 2


def test_what_each_of_several_sites_costs_is_every_one_s() -> None:
    words = "Both sites, in Sohar and Ibri, cost $8 billion each."
    assert costs(site("Zorblat", "Sohar", words), site("Velmora", "Ibri", words)) == ["$8 billion"] * 2
