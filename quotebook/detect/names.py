"""The name in a noun chunk, and what its words tell: a title, a role, a body, a place."""

from quotebook.detect.document import Token
from quotebook.detect.lexicon import Lexicon
from quotebook.detect.words import word_set

PARTICLES = word_set(
    "de la del della di da das dos do du le van von der den ter ten bin ibn al el abu ul ben zu af av y e "
    "los las lo dela delos",
)
LONGEST_OFFICE = 4
"""Capitals that stand for an office before a name: Education "CS" Julia Migwi."""
OFFICES = word_set(
    "officer secretary minister director manager commissioner chairman chairwoman chairperson president general "
    "governor inspector ambassador clerk treasurer coordinator spokesman spokeswoman spokesperson chief "
    "speaker senator leader congressman congresswoman justice mayor whip nominee adviser advisor attorney registrar "
    "marshal",
)
NOBLE = frozenset(("von", "zu", "vom", "zur"))
LINKS = frozenset(("of", "for"))
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "eer", "men", "women", "ists", "ers", "ors")


def name_part(tokens: list[Token], start: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return the name at the end of the chunk from start to last, titles left out; (0, 0) for none."""
    first = widest_name(tokens, start, last, lexicon)
    if first == last:
        return 0, 0
    while (first < last - 1 and tokens[first].tag in ("DT", "IN")) or tokens[first].lower in ("the", "&"):
        first += 1
        if first == last:
            return 0, 0
    if is_linked(tokens, first, last):
        return name_behind_office(tokens, first, last, lexicon), last
    if any(token.lower in lexicon.body_links for token in tokens[first:last]):
        return first, last
    cut = behind_titles(tokens, first, last, lexicon)
    if cut > first and leads_many(tokens, cut, lexicon):
        return 0, 0
    cut = behind_demonyms(tokens, first_name_behind(tokens, cut, last, lexicon), last, lexicon)
    if is_office(tokens, start, first, last, lexicon):
        return 0, 0
    if cut > start and describes(tokens, cut, last, lexicon) and not is_titled(tokens, start):
        return 0, 0
    return cut, last


def widest_name(tokens: list[Token], start: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name that ends a chunk begins at the earliest, its titles with it; last for none."""
    first = last
    while first > start and (
        in_name(tokens, first - 1, last)
        or owns_body(tokens, first - 1, last, lexicon)
        or (first < last and tokens[first - 1].lower in lexicon.body_links)
    ):
        first -= 1
    if start < first < last and is_body_of_place(tokens, first - 1, last, lexicon):
        return first - 1
    return first


def is_body_of_place(tokens: list[Token], at: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a sentence's first word and a place's name are a body: "Transport Scotland", "Sport England"."""
    token, opens = tokens[at], at == 0 or tokens[at - 1].sentence != tokens[at].sentence
    place = last == at + 2 and tokens[at + 1].lower in lexicon.places
    return opens and place and token.tag == "NN" and not is_human(token, lexicon)


def describes(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether words with capitals only say what somebody is: "the Utah Republican"."""
    known = all(token.lower in lexicon.places or token.lower in lexicon.demonyms for token in tokens[first : last - 1])
    return known and is_role(tokens[last - 1].lower, lexicon) and tokens[last - 1].word not in lexicon.names


def is_office(tokens: list[Token], start: int, first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether words with capitals are an office behind an article: "the Chief Communications Officer"."""
    behind = tokens[start].lower in ("the", "a", "an") and tokens[last - 1].lower in OFFICES and last - first > 1
    return behind and not any(token.word in lexicon.names for token in tokens[first : last - 1])


def is_titled(tokens: list[Token], start: int) -> bool:
    """Tell whether a name has its article with a capital within a sentence, as a newspaper's has: in "The Advocate"."""
    before = tokens[start - 1] if start else None
    within = before is not None and before.sentence == tokens[start].sentence and before.word[0].isalpha()
    return within and tokens[start].word == "The"


def behind_titles(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name begins behind titles and owners: Sen. "Ann Lee", the party's "Ann Lee".

    "Republican" is no title in the name of a party, nor is "Freiherr" between a first name and "von".
    """
    parties = lexicon.role_signs.get("parties", ()) if tokens[last - 1].lower in lexicon.bodies else ()
    cut = first
    for number in range(first, last):
        lower = tokens[number].lower
        is_last = number == last - 1 or tokens[number + 1].lower == "'"
        noble = cut < number < last - 1 and tokens[number + 1].lower in NOBLE and lower in lexicon.honorifics
        saint = lower.rstrip(".") == "st" and number > cut and tokens[number - 1].word in lexicon.names
        kept = is_last or noble or saint or lower in parties
        if lower == "'s" or (is_title(tokens[number], lexicon) and not kept):
            cut = number + 1
    return cut


def leads_many(tokens: list[Token], cut: int, lexicon: Lexicon) -> bool:
    """Tell whether a word for several people stands before "de": "Fuentes de la Confederación" is nobody's name."""
    return lexicon.nouns_first and tokens[cut].lower in PARTICLES and tokens[cut - 1].lower in lexicon.people


def behind_demonyms(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where a name begins behind the adjective of a country; a body's name of several words keeps it."""
    if tokens[last - 1].lower in lexicon.bodies and last - first > 2:
        return first
    while first < last - 1 and tokens[first].lower in lexicon.demonyms and is_origin(tokens, first, last, lexicon):
        first += 1
    return first


def is_origin(tokens: list[Token], at: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a demonym is where somebody is from and no part of the name: not in "American Crossroads"."""
    if tokens[at].word in lexicon.names:
        return False
    kept = tokens[at].lower in lexicon.role_signs.get("parties", ()) or not is_thing(tokens[last - 1].lower, lexicon)
    return tokens[at + 1].word in lexicon.names or not kept


def name_behind_office(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Return where a person's name begins behind an office with "of": Secretary of State "Jon Husted", Union of
    Teachers Secretary-General "Collins Oyugi".
    """
    if not is_role(tokens[first].lower, lexicon) and not is_role(tokens[first + 1].lower, lexicon):
        named = (n + 1 for n in range(last - 2, first, -1) if is_title(tokens[n], lexicon))
        return next((n for n in named if n < last - 1 and tokens[n].word in lexicon.names), first)
    linked = max(number for number in range(first, last) if tokens[number].lower in LINKS)
    return next((n for n in range(linked + 2, last - 1) if tokens[n].word in lexicon.names), first)


def owns_body(tokens: list[Token], number: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a token is the apostrophe in a body's name or its owner: "Island Traders' Association"."""
    if number + 1 >= last or tokens[last - 1].lower not in lexicon.bodies:
        return False
    if tokens[number].lower == "'":
        return number > 0 and tokens[number - 1].word[0].isupper()
    return tokens[number + 1].lower == "'" and tokens[number].word[0].isupper()


def is_title(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a word of a chunk is a title and no part of the name behind it ("Guy" is a first name too)."""
    lower = token.lower
    if lower.rstrip(".") in lexicon.honorifics:
        return True
    return is_role(lower, lexicon) and token.word not in lexicon.names


def first_name_behind(tokens: list[Token], cut: int, last: int, lexicon: Lexicon) -> int:
    """Return where a known first name begins behind capitalised words that are none: "Majority Whip" John Cornyn."""
    if tokens[cut].word in lexicon.names or is_thing(tokens[last - 1].lower, lexicon):
        return cut
    for number in range(cut + 1, last - 1):
        before = tokens[number - 1]
        initial = len(before.word) == len("R.") and before.word.endswith(".")
        office = before.word.isupper() and 2 <= len(before.word) <= LONGEST_OFFICE and not initial
        known = office or before.lower in lexicon.tags or is_thing(before.lower, lexicon)
        if tokens[number].word in lexicon.names and known:
            return number
    return cut


def is_linked(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a name holds "of" or "for": a body or an office, kept whole."""
    return any(tokens[number].lower in LINKS for number in range(first, last))


def in_name(tokens: list[Token], number: int, last: int) -> bool:
    """Tell whether a token may belong to a name that ends at last."""
    token = tokens[number]
    if token.tag == "NNP":
        return True
    lower = token.lower
    inside = number < last - 1
    return inside and (lower in PARTICLES or lower in LINKS or lower in ("&", "the", "'s")) and lower != "'s"


INFLECTED = ("en", "s")
"""How German declines: den Ministerpräsidenten, des Ministers."""


def is_role(lower: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a noun for what somebody is."""
    if lower in lexicon.roles or lower.rpartition("-")[2] in lexicon.roles:
        return True
    if (
        lexicon.capital_nouns
        and lower.endswith(INFLECTED)
        and is_role(lower[: -1 if lower.endswith("s") else -2], lexicon)
    ):
        return True
    if lexicon.capital_nouns and lower.endswith("in") and lower[:-2] in lexicon.roles:
        return True
    if lexicon.role_endings and lower.endswith(lexicon.role_endings) and lower not in lexicon.bodies:
        return True
    return (lower.endswith("s") and lower[:-1] in lexicon.roles) or lower in lexicon.people


def is_human(token: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun names people, by the lexicon or by its ending."""
    lower = token.lower.rstrip(".")
    if is_role(lower, lexicon) or lower in lexicon.honorifics or lower in lexicon.people:
        return True
    ending = token.tag in ("NN", "NNS") and len(lower) > 5 and lower.endswith(PERSON_ENDINGS[:7])
    return ending and lower not in lexicon.bodies


def is_thing(lower: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of a name speaks against a person."""
    people = lower in lexicon.demonyms or (lower.endswith("s") and lower[:-1] in lexicon.demonyms)
    return people or lower in lexicon.bodies or lower in lexicon.places or lower in lexicon.times
