"""Free memory goes back to the system, whichever thread had it, and garbage is looked for seldom."""

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

# Each of eight threads asks for memory while all others have theirs.
THREADS = """
import ctypes, sys, threading
from bot.allocator import give_memory_back

assert give_memory_back()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
together = threading.Barrier(8)

def use():
    block = b"x" * 50_000
    together.wait()
    del block

threads = [threading.Thread(target=use) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc.malloc_info(0, ctypes.c_void_p(libc.fopen(b"/dev/stdout", b"w")))
libc.fflush(None)
"""

COLLECTION = """
import gc
from bot.allocator import collect_rarely

collect_rarely()
print(gc.get_freeze_count(), *gc.get_threshold())
"""

only_glibc = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc has this way of asking")


@only_glibc
def test_what_a_thread_frees_goes_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 10_000, "kilobytes; the thread had twenty thousand"


@only_glibc
def test_threads_share_two_heaps() -> None:
    done = subprocess.run([sys.executable, "-c", THREADS], capture_output=True, text=True, check=True)
    assert done.stdout.count("<heap nr=") == 2


def test_what_was_imported_is_not_looked_through_and_the_rest_seldom() -> None:
    done = subprocess.run([sys.executable, "-c", COLLECTION], capture_output=True, text=True, check=True)
    frozen, *thresholds = map(int, done.stdout.split())
    assert frozen > 1_000
    assert thresholds == [20_000, 50, 100]
