"""`briefbot backup` and `briefbot remove`, run as other programs run them."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_a_copy_is_a_whole_library_and_is_never_written_over(briefbot: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    before = briefbot("articles", "--format", "json").stdout
    assert briefbot("backup", str(copy)).stdout.startswith(f"The library is copied to {copy}.")
    assert briefbot("articles", "--format", "json", BRIEFBOT_DATABASE_URL=f"sqlite:///{copy}").stdout == before
    again = briefbot("backup", str(copy))
    assert (again.returncode, again.stderr) == (1, f"{copy} is there already. Name a new file.\n")
    nowhere = briefbot("backup", str(tmp_path / "none" / "copy"))
    assert nowhere.returncode == 1
    assert "can't be written" in nowhere.stderr


def test_an_article_is_removed_by_its_key(briefbot: Run) -> None:
    key = json.loads(briefbot("articles", "--format", "json").stdout)[0]["key"]
    assert briefbot("remove", key).stdout == f"Removed {key}.\n"
    assert len(json.loads(briefbot("articles", "--format", "json").stdout)) == 1
    gone = briefbot("remove", key)
    assert gone.returncode == 1
    assert f"There is no article “{key}”." in gone.stderr


def test_what_can_not_be_fetched_is_named_with_its_reason(briefbot: Run) -> None:
    done = briefbot("add", "http://127.0.0.1/mill", "file:///etc/passwd")
    assert done.returncode == 1
    assert "refused  http://127.0.0.1/mill: is not a public web address. Paste the text instead." in done.stdout
    assert "refused  file:///etc/passwd: is no web address." in done.stdout
    assert done.stdout.endswith("2 refused.\n")
