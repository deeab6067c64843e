"""The delivery crash test: workers are killed and answers lost, and every message stands in its channel once."""
