"""What the words of a question itself demand of an answer, beyond what they name (pure)."""

import re
from collections.abc import Collection, Sequence

from bot.briefings.lines import Line
from bot.briefings.meaning.resolve import Subject
from bot.briefings.meaning.synonyms import meanings
from bot.briefings.questions.about import is_called
from bot.library.article import Passage
from bot.patterns import lazy_pattern

_LEAD_IN = lazy_pattern(
    r"^\W*(?:please\s+)?(?:can you\s+|could you\s+)?(?:tell|show|give|inform)\s+(?:me|us)\s+"
    r"(?:(?:everything|all|more|something|anything)\s+)?(?:(?:you|there is)\s+(?:know|to know)\s+)?(?:about\s+|on\s+)?",
    re.IGNORECASE,
)
_ANYTHING = lazy_pattern(r"\b(?:any|some|every)(?:thing|body|one)\b", re.IGNORECASE)
_NO_SUPERLATIVE = r"(?:inv|int?er|requ|lat|new|for|harv|prot|sugg|cont|w|e|budap|conqu|bl)est\b"
"""Words that only look like one."""
_MOST = rf"(?:most(?! of\b)|least|best|worst|(?!{_NO_SUPERLATIVE})[a-z]{{3,}}est)"
_ASKS_MOST = lazy_pattern(rf"^\W*(?:(?:what|which|who)\b(?:\W+\w+){{0,3}}?\W+the\W+|the\W+)?({_MOST})\b", re.IGNORECASE)
_TELLS_MOST = lazy_pattern(rf"\b{_MOST}\b", re.IGNORECASE)
_ASKS = lazy_pattern(r"\b(?:who|whom|whose|what|which|where|when|why|how)\b|\?", re.IGNORECASE)
_MODEL = lazy_pattern(r"\b[A-Za-z]{1,4}-?\d{2,3}[A-Za-z]?\b")
_NEAR = 6
"""Words between a superlative and what is compared."""
_WORD = lazy_pattern(r"\w+")
OUTSIDE = lazy_pattern(r"\boutside (?:of )?(?:the )?\w+", re.IGNORECASE)
"""How a question names what its answer is not in."""
_LIVED = lazy_pattern(r"\b(?:born|birth)\b", re.IGNORECASE)
_LIFE = lazy_pattern(r"\b(?:born|birth)\b[^.;]{0,60}?\b\d{3,4}\b|\([^()]*\b\d{3,4}\b", re.IGNORECASE)
"""How texts tell when somebody was born: in a word, or with the years in brackets behind the name."""
_ROUND = lazy_pattern(
    r"\bseries[ -](?P<letter>[b-k]|(?-i:A)|(?<!\ba series.)a|a(?= (?:round|fund|financ|invest)))(?![\w-])"
    r"|\bpre-?seed\b"
    r"|\b(?P<seed>seed)(?:[ -]stage)?(?= (?:round|fund|financ|money|invest|capital|extension|deal))",
    re.IGNORECASE,
)
"""“A series a critic liked” is no round, nor is a seed company."""
_THE_ROUND = lazy_pattern(
    r"\b(?:the|this|that) (?:(?:new|latest|newest|recent|current|funding|financing) ){0,2}round\b", re.IGNORECASE
)
_ASKS_LEAD = lazy_pattern(r"\W*who (?:co-?)?(?:led|leads|is leading)\b.*\bround\b", re.IGNORECASE)
_FUNDED = lazy_pattern(
    r"\b(?:rounds?|rais(?:e[sd]?|ing)|fund(?:s|ed|ing)?|financ\w+|invest\w*|series|seed)\b", re.IGNORECASE
)
"""Words of which news on a round has one: who led research led no round."""
_OF_A_PLACE = ("n", "an", "ean", "ian")
"""What a word for the people or things of a place adds to its name."""
_BEFORE_NAMES = frozenset({"about", "between", "by", "did", "does", "for", "from", "in", "of", "with"})
"""Words after which a question names somebody, in small letters too."""
_ACTING = lazy_pattern(
    r"\b(?:will|would|has|have|is|was|can|could|should)(?:n['’]?t)? (?!(?:be|been|the|a|an)\b)([a-z]+)"
    r" (?:be |been |also |still )?[a-z]+(?: |\W*$)"
)
"""Between an auxiliary and a verb stands who acts: `how many graduates will quillback hire`."""


