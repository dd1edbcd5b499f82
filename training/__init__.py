"""How the English pipeline inside the package is trained and measured."""
