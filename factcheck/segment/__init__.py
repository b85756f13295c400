"""From a `Document` to blocks, sentences and tokens, with exact offsets."""
