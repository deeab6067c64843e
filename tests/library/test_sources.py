"""Which sources there are at a host, and how one is taken, by its name."""

from datetime import UTC, datetime

from bot.extraction.facts import Facts
from bot.library.article import SHARED, Draft, Heading
from bot.library.library import Library
from bot.library.standing import Source, Standing, Standings

NOW = datetime(2031, 3, 1, 9, tzinfo=UTC)


async def test_the_publishers_at_a_host_are_those_of_no_host_that_looks_like_it(library: Library) -> None:
    for number, host in enumerate(("moss_daily.example", "www.moss_daily.example", "mossxdaily.example")):
        draft = Draft(f"a{number}", "Moss", "Quorvex grows moss.", f"Publisher {number}", url=f"https://{host}/moss")
        await library.add(SHARED, draft, Facts(), "1", NOW)
    assert await library.publishers_at((SHARED,), "moss_daily.example") == ("Publisher 0", "Publisher 1")


def test_a_name_of_signs_alone_hides_no_article_without_a_name() -> None:
    standings = Standings((Source("!!!", Standing.HIDDEN),))
    nameless = Heading(SHARED, "moss", "Moss", None, None, None)
    assert standings.take(nameless) == nameless
