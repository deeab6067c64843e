"""`briefbot serve`: the platforms that are configured, run until stopped."""
