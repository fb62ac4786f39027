"""What is set for a file: configuration files, their layers and values, and the house's own names."""
