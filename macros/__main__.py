"""`python -m macros`: the `kurabe` command where scripts are not on the path."""

from macros.cli import main

main()
