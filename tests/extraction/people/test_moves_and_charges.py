"""People who get an office, rejoin, or are put in charge; and whom a text takes for a person."""

from __future__ import annotations

from typing import SupportsIndex

import pytest

from bot.extraction import extract, load_names
from bot.extraction.facts import Facts
from bot.extraction.text.blocks import Line, _part_captions


def read(text: str, title: str = "") -> Facts:
    """The facts of a text."""
    return extract(text, load_names(), title)


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Quillon Inc put Jane Roe in charge of its lamp works on Monday.", "in charge of its lamp works"),
        ("Quillon Inc makes lamps. Jane Roe, who is now in charge of policy, left.", "in charge of policy"),
        ("Jane Roe was put in charge of Quillon Inc's research.", "in charge of Quillon Inc's research"),
    ],
)
def test_what_somebody_is_in_charge_of_is_their_role(text: str, charge: str) -> None:
    (person,) = read(text).people
    assert (person.role, person.organization) == (charge, "Quillon Inc")


@pytest.mark.parametrize(
    "what",
    ["Quillon Limited", "AI-based lamps", "Mossgate United stores", "Zorblat-related lawsuits", "AI Applied Research"],
)
def test_a_word_like_a_verb_may_belong_to_what_somebody_is_in_charge_of(what: str) -> None:
    assert read(f"Quillon Inc put Jane Roe in charge of {what}.").people[0].role == f"in charge of {what}"


def test_a_founder_put_in_charge_by_another_belongs_to_both() -> None:
    text = "Quillon Inc put Zorblat Inc co-founder Jane Roe in charge of its lamp works."
    told = {(person.role, person.organization) for person in read(text).people}
    assert told == {("co-founder", "Zorblat Inc"), ("in charge of its lamp works", "Quillon Inc")}


def test_a_charge_is_a_fee_where_nobody_is_put_in_it() -> None:
    (person,) = read("Quillon Inc chief Jane Roe said the charge of $2 million was high.").people
    assert person.role == "chief"


def test_who_is_announced_for_a_new_office_is_a_person() -> None:
    (person,) = read("She also announced Zanthe Quorl as the new CTO of Quillon Inc, a lamp maker.").people
    assert (person.name, person.role, person.organization) == ("Zanthe Quorl", "CTO", "Quillon Inc")


def test_an_unknown_given_name_before_a_common_surname_is_a_person() -> None:
    text = "The complaint, filed on Monday by Quillon Inc, targets Zanthuo Zhang for breach of contract."
    assert [person.name for person in read(text).people] == ["Zanthuo Zhang"]


def test_all_who_rejoin_are_hired() -> None:
    (deal,) = read("Quillon Inc said that Jane Roe, John Poe and Ada Moe would be rejoining Quillon Inc.").deals
    assert (deal.kind, deal.parties) == ("hiring", ("Quillon Inc", "Jane Roe", "John Poe", "Ada Moe"))


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe said that she would join a Quillon Inc call on Monday.",
        "Jane Roe will be joining Quillon Inc chief John Doe on stage at a summit.",
        "Jane Roe said Zorblat Inc would join Quillon Inc in selling lamps.",
    ],
)
def test_who_only_takes_part_in_something_is_not_hired(text: str) -> None:
    assert read(text).deals == ()


def test_who_joins_a_call_belongs_to_nobody_by_it() -> None:
    (person,) = read("Jane Roe said that she would join a Quillon Inc call on Monday.").people
    assert person.organization is None


def test_a_park_is_no_person() -> None:
    text = "The 300-MW Zorblat Park will open in 2027. Zorblat Park was built by Quillon Inc."
    assert read(text).people == ()


def test_the_next_office_holder_of_a_headline_is_hired_by_whom_the_other_leaves() -> None:
    text = "Jane Roe, Quillon Inc's treasurer, will succeed John Poe, who retires in May."
    (deal,) = read(text, "Quillon Inc's John Poe to retire, Jane Roe to be new CFO").deals
    assert (deal.kind, deal.parties, deal.main) == ("hiring", ("Quillon Inc", "Jane Roe"), True)


