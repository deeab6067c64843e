"""What the bot says around answers in a channel: pages, sharing, greetings, its home."""

from collections.abc import Sequence
from dataclasses import replace

from bot.briefings.briefing import Suggestion
from bot.chat import (
    Actor,
    Answer,
    Choice,
    Choices,
    Command,
    Field,
    Invocation,
    Message,
    Part,
    Point,
    Quotes,
    Source,
    Sources,
    Table,
    Words,
    show_command,
)
from bot.library.article import Heading
from bot.wording.sources import word_origin

_WHO = (
    "I answer out of a library of news articles: every line of news is an exact quotation with its source, "
    "and what no article says is “not stated”."
)
_HOW = "Give me a name or a question (in a channel, mention me with it), or type a command. /help lists them; try:"


def word_which(invocation: Invocation, choices: Sequence[Choice], title: str = "Which one do you mean?") -> Message:
    """Several things may be meant, or be told; each is a command."""
    answer = Answer(command=invocation.text, outcome="clarify", title=title, choices=tuple(choices))
    return Message(title, (Choices("", tuple(choices)),), answer)


def word_alone(message: Message, line: str) -> Message:
    """The message, which found nothing on what was talked about; and the question by itself."""
    choice = Choice(title=line, command=line)
    answer = message.answer.model_copy(update={"suggestions": (*message.answer.suggestions, line)})
    return replace(message, parts=(*message.parts, Choices("Or of anything at all", (choice,))), answer=answer)


def word_headed(message: Message, about: str, asked: str) -> Message:
    """The message, headed by what is asked about and what of it: “Brindle: why?”."""
    title = f"{about}: {asked}?"
    return replace(message, title=title, answer=message.answer.model_copy(update={"title": title}))


def word_more(invocation: Invocation, subject: str, choices: Sequence[Choice]) -> Message:
    """What else can be told of the same."""
    return word_which(invocation, choices, f"What more about {subject}?" if subject else "What more?")


def word_welcome(invocation: Invocation) -> Message:
    """Thanks, answered."""
    title = "You are welcome. Ask on whenever you like."
    return Message(title, (), Answer(command=invocation.text, outcome="answer", title=title, text=title))


def word_heard(invocation: Invocation) -> Message:
    """A remark, heard."""
    title = "All right. Ask on whenever you like."
    return Message(title, (), Answer(command=invocation.text, outcome="answer", title=title, text=title))


def word_changed(message: Message) -> Message:
    """The first page again, since its articles are others now."""
    note = Words("The answer has changed since that page; here it is from its beginning.")
    return replace(message, parts=(note, *message.parts), again="")


def word_behind(message: Message, behind: int) -> Message:
    """The message as it is; where the index lags behind the articles, headed by how many can't be searched yet."""
    if not behind:
        return message
    count = "1 article" if behind == 1 else f"{behind:,} articles"
    note = Words(f"The library is still being indexed: {count} can't be searched yet.")
    return replace(message, parts=(note, *message.parts))


def word_renewed(message: Message, renewed: Sequence[tuple[str, Sequence[int]]]) -> Message:
    """The message as it is; headed, once, by which articles have changed, where their quoted words are new in them."""
    lines = [
        f"“{title}” has changed since it was added; new in it: {', '.join(f'[{one}]' for one in numbers)}."
        for title, numbers in renewed
    ]
    note = Words("\n".join(lines))
    return replace(message, parts=(note, *message.parts)) if lines and note not in message.parts else message


def word_lapsed(invocation: Invocation) -> Message:
    """A button whose long command is no longer kept, or that another version made."""
    title = "That button does not work any more."
    text = "Please ask again. A button may end with an update, and that of a long question after 30 days."
    answer = Answer(command=invocation.text, outcome="no_answer", title=title, text=text)
    return Message(title, (Words(text),), answer)


def word_shared(message: Message, actor: Actor | None) -> Message:
    """The message, headed by who shares it."""
    line = f"Shared by {actor.name}" if actor else "Shared"
    return replace(message, parts=(Words(line), *message.parts), actions=(), again="")


