"""The window: thin views over app, and the only room that knows Qt."""
