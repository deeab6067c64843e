"""Commands that people may type about generated news: about what is in an article that the asker sees."""

from collections.abc import Iterator, Mapping
from random import Random

from bot.extraction.facts import Facts
from bot.library.article import Draft
from bot.library.words import STOP_WORDS
from tests.benchmarks.filling import is_seen
from tests.benchmarks.news import News

_PATTERNS = (
    "what did {name} say about {words}",
    "how much did {name} spend on {words}",
    "who said {words}",
    "why does {name} expect {words}",
    "what is known of {words}",
    "when will {words} come to {name}",
)


def make_commands(news: News, articles: int, count: int) -> Mapping[str, list[str]]:
    """So many commands of each kind: most name what is there, some misspell it."""
    seen = _articles(news, articles)
    deals = (article for article in seen if article[1].deals)
    projects = (article for article in seen if article[1].projects)
    random = Random(6)  # noqa: S311 - no secret
    return {
        "deal": [f"/deal {_deal(random, number, *next(deals))}" for number in range(count)],
        "infra": [f"/infra {_infra(number, *next(projects))}" for number in range(count)],
        "ask": [f"/ask {_question(random, *next(seen))}" for _ in range(count)],
    }


def _articles(news: News, articles: int) -> Iterator[tuple[Draft, Facts]]:
    """Articles that the asker sees, in no order."""
    random = Random(5)  # noqa: S311 - no secret
    while True:
        number = random.randrange(articles)
        if is_seen(number):
            yield news.write(number)


def _deal(random: Random, number: int, _draft: Draft, facts: Facts) -> str:
    """Of ten, six name one party, three both, and one misspells one."""
    one, other = random.sample(facts.deals[0].parties, 2)
    match number % 10:
        case 0 | 1 | 2:
            return f"{one} {other}"
        case 3:
            return misspell(random, one)
        case _:
            return one


def _infra(number: int, _draft: Draft, facts: Facts) -> str:
    project = facts.projects[0]
    names = (project.place.country, project.place.city, project.name, project.operator)
    return str(names[number % len(names)])


def _question(random: Random, _draft: Draft, facts: Facts) -> str:
    """Three to six words of one sentence that are no stop words, as common or rare as they come."""
    draft = _draft
    sentences = [draft.text[one.start : one.end] for one in facts.sentences]
    told = [[word for word in _words(sentence) if word not in STOP_WORDS] for sentence in sentences]
    words = random.choice([words for words in told if len(words) > 6] or told)
    chosen = " ".join(random.sample(words, min(len(words), random.randint(3, 6))))
    return random.choice(_PATTERNS).format(name=facts.mentions[0].name if facts.mentions else "it", words=chosen)


def _words(sentence: str) -> list[str]:
    return [word.strip(".,“”").casefold() for word in sentence.split() if word.strip(".,“”").isalpha()]


def misspell(random: Random, name: str) -> str:
    """The name with two letters swapped, not its first."""
    at = random.randrange(1, len(name) - 1)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
