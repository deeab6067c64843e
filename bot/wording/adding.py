"""What became of a file that was added: what was understood, or why it was refused."""

from collections.abc import Sequence

from bot.ingest.outcome import Reason, Refused, Taken
from bot.library.article import Outcome

_OUTCOMES = {Outcome.NEW: "added", Outcome.UNCHANGED: "already known", Outcome.UPDATED: "updated"}
_REASONS: dict[Reason, str] = {
    Reason.MISSING: "there is no such file or folder. Check the path",
    Reason.UNREADABLE: "can't be read. Give yourself permission to read it",
    Reason.NOT_A_FILE: "is neither a file nor a folder. Name a .txt or .md file",
    Reason.TYPE: "is not a kind of file I read. Save it as .txt or .md",
    Reason.TOO_LARGE: "is larger than 2 MB. Split it into articles",
    Reason.EMPTY: "is empty. Put the article's text into it",
    Reason.BINARY: "is not a text file. Save it as .txt in UTF-8",
    Reason.NUL: "has NUL characters in it. Save it as plain text in UTF-8",
    Reason.SURROGATE: "has broken characters (lone surrogates) in it. Save it as plain text in UTF-8",
    Reason.ENCODING: "is in an encoding I can't tell. Save it in UTF-8",
    Reason.SIDECAR: "has a sidecar that is no JSON object of title, publisher, published and url. Mend or remove it",
    Reason.DATE: "has a sidecar whose “published” is no date. Write it as 2026, 2026-02 or 2026-02-16",
    Reason.NO_FILES: "holds no .txt or .md file. Name the folder that has the articles",
}


def word_added(added: Taken | Refused) -> str:
    """One line for one file."""
    if isinstance(added, Refused):
        detail = f" ({added.detail})" if added.detail else ""
        return f"refused  {added.path}: {_REASONS[added.reason]}{detail}."
    facts = added.facts
    paragraphs = facts.sentences[-1].paragraph if facts.sentences else 0
    counts = (_count(paragraphs, "paragraph"), _count(len(facts.deals), "deal"), _count(len(facts.amounts), "amount"))
    origin = ", ".join(known for known in (added.draft.publisher, added.draft.published) if known)
    known = f"{added.draft.title} · {origin}" if origin else added.draft.title
    return f"{_OUTCOMES[added.added.outcome]}  {added.added.key}: {known} · {', '.join(counts)}"


def was_refused(added: Taken | Refused) -> bool:
    """Whether the library did not take it."""
    return isinstance(added, Refused)


def word_total(added: Sequence[Taken | Refused]) -> str:
    """One line for all."""
    refused = sum(map(was_refused, added))
    outcomes = [one.added.outcome for one in added if isinstance(one, Taken)]
    counts = [(outcomes.count(outcome), name) for outcome, name in _OUTCOMES.items()]
    shown = [f"{count:,} {name}" for count, name in [*counts, (refused, "refused")] if count]
    return f"{', '.join(shown)}." if shown else "Nothing to add."


def word_stopped() -> str:
    """Ctrl-C in the middle."""
    return "Stopped. What was added so far is kept; run the same command again to go on."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
