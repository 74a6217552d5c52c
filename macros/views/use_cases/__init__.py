"""Blocks of the guides: what a use case asks for, and what it says of each of its candidates."""
