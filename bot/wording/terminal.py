"""What the command line says around the answers."""

from collections.abc import Sequence

from bot.chat import Answer
from bot.library.article import Heading
from bot.tenants.memory import Report
from bot.wording.sources import word_origin

HELP = (
    "Cited briefings out of a library of news articles.\n\n"
    'Talk to it with `briefbot chat`, or ask once: `briefbot ask "/deal mercor"`. '
    "Add your own articles with `briefbot add FOLDER`. It needs no token and no network."
)
HELP_VERSION = "Print the version and end."
HELP_CHAT = "Talk with the bot here. Tab completes commands and names, `/help` explains, Ctrl-D leaves."
HELP_ASK = (
    "Answer one command, or a file of them, and end.\n\n"
    'Try `briefbot ask "/deal mercor"`, `briefbot ask "how much will stargate cost"`, '
    '`briefbot ask --format json "/help"`. Text without a slash is `/brief` of it.'
)
HELP_ADD = (
    "Add articles to the library: files (.txt, .md, .html, .pdf, .docx), folders of them, addresses of pages and "
    "feeds, lists of feeds (.opml).\n\n"
    "Beside NAME.txt an optional NAME.json gives `title`, `publisher`, `published` (2026-02-16) and `url`. "
    "Adding the same again changes nothing. Ends with 1 when a file was refused; the others are kept."
)
HELP_BACKUP = "Copy the library to a new file, also while it is in use. It is a whole library by itself."
BACK_UP_POSTGRESQL = "A PostgreSQL library is backed up with PostgreSQL's own pg_dump."
HELP_REMOVE = "Remove an article from the library, with all that was read out of it."
HELP_KEY = "the article's key, as `briefbot articles` lists it"
HELP_ARTICLES = "List the articles of the library, or print one with its text."
HELP_REPORTED = "List the answers that readers reported as wrong, with the articles that they quote."
REPORTED_ALONE = "Give a key or --reported, not both."
HELP_FACTS = "Print what was read out of the articles, one article a line, as JSON."
ASK_WHAT = 'Give one command, such as briefbot ask "/deal mercor", or --file with one command a line.'
LINES_ONLY = "Answers to a file of commands are printed with --format text, jsonl, slack or discord."

HELP_DIGEST = "Digests of all channels: list, preview, run, deliveries."
HELP_DIGEST_LIST = "List the digests of all channels, with their ids."
HELP_DIGEST_PREVIEW = "Print what a digest would tell now; nothing is posted."
HELP_DIGEST_RUN = "Let a digest be due now; `briefbot serve` posts it."
HELP_DELIVERIES = "List the newest messages of digests and how far each is, or settle one that is uncertain."
HELP_RESOLVE = "the marker of a delivery that is uncertain"
HELP_SETTLED = "what became of it, or again to post it once more"
NO_DIGESTS = "No channel has a digest."
NO_DELIVERIES = "No digest was due yet."
DIGEST_IS_DUE = "It is due now; `briefbot serve` posts it within two minutes."
RESOLVED = "Noted."
RESOLVE_NEEDS_BOTH = "--resolve and --as go together."


def word_greeting(articles: int) -> str:
    """The first lines of `briefbot chat`."""
    held = "1 article" if articles == 1 else f"{articles:,} articles"
    return (
        f"Briefbot: {held} in the library.\n"
        "Type a command such as /deal mercor, or a question; a number after an answer shows its words in the article.\n"
        "Tab completes, /help explains, Ctrl-D leaves."
    )


def word_headings(headings: Sequence[Heading]) -> str:
    """The articles of the library, one a line."""
    if not headings:
        return "The library is empty. Add articles with: briefbot add FILE-OR-FOLDER"
    return "\n".join(f"{heading.key}  {heading.title} · {word_origin(heading)}" for heading in headings)


def word_reports(reports: Sequence[Report]) -> str:
    """The answers that readers doubt, each with the articles that it quotes."""
    if not reports:
        return "No answer was reported as wrong."
    return "\n\n".join(map(_word_report, reports))


def _word_report(report: Report) -> str:
    answer = Answer.model_validate_json(report.answer)
    quoted = dict.fromkeys(f"  {citation.article}  {citation.title}" for citation in answer.citations)
    return "\n".join((f"{report.reported_at:%Y-%m-%d %H:%M} UTC  {report.command}  ({answer.title})", *quoted))


def word_no_such_article(key: str) -> str:
    """An article was asked for by a key that the library does not have."""
    return f"There is no article “{key}”. `briefbot articles` lists the keys."


def word_removed(key: str) -> str:
    """An article is gone."""
    return f"Removed {key}."


def word_backed_up(path: str) -> str:
    """The copy is there."""
    return f"The library is copied to {path}. To use the copy, name it in BRIEFBOT_DATABASE_URL."


def word_backup_exists(path: str) -> str:
    """There is something there already."""
    return f"{path} is there already. Name a new file."


def word_backup_failed(path: str) -> str:
    """The copy can't be written."""
    return f"{path} can't be written. Check that its folder exists, is yours and has room."


def word_settings_errors(problems: Sequence[tuple[str, str]]) -> str:
    """Settings that can't be used, by the name of the environment variable."""
    lines = (f"  BRIEFBOT_{name.upper()}: {problem}" for name, problem in problems)
    return "\n".join(("These settings can't be used:", *lines))


def word_unreadable_commands(path: str) -> str:
    """The file of commands can't be read."""
    return f"The file of commands {path} can't be read. Name a text file with one command a line."


def word_no_digest(digest: str) -> str:
    """A digest was asked for by an id that none has."""
    return f"There is no digest “{digest}”. `briefbot digest list` lists the ids."


def word_not_uncertain(marker: str) -> str:
    """A delivery was to be settled that is not uncertain."""
    return f"No delivery with the marker “{marker}” is uncertain. `briefbot digest deliveries` lists them."
