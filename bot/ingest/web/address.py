"""Addresses as people type them, as they are fetched, and as keys (pure)."""

import re
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from bot.ingest.outcome import Reason

_LONGEST = 2_000
_LONGEST_SLUG = 60
_BARE = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src", re.IGNORECASE)


class AddressError(Exception):
    """An address that is not fetched: `reason` is ADDRESS or CREDENTIALS."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def looks_like_address(words: str) -> bool:
    """Whether this is one word that names a place on the web, with its scheme or without."""
    return "://" in words.partition(" ")[0] or _BARE.fullmatch(words) is not None


def read_address(typed: str) -> str:
    """The address to fetch: with a scheme, without a fragment. Raises AddressError."""
    word = typed.strip().removeprefix("<").removesuffix(">")
    if "://" not in word and _BARE.fullmatch(word):
        word = f"https://{word}"
    if len(word) > _LONGEST or _CONTROL.search(word) or "\\" in word:
        raise AddressError(Reason.ADDRESS)
    try:
        parts = urlsplit(word)
        host, port = parts.hostname, parts.port
        name = host.encode("idna").decode() if host and not host.isascii() else host
    except ValueError as error:
        raise AddressError(Reason.ADDRESS) from error
    if parts.scheme not in ("http", "https") or not name:
        raise AddressError(Reason.ADDRESS)
    if "@" in parts.netloc:
        raise AddressError(Reason.CREDENTIALS)
    place = f"[{name}]" if ":" in name else name
    return urlunsplit((parts.scheme, place if port is None else f"{place}:{port}", parts.path, parts.query, ""))


def follow(address: str, location: str) -> str:
    """The address that a redirect or a link on that page leads to. Raises AddressError."""
    try:
        return read_address(urljoin(address, location.strip()))
    except ValueError as error:
        raise AddressError(Reason.ADDRESS) from error


def settle_address(address: str, declared: str | None) -> str:
    """The address under which a page is kept: the one that it declares, if that is on its own host.

    A page that names another host's address would pass for that one. Marks of how a reader came are left out.
    """
    own = _without_tracking(address)
    if not declared:
        return own
    try:
        canonical = follow(address, declared)
    except AddressError:
        return own
    return canonical if _site(canonical) == _site(address) and urlsplit(canonical).path.strip("/") else own


def make_page_key(address: str) -> str:
    """A slug of the address and six characters of its hash."""
    parts = urlsplit(address)
    words = re.findall(r"[a-z0-9]+", f"{_site(address)} {parts.path}".casefold())
    slug = "-".join(words)
    if len(slug) > _LONGEST_SLUG:
        slug = slug[:_LONGEST_SLUG].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    same = urlunsplit(("", _site(address), parts.path.rstrip("/"), parts.query, ""))
    return f"{slug}-{sha256(same.encode()).hexdigest()[:6]}"


def site_of(address: str) -> str:
    """The host as people know it, such as `example.com`."""
    return _site(address).partition(":")[0]


def is_front_page(address: str) -> bool:
    """Whether the address is that of a whole site."""
    parts = urlsplit(address)
    return not parts.path.strip("/") and not parts.query


def origin_of(address: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _site(address: str) -> str:
    return re.sub(r"^(?:www|m|amp)\.", "", urlsplit(address).netloc.casefold())


def _without_tracking(address: str) -> str:
    parts = urlsplit(address)
    if not parts.query:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not _TRACKING.fullmatch(pair[0])]
    return address if kept == pairs else urlunsplit(parts._replace(query=urlencode(kept)))
