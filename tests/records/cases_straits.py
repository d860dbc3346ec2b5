"""A tanker boarded, a bomb in a bazaar, a truce broken, a count disputed, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import disputed, said

TANKER = """
DUBAI (Reuters) - Iran's Revolutionary Guards seized a Greek-owned oil tanker in the Gulf of Oman on Monday, Iranian state media reported, the second such incident in less than a month.

The Marshall Islands-flagged Aegean Dawn was carrying about 900,000 barrels of crude from Basra in Iraq to the Turkish port of Aliaga when armed men came aboard at 7.15 a.m. local time, its operator, Piraeus-based Kallisto Maritime, said.

The ship's 21 crew, most of them from the Philippines, were unharmed, the company said. It has had no contact with the vessel since the boarding.

The semi-official Tasnim news agency quoted a Guards commander, Brigadier General Farhad Rostami, as saying that the tanker had been taken to the port of Bandar Abbas under a court order. "The vessel had collided with an Iranian fishing boat and fled," Rostami said.

Greece condemned the seizure and demanded the immediate release of the ship and its crew.

In a telephone call on Monday evening, Greek Foreign Minister Stavros Mantzaris told his Iranian counterpart, Behrouz Salehi, that the act amounted to piracy, the ministry in Athens said.

The U.S. Navy's Fifth Fleet, which is based in Bahrain, said that it was monitoring the situation.

Three weeks ago, Iranian forces detained a smaller tanker, the Panama-flagged Silver Heron, on suspicion of smuggling fuel. It was released after five days.

About a fifth of the world's oil passes through the Strait of Hormuz.
"""

BAZAAR = """
QUETTA, Pakistan (AP) - A powerful bomb exploded in a crowded bazaar in the southwestern Pakistani city of Quetta on Friday, killing at least 14 people and wounding more than 40, police and hospital officials said.

The bomb had been planted on a motorcycle parked outside a fruit shop, said senior police officer Abdul Wahid Kakar. Several shops and a dozen cars were destroyed.

"There was a huge flash and then I could hear nothing," said Naseebullah Khan, a 34-year-old vendor whose left arm was wrapped in bandages.

No one immediately claimed responsibility for the attack. Separatist groups have been fighting the government in the mineral-rich province of Balochistan for decades.

Prime Minister Tariq Junaid condemned the bombing and ordered the authorities to provide the best medical care for the wounded.

In a statement, he said that the perpetrators would be brought to justice.

Last November, a suicide bomber killed 26 people at the city's railway station. That attack was claimed by the Balochistan Liberation Army.
"""

CASES = {
    "a tanker under escort": {
        "pages": [ld("t1", "Iran's Guards seize Greek-owned tanker in Gulf of Oman", "2024-02-05T16:20:00+04:00", TANKER, "gulfshipping", author="Lena Haddadin"),
                  crawled("t2", "2024-02-06", TANKER.replace("DUBAI (Reuters) - ", "").replace("The U.S. Navy's Fifth Fleet, which is based in Bahrain, said that it was monitoring the situation.\n\n", "") + "\nReuters", "Iranian forces take over Greek tanker", "hellasdaily"),
                  html("t3", "Athens summons Iranian ambassador over seized ship", "2024-02-06T18:05:00+02:00", """<p class="byline">By Katerina Vlachou and Nikos Anagnos</p>
<p>Greece on Tuesday summoned Iran's ambassador to protest at the seizure of the tanker Aegean Dawn by the Revolutionary Guards a day earlier.</p>
<p>The ambassador, Mohsen Tabrizi, was told that the 21 sailors on board must be allowed to speak to their families, foreign ministry spokeswoman Ioanna Petridou said.</p>
<p>“This is a question of international law, not of a fishing boat,” Petridou told reporters.</p>
<p>Prime Minister Alexandros Floros discussed the matter with European Council President Pieter Hendrickx in Brussels on Tuesday. Hendrickx called on Tehran to free the ship “without delay”.</p>
<p>Kallisto Maritime, the owner, denied that the tanker had been in a collision. The company said that its data showed no other vessel within two miles.</p>
<p>Iran could put the captain on trial, the Iranian newspaper Payam wrote on Tuesday.</p>
<p>Greek ships carry more oil than those of any other nation. In 2022, Iran took two Greek tankers after Athens had impounded a cargo of Iranian oil at the request of the United States.</p>
<p>Share prices of Greek shipping companies fell by up to 4 per cent.</p>""", "attikipost"),
                  plain("t4", "2024-02-23", """
