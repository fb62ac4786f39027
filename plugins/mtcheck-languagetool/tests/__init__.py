"""The tests of the plugin, on a real LanguageTool."""
