"""Who the others are in a deal, behind the words that tell of it."""

from __future__ import annotations

from itertools import pairwise

from bot.extraction.deals.approaches import find_approached
from bot.extraction.deals.clauses import begins_next_clause, ends_clause
from bot.extraction.deals.loans import has_office
from bot.extraction.deals.money import find_leaders
from bot.extraction.deals.names import (
    find_modifiers,
    find_opponents,
    is_granted,
    is_make,
    is_owner_of_business,
    returns_to_main_clause,
)
from bot.extraction.deals.openings import is_in_other_opening
from bot.extraction.deals.sellers import is_in_buying_group, lets_for_others, says_whose, without_makers
from bot.extraction.deals.sides import Setting, is_passive, is_sold
from bot.extraction.deals.talks import find_whose_customer
from bot.extraction.facts import Kind
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.chip_makers import equips
from bot.extraction.people.hirings import find_hired
from bot.extraction.people.team_hirings import find_team
from bot.extraction.reading import Group, Passage
from bot.extraction.words.cues import DealCue
from bot.extraction.words.phrases import Found
from bot.extraction.words.wordlists import read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_SIGNED_BY = (["inked", "by"], ["reached", "by"], ["signed", "by"], ["struck", "by"])
_APPROACHES = (["approach", "for"], ["bid", "for"], ["offer", "for"], ["proposal", "for"])
_PURPOSES = frozenset(("alongside", "beside", "for", "near", "opposite", "outside", "to"))
_GRANTED_BY = frozenset(("by", "from"))  # not "won a grant to work with Acme"
_NEAR_SOURCE = 6  # words: "according to the lamp maker Acme"
_TELLING = _GRAMMAR["saying"] | _GRAMMAR["reports"] | {"reported"}
_BEHIND_SAYING = _GRAMMAR["prepositions"] | _GRAMMAR["news days"] | {"citing", "earlier", "last", "this"}
_NEAR_GIVERS = 4  # words: "from several new investors such as Acme"
_NEAR_VENTURE = 3  # words: "with Acme under a joint venture"
_KEEPING = (["holding"], ["keeping"], ["owning"], ["retaining"])
_NEAR_OWN_SUM = 2  # words: "Acme up to $5 billion"
_NEAR_APPOSED = 9  # words: ", its cloud partner with a $2 billion"
_NEAR_OBJECT = 6  # words between a verb and its object: "acquire the viral coding startup Acme"


def find_others(setting: Setting, cue: Found[DealCue], kind: Kind) -> tuple[str, ...]:
    """The parties behind the cue, up to a word that begins another clause."""
    passage = setting.passage
    if kind == "hiring":
        return find_hired(passage, cue) or find_team(passage, cue)
    if kind == "contract" and (apposed := _find_apposed_partner(passage, cue)):
        return apposed
    found: list[str] = []
    last = passage.tokens[cue.last - 1].lower
    is_active = _is_active(passage, cue, kind)
    is_of_many = kind == "investment" and any(passage.word_at(amount.end) == cue.first for amount in passage.amounts)
    for group in _groups_behind(passage, cue):
        if _is_beside(passage, group, cue, kind) or (kind == "contract" and _is_product(passage, group, cue)):
            continue
        hangs_on = preposition_of(passage, group, cue)
        is_near = group.first - cue.last <= _NEAR_OBJECT and hangs_on in ("", last)
        is_backer = kind == "contract" and passage.tokens[group.first - 2].lower in _GRAMMAR["backing"]
        is_agent = is_active and group.first > cue.last + 1 and not is_in_buying_group(passage, group, cue)
        is_one_of_many = hangs_on == "including" and is_of_many  # "$2 billion invested in labs, including Acme"
        if is_one_of_many or (hangs_on == "by" and (is_agent or equips(passage, group))):
            continue
        is_source = cue.label.act == "buying" and hangs_on == "of" and group.is_possessive
        is_source = is_source or lets_for_others(passage, group, cue)
        takes_object = cue.label.is_verb or last == "for"  # "its offer for Acme"
        is_object = takes_object and last != "manufacture" and (is_near or group.first == cue.last)
        is_example = kind in ("funding", "debt") and _is_example(passage, group)
        is_lent = kind == "debt" and hangs_on == "to" and (is_passive(passage, cue) or is_sold(passage, cue))
        is_behind = hangs_on in _behind(passage, cue, kind) and not is_backer
        if is_object or is_source or is_lent or is_example or is_behind:
            found += group.names
            found += group.countries if hangs_on in ("with", "between") else ()
    if kind == "contract":
        found += _agreed_with(setting, cue) if cue.label.is_verb else find_opponents(passage, cue)
        found += find_whose_customer(passage, cue)
    found += _joined_before(passage, cue) if kind in ("joint_venture", "partnership") and not found else ()
    found += find_approached(passage, cue) if kind == "acquisition" and not (found and cue.label.is_verb) else ()
    apart = find_modifiers(passage, cue) + (find_leaders(passage) if kind == "funding" else [])
    found += (name for group in apart for name in group.names)
    found += (name for group in passage.groups if is_granted(passage, group, cue) for name in group.names)
    return tuple(dict.fromkeys(found))


