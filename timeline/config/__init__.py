"""How the project is configured, reached and served."""
