"""Putting the site where readers find it."""
