"""Pages and feeds out of the public web, and nothing else: no address of this machine or its network is ever asked."""
