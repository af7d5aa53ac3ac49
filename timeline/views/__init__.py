"""What an address answers: HTTP and nothing else."""

from __future__ import annotations
