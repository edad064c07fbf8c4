"""Pure work on strings: cleaning with an offset map, segments, keys, and the query language."""
