"""The benchmarks run outside the suite; what they name must be there all the same."""

import pytest

from bot.extraction import pipeline
from tests.benchmarks.reading import STAGES


@pytest.mark.parametrize("stage", [name for names in STAGES.values() for name in names])
def test_every_stage_whose_share_is_told_is_one_of_the_pipeline(stage: str) -> None:
    assert callable(getattr(pipeline, stage))
