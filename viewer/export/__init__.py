"""A comparison in the formats other programs and people read."""
