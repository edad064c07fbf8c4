"""What sort of word a word is, as far as two wordings of one statement are concerned: closed lists of English words."""

NEGATIONS = frozenset(
    (
        *("not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "cannot", "without"),
        *("hardly", "barely", "scarcely", "ain't", "aint", "anti", "non", "unlike"),
    )
)
NEGATED_END = "n't"
# Contractions whose apostrophe a careless hand or a scanner lost.
BARE_NEGATIONS = frozenset(
    (
        *("dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt", "couldnt", "shouldnt"),
        *("cant", "hasnt", "havent", "hadnt"),
    )
)

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_GROUPS = ("hundred", "thousand", "million", "billion", "trillion")
NUMBER_WORDS: dict[str, str] = {
    **{word: str(value) for value, word in enumerate(_ONES)},
    **{word: str(10 * value) for value, word in enumerate(_TENS, 2)},
    **{word: f"{value}th" for value, word in enumerate(_ORDINALS, 3)},
    **{word: word for word in _GROUPS},
    **{word + "s": word for word in _GROUPS},
    **{"dozen": "dozen", "dozens": "dozen", "half": "half", "quarter": "quarter"},
    **{"twice": "twice", "double": "double", "triple": "triple", "bn": "billion", "mn": "million", "tn": "trillion"},
}
"""Spelled-out numbers and the digits or one form under which they are compared; "one" only beside another number."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_NEAR_DAYS = ("yesterday", "today", "tomorrow", "tonight")
_SEASONS = ("spring", "summer", "autumn", "winter")
_HOURS = ("morning", "noon", "afternoon", "evening", "night", "midnight")
_SPANS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
DATE_CLASSES: dict[str, str] = {
    **dict.fromkeys(_WEEKDAYS, "weekday"),
    **dict.fromkeys(_MONTHS, "month"),
    **dict.fromkeys(_NEAR_DAYS, "day"),
    **dict.fromkeys(_SEASONS, "season"),
    **dict.fromkeys(_HOURS, "hour"),
    **dict.fromkeys(_SPANS, "span"),
    **dict.fromkeys((span + "s" for span in _SPANS), "span"),
}
"""Words of time by class; two different ones of a class in one place are two dates."""

GRAMMAR_CLASSES = (
    ("is", "was", "are", "were", "be", "been", "being", "am", "'s", "'re"),
    ("has", "had", "have", "having"),
    ("do", "does", "did", "done", "doing"),
    ("will", "would", "shall", "'ll"),
    ("can", "could"),
    ("may", "might"),
    ("must", "had"),
    ("i", "he", "she", "we", "they", "you", "it", "one"),
    ("me", "him", "her", "us", "them", "you", "it"),
    ("my", "his", "her", "our", "their", "your", "its"),
    ("mine", "his", "hers", "ours", "theirs", "yours"),
    ("myself", "himself", "herself", "ourselves", "themselves", "yourself", "itself"),
    ("i'm", "he's", "she's", "we're", "they're", "it's", "you're", "he", "she", "they", "we", "i", "it", "was", "were"),
    ("i'll", "he'll", "she'll", "we'll", "they'll", "he'd", "she'd", "they'd", "would", "will", "he", "she", "they"),
    ("i've", "he's", "she's", "we've", "they've", "he'd", "she'd", "they'd", "had", "have", "he", "she", "they"),
    ("this", "that", "the", "it"),
    ("these", "those", "the"),
    ("here", "there"),
    ("now", "then"),
    ("ago", "before", "earlier"),
    ("don't", "doesn't", "didn't"),
    ("isn't", "wasn't", "aren't", "weren't"),
    ("won't", "wouldn't"),
    ("can't", "couldn't", "cannot"),
    ("hasn't", "hadn't", "haven't"),
    ("say", "said", "says"),
    ("think", "thought"),
    ("know", "knew", "known"),
    ("make", "made"),
    ("get", "got", "gotten"),
    ("see", "saw", "seen"),
    ("take", "took", "taken"),
    ("go", "went", "gone"),
    ("come", "came"),
    ("give", "gave", "given"),
    ("tell", "told"),
    ("find", "found"),
    ("become", "became"),
    ("begin", "began", "begun"),
    ("keep", "kept"),
    ("hold", "held"),
    ("bring", "brought"),
    ("speak", "spoke", "spoken"),
    ("stand", "stood"),
    ("feel", "felt"),
    ("leave", "left"),
    ("mean", "meant"),
    ("meet", "met"),
    ("run", "ran"),
    ("pay", "paid"),
    ("lead", "led"),
    ("understand", "understood"),
    ("lose", "lost"),
    ("win", "won"),
    ("send", "sent"),
    ("build", "built"),
    ("fall", "fell", "fallen"),
    ("rise", "rose", "risen"),
    ("choose", "chose", "chosen"),
    ("break", "broke", "broken"),
    ("fight", "fought"),
    ("spend", "spent"),
    ("buy", "bought"),
    ("sell", "sold"),
    ("write", "wrote", "written"),
    ("show", "showed", "shown"),
    ("grow", "grew", "grown"),
    ("drive", "drove", "driven"),
    ("teach", "taught"),
    ("catch", "caught"),
    ("forget", "forgot", "forgotten"),
)
"""Words that indirect speech, another tense or another point of view turns into one another."""

FUNCTION_WORDS = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "so", "yet", "if", "when"),
        *("while", "because", "since", "until", "although", "though", "unless", "whether", "where", "who", "whom"),
        *("whose", "which", "what", "why", "how", "to", "of", "in", "on", "at", "by", "for", "with", "from", "into"),
        *("about", "over", "under", "after", "before", "between", "through", "during", "against", "among", "as"),
        *("than", "then", "there", "here", "now", "also", "just", "only", "even", "still", "too", "very", "well"),
        *("i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your", "his", "its"),
        *("our", "their", "is", "am", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does"),
        *("did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "not", "no", "yes"),
        *("all", "any", "some", "many", "much", "more", "most", "each", "every", "both", "such", "other", "another"),
        *("one", "two", "first", "last", "new", "never", "always", "let", "let's", "oh", "ok", "okay", "please"),
        *("i'm", "i've", "i'll", "i'd", "it's", "he's", "she's", "we're", "we've", "they're", "they've", "you're"),
        *("that's", "there's", "what's", "here's", "don't", "doesn't", "didn't", "isn't", "wasn't", "won't", "can't"),
        *("mr", "mrs", "ms", "dr", "per", "via", "like", "well", "however", "meanwhile", "perhaps", "maybe", "once"),
        *("people", "everyone", "everybody", "nobody", "nothing", "something", "somebody", "someone", "anyone"),
    )
)
"""Words that are no names even where they begin with a capital letter."""

FAMILIAR_NAMES = frozenset(
    (
        *("adam", "alexander", "andrew", "angela", "anna", "anne", "anthony", "barack", "ben", "bernie", "bill", "bob"),
        *("boris", "brian", "carlos", "charles", "chris", "david", "dmitry", "donald", "edward", "elizabeth", "emma"),
        *("eric", "francis", "george", "hassan", "helen", "henry", "hillary", "ivanka", "jack", "james", "jane", "jeb"),
        *("jeff", "jennifer", "jim", "jinping", "joe", "john", "jose", "joseph", "kamala", "karen", "kevin", "laura"),
        *("linda", "lisa", "lloyd", "marco", "maria", "mary", "matthew", "melania", "michael", "michelle", "mike"),
        *("mitt", "mohammed", "nancy", "newt", "nicolas", "nikki", "patrick", "paul", "peter", "rand", "rebecca"),
        *("richard", "robert", "ron", "ronald", "rudy", "rupert", "sarah", "sergei", "steve", "steven", "susan", "ted"),
        *("theresa", "thomas", "tim", "tom", "tony", "ursula", "vladimir", "volodymyr", "william", "yulia"),
        *("assad", "biden", "blair", "blinken", "bush", "cameron", "carson", "carter", "castro", "christie", "clinton"),
        *("comey", "cruz", "erdogan", "gates", "gore", "hitler", "johnson", "kasich", "kennedy", "kerry", "lavrov"),
        *("macron", "mccain", "mcconnell", "merkel", "modi", "musk", "netanyahu", "nixon", "obama", "pelosi", "pence"),
        *("peskov", "pompeo", "powell", "putin", "reagan", "romney", "rubio", "ryan", "sanders", "saddam", "scholz"),
        *("stalin", "starmer", "thatcher", "trump", "truss", "warren", "xi", "yellen", "zelensky", "zelenskyy"),
        *("democrats", "republicans", "congress", "nato", "isis", "google", "facebook", "amazon", "apple", "microsoft"),
    )
)
"""Names that are known for names even as the first word of all."""

PLACES = frozenset(
    (
        *("afghanistan", "africa", "alabama", "alaska", "albania", "algeria", "america", "angola", "ankara", "arabia"),
        *("argentina", "arizona", "arkansas", "armenia", "asia", "athens", "atlanta", "australia", "austria"),
        *("azerbaijan", "baghdad", "bahrain", "bangladesh", "beijing", "beirut", "belarus", "belgium", "berlin"),
        *("bolivia", "bosnia", "boston", "brazil", "britain", "brussels", "bulgaria", "burma", "cairo", "california"),
        *("cambodia", "cameroon", "canada", "chad", "chechnya", "chicago", "chile", "china", "colombia", "colorado"),
        *("congo", "connecticut", "crimea", "croatia", "cuba", "cyprus", "damascus", "delaware", "denmark", "detroit"),
        *("dubai", "dublin", "ecuador", "egypt", "england", "eritrea", "estonia", "ethiopia", "eu", "europe"),
        *("finland", "florida", "france", "gambia", "gaza", "geneva", "georgia", "germany", "ghana", "greece"),
        *("greenland", "guatemala", "guinea", "guyana", "haiti", "hamas", "hawaii", "hezbollah", "honduras"),
        *("houston", "hungary", "iceland", "idaho", "illinois", "india", "indiana", "indonesia", "iowa", "iran"),
        *("iraq", "ireland", "islamabad", "israel", "istanbul", "italy", "jamaica", "japan", "jerusalem", "jordan"),
        *("kabul", "kansas", "kazakhstan", "kentucky", "kenya", "korea", "kosovo", "kremlin", "kuwait", "kyiv"),
        *("laos", "latvia", "lebanon", "liberia", "libya", "lithuania", "london", "louisiana", "macedonia", "madrid"),
        *("maine", "malaysia", "malawi", "mali", "malta", "maryland", "massachusetts", "mexico", "miami", "michigan"),
        *("minnesota", "mississippi", "missouri", "moldova", "mongolia", "montana", "morocco", "moscow", "mozambique"),
        *("myanmar", "nato", "nebraska", "nepal", "netherlands", "nevada", "nicaragua", "niger", "nigeria", "norway"),
        *("ohio", "oklahoma", "oman", "oregon", "pakistan", "palestine", "panama", "paraguay", "paris", "pennsylvania"),
        *("peru", "philadelphia", "philippines", "poland", "portugal", "pyongyang", "qatar", "romania", "rome"),
        *("russia", "rwanda", "scotland", "senegal", "seoul", "serbia", "singapore", "slovakia", "slovenia"),
        *("somalia", "spain", "sudan", "sweden", "switzerland", "syria", "taiwan", "tanzania", "tehran", "tennessee"),
        *("texas", "thailand", "tokyo", "tunisia", "turkey", "uganda", "ukraine", "un", "uruguay", "utah", "vatican"),
        *("venezuela", "vermont", "vienna", "vietnam", "virginia", "wales", "warsaw", "washington", "wisconsin"),
        *("wyoming", "yemen", "zambia", "zimbabwe", "african", "american", "arab", "asian", "austrian", "australian"),
        *("british", "canadian", "chinese", "cuban", "dutch", "egyptian", "english", "european", "french", "german"),
        *("greek", "hungarian", "indian", "iranian", "iraqi", "irish", "israeli", "italian", "japanese", "korean"),
        *("mexican", "pakistani", "palestinian", "polish", "russian", "saudi", "scottish", "spanish", "swedish"),
        *("syrian", "turkish", "ukrainian", "welsh"),
    )
)
"""Places and peoples that the news name most: never taken for misspellings of one another."""
