"""Articles → the site as data → its files."""