def _is_active(passage: Passage, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether a verb has its other side behind it, and none behind "by": "sold to Acme by Widget"."""
    is_given = cue.label.is_verb and kind in ("acquisition", "investment") and not is_passive(passage, cue)
    return is_given or cue.label.act == "selling"


def _find_apposed_partner(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """With whom the deal is that only says what a name is: "Acme, its cloud partner with a $2 billion deal"."""
    words = range(max(1, cue.first - _NEAR_APPOSED), cue.first)
    begin = next((at for at in words if passage.lower[at] in ("its", "their") and "," in passage.tokens[at].gap), 0)
    said = passage.lower[begin : cue.first]
    if not begin or "with" not in said or _GRAMMAR["other sides"].isdisjoint(said[: said.index("with")]):
        return ()
    return next((group.names for group in passage.groups if group.last == begin), ())


def _is_example(passage: Passage, group: Group) -> bool:
    """Whether names are some of those who give: "from investors such as Acme", "from Acme rivals like Widget"."""
    if group.before not in ("such as", "like"):
        return False
    noun = group.first - len(group.before.split()) - 1
    words = passage.lower[max(0, noun - _NEAR_GIVERS) : noun + 1]
    return bool(words) and words[-1] in _GRAMMAR["gatherings"] and not {"from", "by"}.isdisjoint(words)


def _joined_before(passage: Passage, cue: Found[DealCue]) -> tuple[str, ...]:
    """With whom something is made that a noun behind them names: "will build it with Acme in a joint venture"."""
    if cue.label.is_verb or not {"a", "an"} & {t.lower for t in passage.tokens[max(0, cue.first - 2) : cue.first]}:
        return ()
    opening = passage.groups[0] if passage.groups else None
    if opening and opening.first == 1 and opening.before == "alongside" and opening.last < cue.first:
        return opening.names
    near = (g for g in reversed(passage.groups) if 0 <= cue.first - g.last <= _NEAR_VENTURE and g.before == "with")
    return next((group.names for group in near if not group.is_possessive), ())


def _is_beside(passage: Passage, group: Group, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether a name behind a cue stands for another: an owner, one who tells of the deal, whose chief takes part."""
    may_own = _may_own(cue, kind, group) or (kind == "debt" and has_office(passage, group))
    if group.is_possessive and not (may_own or is_owner_of_business(passage, group)):
        return True
    if not _GRAMMAR["approvals"].isdisjoint(passage.lower[group.last : group.last + 1]):  # "won EU approval"
        return True
    if _tells_of_it(passage, group) or _is_purpose_of_lease(passage, group, cue) or says_whose(passage, group, cue):
        return True
    before = passage.lower[max(0, group.first - _NEAR_SOURCE) : group.first]
    behind = passage.lower[group.last : group.last + 1]
    is_joined = not {"jointly", "together"}.isdisjoint(before) or behind in _KEEPING  # "with Acme retaining 20 percent"
    is_joined = is_joined and kind in ("acquisition", "investment") and group.before == "with"
    if is_joined or _is_of_goods(passage, group, cue, kind):  # "submitted a bid jointly with the lamp maker Acme"
        return True
    if group.before == "by" and any(v in _GRAMMAR["done by others"] and by == "by" for v, by in pairwise(before)):
        return True
    role = ROLES.match(passage.tokens, group.last) if group.last < len(passage.tokens) else None
    holder = passage.tokens[role.last] if role and role.last < len(passage.tokens) else None
    return holder is not None and holder.gap == " " and holder.word[0].isupper()  # "Acme founder Jane Roe"


def _is_of_goods(passage: Passage, group: Group, cue: Found[DealCue], kind: Kind) -> bool:
    """Whether a name only says who made what another sells: "will provide Acme with Widget's chips", "with access to
    Widget chips", "a deal to provide access to Widget chips"; or is what is sold: "agreed to sell Widget".
    """
    if cue.label.act == "supplying":
        is_sold = passage.lower[cue.last - 1] in _GRAMMAR["selling"] and group.first == cue.last
        is_sold = is_sold and (
            group.last == len(passage.tokens) or passage.lower[group.last] in ("for", "to", "by", "in")
        )
        return is_sold or (group.is_possessive and group.before == "with") or is_make(passage, group)
    return kind == "contract" and not cue.label.is_verb and group.before == "to" and is_make(passage, group)


def _is_purpose_of_lease(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name only tells where or what for something is leased: "rents space next to Acme", "to run Acme's"."""
    if cue.label.act != "buying" or passage.lower[cue.last - 1] not in _GRAMMAR["leasing"]:
        return False
    is_lessor = group.before in _GRAMMAR["selling for others"] | {"by", "with"}
    return not is_lessor and not _PURPOSES.isdisjoint(passage.lower[cue.last : group.first])


def _tells_of_it(passage: Passage, group: Group) -> bool:
    """Whether a name is one that only tells of the deal: "a report from Acme", "according to Acme", ", Acme said";
    or only says where others work.
    """
    before = passage.lower[max(0, group.first - _NEAR_SOURCE) : group.first]
    is_report = group.before == "from" and passage.tokens[group.first - 2].lower in _GRAMMAR["telling"]
    behind = passage.lower[group.last : group.last + 2]
    first = group.first - (passage.lower[group.first - 1] == "the")
    is_speaker = "," in passage.tokens[first].gap and not _TELLING.isdisjoint(behind[:1])
    is_speaker = is_speaker and _BEHIND_SAYING.issuperset(behind[1:])  # not in "In a deal, Acme announced a"
    is_at_work = not _GRAMMAR["at work"].isdisjoint(behind[:1])
    return is_report or is_speaker or is_at_work or (group.before == "to" and "according" in before)


def _is_product(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name right behind its owner is what that company sells: "spend $2 billion on Acme's Widget cloud"."""
    owner = next((one for one in passage.groups if one.is_possessive and one.names and one.last == group.first), None)
    return owner is not None and _may_own(cue, "contract", owner)


def _agreed_with(setting: Setting, cue: Found[DealCue]) -> list[str]:
    """Who is the other side before a verb: "agreed with Acme to buy power"; "will sell it power" is to the last."""
    if cue.label.act == "supplying" and setting.passage.lower[cue.last : cue.last + 1] == ["it"]:
        return list(setting.focus)
    before = (g for g in setting.passage.groups if g.last <= cue.first and g.before == "with")
    return [name for g in before if not is_in_other_opening(setting.passage, g, cue) for name in g.names]


def _behind(passage: Passage, cue: Found[DealCue], kind: Kind) -> frozenset[str]:
    """The words on which the other parties hang; who is paid or served stands behind "for" as well."""
    is_granted_money = kind == "funding" and passage.lower[cue.last - 1] in _GRAMMAR["won or awarded"]
    words = _GRANTED_BY if is_granted_money else _GRAMMAR[f"behind {kind}"]
    if kind == "acquisition" and passage.lower[cue.last : cue.last + 1] == ["by"]:
        first = next((group for group in passage.groups if group.first >= cue.last), None)
        words |= {first.before} & _GRAMMAR["before members"] if first else set()  # "by a group that includes Acme"
    if kind == "acquisition" and passage.lower[cue.last : cue.last + 2] in _APPROACHES:
        return words | {"for"}
    if kind == "partnership" and passage.lower[cue.last : cue.last + 2] in _SIGNED_BY:
        return words | {"by"}  # "a letter of intent signed by Acme and Widget"
    if kind == "investment" and passage.lower[cue.last - 1] in ("provide", "provides"):
        return words | {"for"}  # "will provide $2 billion in aid for Acme"
    words -= {"with"} if kind == "acquisition" and passage.lower[cue.last - 1] in ("bid", "offer") else set()
    if cue.label.act == "spending" or passage.lower[cue.last - 1] in ("bet", "bets"):
        return words | {"on"}
    if passage.lower[cue.last - 1] == "manufacture":
        return frozenset(("for",))  # not "will manufacture servers with chips from Acme"
    return words | {"for"} if cue.label.act in ("paying", "offering", "supplying") else words


def preposition_of(passage: Passage, group: Group, cue: Found[DealCue]) -> str:
    """What a name behind a cue hangs on; nothing in "agreed to acquire toy maker Acme", whose "to" is the verb's."""
    words = passage.lower[cue.last - 1 : group.first]
    return group.before if group.before.removeprefix("such ") in words else ""


def _may_own(cue: Found[DealCue], kind: Kind, group: Group) -> bool:
    """Whether the owner of the object is the other party: "to license Acme's models", "power from Acme's plant"."""
    return kind in ("investment", "licensing") or (kind == "contract" and (cue.label.is_verb or group.before == "from"))


def _groups_behind(passage: Passage, cue: Found[DealCue]) -> list[Group]:
    """The names behind a cue in its own clause."""
    behind = [group for group in passage.groups if group.first >= cue.last]
    if not behind:
        return []
    words = range(cue.last, behind[-1].first + 1)
    ends = (at for at in words if ends_clause(passage, at) or returns_to_main_clause(passage, cue, at))
    opened = (group.first for group in behind if begins_next_clause(passage, group))
    stop = min(next(ends, len(passage.tokens)), next(opened, len(passage.tokens)))
    own = [group for group in behind if group.first < stop and not _does_the_same(passage, group, cue)]
    return without_makers(passage, own, cue) if cue.label.act == "buying" else own


def _does_the_same(passage: Passage, group: Group, cue: Found[DealCue]) -> bool:
    """Whether a name begins a clause without a verb: Widget in "Acme will invest $9 million and Widget $5 million"."""
    if passage.tokens[group.first - 1].lower not in ("and", "while"):
        return False
    sums = [(passage.word_at(amount.start), passage.word_at(amount.end)) for amount in passage.amounts]
    has_own = any(0 <= first - group.last <= _NEAR_OWN_SUM for first, _ in sums)
    return has_own and any(cue.last <= first and last <= group.first for first, last in sums)
