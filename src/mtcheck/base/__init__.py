"""What every layer may use and is about no article: patterns, tables, XML and TOML, lines, how text is shown."""
