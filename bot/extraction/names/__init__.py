"""Who and what is named: organizations, people, places, projects, products.

`candidates` are the runs of words that may be names. `votes` counts what the words around say that each is: `kinds`
asks a file for every sign (`forms`, `actions`, `appositions`, `offices`, `people`, `sites`, `surroundings`). `names`
joins short and full forms; `parties` groups those who are named side by side.
"""
