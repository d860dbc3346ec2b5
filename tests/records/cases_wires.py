"""Wire copy and its readers: strikes across a border, ministers on the road, raids, curfews, vetoes: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, ld, plain

AFP = """
DAKAR, June 12, 2013 (AFP) - Senegalese Foreign Minister Awa Sarr arrived in Bissau on Wednesday for talks with Guinea-Bissau's transitional president, Bacar Nhaga, on a fishing dispute.

Sarr will also meet army chief General Antero Mendy, the foreign ministry in Dakar said.

Senegal accuses its neighbour of seizing four trawlers in May.
"""

DPA = """
Amman (dpa) - Jordan's King Faris and Iraqi President Karim Jubouri inaugurated an oil pipeline to the Red Sea port of Aqaba on Sunday, state media reported.

The pipeline, 1,700 kilometres long, can carry one million barrels a day. Work on it began in 2018.

"Today we open a window for Iraq," the king said in a televised speech.
"""

CASES = {
    "an agency's traveller": {
        "pages": [crawled("a1", "2013-06-12", AFP, "Senegal's Sarr in Bissau over fishing row", "casamance"), ld("a2", "Sarr in Bissau", "2013-06-12T20:00:00+00:00", AFP, "dakarsoir"),
                  plain("a3", "2013-06-14", """
Guinea-Bissau released four Senegalese trawlers on Thursday, a day after Senegal's foreign minister, Awa Sarr, met transitional president Bacar Nhaga in Bissau.
""", "Trawlers released", "bijagos")],
        "expect": [("timeline --between Sarr Nhaga", [{"when": "2013-06-12", "type": "CONSULT", "outlets": 3, "independent": 2}], {"some": True}),
                   ("events --type RETREAT", [{"when": "2013-06-13", "status": "actual"}], {"only": True}),
                   ("events --actor Mendy", [{"status": "future"}], {"some": True}),
                   ("events --type ACCUSE --actor Senegal", [{"actors": {"Senegal"}}], {"some": True}),
                   ("articles --outlet casamance.example", [{"agency": "AFP"}], {"only": True}),
                   ("actors Nhaga", [{"country": "GNB"}], {"only": True})]},
    "strikes on a border, both sides": {
        "pages": [ld("s1", "Pakistan says it hit militants in Iran", "2024-01-18T09:00:00+05:00", """
Pakistan carried out air strikes on militant hideouts in Iran's Sistan-Baluchestan province on Thursday, the foreign ministry in Islamabad said. Nine people were killed, Iranian media reported.

The strikes came two days after Iran fired missiles at targets in Pakistan.

Pakistan had recalled its ambassador from Tehran on Wednesday.
""", "indusherald"), plain("s2", "2024-01-18", """
TEHRAN - Iran condemned Pakistani air strikes that killed nine people near the city of Saravan on Thursday and summoned Pakistan's chargé d'affaires.
""", "Nine killed in Pakistani strikes", "alborz")],
        "expect": [("events --type ASSAULT --from 2024-01-18 --to 2024-01-18", [{"who": {"Pakistan"}}], {"some": True}),
                   ("events --type SANCTION --from 2024-01-17 --to 2024-01-17", [{"actors": {"Pakistan"}}], {"some": True}),
                   ("events --type ACCUSE --actor Iran", [{"actors": {"Iran"}}], {"some": True})]},
    "a government falls, another is formed": {
        "pages": [plain("g1", "2018-10-02", """
Swedish lawmakers voted Prime Minister Lars Ekdahl out of office on Monday. He stays on until a new government is formed.
""", "Ekdahl loses vote", "skane"), crawled("g2", "2019-03-19", """
Opposition leader Karin Nyqvist was elected prime minister by Sweden's parliament on Monday, ending five months of deadlock.

