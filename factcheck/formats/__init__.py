"""Report -> str or bytes: a module is a format, its name is the flag, `render(report)` makes it."""
