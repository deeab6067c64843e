"""Who gives and who gets the money of a round or a loan."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.extraction.deals.sums import word_before_sum
from bot.extraction.deals.telling import Telling
from bot.extraction.reading import Group, Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_NEAR_CUT = 9  # words: "to reduce its $9 million debt"
_RAISING = frozenset(("raise", "raised", "raises", "secured", "secures"))
_NEAR_TOTAL = 5  # words: "the total amount that Acme has raised"
_ROUND_VERBS = _RAISING | {"got", "received"}
_ENTERING = _GRAMMAR["taking part in a round"] | {"enter", "entered", "entering", "part"}
_TOTALS = (("to", "date"), ("so", "far"), ("since", "its"), ("since", "inception"))
_MOST_FUNDED = (("best", "funded"), ("most", "funded"), ("heavily", "funded"))  # "Acme is the best-funded startup"
_NEAR_OBJECT = 6  # words: "a round of the chip designer Acme"
_NEAR_ROUND = 3  # words: "an Acme-led Series B round"
_NEAR_ARM = 4  # words: "Acme's venture capital arm"
_LEADING = _GRAMMAR["leading a round"]
_OWN = frozenset(("its", "their"))
_INVESTING = frozenset(
    ("commit", "commits", "committed", "contributed", "invest", "invested", "investing", "invests", "put", "puts")
)
_HOLDING = _INVESTING | {
    "backer",
    "investor",
    "shareholder",
    "stake",
}
_MEANS = frozenset(("after", "by"))  # "became the main shareholder in Acme by leading"
_ROUND_OF = frozenset(("a", "its", "the", "this"))
_PART_OF = (("part", "of"), ("during", "a"), ("during", "an"), ("during", "its"), ("during", "the"))
_NEAR_PUT = 5  # words: "to the latest Series C"
_NEAR_PART = 9  # words: "as part of last year’s US$9 million venture"
_BEFORE_GIVEN = frozenset(("in", "into", "to"))
_TIMES = frozenset(("month", "quarter", "week", "year"))
_BEFORE_OTHERS = _GRAMMAR["prepositions"] | _GRAMMAR["saying"] | _OWN | {"whose"}
_DEALT_WITH = frozenset(("among", "from", "told", "with"))
_LISTING = frozenset(("include", "includes", "included", "are", "were", "comprises", "to"))
_BEFORE_MEMBERS = _LISTING | {"", "including", "and", "from", "by", "alongside"}


def find_round_sides(
    passage: Passage, cue: Found[DealCue], focus: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Who gets and who gives in "Acme led Widget's round", "Acme took part in the round of Widget", "Acme committed
    $2 million as part of the round"; else None.

    "The round" is that of the `focus`; of "a round" that somebody leads nobody is known to get the money.
    """
    tokens = passage.tokens[: cue.first]
    raiser = _find_raiser(passage, cue)
    if behind_round := _find_raiser_behind(passage, cue):
        members = find_members(passage, cue._replace(last=behind_round.first))
        before = {name for group in passage.groups if group.last <= cue.first for name in group.names}
        return behind_round.names, tuple(name for name in members if name in before)
    is_part = _is_part_of(tokens[-_NEAR_PART:]) or bool(raiser) or _is_put_to(passage.lower[: cue.first])
    verbs = _GRAMMAR["taking part in a round"] | (_INVESTING if is_part else frozenset())
    led = next((at for at in range(len(tokens)) if tokens[at].lower in verbs), None)
    if led is None or cue.label.is_verb:
        return None
    gave = (g.names for g in passage.groups if g.last <= led and g.before == "" and g.names and not g.is_possessive)
    owners = (g.names for g in passage.groups if led < g.first < cue.first and g.is_possessive)
    is_by_raiser = is_part and passage.lower[cue.last : cue.last + 1] == ["by"]  # not "a round backed by Acme"
    before_raiser = ("in", "of", "for", "by") if is_by_raiser else ("in", "of", "for")
    behind = (g.names for g in passage.groups if g.before in before_raiser and 0 < g.first - cue.last <= _NEAR_OBJECT)
    put_in = (g.names for g in passage.groups if is_part and g.before in _BEFORE_GIVEN and led < g.first < cue.first)
    is_meant = word_before_sum(passage, cue) in ("the", "this")
    is_meant = is_meant or (is_part and any(token.is_possessive and token.lower in _TIMES for token in tokens[led:]))
    put_before = _find_put_into(passage, led)
    got = next((names for names in (*owners, *behind, *put_in, raiser, put_before) if names), focus if is_meant else ())
    investors = next(gave, ())
    backing = (
        g.names for g in passage.groups if is_part and g.before == "by" and 0 < g.first - cue.last <= _NEAR_ROUND
    )
    investors += tuple(name for name in next(backing, ()) if investors and name not in got)
    is_led = not got and bool(investors) and (is_part or _is_led_there(passage, led, cue.first))
    return (got, investors) if (got or is_led) and investors else None


