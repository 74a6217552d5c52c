"""What turns the rendered pages into one site in two languages: tokens, navigation, search, staging."""