Nyqvist, 49, named Omar Hassan finance minister. She will travel to Helsinki on Thursday, her first trip abroad as prime minister, to meet Finnish Prime Minister Aino Laakso.
""", "Nyqvist elected prime minister", "vanern")],
        "expect": [("events --actor Nyqvist --from 2019-03-18 --to 2019-03-18", [{"type": None, "status": "actual"}], {"some": True}),
                   ("timeline --between Nyqvist Laakso", [{"when": "2019-03-21", "status": "future"}], {"some": True}),
                   ("actors Nyqvist", [{"name": "Karin Nyqvist", "country": "SWE", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
                   ("actors Ekdahl", [{"country": "SWE"}], {"only": True}),
                   ("actors Hassan", [{"name": "Omar Hassan"}], {"only": True})]},
    "a march and its echo": {
        "pages": [ld("p1", "Farmers block roads into Sofia", "2020-11-10T17:00:00+02:00", """
Hundreds of Bulgarian farmers blocked roads into Sofia with tractors on Tuesday to demand subsidies. Police said 300 tractors had taken part; the farmers' union spoke of 800.

Agriculture Minister Petar Donev promised to meet the farmers on Friday.
""", "vitosha"), plain("p2", "2020-11-11", """
Bulgarian farmers drove their tractors into Sofia on Tuesday and blocked several roads.

"We cannot live on promises," said Stoyan Kirov, the head of the farmers' union.
""", "Tractors in Sofia", "dunav")],
        "expect": [("events --type PROTEST --from 2020-11-10 --to 2020-11-10", [{"mode": "obstruct", "outlets": 2, "where": lambda w: "Sofia" in str(w)}], {"some": True}),
                   ("quotes --actor Kirov", [{"kind": "direct", "text": lambda t: "live on promises" in t}], {"only": True}),
                   ("events --actor Donev", [{}], {"some": True}),
                   ("actors Donev", [{"name": "Petar Donev", "country": "BGR"}], {"only": True}),
                   ("actors Kirov", [{"name": "Stoyan Kirov"}], {"only": True})]},
    "told twice, five days apart": {
        "pages": [plain("r1", "2016-10-11", """
Dominican President Rafael Batista and Haitian President Josette Pierre met on the bridge of Dajabón on Monday and opened a market for border traders.
""", "Presidents meet on bridge", "cibao"), plain("r2", "2016-10-16", """
When Josette Pierre and Rafael Batista met in Dajabón last Monday, they agreed that their defence ministers would meet in November, Haiti's foreign ministry said on Saturday.
""", "Ministers to meet", "artibonite")],
        "expect": [("timeline --between Batista Pierre --status actual", [{"when": "2016-10-10", "outlets": 2, "type": "CONSULT"}], {"only": True}),
                   ("actors Pierre", [{"name": "Josette Pierre", "country": "HTI"}], {"only": True}),
                   ("timeline --from 2016-10-11 --status actual", [], {"only": True})]},
    "charged, cleared, sworn in": {
        "pages": [ld("c1", "Ex-minister charged in Kuala Lumpur", "2018-10-04T15:00:00+08:00", """
Malaysian prosecutors charged former trade minister Azman Hamid with 12 counts of money laundering on Thursday. He pleaded not guilty.

His lawyer, Priya Menon, called the charges political.
""", "klangpost"), crawled("c2", "2021-07-09", """
A Malaysian court acquitted former trade minister Azman Hamid of money laundering on Thursday, almost three years after he was charged.

"Justice is done," Azman told reporters.
""", "Azman cleared", "perakdaily")],
        "expect": [("events --actor Hamid --from 2018-10-04 --to 2018-10-04", [{"type": "ACCUSE", "recipients": {"Hamid"}}], {"some": True}),
                   ("events --actor Hamid --from 2021-07-08 --to 2021-07-08", [{"type": "CONCEDE", "recipients": {"Hamid"}}], {"some": True}),
                   ("actors Hamid", [{"country": "MYS", "articles": 2}], {"only": True}),
                   ("quotes --actor Menon", [{"speaker_name": "Priya Menon"}], {"some": True})]},
    "the fifth meeting in a year": {
        "pages": [plain(f"m{i}", day, f"Indonesian President Agus Wibowo met Australian Prime Minister Claire Donnelly in {town} on {week}.", None, outlet) for i, day, town, week, outlet in
                  [(1, "2016-10-04", "Jakarta", "Monday", "jakbar"), (2, "2017-02-08", "Perth", "Tuesday", "swan"), (3, "2017-02-23", "Darwin", "Wednesday", "topend")]] + [
                  ld("m4", "Wibowo and Donnelly meet again", "2017-02-27T12:00:00+07:00", """
