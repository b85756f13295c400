"""The nouns every room speaks in: frozen values without behaviour beyond their own meaning."""
