"""What became of a file, an address or a text: taken or refused, and why."""

from dataclasses import dataclass
from enum import StrEnum

from bot.extraction.facts import Facts
from bot.extraction.text.blocks import split_lines
from bot.extraction.text.unwrapping import unwrap
from bot.library.article import Added, Draft


class Reason(StrEnum):
    """Why something was not taken; `wording` has the sentence."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    """The operating system doesn't let us read it."""
    NOT_A_FILE = "not_a_file"
    """A device, a pipe or a socket."""
    TYPE = "type"
    """None of the kinds of file that are read."""
    TOO_LARGE = "too_large"
    """Over 2 MB of text, or 20 MB of another file."""
    EMPTY = "empty"
    """Nothing, or nothing but white space."""
    BINARY = "binary"
    """No text at all."""
    NUL = "nul"
    """A text with NUL characters, which no database keeps."""
    SURROGATE = "surrogate"
    """A text with halves of characters."""
    ENCODING = "encoding"
    """A text in an encoding that can't be told for certain."""
    SIDECAR = "sidecar"
    """The sidecar is no JSON object of title, publisher, published and url; `detail` names its file."""
    DATE = "date"
    """The sidecar's `published` is no date; `detail` is what stands there."""
    NOT_GIVEN = "not_given"
    """A file that somebody sent along, and that their chat does not hand over."""
    ELSEWHERE = "elsewhere"
    """A file that somebody sent along, and that is kept elsewhere than in their chat."""
    NO_TIME = "no_time"
    """One of several files, of which the others took all the time that who sent them waits."""
    NO_FILES = "no_files"
    """The folder holds no file at all that could be an article."""
    BROKEN = "broken"
    """A PDF or Word file that can't be read."""
    ENCRYPTED = "encrypted"
    """A PDF or Word file with a password."""
    NO_ARTICLE = "no_article"
    """A page or a document without the text of an article."""
    NO_SENTENCE = "no_sentence"
    """A text of numbers or signs alone, of which nothing can be quoted."""
    PAYWALL = "paywall"
    """A page that gives a scrap of its article and keeps the rest for subscribers."""
    RETRACTED = "retracted"
    """A page that says of its own article that it is withdrawn."""
    ADDRESS = "address"
    """No http or https address."""
    CREDENTIALS = "credentials"
    """An address with a user or a password in it."""
    NOT_PUBLIC = "not_public"
    """An address of this machine, of a network of its own, or of another port than the web's."""
    NO_SUCH_SITE = "no_such_site"
    """A name that stands for no address."""
    UNREACHABLE = "unreachable"
    """No connection, or one that broke off."""
    TIMEOUT = "timeout"
    """Longer than 20 seconds."""
    REDIRECTS = "redirects"
    """More than five."""
    ROBOTS = "robots"
    """The site's robots.txt asks to leave it alone."""
    FORBIDDEN = "forbidden"
    """The site gives it to nobody, or not to programs."""
    NOT_FOUND = "not_found"
    GONE = "gone"
    BUSY = "busy"
    """The site has a fault or too much to do."""
    STATUS = "status"
    """Any other answer that is no page."""
    PAGE_TOO_LARGE = "page_too_large"
    """Over 5 MB."""
    COMPRESSION = "compression"
    """Compressed in a way that was not asked for, or broken."""
    FEED = "feed"
    """A feed, where an article is wanted."""
    FEED_LIST = "feed_list"
    """A list of feeds, where an article is wanted."""
    SITE = "site"
    """The front page of a site that names a feed, where an article is wanted."""
    FOR_CURATORS = "for_curators"
    """A list of feeds, which not everybody may have read."""
    NO_FEED = "no_feed"
    """No feed, and no page that declares one."""
    BROKEN_FEED = "broken_feed"
    """A feed or a list of feeds that can't be read, or that declares entities."""
    FORMAT = "format"
    """No page, feed, text, PDF or Word file."""


READ_AS_FEEDS = (Reason.FEED, Reason.FEED_LIST, Reason.SITE)
"""What is no article, and is read from now on for who may have that done."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken; `source` is its path or address, `detail` what was wrong in it, where that is known."""

    source: str
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the library now holds (or held before), and what was read from it. `source` is a path or an address."""

    source: str
    draft: Draft
    facts: Facts
    added: Added
    is_english: bool = True
    """Facts are read from English only."""

    @property
    def paragraphs(self) -> int:
        """How many there are in the text, its title not counted."""
        lines = [line.text.strip() for line in split_lines(unwrap(self.draft.text).text)]
        return len(lines) - any(line.lstrip("# ") == self.draft.title for line in lines[:1])
