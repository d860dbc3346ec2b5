"""The words that made.py makes sentences of, and the forms of its verbs. General English; which word stands where is in made.py."""

IRREGULAR = {"hold": "held held", "meet": "met met", "shoot": "shot shot", "sell": "sold sold", "send": "sent sent", "fight": "fought fought", "win": "won won", "lose": "lost lost",
             "tell": "told told", "say": "said said", "cut": "cut cut", "hit": "hit hit", "set": "set set", "take": "took taken", "give": "gave given", "begin": "began begun", "come": "came come",
             "withdraw": "withdrew withdrawn", "break": "broke broken", "fly": "flew flown", "strike": "struck struck", "lead": "led led", "lend": "lent lent", "shoot": "shot shot", "overthrow": "overthrew overthrown",
             "blow": "blew blown", "see": "saw seen", "find": "found found", "pay": "paid paid", "bring": "brought brought", "leave": "left left", "seek": "sought sought",
             "stand": "stood stood", "fall": "fell fallen", "sink": "sank sunk", "free": "freed freed", "flee": "fled fled", "go": "went gone", "drive": "drove driven",
             "beat": "beat beaten", "buy": "bought bought", "hand": "handed handed", "stop": "stopped stopped", "ban": "banned banned", "step": "stepped stepped", "expel": "expelled expelled",
             "spread": "spread spread", "speak": "spoke spoken", "put": "put put", "quit": "quit quit", "get": "got got", "extradite": "extradited extradited"}
DOUBLE = {"stop", "ban", "step", "expel", "hit", "cut", "set", "win", "put", "quit", "get", "begin", "plan", "rob", "compel"}


def past(v):
    if v in IRREGULAR:
        return IRREGULAR[v].split()
    p = v + v[-1] + "ed" if v in DOUBLE else v + "d" if v.endswith("e") else v[:-1] + "ied" if v.endswith("y") and v[-2] not in "aeiou" else v + "ed"
    return [p, p]


def third(v):
    return v + "es" if v.endswith(("s", "sh", "ch", "x", "z")) or v == "go" else v[:-1] + "ies" if v.endswith("y") and v[-2] not in "aeiou" else v + "s"


def gerund(v):
    return v[:-1] + "ing" if v.endswith("e") and not v.endswith("ee") else v + v[-1] + "ing" if v in DOUBLE else v + "ing"


