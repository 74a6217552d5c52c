"""How fast the checker is: an invented catalogue, and whole processes timed on it. Not part of the tests."""
