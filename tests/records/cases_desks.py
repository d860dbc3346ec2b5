"""Central banks, coup trials, exchanges of prisoners, ferries, coalitions, missiles, refugees, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, html, ld, page, plain
from wants import said

FUND = """
WASHINGTON (Reuters) - The International Monetary Fund's executive board on Wednesday approved the immediate release of about $53 million to Suriname after completing the third review of the country's loan programme.

The Fund said in a statement that inflation was falling and that the budget had returned to surplus. It urged the government to phase out electricity subsidies.

"The authorities' commitment to the programme remains strong," said Anneliese Korhonen, the IMF's mission chief for Suriname.

Suriname agreed to the $690 million programme in December 2021 after defaulting on its foreign debt.

In February, protesters stormed the parliament in Paramaribo over the rising cost of fuel and bread.
"""

RAPPLER = """
At least 31 people were killed after a passenger ferry caught fire and sank off the southern Philippine island of Basilan late Thursday, officials said.

The M/V Santa Filomena, which was sailing from Zamboanga City to Jolo, had 205 passengers and 35 crew on board when flames broke out on its lower deck at around 11 p.m.

"Many jumped into the sea in panic," Basilan governor Jamil Hataman told the Associated Press by telephone. He said that 195 people had been rescued by coast guard vessels and fishing boats.

The cause of the fire is being investigated, the coast guard said.
"""

CASES = {
    "a loan, a rate and a march": {
        "pages": [ld("l1", "IMF clears $53 million for Suriname", "2023-06-14T19:12:00-04:00", FUND, "marowijne"),
                  crawled("l2", "2023-06-15", FUND.replace("WASHINGTON (Reuters) - ", "").replace("It urged the government to phase out electricity subsidies.", "It also urged the government to phase out subsidies on electricity.") + "\nSource: Reuters", "Suriname to get $53 mln as IMF completes review", "coppename"),
                  html("l3", "Central Bank lifts key rate as unions call march", "2023-06-17T08:00:00-03:00", """<p class="byline">By Roy Kartosen</p>
<p>The Central Bank of Suriname raised its benchmark interest rate by 150 basis points to 11.5 percent on Friday, its second increase this year.</p>
<p>Governor Humphrey Brunings told a news conference that the bank would not hesitate to act again. “Prices come first,” he said.</p>
<p>Trade unions have called a protest march for Tuesday against the government's deal with the IMF. Union leader Wensley Bouterse accused President Ashwin Ramdin of “selling the country to Washington”.</p>
<p>Ramdin rejected the criticism in a speech on Friday evening. The president said that electricity prices would not be raised before the end of the year.</p>
<p>On Wednesday, the Fund released the latest part of a $690 million loan.</p>""", "waterkant"),
                  plain("l4", "2023-06-21", """
Thousands of people marched through Paramaribo on Tuesday to demand that Suriname's government give up its agreement with the International Monetary Fund. Police put the crowd at 4,000; organisers spoke of 12,000.

There was no violence, unlike in February, when a crowd broke into the National Assembly and police fired tear gas.

Bouterse handed a petition to the speaker of parliament, Marinus Pinas, who promised to debate it next week.
""", "Thousands march against IMF deal in Suriname", "parbodaily")],
        "expect": [("events --from 2023-06-14 --to 2023-06-14", [{"actors": said("Monetary Fund", "IMF"), "status": "actual", "when": "2023-06-14", "outlets": lambda n: n >= 2, "recipients": said("Suriname")}], {"some": True}),
                   ("articles", [{"article": "l1", "agency": "Reuters"}, {"article": "l2", "agency": "Reuters"}, {"article": "l3", "agency": None, "title": "Central Bank lifts key rate as unions call march"}], {}),
                   ("events --from 2023-06-14 --to 2023-06-14 --min-independent 3", [], {"only": True}),
                   ("quotes --actor Korhonen", [{"kind": "direct", "text": lambda t: "remains strong" in t}, {"kind": "direct"}], {"some": True}),
                   ("quotes --actor Brunings", [{"kind": "direct", "text": lambda t: "Prices come first" in t, "article": "l3"}], {"some": True}),
                   ("events --type ACCUSE --between Bouterse Ramdin", [{"actors": {"Bouterse"}, "recipients": {"Ramdin"}, "status": "actual"}], {"only": True}),
                   ("events --type REJECT --actor Ramdin", [{"when": "2023-06-16", "status": "actual"}], {"only": True}),
                   ("events --type PROTEST --from 2023-06-20 --to 2023-06-20", [{"when": "2023-06-20", "mode": "demo", "conflicts": lambda c: any(x["field"] == "size" and {str(v["value"]) for v in x["values"]} >= {"4000", "12000"} for x in c)}], {"only": True}),
                   ("events --from 2023-02-01 --to 2023-02-28", [{"when": "2023-02"}], {"some": True}),
                   ("events --from 2021-12-01 --to 2021-12-31", [{"status": lambda s: s in ("actual", "historical"), "when": "2021-12"}], {"only": True}),
                   ("actors Ramdin", [{"name": "Ashwin Ramdin", "kind": "person", "country": "SUR"}], {"only": True}),
                   ("actors Kartosen", [], {"only": True})]},
    "the generals in the dock": {
        "pages": [crawled("g1", "2024-09-17", """
