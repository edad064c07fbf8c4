"""Tell whether two English words are opposites: by fields of meaning, and by how prefixes turn a word round."""

from functools import lru_cache

# One field of meaning a line; every word left of | is opposed to every word right of it. Inflected forms need not be
# listed where cutting an ending leads to the listed one.
_FIELDS = """
more greater further extra | less fewer
most | least
many much numerous several plenty lots | few little scarce
all every everyone everybody everything everywhere each | none nobody nothing nowhere no few some
always forever constantly often frequently usually | never rarely seldom hardly sometimes occasionally
yes yeah | no nope
increase rise rose risen grow grew growth climb gain expand raise soar surge jump up higher boost add accelerate | \
decrease fall fell fallen shrink shrank drop decline reduce cut lower plunge sink slump down contract slow dip lose
upward upwards upper upstairs uphill | downward downwards lower downstairs downhill
high tall top peak above over maximum ceiling superior major majority | \
low short bottom trough below under minimum floor inferior minor minority
up | down
on | off
in inside into within indoors inner inward import arrive enter come came entry internal inbound | \
out outside outdoors outer outward export depart leave left exit go went external outbound
before earlier prior previously previous ahead ex | after later afterward afterwards subsequently next following behind
early soon sooner | late
first initial start begin began begun beginning open opening launch resume continue proceed keep | \
last final finish end ended ending close closing closure stop halt cease pause quit suspend interrupt abandon
past former yesterday old then ancient history | future current present tomorrow new now modern latest
young younger youngest youth junior child children kid | old older oldest elderly senior adult parent
good better best great excellent fine wonderful positive beneficial virtue superb proud benefit | \
bad worse worst terrible awful poor horrible negative harmful evil vice dreadful ashamed harm
right correct true accurate genuine real truth fact authentic honest fair legitimate | \
wrong incorrect false inaccurate fake lie lying lied untrue fiction bogus dishonest unfair rigged
support back favor favour endorse approve agree accept embrace welcome allow permit let enable help encourage for yes \
adopt pass ratify aid defend protect | \
oppose block against condemn reject disagree refuse decline resist ban forbid prevent prohibit hinder discourage veto \
deny denied attack harm hurt undermine threaten criticize
confirm admit acknowledge concede affirm | deny denied dispute refute rebut contradict
accept take took taken receive get got gain obtain keep kept save earn | \
reject give gave given send sent lose lost waste spend spent return
win won winner victory victorious succeed success successful triumph prevail gain | \
lose lost loss loser defeat fail failure failed unsuccessful
strong stronger strongest strength powerful mighty tough robust firm hard solid strengthen fortify harden | \
weak weaker weakest weakness powerless feeble fragile soft gentle easy shaky weaken soften
safe secure safety harmless protected | dangerous danger unsafe risky hazardous threat deadly harmful exposed
love like adore admire enjoy respect | hate dislike despise loathe detest resent
friend ally partner friendly supporter proponent advocate | enemy foe rival opponent hostile critic adversary
peace peaceful ceasefire truce calm | war violent conflict fighting violence hostilities turmoil
hot warm heat | cold cool chill
light bright white day sunny | dark dim black night
big bigger biggest large larger largest huge great enormous vast massive giant major | \
small smaller smallest tiny little minor slight modest
long longer longest lengthy | short shorter shortest brief
wide broad broader | narrow
deep | shallow
thick fat heavy | thin slim light
fast quick rapid swift speedy faster quickly | slow slower slowly gradual
near close nearby here nearest | far distant remote away there farthest
full filled | empty vacant
rich richer richest wealthy wealth affluent expensive costly dear prosper prosperity boom | \
poor poorer poorest poverty needy cheap bankrupt inexpensive recession bust
buy bought purchase buyer import | sell sold sale seller export
lend lent lender creditor | borrow borrower debtor owe
employ hire hired recruit appoint | fire fired dismiss sack unemployed resign
create build built make made construct produce establish found | destroy demolish ruin wreck dismantle abolish
attack offense offensive invade advance | defend defense defence defensive retreat withdraw withdrew
include including | exclude excluding except
join unite unity united together merge integrate combine connect attach | \
leave split divide division divided apart separate segregate isolate detach quit
love | hate
push | pull
remember recall | forget forgot forgotten
know knew known certain sure certainly definitely clear clearly | unknown doubt uncertain unsure maybe perhaps possibly
doubtful ambiguous vague ignorant | certain sure clear obvious
possible can able | impossible cannot unable
necessary essential required mandatory compulsory needed must | unnecessary optional voluntary needless
guilty convict blame condemn | innocent acquit exonerate praise pardon absolve
legal lawful legitimate | illegal unlawful criminal illicit
public open transparent overt | private secret hidden classified covert closed
show reveal expose disclose release publish admit | hide conceal cover withhold
free freedom liberty release liberate | captive slave slavery prison imprison jail oppress detain arrest bondage
alive live life living birth born survive | dead die death dying died killed perish
healthy well fit heal cure | sick ill unwell unhealthy diseased
hope hopeful optimistic optimism confident confidence | despair hopeless pessimistic pessimism fear worry doubt
happy glad pleased joy joyful delighted cheerful | sad unhappy upset sorrow miserable angry disappointed
brave courage courageous hero bold | coward cowardly fear timid afraid
smart wise clever intelligent | stupid dumb foolish ignorant
simple easy easily easier | complex difficult complicated hard harder
clean pure | dirty polluted filthy corrupt
left liberal progressive democrat leftist dove | right conservative republican rightist hawk
north northern | south southern
east eastern | west western
man men male boy father son husband brother king | woman women female girl mother daughter wife sister queen
boss employer master leader | worker employee servant follower
majority | minority
plus | minus
surplus profit asset gain credit | deficit loss liability debt debit
question ask asked | answer reply
cause | effect result
trust believe belief believed | distrust doubt disbelief
appear arrive emerge | disappear vanish depart
remain stay stayed | leave leave left depart go went
arm | disarm
tax | refund subsidy subsidize
lead led | follow trail
lock shut | unlock open
tight tighten tightened | loose loosen relax relaxed ease eased
sharp | blunt dull
raise hike | lower cut
hire | fire
permanent eternal lasting | temporary brief interim
domestic national native local | foreign international alien global
equal same alike similar | different unequal opposite unlike
normal ordinary usual common typical | strange abnormal unusual rare extraordinary exceptional
active | passive idle
rural | urban
theory | practice
maximize | minimize
guest | host
both | neither
with | without
anything something | nothing
ever | never
toward towards | away
civilian | military
innocence | guilt
demand | supply offer
responsible | irresponsible reckless
careful | careless reckless
absent absence | present presence
ancestor | descendant
ascend | descend
deliberate intentional intentionally purposely | accidental accidentally
exhale | inhale
expand | contract
generous | stingy greedy selfish
humble modest | arrogant proud
import | export
mercy merciful | cruel cruelty
noisy loud | quiet silent
ripe | raw
rough | smooth
solution solve | problem
victim | perpetrator attacker culprit
voluntary | forced
wet | dry
together jointly united | alone separately singly
forward forwards onward | backward backwards
front fore | back rear
beautiful pretty attractive handsome gorgeous appealing | ugly hideous repulsive unattractive disgusting
kind kindness gentle friendly caring compassionate | cruel cruelty harsh mean brutal unkind
natural organic | artificial synthetic
professional expert | amateur
achieve accomplish accomplishment achievement manage | fail failure failed
add attach include install insert | subtract remove deduct delete omit
attract | repel
abundant abundance ample plentiful enough sufficient adequate | scarce scarcity lack shortage insufficient
knowledge education educated | ignorance
heaven angel saint | hell devil sinner
hero heroic patriot patriotic loyal | villain traitor traitorous treason disloyal
bless praise laud applaud hail celebrate | curse blame condemn criticize denounce decry slam mourn
repair fix mend restore preserve | break broken damage ruin spoil
awake awaken | asleep
busy diligent hardworking | lazy idle
interesting exciting excited | boring bored dull tedious
laugh smile | cry weep frown
impose introduce enact | lift repeal scrap revoke rescind abolish
escalate escalation inflame provoke incite | ease calm defuse pacify soothe
nationalize | privatize
incumbent | challenger
ruling government | opposition
majority | opposition
attend | boycott skip miss
capture seize occupy conquer | liberate free escape surrender evacuate
invest | divest
hawkish hawk | dovish dove
bullish | bearish
landlord | tenant
teacher | student pupil
citizen native | foreigner immigrant alien
explicit definite specific precise exact | implicit vague ambiguous approximate unclear rough
absolute | relative
sweet | bitter sour
liquid | solid
tame | wild
vote elect | abstain
mainstream moderate centrist | extreme extremist radical fringe
sober | drunk
stable steady stability calm orderly order | unstable volatile turbulent turbulence chaos chaotic disorder
justify | condemn
freedom | captivity slavery tyranny
democracy democratic | dictatorship tyranny autocracy authoritarian
ecstasy pleasure comfort relief | agony pain suffering misery
bless | curse
straight | bent crooked
slim | fat
thousands | dozens
wealthy | broke
"""

