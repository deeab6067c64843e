"""What those who rule decide on a site: by a vote, on leave to build, or on an appeal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.projects.applicants import APPEALS, applicant_of, asks_to_build
from bot.extraction.projects.objects import find_object, is_of_other_thing
from bot.extraction.reading import Passage
from bot.extraction.words.phrases import Found
from bot.extraction.words.statuses import find_statuses
from bot.extraction.words.wordlists import read_word_sections

_WORDS = read_word_sections("project_words.txt")
_GRAMMAR = read_word_sections("grammar.txt")
_BUILDING = _WORDS["builds"] - {"plans"}
_VOTES = {"approved": "gives leave", "cancelled": "refuses"}
_PERMITS = {"permitted": "approved", "dropped": "cancelled"}
_KILLS = frozenset(("dropped", "drops", "killed", "kills", "nixed", "scuttled"))  # a site that these act on is ended
_COUNCIL = 5  # words: "The Acme County Council unanimously"
_DECIDING = frozenset(("board", "commission", "commissioners", "council", "supervisors", "trustees"))
_ADVISING = frozenset(("member", "members", "planning", "zoning"))
_COUNTED = 8  # words: "voted 5 to 2 on Tuesday night to approve"
_PERMITTED = frozenset(("for", "of", "to"))
_TIMES = frozenset(("last", "on", "this", "today", "yesterday"))
_OBJECT_BEHIND_TIME = 6  # words: "on Thursday night to sell"
_OBJECT = 3  # words: "a new moratorium"
_OTHER_OBJECT = 4  # words: "approved a recommendation"
_PURPOSE = 8  # words: "approval from the national regulatory authorities to buy"
_TRADES = frozenset(("acquire", "buy", "export", "import", "purchase", "sell"))
_SUPPLY = frozenset(("electricity", "energy", "power", "utility", "water"))
_BUILT = _WORDS["sites"] | _WORDS["facilities"] | _WORDS["works on sites"] | {"data"}
_GIVEN = {
    **dict.fromkeys(("gave", "given", "gives", "granted", "grants"), "approved"),
    **dict.fromkeys(("denied", "denies", "refused", "refuses"), "cancelled"),
}
_NOW = frozenset(("now", "time"))
_FOR_NOW = (("for", "now"), ("for", "the", "time", "being"))
_WHILE_IT_LASTS = 14  # words: "scrapped its plans for a 40 MW data center in Acmeville for now"
_NEXT_CLAUSE = frozenset(("after", "and", "as", "because", "but", "having", "or", "since", "so", "while", "will"))
_DONE = frozenset(("been", "was", "were"))
_HEARD = {"allowed": "approved", "dismissed": "cancelled", "upheld": "approved"}
_OPPOSITE = {"approved": "cancelled", "cancelled": "approved"}
_BEFORE_APPEAL = _GRAMMAR["determiners"] | {"all", "both", "of", "two"}
_NEAR_ASKED = 8  # words: "application by Acme Ltd for tax breaks was"
_OPENING = 3  # words: "A planning application"
_NEAR = 3  # words: "upheld both of the appeals"


def find_steps(passage: Passage) -> Sequence[Found[str]]:
    """Every word of a sentence that tells how far a site may be; what ends only "for now" is paused."""
    found = (*find_statuses(passage), *find_votes(passage), *find_permits(passage), *find_decisions(passage))
    if passage.vocabulary.isdisjoint(_NOW):
        return found
    paused = (one.label == "cancelled" and _is_for_now(passage, one) for one in found)
    return [one._replace(label="paused") if is_paused else one for one, is_paused in zip(found, paused, strict=True)]


def _is_for_now(passage: Passage, found: Found[str]) -> bool:
    """Whether "for now" is said in the clause of a word: not so in "scrapped it and will rent for now"."""
    for at in passage.find_words({"for"}):
        phrase = next((words for words in _FOR_NOW if tuple(passage.lower[at : at + len(words)]) == words), None)
        if phrase is None:
            continue
        first, last = (found.last, at) if found.last <= at else (at + len(phrase) + 1, found.first + 1)
        between = passage.tokens[first:last]
        is_parted = any("," in token.gap or ";" in token.gap or token.lower in _NEXT_CLAUSE for token in between)
        if len(between) <= _WHILE_IT_LASTS and not is_parted:
            return True
    return False


def tells_of_leave(passage: Passage) -> bool:
    """Whether a sentence tells who asks for leave to build, or what was decided: "Permission was refused"."""
    return bool(applicant_of(passage) or find_decisions(passage) or find_ruling(passage))


def find_votes(passage: Passage) -> list[Found[str]]:
    """What a vote has decided, however it was counted: "voted 5-2 to approve", "voted unanimously to reject".

    Not so what was decided on those against a site: "voted to block appeals"; nor what some members or planners want.
    """
    found: list[Found[str]] = []
    for at in passage.find_words({"voted"}):
        council = passage.lower[max(0, at - _COUNCIL) : at]
        is_part = any(few in _GRAMMAR["few of many"] and of == "of" for few, of in pairwise(council))
        decides = not (_DECIDING.isdisjoint(council) or is_part) and _ADVISING.isdisjoint(council)
        for verb in range(at + 1, min(at + _COUNTED, len(passage.tokens))):
            if passage.lower[verb] == "against" and decides and _is_refused(passage, at, verb):
                found.append(Found(at, verb + 1, "cancelled"))
            label = next((label for label in _VOTES if passage.lower[verb] in _WORDS[_VOTES[label]]), None)
            is_against = not _WORDS["against a site"].isdisjoint(passage.lower[verb + 1 : verb + 1 + _OBJECT])
            if label is not None and passage.lower[verb - 1] == "to" and not is_against:
                found.append(Found(at, verb + 1, label))
    return found


def _is_refused(passage: Passage, voted: int, against: int) -> bool:
    """Whether a site stands behind "voted 5-2 against"; not behind "voted to block appeals against"."""
    is_vote = "to" not in passage.lower[voted + 1 : voted + 2]
    return is_vote and find_object(passage, against + 1) is not None


def find_permits(passage: Passage) -> list[Found[str]]:
    """What is permitted or dropped, where it is a site: "permission for a data center", not "permission to appeal".

    So is what is killed: "killed a $2 billion data center", not "killed two workers".
    """
    told = (cue for cue in find_statuses(passage) if cue.label in _PERMITS)
    found = [cue._replace(label=_PERMITS[cue.label]) for cue in told if _is_for_site(passage, cue.last)]
    killed = (at for at in passage.find_words(_KILLS) if find_object(passage, at + 1) is not None)
    return found + [Found(at, at + 1, "cancelled") for at in killed]


def _is_for_site(passage: Passage, at: int) -> bool:
    """Whether "permission" or "no longer build" before word `at` is for a site, or the phrase ends right there."""
    words = passage.lower[at : at + 2]
    if not words or passage.tokens[at].gap != " " or words in (["for", "it"], ["for", "them"]):
        return True
    if words[0] in _TIMES:  # "got permission on Thursday"
        return _PERMITTED.isdisjoint(passage.lower[at : at + _OBJECT_BEHIND_TIME])
    is_to_build = words[0] == "to" and words[1:] != [] and words[1] in _BUILDING
    return find_object(passage, at + 2 if is_to_build else at + (words[0] in ("for", "of"))) is not None


def find_decisions(passage: Passage) -> list[Found[str]]:
    """What is decided on leave for a site: "granted Acme permission", "permission was refused", "refused an
    application".
    """
    if passage.vocabulary.isdisjoint(_WORDS["leave"] | _WORDS["asked for"]):
        return []
    told = (_decide(passage, verb) for verb in passage.find_words(_GIVEN.keys()))
    return [found for found in told if found is not None]


def _decide(passage: Passage, verb: int) -> Found[str] | None:
    """What a verb decides: its object is leave, or an application that is refused; or they are its subject."""
    words, label = passage.lower, _GIVEN[passage.lower[verb]]
    told = _WORDS["leave"] | (_WORDS["asked for"] if label == "cancelled" else frozenset())
    at = next((group.last for group in passage.groups if group.first == verb + 1), verb + 1)
    while words[at : at + 1] and words[at] in _WORDS["before leave"]:
        at += 1
    if words[at : at + 1] and words[at] in told:
        is_asked = words[at] in _WORDS["asked for"]
        is_for_site = asks_to_build(passage, at + 1) if is_asked else _is_for_site(passage, at + 1)
        return Found(verb, at + 1, label) if is_for_site else None
    subject = verb - 1
    while subject > 0 and words[subject] in _DONE | {"has", "have"}:
        subject -= 1
    if words[verb - 1] not in _DONE:
        return None
    opening = next((at for at, word in enumerate(words[:_OPENING]) if word in told), None)
    if opening is not None and label == "cancelled":  # "Plans by Acme for a campus in Acmeville have been refused"
        return Found(verb - 1, verb + 1, label) if asks_to_build(passage, opening + 1) else None
    if words[subject] not in told or not _is_for_site(passage, verb + 1):
        return None
    while subject > 0 and words[subject - 1] in _WORDS["before leave"]:
        subject -= 1
    return Found(subject, verb + 1, label)


def find_ruling(passage: Passage) -> str | None:
    """How an appeal ends, which undoes what was decided before: "upheld the appeal against a refusal" approves a site,
    "dismissed the appeal against" it does not; on one against leave it is the other way round.
    """
    for at in passage.find_words(APPEALS):
        before = [word for word in passage.lower[max(0, at - _NEAR) : at] if word not in _BEFORE_APPEAL]
        label = _HEARD.get(before[-1]) if before else None
        is_refused = any(word.startswith(("refus", "reject")) for word in passage.vocabulary)
        is_granted = not passage.vocabulary.isdisjoint(_WORDS["gives leave"] | {"approval", "granting"})
        if label is not None and is_refused != is_granted:
            return label if is_refused else _OPPOSITE[label]
    return None


def is_beside(passage: Passage, found: Found[str]) -> bool:
    """Whether words only tell what would be, or of another step: "if approved", "approved a recommendation"."""
    if is_of_other_thing(passage, found) or _is_epithet(passage, found) or _is_asked_for_else(passage, found):
        return True
    is_supposed = not _WORDS["supposing"].isdisjoint(passage.lower[max(0, found.first - 1) : found.first])
    is_supposed |= found.label == "approved" and passage.lower[max(0, found.first - 2) : found.first] == ["to", "be"]
    if is_supposed or _is_in_spite(passage, found) or _is_to_trade(passage, found):
        return True
    behind = passage.lower[found.last : found.last + _OTHER_OBJECT]
    if found.label == "cancelled" and "leases" in behind:
        return True  # "has terminated leases for capacity across the country"
    if found.label == "approved":
        is_of_supply = any(one in _SUPPLY and two in _WORDS["supply steps"] for one, two in pairwise(behind))
        return is_of_supply or not _WORDS["other steps"].isdisjoint(behind)
    return any(one == "to" and two in _WORDS["other steps"] for one, two in pairwise(behind))  # "a plan to sell"


def _is_asked_for_else(passage: Passage, found: Found[str]) -> bool:
    """Whether an application is decided on that is for no site: "The application for tax breaks was rejected"."""
    asked = passage.find_words(_WORDS["asked for"])
    return any(abs(at - found.first) <= _NEAR_ASKED and not asks_to_build(passage, at + 1) for at in asked)


def _is_to_trade(passage: Passage, found: Found[str]) -> bool:
    """Whether leave is given for no building: "approval from the ministry to buy chips"; not "to buy 200 acres"."""
    behind = passage.lower[found.last : found.last + _PURPOSE] if found.label == "approved" else ()
    at = next(
        (at for at, (one, two) in enumerate(pairwise(behind), found.last) if one == "to" and two in _TRADES), None
    )
    return at is not None and _WORDS["ground"].isdisjoint(passage.lower[at : at + _PURPOSE])


def _is_in_spite(passage: Passage, found: Found[str]) -> bool:
    """Whether words only tell what held nobody back: "goes ahead despite a board's vote to reject it"; but "Despite
    the vote, Acme scrapped it" ends it.
    """
    at = max((at for at in passage.find_words({"despite"}) if at < found.first), default=0)
    return at > 0 and not any("," in token.gap for token in passage.tokens[at + 1 : found.first + 1])


def _is_epithet(passage: Passage, found: Found[str]) -> bool:
    """Whether words only tell what stood there before: "an abandoned paper mill"; not "the abandoned campus"."""
    is_noun = passage.lower[max(0, found.first - 1) : found.first] in (["a"], ["an"], ["the"])
    return is_noun and _BUILT.isdisjoint(passage.lower[found.last : found.last + _OTHER_OBJECT])
