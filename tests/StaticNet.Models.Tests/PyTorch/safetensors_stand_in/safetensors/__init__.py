"""Stands in for the package of Hugging Face's where that is not installed: the format is eight bytes of length, JSON, numbers."""
