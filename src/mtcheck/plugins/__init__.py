"""How checks, readers and reporters arrive: the hooks, the manager that loads plugins, and the built-in plugin."""