A court in Bolivia on Monday sentenced General Rolando Quisbert to 25 years in prison for leading a failed coup against President Marcela Iturri two years ago.

Quisbert, a former commander of the army, was found guilty of armed uprising and terrorism. Five other officers received terms of between eight and 15 years.

Soldiers led by Quisbert rammed the doors of the presidential palace in La Paz with an armoured vehicle on 6 July 2022, but withdrew after three hours when Iturri named a new army chief.

"I am a prisoner of politics," the general told the judges before the verdict was read.

His lawyer, Steffi Paredes, said she would appeal.
""", "Bolivian general jailed for 25 years over failed coup", "altiplano"),
                  ld("g2", "Ex-army chief gets 25 years for Bolivia coup bid", "2024-09-16T22:40:00-04:00", """
LA PAZ (AFP) - A Bolivian court handed a 25-year jail term to former army commander Rolando Quisbert on Monday for his part in a 2022 attempt to topple the government of President Marcela Iturri.

The retired general stood impassive in a glass box as judge Edwin Mamani read out the sentence, an AFP journalist saw.

Iturri welcomed the ruling. "Democracy has defended itself," she wrote on X.

The opposition leader, former president Hernán Saavedra, called the trial a farce.

Prosecutors had sought the maximum of 30 years.
""", "chuquiago", author="Ana Copa"),
                  plain("g3", "2024-09-20", """
Lawyers for General Rolando Quisbert, sentenced on Monday to 25 years in prison, lodged an appeal with Bolivia's Supreme Court on Thursday.

The general has begun a hunger strike at the Chonchocoro prison, his daughter said on Friday.

The government denied that Quisbert had been beaten by guards. "Nobody has laid a hand on him," Justice Minister Fabiola Arce said.
""", "Jailed general appeals", "illimani")],
        "expect": [("events --actor Quisbert --from 2024-09-16 --to 2024-09-16", [{"when": "2024-09-16", "status": "actual", "outlets": 3, "recipients": {"Quisbert"}}], {"some": True}),
                   ("actors Quisbert", [{"name": "Rolando Quisbert", "kind": "person", "country": "BOL"}], {"only": True}),
                   ("actors Quisbert", [{"roles": lambda r: any("general" in x["role"].lower() for x in r) and any("command" in x["role"].lower() for x in r)}], {"only": True}),
                   ("events --from 2022-07-06 --to 2022-07-06", [{"when": "2022-07-06", "status": lambda s: s in ("actual", "historical")}], {"some": True}),
                   ("quotes --actor Quisbert", [{"kind": "direct", "text": lambda t: "prisoner of politics" in t, "article": "g1"}], {"some": True}),
                   ("quotes --actor Iturri", [{"kind": "direct", "channel": lambda c: c and "X" in c}], {"only": True}),
                   ("quotes --actor Arce", [{"kind": "direct", "article": "g3"}], {"some": True}),
                   ("events --type ACCUSE --actor Saavedra", [{"status": "actual"}], {"only": True}),
                   ("events --from 2024-09-19 --to 2024-09-19", [{"when": "2024-09-19", "status": "actual"}], {"some": True}),
                   ("events --type PROTEST --actor Quisbert", [{"mode": "hunger"}], {"only": True}),
                   ("events --type ASSAULT --from 2024-09-10 --to 2024-09-30", [{"status": "actual"}], {"none": True}),
                   ("actors Iturri", [{"name": "Marcela Iturri", "country": "BOL", "kind": "person"}], {"only": True}),
                   ("articles", [{"article": "g2", "agency": "AFP", "copy_of": None}, {"article": "g1", "copy_of": None}], {})]},
    "thirty-two for two": {
        "pages": [page("x1", "2023-12-14", """
