"""From aligned facts to findings: the ladder gives the verdict, settings and suppressions are applied here."""
