"""What learners are given free: "will offer Hammer Pro free to students", "free Hammer licenses for teachers"."""

from __future__ import annotations

from bot.extraction.names.parties import COUNTRIES
from bot.extraction.programs.trainings import find_government, is_by_government, is_cut_or_sold, speaks_of_firm
from bot.extraction.reading import Passage
from bot.extraction.words.wordlists import read_sections, read_word_sections

_WORDS = read_word_sections("initiative_cues.txt")
_LEARNERS = _WORDS["given free to"] - _WORDS["everybody"]
_PARTING = read_word_sections("grammar.txt")["prepositions"] | {"and", "or", "to"}
_PRODUCTS = frozenset(entry.partition(" |")[0] for entry in read_sections("products.txt")[""])
_GIFTS = _WORDS["gifts"]
_TO_GIFT = 5  # words: "free one-year Hammer Pro subscriptions"
_TO_LEARNERS = 12  # words: "free for a year to all university and college students"
_BEFORE_FREE = 6  # words: "offer its Hammer Pro plan"
_KINDS = ("organization", "product")


def find_gifts(passage: Passage, topic: str | None) -> list[tuple[str, list[str]]]:
    """What a sentence says learners get free, called after it or after who gives it: "Hammer Pro free access"."""
    if "free" not in passage.vocabulary or passage.vocabulary.isdisjoint(_WORDS["given free to"]):
        return []
    for at in passage.find_words({"free"}):
        gift = next((n for n in range(at + 1, _end(passage, at, _TO_GIFT)) if passage.lower[n] in _GIFTS), None)
        if not _is_given(passage, at, gift):
            continue
        product = _product(passage, at, gift)
        giver = _giver(passage, at) or (topic if topic != product and speaks_of_firm(passage) else None)
        what = product or giver
        is_edition = product is not None and product.split()[-1] in _WORDS["editions"]
        if what and giver and (is_edition or product in _PRODUCTS or _is_learned_with(passage, at, gift)):
            called = passage.lower[gift] if gift is not None else "access"
            return [(f"{what} free {called}", [giver])]
    return []


def _giver(passage: Passage, at: int) -> str | None:
    """Who gives: a government, or the first that acts before "free"."""
    if is_by_government(passage):
        return find_government(passage)
    return next((g.names[0] for g in passage.groups if g.names and g.last <= at and g.before == ""), None)


def _is_learned_with(passage: Passage, at: int, gift: int | None) -> bool:
    """Whether what is given is software or lessons: "its chatbot", and no parking or bank account."""
    near = passage.lower[max(0, at - _BEFORE_FREE) : _end(passage, gift or at, _TO_LEARNERS)]
    verb = max((n for n, word in enumerate(near) if word in _WORDS["giving free"]), default=0)
    return not _WORDS["learned with"].isdisjoint(near[verb:])


def _end(passage: Passage, at: int, reach: int) -> int:
    """The word behind those near behind word `at`, up to the next comma."""
    near = range(at + 1, min(at + 1 + reach, len(passage.tokens)))
    return next((n for n in near if "," in passage.tokens[n].gap), near.stop)


def _is_given(passage: Passage, at: int, gift: int | None) -> bool:
    """Whether a verb of giving stands before "free", and learners do before it or near behind: no price is told."""
    before = passage.lower[max(0, at - _TO_LEARNERS) : at]
    verb = next((n for n, word in enumerate(before) if word in _WORDS["giving free"]), None)
    if verb is None or is_cut_or_sold(passage, at) or passage.tokens[at].gap == "-":  # "tax-free"
        return False
    if gift is not None and not _PARTING.isdisjoint(passage.lower[at:gift]):  # "free parking and access"
        return False
    behind = passage.lower[at + 1 : _end(passage, gift or at, _TO_LEARNERS)]
    to = next((n for n, word in enumerate(behind) if word in ("to", "for")), len(behind))
    if gift is None and behind[:1] not in (["to"], ["for"], ["of"]):
        return False  # "free parking to residents"
    has_country = is_by_government(passage) or any(mention.name in COUNTRIES for mention in passage.mentions)
    learners = _WORDS["given free to"] if has_country else _LEARNERS
    return not learners.isdisjoint(behind[to:]) or (gift is not None and not learners.isdisjoint(before))


def _product(passage: Passage, at: int, gift: int | None) -> str | None:
    """What is free: "free Hammer Pro licenses", "free access to Hammer Pro", "offer Hammer Pro free"."""
    near = range(at + 1, _end(passage, gift, _TO_GIFT)) if gift is not None else range(max(0, at - _BEFORE_FREE), at)
    verb = max((n for n in near if passage.lower[n] in _WORDS["giving free"]), default=near.start)
    named = (m for m in passage.mentions if m.kind in _KINDS and passage.word_at(m.start) in range(verb, near.stop))
    mention = next(named, None)
    if mention is None:
        return None
    last = end = passage.word_at(mention.end)
    while end < len(passage.tokens) and passage.tokens[end].gap == " " and passage.tokens[end].word[0].isupper():
        end += 1
    return f"{mention.name} {passage.words(last, end)}" if end > last else mention.name  # "Hammer Pro"
