"""A person or an organization: who they are, what they said, and their part in each story."""

from collections.abc import Sequence

from bot.briefings.briefing import Ambiguous, Found, NoAnswer, Suggestion, Told
from bot.briefings.composing.profile import Stories, compose_profile
from bot.briefings.gather import find_articles, find_told_of, read_lines
from bot.briefings.meaning.guess import is_common
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.meaning.resolve import Resolution, Subject, resolve
from bot.briefings.questions.about import find_names
from bot.briefings.view import View
from bot.extraction.facts import Deal, Initiative, Person, Project
from bot.library.names import name_key
from bot.library.records import Record

_MOST_ARTICLES = 6
_MOST_RECORDS = 4
"""Of each type; a profile names what is most important, `/deal` and `/infra` tell the rest."""


async def brief_profile(view: View, argument: str) -> Found:
    """What the articles tell of one person or organization."""
    resolution = await resolve(view, argument)
    if resolution.ambiguous:
        return await _ask_which(view, argument, resolution, resolution.ambiguous)
    if not resolution.subjects:
        suggestions = await suggest_known(view, "profile")
        return NoAnswer("profile", argument, author=await _is_author(view, argument), suggestions=suggestions)
    subject = resolution.subjects[0]
    if await _is_another(view, argument, resolution):
        return NoAnswer("profile", argument, suggestions=(Suggestion("profile", subject.name),))
    found = await find_told_of(view, (Person, Deal, Project, Initiative), [subject])
    stories = Stories(
        people=_by_now(_first(found[Person], subject), subject),
        deals=_first(found[Deal], subject),
        projects=_first(found[Project], subject),
        initiatives=_first(found[Initiative], subject),
    )
    articles = await find_articles(view, [subject])
    told = [one.article for one in stories.all()]
    lines = await read_lines(view, (*told, *articles[:_MOST_ARTICLES]))
    briefing = compose_profile(resolution, subject, stories, lines)
    if not briefing.sections:
        return NoAnswer("profile", argument, known=True, suggestions=(Suggestion("ask", subject.name),))
    return briefing


async def _ask_which(view: View, argument: str, resolution: Resolution, ambiguous: Ambiguous) -> Ambiguous | NoAnswer:
    """Which of the names is meant; none of them where the rest of a name stands beside it that no article has."""
    rest = [word for word in resolution.words if word != ambiguous.words and not is_common(word)]
    if not rest or await view.library.has_words(view.visible, " ".join(rest)):
        return ambiguous
    return NoAnswer("profile", argument, suggestions=tuple(Suggestion("profile", name) for name in ambiguous.names[:3]))


async def _is_another(view: View, argument: str, resolution: Resolution) -> bool:
    """Whether only a person's first name was found, and a surname stands beside it that no article has."""
    rest = [word for word in resolution.words if not is_common(word)]
    if resolution.subjects[0].kind != "person" or find_names(resolution, argument) or resolution.understood or not rest:
        return False
    return not await view.library.has_words(view.visible, " ".join(rest))


def _by_now(told: Sequence[Told[Person]], subject: Subject) -> list[Told[Person]]:
    """The records with the present ones of the subject first: those without “former”, and of an organization that no
    article since calls a former one, as a founder may be of what they left.
    """
    own = [one for one in told if name_key(one.fact.name) in subject.keys]
    left: dict[str, str] = {}
    for one in own:
        gone = one.fact.organization if one.fact.former else one.fact.from_
        left[gone or ""] = max(left.get(gone or "", ""), one.article.published or "")

    def is_past(one: Told[Person]) -> bool:
        organization = one.fact.organization or ""
        return one.fact.former or (organization in left and left[organization] >= (one.article.published or ""))

    return sorted(told, key=lambda one: name_key(one.fact.name) in subject.keys and is_past(one))


def _first(told: Sequence[Told[Record]], subject: Subject) -> list[Told[Record]]:
    """Those about the subject itself, then the main ones, then the newest."""

    def rank(one: Told[Record]) -> tuple[bool, bool, str, int]:
        itself = name_key(getattr(one.fact, "name", "")) in subject.all_keys
        main = bool(getattr(one.fact, "main", False) or getattr(one.fact, "role", None))
        return itself, main, one.article.published or "", -one.fact.start

    return sorted(told, key=rank, reverse=True)[: 2 * _MOST_RECORDS if subject.kind == "person" else _MOST_RECORDS]


async def _is_author(view: View, words: str) -> bool:
    """Whether an article that the asker sees was written by someone of that name."""
    key = name_key(words)
    known = await view.library.known_names(view.visible, [key])
    return key in known and known[key].kind == "author"