BAKU/YEREVAN, Dec 13 (Reuters) - Azerbaijan and Armenia exchanged prisoners of war at their border on Wednesday, both governments said, in a step hailed by the European Union as a breakthrough.

Azerbaijan freed 32 Armenian soldiers and Armenia handed over two Azerbaijani servicemen, the countries' security services said in identical statements.

The exchange followed direct talks between the office of Armenian Prime Minister Hayk Sargsian and the administration of Azerbaijani President Eldar Rustamov, in which the two sides agreed on the swap last Thursday.

European Council President Luc Vandeputte praised the two countries on X.

Azerbaijan recaptured the region of Karabakh in a lightning offensive in September, prompting most of its 120,000 ethnic Armenians to flee.
""", title="Armenia, Azerbaijan swap prisoners at border", outlet="caspianwire"),
                  bare("x2", "Home after three years: Armenia gets back 32 captives", "2023-12-14", """
Thirty-two Armenian servicemen held in Azerbaijan came home on Wednesday after an exchange near the town of Ijevan, Prime Minister Hayk Sargsian said on Facebook.

Sargsian met the freed men at a military hospital in Yerevan the same evening.

In return, Yerevan released two Azerbaijani soldiers captured in April.

Foreign Minister Anahit Galoyan thanked Georgia for its mediation. She is due to meet her Azerbaijani counterpart, Vugar Mammadli, in Tbilisi in January.
""", "araratpost"),
                  ld("x3", "Baku: no talks on release of separatist leaders", "2023-12-16T10:00:00+04:00", """
Azerbaijan denied on Saturday that it was negotiating the release of eight former leaders of Karabakh who are awaiting trial in Baku.

"They will answer before a court," Foreign Minister Vugar Mammadli said, three days after Baku and Yerevan swapped 34 prisoners.

Mammadli said a peace treaty could be signed in the spring.
""", "absheron")],
        "expect": [("events --between Armenia Azerbaijan --from 2023-12-13 --to 2023-12-13", [{"when": "2023-12-13", "status": "actual", "type": "RETREAT", "mode": "release"}], {"some": True}),
                   ("events --type RETREAT --from 2023-12-13 --to 2023-12-13", [{"outlets": lambda n: n >= 2}], {"some": True}),
                   ("events --type AGREE --from 2023-12-07 --to 2023-12-07", [{"when": "2023-12-07"}], {"some": True}),
                   ("events --actor Vandeputte", [{"type": "SUPPORT", "status": "actual"}], {"only": True}),
                   ("events --between Sargsian Rustamov --type CONSULT", [{"when": "2023-12-13"}], {"none": True}),
                   ("events --between Galoyan Mammadli", [{"status": "future", "type": "CONSULT", "when": "2024-01", "where": lambda w: "Tbilisi" in str(w)}], {"only": True}),
                   ("events --type SUPPORT --between Galoyan Georgia", [{"status": "actual"}], {"only": True}),
                   ("events --type ASSAULT --from 2023-09-01 --to 2023-09-30", [{"when": "2023-09"}], {"some": True}),
                   ("actors Mammadli", [{"name": "Vugar Mammadli", "country": "AZE"}], {"only": True}),
                   ("quotes --actor Mammadli", [{"kind": "direct", "text": lambda t: "answer before a court" in t}], {"some": True}),
                   ("events --actor Azerbaijan --from 2023-12-16 --to 2023-12-16 --status actual --type CONSULT", [], {"only": True}),
                   ("articles", [{"article": "x1", "agency": "Reuters", "title": "Armenia, Azerbaijan swap prisoners at border"}], {})]},
    "the Santa Filomena": {
        "pages": [crawled("s1", "2023-03-31", RAPPLER, "At least 31 dead as ferry catches fire off Basilan", "zamboboard"),
                  html("s2", "Philippine ferry fire kills at least 31", "2023-03-31T12:05:00+08:00", "<p>MANILA, Philippines (AP) —</p>" + "".join(f"<p>{p}</p>" for p in RAPPLER.replace("told the Associated Press", "told The Associated Press").strip().split("\n\n")), "suluseatimes"),
                  plain("s3", "2023-04-02", """
The captain of a ferry that burned and sank in the southern Philippines was detained on Saturday as the death toll from the disaster rose to 39.

