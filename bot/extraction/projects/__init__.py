"""What is built where and by whom, how large, for how much, and how far it is.

`facilities` finds the words that tell of a site. A sighting is what one sentence tells of one, and `log` joins those of
one site. `actors` and `builders` say who builds; `figures`, `costs`, `totals`, `timing`, `stages` what is told of it;
`projects` makes the facts.
"""
