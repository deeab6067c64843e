"""What a site costs, and which sums beside it are a part's, a loan's, a firm's price or a government's."""

from __future__ import annotations

import pytest

from bot.extraction import extract, load_names
from tests.extraction.projects.test_projects import only, projects

_PLAN = "Quillon Inc is building a 40 MW data center in Narvik, Norway."


@pytest.mark.parametrize(
    "told",
    [
        "The first phase of the campus is to cost $2 billion.",
        "With an investment of $2 billion, the initial phase will open in 2031.",
        "Quillon will put an additional $2 billion into the data center.",
        "The company secured a $2 billion credit facility to finance the data center.",
        "The data center is estimated to cost $8 million per megawatt.",
        "The project sits within the $31 billion Hammer Pact, agreed in May.",
        "Quillon acquired the data center investor Foo Systems Inc in a transaction valued at $4 billion.",
        "The government is putting up $700 million to finance the construction of data centres in Norway.",
    ],
)
def test_a_part_s_a_loan_s_or_a_firm_s_sum_is_not_what_the_site_costs(told: str) -> None:
    assert only(f"{_PLAN} {told}").cost_usd is None


@pytest.mark.parametrize(
    "told",
    [
        "The first phase of the $2 billion campus will open in 2031.",
        "It will invest $2 billion in the campus, whose first phase will open in 2031.",
        "The project will cost $2 billion, of which a bank lends half.",
        "The project's total investment is put at $2 billion, data centers and roads included.",
        "Last year the first phase opened; the data center will cost $2 billion in all.",
        "The first phase opened last year, and the data center will cost $2 billion in all.",
        "The data center will cost $2 billion and was sold to residents as a boon.",
        "The data center will cost $2 billion per the city.",
        "The development is estimated to cost $2 billion for buildings and power.",
        "Within weeks, $2 billion was invested in the data center.",
    ],
)
def test_the_whole_sum_is_what_the_site_costs_whatever_else_is_told(told: str) -> None:
    assert only(f"{_PLAN} {told}").cost_usd == 2e9


@pytest.mark.parametrize(
    ("told", "cost"),
    [
        ("The cost could range between $2 billion and $3 billion.", "between $2 billion and $3 billion"),
        ("The data center will cost about $2 billion to $3 billion.", "about $2 billion to $3 billion"),
        ("The price of the data center will be anywhere from $2 to $3 billion.", "from $2 to $3 billion"),
        ("The data center will cost €2-3 billion.", "€2-3 billion"),
    ],
)
def test_a_range_of_costs_is_told_whole_and_as_no_one_sum(told: str, cost: str) -> None:
    project = only(f"{_PLAN} {told}")
    assert (project.cost_text, project.cost_usd) == (cost, None)


@pytest.mark.parametrize("size", ["200-300 MW", "between 200 MW and 300 MW"])
def test_a_range_of_power_is_told_whole_and_as_no_one_size(size: str) -> None:
    project = only(f"Quillon Inc is building a data center of {size} in Narvik, Norway.")
    assert (project.capacity_text, project.capacity_mw) == (size, None)


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Quillon plans a data center in Ohio. The project has a capital expenditure of $2 billion.", 2e9),
        ("Quillon plans a data center in Ohio. Quillon has a capital expenditure of $2 billion.", None),
        ("Quillon plans a data center in Ohio. It comes as Quillon has a capital expenditure of $2 billion.", None),
        ("Quillon paused several data center projects, including a $2 billion development in Acme County, Ohio.", 2e9),
    ],
)
def test_capital_that_is_spent_on_a_site_alone_and_a_development_of_some_worth_are_its_cost(
    text: str, cost: float | None
) -> None:
    assert only(text).cost_usd == cost


