"""Which sentences and which facts of two reports belong together, and why."""