Indonesian President Agus Wibowo hosted Australian Prime Minister Claire Donnelly in Bogor on Sunday, their third meeting this month.

They planted a tree.
""", "bogorkini")],
        "expect": [("timeline --between Wibowo Donnelly", [{"when": "2016-10-03"}, {"when": "2017-02-07"}, {"when": "2017-02-22"}, {"when": "2017-02-26"}], {"only": True}),
                   ("claims", [{"article": "m4", "verdict": "agrees", "counted": 3}], {"only": True}),
                   ("timeline --between Wibowo Donnelly --from 2017-02 --to 2017-02", [{"when": "2017-02-07"}, {"when": "2017-02-22"}, {"when": "2017-02-26"}], {"only": True})]},
    "a mine, a flood, a count": {
        "pages": [crawled("f1", "2023-02-21", """
At least 11 miners were killed when a coal mine collapsed in northern China's Shanxi province on Sunday, state television said. Forty-two others are missing.
""", "Mine collapse kills 11", "fenriver"), ld("f2", "China mine toll doubles", "2023-02-23T08:00:00+08:00", """
Rescuers have found 12 more bodies in a collapsed coal mine in Shanxi, China, bringing the death toll from Sunday's accident to 23, officials said on Thursday.
""", "hebeinews")],
        "expect": [("events --from 2023-02-19 --to 2023-02-19", [{"type": None, "counts": lambda c: c["dead"] == 23, "outlets": 2, "conflicts": lambda c: any(x["field"] == "dead" for x in c)}], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("events --country CHN --from 2023-02-19 --to 2023-02-19", [{}], {"some": True})]},
    "a letter from the ministry": {
        "pages": [plain("l1", "2022-08-04", """
PRESS RELEASE No. 118/2022

On 3 August 2022 the Minister of Foreign Affairs of the Republic of Armenia, Anahit Sargsyan, received the Ambassador of Japan, Hiroshi Tanabe.

The Minister expressed her gratitude for Japan's support after the earthquake. The Ambassador conveyed an invitation to visit Tokyo in October.
""", "Minister Sargsyan receives Ambassador of Japan", "mfa-am"), plain("l2", "2022-08-05", "Armenian Foreign Minister Anahit Sargsyan met Japan's ambassador, Hiroshi Tanabe, in Yerevan on Wednesday.", "Sargsyan meets envoy", "araratnews")],
        "expect": [("timeline --between Sargsyan Tanabe --status actual", [{"when": "2022-08-03", "type": "CONSULT", "outlets": 2, "independent": 2}], {"some": True}),
                   ("actors Sargsyan", [{"name": "Anahit Sargsyan", "country": "ARM", "kind": "person"}], {"only": True}),
                   ("actors Tanabe", [{"country": "JPN"}], {"only": True}),
                   ("events --type SUPPORT --actor Sargsyan", [{"recipients": lambda r: any(x["country"] == "JPN" for x in r)}], {"some": True})]},
    "poison and a denial": {
        "pages": [ld("t1", "Czech police: Russian agents behind depot blast", "2021-07-12T18:00:00+02:00", """
Czech Prime Minister Jana Havlová accused Russia on Monday of being behind an explosion at an arms depot that killed two people in 2014.

The Czech Republic will expel 18 Russian diplomats, she said.

