"""Addresses as they are typed, kept and named."""

import pytest

from bot.ingest.outcome import Reason
from bot.ingest.web.address import AddressError, looks_like_address, make_page_key, read_address, settle_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" https://lantern.example/mill#top ", "https://lantern.example/mill"),
        ("<https://lantern.example/mill>", "https://lantern.example/mill"),
        ("lantern.example/mill?a=1", "https://lantern.example/mill?a=1"),
        ("HTTP://Lantern.Example", "http://lantern.example"),
        ("https://müller.example/", "https://xn--mller-kva.example/"),
    ],
)
def test_what_is_typed_becomes_an_address(typed: str, address: str) -> None:
    assert read_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    """
    file:///etc/passwd gopher://lantern.example/ ftp://lantern.example/ javascript:alert(1) data:text/html,x http://
    https:///x http://[::1 http://lantern.example:port/ http://lantern.example\\@10.0.0.1/ mill
    """.split(),  # noqa: SIM905 (read more easily)
)
def test_what_is_no_web_address_is_refused(typed: str) -> None:
    with pytest.raises(AddressError) as caught:
        read_address(typed)
    assert caught.value.reason == Reason.ADDRESS


def test_a_password_in_an_address_is_refused() -> None:
    with pytest.raises(AddressError) as caught:
        read_address("https://me:secret@lantern.example/")
    assert caught.value.reason == Reason.CREDENTIALS


def test_words_are_no_address() -> None:
    assert looks_like_address("lantern.example/mill")
    assert not looks_like_address("Quorvex opens a mill. It is large.")
    assert not looks_like_address("mercor")


@pytest.mark.parametrize(
    ("declared", "kept"),
    [
        (None, "https://www.lantern.example/mill?id=2"),
        ("https://lantern.example/mill", "https://lantern.example/mill"),
        ("/mill", "https://www.lantern.example/mill"),
        ("https://other.example/mill", "https://www.lantern.example/mill?id=2"),
        ("https://www.lantern.example/", "https://www.lantern.example/mill?id=2"),
    ],
)
def test_a_page_is_kept_under_the_address_that_it_declares_on_its_own_host(declared: str | None, kept: str) -> None:
    assert settle_address("https://www.lantern.example/mill?id=2&utm_source=x", declared) == kept


def test_a_key_is_a_slug_and_the_same_however_the_page_is_reached() -> None:
    key = make_page_key("https://www.lantern.example/2026/02/mill-opens/")
    assert key.startswith("lantern-example-2026-02-mill-opens-")
    assert len(key.rpartition("-")[2]) == 6
    assert make_page_key("http://m.lantern.example/2026/02/mill-opens") == key
    assert make_page_key("http://m.lantern.example/2026/02/mill-opens?page=2") != key
