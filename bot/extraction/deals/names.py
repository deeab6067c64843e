"""What a name does beside a deal: whose deal it says it is, who the subject is made of, what is bought of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.deals.properties import owns_site
from bot.extraction.deals.ventures import is_partner
from bot.extraction.facts import Kind
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
COMPANIES = _GRAMMAR["same subject"] - {"it", "its", "their", "they"}
_AUXILIARIES = _GRAMMAR["adverbs"] | {"has", "have", "had", "is", "was"}
_REMARKING = frozenset(("he", "she", "who", "which")) | _GRAMMAR["same subject"] | _GRAMMAR["telling"]
_LEADING = _GRAMMAR["leading a round"]
_GRANTING = _GRAMMAR["told again"] | _GRAMMAR["licensing"]
_OF_RIGHTS: frozenset[Kind] = frozenset(("contract", "licensing"))
_NEAR_GRANTED = 3  # words: "an agreement that gives Acme"
_NEAR_DEAL = 2  # words: "its Acme cloud deal"
_NEAR_OPPONENT = 3  # words: "sued the landlord Acme", "a lawsuit against Acme"
_NEAR_ANSWER = 3  # words: "has now rejected"
_NEAR_BUYER = 14  # words: "Widget's 5 percent stake in the lamp maker Acme"
_NEAR_SHARES = 4  # words: "70%", "of the shares"
_NEAR_OWNED = 4  # words: "Acme's (NYSE: ACM) profitable Widget unit"
_SITES = (["data", "center"], ["data", "centers"], ["data", "centre"], ["data", "centres"])
_NEAR_GOODS = 2  # words: "Acme X200 chips"
_TURNING = frozenset(("ahead", "after", "amid", "as", "before", "following", "while"))
_NEAR_OBJECT = 6  # words: "Acme's fast-growing robotics business"


def find_modifiers(passage: Passage, cue: Found[DealCue]) -> list[Group]:
    """The names that only say with whom a deal is; the first of a sentence is one behind "its" alone."""
    groups = passage.groups
    owned = [g for g in groups[:1] if g.first and passage.tokens[g.first - 1].lower in ("its", "their")]
    modifiers = [group for group in (*owned, *groups[1:]) if _is_modifier(passage, group, cue)]
    return modifiers + _answering(passage, cue)


def _is_modifier(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name says with whom the deal is that a noun names: "its Acme agreement", "lands Acme cloud deal"."""
    is_of_verb = group.before == "to" and passage.lower[group.first - 2] == "to"  # "to cancel Acme deal"
    if (
        cue.label.is_verb
        or (group.before and not is_of_verb)
        or group.is_possessive
        or not 0 <= cue.first - group.last <= _NEAR_DEAL
    ):
        return False
    are_parted = any(token.gap not in (" ", "-") for token in passage.tokens[group.last : cue.first + 1])
    words = set(passage.lower[group.last : cue.first])
    return not are_parted and words <= _GRAMMAR["before a deal"]


def _answering(passage: Passage, cue: Found[DealCue]) -> list[Group]:
    """Who answers the bid of another: Widget in "Widget rejected Acme's takeover bid"."""
    if cue.label.kind != "acquisition" or cue.label.is_verb:
        return []
    bidder = next((g for g in reversed(passage.groups) if g.last <= cue.first and g.is_possessive), None)
    if bidder is None or cue.first - bidder.last > _NEAR_DEAL:
        return []
    if any(g.before in ("for", "of") and 0 < g.first - cue.last <= _NEAR_DEAL for g in passage.groups):
        return []
    before = [g for g in passage.groups if g.last < bidder.first][-1:]
    return [group for group in before if group.names and not group.before and _answers(passage, group)]


def _answers(passage: Passage, group: Group) -> bool:
    """Whether a verb of answering stands right behind a name: "Widget rejected", "Widget has turned down"."""
    behind = passage.lower[group.last : group.last + _NEAR_ANSWER]
    if group.is_possessive and not _GRAMMAR["those who answer"].isdisjoint(behind[:1]):
        behind = behind[1:]  # "Widget's board rejected"
    elif group.is_possessive:
        return False
    return next((word for word in behind if word not in _AUXILIARIES), "") in _GRAMMAR["answering a bid"]


