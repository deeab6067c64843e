"""The bot in a terminal: a prompt with history and completion, or lines from a pipe."""

import re
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path
from uuid import uuid4

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from rich.console import Console

from bot.adapters.console.draw import print_line, print_message
from bot.adapters.console.files import attach_file
from bot.chat import Complete, Dispatch, Invocation, Message, Role

_LEAVE = frozenset({"quit", "exit", "/quit", "/exit"})
_NUMBERS = re.compile(r"[\[(]?\d{1,3}[\])]?(?:[\s,]+[\[(]?\d{1,3}[\])]?)*")
"""Citations' numbers, as `2`, `[2]`, `(2)` or `1, 2`; more digits are a year."""


class ConsoleAdapter:
    """Reads lines, answers each, until the input ends. `tenant` is the terminal's; `history` keeps past lines."""

    def __init__(self, tenant: str, history: Path, greeting: str) -> None:
        self._tenant = tenant
        self._thread = f"terminal {uuid4()}"  # what is said until the input ends is one conversation
        self._history = history
        self._greeting = greeting

    async def run(self, dispatch: Dispatch, complete: Complete) -> None:
        """Answer every line that is typed; Ctrl-D ends it, Ctrl-C drops the line."""
        console = Console(highlight=False)
        typed = sys.stdin.isatty()
        if typed:
            console.print(self._greeting, markup=False)
        shown: Message | None = None
        async for line in self._typed_lines(complete) if typed else _piped_lines():
            if line.strip().casefold() in _LEAVE:
                return
            if line.strip():
                if not typed:
                    print_line(line.strip(), console)
                for command in _follow(line.strip(), shown):
                    message = await dispatch(self._invoke(command))
                    console.print()
                    print_message(message, console)
                    console.print()
                    shown = shown if command != line.strip() else message

    def _invoke(self, command: str) -> Invocation:
        return attach_file(Invocation(command, self._tenant, role=Role.ADMINISTRATOR, thread=self._thread))

    async def _typed_lines(self, complete: Complete) -> AsyncIterator[str]:
        completer = _CommandCompleter(complete, self._tenant)
        session: PromptSession[str] = PromptSession(
            history=_open_history(self._history), completer=completer, key_bindings=_bind_tab()
        )
        while True:
            try:
                yield await session.prompt_async("> ")
            except KeyboardInterrupt:
                continue
            except EOFError:
                return


def _follow(line: str, shown: Message | None) -> tuple[str, ...]:
    """Numbers of citations show their words in the articles, one command each; anything else is what it is, as is the
    number of one of the things that an answer without citations offers.
    """
    if line == "?":
        return ("/help",)
    if not _NUMBERS.fullmatch(line):
        return (line,)
    citations = {str(one.number): one for one in shown.answer.citations} if shown else {}
    numbers = dict.fromkeys(re.findall(r"\d+", line))
    if shown and not citations and len(numbers) == 1 and (shown.answer.choices or shown.answer.suggestions):
        return (line,)
    cited = [citations[number] for number in numbers if number in citations]
    missing = [number for number in numbers if number not in citations]
    return (*(f"/show {one.article} {one.start} {one.end}" for one in cited), *(f"/show {one}" for one in missing[:1]))


async def _piped_lines() -> AsyncIterator[str]:
    for line in sys.stdin:
        yield line.rstrip("\n")


def _open_history(path: Path) -> History:
    """Lines of earlier sessions; only this session's where the file can't be kept."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))


def _bind_tab() -> KeyBindings:
    """Tab takes the next offer and stays at the last one; by itself it would go back to what was typed."""
    bindings = KeyBindings()

    @bindings.add("tab")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state:
            buffer.complete_next(disable_wrap_around=True)
        else:
            buffer.start_completion(select_first=True)

    return bindings


class _CommandCompleter(Completer):
    """Offers the whole command lines that the core completes."""

    def __init__(self, complete: Complete, tenant: str) -> None:
        self._complete = complete
        self._tenant = tenant

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        del complete_event
        typed = document.text_before_cursor
        for line in await self._complete(Invocation(typed, self._tenant)):
            yield Completion(line, start_position=-len(typed))

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> list[Completion]:
        """Nothing: prompt_async asks for completions asynchronously."""
        del document, complete_event
        return []
