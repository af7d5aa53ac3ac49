"""Rows as files that others read."""

from __future__ import annotations
