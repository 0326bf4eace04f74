"""Long searches for inputs that break the reading: ``python -m tests.fuzz TARGET --minutes 20``; not part of pytest."""