Divers found eight more bodies in the wreck of the Santa Filomena, coast guard spokesman Commodore Armand Balido said. Seven people are still missing.

Balido said 246 people had been on board, six more than the manifest showed.

President Ramon Dizon ordered a review of all passenger vessels and will visit Basilan on Monday.

A collision between a ferry and a tanker off Mindoro killed more than 4,000 people in 1987.
""", "Captain held as ferry toll rises to 39", "visayanecho")],
        "expect": [("events --from 2023-03-30 --to 2023-03-30", [{"when": "2023-03-30", "outlets": 3, "independent": 2, "counts": lambda c: c and c["dead"] in (31, 39), "where": lambda w: "Basilan" in str(w)}], {"some": True}),
                   ("events --from 2023-03-30 --to 2023-03-30", [{"conflicts": lambda c: any(x["field"] == "dead" and {str(v["value"]) for v in x["values"]} == {"31", "39"} for x in c)}], {"some": True}),
                   ("timeline --from 2023-03-30 --to 2023-03-30", [{"type": None}], {"only": True}),
                   ("articles", [{"article": "s1"}, {"article": "s2", "agency": "AP", "copy_of": lambda c: c in ("s1", None)}], {}),
                   ("events --type COERCE --from 2023-04-01 --to 2023-04-01", [{"mode": "arrest", "status": "actual"}], {"only": True}),
                   ("events --actor Dizon --status future", [{"when": "2023-04-03", "type": "CONSULT", "mode": "visit"}], {"only": True}),
                   ("quotes --actor Hataman", [{"kind": "direct", "text": lambda t: "jumped into the sea" in t}], {"some": True}),
                   ("actors Balido", [{"name": "Armand Balido", "country": "PHL"}], {"only": True}),
                   ("actors Hataman", [{"name": "Jamil Hataman", "kind": "person"}], {"only": True}),
                   ("events --from 1987-01-01 --to 1987-12-31", [{"when": "1987"}], {"only": True}),
                   ("events --type ASSAULT", [{"status": "actual"}], {"none": True}),
                   ("stories", [{"articles": lambda a: len(a) == 3}], {"only": True})]},
    "fifty seats in Honiara": {
        "pages": [crawled("h1", "2024-04-18", """
Voters in Solomon Islands went to the polls on Wednesday in a general election that could decide the future of the Pacific nation's security pact with China.

Prime Minister Solomon Maelanga, who signed the agreement with Beijing in 2022, is seeking another term. His main rivals are Gordon Ulufa'alu and the opposition leader, Matthew Kenilorea.

Counting will begin on Thursday and may take up to two weeks.

Police reported no incidents. In November 2021, rioters burned down much of Honiara's Chinatown after Maelanga refused to step down.
""", "Solomon Islands votes in election watched by China and the West", "guadalcanalsun"),
                  ld("h2", "No clear winner in Solomons, coalition talks start", "2024-04-25T09:20:00+11:00", """
Prime Minister Solomon Maelanga's party won the most seats in Solomon Islands' election but fell short of a majority, results showed on Wednesday.

Maelanga's OUR Party took 15 of the 50 seats in parliament. The bloc led by Matthew Kenilorea won 13.

The two camps began talks on Thursday with independents, who hold the balance of power, the Solomon Star-Tribune reported.

"We have the numbers," Kenilorea told reporters in Honiara.

Lawmakers are expected to elect a prime minister by secret ballot on May 2.
""", "malaitapost", author="Georgina Fono"),
                  plain("h3", "2024-04-29", """
Solomon Islands Prime Minister Solomon Maelanga said on Monday that he would not stand again when parliament chooses a leader on Thursday, and endorsed his foreign minister, Jeremiah Sogavare.

"I have served the people," said Maelanga, who has governed the Solomons four times.
""", "Maelanga bows out, backs foreign minister", "tulagi"),
                  page("h4", "2024-05-03", """
HONIARA, May 2 (Reuters) - Solomon Islands lawmakers elected former foreign minister Jeremiah Sogavare as prime minister on Thursday, in a vote of 31 to 18 over opposition leader Matthew Kenilorea.

Sogavare has pledged to continue the Pacific nation's foreign policy, which drew it closer to China.

