"""An Invocation in, the Message that answers it out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from bot.briefings.meaning.aliases import Aliases
from bot.chat import LONGEST_ARGUMENT, Command, Invocation, Message, UserError, long_key
from bot.commands.conversing import answer_turn, remember
from bot.commands.handler import Handler, Parts, Services, judge_role, may_set_digests
from bot.commands.kept import KeptAnswers
from bot.commands.parsing import parse, says_something
from bot.library.choosing import Choosing
from bot.library.library import Library
from bot.library.snapshot import Snapshot
from bot.library.sources import Sources
from bot.library.standing import Standings
from bot.tenants.curators import Curators
from bot.tenants.memory import Answered, Memory
from bot.tenants.privacy import Privacy
from bot.wording import refusals
from bot.wording.actions import add_actions
from bot.wording.conversation import word_behind

_CLOSE_ENOUGH = 60
"""rapidfuzz ratio from 0 to 100; one wrong or swapped letter in a word of four still passes."""


WordError = Callable[[Exception], str | None]
"""The sentence for an error that a person can do something about; None for a fault of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatcher:
    """Answers any Invocation out of this table of commands, this library and this memory."""

    table: Mapping[str, tuple[Command, Handler]]
    library: Library
    memory: Memory
    privacy: Privacy
    curators: Curators
    sources: Sources
    parts: Parts
    aliases: Aliases
    word_error: WordError
    now: Callable[[], datetime]
    kept: KeptAnswers = field(default_factory=KeptAnswers)

    async def dispatch(self, invocation: Invocation) -> Message:
        """The answer; also to what fails, of which the person gets one calm line, and the log the rest."""
        try:
            thread = invocation.thread
            answered = await self.memory.find_answered(invocation.tenant, thread) if thread else None
            async with self.library.snapshot() as snapshot:
                services = self._services(snapshot, await self._find_standings(invocation))
                message, turn = await answer_turn(invocation, services, answered)
            await self._remember(invocation, message, remember(message, turn, answered))
            return word_behind(message, snapshot.behind)
        except Exception as error:  # noqa: BLE001 (as above)
            import structlog  # noqa: PLC0415 (slow to import; little fails)

            structlog.get_logger(__name__).exception(
                "command failed", command=parse(invocation.text)[0], tenant=invocation.tenant
            )
            return refusals.word_failure(invocation, self.word_error(error))

    async def _find_standings(self, invocation: Invocation) -> Standings:
        """How the channel where this is asked takes its sources."""
        channel = invocation.channel
        return await self.sources.find(invocation.tenant, channel) if channel is not None else Standings()

    async def _answer(self, invocation: Invocation, snapshot: Snapshot, standings: Standings) -> Message:
        name, argument = parse(invocation.text)
        refusal = _refuse(invocation, name, argument, self._commands())
        if refusal is not None:
            return refusal
        command, _ = self.table[name]
        try:
            role = await judge_role(invocation, self.curators) if command.changes else invocation.role
            asked = replace(invocation, command=name, argument=argument, role=role)
            if command.for_curators and not may_set_digests(asked):
                return refusals.word_not_allowed(asked)
            if _lacks_argument(command, argument):
                return refusals.word_usage(invocation, command)
            answer = self._answer_lasting if command.lasts else self._answer_anew
            return await answer(asked, snapshot, standings)
        except UserError as error:
            return refusals.word_user_error(invocation, error)

    async def _answer_lasting(self, asked: Invocation, snapshot: Snapshot, standings: Standings) -> Message:
        """The answer that was made before of the same state of the library; its handler sees nothing of who asks."""
        alone = Invocation(asked.text, asked.tenant, asked.command, asked.argument)
        state = await snapshot.state()
        if state is None:
            return await self._answer_anew(alone, snapshot, standings)
        if kept := self.kept.find(state, (alone, standings)):
            return kept
        message = await self._answer_anew(alone, snapshot, standings)
        self.kept.keep(state, (alone, standings), message)
        return message

    async def _answer_anew(self, asked: Invocation, snapshot: Snapshot, standings: Standings) -> Message:
        command, handler = self.table[asked.command]
        message = await handler(asked, self._services(snapshot, standings))
        return (
            message if message.again else add_actions(message, command, f"/{asked.command} {asked.argument}".rstrip())
        )

    def _services(self, snapshot: Snapshot, standings: Standings) -> Services:
        """What a handler works with; commands that it dispatches in its turn read the same state of the library."""
        return Services(
            library=Choosing(snapshot, standings) if standings.sources else snapshot,
            whole=snapshot,
            sources=self.sources,
            standings=standings,
            memory=self.memory,
            privacy=self.privacy,
            curators=self.curators,
            parts=self.parts,
            aliases=self.aliases,
            commands=self._commands(),
            dispatch=partial(self._answer, snapshot=snapshot, standings=standings),
            now=self.now,
        )

    async def _remember(self, invocation: Invocation, message: Message, answered: Answered | None) -> None:
        """Keep what the message's buttons and a follow-up will need."""
        kept = [(long_key(command), command) for command in message.long_commands]
        if kept:
            await self.memory.keep(invocation.tenant, kept, self.now())
        if invocation.thread is not None and answered is not None:
            await self.memory.remember_answered(invocation.tenant, invocation.thread, answered, self.now())

    def _commands(self) -> dict[str, Command]:
        return {name: command for name, (command, _) in self.table.items()}


def _refuse(invocation: Invocation, name: str, argument: str, commands: Mapping[str, Command]) -> Message | None:
    """What is wrong with the line before anything is looked up; None when nothing is."""
    inner = argument.lstrip("/").partition(" ")[0].casefold() if name == "brief" else name
    longest = max(commands[one].longest if one in commands else LONGEST_ARGUMENT for one in (name, inner))
    if max(len(name), len(argument)) > longest:
        return refusals.word_too_long(invocation, longest)
    if name not in commands:
        close = _nearest(name, commands)
        listed = close or tuple(command for command in commands.values() if command.listed)
        kept = argument if close and says_something(argument) else ""
        return refusals.word_unknown_command(invocation, name, listed, kept)
    return None


def _lacks_argument(command: Command, argument: str) -> bool:
    is_mistyped = bool(argument) and command.listed
    return not says_something(argument) and (is_mistyped or command.argument.required)


def _nearest(name: str, commands: Mapping[str, Command]) -> tuple[Command, ...]:
    """The commands that may have been meant, likeliest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (slow to import; who types what there is has no need of it)

    listed = {known: command for known, command in commands.items() if command.listed}
    close = process.extract(name, listed.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return tuple(listed[match] for match, _, _ in close)
