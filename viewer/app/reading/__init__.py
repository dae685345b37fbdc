"""The reading view: each article flows as an article, ribbons join what is linked."""
