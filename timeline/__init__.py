"""A timeline of a conflict: who did what, when, who says so and who says otherwise."""
