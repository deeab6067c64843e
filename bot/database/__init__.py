"""SQLite or PostgreSQL behind one door: the engine, the tables, and the migrations that are shipped in the package."""