@pytest.mark.parametrize(
    ("told", "cost"),
    [
        ("The project would bring long-term benefits of nearly $2 billion for the country.", None),
        ("The project is expected to have an economic impact of $2 billion.", None),
        ("The project will contribute $2 billion to the local economy.", None),
        ("Residents weigh the benefits of the $2 billion project.", 2e9),
        ("The project will bring a $2 billion investment to the local economy.", 2e9),
        ("The project, which will bring jobs and benefits, will cost $2 billion.", 2e9),
    ],
)
def test_what_a_site_brings_others_is_not_what_it_costs(told: str, cost: float | None) -> None:
    assert only(f"{_PLAN} {told}").cost_usd == cost


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Quillon announced in May a $2 billion plan to build data centers in Norway.", 2e9),
        ("Quillon announced a $2 billion commitment to develop an AI infrastructure hub in Norway.", 2e9),
        ("Quillon made a $2 billion commitment to develop an Artificial Intelligence (AI) hub in Norway.", 2e9),
        ("Quillon announced in May a $2 billion plan to hire engineers. It has a data center in Norway.", None),
    ],
)
def test_a_plan_and_a_commitment_to_build_cost_as_much_as_the_site(text: str, cost: float | None) -> None:
    assert only(text).cost_usd == cost


def test_what_all_invest_in_a_market_is_no_site_s_cost() -> None:
    market = "Investments in Norway's overall data center market are to exceed $90 billion by 2031."
    assert not projects(f"Quillon Inc raised $1 billion for its push into data centers. {market}")
    assert only(
        "Quillon, which leads the data center market, will invest $2 billion in data centers in Norway."
    ).cost_usd


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Quillon Inc ordered chips in May and will spend $3 billion on a data center in Narvik, Norway.", 3e9),
        ("Quillon Inc ordered 2,000 chips for $3 billion for its data center in Narvik, Norway.", None),
        ("Impact: a $2 billion Quillon Inc data center in Narvik, Norway.", 2e9),
        ("Quillon Inc's data center in Narvik, Norway, will have an economic impact of $2 billion.", None),
    ],
)
def test_a_sum_is_the_site_s_where_chips_or_an_impact_are_told_before(text: str, cost: float | None) -> None:
    assert only(text).cost_usd == cost


@pytest.mark.parametrize(
    "text",
    [
        "OSLO - Quillon Inc will invest $4 billion to build six data centers in Narvik, its chief said.",
        "BERGEN - U.S. tech firm Quillon Inc will invest $4 billion to build six data centers in Narvik.",
    ],
)
def test_where_a_text_is_from_or_a_firm_leaves_several_data_centers_in_one_place(text: str) -> None:
    assert (only(text).place.city, only(text).cost_usd) == ("Narvik", 4e9)


def test_what_data_centers_in_two_lands_cost_is_neither_s() -> None:
    text = "OSLO - Quillon Inc will invest $4 billion to build six data centers in Norway and Sweden."
    assert [project.cost_usd for project in projects(text)] == [None, None]


@pytest.mark.parametrize(
    "told",
    [
        "Phases follow, bringing the total investment over the life of the project to more than $70 billion.",
        "The new hall brings the total cost of the data center to $70 billion.",
        "The project's total investment is $70 billion.",
    ],
)
def test_the_total_of_a_project_goes_before_what_was_told_first(told: str) -> None:
    assert only(f"{_PLAN} It will cost $2 billion. {told}").cost_usd == 70e9


@pytest.mark.parametrize(
    "told",
    [
        "The company's total investment in the campus and others will reach $70 billion.",
        "The total investment in data centers worldwide is expected to reach $700 billion.",
        "The total cost of the first phase of the project is put at $7 billion.",
        "The total spending on the project by the state is put at $300 million.",
    ],
)
def test_the_total_of_anything_else_is_not_what_the_project_costs(told: str) -> None:
    assert only(f"{_PLAN} It will cost $2 billion. {told}").cost_usd == 2e9


def test_what_sites_all_over_a_continent_cost_is_not_one_s() -> None:
    text = (
        "Quillon Inc opened a data center in Lagos, Nigeria. "
        "Its plans will see it build ten data centers across the continent, a $500 million investment."
    )
    assert all(one.cost_usd is None for one in projects(text))


def test_what_another_invests_in_somebody_s_site_is_no_cost_of_it() -> None:
    text = "Lampwright Inc plans to invest up to $5 billion in Quillon's new data center in Bergen, Norway."
    assert only(text).cost_text is None
    assert only("Quillon Inc plans to invest $5 billion in its data center in Bergen, Norway.").cost_usd == 5e9


