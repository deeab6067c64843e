"""What the process asks of the C library's allocator and of Python's garbage collector."""

import ctypes
import gc
import sys

_TRIM_THRESHOLD, _MOST_KEPT = -1, 1024 * 1024
"""M_TRIM_THRESHOLD of mallopt(3), and bytes."""
_ARENA_MAX, _MOST_ARENAS = -8, 2
"""M_ARENA_MAX of mallopt(3), and how many. One thread at a time runs Python, so that few wait for each other."""


def give_memory_back() -> bool:
    """Let glibc return free memory to the system, in every thread; False where there is no glibc.

    By itself it keeps ever more once a large block was freed: some 15 MB for each thread that ever wrote the search
    index, 16 such heaps on a machine of two cores. Each thread that ever worked on a large article has a heap of its
    own, which keeps pieces of it; with two for all, memory is level after five such articles instead of thirteen.
    """
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    wanted = ((_TRIM_THRESHOLD, _MOST_KEPT), (_ARENA_MAX, _MOST_ARENAS))
    return mallopt is not None and all(mallopt(name, value) == 1 for name, value in wanted)


def collect_rarely() -> None:
    """Leave what was imported out of garbage collection, and look for cycles a thirtieth as often as by default.

    Nearly everything that reading an article makes is freed by its count: of the time that it takes 4 % are saved.
    """
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
