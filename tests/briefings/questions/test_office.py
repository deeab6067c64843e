"""Which questions ask for the holder of an office."""

import pytest

from bot.briefings.meaning.resolve import Subject
from bot.briefings.questions.office import may_be_another, read_office


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("who is the ceo of quillback", "chief executive"),
        ("Who's the chief executive officer of Quillback?", "CEO"),
        ("ceo of quillback", "founder and CEO"),
        ("quillback ceo", "chief executive officer"),
        ("what is the name of quillback's finance chief", "CFO"),
        ("who is the mayor of mossfield", "Mayor"),
        ("who is the chief moss officer of quillback", "Chief Moss Officer"),
        ("who leads quillback", "chief executive"),
        ("who is running quillback?", "CEO"),
        ("who heads quillback", "CEO"),
        ("who is mossfield's city attorney", "City Attorney"),
        ("who is the minister of education of norway", "Minister of Education"),
        ("who is the education minister of norway", "Minister of Education"),
        ("who is quillback's chief moss officer", "chief moss and fern officer"),
    ],
)
def test_an_office_is_asked_for_in_any_of_its_names(words: str, role: str) -> None:
    office = read_office(words)
    assert office is not None
    assert office.names.search(role)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("who is the president of quillback", "vice president"),
        ("who is the ceo of quillback", "deputy CEO"),
        ("who is the ceo of quillback", "CFO"),
        ("who is the chief moss officer of quillback", "chief fern officer"),
        ("who is the education minister of norway", "minister of sport"),
        ("who is the education minister of norway", "deputy minister of education"),
    ],
)
def test_another_office_is_another(words: str, role: str) -> None:
    office = read_office(words)
    assert office is not None
    assert not office.names.search(role)


@pytest.mark.parametrize(
    "words",
    [
        "what did the ceo of quillback say",
        "ceo",
        "who made moss",
        "how much does the ceo earn",
        "why did the ceo leave",
        "when did thornbury serve as president",
    ],
)
def test_what_asks_for_something_else_asks_for_no_office(words: str) -> None:
    assert read_office(words) is None


def test_a_name_that_goes_on_may_be_a_company_of_its_own() -> None:
    quillback = Subject("Quillback", "organization", frozenset({"quillback"}))
    tide = Subject("Quillback Tide", "organization", frozenset({"quillback tide"}))
    assert may_be_another("quillback tide", quillback)
    assert may_be_another("quillback", tide)
    assert not may_be_another("quillback inc", quillback)
    assert not may_be_another("fernleaf", quillback)


@pytest.mark.parametrize("words", ["who is the chief of quillback", "who is the head of quillback", "quillback's boss"])
def test_only_who_holds_an_office_is_its_chief(words: str) -> None:
    office = read_office(words)
    assert office is None or not office.is_loose


@pytest.mark.parametrize("words", ["who leads quillback", "who runs quillback", "who is in charge of quillback"])
def test_others_than_the_chief_may_lead(words: str) -> None:
    office = read_office(words)
    assert office is not None
    assert office.is_loose
