"""A place that an article names beside a build-out is not the place of that build-out."""

from pathlib import Path

from tests.briefings.news import open_news
from tests.commands.answers import points

NEWS = {
    "campus": "Quillon builds Norrland\n\nQuillon, its biggest holding, is building a $25 billion campus called "
    "Norrland in Barrow County, Texas, where it plans 10 data centres with a total of 1.4 "
    "gigawatts. The first is due this year. Quillon is also the developer of a site for Zorblat and "
    "Velmora in Port Tarrow, Wisconsin.",
}


async def test_another_site_of_the_same_builder_is_not_shown_for_a_town(tmp_path: Path) -> None:
    async with open_news(tmp_path, NEWS) as app:
        campus, town = await app.answer("/infra barrow county"), await app.answer("/infra port tarrow")
    assert "1.4 gigawatts" in str(campus.answer.facts)
    assert "1.4 gigawatts" not in str(town.answer.facts)
    assert not any("1.4 gigawatts" in point for point in points(town))
