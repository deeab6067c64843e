"""How a conversation goes on: what is said, read beside what was answered last."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.briefings.meaning.nearest import suggest_known
from bot.briefings.questions.talked_about import Talk, find_named, find_people, find_question_names, read_talk
from bot.briefings.questions.told_together import keep_told
from bot.chat import Choice, Invocation, Message
from bot.commands.following import follow_up, may_stand_alone, needs_people, opens_question
from bot.commands.handler import Services
from bot.commands.offered import find_offered
from bot.commands.parsing import clean, find_news, greets
from bot.commands.pointing import asks_more, asks_source, find_ordinal, means_other, remarks, thanks
from bot.commands.stated import BRIEFED, asked_labels, keep_field
from bot.commands.swapping import Swapped, Which
from bot.commands.titling import find_heading
from bot.tenants.memory import Answered
from bot.wording.conversation import word_alone, word_headed, word_more, word_which
from bot.wording.refusals import word_no_subject

_GOES_ON = frozenset({"deal", "infra", "talent", "profile", "timeline", "compare", "ask"})
"""Commands whose answer is about something that more can be asked of."""
_LONGEST = 100
"""Characters; a longer line says itself what it is about."""
_MOST_NAMES = 2
"""Of which more is offered."""
_TELLS_MORE: dict[str, tuple[str, ...]] = {
    "person": ("profile", "ask"),
    "place": ("infra", "deal"),
    "project": ("infra", "timeline"),
    "organization": ("deal", "profile", "timeline"),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """What is meant, or the Message that asks which; `picked_from` is the line whose answer offered it.

    `alone` is what was said, where it would be a question by itself, too; `heading` is what it is about and what is
    asked of it, where the completed question reads badly.
    """

    meant: Invocation | Message
    picked_from: str | None = None
    alone: str | None = None
    heading: tuple[str, str] | None = None


async def answer_turn(invocation: Invocation, services: Services, answered: Answered | None) -> tuple[Message, Turn]:
    """The answer to what is said after what was answered last, and how it was understood."""
    turn = await go_on(invocation, services, answered) if answered else Turn(invocation)
    if isinstance(turn.meant, Message):
        return turn.meant, turn
    message = await services.dispatch(turn.meant)
    if turn.heading and message.answer.outcome == "answer":
        message = word_headed(message, *turn.heading)
    is_unanswered = turn.alone is not None and message.answer.outcome == "no_answer"
    return word_alone(message, f"/ask {turn.alone}") if is_unanswered else message, turn


async def go_on(invocation: Invocation, services: Services, answered: Answered) -> Turn:
    """What the words mean after that; themselves where they stand alone."""
    said = clean(invocation.text)
    if not said.startswith("/") and (pointed := await _point_back(invocation, services, answered)):
        return pointed
    if _says_all(said):
        return Turn(invocation)
    if stated := await _find_stated(invocation, services, answered):
        return Turn(stated, answered.picked_from)
    talk = await read_talk(services.view(invocation), answered.command)
    meant = await _complete(invocation, services, answered, talk)
    if isinstance(meant, Which):
        return Turn(word_which(invocation, _choices(meant.lines)), said)
    if meant == said:  # which mentions nobody any more
        return Turn(invocation)
    alone = said if may_stand_alone(said) else None
    return Turn(replace(invocation, text=meant), alone=alone, heading=find_heading(meant, talk))


async def _point_back(invocation: Invocation, services: Services, answered: Answered) -> Turn | None:
    """What words mean that name nothing: one of a list, the sources, more of the same; None for other words."""
    said = clean(invocation.text)
    number = find_ordinal(said)
    if number is not None or means_other(said):
        return await _pick(invocation, services, answered, number)
    if asks_source(said):
        return Turn(replace(invocation, text=f"/citations {answered.command}"), answered.picked_from)
    if asks_more(said):
        talk = await read_talk(services.view(invocation), answered.command)
        return Turn(_offer_more(invocation, talk, answered), said)
    return None


def remember(message: Message, turn: Turn, answered: Answered | None) -> Answered | None:
    """What a follow-up will follow; None where the answer is nothing to go on with."""
    if isinstance(turn.meant, Message):
        return replace(answered, picked_from=turn.picked_from) if answered else None
    outcome, command = message.answer.outcome, message.again.lstrip("/").partition(" ")[0]
    if outcome != "usage" and command in _GOES_ON:
        return Answered(message.again, turn.picked_from)
    offers = outcome == "no_answer" and command == "brief" and message.answer.suggestions
    return Answered(answered.command if answered else message.again, message.again) if offers else None


def _says_all(said: str) -> bool:
    """Whether a line says by itself what it is about: a command with its words, a greeting, a long text."""
    is_command = said.startswith("/") and " " in said
    is_talk = greets(said) or thanks(said) or remarks(said)
    return not said or len(said) > _LONGEST or is_command or is_talk or find_news(said) is not None


async def _find_stated(invocation: Invocation, services: Services, answered: Answered) -> Message | None:
    """The briefing of before with the field that is asked for, where it states it."""
    labels = asked_labels(clean(invocation.text))
    if not labels or answered.command.lstrip("/").partition(" ")[0] not in BRIEFED:
        return None
    return keep_field(await services.dispatch(replace(invocation, text=answered.command)), labels)


async def _complete(invocation: Invocation, services: Services, answered: Answered, talk: Talk) -> str | Which:
    """What is said, with what it leaves to the words before."""
    said, view = clean(invocation.text), services.view(invocation)
    named = await find_question_names(view, said) if opens_question(said) else await find_named(view, said)
    people = await _find_told(invocation, services, answered) if needs_people(said, talk) else ()
    meant = follow_up(said, talk, named, people)
    if not isinstance(meant, Swapped):
        return meant
    lines = await keep_told(view, meant.lines, of_deal=talk.is_of_deal)
    return Which(tuple(lines)) if len(lines) > 1 else lines[0] if lines else meant.alone


async def _find_told(invocation: Invocation, services: Services, answered: Answered) -> Sequence[str]:
    """The persons in the first words of the answer that name one in full."""
    message, view = await services.dispatch(replace(invocation, text=answered.command)), services.view(invocation)
    for point in (point for section in message.answer.sections for point in section.points):
        if people := await find_people(view, point.text):
            return people
    return ()


async def _pick(invocation: Invocation, services: Services, answered: Answered, number: int | None) -> Turn:
    """The one of what was offered last, by its number; without a number another than was answered."""
    source = answered.picked_from or answered.command
    offered = await _find_choices(replace(invocation, text=source), services, answered)
    if number is None:
        offered = [one for one in offered if one.command.casefold() != answered.command.casefold()]
        number = 1 if answered.picked_from and len(offered) == 1 else 0
    if offered and (number == -1 or 1 <= number <= len(offered)):
        line = offered[number - 1 if number > 0 else -1].command
        return Turn(replace(invocation, text=line), source)
    if offered:
        return Turn(word_which(invocation, offered), source)
    return Turn(
        word_no_subject(invocation, await suggest_known(services.view(invocation), "ask")), answered.picked_from
    )


async def _find_choices(invocation: Invocation, services: Services, answered: Answered) -> Sequence[Choice]:
    if invocation.text.startswith("/"):
        return find_offered(await services.dispatch(invocation))
    turn = await go_on(invocation, services, replace(answered, picked_from=None))
    return find_offered(turn.meant) if isinstance(turn.meant, Message) else ()


def _offer_more(invocation: Invocation, talk: Talk, answered: Answered) -> Message:
    """What else can be told of the names, and where the answer stands."""
    names = talk.names[:_MOST_NAMES]
    lines = [f"/{command} {one.name}" for one in names for command in _TELLS_MORE.get(one.kind, ("ask",))]
    told = [line for line in lines if line.casefold() != answered.command.casefold()]
    return word_more(invocation, talk.subject, _choices((*told, f"/citations {answered.command}")))


def _choices(lines: Sequence[str]) -> tuple[Choice, ...]:
    return tuple(Choice(title=line.removeprefix("/ask "), command=line) for line in lines)
