"""The desktop program: everything that needs Qt, and nothing that another front end could want."""