def test_words_are_not_those_of_the_one_whose_lawyer_is_written_to() -> None:
    text = (
        "Quillon Inc attorney John Poe in a letter to Jane Roe’s attorney Friday said the proposal “is not in the best "
        "interests of the firm and is rejected.”"
    )
    assert [person.name for person in read(text).people if person.said] == ["John Poe"]


CAPTION = "Jane Roe looks on at Quillon Inc's plant in Narvik, Nov. 16, 2023. (AP Photo/Ann Poe)"


def test_a_caption_in_the_line_of_a_paragraph_is_none_of_it() -> None:
    text = f"{CAPTION} NARVIK (AP) — Quillon Inc will buy Zorblat Inc.\n\nThe price (Reuters) was $2 million."
    facts = read(text)
    assert [text[s.start : s.end] for s in facts.sentences] == [
        "NARVIK (AP) — Quillon Inc will buy Zorblat Inc.",
        "The price (Reuters) was $2 million.",
    ]
    assert text[facts.boilerplate[0].start : facts.boilerplate[0].end] == CAPTION
    assert facts.people == ()


@pytest.mark.parametrize(
    "text",
    [
        "Quillon Inc agreed to acquire Zorblat Inc for $9 million (AFP/Lantern data), it said on Monday.",
        "Quillon Inc is known to half of all adults in a new poll (Reuters/Ipsos) who like its lamps.",
        "Quillon Inc shows a lamp (Image: a drawing) and sells it for $9.",
    ],
)
def test_what_stands_in_brackets_within_a_sentence_is_no_credit(text: str) -> None:
    facts = read(text)
    assert [text[s.start : s.end] for s in facts.sentences] == [text]
    assert facts.boilerplate == ()


def test_a_line_of_many_credits_is_parted_in_time_that_is_linear() -> None:
    copied: list[str] = []

    class Copied(str):
        __slots__ = ()

        def __getitem__(self, key: SupportsIndex | slice) -> str:
            copied.append(super().__getitem__(key))
            return copied[-1]

    line = Copied("(Photo: xy) Lamps. " * 500)
    assert len(tuple(_part_captions(Line(0, line, follows_blank=True)))) == 501
    assert sum(map(len, copied)) <= len(line)


def test_words_with_a_mark_of_copyright_behind_them_are_a_caption() -> None:
    caption = (
        "Workers build lamps at a plant of Fernleaf Corp in Narvik. The lease with Quillon Inc began in the year of "
        "the great storm and ends soon © Ed Poe/AFP via Getty Images"
    )
    text = f"Quillon Inc will buy Zorblat Inc.\n\n{caption}\n\nIt pays in cash."
    assert all("Workers" not in text[s.start : s.end] for s in read(text).sentences)


def test_whom_a_chief_names_belongs_to_the_chiefs_firm() -> None:
    text = (
        "Quillon Inc makes lamps. Poe also named Jane Roe as the new senior vice president of research and Ada Moe as "
        "the chief security officer, in a slew of appointments."
    )
    told = [(person.name, person.role, person.organization) for person in read(text).people]
    assert told == [
        ("Jane Roe", "senior vice president of research", "Quillon Inc"),
        ("Ada Moe", "chief security officer", "Quillon Inc"),
    ]


@pytest.mark.parametrize("offices", ["co-founder, chairman, and CEO", "co-founder, chairman and CEO"])
def test_a_list_of_offices_is_one_role_of_the_firm_before_it(offices: str) -> None:
    text = f"“We respect the views of Zorblat Inc holders,” said Quillon Inc {offices} Jane Roe."
    assert {(person.role, person.organization) for person in read(text).people} == {(offices, "Quillon Inc")}
