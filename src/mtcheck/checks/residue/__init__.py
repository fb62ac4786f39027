"""What is no part of the article."""
