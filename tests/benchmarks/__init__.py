"""Benchmarks on generated libraries: `python -m tests.benchmarks [NAME...] [--passages N] [--json]`.

They report and never fail; the figures to be reached stand beside each value. What counts are the ratios: a value and
its baseline are measured in turns, in one run.
"""