Iran has released the Greek-owned oil tanker Aegean Dawn, more than two weeks after its Revolutionary Guards boarded the vessel in the Gulf of Oman.

The ship left Bandar Abbas on Thursday with its full crew and was heading for Fujairah in the United Arab Emirates, Kallisto Maritime said.

Stavros Mantzaris, the Greek foreign minister, thanked Oman for its mediation. The minister flew to Muscat last week and met the Omani foreign minister, Said al-Kharusi.

"Quiet diplomacy has worked," Mantzaris wrote on X.

Iran's foreign ministry said that the tanker's owner had paid compensation to the fishermen. Kallisto Maritime declined to comment.

The two foreign ministers are to meet in Geneva in March, a Greek official said.

The seizure on 5 February raised fears for shipping in the region, and Washington sent a destroyer to the Gulf of Oman.
""", "Iran frees Greek-owned tanker", "cycladesnews"),
                  page("t5", "2024-02-23", """
ATHENS, Feb 23 (AFP) - A Greek-owned tanker that Iran captured at the start of the month has been freed and is on its way to the United Arab Emirates, its owner said on Friday.

The Aegean Dawn sailed from the Iranian port of Bandar Abbas on Thursday afternoon, according to ship-tracking data.

All 21 sailors -- 18 Filipinos, two Greeks and a Georgian -- are well, Kallisto Maritime said in a statement.

Greece's Mantzaris hailed the release, which came after talks brokered by Oman.

Tehran denies using ships as bargaining chips.
""", title="Tanker seized by Iran sets sail", outlet="levantwire")],
        "expect": [
            ("events --from 2024-02-05 --to 2024-02-05 --between Mantzaris Salehi", [{"type": lambda t: t in ("CONSULT", "ACCUSE"), "when": "2024-02-05", "status": "actual", "independent": 1}], {"some": True}),
            ("events --type CONSULT --between Mantzaris Salehi --from 2024-02-05 --to 2024-02-05", [{"mode": "phone"}], {"only": True}),
            ("events --type REQUEST --from 2024-02-05 --to 2024-02-05", [{"actors": said("Greece"), "status": "actual"}], {"some": True}),
            ("events --actor Tabrizi", [{"actors": said("Greece"), "when": "2024-02-06", "status": "actual"}], {"some": True}),
            ("events --between Floros Hendrickx", [{"type": "CONSULT", "when": "2024-02-06", "status": "actual"}], {"only": True}),
            ("events --type REQUEST --actor Hendrickx", [{"status": "actual", "recipients": said("Iran", "Tehran")}], {"only": True}),
            ("events --from 2024-03-01 --to 2024-03-31", [{"type": "CONSULT", "status": "future", "when": "2024-03"}], {"only": True}),
            ("events --from 2022-01-01 --to 2022-12-31", [{"when": "2022", "actors": said("Iran")}], {"some": True}),
            ("events --type ASSAULT", [{"counts": lambda c: c and (c["dead"] or c["injured"])}], {"none": True}),
            ("articles", [{"article": "t1", "agency": "Reuters"}, {"article": "t2", "agency": "Reuters"}, {"article": "t5", "agency": "AFP", "copy_of": None}, {"article": "t3", "authors": lambda a: len(a) == 2}], {}),
            ("actors Mantzaris", [{"name": "Stavros Mantzaris", "kind": "person", "country": "GRC", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Salehi", [{"name": "Behrouz Salehi", "kind": "person", "country": "IRN"}], {"only": True}),
            ("actors Rostami", [{"name": "Farhad Rostami", "kind": "person", "country": "IRN"}], {"only": True}),
            ("actors Kharusi", [{"name": "Said al-Kharusi", "country": "OMN"}], {"only": True}),
            ("actors Petridou", [{"name": "Ioanna Petridou", "country": "GRC"}], {"only": True}),
            ("actors Hendrickx", [{"name": "Pieter Hendrickx", "kind": "person"}], {"only": True}),
            ("actors Vlachou", [], {"only": True}),
            ("quotes --actor Rostami", [{"kind": "direct", "text": lambda t: "collided" in t}], {"some": True}),
            ("quotes --actor Petridou", [{"kind": "direct", "text": lambda t: "fishing boat" in t, "article": "t3"}], {"some": True}),
            ("quotes --actor Mantzaris", [{"kind": "direct", "text": lambda t: "Quiet diplomacy" in t, "channel": lambda c: c and "X" in c}], {"some": True}),
            ("quotes --actor Hendrickx", [{"text": lambda t: "without delay" in t}], {"some": True}),
        ]},
    "the motorcycle bomb": {
        "pages": [page("b1", "2025-01-10", BAZAAR, title="Bomb kills at least 14 in Pakistan bazaar", outlet="indusdaily"),
                  ld("b2", "Quetta market blast kills 14", "2025-01-10T20:44:00+05:00", BAZAAR.replace("(AP) - A powerful bomb", "- A powerful bomb").replace("Several shops and a dozen cars were destroyed.", "A dozen cars and several shops were destroyed.") + "\nAssociated Press", "khybertoday"),
                  html("b3", "Death toll in Quetta bombing rises to 19", "2025-01-11T11:30:00+05:00", """<p>QUETTA: Five more people died of their injuries overnight, taking the death toll from Friday’s bomb blast in a Quetta bazaar to 19, officials said on Saturday.</p>
