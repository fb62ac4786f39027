"""Names: those that are known, what translation makes of them, and how an article writes them."""
