"""Which heading a sentence belongs under, by the words with which news says such things (pure)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.briefings.briefing import Topic
from bot.briefings.composing.topic_cues import DEAL_CUES, INFRA_CUES
from bot.patterns import lazy_pattern

Cues = re.Pattern[str]
_YIELDING: tuple[Topic, ...] = ("purpose", "more")
"""Topics that yield to any other, and the second to the first, too."""

_OPENING_PURPOSE = lazy_pattern(r"(?:By \w+ing|To (?!date|be|put|provide context|th|its?\b)[a-z]+)\b")
"""“To date” and “To provide context” open with no purpose."""
_QUOTED = lazy_pattern(r"[“\"][^“”\"]{20,}|[“\"][^“”\"]+[,.?!][”\"]")
"""Somebody's words between quotation marks, not a term or a name."""


def _compile(cues: Mapping[Topic, str]) -> dict[Topic, Cues]:
    """The cues are in small letters, and looked for in small letters: that takes half the time of ignoring case."""
    return {topic: re.compile(rf"\b(?:{words})\b") for topic, words in cues.items()}


DEAL_TOPICS: dict[Topic, Cues] = _compile(DEAL_CUES)
INFRA_TOPICS: dict[Topic, Cues] = _compile(INFRA_CUES)

INFRA = lazy_pattern(
    r"\b(?:data[ -]?cent(?:er|re)s?|datacenters?|infrastructure|gigawatts?|megawatts?|[mg]w|compute|computing|capacity"
    r"|campus|clusters?|supercomputers?|gpus?|chips|cloud|power|energy|sites?|facilit(?:y|ies)|build-?out)\b"
)
"""Words with which news, in small letters, speaks of what is built for computing."""

FACILITY = lazy_pattern(
    r"\b(?:data[ -]?cent(?:er|re)s?|datacenters?|supercomputers?|(?:computing|gpu) clusters?|server farms?"
    r"|comput(?:e|ing) cent(?:er|re)s?|ai (?:campus(?:es)?|factor(?:y|ies)|(?:growth )?zones?))\b"
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
    """The topic whose cues a sentence holds most of, or None; purpose and what has no topic only where none speaks.

    Doubts win a tie: who doubts something also names it. In somebody's words is only what stands between quotation
    marks.
    """
    if "purpose" in topics and _OPENING_PURPOSE.match(sentence):
        return Classified("purpose", 2)
    small = sentence.lower()
    counts = {topic: len(cues.findall(small)) for topic, cues in topics.items() if topic not in _YIELDING}
    if counts.get("said") and not _QUOTED.search(sentence):
        counts["said"] = 0
    best = max(counts, key=lambda topic: (counts[topic], topic == "doubts"))
    if counts[best]:
        return Classified(best, counts[best])
    yielding = (Classified(topic, len(topics[topic].findall(small))) for topic in _YIELDING if topic in topics)
    return next((found for found in yielding if found.cues), None)


TALENT_FIGURE = lazy_pattern(
    r"\d[\d,.]*\+?(?: (?:million|thousand|lakh|crore))?(?: [\w-]+){0,3} (?:talent|engineers?|developers?|researchers?"
    r"|experts?|professionals?|workers?|employees?|staff|hires?|jobs?|learners?|students?|teachers?|nurses?"
    r"|annotators?"
    r"|contractors?|contributors?|people|graduates?|customers|businesses"
    r"|citizens|women|youths?|trainees|apprentices|interns|participants|applicants|applications|[A-Z][a-z]{2,14}(?:ans|ese))\b"
    r"|[$€£₹]\d[\d,.]*(?:[^.;]{0,20})?(?:an?|per) (?:hour|day|year)\b"
)
"""A number of people, or what they are paid."""
