"""Kurabe: sourced facts in YAML become a bilingual comparison of AI models.

The package is a stack of layers; a module imports only from layers below its own (tests/test_architecture.py).
"""
