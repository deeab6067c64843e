"""Facts come back from the database exactly as they were."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from bot.extraction.facts import (
    Amount,
    Deal,
    Facts,
    Initiative,
    Mention,
    Person,
    Phase,
    Place,
    Project,
    Quote,
    Role,
    Sentence,
    Span,
)
from bot.library.records import RECORDS, dump, join_facts, split_facts, type_name

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
FLOAT = st.floats(allow_nan=False, allow_infinity=False)


def make_facts(words: str, number: float) -> Facts:
    evidence = {words: Quote(words, 3, 9)}
    roles = (Role(words, "buyer"), Role("b", "target"))
    deal = Deal((words, "b"), "acquisition", "signed", words, 0, 9, main=True, roles=roles, value=number, lead=words)
    project = Project(
        words, "announced", words, 0, 9, partners=(words,), place=Place(city=words), phases=(Phase(number),),
        evidence=evidence,
    )  # fmt: skip
    return Facts(
        deals=(deal, Deal((), "other", "rumoured", "", 0, 0, main=False, evidence=evidence)),
        projects=(project,),
        people=(Person(words, words, 0, 9, from_=words, evidence=evidence), Person("b", "", 1, 2, former=True)),
        initiatives=(Initiative(words, words, 0, 9, run_by=(words, "b")),),
        amounts=(Amount(words, "USD", number, 0, 9), Amount("1-2", "MW", None, 0, 9, low=1.0, high=number)),
        mentions=(Mention(words, "place", 0, 9),),
        sentences=(Sentence(0, 9, 1), Sentence(10, 12, 2)),
        boilerplate=(Span(20, 30),),
        authors=(words, "b"),
    )


@given(TEXT, FLOAT)
def test_facts_are_split_and_joined_without_loss(words: str, number: float) -> None:
    facts = make_facts(words, number)
    reading, records = split_facts(facts)
    rows = {name: [dump(record) for record in found] for name, found in records.items()}
    assert join_facts(reading, rows) == facts


def test_facts_of_nothing_are_nothing() -> None:
    assert join_facts(split_facts(Facts())[0], {}) == Facts()


def test_everything_in_facts_that_has_a_quote_is_a_record() -> None:
    types = {name: get_args(kind)[0] for name, kind in get_type_hints(Facts).items()}
    assert dict(RECORDS) == {
        name: kind
        for name, kind in types.items()
        if is_dataclass(kind) and "quote" in {field.name for field in fields(kind)}
    }


def test_a_record_type_is_named_by_its_field() -> None:
    assert {type_name(kind) for kind in RECORDS.values()} == set(RECORDS)