Australian Prime Minister Bridget Callahan congratulated Sogavare and said she looked forward to working with him.
""", title="Solomon Islands picks Sogavare as new leader", outlet="rabaulnews")],
        "expect": [("events --from 2024-04-17 --to 2024-04-17", [{"status": "actual", "type": None, "when": "2024-04-17"}], {"some": True}),
                   ("events --from 2024-05-02 --to 2024-05-02 --actor Sogavare", [{"when": "2024-05-02", "status": "actual", "who": {"Sogavare"}}], {"some": True}),
                   ("events --actor Callahan", [{"type": "SUPPORT", "recipients": {"Sogavare"}, "status": "actual"}], {"only": True}),
                   ("actors Maelanga", [{"name": "Solomon Maelanga", "kind": "person", "country": "SLB"}], {"only": True}),
                   ("actors Sogavare", [{"name": "Jeremiah Sogavare", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r) and any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
                   ("events --actor Maelanga --from 2024-04-29 --to 2024-04-29", [{"type": "SUPPORT", "recipients": {"Sogavare"}}], {"some": True}),
                   ("quotes --actor Kenilorea", [{"text": lambda t: "We have the numbers" in t, "kind": "direct"}], {"some": True}),
                   ("events --from 2021-11-01 --to 2021-11-30", [{"when": "2021-11", "mode": "riot", "type": "PROTEST"}], {"some": True}),
                   ("events --type CONSULT --from 2024-04-25 --to 2024-04-25", [{"status": "actual"}], {"some": True}),
                   ("events --from 2022-01-01 --to 2022-12-31", [{"type": "SUPPORT", "recipients": said("China", "Beijing"), "when": "2022"}], {"some": True}),
                   ("events --type SUPPORT --actor Maelanga --actor China --from 2024-01-01", [], {"only": True}),
                   ("stories", [{"articles": lambda a: len(a) == 4}], {"only": True})]},
    "a launch over the Arabian Sea": {
        "pages": [plain("m1", "2022-02-09", """
Pakistan test-fired a surface-to-surface ballistic missile on Tuesday that can carry nuclear warheads up to 2,750 kilometres, the military said.

The launch of the Ghauri-IV was witnessed by the chairman of the joint chiefs of staff, General Nadeem Kiyani, and by scientists, the army's media wing said in a statement.

President Asma Rabbani and Prime Minister Shahid Lodhi congratulated the team.

India, which tested a missile of its own in December, was told of the launch in advance under a 2005 agreement, a Pakistani official said.
""", "Pakistan tests long-range missile", "makranmail"),
                  crawled("m2", "2022-02-10", """
India voiced concern on Wednesday over the test of a nuclear-capable missile by Pakistan and urged its neighbour to show restraint.

"Such tests do not serve peace in the region," foreign ministry spokesperson Kavita Raman told reporters in New Delhi.

Islamabad rejected the statement hours later. Foreign Office spokesman Imran Qazi said India had carried out nine such tests last year.

The Ghauri-IV missile flew over the Arabian Sea on Tuesday.
""", "New Delhi voices concern over Pakistani missile test", "deccandispatch"),
                  ld("m3", "US sanctions suppliers of Pakistani missile programme", "2022-02-18T15:30:00-05:00", """
The United States imposed sanctions on Thursday on three Chinese companies which it accuses of supplying parts to Pakistan's missile programme.

The move comes nine days after Pakistan launched a medium-range missile, the Ghauri-IV.

China's foreign ministry said it firmly opposed the measures. Pakistan called them biased.
""", "potomacledger")],
        "expect": [("timeline --from 2022-02-08 --to 2022-02-08", [{"when": "2022-02-08", "actors": said("Pakistan"), "status": "actual"}], {"some": True}),
                   ("events --from 2022-02-08 --to 2022-02-08", [{"outlets": 2}], {"some": True}),
                   ("events --actor Rabbani", [{"type": "SUPPORT", "status": "actual"}], {"only": True}),
                   ("events --from 2021-12-01 --to 2021-12-31", [{"when": "2021-12", "actors": {"India"}}], {"only": True}),
                   ("events --type REQUEST --between India Pakistan", [{"when": "2022-02-09", "status": "actual", "actors": {"India"}}], {"only": True}),
                   ("quotes --actor Raman", [{"kind": "direct"}], {"some": True}),
                   ("events --type REJECT --from 2022-02-09 --to 2022-02-10", [{"when": lambda w: w.startswith("2022-02-09"), "status": "actual"}], {"only": True}),
                   ("events --type COERCE --from 2022-02-17 --to 2022-02-17", [{"mode": "restrict", "actors": said("United States"), "status": "actual"}], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("actors Kiyani", [{"name": "Nadeem Kiyani", "country": "PAK", "sector": "MIL"}], {"only": True}),
                   ("events --from 2005-01-01 --to 2005-12-31 --status actual", [{"type": "ASSAULT"}], {"none": True})]},
    "across the Moei river": {
        "pages": [crawled("r1", "2024-04-12", """
