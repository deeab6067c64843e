"""Projects: what is built where and by whom, how large, for how much, until when, and how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from bot.extraction.deals.conversions import in_dollars, money_words
from bot.extraction.facts import Amount, Place, Project, Status
from bot.extraction.names.gazetteer import Names
from bot.extraction.places.joints import join_places
from bot.extraction.places.places import within
from bot.extraction.projects.actors import acting_groups
from bot.extraction.projects.applicants import applicant_of
from bot.extraction.projects.builders import agent_of, one_behind
from bot.extraction.projects.costs import find_cost
from bot.extraction.projects.decisions import find_ruling, find_steps, is_beside
from bot.extraction.projects.facilities import facility_words
from bot.extraction.projects.figures import Found as Sum
from bot.extraction.projects.figures import find_capacity, find_phases
from bot.extraction.projects.headlines import decides_on_site
from bot.extraction.projects.objects import is_elsewhere
from bot.extraction.projects.partners import find_partners
from bot.extraction.projects.references import opens_with_site
from bot.extraction.projects.relatives import builder_behind, builder_in_relative
from bot.extraction.projects.shares import names_of_places
from bot.extraction.projects.sighting import Sighting
from bot.extraction.projects.sightings import find_sightings
from bot.extraction.projects.stages import find_stage, is_only_discussed
from bot.extraction.projects.timing import find_project_timing
from bot.extraction.projects.totals import is_of_all, tells_of_whole
from bot.extraction.reading import Group, Passage, Reading
from bot.extraction.words.statuses import decide_status
from bot.extraction.words.wordlists import read_word_sections

_OPENING = 5  # words: "A previous two-phase proposal"
_OWN = 9  # words: "Acme's plan for a large new data center"
_WORDS = read_word_sections("project_words.txt")
_DECIDED = ("approved", "cancelled", "paused")


def find_projects(reading: Reading, names: Names) -> tuple[Project, ...]:
    """Every project of the article, in the order of the text."""
    sightings = find_sightings(reading, names)
    for sighting in sightings:
        sighting.places = list(dict.fromkeys(sighting.places))  # each once: every sum is held against all of them
    sites = names_of_places([place for sighting in sightings for place in sighting.places])
    projects = [_project(sighting, sites) for sighting in sightings]
    return tuple(sorted(filter(_is_told, projects), key=lambda project: project.start))


def _is_told(project: Project) -> bool:
    """Whether anything is said of a project but its name and who has to do with it; else it is named in passing."""
    stated = (project.capacity_mw, project.cost_text, project.gpus, project.timing_text)
    return project.place != Place() or project.status != "announced" or any(value is not None for value in stated)


def _project(sighting: Sighting, sites: AbstractSet[str]) -> Project:
    own = max(sighting.passages, key=lambda passage: (_weight(passage, sighting), -passage.sentence.start))
    place = within(join_places(sighting.places), sighting.land)
    capacity, capacity_passage = _find_or_in_title(find_capacity, sighting, sites)
    cost, cost_passage = _find_or_in_title(find_cost, sighting, sites)
    gpus, gpus_passage = _find_gpus(sighting)
    operator, operator_passage = _operator(sighting)
    timing = find_project_timing([p for p in (own, *sighting.passages) if not tells_of_whole(p, sighting.places)])
    status, status_passage = _find_status(sighting, own)
    partners, partners_passage = find_partners(told := [*sighting.context, *sighting.passages], own, operator)
    backing = {
        "place": _naming(told, own, [part for part in (place.city, place.region, place.country) if part][:1]),
        "partners": partners_passage,
        "status": status_passage,
        "capacity_mw": capacity_passage if capacity else None,
        "cost_usd": cost_passage if cost else None,
        "gpus": gpus_passage,
        "operator": operator_passage if operator else None,
        "timing_text": timing[1] if timing else None,
    }
    return Project(
        name=sighting.name or _describe(sighting.kind, operator, place),
        status=status,
        quote=own.quote.quote,
        start=own.quote.start,
        end=own.quote.end,
        operator=operator,
        partners=partners,
        place=place,
        capacity_mw=capacity.value if capacity and capacity.low is None else None,
        capacity_text=capacity_passage.sum_words(capacity) if capacity else None,
        capacity_low_mw=capacity.low if capacity else None,
        phases=find_phases(sighting.passages, capacity, sighting.places, sites),
        cost_usd=in_dollars(cost_passage, cost) if cost and cost.low is None else None,
        cost_text=money_words(cost_passage, cost) if cost else None,
        cost_low_usd=cost.low if cost and cost.unit == "USD" else None,
        gpus=gpus.value if gpus else None,
        timing_text=timing[0] if timing else None,
        evidence={name: p.quote for name, p in backing.items() if p is not None and p is not own},
    )


def _find_or_in_title(
    find: Callable[[Sequence[Passage], Sequence[Place], AbstractSet[str]], Sum],
    sighting: Sighting,
    sites: AbstractSet[str],
) -> Sum:
    """A sum as the sentences on a project tell it, else as its headline does."""
    found = find(sighting.passages, sighting.places, sites)
    return find([sighting.title], sighting.places, sites) if found[0] is None and sighting.title else found


def _find_gpus(sighting: Sighting) -> tuple[Amount | None, Passage | None]:
    """The first number of GPUs that is of this project alone, and where it stands."""
    chips = ((amount, passage) for passage in sighting.passages for amount in passage.amounts if amount.unit == "GPU")
    return next((one for one in chips if not is_of_all(one[1], one[0], sighting.places)), (None, None))


def _find_status(sighting: Sighting, own: Passage) -> tuple[Status, Passage | None]:
    """How far a project is, and the first passage that tells it; what is only announced is told by the project itself.

    The headline is asked last.
    """
    places, titles = sighting.places, [sighting.title] if sighting.title else []
    status = _status(sighting.passages, places)
    status = _status_of_headline(titles[0], places) if titles and status == "announced" else status
    telling = (one for one in (own, *sighting.passages, *titles) if _status([one], places) == status)
    return status, next(telling, None) if status != "announced" else None


def _naming(passages: Sequence[Passage], own: Passage, names: Sequence[str]) -> Passage | None:
    """The first sentence with a name that the fact's own sentence lacks; None when it has them all."""
    here = {mention.name for mention in own.mentions}
    lacking = {name.split(", ")[0] for name in names} - here
    return next((p for p in passages if lacking & {mention.name for mention in p.mentions}), None)


