"""Reading what the reader opens: on the worker, with a question where there is something to decide."""
