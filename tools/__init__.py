"""What maintainers run by hand: no part of the site's build and of no test."""