<p>The provincial government declared three days of mourning.</p>
<p>The Balochistan Liberation Army, a banned separatist group, claimed responsibility for the attack in an email sent to journalists. It said that the target had been a passing convoy of paramilitary troops.</p>
<p>Chief Minister Sardar Dilawar Raisani visited the wounded at the Civil Hospital on Saturday. “We will not bow to those who murder shoppers,” he told reporters.</p>
<p>Police have arrested three men in raids on the outskirts of the city, counter-terrorism chief Aslam Tareen said.</p>
<p>The blast also injured 47 people, nine of whom are in a critical condition, according to the hospital’s spokesman, Dr Wasim Baig.</p>
<p>Afghanistan’s Taliban government denied that the attackers had come from its soil, after Interior Minister Sohail Chaudhry said that they had “crossed the border last week”.</p>
<p>China, which is building a port in the province, called for the culprits to be punished severely.</p>""", "karachiobserver"),
                  crawled("b4", "2025-01-12", """
Thousands of mourners gathered in Quetta on Sunday for the funerals of victims of a bomb attack that killed 19 people in the Pakistani city two days earlier.

Shops and schools stayed closed. Traders have called a strike for Monday to demand better security.

Prime Minister Tariq Junaid arrived in the city on Sunday afternoon and chaired a meeting of security officials.

Junaid telephoned Afghan Foreign Minister Mawlawi Rahmatullah on Saturday and urged Kabul to hand over the leaders of the Balochistan Liberation Army, his office said. The Taliban say that there are none in Afghanistan.

The bomb, hidden on a motorcycle, went off on Friday near a fruit stall in the city's oldest market.

The separatist BLA has claimed the attack.

"My brother had gone to buy oranges," said Gul Bibi, weeping beside a coffin. "Tell me what his crime was."
""", "Quetta buries its dead", "punjabherald"),
                  plain("b5", "2025-03-04", """
A Pakistani anti-terrorism court on Tuesday sentenced two men to death for the January bombing of a market in Quetta in which 22 people were killed.

A third man, Zahid Mengal, was acquitted for lack of evidence.

Judge Farida Durrani found the two guilty of planting explosives on a motorcycle on behalf of the Balochistan Liberation Army.

Their lawyer, Kamran Zehri, said they would appeal to the High Court.

