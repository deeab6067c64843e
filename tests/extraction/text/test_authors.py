import pytest

from bot.extraction import extract, load_names

STORY = "Glimmer Labs opened a moss farm in Bergen. It is the largest of its kind, the company said on its site."


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ada Thornbury", ("Ada Thornbury",)),
        ("Written by Ada Thornbury and Orla Fern", ("Ada Thornbury", "Orla Fern")),
        ("By Ada Thornbury, Orla Fern, and José van Moos", ("Ada Thornbury", "Orla Fern", "José van Moos")),
        ("By the end of the year", ()),
    ],
)
def test_a_byline_names_who_wrote_it(byline: str, authors: tuple[str, ...]) -> None:
    assert extract(f"Moss farm opens\n\n{byline}\n\n{STORY}\n", load_names()).authors == authors


def test_the_name_above_a_biography_is_the_authors() -> None:
    text = (
        f"Moss farm opens\n\n{STORY}\n\nABOUT AUTHOR\n\nAda Thornbury\nAda Thornbury\nAda covers moss for the paper.\n"
    )
    assert extract(text, load_names()).authors == ("Ada Thornbury",)


def test_a_text_without_a_byline_has_no_author() -> None:
    assert extract(STORY, load_names()).authors == ()
