"""What a sidecar may say, and what is refused."""

from pathlib import Path

import pytest

from bot.ingest.outcome import Reason
from bot.ingest.sidecar import Sidecar, SidecarError, parse_date, read_sidecar


def read(folder: Path, content: str | bytes) -> Sidecar:
    data = content.encode() if isinstance(content, str) else content
    (folder / "042.json").write_bytes(data)
    return read_sidecar(folder / "042.txt")


def test_a_sidecar_is_read_field_by_field(tmp_path: Path) -> None:
    content = """{"title": " A  mill\\n opens ", "publisher": "The Daily Lantern", "author": "unread",
        "published": "2026-04-01T01:42:59.000Z", "url": "https://lantern.example/mill"}"""
    assert read(tmp_path, content) == Sidecar(
        title="A mill opens", publisher="The Daily Lantern", published="2026-04-01", url="https://lantern.example/mill"
    )


def test_no_sidecar_says_nothing(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "042.txt") == Sidecar()


@pytest.mark.parametrize("content", ["{}", '{"title": "", "publisher": "  ", "published": null}', "\ufeff{}"])
def test_an_empty_value_says_nothing(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == Sidecar()


def test_a_year_may_be_a_number(tmp_path: Path) -> None:
    assert read(tmp_path, '{"published": 2026}').published == "2026"


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "[]", '"title"', "null", '{"title": ["A"]}', '{"title": {"en": "A"}}', '{"title": "\\u0000"}',
        '{"title": "\\ud800"}', b"\xff\xfe{}", '{"url": "javascript:alert(1)"}', '{"url": "https://a b"}',
        '{"title": "' + "x" * 70_000 + '"}',
    ],
)  # fmt: skip
def test_a_broken_sidecar_is_refused_by_its_name(tmp_path: Path, content: str | bytes) -> None:
    with pytest.raises(SidecarError) as caught:
        read(tmp_path, content)
    assert (caught.value.reason, caught.value.detail) == (Reason.SIDECAR, "042.json")


def test_a_folder_in_the_sidecars_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "042.json").mkdir()
    with pytest.raises(SidecarError):
        read_sidecar(tmp_path / "042.txt")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026", "2026"),
        ("2026-02", "2026-02"),
        ("2026-02-16", "2026-02-16"),
        ("2024-02-29", "2024-02-29"),
        ("2026-04-01T01:42:59.000Z", "2026-04-01"),
        ("2026-04-01 01:42", "2026-04-01"),
        ("2026-04-01T23:42:59+05:30", "2026-04-01"),
    ],
)
def test_a_date_is_as_exact_as_it_is_given(text: str, date: str) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    ["yesterday", "16.2.2026", "2026-13", "2026-02-30", "2026-2-1", "20260216", "0000", "26", "2026-02T10:00",
     "2026-04-01Tnoon", "２０２６", "2026-02-16-17"],
)  # fmt: skip
def test_what_is_no_date_is_refused_and_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(SidecarError) as caught:
        read(tmp_path, f'{{"published": "{text}"}}')
    assert (caught.value.reason, caught.value.detail) == (Reason.DATE, text)
