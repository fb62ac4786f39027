"""Names whose words were translated, or that are spelled in several ways."""