def test_a_cost_before_the_size_of_a_campus_is_its_cost_and_a_solar_project_s_is_not() -> None:
    text = (
        "Quillon Inc plans a data center in Cheyenne, Wyoming. Once complete, the $800 million, 715,000 sq ft campus "
        "will be its 21st in the country and 25th globally. A $1.2 billion solar project is planned near the site."
    )
    assert only(text).cost_usd == 8e8
    assert only("Quillon Inc plans a $2 billion nuclear data center campus in Cheyenne, Wyoming.").cost_usd == 2e9


def test_what_a_land_invests_is_no_cost_of_a_site() -> None:
    text = (
        "Quillon Inc plans a data center in Bergen, Norway. The project proves the wish of the Emirates to have "
        "influence, with the country investing close to $100 billion in the continent over two years."
    )
    assert only(text).cost_usd is None


@pytest.mark.parametrize(
    "told",
    [
        "The total price of the land at the site is $9 million.",
        "The total cost of the land for the project is $9 million.",
        "Lampwright's bid brings the total cost of the project and two others to $9 billion.",
    ],
)
def test_the_total_of_land_or_of_several_is_not_what_the_project_costs(told: str) -> None:
    assert only(f"Quillon Inc plans a $2 billion data center in Ohio. {told}").cost_usd == 2e9


@pytest.mark.parametrize(
    "told",
    [
        "The government invests $2 billion in a data center that Quillon Inc builds in Oslo.",
        "A ministry invested $2 billion in Quillon Inc's data center in Oslo.",
        "The country's investors will pay $2 billion for the data center that Quillon Inc builds in Oslo.",
    ],
)
def test_what_a_government_invests_in_one_site_is_its_cost(told: str) -> None:
    assert only(told).cost_usd == 2e9


def test_public_money_is_no_cost_of_a_site() -> None:
    told = "Quillon Inc has secured $6 billion in federal chip funding and committed $15 billion to its fab in Narvik."
    facts = extract(told, load_names())
    assert [project.cost_usd for project in facts.projects] == [15e9]
    assert [(deal.kind, deal.value_usd) for deal in facts.deals] == [("funding", 6e9), ("investment", 15e9)]


@pytest.mark.parametrize(
    "aid",
    [
        "state and federal grant funding",
        "federal incentives",
        "U.S. government grants",
        "Ohio state grants",
        "tax subsidies",
    ],
)
def test_aid_that_somebody_gets_is_no_cost_of_a_site(aid: str) -> None:
    assert only(f"Quillon Inc secured $2 billion in {aid} for a data center in Ohio.").cost_usd is None


@pytest.mark.parametrize(
    "told",
    [
        "Quillon Inc will invest $2 billion in funding a data center in Ohio.",
        "Quillon Inc invests $2 billion in Ohio data center despite grants ending.",
        "Quillon Inc will invest $2 billion in Ohio data centers without subsidies.",
        "Quillon Inc will put $2 billion in Ohio data centers without subsidies.",
        "Quillon Inc will spend $2 billion in Texas and get incentives for its data center.",
        "Quillon Inc will spend $2 billion in new funding on a data center in Ohio.",
        "Quillon Inc is building a data center in Ohio that costs $2 billion in private funding.",
        "Quillon Inc invests $2 billion in infrastructure and funding for a data center in Ohio.",
    ],
)
def test_what_is_spent_beside_aid_is_the_cost_of_a_site(told: str) -> None:
    assert only(told).cost_usd == 2e9


@pytest.mark.parametrize("gain", ["worth of economic impact over the next 30 years", "in economic output"])
def test_what_a_site_is_to_bring_is_no_cost_of_it(gain: str) -> None:
    assert only(f"{_PLAN} The entire project is projected to generate $9 billion {gain}.").cost_usd is None


def test_what_equipment_is_worth_is_a_cost_of_a_site() -> None:
    assert only("Quillon Inc's data center in Narvik will cost $2 billion worth of equipment.").cost_usd == 2e9
