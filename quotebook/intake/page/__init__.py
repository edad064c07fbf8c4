"""Web pages and pasted pieces of them: visible text, the article's body, and the page's own metadata."""
