"""Quotebook keeps what people said: it finds the quotations in an article, who said them and when."""

__version__ = "0.1.0"
