"""From a text to its quotations: pure, deterministic, and never raising on any string."""
