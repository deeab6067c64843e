"""Only this page itself may ask: no page elsewhere, and no name that only leads to this machine."""

import pytest
from yarl import URL

from tests.adapters.web.conftest import Visitor


async def status(visitor: Visitor, method: str = "GET", **headers: str) -> int:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    async with visitor.session.request(method, visitor.address, headers=sent) as response:
        return response.status


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost", "LOCALHOST:8765", "[::1]:8765"])
async def test_this_machine_may_be_called_by_its_own_names(visitor: Visitor, host: str) -> None:
    assert await status(visitor, Host=host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "moss.example",
        "127.0.0.1.moss.example",
        "localhost@moss.example",
        "moss.example:80@localhost",
        "[",
        "",
        "10.0.0.1",
    ],
)
async def test_a_name_that_only_leads_here_is_refused(visitor: Visitor, host: str) -> None:
    assert await status(visitor, Host=host) in (400, 403)


@pytest.mark.parametrize("origin", ["https://moss.example", "null", "http://localhost:1", "http://127.0.0.1"])
async def test_a_page_of_another_origin_is_refused(visitor: Visitor, origin: str) -> None:
    assert await status(visitor, Origin=origin) == 403
    assert await status(visitor, "POST", Origin=origin) == 403


@pytest.mark.parametrize(
    ("site", "expected"), [("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)]
)
async def test_a_link_from_elsewhere_is_refused(visitor: Visitor, site: str, expected: int) -> None:
    assert await status(visitor, Sec_Fetch_Site=site) == expected


async def test_its_own_origin_is_welcome(visitor: Visitor) -> None:
    assert await status(visitor, Origin=visitor.address) == 200


async def test_browsers_are_told_to_load_and_run_nothing_from_elsewhere(visitor: Visitor) -> None:
    for path in ("/", "/static/page.css", "/static/page.js", "/nothing"):
        async with visitor.session.get(visitor.address + path) as response:
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert "Set-Cookie" not in response.headers


async def test_nothing_but_its_own_files_can_be_fetched(visitor: Visitor) -> None:
    for path in ("/static/../site.py", "/static/%2e%2e/site.py", "/static/", "/templates/ask.html"):
        url = URL(visitor.address + path, encoded=True)
        async with visitor.session.get(url) as response:
            assert response.status == 404