Russia's foreign ministry dismissed the accusation as absurd.
""", "moldaublatt"), plain("t2", "2021-07-14", """
Russia on Tuesday ordered 20 Czech diplomats to leave the country, a day after Prague announced the expulsion of 18 Russians.
""", "Moscow expels 20 Czechs", "nevapost")],
        "expect": [("events --between Havlová Russia --type ACCUSE", [{"when": "2021-07-12", "recipients": {"Russia"}}], {"only": True}),
                   ("events --status future --country CZE", [{"type": lambda t: t in ("SANCTION", "COERCE", "AGREE", "THREATEN")}], {"some": True}),
                   ("events --country RUS --from 2021-07-13 --to 2021-07-13", [{"actors": {"Russia"}}], {"some": True}),
                   ("events --from 2014-01-01 --to 2014-12-31", [{"when": "2014"}], {"some": True}),
                   ("actors Havlová", [{"country": "CZE"}], {"only": True})]},
    "two presidents of one country": {
        "pages": [plain("x1", "2019-03-06", "Venezuelan opposition leader Andrés Ferrer met Brazilian President Lúcia Prado in Brasília on Tuesday.", "Ferrer in Brasília", "amazonas"),
                  plain("x2", "2019-03-07", "Venezuelan President Hugo Rangel spoke by phone with Cuban President Raúl Méndez on Wednesday.", "Rangel calls Havana", "orinoco"),
                  ld("x3", "Ferrer thanks Prado, scolds Rangel", "2019-03-08T10:00:00-04:00", """
Andrés Ferrer, whom 50 countries recognise as Venezuela's interim president, thanked Prado on Thursday for receiving him in Brasília.

He called Rangel a usurper. Rangel's government has frozen Ferrer's bank accounts.
""", "maracaibo")],
        "expect": [("timeline --between Ferrer Prado --type CONSULT", [{"when": "2019-03-05"}], {"only": True}),
                   ("timeline --between Rangel Méndez", [{"when": "2019-03-06", "mode": "phone"}], {"only": True}),
                   ("events --type SUPPORT --between Ferrer Prado", [{"when": "2019-03-07", "actors": {"Ferrer"}}], {"only": True}),
                   ("actors Ferrer", [{"name": "Andrés Ferrer", "country": "VEN", "articles": 2}], {"only": True}),
                   ("timeline --between Ferrer Méndez", [], {"only": True})]},
    "an undated page and a Sunday": {
        "pages": [crawled("u1", None, """
Bolivian President Marisol Choque flew to Lima on Sunday to meet her Peruvian counterpart, Aníbal Rojas, her spokesman said.

The two will sign an agreement on Lake Titicaca on Monday.
""", "Choque travels to Lima", "illimani")],
        "expect": [("timeline --actor Choque", [{"earliest": None}], {"some": True}),
                   ("articles", [{"article": "u1", "published": None}], {"only": True}),
                   ("events --type SUPPORT", [{"status": "future", "earliest": None}], {"some": True}),
                   ("actors Rojas", [{"country": "PER"}], {"only": True})]},
    "a rebel town changes hands": {
        "pages": [plain("k1", "2024-05-13", """
Myanmar's Arakan Army captured the town of Mrauk-U on Saturday after two weeks of fighting, the rebel group said. The junta denied losing the town.
""", "Rebels take Mrauk-U", "kaladan"), crawled("k2", "2024-05-14", """
Rebels of the Arakan Army took control of Mrauk-U in western Myanmar on Saturday, residents said on Monday. Junta jets bombed the town on Sunday, killing eight civilians.
""", "Junta jets bomb captured town", "bengalbay")],
        "expect": [("events --from 2024-05-11 --to 2024-05-11 --type ASSAULT", [{"actors": {"Army"}}], {"some": True}),
                   ("events --from 2024-05-12 --to 2024-05-12 --type ASSAULT", [{"counts": lambda c: c["dead"] == 8}], {"only": True}),
                   ("actors 'Arakan Army'", [{"country": "MMR"}], {"only": True})]},
    "a speech, no more": {
        "pages": [ld("q1", "Moreno addresses UN", "2024-12-10T16:00:00-05:00", """
Ecuadorean President Inés Moreno addressed the UN General Assembly in New York on Monday.

"Debt is the new colonialism," she said. Moreno called for a conference of debtors.

She did not meet any other leader, her office said.
""", "pichincha")],
        "expect": [("events --actor Moreno --from 2024-12-09 --to 2024-12-09", [{"type": None}], {"some": True}),
                   ("events --type CONSULT --status actual", [], {"only": True}),
                   ("quotes --actor Moreno", [{"kind": "direct", "text": lambda t: "colonialism" in t}], {"some": True}),
                   ("actors Moreno", [{"name": "Inés Moreno", "country": "ECU"}], {"only": True})]},
    "the minister's plane": {
        "pages": [plain("z1", "2025-01-09", """
