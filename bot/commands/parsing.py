"""Typed text in, a command name and a clean argument out (pure)."""

import re
import unicodedata

from bot.patterns import lazy_pattern

_MENTION = lazy_pattern(r"<(?:[@#!][^<>]{0,100})>|@(?:everyone|here|channel)\b", re.IGNORECASE)
_GREETING = lazy_pattern(
    r"(?:(?:hi|hello|hey|hiya|greetings|good (?:morning|day|afternoon|evening))(?: there| everyone| bot| briefbot)*"
    r"|(?:who|what) are you|what(?:'s| is) this"
    r"|how (?:do|does|can) (?:you|this|it|i) (?:work|start|use (?:you|this|it))"
    r"|what (?:can|do|could) (?:you|i) (?:do|ask|say|type|know)(?: you| here)?"
    r"|(?:please |can you )?help me(?: please)?|help please|(?:how do i )?start)"
)
_NEWS = lazy_pattern(
    r"(?:(?:what(?:['’]s| is| are)?|which|show|give|tell|list|read)(?: me| us)? )?(?:(?:the|any|all|your|some) )*"
    r"(?:(?:latest|newest|new|recent|current|top) )?(?:news|articles|stories|headlines|updates|latest)"
    r"(?: (?:today|please|are there|do you have)| (?:about|of|on|regarding) (?P<subject>.+))?"
    r"|(?:what(?:['’]s| is| has)?|anything) (?:new|happening|happened|going on)"
    r"(?: (?:today|yesterday|recently|lately|this (?:week|month)))?"
    r"|(?:(?:tell|show|give)(?: me| us)? )?(?:something|anything) (?:new|interesting)",
    re.IGNORECASE,
)
_POINTING = frozenset(
    """
    a about again also and any anybody anyone anything are be can continue could did do does else explain for give go
    has have he her here him his how i in is it its know many me more much no of ok on or other others please
    really say she show so some somebody someone something tell than that the their them then there these they this
    those to was we were what when where which who whom why with you your
    """.split()  # noqa: SIM905 - a list of words is read more easily than a hundred strings
)
"""Words that name nothing to look up."""
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """The text in composed, half-width letters, without invisible characters and mention markup, on one line.

    The markup is Slack's (`<!channel>`, `<@U012>`, `<#C012|news>`) and Discord's (`<@123>`, `@everyone`).
    """
    spaced = "".join(" " if character.isspace() else character for character in text)
    seen = "".join(character for character in spaced if unicodedata.category(character) not in _UNSEEN)
    return " ".join(_MENTION.sub(" ", unicodedata.normalize("NFKC", seen)).split())


def parse(text: str) -> tuple[str, str]:
    """The command's name in lower case and its argument; text without a slash is an argument of `brief`."""
    line = clean(text)
    if not line.startswith("/"):
        return "brief", line
    name, _, argument = line[1:].partition(" ")
    return name.casefold(), argument.strip()


def raw_argument(text: str) -> str:
    """What follows the command's name, as it was typed, with its line ends."""
    typed = text.strip()
    if not typed.startswith("/"):
        return typed
    return re.sub(r"/\S*\s*", "", typed, count=1)


def greets(argument: str) -> bool:
    """Whether the words only greet, or ask what the bot is and can do."""
    return _GREETING.fullmatch(name_words(argument)) is not None


def find_news(argument: str) -> str | None:
    """The subject of which the words ask for news, empty for “latest news”; None when they ask for something else."""
    match = _NEWS.fullmatch(argument.strip(" ?!."))
    return (match["subject"] or "") if match else None


def names_no_subject(argument: str) -> bool:
    """Whether the words ask for more of something without saying what: “tell me more”, “who else”."""
    return bool(argument) and set(name_words(argument).split()) <= _POINTING


def name_words(argument: str) -> str:
    """The words in lower case without the marks around them."""
    return " ".join(re.findall(r"[\w’']+", argument.casefold())).replace("’", "'")


def says_something(argument: str) -> bool:
    """Whether the argument holds a letter or a digit."""
    return any(character.isalnum() for character in argument)
