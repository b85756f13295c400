"""What one report, taken as a whole, says: anchors, events, facts, sums, self-conflicts."""
