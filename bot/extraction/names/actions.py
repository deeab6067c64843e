"""What a name is, told by what is done with it: companies buy and are bought, people are hired, stakes are held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.extraction.facts import NameKind
from bot.extraction.names.candidates import ROLES
from bot.extraction.names.people import verb_behind, weigh_person
from bot.extraction.names.sold import PASSIVE, is_sold, is_sold_whole
from bot.extraction.names.workplaces import is_workplace, takes_people
from bot.extraction.text.tokens import Token, is_capitalised
from bot.extraction.words.times import behind_time
from bot.extraction.words.wordlists import read_word_sections

_CUES = read_word_sections("name_cues.txt")
_BUYING = _CUES["buying"]
_GRAMMAR = read_word_sections("grammar.txt")
_PUBLIC = _GRAMMAR["state offices"] - {"president"}
_HELD = _CUES["stakes"] | {"round", "rounds"}
_OF_SUM = frozenset(
    ("about", "another", "as", "at", "billion", "least", "million", "much", "nearly", "over", "to", "up")
)
_ADVISING = frozenset(("advise", "advised", "advises", "advising"))  # "advised X on its purchase"
_AWARDS = frozenset(("contract", "contracts", "deal", "grant", "grants", "lease", "order"))
_NEAR_AWARD = 7  # words: "a five-year, $2 billion contract"
_SAYING = 5  # words: "X said on Monday it"
_NEAR_TALKS = 6  # words: "is currently in very early talks"
_NEAR_PUT_IN = 8  # words: "invest as much as another $2 billion in X"
_NEAR_TRADE = 5  # words: "customers in Europe such as X"
_NEAR_ACT = 3  # words: "it plans to build"
_NEAR_STAKE = 5  # words: "gives X a 15 percent stake"
_LONGEST_HIRED = 6  # words of a name, and the one behind it
_TASKS = (["head"], ["lead"], ["oversee"], ["run"])  # "X named Jane Roe to lead a new unit"
_NEAR_OFFICE = 4  # words: "named Jane Roe to its board", but "as its first chief"
_GIVEN = frozenset(("as", "from", "its", "their", "to"))  # what stands between somebody and their new office


def find_actions(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[NameKind, float]]:
    """The kinds, with their weight, that the words around the name `first` to `last` (not included) speak for."""
    yield "organization", _weigh_company(tokens, first, last)
    yield "person", weigh_person(tokens, first, last)
    if first == 0 or tokens[first].gap != " ":
        return
    before, earlier = tokens[first - 1].lower, tokens[first - 2].lower if first > 1 else ""
    if _is_awarded(tokens, first, last) or is_sold_whole(tokens, first, last):
        yield "organization", 1.6
    if _is_bought(before, earlier) or (before in ("in", "of") and earlier in _HELD):
        yield "organization", 1.6
    if before in _CUES["giving"] and any(token.lower in _CUES["stakes"] for token in tokens[last : last + _NEAR_STAKE]):
        yield "organization", 1.6
    if _is_one_of_a_trade(tokens, first):
        yield "organization", 1.6
    if before in _CUES["supplying"] and last < len(tokens) and tokens[last].lower == "with":
        yield "organization", 2.0
    if is_workplace(tokens, first):
        yield "organization", 1.6
    is_advised = before in _ADVISING and [token.lower for token in tokens[last : last + 1]] == ["on"]
    is_backed = is_advised or before in _CUES["backing"] or (before == "in" and _is_invested_in(tokens, first))
    if (
        is_backed
        or ((earlier, before) == ("led", "by") and _leads_round(tokens, first))
        or (before == "to" and is_sold(tokens, first))
    ):
        yield "organization", 1.6
    if last - first > 1 and last < len(tokens) and _is_hired(tokens, first, last):
        yield "person", 2.0


def _weigh_company(tokens: Sequence[Token], first: int, last: int) -> float:
    """How much what stands behind a name, or what it does, speaks for an organization."""
    if _is_listed(tokens, last):
        return 6.0
    if any(act(tokens, last) for act in (_buys, _speaks_of_itself, _employs, _gives_office)):
        return 2.0
    if _negotiates(tokens, last):
        return 1.2
    return 1.6 if last - first == 1 and takes_people(tokens, last) else 0.0  # "X fired", but also "Jane Roe fired"


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stock exchange and a ticker stand in brackets at word `at`: "X (NASDAQ: XYZ)", "X (TSX-V: XYZ)"."""
    if at + 1 >= len(tokens) or "(" not in tokens[at].gap or not tokens[at].word[0].isupper():
        return False
    words = tokens[at : at + 3]
    ticker = words[-1] if len(words) > 2 and words[1].gap == "-" else words[1]
    return ticker.gap.strip() == ":" and ticker.word.isupper()


def _is_one_of_a_trade(tokens: Sequence[Token], first: int) -> bool:
    """ "rivals such as X", "its customers include X", "competes with X": the first of those that are named."""
    words = [token.lower for token in tokens[max(0, first - _NEAR_TRADE) : first]]
    if words[-1] == "with" and not _CUES["competing"].isdisjoint(words[-2:]):
        return True
    named = words[-2:] == ["such", "as"] or words[-1] in ("include", "includes", "included", "including", "like")
    return named and not _CUES["traders"].isdisjoint(words)