A plane carrying Malawi's health minister, Grace Kamanga, made an emergency landing in Lusaka on Wednesday. Nobody was hurt.

Kamanga had been on her way to Luanda for a meeting of African health ministers that opens on Friday.
""", "Minister's plane lands in Lusaka", "kafue"), bare("z2", "Kamanga safe after emergency landing", "2025-01-09", """
Malawian Health Minister Grace Kamanga is safe after her plane was forced to land in Zambia on Wednesday, her ministry said.
""", "shire")],
        "expect": [("events --type ASSAULT", [], {"only": True}), ("events --type COERCE", [], {"only": True}),
                   ("events --type CONSULT --status actual", [], {"only": True}),
                   ("actors Kamanga", [{"name": "Grace Kamanga", "country": "MWI", "articles": 2}], {"only": True}),
                   ("conflicts", [], {"only": True})]},
    "a pipeline and its critics": {
        "pages": [ld("p1", "Jordan, Iraq open oil pipeline to Aqaba", "2021-07-04T16:00:00+03:00", DPA, "ammanmail"), crawled("p2", "2021-07-05", DPA, "Pipeline to Red Sea inaugurated", "basranews"),
                  plain("p3", "2021-07-06", """
Iran criticised a new oil pipeline from Iraq to Jordan on Monday, saying that it served foreign interests.

Iraqi President Karim Jubouri rejected the criticism on Tuesday. He will travel to Tehran next week to explain the project, his office said.
""", "Tehran attacks pipeline", "dijla")],
        "expect": [("articles", [{"article": "p1", "agency": "dpa"}, {"article": "p2", "agency": "dpa"}, {"article": "p3", "agency": None}], {"only": True}),
                   ("events --type ACCUSE --actor Iran", [{"when": "2021-07-05"}], {"some": True}),
                   ("events --type REJECT --actor Jubouri", [{"when": "2021-07-06"}], {"some": True}),
                   ("events --actor Jubouri --status future", [{"earliest": lambda d: d and "2021-07-11" <= d <= "2021-07-12", "latest": lambda d: d and "2021-07-17" <= d <= "2021-07-18"}], {"some": True}),
                   ("actors Jubouri", [{"name": "Karim Jubouri", "country": "IRQ"}], {"only": True}),
                   ("quotes --actor Faris", [{"kind": "direct"}], {"some": True})]},
    "kidnappers and a raid": {
        "pages": [plain("k1", "2018-10-16", """
Soldiers freed 22 villagers from the hands of gunmen in the forests of eastern Cameroon on Monday, the army said. Three gunmen were killed in the raid and one soldier was wounded.
""", "Army frees villagers", "sanaga"), ld("k2", "Cameroon army rescues hostages", "2018-10-17T09:00:00+01:00", """
The Cameroonian army has rescued 22 people who had been held for ransom near the border with the Central African Republic. The raid took place on Monday.

The villagers were abducted on 2 October.
""", "mbere")],
        "expect": [("events --from 2018-10-15 --to 2018-10-15", [{"status": "actual", "when": "2018-10-15"}], {"some": True}),
                   ("events --from 2018-10-02 --to 2018-10-02", [{"type": "ASSAULT", "mode": "abduct"}], {"only": True})]},
    "two leaders and an interpreter": {
        "pages": [crawled("i1", "2025-01-22", """
The presidents of Chile and Argentina, Valentina Rojas and Martín Iturralde, spoke by video link on Tuesday about forest fires that have burned for two weeks on both sides of the Andes.

Chile will send three aircraft to Argentina, Rojas said after the conversation.

