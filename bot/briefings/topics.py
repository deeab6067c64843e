"""Which heading a sentence belongs under, by the words with which news says such things (pure)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.briefings.briefing import Topic
from bot.patterns import lazy_pattern

Cues = re.Pattern[str]

_OPENING_PURPOSE = lazy_pattern(r"(?:By \w+ing|To \w+)\b")


def _compile(cues: Mapping[Topic, str]) -> dict[Topic, Cues]:
    """The cues are in small letters, and looked for in small letters: that takes half the time of ignoring case."""
    return {topic: re.compile(rf"\b(?:{words})\b") for topic, words in cues.items()}


DEAL_TOPICS: dict[Topic, Cues] = _compile(
    {
        "purpose": (
            r"in order to|so that|aims? (?:to|at)|aimed (?:to|at)|goal|designed to|intended to|enabl\w+|allow(?:s|ing)?"
            r"|access to|help(?:s|ing)?|provid\w+|support(?:s|ing)?|by \w+ing|will \w+|to (?:accelerate|build|buy"
            r"|create|deploy|develop|enhance|expand|grow|improve|launch|power|strengthen|train|use)"
        ),
        "terms": (
            r"stake|shares?|equity|warrants?|valuation|valued|per cent|percent|board seat|exclusive|nonexclusive"
            r"|subject to|closing|close[sd]? in|regulatory approval|approval (?:by|from|of)|letter of intent|memorandum"
            r"|multi-?year|under the terms|financial terms|undisclosed|tranches?|installments"
        ),
        "comparison": (
            r"similar(?:ly)?|mirrors?|mirrored|echoes|compared|comparable|competing|competes?|competitors?|rivals?|unlike"
            r"|likewise|other major|the same (?:way|model|approach)|follow(?:s|ed|ing) (?:the|a|similar)"
        ),
        "said": (r"said|says|told|according to|wrote|tweeted|statement"),
        "doubts": (
            r"declined to comment|did not (?:immediately )?respond|denied|denies|however|concerns?|critics?|criticized"
            r"|lawsuit|sued|antitrust|scrutiny|risks?|warned|uncertain|no guarantee|paused|scrapped"
            r"|fell apart|walked away"
        ),
        "outlook": (
            r"could|might|may|expected to|expects? to|plans? to|planning to|pave the way|in the future|going forward"
            r"|by 20\d\d|next (?:year|month|quarter)|later this year|eventually|set to"
        ),
    }
)
"""The topics of a deal and their cue words, in the order in which they are shown."""

INFRA_TOPICS: dict[Topic, Cues] = _compile(
    {
        "capacity": r"megawatts?|gigawatts?|\d+ ?[mg]w|gpus?|chips|capacity|computing clusters?|power",
        "cost": (
            r"costs?|(?<=[$€£₹])\d[\d.,]*|(?:million|billion|trillion)[ -](?:dollars?|euros?|pounds|rupees)|crore|lakh"
            r"|fund(?:s|ed|ing)?|financ\w+|earmarked|debt|loans?"
        ),
        "partners": (
            r"partners?(?:hips?)?|led by|operated by|built by|owned by|joint venture|supplier|provid\w+|bilateral"
            r"|governments?|collaborat\w+|together with|alongside|expected to join"
        ),
        "timing": (
            r"by 20\d\d|in 20\d\d|begin|began|start(?:s|ed)?|complete[ds]?|online|operational|first phase|phases"
            r"|construction|early stage|underway|in talks|discussions|this year|next year|groundbreaking"
        ),
        "purpose": DEAL_TOPICS["purpose"].pattern,
        "doubts": DEAL_TOPICS["doubts"].pattern,
        "outlook": DEAL_TOPICS["outlook"].pattern,
    }
)
"""The topics of a build-out and their cue words, in the order in which they are shown."""

INFRA = lazy_pattern(
    r"\b(?:data[ -]?cent(?:er|re)s?|datacenters?|infrastructure|gigawatts?|megawatts?|[mg]w|compute|computing|capacity"
    r"|campus|clusters?|supercomputers?|gpus?|chips|cloud|power|energy|sites?|facilit(?:y|ies)|build-?out)\b"
)
"""Words with which news, in small letters, speaks of what is built for computing."""

FACILITY = lazy_pattern(
    r"\b(?:data[ -]?cent(?:er|re)s?|datacenters?|supercomputers?|(?:computing|gpu) clusters?|server farms?"
    r"|ai (?:campus(?:es)?|factor(?:y|ies)|(?:growth )?zones?))\b"
)
"""Words with which news, in small letters, calls what is built for computing."""

TALENT = lazy_pattern(
    r"\b(?:talent|talented|engineers?|developers?|researchers?|scientists?|experts?|professionals?|workers?|workforce"
    r"|employees?|staff|hires?|hired|hiring|recruit\w*|poach\w*|jobs?|careers?|skill\w*|upskill\w*|reskill\w*"
    r"|layoffs?|(?:laid|lay|lays|laying) off|redundanc\w+|headcount|graduates?|intern(?:s|ships?)|apprentice\w*"
    r"|trainers?|annotators?|contractors?|gig|salar\w+|wages?|students?|teachers?|nurses?|education\w*|academy"
    r"|courses?|certif\w+|fellowships?|scholarships?|startups|innovators"
    r"|(?<!machine )(?<!deep )(?<!reinforcement )learning|(?:pays?|paid)(?! (?:[a-z]+ ){0,3}[$€£₹]\d[\d.,]* ?[bmt])"
    r"|(?<!pre-)(?<!post-)(?<!reinforcement )train(?:ing|ed|s)?"
    r"(?! (?:runs?|data|clusters?|compute|costs?|workloads?)\b)"
    r"(?! (?:[\w-]+ ){0,3}(?:models?|LLMs?|algorithms?|chatbots?)\b))\b",
    re.IGNORECASE,
)
"""Words with which news speaks of people's skills, work and training; models are trained, too, and companies paid."""


@dataclass(frozen=True, slots=True)
class Classified:
    """A topic, and how many cues speak for it."""

    topic: Topic
    cues: int


def classify(sentence: str, topics: Mapping[Topic, Cues]) -> Classified | None:
    """The topic whose cues a sentence holds most of, or None; purpose only where nothing rarer speaks."""
    if "purpose" in topics and _OPENING_PURPOSE.match(sentence):
        return Classified("purpose", 2)
    small = sentence.lower()
    counts = {topic: len(cues.findall(small)) for topic, cues in topics.items() if topic != "purpose"}
    best = max(counts, key=counts.__getitem__)
    if counts[best]:
        return Classified(best, counts[best])
    purposes = len(topics["purpose"].findall(small)) if "purpose" in topics else 0
    return Classified("purpose", purposes) if purposes else None


TALENT_FIGURE = lazy_pattern(
    r"\d[\d,.]*\+?(?: (?:million|thousand|lakh|crore))?(?: [\w-]+){0,3} (?:talent|engineers?|developers?|researchers?"
    r"|experts?|professionals?|workers?|employees?|staff|hires?|jobs?|learners?|students?|teachers?|nurses?|annotators?"
    r"|contractors?|contributors?|people|graduates?|customers|businesses)\b"
    r"|[$€£₹]\d[\d,.]*(?:[^.;]{0,20})?(?:an?|per) (?:hour|day|year)\b"
)
"""A number of people, or what they are paid."""
