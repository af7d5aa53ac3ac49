"""How dates and times look, by language: Django's own but for what a module here says."""