def _find_raiser(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Whose round it is where the name stands right before it: "to invest $2 million in Acme funding round"."""
    sums = {passage.word_at(a.end): passage.word_at(a.start) for a in passage.amounts}
    behind = sums.get(cue.first, cue.first)  # "in Acme's $2 billion round" may stand without the owner's mark
    near = (g for g in passage.groups if g.before in ("in", "into") and 0 <= behind - g.last <= 1)
    return next(
        (g.names for g in near if all(t.gap.strip(" $€£₹") == "" for t in passage.tokens[g.last : cue.first + 1])), ()
    )


def _find_raiser_behind(passage: Passage, cue: Found[DealCue]) -> Group | None:
    """Whose round it is that others took part in: Acme in "took part in a Series B round in which Acme raised"."""
    near = range(cue.last, min(cue.last + _NEAR_ROUND, len(passage.tokens) - 1))
    at = next((at for at in near if passage.lower[at : at + 2] == ["in", "which"]), 0)
    raiser = next((g for g in passage.groups if g.first == at + 2 and g.names and not g.is_possessive), None)
    is_apart = _ENTERING.isdisjoint(passage.lower[max(0, cue.first - _NEAR_PART) : cue.first])
    if at == 0 or is_apart or cue.label.is_verb or raiser is None:
        return None
    return None if _ROUND_VERBS.isdisjoint(passage.lower[raiser.last :][:2]) else raiser


def _is_put_to(words: Sequence[str]) -> bool:
    """Whether a round is what money is put to right before it: "committed $2 million to the Series C round"."""
    return any(one in ("to", "into") and other in _ROUND_OF for one, other in pairwise(words[-_NEAR_PUT:]))


def _find_put_into(passage: Passage, led: int) -> tuple[str, ...]:
    """Who got the money right before it is told who led: "will invest $2 million in Acme, leading the funding round",
    "became the main shareholder in Acme by leading"; not "an investor in Acme, led".
    """
    if not passage.lower[led].endswith("ing"):
        return ()
    is_means = passage.lower[led - 1] in _MEANS
    is_aside = "," in passage.tokens[led].gap
    holding = _HOLDING if is_means else _INVESTING
    into = (g for g in passage.groups if g.last == led - is_means and g.before in ("in", "into"))
    told = (g.names for g in into if not holding.isdisjoint(passage.lower[: g.first]))
    return next(told, ()) if is_means or is_aside else ()


def _is_part_of(before: Sequence[Token]) -> bool:
    """Whether these words tell of a share in what follows: "as part of the", "during a".

    Not "as part of a plan, ahead of its".
    """
    words = [token.lower for token in before]
    at = next((at for at, pair in enumerate(pairwise(words)) if pair in _PART_OF), None)
    return at is not None and not any("," in token.gap for token in before[at + 2 :])


def _is_led_there(passage: Passage, led: int, first: int) -> bool:
    """Whether a verb of leading has the round for its object, whoever gets it: "Acme is leading a Series C round"."""
    words = passage.tokens[led + 1 : first + 1]
    is_near = 0 < len(words) <= _NEAR_OBJECT and not any("," in token.gap for token in words)
    return is_near and words[0].lower != "by" and passage.tokens[led].lower in _LEADING


def find_leaders(passage: Passage) -> list[Group]:
    """Who leads a round that is called theirs: "an Acme-led round", "an Acme Ventures-led Series B"."""
    if "led" not in passage.vocabulary:
        return []
    return [group for group in passage.groups if group.names and _names_round(passage.tokens[group.last :])]


def _names_round(behind: Sequence[Token]) -> bool:
    is_led = bool(behind) and behind[0].lower == "led" and behind[0].gap == "-"
    return is_led and any(token.lower in _GRAMMAR["rounds"] for token in behind[1 : _NEAR_ROUND + 1])


def is_investor(passage: Passage, actors: tuple[str, ...]) -> bool:
    """Whether the sentence calls the one who acts an investor: "Acme, a returning investor", not "in talks with
    investors", "told investors".
    """
    group = next((group for group in passage.groups if group.names == actors), None)
    words = range(group.last, min(group.last + _NEAR_OBJECT, len(passage.tokens))) if group else range(0)
    called = (at for at in words if passage.tokens[at].lower in ("investor", "investors", "backer"))
    return any(
        passage.lower[at - 1] not in _BEFORE_OTHERS and passage.lower[at - 2] not in _DEALT_WITH for at in called
    )


def is_of_another(passage: Passage, cue: Found[DealCue]) -> bool:
    """Whether money is a term of a deal, or an owner's: "The agreement includes funding", "the state's funding"."""
    owner = passage.tokens[cue.first - 1] if cue.first else None
    if owner is not None and owner.is_possessive and owner.lower not in _GRAMMAR["same subject"]:
        return True
    words = passage.lower[: cue.first]
    is_meant = words[:1] == ["the"] and len(words) > 2 and words[1] in _GRAMMAR["told again"]
    return is_meant and words[2] in _GRAMMAR["before members"]


def find_members(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """Who takes part: those behind words for a list; else all before a verb, and those behind it in a list.

    Nobody takes part in "the round was led by"; of "Acme's venture arm" Acme does.
    """
    tokens = passage.tokens
    following = tokens[cue.last].lower if cue.last < len(tokens) else ""
    is_list = tokens[cue.last - 1].lower in _LISTING
    leaders = find_leaders(passage)
    named = [
        group
        for group in passage.groups
        if not (group.is_possessive and not owns_arm(passage, group))
        and (
            (group.last <= cue.first and (not is_list or group in leaders))
            or (group.first >= cue.last and group.before in _BEFORE_MEMBERS)
        )
    ]
    return () if following == "by" else tuple(dict.fromkeys(name for group in named for name in group.names))


def owns_arm(passage: Passage, group: Group) -> bool:
    """Whether a name is that of whose investing arm it is: "Acme's venture capital arm"."""
    return not _GRAMMAR["arms"].isdisjoint(passage.lower[group.last : group.last + _NEAR_ARM])


def is_funding(telling: Telling) -> bool:
    """Whether money is raised in a round or a loan, and its size or who gives it is told."""
    names_funding = not _GRAMMAR["funding words"].isdisjoint(telling.passage.vocabulary)
    in_lead = telling.passage.sentence.paragraph <= 1
    names_funding = names_funding or telling.valuation is not None or _is_from_investor(telling)
    names_funding = names_funding or telling.cue.label.kind == "investment"
    is_sized = any(found is not None for found in (telling.value, telling.valuation, telling.round)) or telling.others
    return (names_funding or in_lead) and not (_is_total(telling) or _is_paid_back(telling)) and bool(is_sized)


def _is_from_investor(telling: Telling) -> bool:
    """Whether a sum is raised from one who is named, in any paragraph: "secured $9 million from Acme"."""
    passage, cue = telling.passage, telling.cue
    if telling.value is None or not cue.label.is_verb or passage.lower[cue.last - 1] not in _RAISING:
        return False
    last = passage.word_at(telling.value.end)
    return any(group.first == last + 1 and group.before == "from" for group in passage.groups if group.names)


def _is_paid_back(telling: Telling) -> bool:
    """Whether a debt is only cut: "to reduce its $9 million debt"."""
    if telling.kind != "debt" or telling.cue.label.is_verb:
        return False
    before = telling.passage.lower[max(0, telling.cue.first - _NEAR_CUT) : telling.cue.first]
    return not _GRAMMAR["cutting debt"].isdisjoint(before)


def _is_total(telling: Telling) -> bool:
    """Whether a sum is that of all before: "having raised $9 million", "has raised a total of", "raised to date"."""
    tokens, cue = telling.passage.tokens, telling.cue
    if not cue.label.is_verb:
        return False
    behind = range(cue.last, len(tokens))
    end = next((at for at in behind if "," in tokens[at].gap), len(tokens))
    near = range(cue.first, max(0, cue.first - _NEAR_TOTAL), -1)
    first = next((at for at in near if "," in tokens[at].gap), max(0, cue.first - _NEAR_TOTAL))
    words = telling.passage.lower[first:end]
    is_so_far = "now" in telling.passage.lower[cue.first : cue.last] and not telling.round  # "has now raised"
    is_so_far = is_so_far or telling.passage.lower[end : end + 2] == ["most", "recently"]
    is_of_all = is_so_far or "total" in words or any(pair in _TOTALS for pair in pairwise(words))
    is_of_all = is_of_all or any(pair in _MOST_FUNDED for pair in pairwise(telling.passage.lower[: cue.first]))
    return is_of_all or tokens[max(0, cue.first - 1)].lower == "having"