Human rights groups criticised the trial, which was held behind closed doors and lasted nine days. Pakistan lifted a moratorium on executions in 2014 after an attack on a school in Peshawar.
""", "Two to hang for Quetta bazaar bomb", "makrancoast")],
        "expect": [
            ("events --type ASSAULT --from 2025-01-10 --to 2025-01-10", [{"actors": said("Balochistan Liberation", "BLA")}], {"some": True}),
            ("events --type ACCUSE --actor Junaid --from 2025-01-10 --to 2025-01-10", [{"status": "actual"}], {"some": True}),
            ("events --type ASSAULT --from 2024-11-01 --to 2024-11-30", [{"when": "2024-11", "counts": lambda c: c and c["dead"] == 26}], {"only": True}),
            ("events --type COERCE --actor police", [{"status": "actual", "mode": lambda m: m and "arrest" in m, "counts": lambda c: c and c["arrested"] == 3}], {"only": True}),
            ("events --actor Raisani", [{"type": "CONSULT", "mode": "visit", "when": "2025-01-11"}], {"some": True}),
            ("events --between Junaid Rahmatullah", [{"when": "2025-01-11", "type": "CONSULT", "mode": "phone"}], {"some": True}),
            ("events --type REQUEST --actor Junaid --country AFG", [{"when": "2025-01-11", "status": "actual"}], {"only": True}),
            ("events --from 2025-03-04 --to 2025-03-04", [{"actors": said("court", "judge", "Durrani"), "type": lambda t: t in ("SANCTION", "COERCE"), "status": "actual", "when": "2025-03-04"}], {"some": True}),
            ("events --type CONSULT --from 2025-01-12 --to 2025-01-12", [{"actors": said("Junaid"), "status": "actual"}], {"some": True}),
            ("events --from 2014-01-01 --to 2014-12-31", [{"when": "2014"}], {"some": True}),
            ("events --type ASSAULT --from 2025-03-04 --to 2025-03-04", [{"status": "actual"}], {"none": True}),
            ("articles", [{"article": "b1", "agency": lambda a: a in ("AP", "Associated Press")}, {"article": "b2", "agency": lambda a: a in ("AP", "Associated Press"), "copy_of": lambda c: c in ("b1", None)}, {"article": "b3", "copy_of": None}, {"article": "b4", "copy_of": None, "title": "Quetta buries its dead"}], {}),
            ("actors Junaid", [{"name": "Tariq Junaid", "kind": "person", "country": "PAK"}], {"only": True}),
            ("actors Raisani", [{"name": "Sardar Dilawar Raisani", "country": "PAK"}], {"only": True}),
            ("actors Rahmatullah", [{"name": "Mawlawi Rahmatullah", "country": "AFG"}], {"only": True}),
            ("actors 'Balochistan Liberation Army'", [{"names": lambda n: any(x["name"] == "BLA" for x in n), "kind": lambda k: k in ("organization", "group")}], {"only": True}),
            ("quotes --actor Khan", [{"kind": "direct", "text": lambda t: "huge flash" in t}], {"some": True}),
            ("quotes --actor Raisani", [{"kind": "direct", "text": lambda t: "murder shoppers" in t}], {"some": True}),
            ("quotes --actor Bibi", [{"text": lambda t: "oranges" in t}, {"text": lambda t: "his crime" in t}], {"some": True}),
            ("quotes --actor Chaudhry", [{"text": lambda t: "crossed the border" in t}], {"some": True}),
            ("conflicts", [{"field": "dead"}], {"some": True}),
        ]},
    "the paper signed in Luanda": {
        "pages": [plain("l1", "2024-07-31", """
The Democratic Republic of Congo and the rebel March Front signed a ceasefire agreement in the Angolan capital Luanda on Tuesday, the Angolan presidency announced.

The truce is to take effect at midnight on Sunday.

Congolese Foreign Minister Béatrice Lukusa and the rebels' political leader, Désiré Ngarambe, put their names to the document at a ceremony hosted by Angola's President Manuel Quissanga.

