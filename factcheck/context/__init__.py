"""What several detail types need of a sentence, found once: numbers, phrases, names, quotations, modifiers."""
