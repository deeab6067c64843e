"""`briefbot preview`: the bot on a page of this machine."""
