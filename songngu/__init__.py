"""SongNgu: from a folder of Vietnamese articles to a bilingual static site."""

__version__ = "0.1.0"
