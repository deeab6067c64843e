"""Sentences that say what a company is and does as a rule, and so not what a deal of its own is for (pure)."""

import re
from collections.abc import Iterable

from bot.briefings.meaning.cue_words import one_of
from bot.extraction.words.wordlists import read_sections

_OPENING = r"(?:(?:Co-)?(?:Founded|Based|Headquartered|Launched|Established|Started|Created|Backed)\b[^,]{1,80}, ){0,2}"
_IS = r"(?:is|was|are|remains) (?:also |now |currently )?(?:an?|the|one of|among|known|best known)"


def describes_company(sentence: str, parties: Iterable[str]) -> bool:
    """Whether a sentence begins with a party, “the company” or its product and goes on with what that is or does.

    What speaks of the deal says what it is for, whoever does it.
    """
    talk = read_sections("deal_talk.txt")
    names = "|".join(re.escape(party) for party in parties)
    subject = rf"(?:{names}|The (?:company|firm|start-?up|business)|Its (?:[\w-]+ ){{0,2}}[\w-]+)"
    aside = r"(?:, [^;]{1,120}?,|['’]s? (?:[\w-]+ ){0,2}[\w-]+)? (?:which )?"
    told = re.match(rf"{_OPENING}{subject}{aside}(?:{_IS}|{one_of(talk['does'])})\b", sentence)
    return told is not None and re.search(rf"\b{one_of(talk['the deal'])}\b", sentence.lower()) is None
