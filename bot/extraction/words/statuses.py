"""How far something is by the words of a sentence: cancelled, paused, in talks, approved, signed and so on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.extraction.facts import Status
from bot.extraction.reading import Passage
from bot.extraction.text.tokens import Token
from bot.extraction.words.cues import read_labels
from bot.extraction.words.phrases import Found
from bot.extraction.words.status_objects import (
    OBJECTS,
    acts_on_other,
    clears_none,
    closes_other,
    ends_a_term,
    ends_no_agreement,
    find_clause,
    lifts_levy,
    moves_none,
    only_waits,
    pursues_other,
    refuses_earlier,
    refuses_none,
    stalls_none,
    voids_other,
)
from bot.extraction.words.wordlists import read_sections, read_word_sections

_GRAMMAR = read_word_sections("grammar.txt")
_CUES = read_labels("status_cues.txt", between=_GRAMMAR["adverbs"])
_BESIDE_MAIN = (_GRAMMAR["clause openers"] | _GRAMMAR["relative"] | {"when", "because", "if", "once", "until"}) - {
    "but"
}
_SUPPOSING = frozenset(("if", "unless"))
_WITHIN_VERB = frozenset(("also", "be", "been", "being", "have", "to", "yet"))
_INTENTIONS = frozenset(("intention", "plan", "plans"))
_NEAR_NOT = 3  # words: "has not yet been signed"
_NEAR_BOARD = 8  # words: "the boards of Acme and Widget have unanimously approved"
_NEAR_FEW = 4  # words: "3 percent of its shareholders"
_NEAR_MAY = 3  # words: "may yet be scrapped"
_NEAR_ENDED = 6  # words between a verb and the talks that it ends
_NEAR_TALKS = 12  # words between talks and their ending: the names of those who talk stand between
_CHOSEN = frozenset(("abandon", "drop", "pull", "reject", "scrap", "walk", "withdraw"))
_STILL_TO_BE = (["to", "be"], ["will", "be"], ["would", "be"])
_MADE = frozenset(("signed", "completed"))
_NO_OBJECT = _GRAMMAR["prepositions"] | _GRAMMAR["before other objects"] | _GRAMMAR["news days"]
_RAISING = (("is", "raising"), ("are", "raising"), ("to", "raise"))
_GOT = frozenset(("gained", "gains", "gets", "got", "received", "receives", "secured", "secures", "wins", "won"))
_GETTING = frozenset(("gain", "get", "obtain", "receive", "secure", "win"))
_TO_COME = frozenset(("could", "likely", "may", "might", "soon", "to", "will", "would"))
_ENDINGS = frozenset(
    ("cancelled", "dropped", "ended", "given up", "not moved", "refused", "paused", "stalled", "terminated")
)
_MEANT = {
    "given up": "cancelled", "not moved": "cancelled", "refused": "cancelled", "terminated": "cancelled",
    "stalled": "paused", "last hurdle": "approved",
    "cleared": "approved", "accepted": "signed", "given": "completed",
}  # fmt: skip
_ORDER: tuple[Status, ...] = (
    "cancelled", "paused", "in_talks", "rumoured", "approved", "signed", "completed", "announced",
)  # fmt: skip


@lru_cache(maxsize=100)  # each rule asks again
def find_statuses(passage: Passage) -> Sequence[Found[str]]:
    """Every word of the sentence that tells how far something is, without those that only look so (`_SILENT`)."""
    found = _CUES.find_in(passage)
    is_made = any(cue.label in _MADE for cue in found)
    told = [
        cue._replace(label=_MEANT[cue.label]) if cue.label in _MEANT else cue
        for cue in found
        if not (is_made and cue.label == "given up")
        and not any(is_silent(passage.tokens, cue) for is_silent in _TESTS[cue.label])
    ]
    told = [cue for cue in told if not _is_tentative(passage.tokens, cue, told)]
    is_paused = any(cue.label == "paused" for cue in told)
    return [cue for cue in told if not (is_paused and cue.label == "cancelled" and _is_reason(passage.tokens, cue))]


def decide_status(labels: set[str]) -> Status | None:
    """The status that the words speak for: an ending, else talks, else rumors, else a signature, else a plan."""
    known = labels | {"cancelled"} if "ended" in labels else labels
    known = known | {"in_talks"} if "nearing" in labels else known
    known = known | {"announced"} if "planned" in labels else known
    return next((status for status in _ORDER if status in known), None)


def _is_tentative(tokens: Sequence[Token], cue: Found[str], told: Sequence[Found[str]]) -> bool:
    """Whether what is signed or approved binds nobody yet: "signed a non-binding agreement", "tentatively agreed to".

    Not where the one stands behind a comma: "signed a contract, replacing the preliminary agreement".
    """
    if cue.label not in ("approved", "signed"):
        return False
    words = (tokens[min(cue.last, t.last) : max(cue.first, t.first) + 1] for t in told if t.label == "tentative")
    return any(len(between) <= _NEAR_NOT and all("," not in token.gap for token in between) for between in words)


def _is_by_boards(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether the sides themselves approve: "both boards approved the deal" is no leave from others."""
    near = [token.lower for token in tokens[max(0, cue.first - _NEAR_BOARD) : cue.last + _NEAR_BOARD]]
    return "boards" in near or ("board" in near and "directors" in near)