It was their first talk since Iturralde took office in December.
""", "Andean neighbours discuss fires", "araucania"), plain("i2", "2025-01-22", """
Argentine President Martín Iturralde thanked his Chilean counterpart, Valentina Rojas, for an offer of three fire-fighting planes during a video call on Tuesday.
""", "Iturralde thanks Chile", "neuquen")],
        "expect": [("timeline --between Rojas Iturralde", [{"when": "2025-01-21"}], {"some": True}),
                   ("events --type CONSULT --between Rojas Iturralde", [{"when": "2025-01-21", "status": "actual"}], {"only": True}),
                   ("actors Rojas", [{"name": "Valentina Rojas", "country": "CHL"}], {"only": True}), ("actors Iturralde", [{"name": "Martín Iturralde", "country": "ARG"}], {"only": True}),
                   ("quotes --actor Rojas", [{"text": lambda t: "three aircraft" in t}], {"some": True})]},
    "a curfew and its end": {
        "pages": [plain("c1", "2022-08-11", """
Sierra Leone's government imposed a nationwide curfew on Wednesday after at least six police officers and several civilians were killed in protests over the cost of living.

Vice President Mariama Koroma, acting while the president is abroad, appealed for calm.
""", "Curfew in Sierra Leone", "rokel"), crawled("c2", "2022-08-15", """
Sierra Leone lifted a curfew on Sunday that had been in force since protests last Wednesday in which at least 27 people died.

Police arrested 130 people during the unrest.
""", "Curfew lifted", "makeni")],
        "expect": [("events --type COERCE --from 2022-08-10 --to 2022-08-10", [{"mode": "curfew"}], {"some": True}),
                   ("events --from 2022-08-14 --to 2022-08-14 --country SLE", [{"type": lambda t: t in ("CONCEDE", "RETREAT"), "status": "actual"}], {"some": True}),
                   ("events --type REQUEST --actor Koroma", [{"actors": {"Koroma"}}], {"some": True}),
                   ("actors Koroma", [{"name": "Mariama Koroma", "country": "SLE"}], {"only": True})]},
    "on the sidelines": {
        "pages": [ld("g1", "Modest hopes as Rao meets Fonseka on G20 sidelines", "2023-02-25T21:00:00+05:30", """
Indian Finance Minister Deepa Rao met Sri Lankan Finance Minister Harsha Fonseka on the sidelines of a G20 meeting in Bengaluru on Saturday and promised support for the island's debt talks.

Rao also held separate meetings with U.S. Treasury Secretary Janice Miller and with the head of the World Bank, Paul Achterberg.
""", "deccan"), plain("g2", "2023-02-26", """
Sri Lanka's finance minister, Harsha Fonseka, said on Sunday that India had promised to back the country's request for a loan from the International Monetary Fund.
""", "India to back loan request", "galle")],
        "expect": [("timeline --between Rao Fonseka --type CONSULT", [{"when": "2023-02-25", "where": lambda w: "Bengaluru" in str(w)}], {"only": True}),
                   ("timeline --between Rao Miller", [{"type": "CONSULT"}], {"only": True}),
                   ("timeline --between Rao Achterberg", [{"type": "CONSULT"}], {"some": True}),
                   ("quotes --actor Fonseka", [{"article": "g2", "kind": "indirect"}], {"only": True})]},
    "a mutiny put down": {
        "pages": [plain("m1", "2017-02-07", """
Mutinous soldiers blocked streets in the Ivorian city of Bouaké on Monday and fired shots into the air, residents said. Nobody was hurt.

Defence Minister Alphonse Brou met delegates of the mutineers in the evening.
""", "Soldiers block streets in Bouaké", "comoe"), crawled("m2", "2017-02-08", """
Soldiers in Ivory Coast ended a mutiny on Tuesday after the government promised to pay their bonuses.

President Sylvie Gbagba said in an address to the nation that the army had shamed itself.
""", "Ivorian mutiny ends", "bandama")],
        "expect": [("events --from 2017-02-06 --to 2017-02-06 --type PROTEST", [{"where": lambda w: "Bouak" in str(w)}], {"some": True}),
                   ("events --actor Brou", [{"when": "2017-02-06", "type": "CONSULT"}], {"only": True}),
                   ("events --type AGREE", [{"status": "actual"}], {"some": True}),
                   ("quotes --actor Gbagba", [{"text": lambda t: "shamed itself" in t}], {"only": True}),
                   ("actors Brou", [{"name": "Alphonse Brou", "country": "CIV"}], {"only": True})]},
    "the price of a veto": {
        "pages": [ld("v1", "Hungary blocks EU loan to Moldova", "2024-12-19T18:00:00+01:00", """
