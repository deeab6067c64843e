"""Verbs of two words as people type them, in the one word by which a question is read (pure): `let go` → `cut`."""

import re

from bot.patterns import lazy_pattern

_DEALS = "deal|bid|offer|merger|acquisition|takeover|purchase|sale|round|agreement|contract|partnership|venture|talks"
"""Of these news is asked for by what became of them."""
_SITE = r"data ?cent(?:er|re)|datacenter|campus|site|facility|supercomputer|project"
"""Of these, and not of somebody's life or of a sale, `still on` asks whether they are built after all."""
_LATEST = "(?:the )?latest(?: news)?"
_NEW = "(?:new|the latest(?: news)?|happening|going on)"
_PAID = r"(?:paid|financed|funded)(?: for)?"
_MEANS = r"(?:(?:in|with|by) )?(?:all[ -])?(?:cash|stock|shares|equity|debt)"
_SINGLE = (
    (r"^(?:wat|wht|waht)(?=s?\b)", "what"),
    (r"^(?:wen|whn|wehn)", "when"),
    (r"^(?:wich|whcih|wihch)", "which"),
    (r"^(?:hw|hwo)(?= (?:many|much|big|long|old|did)\b)", "how"),
    (r"^y(?= (?:did|do|does|is|are|was|were|has|have|will)\b)", "why"),
    (
        rf"^(?:what(?:['’]s| is) {_NEW}|{_LATEST}) (?:about|with|on|at|for|from) (?!.*\b(?:{_DEALS})s?\b)",
        "",
    ),
    (
        rf"^(?:is|are|was|were|will|would) (?P<what>.+?) (?:be(?:ing)? )?{_PAID} {_MEANS} or {_MEANS}",
        r"how is \g<what> paid",
    ),
    (
        rf"(?<=^is )(?P<what>.*\b(?:{_SITE})\b.*) still (?:alive|going on|happening|on)(?=\W*$)",
        r"\g<what> going ahead",
    ),
    (r"(?:chang|switch)(?:e|ed|es|ing) jobs", "left"),
    (r"turn(?:ed|ing|s)? down", "rejected"),
    (r"(?:lay(?:ing|s)?|laid) off|let(?:ting|s)? go(?: of)?|(?:get(?:ting|s)?|got) rid of", "cut"),
    (r"(?:shut(?:ting|s)?|clos(?:e|ed|es|ing)|w(?:i|ou)nd(?:ing|s)?) down", "closed"),
    (r"(?:pull(?:ed|ing|s)?|back(?:ed|ing|s)?) out(?: of)?|walk(?:ed|ing|s)? away(?: from)?", "withdrew"),
    (r"call(?:ed|ing|s)? off", "canceled"),
    (r"set(?:ting|s)? up", "founded"),
    (r"(?:has|have|had|need(?:s|ed)?) to sell(?: off)?", r"\g<0> or divest"),
    (r"(?<=^when did )(?P<whom>.+) take over(?=\W*$)", r"\g<whom> succeed"),
    (r"(?:tak(?:e|en|es|ing)|took) over(?! as\b| from\b| at\b)|(?:snap(?:ped|s)?|scoop(?:ed|s)?) up", "bought"),
    (r"(?:put(?:ting|s)?|pour(?:ed|ing|s)?)(?: money)? into", "investing in"),
    (r"put(?:ting|s)? up", "building"),
    (
        r"do(?:ing)? with (?:the|its|their|this|that|all) (?:\w+ ){0,2}?(?:money|cash|proceeds|funds|funding)",
        "use funding for",
    ),
    (r"(?<=how many )people (?:works?|are working|are employed)(?: (?:at|for|by))?\b", "employees at"),
)
"""Origin: compiled by hand from questions on news."""
_ASKS_NEWEST = lazy_pattern(rf"^(?:what(?:['’]s| is) {_NEW}|{_LATEST})\b", re.IGNORECASE)
_PATTERNS = tuple((lazy_pattern(rf"\b(?:{words})\b", re.IGNORECASE), verb) for words, verb in _SINGLE)


def in_single_verbs(question: str) -> str:
    """The question with each verb of two words by one that means the same."""
    for pattern, verb in _PATTERNS:
        question = pattern.sub(verb, question)
    return question


def asks_for_newest(question: str) -> bool:
    """Whether it asks for what came last: `what is the latest on quillback`."""
    return _ASKS_NEWEST.match(question) is not None