def _is_dissent(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether only some vote against a deal: "two shareholders voted against it", "3% of holders voted against it"."""
    if tokens[cue.last - 1].lower != "against":
        return False
    before = tokens[max(0, cue.first - _NEAR_FEW) : cue.first]
    return any(token.lower in _GRAMMAR["few of many"] or token.word[0].isdigit() for token in before)


def _is_beside_main(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether a verb stands in a clause beside the main one: "after rivals failed to agree"."""
    return any(token.lower in _BESIDE_MAIN for token in tokens[find_clause(tokens, cue) : cue.first])


def _is_negated(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something has not come about, or is not to: "has not been withdrawn", "no plans to scrap it".

    Not what "regulators that had not met" do.
    """
    for at in range(cue.first - 1, max(-1, cue.first - _NEAR_NOT - 1), -1):
        if "," in tokens[at + 1].gap:
            return False
        is_unplanned = tokens[at].lower == "no" and tokens[at + 1].lower in _INTENTIONS
        if is_unplanned or tokens[at].lower in _GRAMMAR["negations"]:
            return True
        is_adverb = tokens[at].lower.endswith("ly") or tokens[at].lower in _WITHIN_VERB
        if tokens[cue.first].lower.endswith("ed") and not is_adverb:
            return False
    return False


def _is_reason(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether an ending only tells why something waits: "has been put on hold after talks broke down".

    Behind the comma of "After the deal was paused in May," the main clause stands.
    """
    for at in range(max(0, cue.first - _NEAR_TALKS), cue.first):
        if tokens[at].lower in _GRAMMAR["giving reasons"]:
            is_closed = (at == 0 or "," in tokens[at].gap) and find_clause(tokens, cue) > at
            return not is_closed
    return False


def _is_only_possible(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something may come, as endings may: "could still fall apart", "has a week to make an offer or walk away";
    not behind the month, "agreed in May".
    """
    before = tokens[max(0, cue.first - _NEAR_MAY) : cue.first]
    is_choice = tokens[cue.first].lower in _CHOSEN and tokens[cue.first - 1].lower == "or"
    return is_choice or any(token.lower in _GRAMMAR["may"] and token.word != "May" for token in before)


def _is_supposed(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something only ends if somebody ends it: "if Acme backs out", "should Widget walk away", which opens its
    clause; not "the plan, which should have grown, was scrapped".
    """
    begin = find_clause(tokens, cue)
    opener = tokens[begin + (tokens[begin].lower in ("and", "but", "or"))].lower
    return opener == "should" or any(token.lower in _SUPPOSING for token in tokens[begin : cue.first])


def _is_ahead(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether something is still to be done, or a part of another word: "expected to be finalized", "Roe-led"."""
    before = [token.lower for token in tokens[max(0, cue.first - _NEAR_MAY) : cue.first]]
    is_aim = tokens[cue.last - 1].lower == "raising" and before[-1:] == ["of"]  # "with the aim of raising"
    return tokens[cue.first].gap == "-" or is_aim or before[-1:] == ["being"] or before[-2:] in _STILL_TO_BE


def _closes_later(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether "closes" tells when a deal will be done, and not that somebody did it: "once it closes", "closes in"."""
    if tokens[verb.first].lower != "closes":
        return False
    following = tokens[verb.last].lower if verb.last < len(tokens) and "," not in tokens[verb.last].gap else "in"
    return following in _NO_OBJECT or _is_beside_main(tokens, verb)


def _leads_group(tokens: Sequence[Token], verb: Found[str]) -> bool:
    """Whether "led" tells no more than who is at the head of several: "a group led by Acme"."""
    if tokens[verb.last - 1].lower != "led":
        return False
    before = [token.lower for token in tokens[: verb.first] if token.lower not in _GRAMMAR["adverbs"]]
    is_open = any(pair in _RAISING for pair in pairwise(before))  # "is raising money in a round led by"
    return is_open or (before[-1:] != [] and before[-1] in _GRAMMAR["gatherings"])


def _is_awaited(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether an approval is still to come: "subject to regulatory approval", "needs approval from"."""
    if not any(token.lower in _GRAMMAR["approvals"] for token in tokens[cue.first : cue.last]):
        return False
    before = [token.lower for token in tokens[max(0, cue.first - _NEAR_ENDED) : cue.first]]
    got = next((at for at in range(len(before), 0, -1) if before[at - 1] in _GOT), 0)
    is_to_get = any(one in _TO_COME and other in _GETTING for one, other in pairwise(before))
    return is_to_get or any(word in _GRAMMAR["awaiting"] for word in before[got:])


def _pauses_review(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether those who decide on a deal pause, and not the deal: "has halted its review of the merger"."""
    around = tokens[max(0, cue.first - _NEAR_NOT) : cue.last + _NEAR_ENDED]
    return any(token.lower in _GRAMMAR["reviews"] for token in around)


def _is_leave_got(tokens: Sequence[Token], cue: Found[str]) -> bool:
    """Whether approvals are what is got, which completes no deal: "has secured the first of the approvals"."""
    behind = tokens[cue.last : cue.last + _NEAR_ENDED + 2] if tokens[cue.last - 1].lower == "secured" else ()
    end = next((at for at, token in enumerate(behind) if token.lower in _GRAMMAR["approvals"]), 0)
    return end > 0 and all(token.gap == " " and token.lower not in _TO_COME | {"and", "for"} for token in behind[:end])


_Test = Callable[[Sequence[Token], Found[str]], bool]
_SILENT: tuple[tuple[frozenset[str], _Test], ...] = (
    (_ENDINGS, _is_only_possible),
    (_ENDINGS, _is_supposed),
    (_ENDINGS | _MADE | {"approved", "accepted", "given", "permitted"}, _is_negated),
    (frozenset(("cancelled", "ended")), ends_a_term),
    (frozenset(("completed",)), _is_ahead),
    (frozenset(("completed",)), _closes_later),
    (frozenset(("completed",)), closes_other),
    (frozenset(("completed",)), _leads_group),
    (frozenset(("completed",)), _is_leave_got),
    (frozenset(("approved", "permitted")), _is_awaited),
    (frozenset(("ended",)), ends_no_agreement),
    (frozenset(("approved",)), _is_by_boards),
    (frozenset(("cancelled",)), _is_dissent),
    (frozenset(("cancelled",)), pursues_other),
    (frozenset(("cancelled",)), refuses_earlier),
    (frozenset(("given up", "refused", "stalled")), _is_beside_main),
    (frozenset(("refused",)), refuses_none),
    (frozenset(("stalled",)), stalls_none),
    (frozenset(("not moved",)), only_waits),
    (frozenset(("not moved", "last hurdle")), moves_none),
    (frozenset(("last hurdle",)), clears_none),
    (frozenset(OBJECTS), acts_on_other),
    (frozenset(("paused", "stalled")), _pauses_review),
    (frozenset(("paused",)), voids_other),
    (frozenset(("paused", "cancelled")), lifts_levy),
)
"""Where words with these labels tell of nothing."""
_TESTS = {label: [test for labels, test in _SILENT if label in labels] for label in read_sections("status_cues.txt")}
