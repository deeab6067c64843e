"""Free memory goes back to the system, whichever thread had it."""

import subprocess
import sys

import pytest

# One large block that is freed lets glibc keep all that is smaller from then on.
PROGRAM = """
import threading
from pathlib import Path
from bot.allocator import give_memory_back

def use():
    blocks = [b"x" * size for size in [200_000] * 100]
    del blocks

def memory():
    return int(Path("/proc/self/status").read_text().partition("RssAnon:")[2].split()[0])

assert give_memory_back()
before = memory()
block = b"x" * 30_000_000
del block
thread = threading.Thread(target=use)
thread.start()
thread.join()
print(memory() - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc has this way of asking")
def test_what_a_thread_frees_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 10_000, "kilobytes; the thread had twenty thousand"
