"""Workbooks -> people: the only room that will know mail; nothing is sent yet."""
