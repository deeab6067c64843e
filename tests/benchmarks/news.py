"""Articles of invented news with the facts that were written into them; each is a function of its number."""

from collections.abc import Iterable
from random import Random

from bot.extraction.facts import Amount, Deal, Facts, Mention, NameKind, Person, Place, Project, Role, Sentence
from bot.library.article import Draft
from tests.benchmarks.words import make_pools, make_vocabulary, pick

PASSAGES_AN_ARTICLE = 4
"""On average."""

_LEAST_WORDS, _MOST_WORDS = 260, 660
_PUBLISHERS = ("Morning Ledger", "Grid Weekly", "Harbor Times", "Chip Gazette", "The Daily Wire Desk", "Capital Notes")
_VERBS = ("said on Monday that", "told reporters that", "has argued that", "expects that", "wrote in a filing that")


class News:
    """The news of a library with so many articles."""

    def __init__(self, articles: int) -> None:
        self._pools = make_pools(articles)
        self._vocabulary = make_vocabulary()

    def write(self, number: int, named: int = 0) -> tuple[Draft, Facts]:
        """One article; `named` other numbers tell of the same things under another key."""
        random = Random(number)  # noqa: S311 - no secret
        story = _Story()
        company, partner = pick(random, self._pools.companies), pick(random, self._pools.companies)
        city, country = pick(random, self._pools.cities), pick(random, self._pools.countries)
        subject = random.random()
        if subject < 0.5 and company != partner:
            title = self._tell_deal(random, story, company, partner)
        elif subject < 0.75:
            title = self._tell_project(random, story, company, partner, city, country)
        else:
            title = f"{company} and {self._words(random, 4)}"
        words = random.randint(_LEAST_WORDS, _MOST_WORDS)
        while story.words < words:
            self._tell_more(random, story, company, city)
        day = f"20{random.randint(18, 25)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
        publisher = random.choice(_PUBLISHERS)
        key = f"news-{number}" + (f"-{named}" if named else "")
        return Draft(key, title, story.text, publisher, day, f"https://news.example/{key}"), story.facts()

    def _tell_deal(self, random: Random, story: "_Story", company: str, partner: str) -> str:
        price = f"${random.randint(2, 900)} million"
        sentence = story.say(
            f"{company} has agreed to buy {partner} for {price}, the companies said, to {self._words(random, 7)}.",
            ((company, "organization"), (partner, "organization")),
        )
        value = float(price.strip("$ milon")) * 1e6
        story.count(sentence, price, "USD", value)
        quote = story.words_of(sentence)
        roles = (Role(company, "buyer"), Role(partner, "target"))
        parties = (company, partner)
        story.deals.append(
            Deal(
                parties,
                "acquisition",
                "announced",
                quote,
                sentence.start,
                sentence.end,
                main=True,
                roles=roles,
                said_by="party",
                value_usd=value,
                value_text=price,
                value=value,
                currency="USD",
                bound="exact",
            )
        )
        return f"{company} to buy {partner} for {price}"

    def _tell_project(  # noqa: PLR0917 - who, with whom, where
        self, random: Random, story: "_Story", company: str, partner: str, city: str, country: str
    ) -> str:
        name, power = pick(random, self._pools.projects), f"{random.randint(2, 90) * 10}MW"
        sentence = story.say(
            f"{company} is building {name}, a {power} data center in {city}, {country}, with {partner}.",
            (
                (company, "organization"), (name, "project"), (city, "place"), (country, "place"),
                (partner, "organization"),
            ),
        )  # fmt: skip
        capacity = float(power.removesuffix("MW"))
        story.count(sentence, power, "MW", capacity)
        story.projects.append(
            Project(
                name,
                "under_construction",
                story.words_of(sentence),
                sentence.start,
                sentence.end,
                operator=company,
                partners=(partner,),
                place=Place(city, None, country),
                capacity_mw=capacity,
                capacity_text=power,
            )
        )
        return f"{company} builds {name} in {city}"

    def _tell_more(self, random: Random, story: "_Story", company: str, city: str) -> None:
        """One more sentence: what somebody says, what it cost, or what else happens."""
        kind = random.random()
        if kind < 0.06:
            person, said = pick(random, self._pools.people), self._words(random, 14)
            text = f"“{said.capitalize()},” said {person}, chief executive of {company}."
            sentence = story.say(text, ((person, "person"), (company, "organization")))
            story.people.append(
                Person(person, text, sentence.start, sentence.end, "chief executive", company, said=said.capitalize())
            )
        elif kind < 0.16:
            other, price = pick(random, self._pools.companies), f"${random.randint(2, 90)} billion"
            text = f"{other} spent {price} on {self._words(random, 9)} in {city}."
            sentence = story.say(text, ((other, "organization"), (city, "place")))
            story.count(sentence, price, "USD", float(price.strip("$ bilon")) * 1e9)
        elif kind < 0.4:
            other = pick(random, self._pools.companies)
            verb = random.choice(_VERBS)
            story.say(f"{other} {verb} {self._words(random, random.randint(8, 20))}.", ((other, "organization"),))
        else:
            story.say(f"{self._words(random, random.randint(10, 26)).capitalize()}.", ())
        story.end_paragraph(random.random() < 0.35)

    def _words(self, random: Random, count: int) -> str:
        return " ".join(random.choices(self._vocabulary.words, cum_weights=self._vocabulary.sums, k=count))


class _Story:
    """A text that grows sentence by sentence, with the facts in it."""

    def __init__(self) -> None:
        self.text = ""
        self.words = 0
        self.deals: list[Deal] = []
        self.projects: list[Project] = []
        self.people: list[Person] = []
        self._paragraph = 1
        self._sentences: list[Sentence] = []
        self._mentions: list[Mention] = []
        self._amounts: list[Amount] = []

    def say(self, text: str, names: Iterable[tuple[str, NameKind]]) -> Sentence:
        if self.text and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        self.text += text
        self.words += text.count(" ") + 1
        sentence = Sentence(start, start + len(text), self._paragraph)
        self._sentences.append(sentence)
        for name, kind in names:
            place = start + text.index(name)
            self._mentions.append(Mention(name, kind, place, place + len(name)))
        return sentence

    def count(self, sentence: Sentence, words: str, unit: str, value: float) -> None:
        start = self.text.index(words, sentence.start)
        self._amounts.append(Amount(words, unit, value, start, start + len(words)))

    def end_paragraph(self, ends: bool) -> None:
        if ends:
            self.text += "\n\n"
            self._paragraph += 1

    def words_of(self, sentence: Sentence) -> str:
        return self.text[sentence.start : sentence.end]

    def facts(self) -> Facts:
        return Facts(
            deals=tuple(self.deals), projects=tuple(self.projects), people=tuple(self.people),
            amounts=tuple(self._amounts), mentions=tuple(self._mentions), sentences=tuple(self._sentences),
        )  # fmt: skip