# What verbs take: "lemma objects ; phrases", an object list of kinds parted by |, a phrase prep:kinds with "!" where it always stands.
TRANSITIVE = """
arrest person|group|counted ; in:place over:act on:charge
detain person|group|counted ; in:place after:act
kill counted|person|group ; in:place
shoot person|counted ; in:place
pledge money ; to:country|place|group for:group
give money ; to:country|org|group!
lend money ; to:country|org!
spark protests
wound counted|person ; in:place
injure counted
attack group|place|thing_military ; with:weapon
shell village ; from:place
bomb village|thing_building
storm thing_building ; in:place
seize village|thing_ship|thing_goods ; from:group|org
capture village|counted
release counted|person ; from:custody
free counted|person ; in:exchange
expel counted_diplomats|diplomat ; over:act
recall diplomat ; from:place over:act
summon diplomat ; over:act
suspend thing_deal|thing_goods_aid ; over:act
condemn act ; as:asnoun
welcome act|thing_deal
criticise act|person|org|country ; for:ving
criticize act|person|org|country ; for:ving
praise act|person|org ; for:ving
reject thing_demand|thing_deal|act
impose thing_measure ; on:country|org|thing_goods!
lift thing_measure ; on:country|thing_goods
hold talks ; with:person|country|org in:place
hold talks_between ; in:place
hold thing_vote ; in:place
sign thing_deal ; with:country|org|person in:place
sign thing_deal ; in:place
meet person|group|diplomat ; in:place
receive person|diplomat ; in:place
visit place|country
host talks|person ; in:place
sue org|country|group ; over:act
back thing_demand|person|act
defeat person|org ; in:vote
elect person ; as:office
appoint person ; as:office
name person ; as:office
dismiss person|diplomat ; over:act
overthrow person|government
cut ties|thing_goods_aid ; to:country
halt thing_goods_aid|thing_deal|talks
resume talks|ties ; with:country|org
launch thing_weapon|attack_np ; against:group|village
fire thing_weapon ; at:village|group|thing_ship into:place
fire gas ; at:group
deploy troops ; to:village|place!
withdraw troops ; from:village|place!
move troops ; into:village!
close border ; with:country
reopen border ; with:country
send aid|counted_diplomats|troops ; to:place|country!
deliver aid ; to:place|country
pledge aid ; to:country|place|group
provide aid ; to:country|group
blame person|country|org|group ; for:act!
accuse person|country|org|group ; of:ving|charge_noun!
accuse country|org|government ; of:ving|charge_noun!
charge person|counted ; with:charge_noun!
sentence person|counted ; to:prison!
convict person|counted ; of:charge_noun!
jail person|counted ; for:years
extradite person ; to:country!
hand person|counted ; to:country|org
disperse group|counted
block road
storm thing_building
occupy thing_building|village
target group|thing_building
destroy counted_things|thing_building
sink thing_ship ; in:place
intercept thing_ship|thing_weapon
hijack thing_ship ; off:place
abduct counted|person ; from:village|place
kidnap counted|person ; in:place
rescue counted ; from:village
evacuate counted ; from:place
ratify thing_deal
approve thing_deal|thing_law
pass thing_law
veto thing_law
break thing_deal ; with:country
violate thing_deal|border
mediate talks ; between:pair
lead talks|group
join attack_np|org
leave org|talks
win thing_vote|seats
lose thing_vote|seats
postpone thing_vote|talks
cancel thing_visit|talks|thing_vote
call thing_vote
declare emergency ; in:place
test thing_weapon
buy thing_goods ; from:country
sell thing_weapon ; to:country
raise thing_duty ; on:thing_goods
investigate act|person
question person|counted ; over:act
""".strip().split("\n")
# Verbs of saying that take a clause, and those that take somebody and a clause to do.
SAY = "say announce claim deny confirm add warn report insist acknowledge admit declare argue".split()
TO_DO = "agree vow refuse threaten promise pledge decide plan offer try want seek".split()
ASK = "urge ask order tell".split()
INTRANSITIVE = "resign flee die escape surrender retreat march protest demonstrate".split()
LISTS = {
    "thing_military": "base|convoy|checkpoint|outpost|barracks", "thing_building": "parliament building|hotel|embassy|police station|university|prison|hospital|television station|refinery",
    "thing_ship": "tanker|ship|fishing boat|cargo ship|patrol boat|ferry", "thing_goods": "oil|gas|wheat|steel|cars|timber|fish|copper",
    "thing_goods_aid": "flights|exports|imports|fuel supplies|arms sales|military aid", "thing_demand": "proposal|demand|offer|plan|call|motion|request",
    "thing_deal": "agreement|peace deal|ceasefire|treaty|trade agreement|accord|truce|memorandum|ceasefire agreement|prisoner exchange|nuclear deal",
    "thing_measure": "sanctions|a curfew|tariffs|a ban|restrictions|an embargo|a blockade|travel bans", "talks": "talks|peace talks|a meeting|negotiations|a summit|trade talks",
    "thing_vote": "elections|a referendum|presidential election|parliamentary elections|vote|election", "thing_weapon": "missile|ballistic missile|rockets|drones|shells|missiles|rocket",
    "gas": "tear gas|rubber bullets|live rounds|water cannon|shots", "troops": "troops|soldiers|warships|tanks|peacekeepers|warplanes", "border": "border|borders|border crossing|airspace",
    "aid": "aid|food|medicine|emergency aid|food parcels|tents|humanitarian aid|blankets|vaccines", "road": "road|main road|highway|railway line|port", "thing_law": "law|bill|budget|amendment|decree",
    "emergency": "a state of emergency|martial law", "ties": "ties|diplomatic relations|diplomatic ties|relations", "thing_visit": "visit|trip|state visit|planned visit", "seats": "seats|a majority|power",
    "thing_duty": "tariffs|duties|taxes", "attack_np": "attack|offensive|strikes|air strikes|operation|raid|protest|strike", "counted_things": "houses|homes|vehicles|villages|tanks",
    "protests": "protests|clashes|a protest|riots|outrage|a crisis|fighting|unrest",
    "weapon": "rockets|drones|knives|mortars|artillery|grenades", "custody": "custody|prison|captivity|hospital", "exchange": "exchange for",
}
CHARGES = "murder treason fraud corruption bribery espionage terrorism sedition embezzlement theft genocide interference aggression negligence".split()
ACTS = {  # noun: what "of", "on", "against" may bring
    "arrest": "of:person|counted", "killing": "of:person|counted", "murder": "of:person", "death": "of:person|counted", "attack": "on:village|thing_building|group", "raid": "on:village|thing_building",
    "bombing": "of:village", "shelling": "of:village", "invasion": "of:country", "seizure": "of:thing_ship|village", "expulsion": "of:counted_diplomats", "election": "of:person",
    "assassination": "of:person", "detention": "of:person|counted", "release": "of:counted|person", "protest": "against:person|government", "coup": "against:person", "strike": "on:village",
    "collapse": "of:talks|thing_deal", "dismissal": "of:person", "poisoning": "of:person", "withdrawal": "of:troops", "blockade": "of:village", "trial": "of:person", "extradition": "of:person",
    "abduction": "of:counted|person", "crackdown": "on:group", "arrival": "of:troops|aid", "storming": "of:thing_building", "resignation": "of:person", "conviction": "of:person"}
