"""Which files are articles, and what they say."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.files import MOST_BYTES, find_files, make_key, read_file
from bot.ingest.outcome import Reason, Refused
from bot.library.article import Draft


def lay_out(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Text of {name}.")


def found(*paths: Path) -> list[str]:
    """The names found; a refused one with its reason."""
    return [
        f"{Path(one.source).name}: {one.reason}" if isinstance(one, Refused) else one.name for one in find_files(paths)
    ]


def test_a_folder_is_walked_in_order_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    lay_out(tmp_path, "b.txt", "a.md", "a.json", "c/2.TXT", "c/1.txt", "c/1.json", ".hidden.txt", ".git/x.txt", "d.txt")
    assert found(tmp_path) == ["a.md", "b.txt", "1.txt", "2.TXT", "d.txt"]


def test_other_types_are_refused_by_name(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.txt", "b.odt", "lonely.json", "none")
    assert found(tmp_path) == ["a.txt", "b.odt: type", "lonely.json: type", "none: type"]
    assert found(tmp_path / "b.odt") == ["b.odt: type"]


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    assert found(tmp_path / "no.txt", tmp_path) == ["no.txt: missing", "broken.txt: missing"]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert found(tmp_path) == [f"{tmp_path.name}: no_files"]


def test_links_are_followed_into_each_folder_once(tmp_path: Path) -> None:
    lay_out(tmp_path, "a/1.txt")
    (tmp_path / "a/loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert found(tmp_path) == ["1.txt", "self.txt: unreadable"]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path) == ["pipe.txt: not_a_file"]


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(400):
        deep /= "d"
    lay_out(deep, "a.txt")
    assert found(tmp_path) == ["a.txt"]


def test_what_may_not_be_read_is_refused_and_the_rest_is_taken(
    open_folder: Path, as_plain_user: Callable[[], AbstractContextManager[None]]
) -> None:
    lay_out(open_folder, "a.txt", "b.txt", "closed/c.txt")
    (open_folder / "a.txt").chmod(0)
    (open_folder / "closed").chmod(0)
    with as_plain_user():
        assert found(open_folder) == ["a.txt", "b.txt", "closed: unreadable"]
        assert read_file(open_folder / "a.txt") == Refused(
            str(open_folder / "a.txt"), Reason.UNREADABLE, "Permission denied"
        )
    (open_folder / "closed").chmod(0o755)


def test_a_name_that_is_too_long_and_what_lies_in_a_closed_folder_are_refused(
    open_folder: Path, as_plain_user: Callable[[], AbstractContextManager[None]]
) -> None:
    lay_out(open_folder, "closed/a.txt", "listed/b.txt", "listed/folder/c.txt")
    (open_folder / "closed").chmod(0)
    (open_folder / "listed").chmod(0o444)
    with as_plain_user():
        paths = [open_folder / name for name in ("x" * 300 + ".txt", "closed/a.txt", "closed", "listed")]
        refused = [(Path(one.source).name[:6], one.reason) for one in find_files(paths) if isinstance(one, Refused)]
    names = ["xxxxxx", "a.txt", "closed", "b.txt", "folder"]
    assert refused == [(name, Reason.UNREADABLE) for name in names]
    for name in ("closed", "listed"):
        (open_folder / name).chmod(0o755)


def test_the_longest_name_leaves_no_room_for_a_sidecar(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 252 + ".md")
    path.write_text("Quorvex hires.")
    assert read_file(path) == Draft("x" * 252, "", "Quorvex hires.")


def test_sidecars_are_looked_up_in_time_that_grows_with_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(tmp_path, *(f"{number}.{suffix}" for number in range(50) for suffix in ("txt", "json")))
    asked: list[str] = []

    def note(path: PurePath) -> str:
        asked.append(path.name)
        return path.name.removesuffix(path.suffix)

    monkeypatch.setattr(PurePath, "stem", property(note))
    assert len(find_files([tmp_path])) == 50
    assert len(asked) <= 2 * 100


def test_a_file_and_its_sidecar_are_one_draft(tmp_path: Path) -> None:
    (tmp_path / "042.txt").write_bytes(b"\xef\xbb\xbfQuorvex hires.\r\n")
    (tmp_path / "042.json").write_text('{"title": "Hiring", "published": "2026-02", "publisher": "The Daily Lantern"}')
    assert read_file(tmp_path / "042.txt") == Draft(
        "042", "Hiring", "Quorvex hires.\n", "The Daily Lantern", "2026-02", None
    )


def test_without_a_sidecar_only_key_and_text_are_known(tmp_path: Path) -> None:
    (tmp_path / "my news.v2.md").write_text("Quorvex hires.")
    assert read_file(tmp_path / "my news.v2.md") == Draft("my-news.v2", "", "Quorvex hires.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"a\0b", Reason.NUL),
        (b"\xed\xa0\x80", Reason.SURROGATE),
        (bytes(range(256)), Reason.BINARY),
        (b"\xff" * 40, Reason.ENCODING),
        (b"x" * (MOST_BYTES + 1), Reason.TOO_LARGE),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert read_file(tmp_path / "a.txt") == Refused(str(tmp_path / "a.txt"), reason)


def test_a_file_of_just_the_limit_is_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * MOST_BYTES)
    assert isinstance(read_file(tmp_path / "a.txt"), Draft)


def test_a_broken_sidecar_refuses_the_article(tmp_path: Path) -> None:
    lay_out(tmp_path, "a.txt", "a.json")
    assert read_file(tmp_path / "a.txt") == Refused(str(tmp_path / "a.txt"), Reason.SIDECAR, "a.json")


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("042", "042"),
        ("000_0216ff77320ac3bb", "000_0216ff77320ac3bb"),
        ("Ärger-in-Łódź (2).v1", "Ärger-in-Łódź-(2).v1"),
        ("a b\u00a0c\u3000d\te", "a-b-c-d-e"),
        ("cafe\u0301", "caf\u00e9"),
        ("０４２ﬁ", "042fi"),
        ("news@work＠home", "news-work-home"),
        ("a\u200bb\x85c", "a-b-c"),
    ],
)
def test_a_key_is_a_stem_that_can_be_typed(tmp_path: Path, stem: str, key: str) -> None:
    path = tmp_path / f"{stem}.txt"
    path.write_text("Quorvex hires.")
    draft = read_file(path)
    assert isinstance(draft, Draft)
    assert draft.key == key


@given(st.text(st.characters(codec=None), min_size=1))
def test_every_key_is_one_word_that_can_be_printed_and_stays_itself(stem: str) -> None:
    key = make_key(stem)
    assert key.split() == [key]
    assert key.isprintable()
    assert "@" not in key
    assert make_key(key) == key


def test_a_name_that_can_not_be_encoded_gives_a_key_that_can(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\n.txt"))
    path.write_text("Quorvex hires.")
    draft = read_file(path)
    assert isinstance(draft, Draft)
    assert draft.key == "caf--"
