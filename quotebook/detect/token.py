"""A word or mark of a text, as the rules see it."""


class Token:
    """A word or mark of a text; region is the number of the quoted stretch it stands in, or -1."""

    __slots__ = ("end", "index", "lower", "paragraph", "region", "sentence", "start", "tag", "word")

    def __init__(self, start: int, end: int, word: str, paragraph: int) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.lower = word.lower().replace("’", "'")
        self.paragraph = paragraph
        self.tag = ""
        self.sentence = 0
        self.region = -1
        self.index = 0

    def __repr__(self) -> str:
        return f"{self.word}/{self.tag}"
