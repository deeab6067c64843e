"""Questions in plain words: what is asked for (`question`), of whom (`look_up`), the sentences that answer (`ask`).

A question with a way of its own to be answered (who holds an office, what somebody owns, how a deal ended) has a file.
"""
