"""What the process asks of the C library's allocator."""

import ctypes
import sys

_TRIM_THRESHOLD = -1
"""M_TRIM_THRESHOLD of mallopt(3)."""
_MOST_KEPT = 1024 * 1024


def give_memory_back() -> bool:
    """Let glibc return free memory to the system, in every thread; False where there is no glibc.

    By itself it keeps ever more once a large block was freed: some 15 MB for each thread that ever wrote the search
    index, 16 such heaps on a machine of two cores.
    """
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(_TRIM_THRESHOLD, _MOST_KEPT) == 1