OFFICES_CAPS = [["President"], ["Prime", "Minister"], ["Foreign", "Minister"], ["Defence", "Minister"], ["Interior", "Minister"], ["Finance", "Minister"], ["Transport", "Minister"], ["Chancellor"],
                ["King"], ["Queen"], ["General"], ["Colonel"], ["Senator"], ["Governor"], ["Mayor"], ["Ambassador"], ["Justice", "Minister"], ["Health", "Minister"], ["Vice", "President"],
                ["Judge"], ["Crown", "Prince"], ["Sheikh"], ["Bishop"], ["Deputy", "Minister"], ["Premier"], ["Emir"], ["Major", "General"], ["Admiral"], ["Captain"], ["Sultan"]]
ROLES = [["opposition", "leader"], ["party", "leader"], ["rebel", "leader"], ["army", "chief"], ["police", "chief"], ["government", "spokesman"], ["government", "spokeswoman"], ["union", "leader"],
         ["presidential", "candidate"], ["opposition", "lawmaker"], ["human", "rights", "lawyer"], ["opposition", "politician"], ["army", "spokesman"], ["foreign", "ministry", "spokesman"],
         ["police", "spokesman"], ["lawyer"], ["journalist"], ["activist"], ["spokesman"], ["spokeswoman"], ["prosecutor"], ["lawmaker"], ["businessman"], ["analyst"], ["general"], ["militia", "leader"],
         ["investigative", "journalist"], ["army", "commander"], ["chief", "prosecutor"], ["aid", "worker"], ["student", "leader"], ["shadow", "minister"], ["tribal", "leader"], ["envoy"]]
BARE_ROLES = [["president"], ["prime", "minister"], ["foreign", "minister"], ["defence", "minister"], ["interior", "minister"], ["leader"], ["king"], ["ambassador"], ["chancellor"], ["government"],
              ["army"], ["parliament"], ["opposition"], ["central", "bank"], ["supreme", "court"], ["military"], ["president"], ["vice", "president"], ["finance", "minister"]]
GROUPS = [["police"], ["troops"], ["gunmen"], ["rebels"], ["protesters"], ["soldiers"], ["students"], ["prosecutors"], ["lawmakers"], ["militants"], ["demonstrators"], ["security", "forces"], ["workers"],
          ["opposition", "parties"], ["rights", "groups"], ["border", "guards"], ["authorities"], ["officials"], ["farmers"], ["miners"], ["teachers"], ["separatists"], ["rebel", "fighters"], ["police", "officers"],
          ["government", "forces"], ["peacekeepers"], ["diplomats"], ["judges"], ["nurses"], ["fishermen"], ["investigators"], ["insurgents"], ["refugees"], ["doctors"], ["companies"], ["warplanes"]]
SINGLE = [["court"], ["military", "court"], ["crowd"], ["coast", "guard"], ["spokesman"], ["spokeswoman"], ["official"], ["suicide", "bomber"], ["gunman"], ["army", "patrol"], ["navy", "frigate"], ["judge"],
          ["militia"], ["delegation"], ["rights", "group"], ["diplomat"], ["foreign", "ministry"], ["presidency"], ["government"], ["drone"], ["earthquake"], ["storm"], ["jury"], ["mob"], ["senior", "official"]]
COUNTABLE = [["people"], ["civilians"], ["soldiers"], ["protesters"], ["police", "officers"], ["students"], ["villagers"], ["prisoners"], ["hostages"], ["journalists"], ["children"], ["fighters"], ["passengers"],
             ["activists"], ["workers"], ["migrants"], ["opposition", "supporters"], ["aid", "workers"], ["fishermen"], ["schoolgirls"], ["sailors"], ["rebels"], ["troops"], ["militants"]]
ADJECTIVES = "main disputed northern southern eastern western new former armed deadly two-day joint planned recent military key".split()
FORMS = "Party Front Movement Union Alliance Congress Army League Coalition Council Brigade Forum".split()
FIRSTS = [("Democratic", "ADJ"), ("National", "ADJ"), ("People", "PROPN"), ("Liberation", "PROPN"), ("Unity", "PROPN"), ("Justice", "PROPN"), ("Liberal", "ADJ"), ("Popular", "ADJ"), ("Freedom", "PROPN"),
          ("Progressive", "ADJ"), ("Renewal", "PROPN"), ("March", "PROPN"), ("Labour", "PROPN"), ("Patriotic", "ADJ"), ("Green", "ADJ"), ("Workers", "PROPN"), ("Republican", "ADJ")]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
NUMBERS = "two three four five six seven eight nine ten dozen".split()