"This is a first step, and the hardest," Quissanga said.

Under the deal, the rebels are to withdraw from the town of Rutshuru within 30 days and a joint force of Angolan and Kenyan officers will watch the front line.

The fighting in North Kivu has driven 1.7 million people from their homes since the March Front took up arms in 2021. Kinshasa accuses neighbouring Rwanda of arming the rebels, which Kigali denies.

Two earlier ceasefires, in March and in November of last year, collapsed within days.

The United Nations Secretary-General welcomed the agreement and called on both sides to honour it.

Talks on a lasting peace could begin in September, diplomats said.
""", "Congo and rebels sign truce in Luanda", "kasaipost"),
                  ld("l2", "DR Congo, March Front agree ceasefire", "2024-07-30T21:11:00+01:00", """
LUANDA (AFP) - Kinshasa and the March Front rebels agreed to stop fighting in the east of the Democratic Republic of Congo, after two weeks of Angolan-brokered negotiations.

The ceasefire, which enters into force on August 4, was signed on Tuesday at the presidential palace in Luanda.

Lukusa, the foreign minister, told AFP that her government would keep its word "if the other side does".

Ngarambe said his fighters had already received the order to stop shooting.

A Rwandan government spokeswoman, Immaculée Uwera, called the signing "good news for the region".

The United States said it would send $25 million in food aid to displaced people once the guns fall silent.

The insurgents captured Rutshuru in 2022 and have come within 20 kilometres of Goma, a city of two million people.
""", "benguelanews"),
                  html("l3", "Shells fall on Sake a day after Congo truce begins", "2024-08-06T09:15:00+02:00", """<p class="dateline">GOMA, Aug 6 (Reuters) - </p>
<p>At least seven civilians were killed on Monday when shells hit the town of Sake in eastern Congo, the army said, one day after a ceasefire between the government and March Front rebels came into force.</p>
<p>The military accused the rebels of violating the truce. “They signed with one hand and fired with the other,” army spokesman Colonel Freddy Mbuyi said.</p>
<p>The March Front denied shelling the town and blamed the army and allied militias.</p>
<p>A nurse at the local clinic said that she had counted nine bodies, among them four children.</p>
<p>Angola, which mediated the deal signed last Tuesday, urged both parties to show restraint and said that it would send observers to Sake.</p>
<p>President Félicien Tshilombo will address the nation on Wednesday, his office said.</p>
<p>The UN peacekeeping mission, MONUSCO, said it was “deeply concerned”. The mission is due to leave the country by the end of the year.</p>""", "rwenzoritimes"),
                  crawled("l4", "2024-08-09", """
Congolese President Félicien Tshilombo and his Rwandan counterpart, Alphonse Kayumba, spoke by telephone on Thursday for the first time in more than a year, the presidency in Kinshasa said.

The conversation, initiated by Angola's president, lasted 40 minutes. The two heads of state agreed to reopen the border crossing at Bunagana, which has been closed since June 2022.

Tshilombo said in a televised speech on Wednesday that he would not abandon the ceasefire signed in Luanda despite Monday's bombardment of Sake, in which nine people died.

"Those who want war will not dictate our agenda," the president said.

Kayumba did not comment on the call. A statement from his office spoke of a "frank exchange".

