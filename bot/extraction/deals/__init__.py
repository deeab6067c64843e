"""Who agrees what with whom, for how much, and how far it is.

`cues` finds the words that tell of a deal; `kinds`, `sides` and `directions` say of what kind it is and who plays which
part; `values` and `money` whose sum is whose. A telling is all that one sentence tells of a deal (`tellings`), a draft
the tellings of one deal (`drafts`); `deals` makes the facts.
"""