_NEGATING: tuple[str, ...] = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de", "anti", "counter")
_TURNED = (
    *(("pro", "anti"), ("pre", "post"), ("over", "under"), ("up", "down"), ("in", "out"), ("im", "ex"), ("in", "ex")),
    *(("in", "de"), ("ac", "de"), ("as", "de"), ("max", "min"), ("multi", "uni"), ("en", "dis"), ("up", "under")),
    *(("inter", "intra"), ("hyper", "hypo"), ("macro", "micro"), ("out", "under"), ("super", "sub"), ("pro", "con")),
    *(
        ("pro", "re"),
        ("con", "de"),
        ("en", "dis"),
        ("in", "dis"),
        ("sym", "anti"),
        ("bene", "male"),
        ("homo", "hetero"),
    ),
)
_TURNED_ENDINGS = (("ful", "less"), ("", "less"), ("yer", "yee"), ("iner", "inee"))
_SHORTEST_STEM = 3


def opposite(word: str, other: str) -> bool:
    """Tell whether two folded words are opposites of each other."""
    left, right = stem(word), stem(other)
    if left == right:
        return _turned_ending(word, other)
    if left in _OPPOSITES and right in _OPPOSITES[left]:
        return True
    return _turned(word, other) or _turned(left, right) or _turned_ending(word, other)


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Cut the usual endings of an English word, the same way for every word; the rest need not be a word."""
    word = word.removesuffix("'s")
    if len(word) < 4:
        return word
    if word.endswith(("ies", "ied")):
        word = word[:-3] + "y"
    else:
        word = next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), word)
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


_ENDINGS = ("ingly", "edly", "ing", "ed", "es", "ly", "s", "d")


def _turned(word: str, other: str) -> bool:
    """Tell whether two words are one but for prefixes that turn it round ("legal", "illegal"; "import", "export")."""
    if word[-_SHORTEST_STEM:] != other[-_SHORTEST_STEM:]:
        return False
    length = _shared_end(word, other)
    if length < _SHORTEST_STEM:
        return False
    return frozenset((word[: len(word) - length], other[: len(other) - length])) in _HEADS


def _shared_end(word: str, other: str) -> int:
    letters = zip(reversed(word), reversed(other), strict=False)
    return next((at for at, (left, right) in enumerate(letters) if left != right), min(len(word), len(other)))


def _turned_ending(word: str, other: str) -> bool:
    if word[:_SHORTEST_STEM] != other[:_SHORTEST_STEM]:
        return False
    return any(
        left.endswith(ending) and left[: len(left) - len(ending)] + opposed == right
        for ending, opposed in _TURNED_ENDINGS
        for left, right in ((word, other), (other, word))
    )


def _read(fields: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for field in fields.strip().splitlines():
        sides = [[stem(word) for word in side.split()] for side in field.split("|")]
        for left in sides[0]:
            for right in sides[1]:
                if left != right:
                    found.setdefault(left, set()).add(right)
                    found.setdefault(right, set()).add(left)
    return {word: frozenset(others) for word, others in found.items()}


def _heads() -> frozenset[frozenset[str]]:
    """Return what is left of the prefixes before the end that two words share: of over and under, ov and und."""
    found = {frozenset(("", prefix)) for prefix in _NEGATING}
    for prefix, opposed in _TURNED:
        length = _shared_end(prefix, opposed)
        found.add(frozenset((prefix[: len(prefix) - length], opposed[: len(opposed) - length])))
    return frozenset(found)


_OPPOSITES = _read(_FIELDS)
_HEADS = _heads()