The rebels have begun leaving two villages south of Rutshuru, local officials said, but there was no sign of a pullout from the town itself.
""", "Leaders of Congo and Rwanda break silence", "lakesgazette")],
        "expect": [
            ("events --from 2024-08-05 --to 2024-08-05 --type ASSAULT", [{"when": "2024-08-05", "status": "actual", "outlets": 2, "conflicts": disputed("dead", 7, 9)}], {"only": True}),
            ("events --from 2024-08-04 --to 2024-08-04", [{"status": lambda s: s in ("future", "actual")}], {"some": True}),
            ("events --type ACCUSE --actor 'March Front' --from 2024-08-04 --to 2024-08-07", [{"status": "actual"}], {"some": True}),
            ("events --type REJECT --actor 'March Front' --from 2024-08-04 --to 2024-08-07", [{"status": "actual"}], {"only": True}),
            ("events --type CONSULT --between Tshilombo Kayumba", [{"when": "2024-08-08", "mode": "phone", "status": "actual", "initiator": lambda i: i is not None}], {"only": True}),
            ("events --type AID --country USA", [{"status": lambda s: s in ("future", "hypothetical")}], {"some": True}),
            ("events --type ACCUSE --country RWA", [{"recipients": said("Rwanda")}], {"some": True}),
            ("events --type CONSULT --from 2024-09-01 --to 2024-09-30 --status actual", [], {"only": True}),
            ("events --type REQUEST --country AGO --from 2024-08-04 --to 2024-08-07", [{"actors": said("Angola"), "status": "actual"}], {"some": True}),
            ("actors Tshilombo", [{"name": "Félicien Tshilombo", "kind": "person", "country": "COD", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Kayumba", [{"name": "Alphonse Kayumba", "kind": "person", "country": "RWA"}], {"only": True}),
            ("actors Lukusa", [{"name": "Béatrice Lukusa", "kind": "person", "country": "COD"}], {"only": True}),
            ("actors Quissanga", [{"name": "Manuel Quissanga", "kind": "person", "country": "AGO"}], {"only": True}),
            ("actors 'March Front'", [{"kind": lambda k: k in ("group", "organization")}], {"only": True}),
            ("actors Uwera", [{"name": "Immaculée Uwera", "country": "RWA"}], {"only": True}),
            ("quotes --actor Quissanga", [{"kind": "direct", "text": lambda t: "hardest" in t}], {"some": True}),
            ("quotes --actor Mbuyi", [{"kind": "direct", "text": lambda t: "one hand" in t}], {"some": True}),
            ("quotes --actor Tshilombo", [{"kind": "direct", "text": lambda t: "dictate" in t, "article": "l4"}], {"some": True}),
            ("quotes --actor Lukusa", [{"text": lambda t: "other side does" in t}], {"some": True}),
            ("articles", [{"article": "l2", "agency": "AFP"}, {"article": "l3", "agency": "Reuters"}, {"article": "l4", "agency": None, "copy_of": None}], {}),
        ]},
    "the second count": {
        "pages": [ld("e1", "Malawi's Mkandawire declared winner of presidential vote", "2025-09-24T17:40:00+02:00", """
LILONGWE (Reuters) - Malawi's electoral commission on Wednesday declared opposition leader Grace Mkandawire the winner of last week's presidential election, ending five years in office for President Joseph Kaliati.

Mkandawire, a 58-year-old former central bank governor, took 52.4 percent of the vote against 43.1 percent for Kaliati, commission chairwoman Annabel Mtalimanja said.

Thousands of supporters of the president-elect danced in the streets of the capital.

"I will be the president of all Malawians," she told a crowd outside her party's headquarters.

Kaliati's Democratic Alliance Party rejected the result and accused the commission of changing figures from 11 districts. The party's secretary general, Peter Simbi, said that it would go to court.

The vote was held on Sept. 16. Observers from the African Union said last Thursday that it had been free and fair.

In 2020, judges annulled the results of an election for the first time in the country's history after finding that correction fluid had been used on tally sheets.
""", "shirevalley", author="Frank Banda"),
                  crawled("e2", "2025-09-25", """
Police in Malawi fired tear gas on Thursday to disperse supporters of President Joseph Kaliati who were protesting in Blantyre against his defeat in last week's election.

Two people were killed and 23 arrested, police spokesman Harry Namwaza said. The opposition put the number of arrests at more than 60.

Demonstrators burned tyres and threw stones at officers near the offices of the electoral commission.

Kaliati called for calm but did not concede. "The figures were cooked," he said in a radio address. "We shall prove it before the judges."

The incumbent's party filed a petition with the High Court on Thursday to have the result overturned.

The United States urged all sides to respect the rule of law. South Africa's president, Thandeka Molefe, congratulated the winner, Grace Mkandawire, on her victory.

