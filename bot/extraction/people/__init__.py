"""Who holds which office where, who moves, who founded what, and whose words are quoted.

`people` puts together what `offices`, `careers`, `moves`, `hirings`, `founders` and `quotations` find.
"""