def _weight(passage: Passage, sighting: Sighting) -> int:
    """How much a sentence tells: the project's name first, then its sums of power and places."""
    named = bool(sighting.name) and sighting.name in passage.text
    sums = (amount for amount in passage.amounts if amount.unit in ("MW", "GPU"))
    power = any(not is_of_all(passage, amount, sighting.places) for amount in sums)
    return 4 * named + 3 * power + 2 * any(m.kind == "place" for m in passage.mentions) + bool(passage.amounts)


def _describe(kind: str, operator: str | None, place: Place) -> str:
    """What to call a facility that has no name of its own."""
    where = place.city or place.region or place.country
    called = f"{operator} {kind}" if operator else kind.capitalize()
    return f"{called} in {where}" if where else called


def _operator(sighting: Sighting) -> tuple[str | None, Passage]:
    """Who runs it: behind "operated by", or owner of the name, or the first subject."""
    for passage in sighting.passages:
        agent = (
            agent_of(passage)
            or one_behind(passage)
            or _builder_behind_site(passage)
            or builder_in_relative(passage)
            or (None if sighting.operator else applicant_of(passage))
        )
        if agent:
            return agent, passage
    if sighting.operator:
        return sighting.operator, sighting.passages[0]
    for passage in sighting.passages:
        groups = [
            group for group in acting_groups(passage) if group.before != "with"
        ]  # "equipped with Acme's X1 chips"
        is_subject = not opens_with_site(passage)
        told = (g for g in groups if _owns(passage, g, sighting.name) or (is_subject and g.before == ""))
        owner = next(told, None)
        if owner:
            return owner.names[0], passage
    return None, sighting.passages[0]


def _owns(passage: Passage, group: Group, name: str) -> bool:
    """Whether a site stands behind whose it is: "Acme's new data center"; not "to meet Acme's demand"."""
    near = range(group.last, group.last + _OWN)
    sites = [passage.word_at(m.start) for m in passage.mentions if name and m.name == name]
    return group.is_possessive and any(at in near for at in (*facility_words(passage), *sites))


def _builder_behind_site(passage: Passage) -> str | None:
    """Who built what a sentence begins with: "The Acme data center, which Widget opened in 2024, will"."""
    return builder_behind(passage, 0) if opens_with_site(passage) else None


def _status(passages: Sequence[Passage], places: Sequence[Place]) -> Status:
    """How far it is: running, being built, or what the words of a deal say; what is only expected is announced."""
    stage = find_stage(passages, names_of_places(places))
    if stage is not None:
        return stage
    told = ((found, passage) for passage in passages if not _is_of_former(passage) for found in find_steps(passage))
    words = {
        found.label
        for found, passage in told
        if not (is_beside(passage, found) or is_elsewhere(passage, found, names_of_places(places)))
    }
    if ruling := next(filter(None, map(find_ruling, reversed(passages))), None):
        words = (words - {"approved", "cancelled"}) | {ruling}
    decided = decide_status(words & {"cancelled", "paused", "approved"})
    is_discussed = words.isdisjoint(("announced", "signed")) and is_only_discussed(passages[0])
    return decided or ("in_talks" if is_discussed else "announced")


def _status_of_headline(title: Passage, places: Sequence[Place]) -> Status:
    """What only a headline tells: "Acmeville data center approved"; not what may be, nor what "residents reject"."""
    if not title.vocabulary.isdisjoint(_WORDS["not decided"]):
        return "announced"
    told, names = _status([title], places), names_of_places(places)
    deciding = (found for found in find_steps(title) if found.label == told)
    is_told = find_ruling(title) is not None or any(decides_on_site(title, found, names) for found in deciding)
    return told if told in _DECIDED and is_told else "announced"


def _is_of_former(passage: Passage) -> bool:
    """Whether a sentence begins with what was planned before: "Previous plans for the site"."""
    words = passage.lower[:_OPENING]
    former = next((at for at, word in enumerate(words[:2]) if word in _WORDS["former"]), _OPENING)
    return not _WORDS["plans"].isdisjoint(words[former:])
