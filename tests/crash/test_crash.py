"""Sixty digests, and one kill at each of the four points, on each database."""

from tests.crash.run import Run, crash
from tests.crash.worker import POINTS


async def test_killed_at_each_point_every_digest_still_comes_once(new_url: str) -> None:
    deaths = tuple((point, 1) for point in POINTS)
    result = await crash(Run(new_url, occurrences=60, processes=2, deaths=deaths))
    assert result.kills == len(POINTS)
    assert (result.duplicates, result.missing, result.uncertain_wrong) == (0, 0, 0)
