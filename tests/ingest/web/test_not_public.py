"""No address that is not public is asked, however it is spelled and whatever leads to it."""

import pytest

from bot.ingest.outcome import Reason
from bot.ingest.web.fetch import Fetcher
from bot.ingest.web.fetched import FetchError
from tests.fakes.web import FakeWeb

INNER = """
    127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 192.0.0.192 198.18.0.1 192.88.99.1
    224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255
    ::1 :: ::127.0.0.1 fe80::1 fc00::1 fd00:ec2::254 ff02::1 2001:0:7f00:1:: 2001:db8::1 2002:7f00:1:: 2002:a00:1::
    64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe
""".split()  # noqa: SIM905 (read more easily)
SPELLED = """
    127.1 127.0.1 127.0.0.1. 2130706433 017700000001 0177.0.0.1 0x7f000001 0x7f.0.0.1 0x7f.1 0 3232235777 2852039166
    169.254.43518 localhost localhost. LOCALHOST １２７.0.0.1 ①②⑦.0.0.1 127。0。0。1 [0:0:0:0:0:0:0:1] [::1%25lo]
    [::1%lo] [fe80::1%25eth0] [::ffff:7f00:1] 127.0.0.1%00.lantern.example
""".split()  # noqa: SIM905 (read more easily)


async def refused(fetcher: Fetcher, address: str) -> Reason:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch_page(address)
    return caught.value.reason


@pytest.mark.parametrize("inner", INNER)
async def test_no_inner_address_is_asked_by_itself_by_a_redirect_or_by_its_name(
    web: FakeWeb, fetcher: Fetcher, inner: str
) -> None:
    host = f"[{inner}]" if ":" in inner else inner
    web.names["inside.example"] = [inner]
    assert await refused(fetcher, f"http://{host}/") == Reason.NOT_PUBLIC
    assert await refused(fetcher, web.redirect("/a", f"http://{host}/")) == Reason.NOT_PUBLIC
    assert await refused(fetcher, web.redirect("/a", f"//{host}/x")) == Reason.NOT_PUBLIC
    assert await refused(fetcher, "http://inside.example/") == Reason.NOT_PUBLIC
    assert await refused(fetcher, web.redirect("/a", "http://inside.example/")) == Reason.NOT_PUBLIC
    assert set(web.asked) == {"/robots.txt", "/a"}


@pytest.mark.parametrize("inner", INNER)
async def test_a_name_that_turns_to_an_inner_address_is_blocked_when_it_does(
    web: FakeWeb, fetcher: Fetcher, inner: str
) -> None:
    web.names["turns.example"] = ["127.0.0.1", inner]  # the first one is that of the web here, which counts as public
    web.redirect("/a", "http://turns.example/b")
    assert await refused(fetcher, web.address("/a", "turns.example")) == Reason.NOT_PUBLIC


@pytest.mark.parametrize("spelled", SPELLED)
async def test_no_spelling_of_an_inner_address_is_asked(web: FakeWeb, fetcher: Fetcher, spelled: str) -> None:
    web.names[spelled.lower()] = ["127.0.0.1"]  # as the system's resolver reads it
    for address in (f"http://{spelled}/", web.redirect("/a", f"http://{spelled}/")):
        assert await refused(fetcher, address) in {Reason.NOT_PUBLIC, Reason.ADDRESS}
    assert set(web.asked) == {"/robots.txt", "/a"}


@pytest.mark.parametrize("place", ["http://127.0.0.1/", "http://[::1]/robots.txt", "http://inside.example/"])
async def test_no_robots_txt_leads_to_an_inner_address(web: FakeWeb, fetcher: Fetcher, place: str) -> None:
    web.names["inside.example"] = ["10.0.0.1"]
    web.redirect("/robots.txt", place)
    assert await refused(fetcher, web.address("/a")) == Reason.NOT_PUBLIC


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("file:///etc/passwd", Reason.ADDRESS),
        ("gopher://lantern.example/", Reason.ADDRESS),
        ("http://a:b@lantern.example/", Reason.CREDENTIALS),
        ("http://8.8.8.8:22/", Reason.NOT_PUBLIC),
        ("http://[::1", Reason.ADDRESS),
    ],
)
async def test_no_redirect_leads_out_of_the_web(web: FakeWeb, fetcher: Fetcher, place: str, reason: Reason) -> None:
    assert await refused(fetcher, web.redirect("/a", place)) == reason
    assert await refused(fetcher, place) == reason
