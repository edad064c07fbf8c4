"""What goes out: one column table and one writer per format."""
