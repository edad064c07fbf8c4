"""What comes in: the clipboard and files become a Draft whose fields say on what basis they were filled."""
