"""Words that point at the answer before and name nothing: “the second one”, “source?”, “more”, “thanks” (pure)."""

import re

from bot.patterns import lazy_pattern

_SHOW = r"(?:(?:please |can you |could you )?(?:tell|show|give|get|send|open|explain)(?: me| us)? )?"
_ABOUT = r"(?:(?:more |details |info |and )?(?:about|on|of) |more |and |no |not that |what about |how about )?"
_ORDINALS = {
    **dict.fromkeys(("first", "1st", "1"), 1),
    **dict.fromkeys(("second", "2nd", "2"), 2),
    **dict.fromkeys(("third", "3rd", "3"), 3),
    **dict.fromkeys(("fourth", "4th", "4"), 4),
    **dict.fromkeys(("fifth", "5th", "5"), 5),
    "last": -1,
}
_ONE = r"(?:one|deal|project|site|campus|build-?out|company|person|point|quote|article|story|item|choice|option|step)"
_ORDINAL = lazy_pattern(
    rf"{_SHOW}{_ABOUT}(?:(?:the )?(?P<word>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)(?: {_ONE})?"
    rf"|(?:(?:the )?(?:number|no|option|item|choice) )?(?P<number>[1-5]))(?: please)?",
    re.IGNORECASE,
)
_OTHER = lazy_pattern(
    r"(?:no )?(?:i meant? )?(?:(?:not that(?: one)?|wrong one) ?)?(?:(?:the|another|an) ?other(?: one)?|another one)?"
    r"(?: please)?",
    re.IGNORECASE,
)
_SOURCE = lazy_pattern(
    rf"{_SHOW}(?:(?:the|your|its|a|any|what is the|what are the|what(?:’|')?s the|where is the) )?"
    r"(?:sources?|citations?|references?|evidence|proof|original|quotes?|links?)(?: please| for (?:that|this|it))?"
    r"|where (?:does|did) (?:it|that|this) (?:say|come from)(?: (?:that|so|from))?"
    r"|where is (?:that|this|it) from|says who|who says (?:so|that|this)|how do you know(?: that| this)?"
    r"|where did you (?:get|find|read) (?:that|this|it)|(?:which|what) (?:article|source)s?"
    r"|(?:why|how|where) do (?:the |your |these )?(?:sources|articles|numbers|figures) differ"
    r"|really|are you (?:really )?(?:sure|certain)|is (?:that|this|it) (?:really )?(?:true|right|correct|so)"
    r"|(?:(?:that|this|it)(?: is|(?:’|')s)(?: not|n(?:’|')t)? )?(?:wrong|incorrect|false|not (?:right|true|correct))"
    r"|i (?:do not|don(?:’|')t) believe (?:that|this|it|you)",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this|them|these|those|him|her|(?:the|this|that) (?:company|firm|startup|person|man|woman))"
_MORE = lazy_pattern(
    rf"{_SHOW}(?:(?:any|some|a bit|a little) )?more(?: please| details?| info(?:rmation)?)?(?: (?:about|on|of) {_IT})?"
    rf"|(?:what|how) about {_IT}|{_SHOW}(?:about|on) {_IT}|explain {_IT}|anything else"
    r"|what else(?: is (?:there|known))?|go on|continue|(?:more )?details|elaborate|expand",
    re.IGNORECASE,
)
_THANKS = lazy_pattern(
    r"(?:(?:ok|okay|great|cool|nice|perfect|good|awesome|super|excellent|got it|all right|alright|thanks|thank you"
    r"|thx|ty|cheers|many thanks|much appreciated|well done|that helps|very much|so much|a lot|bot|briefbot)\b\s*)+",
    re.IGNORECASE,
)
_REMARK = lazy_pattern(
    r"(?:(?:yes|yeah|yep|wow|whoa|hm+|huh|lol|haha|oh|aha|i see|interesting|understood|noted|good to know|makes sense"
    r"|fair enough|amazing|impressive|that(?: is|(?:’|')s) (?:interesting|good|great|helpful|nice))\b\s*)+",
    re.IGNORECASE,
)
_MARKS = lazy_pattern(r"[^\w\s’'-]+")


def plain_words(said: str) -> str:
    """What was said without its marks, in single spaces."""
    return " ".join(_MARKS.sub(" ", said).split())


def find_ordinal(said: str) -> int | None:
    """Which one is meant, from 1, or -1 for the last; None where no number is said."""
    found = _ORDINAL.fullmatch(plain_words(said)) if "#" not in said else None
    return _ORDINALS[(found["word"] or found["number"]).casefold()] if found else None


def means_other(said: str) -> bool:
    """Whether another one is meant than the one that was answered: “no, the other one”."""
    words = plain_words(said)
    return bool(words) and _OTHER.fullmatch(words) is not None and words.casefold() not in {"no", "please"}


def asks_source(said: str) -> bool:
    """Whether it is asked where an answer stands, or doubted; `sources` alone is the command."""
    return said.casefold() != "sources" and _SOURCE.fullmatch(plain_words(said)) is not None


def asks_more(said: str) -> bool:
    """Whether more is asked of the same thing, without saying what."""
    return _MORE.fullmatch(plain_words(said)) is not None


def thanks(said: str) -> bool:
    """Whether the words only thank or agree."""
    return _THANKS.fullmatch(plain_words(said)) is not None


def remarks(said: str) -> bool:
    """Whether the words only tell what somebody makes of an answer: “interesting”, “I see”."""
    return _REMARK.fullmatch(plain_words(said)) is not None


def points_back(said: str) -> bool:
    """Whether the words only point at an answer before them."""
    return find_ordinal(said) is not None or means_other(said) or asks_source(said) or asks_more(said)
