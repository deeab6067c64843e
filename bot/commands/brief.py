"""`/brief`: anything; picks the command that fits. Text without a slash is this command's argument."""

from collections.abc import Mapping
from dataclasses import replace

from bot.briefings.kind import find_listed, pick_kind
from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.questions.talked_about import find_question_names
from bot.briefings.view import View
from bot.chat import Command, Invocation, Message
from bot.commands.following import stands_for_subject
from bot.commands.handler import Services
from bot.commands.parsing import clean, find_news, greets, names_no_subject, raw_argument
from bot.commands.pointing import points_back, remarks, thanks
from bot.commands.typed import BRIEF
from bot.wording.conversation import word_heard, word_welcome
from bot.wording.listing import word_kind
from bot.wording.refusals import word_no_subject

_MOST_LISTED = 10
"""Commands that are offered to one who asks for all of a kind."""
_ALSO_WORDS = frozenset({"help", "sources"})
"""Commands whose names open ordinary sentences: “help me understand this”."""
_OPENS_QUESTIONS = frozenset({"why"})
"""Commands whose names open questions: of an article, which is one word, else “why did they sell”."""


async def run(invocation: Invocation, services: Services) -> Message:
    """The answer of the command named first in the argument, else of the kind that the words ask for."""
    view, words = services.view(invocation), invocation.argument
    line = _as_command(words, services.commands, named=clean(invocation.text)[:1] == "/")
    if line is None and (thanks(words) or remarks(words)):
        return word_welcome(invocation) if thanks(words) else word_heard(invocation)
    news = find_news(words) if line is None else None
    words = news or words
    if news == "" or greets(words):
        line = "/home" if news == "" else "/hello"
    if line is None and (names_no_subject(words) or points_back(words) or await _lacks_subject(view, words)):
        return word_no_subject(invocation, await suggest_known(view, "ask"))
    listed = None if line else find_listed(words)
    if listed:
        return word_kind(invocation, await suggest_known(view, listed, _MOST_LISTED))
    line = _with_lines(invocation.text, line) if line else f"/{await pick_kind(view, words)} {words}"
    message = await services.dispatch(replace(invocation, text=line))
    return replace(message, answer=message.answer.model_copy(update={"command": invocation.text}))


async def _lacks_subject(view: View, words: str) -> bool:
    """Whether a question has a word for somebody or something and no name: “who runs it?”."""
    return stands_for_subject(words) and not await find_question_names(view, words)


def _with_lines(text: str, line: str) -> str:
    """The command line with its argument as it was typed: a pasted text keeps its lines."""
    name = line.partition(" ")[0]
    typed = raw_argument(text) if clean(text)[:1] == "/" else text
    head, *rest = typed.strip().split(maxsplit=1) or [""]
    return " ".join((name, *rest)) if f"/{head.casefold().lstrip('/')}" == name else line


def _as_command(argument: str, commands: Mapping[str, Command], *, named: bool) -> str | None:
    """The command line that the argument already is, with or without its slash; None when it is plain words.

    `named` says whether it followed `/brief`, where the name of a command is no ordinary word.
    """
    name, _, rest = argument.lstrip("/").partition(" ")
    name = name.casefold()
    if name not in commands or not commands[name].listed or (name == BRIEF.name and not rest):
        return None
    if name in _OPENS_QUESTIONS and len(rest.split()) != 1 and not argument.startswith("/"):
        return None
    plain = not (named or argument.startswith("/")) and name in _ALSO_WORDS and rest and rest.casefold() not in commands
    return None if plain else f"/{name} {rest}"