def word_shared_already(invocation: Invocation, message: Message) -> Message:
    """The message stands in the channel already."""
    title = f"Shared here already: {message.title}"
    text = "It was shared a moment ago. If you do not see it above, share it again in a few minutes."
    return Message(title, (Words(text),), Answer(command=invocation.text, outcome="answer", title=title, text=text))


def word_citations(invocation: Invocation, message: Message) -> Message:
    """Each quotation with its article and the command that opens it there."""
    cited = message.answer.citations
    if not cited:
        title = "That answer has no citations."
        return Message(title, (), Answer(command=invocation.text, outcome="no_answer", title=title))
    title = f"Citations · {message.title}"
    parts: list[Part] = []
    for one in cited:
        place = " · ".join(filter(None, (one.publisher, one.published, f"paragraph {one.paragraph}")))
        parts.append(Quotes(f"{one.title} · {place}", (Point(text=one.quote, citation=one.number),)))
    opening = tuple(Choice(title=f"Show [{one.number}] in article", command=show_command(one)) for one in cited)
    answer = Answer(command=invocation.text, outcome="answer", title=title, citations=cited)
    return Message(title, (*parts, Choices("", opening)), answer)


def word_reported(invocation: Invocation, message: Message) -> Message:
    """Thanks, and what happens with the report."""
    if not message.answer.citations:
        title = "There is no quoted answer to report."
        return Message(title, (), Answer(command=invocation.text, outcome="no_answer", title=title))
    title = "Thank you. The answer is noted as doubtful."
    text = f"Whoever hosts the bot will find “{message.title}” in the list of reported readings."
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text)
    return Message(title, (Words(text),), answer)


def word_hello(invocation: Invocation, suggestions: Sequence[Suggestion]) -> Message:
    """Who the bot is, and three commands to try."""
    title = "Hello, I am Briefbot."
    examples = _examples(suggestions)
    text = f"{_WHO} {_HOW}"
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text, suggestions=_lines(examples))
    return Message(title, (Words(text), Choices("", examples)), answer)


def word_home(
    invocation: Invocation,
    held: int,
    newest: Sequence[Heading],
    suggestions: Sequence[Suggestion],
    commands: Sequence[Command],
) -> Message:
    """What the library knows, its newest articles, commands to try, and every command."""
    title = "Briefbot"
    count = "1 article" if held == 1 else f"{held:,} articles"
    text = f"{count} in the library. {_WHO}"
    examples = _examples(suggestions)
    listed = Table(tuple(Field(command.usage, command.summary) for command in commands))
    sources = Sources("Newest articles", tuple(Source(one.title, word_origin(one), one.url, "") for one in newest))
    parts: tuple[Part, ...] = (Words(text), *((sources,) if newest else ()), Choices("Try", examples), listed)
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text, suggestions=_lines(examples))
    return Message(title, parts, answer)


def word_about(invocation: Invocation, found: Sequence[tuple[str, str]]) -> Message:
    """The names in a message, each with its briefing; says so when none is known."""
    if not found:
        title = "The library knows none of the names in that message."
        suggestions = ("/sources", "/help")
        answer = Answer(command=invocation.text, outcome="no_answer", title=title, suggestions=suggestions)
        return Message(title, (Choices("", tuple(Choice(title=one, command=one) for one in suggestions)),), answer)
    title = "In that message the library knows"
    choices = tuple(Choice(title=name, command=f"/{kind} {name}") for name, kind in found)
    text = ", ".join(name for name, _ in found)
    answer = Answer(command=invocation.text, outcome="answer", title=title, text=text, suggestions=_lines(choices))
    return Message(title, (Words(text), Choices("Brief me on", choices)), answer)


def _examples(suggestions: Sequence[Suggestion]) -> tuple[Choice, ...]:
    lines = [f"/{suggestion.command} {suggestion.words}" for suggestion in suggestions] or ["/help"]
    return tuple(Choice(title=line, command=line) for line in lines)


def _lines(choices: Sequence[Choice]) -> tuple[str, ...]:
    return tuple(choice.command for choice in choices)
