"""Where a thing is: city, region and country, as a sentence and those around it tell."""
