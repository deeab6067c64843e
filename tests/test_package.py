"""The wheel, as a person installs it: seeds and migrations inside, asked from outside the clone."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def run(*arguments: str | Path, cwd: Path, **environment: str) -> str:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("BRIEFBOT_", "PYTHONPATH"))}
    done = subprocess.run(arguments, cwd=cwd, env=inherited | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_answers_from_its_own_seeds_outside_the_clone(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    packed = zipfile.ZipFile(wheel).namelist()
    for seed in (ROOT / "seeds").iterdir():
        assert f"bot/seeds/{seed.name}" in packed
    for part in ("templates/ask.html", "static/page.css", "static/page.js"):
        assert f"bot/adapters/web/{part}" in packed
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    # The packages that the wheel needs are those of this environment: the test reaches no network.
    (site,) = environment.glob("[lL]ib/**/site-packages")
    (site / "needed.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")) + "\n")
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", "--force-reinstall", wheel, cwd=tmp_path)
    library = f"sqlite:///{tmp_path / 'library.sqlite3'}"
    where = run(python, "-c", "import bot; print(bot.__file__)", cwd=tmp_path)
    assert where.startswith(str(environment))
    answer = run(python, "-m", "bot", "ask", "/deal mercor", cwd=tmp_path, BRIEFBOT_DATABASE_URL=library)
    assert answer.startswith("OpenAI and Mercor · partnership · announced")


def test_the_seeds_are_as_they_came() -> None:
    for seed in (ROOT / "seeds").glob("*.txt"):
        text = seed.read_bytes()
        assert text
        assert b"\r" not in text
        assert seed.with_suffix(".json").exists()
