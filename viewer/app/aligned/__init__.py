"""The aligned view: a row per base sentence, a column per article."""