MAE SOT, Thailand — About 3,000 people fled across the Moei river into Thailand on Thursday after ethnic Karen rebels attacked the last Myanmar army base in the border town of Myawaddy, Thai officials said.

Some 200 soldiers of the junta retreated to a bridge that links the town with Mae Sot, according to the Karen National Union, which has fought the army for decades.

Thai Foreign Minister Somchai Rattanakul said on Friday that his country could shelter up to 100,000 people.

Myanmar's military spokesman, Major General Zaw Myint Htun, could not be reached for comment.

The army seized power from an elected government on Feb 1, 2021.
""", "Thousands flee as rebels storm Myanmar border base", "taknews"),
                  ld("r2", "Karen rebels seize key border town", "2024-04-11T20:00:00+07:00", """
Rebels of the Karen National Union on Thursday captured the Myanmar border town of Myawaddy, a hub for trade with Thailand, dealing a blow to the ruling junta.

A spokesman for the rebels, Saw Taw Ni, said that the last government battalion had surrendered. The claim could not be independently verified.

A Thai officer said 2,000 people had crossed into Thailand since morning.
""", "salweenpost"),
                  plain("r3", "2024-04-21", """
Air strikes and heavy fighting near Myawaddy sent another 1,300 people across the border into Thailand on Saturday, Thai authorities said.

Thai Prime Minister Anong Chaiyasit said on Sunday that Thailand would not let its territory be violated. She cancelled a visit to the frontier that had been planned for Tuesday.

The U.N. refugee agency called for an end to the violence and sent blankets and food for 5,000 people.
""", "New exodus as jets bomb rebel-held town", "chaophraya"),
                  page("r4", "2024-04-25", """
The Karen National Union has withdrawn its fighters from Myawaddy, a spokesman said on Wednesday, two weeks after the rebels took the town from the Myanmar army.

Government troops raised the flag over the base on Tuesday, state television showed.

Most of the refugees in Mae Sot have gone home, the Thai foreign ministry said.
""", title="Rebels leave Myanmar trade hub", outlet="pegu")],
        "expect": [("events --type ASSAULT --from 2024-04-11 --to 2024-04-11", [{"actors": said("Karen", "rebels"), "status": "actual", "when": "2024-04-11"}], {"some": True}),
                   ("events --actor Union --from 2024-04-11 --to 2024-04-11", [{"type": lambda t: t in ("ASSAULT", "COERCE"), "outlets": 2, "recipients": said("Myawaddy")}], {"some": True}),
                   ("events --type RETREAT", [{"actors": said("soldiers"), "status": "actual"}], {"some": True}),
                   ("events --from 2021-02-01 --to 2021-02-01", [{"when": "2021-02-01", "type": lambda t: t in ("COERCE", "ASSAULT")}], {"only": True}),
                   ("events --type ASSAULT --from 2024-04-20 --to 2024-04-20", [{"when": "2024-04-20", "status": "actual"}], {"some": True}),
                   ("events --actor Chaiyasit --from 2024-04-23 --to 2024-04-23", [{"status": lambda s: s in ("negated", "hypothetical", "future"), "type": "CONSULT"}], {"some": True}),
                   ("events --actor Chaiyasit --from 2024-04-23 --to 2024-04-23 --status actual", [], {"only": True}),
                   ("events --type REQUEST", [{"actors": said("refugee agency", "UNHCR", "U.N.", "United Nations")}], {"some": True}),
                   ("events --type AID", [{"actors": said("refugee agency", "UNHCR", "U.N.", "United Nations"), "status": "actual"}], {"some": True}),
                   ("events --type RETREAT --from 2024-04-21 --to 2024-04-25", [{"actors": said("Karen", "rebels"), "mode": "withdraw"}], {"some": True}),
                   ("actors Htun", [{"name": "Zaw Myint Htun", "country": "MMR", "sector": "MIL"}], {"only": True}),
                   ("actors Rattanakul", [{"name": "Somchai Rattanakul", "country": "THA"}], {"only": True}),
                   ("events --actor Htun", [], {"only": True})]},
}
