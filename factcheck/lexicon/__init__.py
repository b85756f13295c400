"""What words mean: numerals, units, the calendar, nouns, titles, zones; each outside library for language has its one door here."""