Hungary vetoed a European Union loan of 1.8 billion euros to Moldova at a summit in Brussels on Thursday.

Moldovan Prime Minister Doina Ceban called the veto "a gift to Moscow".

The 26 other leaders agreed to look for another way to pay.
""", "rueroyale"), plain("v2", "2024-12-20", """
Moldova's prime minister, Doina Ceban, accused Hungary on Friday of doing Russia's bidding, a day after Budapest vetoed an EU loan.
""", "Ceban accuses Hungary", "nistru")],
        "expect": [("events --type REJECT --from 2024-12-19 --to 2024-12-19", [{"when": "2024-12-19"}], {"some": True}),
                   ("events --type ACCUSE --between Ceban Hungary", [{"when": "2024-12-20"}], {"some": True}),
                   ("quotes --actor Ceban --outlet rueroyale", [{"kind": "mixed"}], {"some": True}),
                   ("actors Ceban", [{"country": "MDA"}], {"only": True}),
                   ("events --type REJECT --from 2024-12-20 --to 2024-12-20", [], {"only": True})]},
    "told by the defence ministry": {
        "pages": [plain("d1", "2020-11-03", """
MoD statement, 2 November

A patrol of the Ruritanian contingent in Mali came under fire near Ménaka on Sunday evening. Two soldiers were injured, neither seriously.

The attackers fled. An investigation has been opened.
""", "Patrol attacked near Ménaka", "mod"), ld("d2", "Peacekeepers hurt in Mali ambush", "2020-11-02T20:00:00+00:00", """
Two UN peacekeepers were wounded when unidentified gunmen attacked their patrol near Ménaka in eastern Mali on Sunday, the United Nations mission said.
""", "gao")],
        "expect": [("events --type ASSAULT --from 2020-11-01 --to 2020-11-01", [{"counts": lambda c: c and c["injured"] == 2, "where": lambda w: "Ménaka" in str(w)}], {"some": True}),
                   ("events --type ASSAULT --from 2020-11-01 --to 2020-11-01 --country MLI", [{}], {"some": True}),
                   ("conflicts", [], {"only": True})]},
    "a resignation refused": {
        "pages": [plain("r1", "2016-10-27", """
Kuwaiti Oil Minister Nasser Mutawa offered his resignation on Wednesday after lawmakers demanded to question him. The emir, Sheikh Jaber, refused it on Thursday.
""", "Emir refuses resignation", "gulfcoast")],
        "expect": [("events --actor Mutawa --from 2016-10-26 --to 2016-10-26", [{"type": "RETREAT"}], {"some": True}),
                   ("events --type REJECT --from 2016-10-27 --to 2016-10-27", [{"actors": {"Jaber"}}], {"some": True}),
                   ("actors Mutawa", [{"country": "KWT"}], {"only": True})]},
    "one village, three spellings": {
        "pages": [plain("s1", "2019-03-25", """
Gunmen on motorcycles killed 134 herders in an attack on the village of Ogossou in central Mali on Saturday, the mayor of nearby Bankas said.
""", "Massacre in Mali", "bandiagara"), ld("s2", "Mali sacks generals after massacre", "2019-03-24T22:00:00+00:00", """
Mali's government dismissed the army's chief of staff on Sunday, a day after gunmen killed at least 130 people in a Fulani village near Bankas.

Prime Minister Oumar Maïga announced the dissolution of a militia.
""", "mopti")],
        "expect": [("events --type ASSAULT --from 2019-03-23 --to 2019-03-23", [{"outlets": 2, "counts": lambda c: c["dead"] in (130, 134), "conflicts": lambda c: any(x["field"] == "dead" for x in c)}], {"only": True}),
                   ("events --type COERCE --from 2019-03-24 --to 2019-03-24", [{"status": "actual"}], {"some": True}),
                   ("actors Maïga", [{"name": "Oumar Maïga", "country": "MLI"}], {"only": True})]},
}
