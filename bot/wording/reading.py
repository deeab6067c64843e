"""What was read out of an article, in words, each with the place of the words behind it."""

from collections.abc import Iterator, Mapping

from bot.briefings.briefing import Cited
from bot.chat import Field
from bot.chat.reading import Detail, ReadFact, Stretch
from bot.extraction.facts import Amount, Deal, Facts, Initiative, Person, Project, Quote
from bot.library.article import Heading
from bot.wording import labels
from bot.wording.facts import deal_fields, deal_title, person_title, project_fields, project_title

_OWN = 0
"""The number that stands for a fact's own words, as those of its evidence begin at 1."""
_BOUNDS = {"up_to": "up to", "at_least": "at least", "about": "about"}


def word_facts(heading: Heading, facts: Facts) -> tuple[ReadFact, ...]:
    """Every fact of the article, records before bare amounts, in the order of the text."""
    return (
        *(_deal(heading, deal) for deal in facts.deals),
        *(_project(heading, project) for project in facts.projects),
        *map(_person, facts.people),
        *map(_initiative, facts.initiatives),
        *map(_amount, facts.amounts),
    )


def word_counts(facts: Facts) -> str:
    """How much was read, such as `2 deals · 1 person`."""
    counts = (
        (len(facts.deals), "deal", "deals"),
        (len(facts.projects), "project", "projects"),
        (len(facts.people), "person", "people"),
        (len(facts.initiatives), "initiative", "initiatives"),
        (len(facts.amounts), "amount", "amounts"),
    )
    return " · ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count) or "no facts"


def word_listing(shown: int, total: int, words: str, publisher: str) -> str:
    """How many articles there are, and how many of them are shown."""
    place = " with these words" if words else ""
    place += f" of “{publisher}”" if publisher else "" if words else " in the library"
    if total == 0:
        return f"There is no article{place}."
    count = "1 article" if total == 1 else f"{total:,} articles"
    return f"{count}{place}." if shown == total else f"{shown:,} of {count}{place}."


def _deal(heading: Heading, deal: Deal) -> ReadFact:
    cited = Cited(heading, deal, _OWN, _numbers(deal.evidence))
    return ReadFact("Deal", deal_title(deal), _words(deal), tuple(_details(deal_fields(cited), deal)))


def _project(heading: Heading, project: Project) -> ReadFact:
    cited = Cited(heading, project, _OWN, _numbers(project.evidence))
    return ReadFact("Project", project_title(project), _words(project), tuple(_details(project_fields(cited), project)))


def _person(person: Person) -> ReadFact:
    rows = (("From", person.from_, "from_"), ("To", person.to, "to"), ("Said", person.said, "said"))
    return ReadFact("Person", person_title(person), _words(person), _stated(rows, person))


def _initiative(initiative: Initiative) -> ReadFact:
    rows = (
        ("Run by", ", ".join(initiative.run_by), "run_by"),
        (labels.PLACE, initiative.place, "place"),
        ("For", initiative.audience, "audience"),
        ("Figure", initiative.figure, "figure"),
    )
    return ReadFact("Initiative", initiative.name, _words(initiative), _stated(rows, initiative))


def _amount(amount: Amount) -> ReadFact:
    value = f"{amount.low:,.15g} to {amount.high:,.15g}" if amount.value is None else f"{amount.value:,.15g}"
    read = " ".join(filter(None, (_BOUNDS.get(amount.bound), value, amount.unit, amount.per and f"a {amount.per}")))
    words = Stretch(amount.start, amount.end)
    return ReadFact("Amount", amount.text, words, (Detail("Read as", read, words),))


def _numbers(evidence: Mapping[str, Quote]) -> dict[str, int]:
    return {name: number for number, name in enumerate(evidence, start=1)}


def _details(fields: tuple[Field, ...], fact: Deal | Project) -> Iterator[Detail]:
    """The fields as an answer shows them, each number turned into the words that it stands for."""
    behind = [_words(fact), *(Stretch(quote.start, quote.end) for quote in fact.evidence.values())]
    for field in fields:
        yield Detail(field.label, field.value, behind[field.citations[0]] if field.citations else None)


def _stated(rows: tuple[tuple[str, str | None, str], ...], fact: Person | Initiative) -> tuple[Detail, ...]:
    """The fields that the article states."""
    words = ((label, value, fact.evidence.get(name, fact)) for label, value, name in rows if value)
    return tuple(Detail(label, value, Stretch(behind.start, behind.end)) for label, value, behind in words)


def _words(fact: Deal | Project | Person | Initiative) -> Stretch:
    return Stretch(fact.start, fact.end)
