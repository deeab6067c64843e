"""A company with many deals, and a place with many build-outs: a line for each, on made-up news."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.app import App
from bot.briefings.briefing import Briefing, Many
from bot.chat import Message, Table
from bot.wording.overview import many_title
from tests.commands.answers import fields, section
from tests.commands.news import News, open_library

BOUGHT = News(
    "Zorblat to buy Velmora for $4.2 billion",
    "Zorblat Systems has agreed to acquire chip designer Velmora for $4.2 billion in cash.",
    "2031-02-03",
)
BACKED = News(
    "Zorblat invests $90 million in Quillon", "Zorblat Systems has invested $90 million in Quillon Inc.", "2031-02-04"
)
SIGNED = News(
    "Zorblat signs up Brindle",
    "Zorblat Systems has signed a contract worth $12 million with Brindle Works.",
    "2031-02-05",
)
JOINED = News(
    "Zorblat and Fernleaf to work together",
    "Zorblat Systems has formed a partnership with Fernleaf Systems on lamps.",
    "2031-02-02",
)
DEALS = [BOUGHT, BACKED, SIGNED, JOINED]
SITES = [
    News(
        "Quillon plans campus in Sohar",
        "Quillon Inc plans to build a 500-megawatt data center campus in Sohar, Oman, at a cost of $3 billion.",
    ),
    News("Brindle builds in Muscat", "Brindle Works is building a 90 MW data center in Muscat, Oman.", "2031-02-02"),
    News(
        "Velmora to build in Nizwa",
        "Velmora plans to build a data center in Nizwa, Oman, with more than 700 MW.",
        "2031-02-03",
    ),
]


@pytest.fixture
async def app(tmp_path: Path, news: Sequence[News]) -> AsyncIterator[App]:
    async with open_library(tmp_path, news) as app:
        yield app


def pairs(message: Message) -> list[tuple[str, str]]:
    return [(field.label, field.value) for part in message.parts if isinstance(part, Table) for field in part.fields]


def buttons(message: Message) -> list[str]:
    return [choice.command for choice in message.actions]


ALONE = [
    News(
        "Zorblat buys a lamp maker",
        "Zorblat Systems bought a lamp startup for nearly $6.5 billion, its largest acquisition.",
        "2031-02-06",
    ),
    News("Zorblat raises $30 million", "Zorblat Systems has raised $30 million in a funding round.", "2031-02-07"),
]


@pytest.mark.parametrize("news", [[*DEALS, *ALONE]])
async def test_a_deal_whose_other_side_no_source_names_says_so(app: App) -> None:
    shown = [(label, value.partition(" · ")[0]) for label, value in pairs(await app.answer("/deal zorblat"))]
    assert ("Other party not stated", "acquisition") in shown
    assert ("Investors not stated", "funding") in shown


@pytest.mark.parametrize("news", [[*DEALS, *ALONE]])
async def test_no_button_leads_from_many_deals_to_the_same_many_deals(app: App) -> None:
    message = await app.answer("/deal zorblat")
    assert "/deal Zorblat Systems" not in message.answer.suggestions
    assert len(message.answer.suggestions) == len(DEALS)


@pytest.mark.parametrize("news", [DEALS])
async def test_the_deals_of_a_company_that_has_many_stand_side_by_side_the_newest_first(app: App) -> None:
    message = await app.answer("/deal zorblat")
    assert message.title == "Zorblat Systems · 4 deals"
    assert list(fields(message).items()) == [
        ("Brindle Works", "contract · $12 million · signed · told 2031-02-05"),
        ("Quillon Inc", "investment · $90 million · completed · told 2031-02-04"),
        ("Velmora", "acquisition · $4.2 billion · signed · told 2031-02-03"),
        ("Fernleaf Systems", "partnership · value not stated · announced · told 2031-02-02"),
    ]
    assert section(message, "Deals") == [SIGNED.text, BACKED.text, BOUGHT.text, JOINED.text]
    assert [fact["citation"] for fact in message.answer.facts] == [1, 2, 3, 4]


@pytest.mark.parametrize("news", [DEALS])
async def test_each_of_many_deals_is_one_click_away(app: App) -> None:
    message = await app.answer("/deal zorblat")
    assert message.answer.suggestions == tuple(f"/deal Zorblat Systems {name}" for name in fields(message))
    for suggestion, name in zip(message.answer.suggestions, fields(message), strict=True):
        assert (await app.answer(suggestion)).title.startswith(f"Zorblat Systems and {name} · ")
    assert buttons(message)[:2] == ["/timeline Zorblat Systems", "/profile Zorblat Systems"]


@pytest.mark.parametrize("news", [DEALS])
async def test_who_asks_for_one_of_many_deals_gets_that_one(app: App) -> None:
    assert (await app.answer("/deal zorblat velmora")).title == "Zorblat Systems and Velmora · acquisition · signed"


@pytest.mark.parametrize("news", [DEALS[:3]])
async def test_of_a_company_with_few_deals_the_most_told_of_leads(app: App) -> None:
    assert (await app.answer("/deal zorblat")).title.count(" · ") == 2


@pytest.mark.parametrize(
    "news",
    [
        [
            *DEALS,
            *(News(f"Zorblat buys {name}", f"Zorblat Systems bought {name} Inc for $2 million.") for name in "ABCDE"),
        ]
    ],
)
async def test_more_deals_than_are_read_at_a_glance_are_counted(app: App) -> None:
    message = await app.answer("/deal zorblat")
    assert message.title == "Zorblat Systems · 8 of 9 deals"
    assert len(message.answer.facts) == 8


def test_where_not_all_was_read_the_count_says_so() -> None:
    briefing = Briefing("deal", "Zorblat Systems", (), ())
    assert many_title(briefing, Many(("Velmora",), 30, at_least=True)) == "Zorblat Systems · 1 of 30 or more deals"


@pytest.mark.parametrize("news", [SITES])
async def test_what_is_built_in_a_country_stands_side_by_side_the_largest_first(app: App) -> None:
    message = await app.answer("/infra oman")
    assert message.title == "Oman · 3 build-outs"
    assert list(fields(message).items()) == [
        ("Velmora data center in Nizwa", "more than 700 MW · Velmora · announced"),
        ("Quillon Inc data center in Sohar", "500-megawatt · $3 billion · Quillon Inc · announced"),
        ("Brindle Works data center in Muscat", "90 MW · Brindle Works · under construction"),
    ]
    assert [one.heading for one in message.answer.sections] == ["What is built"]
    assert set(section(message, "What is built")) == {site.text for site in SITES}
    assert message.answer.conflicts == ()
    assert buttons(message)[0] == "/timeline Oman"
    assert not any(command.startswith("/profile") for command in buttons(message))
    for suggestion in message.answer.suggestions:
        assert (await app.answer(suggestion)).title.startswith(suggestion.removeprefix("/infra "))


@pytest.mark.parametrize("news", [SITES[:2]])
async def test_in_a_place_with_few_projects_the_one_of_which_most_is_told_leads(app: App) -> None:
    message = await app.answer("/infra oman")
    assert message.title == "Quillon Inc data center in Sohar · Sohar, Oman · announced"


@pytest.mark.parametrize(
    "news", [[News(one.title, one.text.removesuffix(".") + " in Oman.", one.published) for one in DEALS]]
)
async def test_the_deals_told_of_a_country_stand_side_by_side_with_both_sides(app: App) -> None:
    message = await app.answer("/deal oman")
    assert message.title == "Oman · 4 deals"
    assert list(fields(message))[:2] == ["Zorblat Systems, Brindle Works", "Zorblat Systems, Quillon Inc"]
    for suggestion in message.answer.suggestions:
        assert (await app.answer(suggestion)).answer.outcome == "answer"
    assert message.answer.suggestions[0] == "/deal Zorblat Systems Brindle Works"


@pytest.mark.parametrize("news", [DEALS])
async def test_with_a_word_that_tells_them_apart_one_deal_leads(app: App) -> None:
    assert (
        await app.answer("/deal zorblat lamps")
    ).title == "Zorblat Systems and Fernleaf Systems · partnership · announced"


SMALL = [
    News(f"{name} builds in {town}", f"{name} Inc is building a {size} MW data center in {town}, Oman, for $2 billion.")
    for size, (name, town) in enumerate(
        zip(
            ("Abbo", "Bebbo", "Cobbo", "Dubbo", "Febbo", "Gabbo", "Hubbo", "Jibbo"),
            ("Sohar", "Muscat", "Seeb", "Bawshar", "Rustaq", "Ibri", "Saham", "Salalah"),
            strict=True,
        ),
        100,
    )
]


@pytest.mark.parametrize("news", [[*SMALL, News("Velmora", "Velmora plans a 5,000 MW data center in Duqm, Oman.")]])
async def test_the_largest_is_among_those_shown_however_little_is_told_of_it(app: App) -> None:
    message = await app.answer("/infra oman")
    assert message.title == "Oman · 8 of 9 build-outs"
    assert next(iter(fields(message).values())).startswith("5,000 MW")


GROWN = News("Sohar campus is larger", "Quillon Inc's data center campus in Sohar, Oman, has 900 MW.", "2031-02-01")


@pytest.mark.parametrize("news", [[*SITES, GROWN]])
async def test_among_many_both_values_are_shown_where_sources_differ(app: App) -> None:
    message = await app.answer("/infra oman")
    differing = [
        value
        for label, value in pairs(message)
        if label == "Sources differ: Quillon Inc data center in Sohar, Capacity"
    ]
    assert [value.partition(" · ")[0] for value in differing] == ["“500-megawatt”", "“900 MW”"]
    assert len(message.answer.conflicts) == 1


@pytest.mark.parametrize(
    "news",
    [
        [*SITES, News("Umber in Oman", f"Umber Inc will invest {told}")]
        for told in (
            "$8 billion in data centers in Seeb, Oman, and in Ibri, Oman.",
            "$8 billion in data centers, starting with sites in Seeb, Oman, and in Austin, Texas.",
            "€8 billion in data centers in Seeb, Oman, and in Ibri, Oman.",
        )
    ],
)
async def test_a_sum_for_several_sites_is_no_single_one_s(app: App) -> None:
    shown = fields(await app.answer("/infra oman"))
    assert not any("8 billion" in value for value in shown.values())
    assert any("Umber" in value for value in shown.values())


ABROAD = News(
    "Quillon invests in Norway",
    "Quillon Inc is investing $1 billion to expand its data center in Bergen, Norway. The campus in Bergen has run "
    "since 2011, and Quillon has spent $2 billion on its power and chips.",
    "2030-02-01",
)
"""About what the same company builds elsewhere."""
AT_HOME = News(
    "Quillon to build in Sohar",
    " ".join(
        (
            SITES[0].text,
            *(f"Quillon said its chips for the campus need power of {size} megawatts more." for size in range(10, 18)),
            *(f"Quillon said a loan of ${cost} million will fund its campus." for cost in range(20, 28)),
            *(f"Quillon said with partners that firm {name} will provide water." for name in "ABCDEFGH"),
        )
    ),
    "2031-02-01",
)


@pytest.mark.parametrize("news", [[AT_HOME, ABROAD]])
async def test_what_a_company_builds_elsewhere_is_listed_and_tells_nothing_of_what_leads(app: App) -> None:
    message = await app.answer("/infra quillon")
    assert message.title == "Quillon Inc data center in Sohar · Sohar, Oman · announced"
    told = [point for one in message.answer.sections if one.heading != "Also" for point in one.points]
    assert not any("Bergen" in point.text for point in told)
    assert any("Bergen" in text for text in section(message, "Also"))
