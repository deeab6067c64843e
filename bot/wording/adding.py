"""What became of a file that was added: what was understood, or why it was refused."""

from collections.abc import Sequence

from bot.ingest.feeds.feed import Checked
from bot.ingest.outcome import Reason, Refused, Taken
from bot.library.article import Outcome
from bot.wording.shortening import count

_OUTCOMES = {
    Outcome.NEW: "added",
    Outcome.UNCHANGED: "already known",
    Outcome.UPDATED: "updated",
    Outcome.REVISED: "new version",
}
NOT_ENGLISH = "not English: facts are read from English only"
REASONS: dict[Reason, str] = {
    Reason.MISSING: "there is no such file or folder. Check the path",
    Reason.UNREADABLE: "can't be read. Give yourself permission to read it",
    Reason.NOT_A_FILE: "is neither a file nor a folder. Name a file such as article.txt",
    Reason.TYPE: "is not a kind of file I read. Save it as .txt, .md, .html, .pdf or .docx",
    Reason.TOO_LARGE: "is too large (2 MB of text, 20 MB of a page, PDF or Word file). Split it into articles",
    Reason.EMPTY: "is empty. Put the article's text into it",
    Reason.BINARY: "is not a text file. Save it as .txt in UTF-8",
    Reason.NUL: "has NUL characters in it. Save it as plain text in UTF-8",
    Reason.SURROGATE: "has broken characters (lone surrogates) in it. Save it as plain text in UTF-8",
    Reason.ENCODING: "is in an encoding I can't tell. Save it in UTF-8",
    Reason.SIDECAR: "has a sidecar that is no JSON object of title, publisher, published and url. Mend or remove it",
    Reason.DATE: "has a sidecar whose “published” is no date. Write it as 2026, 2026-02 or 2026-02-16",
    Reason.BROKEN: "can't be read as what it says it is. Save it again, or paste its text",
    Reason.ENCRYPTED: "has a password. Save it without one",
    Reason.NO_ARTICLE: "has no article text in it. Give the address of one article, or paste its text",
    Reason.NO_SENTENCE: "has no sentence in it, so there is nothing to quote. Add the text of an article",
    Reason.PAYWALL: "gives only a scrap and keeps the rest for subscribers. Paste the text if you may share it",
    Reason.RETRACTED: "was retracted by its publisher, so nothing is quoted from it. Look for what replaced it",
    Reason.ADDRESS: "is no web address. Write it as https://example.com/article",
    Reason.CREDENTIALS: "has a user name or password in it. Give the address without",
    Reason.NOT_PUBLIC: "is not a public web address. Paste the text instead",
    Reason.NO_SUCH_SITE: "names a site that does not exist. Check the spelling",
    Reason.UNREACHABLE: "can't be reached, or broke off. Try again later",
    Reason.TIMEOUT: "took longer than 20 seconds. Try again later",
    Reason.REDIRECTS: "leads from address to address without end. Give the address of the article itself",
    Reason.ROBOTS: "asks programs to stay away (robots.txt). Paste the text instead",
    Reason.FORBIDDEN: "is not given to programs by its site. Paste the text instead",
    Reason.NOT_FOUND: "is not there. Check the address",
    Reason.GONE: "is not there any more. Look for it under another address",
    Reason.BUSY: "has a fault just now, or too much to do. Try again later",
    Reason.STATUS: "gave no page. Open it in a browser to see why, or paste the text",
    Reason.PAGE_TOO_LARGE: "is larger than 5 MB. Paste the article's text instead",
    Reason.COMPRESSION: "is compressed in a way I don't read. Paste the text instead",
    Reason.FEED: "is a feed. Curators and administrators have it read with /feeds add and its address",
    Reason.FEED_LIST: "is a list of feeds. Curators and administrators have them read with /feeds add and its address",
    Reason.SITE: (
        "is the front page of a site. Give the address of one article; curators and administrators have its feed read "
        "with /feeds add and its address"
    ),
    Reason.FOR_CURATORS: "is a list of feeds. Only curators and administrators add feeds here: ask one of them",
    Reason.NO_FEED: "is no feed, and names none. Give the feed's own address",
    Reason.BROKEN_FEED: "is a feed that can't be read. Tell its publisher, or add its articles one by one",
    Reason.FORMAT: "is neither a page nor a text, PDF or Word file. Give the address of an article",
    Reason.NOT_GIVEN: "was not handed over to me. Attach it again; if that fails too, tell whoever hosts the bot",
    Reason.ELSEWHERE: "is kept outside of this chat, where I can't read it. Download it and attach it here",
    Reason.NO_TIME: "was not read in time. Send it again by itself",
    Reason.NO_FILES: "holds no file that I read (.txt, .md, .html, .pdf, .docx). Name the folder that has the articles",
}


def word_added(added: Taken | Checked | Refused) -> str:
    """One line for one file, address or feed."""
    if isinstance(added, Refused):
        detail = f" ({added.detail})" if added.detail else ""
        return f"refused  {added.source}: {REASONS[added.reason]}{detail}."
    if isinstance(added, Checked):
        refused = f", {count(added.refused, 'item')} without an article" if added.refused else ""
        return f"feed  {added.feed.title}: read from now on · {count(added.added, 'article')} added{refused}"
    facts = added.facts
    counts = [word_paragraphs(added), count(len(facts.deals), "deal")]
    counts += [count(len(facts.projects), "project"), count(len(facts.people), "person", "people")]
    counts += [count(len(facts.amounts), "amount")]
    if not added.is_english:
        counts.append(NOT_ENGLISH)
    if added.added.copied is not None:
        counts.append(f"tells again what {added.added.copied.key} tells")
    origin = ", ".join(known for known in (added.draft.publisher, added.draft.published) if known)
    known = f"{added.draft.title} · {origin}" if origin else added.draft.title
    return f"{_OUTCOMES[added.added.outcome]}  {added.added.key}: {known} · {', '.join(counts)}"


def was_refused(added: Taken | Checked | Refused) -> bool:
    """Whether the library did not take it."""
    return isinstance(added, Refused)


def word_total(added: Sequence[Taken | Checked | Refused]) -> str:
    """One line for all."""
    refused = sum(map(was_refused, added))
    outcomes = [one.added.outcome for one in added if isinstance(one, Taken)]
    counts = [(outcomes.count(outcome), name) for outcome, name in _OUTCOMES.items()]
    counts.append((sum(one.added for one in added if isinstance(one, Checked)), "added from feeds"))
    shown = [f"{count:,} {name}" for count, name in [*counts, (refused, "refused")] if count]
    return f"{', '.join(shown)}." if shown else "Nothing to add."


def word_stopped() -> str:
    """Ctrl-C in the middle."""
    return "Stopped. What was added so far is kept; run the same command again to go on."


def word_paragraphs(taken: Taken) -> str:
    """How many paragraphs are used of how many, and how many were left out as furniture of a page."""
    total, facts = taken.paragraphs, taken.facts
    used = min(total, len({sentence.paragraph for sentence in facts.sentences}))
    if used == total:
        return count(used, "paragraph")
    left_out = f", {count(len(facts.boilerplate), 'passage')} left out as boilerplate" if facts.boilerplate else ""
    return f"{used} of {count(total, 'paragraph')}{left_out}"
