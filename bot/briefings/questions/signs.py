"""How news writes what a question may ask for: a sum, a time, a place, a reason (pure)."""

import re
from typing import Literal

from bot.patterns import lazy_pattern

Asked = Literal["sum", "number", "time", "person", "place", "reason", "anything"]

_NUMBER = (
    r"(?<![$€£₹\w.,])(?!(?:19|20)\d\d\b)\d|\b(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|twice as (?:many|much)|(?:twice|double|triple) (?:the|that|what)"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|half"
    r"|(?:a|one|two|three)[ -](?:thirds?|quarters?))\b"
)
_SERVES = (
    "(?:a|the|this) (?:move|deal|acquisition|transaction|purchase|takeover|investment|partnership|merger)"
    " (?:(?:that|which) )?(?:(?:would|will|could) (?:also |further )?"
    "(?:accelerate|add|bolster|boost|bring|complement|deepen|enhance|expand|extend|give|sharpen|speed|strengthen)"
    "|accelerates|addresses|adds|bolsters|boosts|brings|complements|deepens|enhances|expands|extends|fills|fits|gives|helps|sharpens"
    "|strengthens|underscores)"
)
_IN_RESPONSE = (
    r"in response to(?! (?:[\w’'-]+ ){0,3}(?:articles?|emails?|inquir(?:y|ies)|questions?|reports?|requests?|story)\b)"
)
"""Not “in response to a request for comment”."""
_NO_SOURCE = (
    r"(?! (?:[\w’'-]+ ){0,3}(?:data|documents?|emails?|executives?|filings?|memos?|officials?|people|persons?|records?"
    r"|reports?|sources?)\b)"
)
"""“Citing people familiar with the matter” says from whom news has it, not why it was so."""
SERVES = lazy_pattern(rf"\b{_SERVES}\b", re.IGNORECASE)
"""What news says a deal does for those who make it."""
_SIGNS: dict[Asked, str] = {
    "sum": r"[$€£₹]\s?\d|\d\s?(?:dollars|euros|pounds|rupees|crore|lakh)|\b(?:million|billion|trillion)\b",
    "number": _NUMBER,
    "time": r"\b(?:1[0-9]|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|tomorrow|century|decades?|years?"
    r"|months?|weeks?|days?|quarter|spring|summer|autumn|winter|(?:this|next|last|the|early|late) fall|ago|BCE?|BP"
    r"|AD|Christmas|Easter)\b"
    r"|(?<![\d,.$€£₹])\b\d{3}\b(?![,.]?\d)|\d0s\b",
    "person": r"\b[A-Z][\w.'’-]+ [A-Z][\w'’-]+",
    "place": r"\b(?:in|at|near|from|across|outside) (?:the )?[A-Z]",
    "reason": r"\b(?i:because|since|due to|owing to|thanks to|so (?:that|as)|in order to|in (?:a bid|an effort) to"
    r"|as a result|on the (?:basis|grounds?)|meaning that|therefore|aim(?:s|ed|ing)?|goals?|reasons?|purposes?"
    r"|(?:trying|seeking|hoping|looking|wanting) to|(?:driven|prompted|motivated|spurred) by"
    r"|explain(?:s|ed|ing) that|no evidence"
    rf"|(?<!months )(?<!weeks )(?<!years )(?<!days )after|amid|(?:citing|cites|cited)\b{_NO_SOURCE}|over concerns?"
    r"|lack(?:s|ed)?|failed|needs?|needed|allow(?:s|ing)?|designed to|to (?:help|meet|support|ensure|avoid|reduce"
    r"|prepare|serve|make)"
    rf"|{_SERVES}"
    r"|will (?:help|allow|enable|prepare|support|serve|give))\b",
}
SIGNS = {asked: lazy_pattern(pattern) for asked, pattern in _SIGNS.items()}
"""Of each kind."""
OUTRIGHT: dict[Asked, re.Pattern[str]] = {
    "place": lazy_pattern(
        r"\b(?:located|situated|headquartered|headquarters|based) (?:in|at|near|outside)\b|\b[A-Z]\w+-based\b"
    ),
    "time": lazy_pattern(
        r"\b(?:due|expect\w*|scheduled|slated|on track|(?:go|goes|come|comes) (?:live|online)|up and running|ready"
        r"|operational|(?:re)?open(?:s|ing)?|clos(?:e|es|ing)|complet\w+|begin\w*|start\w*)\b(?:\W+\w+){0,8}?"
        r"\W+(?:in|by|for|at|until|before) (?:\w+ ){0,5}?(?:20\d\d|January|February|March|April|May|June|July|August"
        r"|September|October|November|December|(?:spring|summer|autumn|fall|winter)\b)"
    ),
    "number": lazy_pattern(
        r"(?<![\d,.])\d[\d,.]*[ -]?(?:acres?|hectares?"
        r"|sq(?:uare)?[ -](?:ft|feet|foot|met(?:er|re)s?|m|km|kilomet\w+|miles?)|m2"
        r"|m²|[MG]W|megawatts?|gigawatts?)\b"
    ),
    "reason": lazy_pattern(
        rf"\b(?i:because|on the (?:basis|grounds?)|due to|owing to|{_IN_RESPONSE}|over (?:price|concerns?|fears?))\b"
        rf"|\b(?i:citing|(?<!which )(?<!who )cited)\b{_NO_SOURCE}"
    ),
}
"""How news says outright what is asked for: where something lies, when it is due, why it was so."""
AGE = lazy_pattern(
    r"\bAt (?:just |only |age )?\d{2}, |, (?:aged )?\d{1,2},|\b\d{1,2}[- ]years?[- ]old\b|\b(?:aged?|turned) \d{1,2}\b"
)
"""How news tells how old somebody is: “Ada Thornbury, 49, …”."""
CAUSE = lazy_pattern(
    r"\b(?i:because|since|due to|owing to|thanks to|as a result|on the (?:basis|grounds?)"
    rf"|{_IN_RESPONSE}"
    rf"|(?:citing|cites|cited)\b{_NO_SOURCE}"
    r"|therefore|blam(?:e[sd]?|ing)|reasons?|so that|over (?:\w+ ){0,2}?price|amid|after (?!\d)|lack(?:s|ed)?"
    r"|explain(?:s|ed|ing) that|no evidence"
    r"|fail(?:s|ed)?|concerns?|fears?|worries|pressure)\b"
)
"""How news tells why something was done; an aim (`to help`) tells only what it is for."""