Mkandawire is to be sworn in on 4 October.
""", "Two dead as Malawi protesters reject election result", "lakeshorenews"),
                  html("e3", "Malawi court throws out challenge to Mkandawire's win", "2025-10-02T15:00:00+02:00", """<p>Malawi’s High Court on Thursday dismissed a petition by President Joseph Kaliati to overturn the victory of his challenger, Grace Mkandawire, in last month’s election.</p>
<p>“The petitioner has not shown that a single figure was altered,” Judge Dingiswayo Phiri said.</p>
<p>Kaliati accepted the ruling. He telephoned Mkandawire after the verdict to congratulate her, his spokeswoman, Chimwemwe Gondwe, told state television.</p>
<p>The former governor thanked the outgoing president for what she called “an act of statesmanship”.</p>
<p>At least four people have died in protests since the electoral commission announced on September 24 that Mkandawire had won.</p>
<p>The 58-year-old will take office on Saturday. Leaders from Zambia, Mozambique and Tanzania are expected to attend the ceremony in Lilongwe.</p>
<p>Malawi, where most people live on less than two dollars a day, is waiting for a $175 million loan from the International Monetary Fund. The Fund suspended payments in May.</p>""", "mulanjemail"),
                  plain("e4", "2025-10-05", """
Grace Mkandawire was sworn in as president of Malawi on Saturday before a crowd of 40,000 people at a stadium in Lilongwe.

In her inaugural speech she promised to cut the number of ministers by half and to resume talks with the International Monetary Fund.

Her predecessor, Joseph Kaliati, sat in the front row. The two shook hands.

Zambian President Mwansa Chilufya and Mozambique's Filipa Nhantumbo were among the guests. The new head of state met Chilufya after the ceremony to discuss a railway between the two countries.

Mkandawire won the 16 September election with 52.4 percent. A court rejected a complaint by Kaliati on Thursday.
""", "Malawi swears in first new president since 2020", "zombastandard")],
        "expect": [
            ("events --type ACCUSE --actor 'Alliance Party'", [{"recipients": said("commission"), "status": "actual"}], {"some": True}),
            ("events --type PROTEST --from 2025-09-25 --to 2025-09-25", [{"when": "2025-09-25", "status": "actual"}], {"only": True}),
            ("events --from 2025-09-25 --to 2025-09-25 --actor Molefe", [{"type": lambda t: t == "SUPPORT", "recipients": said("Mkandawire"), "status": "actual"}], {"only": True}),
            ("events --from 2025-09-25 --to 2025-09-25 --country USA", [{"type": "REQUEST", "actors": said("United States")}], {"only": True}),
            ("events --from 2025-10-02 --to 2025-10-02 --actor Kaliati", [{"actors": said("Court"), "type": "REJECT", "outlets": 2, "status": "actual"}], {"some": True}),
            ("actors Mkandawire", [{"name": "Grace Mkandawire", "kind": "person", "country": "MWI", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Kaliati", [{"name": "Joseph Kaliati", "kind": "person", "country": "MWI"}], {"only": True}),
            ("actors Molefe", [{"name": "Thandeka Molefe", "country": "ZAF"}], {"only": True}),
            ("actors Chilufya", [{"name": "Mwansa Chilufya", "country": "ZMB"}], {"only": True}),
            ("actors Nhantumbo", [{"name": "Filipa Nhantumbo", "country": "MOZ"}], {"only": True}),
            ("actors 'Monetary Fund'", [{"country": "IGO"}], {"only": True}),
            ("quotes --actor Mkandawire", [{"kind": "direct", "text": lambda t: "all Malawians" in t}], {"some": True}),
            ("quotes --actor Kaliati", [{"kind": "direct", "text": lambda t: "cooked" in t}, {"kind": "direct", "text": lambda t: "before the judges" in t}], {"some": True}),
            ("quotes --actor Phiri", [{"kind": "direct", "text": lambda t: "single figure" in t}], {"some": True}),
            ("articles", [{"article": "e1", "agency": "Reuters"}, {"article": "e2", "agency": None}, {"article": "e4", "agency": None, "copy_of": None}], {}),
        ]},
}
