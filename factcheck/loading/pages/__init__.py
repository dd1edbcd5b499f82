"""HTML pages: bytes -> characters -> tree -> what the page says of itself, and the article in it."""
