"""LanguageTool's rules as checks of mtcheck, asked of a server that this plugin starts, or of one that the user names.

`checks` is the plugin: it groups what LanguageTool reports into checks, as `rules.toml` says. `matches` is the layer
behind them: it sends a text once, through `client`, and remembers answers in `cache`. `server` finds or starts the
local server, which `supervisor` owns; `install` puts LanguageTool where language-tool-python looks for it; `cli` is
the command.
"""

LANGUAGETOOL = "6.8"
"""The version of LanguageTool that is installed; `jars.txt` lists its files."""
