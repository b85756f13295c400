"""Many groups of reports: what one line of the input says, and who works on which."""