def are_members(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether names tell who the subject is: "A consortium that includes Acme", "publishers, including Acme, held"."""
    is_list = group.before in _GRAMMAR["before members"] and group.last <= cue.first
    return is_list and not _GRAMMAR["gatherings"].isdisjoint(passage.lower[: group.first])


def is_granted(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name beside a deal's noun is allowed something by it: "will let Acme use its articles in a deal",
    "an agreement that gives Acme access", "granted Acme a license".
    """
    before = passage.tokens[group.first - 1].lower if group.first else ""
    is_deal = not cue.label.is_verb and passage.tokens[cue.last - 1].lower in _GRANTING
    is_near = group.last <= cue.first or (cue.label.kind in _OF_RIGHTS and group.first - cue.last <= _NEAR_GRANTED)
    return is_deal and is_near and before in _GRAMMAR["granting"]


def is_make(passage: Passage, group: Group) -> bool:
    """Whether an organization only says who made what is bought: "buys Acme chips", "Acme (NYSE: ACM) X2 chips"."""
    tokens = passage.tokens
    behind = tokens[group.last : group.last + _NEAR_GOODS + 1]
    parted = (at for at, t in enumerate(behind) if t.gap not in (" ", ") ") or t.lower in _GRAMMAR["prepositions"])
    end = min(next(parted, _NEAR_GOODS), _NEAR_GOODS)
    if any(token.lower in COMPANIES for token in behind[:end]):  # "buys the Acme software company"
        return False
    are_sites = [token.lower for token in behind[:2]] in _SITES
    return any(token.lower in _GRAMMAR["goods"] for token in behind[:end]) and not are_sites


def is_owner_of_business(passage: Passage, group: Group) -> bool:
    """Whether a name owns a part of a company that can be bought: "Acme's robotics business", "Acme's lamp plant"."""
    words = passage.lower[group.last : group.last + _NEAR_OBJECT]
    if not group.is_possessive or not _GRAMMAR["businesses"].isdisjoint(words):
        return group.is_possessive
    return owns_site(passage, group)


def find_sellers(passage: Passage, cue: Found[DealCue], targets: tuple[str, ...]) -> tuple[str, ...]:
    """Who parts with one of the `targets`: Widget in "acquire Acme from Widget", "acquire Widget's Acme unit",
    and in "an agreement with Widget to acquire Acme".
    """
    behind = [g for g in passage.groups if g.first >= cue.last and set(g.names) & set(targets)]
    sold = next((g for g in behind if g.before not in ("by", "from") and not g.is_possessive), None)
    if sold is None:
        return ()
    agreed = [g for g in passage.groups if g.last <= cue.first and g.before == "with" and not is_partner(passage, g)]
    agreed = [g for g in agreed if _TURNING.isdisjoint(passage.lower[g.last : cue.first])]
    owners = (g for g in behind if g.before == "from" or (g.is_possessive and 0 <= sold.first - g.last <= _NEAR_OWNED))
    holders = (g for g in passage.groups if g.is_possessive and _holds_shares(passage, g, cue, sold))
    return tuple(name for group in (*agreed, *owners, *holders) for name in group.names if name not in sold.names)


def _holds_shares(passage: Passage, group: Group, cue: Found[DealCue], sold: Group) -> bool:
    """Whether the shares bought are those of a name: Widget in "buys Widget's 5 percent stake in Acme"."""
    is_between = cue.last <= group.first and group.last < sold.first and sold.before == "in"
    return is_between and not _GRAMMAR["shares"].isdisjoint(passage.lower[group.last : sold.first])


def find_owned(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose shares a verb buys: Acme in "buys Widget's 5 percent stake in Acme"."""
    behind = (g for g in passage.groups if g.before == "in" and 0 < g.first - cue.last <= _NEAR_BUYER)
    group = next(behind, None)
    words = passage.lower[cue.last : group.first] if group else ()
    return group.names if group and not _GRAMMAR["shares"].isdisjoint(words) else ()


def buys_the_company(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether the object of a verb of buying was named before: "to buy the company", "an offer from Acme to buy it"."""
    words = passage.tokens[cue.last : cue.last + 2]
    if passage.lower[cue.last : cue.last + 1] == ["it"]:
        is_offered = any(group.last == cue.first and group.before == "from" for group in passage.groups)
        is_answered = is_offered and not passage.vocabulary.isdisjoint(_GRAMMAR["answering a bid"])
        return is_answered or passage.lower[cue.first - 1 : cue.first] == ["about"]
    if [word.lower for word in words[:1]] != ["the"] or not words[1:]:
        return False
    is_company = words[1].lower in _GRAMMAR["same subject"] and not words[1].is_possessive
    return is_company or (words[1].lower in _GRAMMAR["what is left"] and _are_shares(passage, cue.last + 2))


def _are_shares(passage: Passage, at: int) -> bool:
    """Whether shares stand right behind a word: "the remaining 70%", "the rest of the shares"."""
    behind = passage.tokens[at : at + _NEAR_SHARES]
    return any("%" in token.gap or token.lower in _GRAMMAR["shares"] for token in behind)


def find_company_meant(
    passage: Passage, cue: Found[DealCue], actors: tuple[str, ...], focus: tuple[str, ...]
) -> tuple[str, ...]:
    """Whom "the company" stands for that is bought: the one named before who does not act, else the `focus`."""
    if not buys_the_company(passage, cue):
        return ()
    named = find_named_before(passage, cue, actors)
    return named or tuple(name for name in focus if name not in actors)


def find_named_before(passage: Passage, cue: Found[DealCue], actors: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Who is named first before a cue, and does not act."""
    before = (g.names for g in passage.groups if g.last <= cue.first and g.names and not set(g.names) & set(actors))
    return next(before, ())


def returns_to_main_clause(passage: Passage, cue: Found[DealCue], at: int) -> bool:
    """Whether word `at` ends the clause of a verb before it: "Acme, which owns Widget, will", "Acme, backed by".

    So does what follows an opening like "After buying Acme, Widget".
    """
    token = passage.tokens[at]
    if not cue.label.is_verb or "," not in token.gap:
        return False
    return token.lower in _GRAMMAR["no apposition"] or is_opening(passage, cue)


def is_opening(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether a verb stands in a sentence's opening, whose subject follows: "A year after buying Acme, Widget"."""
    before = passage.lower[max(0, cue.first - 1) : cue.first]
    is_gerund = passage.tokens[cue.last - 1].lower.endswith("ing") and not _GRAMMAR["openings"].isdisjoint(before)
    return is_gerund and not any(group.last <= cue.first for group in passage.groups)


def names_new_company(words: Sequence[str]) -> bool:
    """Whether words tell of a company that somebody has begun: "her new company", "his own lamp startup"."""
    begun = [at for at, two in enumerate(pairwise(words)) if two[0] in ("his", "her") and two[1] in _GRAMMAR["begun"]]
    return any(not COMPANIES.isdisjoint(words[at : at + _NEAR_OBJECT]) for at in begun)


def are_both_sides(tokens: Sequence[Token]) -> bool:
    """Whether those who were named before act together: "The companies signed", "both chip firms"; not "tech firms"."""
    words = [token.lower for token in tokens]
    if any(word in _GRAMMAR["definite"] and noun in _GRAMMAR["both sides"] for word, noun in pairwise(words)):
        return True
    return any(
        word in ("both", "two") and noun in _GRAMMAR["both sides"] for word, noun in zip(words, words[2:], strict=False)
    )


def find_makers(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who makes the deal that a noun names, told behind it: "the partnership that Acme and Widget announced"."""
    tokens = passage.tokens
    if cue.label.is_verb or cue.last + 1 >= len(tokens) or tokens[cue.last].lower not in ("that", "which"):
        return ()
    if set(passage.lower[cue.last + 1 : cue.last + 4]) & _GRAMMAR["both sides"]:
        return tuple(dict.fromkeys(name for g in passage.groups if g.last <= cue.first for name in g.names))
    maker = next((g for g in passage.groups if g.first == cue.last + 1 and not g.is_possessive), None)
    leads = maker is not None and not _LEADING.isdisjoint(passage.lower[maker.last : maker.last + _NEAR_DEAL])
    return maker.names if maker and not leads else ()  # not in "its round, which Acme will lead"


def is_remark(passage: Passage, at: int) -> bool:
    """Whether word `at` only says who remarks on something: "Acme notes that", "the report notes", not "notes due"."""
    if passage.tokens[at].lower != "notes" or not at:
        return False
    before, behind = passage.tokens[at - 1], passage.tokens[at + 1 : at + 2]
    is_named = any(mention.end == before.end for mention in passage.mentions if mention.kind != "place")
    is_said = is_named or before.lower in _REMARKING
    return is_said and not any(token.lower in _GRAMMAR["behind notes"] for token in behind if "," not in token.gap)


def find_opponents(passage: Passage, cue: Found[DealCue]) -> list[str]:
    """Who goes to law over the deal that a noun names: "Acme sued Widget to get out of a lease"."""
    if passage.vocabulary.isdisjoint(_GRAMMAR["suing"]) or passage.tokens[cue.first - 1].lower in ("of", "for"):
        return []
    tokens = passage.tokens
    verb = next((at for at in range(cue.first) if tokens[at].lower in _GRAMMAR["suing"]), len(tokens))
    sued = (g for g in passage.groups if verb < g.first <= min(verb + _NEAR_OPPONENT, cue.first))
    opponent = next((group for group in sued if group.names and group.before in ("", "against")), None)
    suing = next((g for g in reversed(passage.groups) if g.last <= verb and g.names and not g.before), None)
    if not suing or not opponent or any(token.lower in ("and", "but") for token in tokens[opponent.last : cue.first]):
        return []
    return [*suing.names, *opponent.names]