def plain(question: str) -> str:
    """The question without the words that ask for all or anything, and name nothing."""
    shorter = " ".join(_ANYTHING.sub(" ", _LEAD_IN.sub("", question)).split())
    return shorter if any(map(str.isalnum, shorter)) else question


def is_superlative(question: str) -> bool:
    """Whether a question asks for the highest, the best, the most of its kind."""
    return _ASKS_MOST.search(question) is not None


def tells_superlative(question: str, line: Line) -> bool:
    """Whether the line itself says which is the most of all: the bot ranks nothing.

    Where words alone are typed, as into a search box, all of them stand close to each other.
    """
    if _ASKS.search(question):
        return _TELLS_MOST.search(line.text) is not None
    found, wanted = _ASKS_MOST.search(question), set(meanings(question))
    most = meanings(found[1]) if found else ()
    words = _WORD.findall(line.text)
    places = [at for at, word in enumerate(words) if most and meanings(word) == most]
    return any(wanted <= set(meanings(" ".join(words[max(0, at - _NEAR) : at + _NEAR + 1]))) for at in places)


def tells_what_is_dated(question: str, line: Line) -> bool:
    """Whether the line says what only its own word says: a birth."""
    return not _LIVED.search(question) or _LIFE.search(line.text) is not None


def tells_round(question: str, line: Line) -> bool:
    """Whether the line tells of a round that the question names, if it names any: `series b`.

    Where it names none itself, or one beside “the round”, those around it tell.
    """
    around = f"{line.article.title}. {line.passage.text}"
    if _ASKS_LEAD.match(question) and not any(_FUNDED.search(one) for one in _paragraphs_of(line)):
        return False
    asked, told = _rounds(question), _rounds(line.text)
    if not asked or asked & told:
        return True
    is_open = not told or _THE_ROUND.search(line.text) is not None
    return is_open and not asked.isdisjoint(_rounds(around))


def _paragraphs_of(line: Line) -> list[str]:
    """The title, and the paragraph in which the line stands."""
    return [line.article.title, *(one for one in line.passage.text.split("\n\n") if line.text in one)]


def keep_named(question: str, names: Collection[Subject], passages: Sequence[Passage]) -> Sequence[Passage]:
    """The passages; where the question names a round, those of articles that name somebody of whom it asks.

    Another's round of the same name is told in the same words.
    """
    if not names or not _rounds(question):
        return passages
    telling = [one for one in passages if any(is_called(name, f"{one.article.title}. {one.text}") for name in names)]
    articles = {one.article for one in telling}
    return [one for one in passages if one.article in articles]


def _rounds(text: str) -> set[str]:
    return {(found["letter"] or found["seed"] or "pre-seed").casefold() for found in _ROUND.finditer(text)}


def name_positions(question: str) -> Sequence[str]:
    """The words of a question that stand as names do: with a capital, or in small letters after `did`, `by`, `of` …"""
    words = _WORD.findall(question)
    if question != question.casefold():
        return [word for word in words[1:] if word[0].isupper()]
    pairs = zip(["of", *words], words, strict=False)
    return [word for before, word in pairs if before.casefold() in _BEFORE_NAMES and not word.isdecimal()]


def tells_names(question: str, lines: Sequence[Line], common: Collection[str]) -> bool:
    """Whether each name in a question in small letters (`fernleaf` of `by fernleaf`) stands beside one of the lines."""
    if question != question.casefold():
        return True
    told = {one for line in lines for one in meanings(f"{line.article.title}. {line.passage.text}")}
    names = name_positions(OUTSIDE.sub(" ", question))
    return all(is_told_in(one, told) for word in names if word not in common for one in meanings(word))


def is_told_in(stem: str, told: Collection[str]) -> bool:
    """Whether the words, by meaning, have this one, or what is called after it: European after Europe."""
    return stem in told or any(f"{stem}{ending}" in told for ending in _OF_A_PLACE)


def names_unknown(question: str, unknown: Collection[str], common: Collection[str]) -> bool:
    """Whether the question names something that stands nowhere in the library: `unknown` are meanings.

    A model's number (A220) is a name wherever it stands.
    """
    positions = (*name_positions(question), *_ACTING.findall(question))
    names = [word for word in positions if word.casefold() not in common and word.isalpha()]
    models = _MODEL.findall(question)
    return any(set(meanings(word)) & set(unknown) for word in (*names, *models))