def _negotiates(tokens: Sequence[Token], last: int) -> bool:
    """ "X is in early talks to raise", "X was in discussions with investors about": most are companies."""
    words = [token.lower for token in tokens[last : last + _NEAR_TALKS]]
    at = words.index("in") if "in" in words[:3] and words[0] in PASSIVE else 0
    end = next((end for end, word in enumerate(words[at:], at) if word in _GRAMMAR["talks"]), 0) if at else 0
    behind = [token.lower for token in tokens[last + end + 1 : last + end + 3]]
    return end > 0 and _GRAMMAR["joining"].isdisjoint(behind)  # people are in talks to join somebody


def _employs(tokens: Sequence[Token], last: int) -> bool:
    """ "X analyst Jane Roe": whose office it is that somebody else holds."""
    if last >= len(tokens) or tokens[last].gap != " ":
        return False
    role = ROLES.match(tokens, last)
    end = role.last if role else last + (tokens[last].lower in _CUES["person before"])
    return last < end < len(tokens) and tokens[end].gap == " " and is_capitalised(tokens[end].word)


def _is_bought(before: str, earlier: str) -> bool:
    """Whether the name behind two words is bought, or buys: "will acquire X", "bought by X"; or is in a venture."""
    return (
        before in _BUYING
        or (before == "up" and earlier in _CUES["snapping"])
        or (before == "by" and earlier in _BUYING)
        or (before in ("among", "between", "of", "with") and earlier in ("venture", "ventures"))
        or (before == "of" and earlier in _CUES["purchases"])
        or (before == "for" and earlier in _CUES["bids"])
    )


def _is_invested_in(tokens: Sequence[Token], first: int) -> bool:
    """Whether money goes into the name at word `first`: "invests in X", "invested $2 billion in X"."""
    words = [token.lower for token in tokens[max(0, first - _NEAR_PUT_IN) : first - 1]]
    verb = next((at for at in reversed(range(len(words))) if words[at] in _CUES["investing"]), None)
    return verb is not None and all(word[0].isdigit() or word in _OF_SUM for word in words[verb + 1 :])


def _leads_round(tokens: Sequence[Token], first: int) -> bool:
    """Whether a round is led by the name at word `first`: "a new funding round led by X"."""
    return any(token.lower in _GRAMMAR["funding words"] for token in tokens[max(0, first - _SAYING) : first])


def _is_awarded(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name gets a contract or money: "awarded X a contract", "awarded X a $2 million grant"."""
    if not tokens[first - 1].lower.startswith("award"):
        return False
    return any(token.lower in _AWARDS for token in tokens[last : last + _NEAR_AWARD])


def takes_office(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name `first` to `last` is given the office behind it: "named X chief", but not "named X chief Roe".

    Nor is it in "Roe was named X chief": there the one before the verb is.
    """
    if first == 0 or last >= len(tokens) or tokens[last].gap != " " or tokens[first - 1].lower not in _CUES["hiring"]:
        return False
    is_passive = first > 1 and tokens[first - 2].lower in PASSIVE
    return not is_passive and ROLES.match(tokens, last) is not None and not _employs(tokens, last)


def _gives_office(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name before word `last` gives an office: "X named Jane Roe its chief", but no public one."""
    last = behind_time(tokens, last)
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].lower not in _CUES["hiring"]:
        return False
    words = range(last + 1, min(last + _LONGEST_HIRED, len(tokens)))
    behind = next((at for at in words if tokens[at].lower in _GIVEN or ROLES.match(tokens, at)), last)
    if behind <= last + 1 or not all(is_capitalised(token.word) for token in tokens[last + 1 : behind]):
        return False
    if tokens[behind].lower == "to" and [token.lower for token in tokens[behind + 1 : behind + 2]] in _TASKS:
        return True
    near = range(behind, min(behind + _NEAR_OFFICE, len(tokens)))
    role = next((role for at in near if (role := ROLES.match(tokens, at))), None)
    is_public = role is not None and tokens[role.last - 1].lower in _PUBLIC
    return tokens[behind].gap == " " and role is not None and not is_public


def _is_hired(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the name before word `at` gets an office: "hired X as", "announced X as its new chief scientist"."""
    words = [token.lower for token in tokens[at : at + 3]]
    is_given = words[0] == "as" and words[1:2] != [] and words[1] in _GRAMMAR["before a new office"]
    is_taken = tokens[first - 1].lower in _CUES["hiring"] and tokens[at].gap == " "
    is_taken = is_taken and words[0] in _CUES["behind the hired"]
    return is_taken or takes_office(tokens, first, at) or (is_given and words[2:] in (["new"], ["next"]))


def _speaks_of_itself(tokens: Sequence[Token], last: int) -> bool:
    """ "X said on Tuesday it will build": what companies do, told of "it"."""
    if last >= len(tokens) or tokens[last].lower not in ("said", "says") or tokens[last].gap != " ":
        return False
    words = range(last, min(last + _SAYING, len(tokens)))
    it = next((word for word in words if tokens[word].lower == "it"), None)
    if it is None:
        return False
    return any(token.lower in _CUES["company acts"] for token in tokens[it + 1 : it + 1 + _NEAR_ACT])


def _buys(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name before word `last` buys or is bought: "X is acquiring", "X said on Monday it had bought"."""
    at = last
    if at < len(tokens) and tokens[at].lower in ("said", "says"):
        words = range(at, min(at + _SAYING, len(tokens)))
        at = next((word + 1 for word in words if tokens[word].lower == "it"), at)
    return verb_behind(tokens, at) in _BUYING
