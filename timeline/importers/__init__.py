"""Foreign files to plain rows and problems. Nothing here saves anything."""
