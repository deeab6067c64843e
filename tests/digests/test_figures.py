from bot.digests.figures import find_figures
from bot.digests.story import Item, Known, Story
from bot.extraction.facts import Deal, Facts
from bot.library.article import Heading


def test_a_deal_that_is_to_close_is_one_of_the_month_of_its_article() -> None:
    figures = find_figures([tell_sum(date, "2026-04-02") for date in ("2026-03", "2027-06", "2026-04-01")])
    assert figures is not None
    assert [one.month for one in figures.figures] == ["2026-03", "2026-04", "2026-04"]


def test_sums_that_were_compared_stay_so_where_one_was_taken_back() -> None:
    told = [Known(f"s{number}", "signed", value_text="$4 billion") for number in range(3)]
    figures = find_figures([tell_sum(date, "2026-04-02") for date in ("2026-03", "2026-04")], told)
    assert figures is not None
    assert figures.kind == "money"


def tell_sum(date: str, published: str) -> Story:
    """A story of a deal of that date, told by an article of the other."""
    deal = Deal(
        ("Fernworks", "Mosston"), "acquisition", "signed", "", 0, 0, main=True,
        value=4e9, currency="USD", value_text="$4 billion", date=date,
    )  # fmt: skip
    item = Item(Heading("shared", date, "Fernworks grows", None, published, None), Facts(deals=(deal,)), (), "deal")
    return Story(
        date, item, (item,), (), deal=deal, project=None, origins=1, changes=(), weights=(), state=Known(date, "signed")
    )
