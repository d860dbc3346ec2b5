"""An envoy sent home, a count contested, an exchange at a crossing, a cyclone, a pact ratified, a raid and an apology, arms and a missile: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, html, ld, page, plain
from wants import day, disputed, has, said

EXPEL = """
COLOMBO, May 14 (Reuters) - Sri Lanka on Wednesday ordered two Pakistani diplomats to leave the country within 72 hours, accusing them of paying journalists to write against the government.

Foreign Minister Nimal Wickremaratne summoned Pakistan's high commissioner, Tariq Mehmood Chaudhry, and handed him a protest note, the foreign ministry said in a statement.

Pakistan denied the allegation. "This is a fabrication from start to finish," its foreign ministry spokeswoman, Saira Lodhi, told reporters in Islamabad.

The two countries have had close ties since the 1950s, and Pakistan supplied weapons to Sri Lanka during its civil war.

India, which had urged Colombo to investigate, did not comment.
"""

VOTE = """
LA PAZ (EFE) - Bolivia's electoral tribunal declared Senator Ramiro Choque the winner of Sunday's presidential run-off, with 50.8 percent of the vote, its president, Lidia Mamani, said on Tuesday.

His rival, former mayor Gonzalo Iturralde, refused to concede and called on his supporters to take to the streets.

"They stole it in the night, when the screens went dark," Iturralde said at a rally in Santa Cruz.

The Organization of American States expressed concern over a halt of 19 hours in the publication of results.

Brazil and Mexico congratulated Choque.
"""

SWAP = """
Armenia and Azerbaijan exchanged prisoners on their border on Thursday, Yerevan handing over two Azerbaijani soldiers and receiving 32 Armenian servicemen, both governments said.

The exchange took place near the village of Ijevan and was mediated by the United Arab Emirates, the Emirati news agency WAM reported.

"Our sons are home," Armenian Prime Minister Vahan Hakobyan wrote on Facebook.

Azerbaijan's Foreign Minister, Elchin Rzayev, thanked Abu Dhabi for its help in a telephone call with his Emirati counterpart, Sheikh Khalifa Al Mazrouei.
"""

CYCLONE = """
PORT VILA (AFP) - Cyclone Lena tore through Vanuatu early on Friday, killing at least six people and flattening villages on the island of Tanna, officials said.

Winds of 230 kilometres an hour brought down power lines in the capital, Port Vila, and the airport was closed.

"We have lost contact with the southern islands," said the director of the National Disaster Management Office, Abel Kalsakau.

Prime Minister Joe Natuman Bule declared a state of emergency for 30 days.

Australia said it would send a military transport plane with tents and medicine on Saturday.
"""

PACT = """
BELGRADE, March 3 (Beta) - Serbia and North Macedonia signed an agreement on joint border controls on Monday after two years of negotiations.

Serbian Interior Minister Dragan Petronijević and his North Macedonian counterpart, Bojan Trajanovski, signed the document in Niš.

The agreement must be ratified by both parliaments.

European Commissioner Annika Sjöholm, who attended the ceremony, called it "a quiet success".

Serbia's opposition Free Citizens party criticised the deal, saying that it gave up sovereignty.
"""

ARMS = """
MANAMA (Gulf News Agency) - The United States delivered 24 armoured vehicles to Bahrain on Sunday, the first part of a shipment worth $90 million, the Bahraini defence ministry said.

Bahrain's defence minister, Brigadier Rashid Al Dosari, received the vehicles at the port of Khalifa bin Salman in the presence of U.S. Ambassador Margaret Delaney.

Iran's foreign ministry condemned the delivery and warned that it would "respond to any threat".

King Hamad met Delaney at Sakhir Palace later on Sunday.
"""

CASES = {
    "two diplomats and a note": {
        "pages": [page("a1", "2025-05-14", EXPEL, title="Sri Lanka expels two Pakistani diplomats", outlet="gallewire"),
                  crawled("a2", "2025-05-15", EXPEL.replace("COLOMBO, May 14 (Reuters) - ", "").replace("India, which had urged Colombo to investigate, did not comment.\n", "") + "\n(Reuters)", "Two Pakistani diplomats told to leave Sri Lanka", "thekandypost"),
                  ld("a3", "Pakistan expels Sri Lankan diplomats in tit-for-tat move", "2025-05-16T19:00:00+05:00", """
Pakistan on Friday expelled two Sri Lankan diplomats, two days after Colombo ordered out two members of the Pakistani mission there.

The foreign ministry in Islamabad summoned Sri Lanka's acting high commissioner, Ruwan Abeysekera, to convey the decision.

"We regret that we were left no choice," spokeswoman Saira Lodhi said.

Sri Lankan police have arrested a newspaper editor, Kasun Jayatilake, over the affair, according to his lawyer. Press groups called for his release.

Chinese Foreign Minister Lu Zhengyi spoke by telephone with both sides on Thursday and urged them to show restraint.
""", "karachimonitor", author="Bilal Anwar"),
                  html("a4", "Sri Lankan editor freed on bail", "2025-05-21T16:00:00+05:30", """<p>A court in Colombo on Wednesday freed on bail a newspaper editor who had been arrested last week in connection with the expulsion of two Pakistani diplomats.</p>
<p>Magistrate Indrani Silva ordered Kasun Jayatilake to hand in his passport. His trial is due to begin on June 9.</p>
<p>“I was paid by my readers and by nobody else,” Jayatilake told reporters outside the court.</p>
<p>Pakistan’s high commissioner, Tariq Mehmood Chaudhry, met President Sanath Gunawardhana on Tuesday to discuss a way out of the dispute, two officials said.</p>
<p>The president will travel to Islamabad next month, the presidential office announced.</p>""", "thekandypost"),
                  plain("a5", "2025-06-10", """
A Sri Lankan court on Monday adjourned the trial of newspaper editor Kasun Jayatilake, who denies taking money from Pakistani diplomats.

The foreign minister, Nimal Wickremaratne, resigned on Sunday over his handling of the case. President Sanath Gunawardhana named Dilani Fonseka as his successor.

The president's trip to Pakistan has been cancelled.
""", "Sri Lanka minister quits over diplomats row", "gallewire")],
        "expect": [
            ("events --type SANCTION --from 2025-05-14 --to 2025-05-14", [{"mode": "expel", "actors": said("Sri Lanka"), "recipients": said("diplomat"), "when": "2025-05-14", "status": "actual", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type SANCTION --from 2025-05-16 --to 2025-05-16", [{"mode": "expel", "actors": said("Pakistan"), "recipients": said("diplomat"), "when": "2025-05-16"}], {"some": True}),
            ("events --type ACCUSE --from 2025-05-14 --to 2025-05-14 --country LKA", [{"actors": said("Sri Lanka"), "independent": 1}], {"some": True}),
            ("events --type REJECT --actor Pakistan --from 2025-05-14 --to 2025-05-15", [{"status": "actual"}], {"some": True}),
            ("events --actor Chaudhry --from 2025-05-14 --to 2025-05-14", [{"who": {"Wickremaratne", "Chaudhry"}, "status": "actual"}], {"some": True}),
            ("events --type CONSULT --actor Zhengyi", [{"mode": "phone", "when": "2025-05-15", "status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Zhengyi", [{"status": "actual"}], {"some": True}),
            ("events --type COERCE --actor Jayatilake", [{"mode": "arrest", "status": "actual", "recipients": said("Jayatilake"), "actors": said("police")}], {"some": True}),
            ("events --between Chaudhry Gunawardhana", [{"type": "CONSULT", "when": "2025-05-20"}], {"some": True}),
            ("events --actor Wickremaratne --type RETREAT", [{"mode": "resign", "when": "2025-06-08", "status": "actual"}], {"some": True}),
            ("events --actor Gunawardhana --from 2025-06-01 --to 2025-06-30", [{"mode": "visit", "status": lambda s: s in ("negated", "future")}], {"some": True}),
            ("events --status actual --from 2025-06-09 --to 2025-06-09 --type RETREAT", [], {"only": True}),
            ("actors Chaudhry", [{"name": "Tariq Mehmood Chaudhry", "country": "PAK"}], {"only": True}),
            ("actors Wickremaratne", [{"name": "Nimal Wickremaratne", "country": "LKA", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Gunawardhana", [{"name": "Sanath Gunawardhana", "country": "LKA"}], {"only": True}),
            ("actors Zhengyi", [{"name": "Lu Zhengyi", "country": "CHN"}], {"only": True}),
            ("quotes --actor Lodhi", [{"kind": "direct", "text": lambda t: "fabrication" in t, "article": "a1"}, {"kind": "direct", "text": lambda t: "no choice" in t}], {"some": True}),
            ("quotes --actor Jayatilake", [{"kind": "direct", "text": lambda t: "my readers" in t}], {"some": True}),
            ("articles", [{"article": "a1", "agency": "Reuters"}, {"article": "a2", "agency": "Reuters"}, {"article": "a3", "agency": None, "copy_of": None, "authors": ["Bilal Anwar"]}], {})]},
    "when the screens went dark": {
        "pages": [ld("b1", "Choque declared winner in Bolivia, rival cries fraud", "2025-10-21T20:15:00-04:00", VOTE, "altiplanodiario"),
                  plain("b2", "2025-10-22", VOTE.replace("LA PAZ (EFE) - ", "").replace("Brazil and Mexico congratulated Choque.\n", "") + "\nEFE", "Bolivian tribunal names president, loser rejects result", "rioplatapost"),
                  html("b3", "Two dead as Bolivian protesters clash with police", "2025-10-23T12:00:00-04:00", """<p>Two people were killed and 31 injured on Wednesday night when police fired tear gas and rubber bullets at protesters in the Bolivian city of Santa Cruz, hospital officials said.</p>
<p>Demonstrators set fire to an office of the electoral tribunal. Police arrested 57 people.</p>
<p>President-elect Ramiro Choque called for calm. “I will speak with everybody who puts down the stones,” he said in a televised address.</p>
<p>The government imposed a curfew in the city from Thursday.</p>
<p>Gonzalo Iturralde’s party asked the tribunal to annul the vote in 1,200 polling stations.</p>""", "pampasnews"),
                  crawled("b4", "2025-10-29", """
Bolivia's electoral tribunal on Tuesday rejected an appeal by the losing candidate, Gonzalo Iturralde, to annul the presidential vote in 1,200 polling stations.

"There is no proof of fraud," tribunal president Lidia Mamani told a news conference in La Paz.

The death toll from a week of unrest has risen to five, the ombudsman's office said.

The head of the Organization of American States, Pilar Echenique, met Iturralde in Santa Cruz on Monday. He told her that he would not recognise the new government, his spokesman said.

The curfew was lifted on Sunday.
""", "Bolivia tribunal throws out appeal", "altiplanodiario"),
                  plain("b5", "2025-11-09", """
LA PAZ - Ramiro Choque was sworn in as president of Bolivia on Saturday, three weeks after a disputed run-off.

Presidents Thiago Falcone of Brazil and Inés Arredondo of Mexico attended the ceremony. The United States sent its ambassador to Peru.

Gonzalo Iturralde stayed away. Prosecutors have opened an investigation against him for incitement.
""", "Choque takes office in Bolivia", "pampasnews")],
        "expect": [
            ("events --actor Iturralde --type REJECT", [{"status": "actual", "when": lambda w: w and w[:7] == "2025-10"}], {"some": True}),
            ("events --actor Iturralde --type REQUEST --from 2025-10-19 --to 2025-10-23", [{"status": "actual", "outlets": 2, "independent": 1}], {"some": True}),
            ("events --from 2025-10-22 --to 2025-10-22", [{"counts": has("dead", 2), "status": "actual"}], {"some": True}),
            ("events --from 2025-10-22 --to 2025-10-22", [{"counts": has("injured", 31)}], {"some": True}),
            ("events --type REQUEST --actor Choque", [{"status": "actual"}], {"some": True}),
            ("events --type REJECT --from 2025-10-28 --to 2025-10-28", [{"actors": said("tribunal"), "when": "2025-10-28", "status": "actual"}], {"some": True}),
            ("events --between Echenique Iturralde --type CONSULT", [{"when": "2025-10-27", "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor Iturralde", [{"actors": said("prosecutor"), "recipients": said("Iturralde"), "status": "actual"}], {"some": True}),
            ("events --from 2025-11-08 --to 2025-11-08", [{"when": "2025-11-08", "status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor Choque --from 2025-10-19 --to 2025-10-22", [{"actors": said("Brazil", "Mexico"), "recipients": said("Choque")}], {"some": True}),
            ("actors Choque", [{"name": "Ramiro Choque", "country": "BOL"}], {"only": True}),
            ("actors Iturralde", [{"name": "Gonzalo Iturralde", "country": "BOL"}], {"only": True}),
            ("actors Mamani", [{"name": "Lidia Mamani", "kind": "person"}], {"only": True}),
            ("actors Echenique", [{"name": "Pilar Echenique", "country": "IGO"}], {"only": True}),
            ("actors Falcone", [{"name": "Thiago Falcone", "country": "BRA"}], {"only": True}),
            ("actors Arredondo", [{"name": "Inés Arredondo", "country": "MEX"}], {"only": True}),
            ("quotes --actor Iturralde", [{"kind": "direct", "text": lambda t: "in the night" in t}], {"some": True}),
            ("quotes --actor Mamani", [{"kind": "direct", "text": lambda t: "no proof" in t}], {"some": True}),
            ("quotes --actor Choque", [{"kind": "direct", "text": lambda t: "puts down the stones" in t}], {"some": True}),
            ("articles", [{"article": "b1", "agency": "EFE"}, {"article": "b2", "agency": "EFE"}, {"article": "b3", "agency": None, "copy_of": None}], {})]},
    "thirty-two come home": {
        "pages": [page("c1", "2023-12-14", "IJEVAN, Dec 14 (Interfax) - " + SWAP.strip(), title="Armenia, Azerbaijan swap prisoners", outlet="aragatsnews"),
                  html("c2", "Prisoners exchanged on Armenian-Azerbaijani border", "2023-12-14T19:40:00+04:00", "".join(f"<p>{p}</p>" for p in SWAP.strip().split("\n\n")[:3]) + "<p>Source: Interfax</p>", "caspiantimes"),
                  ld("c3", "Baku and Yerevan to hold peace talks in January", "2023-12-19T11:00:00+04:00", """
The foreign ministers of Armenia and Azerbaijan will meet in Tbilisi on January 16, Georgia's foreign ministry said on Tuesday.

It will be the first meeting of Elchin Rzayev and Lusine Avagyan since the two countries freed 34 prisoners last week.

"Georgia offers a table and keeps its mouth shut," Georgian Foreign Minister Nodar Kiknadze joked.

Russia, which has sent peacekeepers to the region, criticised the choice of Tbilisi. Kremlin spokesman Arkady Velichko said that Moscow had not been informed.

The European Union welcomed the announcement.
""", "tbilisichronicle"),
                  plain("c4", "2024-01-17", """
The foreign ministers of Armenia and Azerbaijan met in Tbilisi on Tuesday and agreed to set up a joint commission on the border.

Elchin Rzayev and Lusine Avagyan spoke for four hours in the presence of their host, Nodar Kiknadze.

Azerbaijan promised to release 23 more prisoners by the end of the month, Avagyan said.

Hours after the talks, an Armenian soldier was wounded by fire from the Azerbaijani side, the defence ministry in Yerevan said. Azerbaijan denied that its forces had fired.
""", "Armenia, Azerbaijan agree on border commission", "aragatsnews"),
                  crawled("c5", "2024-02-02", """
Azerbaijan has not freed the 23 prisoners whose release it promised in January, Armenian Prime Minister Vahan Hakobyan said on Friday.

He accused Baku of breaking its word. Azerbaijan's Foreign Minister Elchin Rzayev said the prisoners would be freed once Armenia had handed over maps of minefields.

Hakobyan is to visit Paris on Monday to meet French President Lucie Delattre.
""", "Armenia accuses Azerbaijan of breaking promise", "caspiantimes")],
        "expect": [
            ("events --type RETREAT --from 2023-12-14 --to 2023-12-14", [{"mode": "release", "status": "actual", "when": "2023-12-14", "independent": lambda n: n >= 1}], {"some": True}),
            ("events --from 2023-12-14 --to 2023-12-14 --between Armenia Azerbaijan", [{"status": "actual", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type CONSULT --actor Mazrouei", [{"mode": "phone", "actors": lambda p: True, "status": "actual"}], {"some": True}),
            ("events --between Rzayev Mazrouei", [{"type": "CONSULT", "when": lambda w: w is None or w[:7] == "2023-12"}], {"some": True}),
            ("events --type CONSULT --from 2024-01-16 --to 2024-01-16", [{"who": {"Rzayev", "Avagyan"}, "status": "actual", "outlets": 2, "where": lambda w: w and "Tbilisi" in str(w)}], {"some": True}),
            ("events --type AGREE --from 2024-01-16 --to 2024-01-16", [{"status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor Russia", [{"status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor 'European Union'", [{"status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor Hakobyan", [{"recipients": said("Azerbaijan", "Baku"), "when": day("2024-02-02")}], {"some": True}),
            ("events --between Hakobyan Delattre", [{"status": "future", "when": "2024-02-05"}], {"some": True}),
            ("actors Hakobyan", [{"name": "Vahan Hakobyan", "country": "ARM"}], {"only": True}),
            ("actors Rzayev", [{"name": "Elchin Rzayev", "country": "AZE"}], {"only": True}),
            ("actors Kiknadze", [{"name": "Nodar Kiknadze", "country": "GEO"}], {"only": True}),
            ("actors Velichko", [{"name": "Arkady Velichko", "country": "RUS"}], {"only": True}),
            ("quotes --actor Hakobyan", [{"kind": "direct", "text": lambda t: "sons are home" in t, "channel": lambda c: c and "facebook" in c.lower()}], {"some": True}),
            ("quotes --actor Kiknadze", [{"kind": "direct", "text": lambda t: "offers a table" in t}], {"some": True}),
            ("articles", [{"article": "c1", "agency": "Interfax"}, {"article": "c2", "agency": "Interfax"}, {"article": "c4", "agency": None, "copy_of": None}], {})]},
    "the southern islands": {
        "pages": [page("d1", "2024-03-08", CYCLONE, title="Cyclone kills six in Vanuatu", outlet="melanesiawire"),
                  ld("d2", "Cyclone Lena batters Vanuatu, killing at least six", "2024-03-08T17:30:00+11:00", CYCLONE.replace("PORT VILA (AFP) - ", "").replace("Winds of 230 kilometres an hour brought down", "Strong winds brought down") + "\nAgence France-Presse", "coralseatimes"),
                  html("d3", "Vanuatu cyclone toll climbs to 14", "2024-03-10T09:00:00+11:00", """<p>The death toll from Cyclone Lena in Vanuatu has climbed to 14, the National Disaster Management Office said on Sunday.</p>
<p>Eight bodies were found on Tanna, where 3,000 people are without shelter. At least 40 people were injured.</p>
<p>An Australian military plane landed in Port Vila on Saturday with 12 tonnes of supplies. New Zealand pledged NZ$2 million.</p>
<p>“The children need water today, not next week,” said Tanna chief Moses Nakou.</p>
<p>France sent a naval ship from New Caledonia, its ambassador, Thierry Garnier, said.</p>
<p>In March 2015, Cyclone Pam killed 15 people in Vanuatu.</p>""", "melanesiawire"),
                  crawled("d4", "2024-03-12", """
Sixteen people died when Cyclone Lena struck Vanuatu on Friday, Prime Minister Joe Natuman Bule told parliament on Tuesday.

Bule thanked Australia, New Zealand and France for their aid. He had visited Tanna on Monday with the Australian High Commissioner, Heather Mulcahy.

Villagers on the island accused the government of acting too late. Several dozen people protested outside the disaster office in Port Vila.

The opposition demanded the resignation of the office's director, Abel Kalsakau.
""", "Vanuatu PM puts cyclone toll at 16", "portvilareview"),
                  plain("d5", "2024-03-20", """
The head of Vanuatu's disaster office, Abel Kalsakau, stepped down on Wednesday after criticism of the response to Cyclone Lena, which killed 16 people.

"I apologise to the families on Tanna," he said in a statement.

The World Bank approved a grant of $10 million for Vanuatu on Tuesday.
""", "Vanuatu disaster chief quits", "coralseatimes")],
        "expect": [
            ("events --from 2024-03-08 --to 2024-03-08", [{"type": None, "counts": lambda c: c and c["dead"] == 16, "conflicts": lambda c: disputed("dead", 6, 16)(c)}], {"some": True}),
            ("conflicts", [{"field": "dead", "values": lambda v: {"6", "16"} <= {str(x["value"]) for x in v}}], {"some": True}),
            ("events --type ASSAULT", [], {"only": True}),
            ("events --type AGREE --actor 'New Zealand'", [{"status": lambda s: s in ("future", "actual")}], {"some": True}),
            ("events --type AID --actor France", [{"status": "actual"}], {"some": True}),
            ("events --from 2024-03-11 --to 2024-03-11 --actor Bule", [{"type": "CONSULT", "mode": "visit", "when": "2024-03-11", "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --from 2024-03-10 --to 2024-03-12", [{"actors": said("villager"), "recipients": said("government"), "status": "actual"}], {"some": True}),
            ("events --type PROTEST", [{"status": "actual", "mode": "demo"}], {"some": True}),
            ("events --type REQUEST --actor Kalsakau", [{"actors": said("opposition"), "recipients": said("Kalsakau"), "status": "actual"}], {"some": True}),
            ("events --type RETREAT --actor Kalsakau", [{"mode": "resign", "when": "2024-03-20", "status": "actual"}], {"some": True}),
            ("events --type AGREE --actor 'World Bank'", [{"when": "2024-03-19", "status": "actual"}], {"some": True}),
            ("events --from 2015-03-01 --to 2015-03-31", [{"counts": has("dead", 15)}], {"some": True}),
            ("events --from 2024-03-08 --to 2024-03-10", [{"counts": has("injured", 40)}], {"some": True}),
            ("actors Kalsakau", [{"name": "Abel Kalsakau", "country": "VUT"}], {"only": True}),
            ("actors Bule", [{"name": "Joe Natuman Bule", "country": "VUT"}], {"only": True}),
            ("actors Mulcahy", [{"name": "Heather Mulcahy", "country": "AUS"}], {"only": True}),
            ("actors Garnier", [{"name": "Thierry Garnier", "country": "FRA"}], {"only": True}),
            ("actors Lena", [{"kind": "person", "country": lambda c: c is not None}], {"none": True}),
            ("quotes --actor Kalsakau", [{"kind": "direct", "text": lambda t: "lost contact" in t, "article": "d1"}, {"kind": "direct", "text": lambda t: "apologise" in t}], {"some": True}),
            ("quotes --actor Nakou", [{"kind": "direct", "text": lambda t: "need water" in t}], {"some": True}),
            ("articles", [{"article": "d1", "agency": "AFP"}, {"article": "d2", "agency": "AFP"}, {"article": "d3", "agency": None, "copy_of": None}], {})]},
    "a quiet success": {
        "pages": [page("e1", "2025-03-03", PACT, title="Serbia, North Macedonia sign border pact", outlet="vardarwire"),
                  bare("e2", "Neighbours sign pact on joint border checks", "2025-03-04", PACT.replace("BELGRADE, March 3 (Beta) - ", "").replace("Serbia's opposition Free Citizens party criticised the deal, saying that it gave up sovereignty.\n", "") + "\n(Beta)", "timokreview"),
                  ld("e3", "North Macedonia ratifies border agreement with Serbia", "2025-04-11T15:00:00+02:00", """
North Macedonia's parliament on Friday ratified an agreement on joint border controls with Serbia by 74 votes to 31.

The agreement was signed in Niš on March 3.

Prime Minister Goran Ilievski hailed the vote. The opposition VDP party walked out of the chamber.

Hungary's Foreign Minister, Zsolt Kerekes, arrived in Skopje on Thursday and met Ilievski.
""", "ohridgazette"),
                  plain("e4", "2025-05-22", """
Serbian lawmakers voted down a border agreement with North Macedonia on Thursday, in a blow to Prime Minister Miloš Arsenović.

The vote in Belgrade came hours after thousands of people marched to parliament against the pact.

"We were not asked, so we said no," said Jelena Babić, the leader of the Free Citizens party.

Arsenović rejected calls to resign. He said the government would put the agreement to parliament again in the autumn.

North Macedonia's interior minister, Bojan Trajanovski, expressed disappointment.
""", "Serbian parliament rejects border pact", "timokreview"),
                  html("e5", "Serbia’s interior minister steps down", "2025-05-26T10:00:00+02:00", """<p>Serbian Interior Minister Dragan Petronijević resigned on Sunday, three days after parliament rejected the border agreement that he had negotiated.</p>
<p>Prime Minister Miloš Arsenović accepted the resignation and appointed Ivana Rakić, a police general, to the post.</p>
<p>Correction: An earlier version of this article said that the vote was held on Wednesday. It was on Thursday.</p>""", "vardarwire")],
        "expect": [
            ("events --from 2025-03-03 --to 2025-03-03", [{"type": "SUPPORT", "who": {"Petronijević", "Trajanovski"}, "when": "2025-03-03", "status": "actual", "independent": 1}], {"some": True}),
            ("events --from 2025-04-11 --to 2025-04-11", [{"type": "SUPPORT", "actors": said("parliament"), "when": "2025-04-11"}], {"some": True}),
            ("events --between Kerekes Ilievski", [{"type": "CONSULT", "when": lambda w: w == "2025-04-10", "status": "actual"}], {"some": True}),
            ("events --type REJECT --from 2025-05-22 --to 2025-05-22", [{"actors": said("lawmaker", "parliament"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Arsenović", [{"status": "actual"}], {"some": True}),
            ("events --type RETREAT --actor Petronijević", [{"mode": "resign", "when": "2025-05-25", "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor 'Free Citizens party'", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --type RETREAT --actor Arsenović --status actual", [{"mode": "resign", "actors": said("Arsenović")}], {"none": True}),
            ("actors Petronijević", [{"name": "Dragan Petronijević", "country": "SRB", "roles": lambda r: any("interior minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Trajanovski", [{"name": "Bojan Trajanovski", "country": "MKD"}], {"only": True}),
            ("actors Arsenović", [{"name": "Miloš Arsenović", "country": "SRB"}], {"only": True}),
            ("actors Kerekes", [{"name": "Zsolt Kerekes", "country": "HUN"}], {"only": True}),
            ("actors Ilievski", [{"name": "Goran Ilievski", "country": "MKD"}], {"only": True}),
            ("actors Rakić", [{"name": "Ivana Rakić", "country": "SRB"}], {"only": True}),
            ("quotes --actor Babić", [{"kind": "direct", "text": lambda t: "not asked" in t}], {"some": True}),
            ("quotes --actor Sjöholm", [{"text": lambda t: "quiet success" in t}], {"some": True}),
            ("articles", [{"article": "e1", "agency": "Beta"}, {"article": "e2", "agency": "Beta"}, {"article": "e3", "agency": None, "copy_of": None}], {})]},
    "a raid and an apology": {
        "adds": [[html("g1", "LIVE: Police raid opposition office in Kampala", "2025-09-02T08:30:00+03:00", """<p>Ugandan police raided the headquarters of the opposition Forum for Change in Kampala on Tuesday, the party said.</p>
<p>Party leader Moses Okello Tumwine was arrested, his lawyer, Grace Nabirye, said. Police denied that he was in custody.</p>
<p>Four party members were injured.</p>""", "nilewatch")],
                 [html("g1", "Police raid opposition office in Kampala", "2025-09-02T14:10:00+03:00", """<p>Ugandan police raided the headquarters of the opposition Forum for Change in Kampala on Tuesday and arrested 19 people, a police spokesman said.</p>
<p>Party leader Moses Okello Tumwine was not among them, his lawyer, Grace Nabirye, said, correcting an earlier statement. He is abroad.</p>
<p>Seven party members were injured.</p>""", "nilewatch"),
                  page("g2", "2025-09-02", """
KAMPALA (AFP) - Police in Uganda stormed the offices of an opposition party on Tuesday, arresting 19 people on suspicion of hiding weapons.

No weapons were found, police spokesman Patrick Ssemakula conceded.

The United States condemned the raid. "Parties are not gangs," the U.S. ambassador, Deborah Fitzhugh, wrote on X.

Uganda's foreign minister, Ruth Akello, summoned Fitzhugh over the remark.
""", title="Uganda police storm party offices, arrest 19", outlet="greatlakespost"),
                  plain("g3", "2025-09-04", """
All 19 members of the Ugandan opposition who were arrested in a raid on Tuesday have been released without charge, police said on Thursday.

Inspector General of Police John Bwire apologised to the Forum for Change. "We acted on a false report," he told a news conference in Kampala.

Moses Okello Tumwine, the party's leader, said from Nairobi that he would sue the police.
""", "Uganda police apologise for raid", "greatlakespost"),
                  ld("g4", "Kenya denies plan to send Ugandan opposition leader home", "2025-09-06T11:00:00+03:00", """
Kenya's government denied on Saturday that it would deport the Ugandan opposition leader Moses Okello Tumwine.

"He is our guest," said government spokesman Peter Kiprono.

A Kampala newspaper, the Daily Beacon, had reported that Tumwine would be handed over on Sunday. The paper withdrew the report on Saturday and apologised.

Tumwine met former Kenyan Prime Minister James Odhiambo Wekesa in Nairobi on Friday.
""", "savannahledger")]],
        "expect": [
            ("events --type COERCE --from 2025-09-02 --to 2025-09-02", [{"mode": "arrest", "counts": has("arrested", 19), "status": "actual", "actors": said("police"), "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --from 2025-09-02 --to 2025-09-02", [{"counts": has("injured", 7)}], {"some": True}),
            ("events --from 2025-09-02 --to 2025-09-02 --status actual", [{"counts": has("injured", 4)}], {"none": True}),
            ("events --type COERCE --actor Tumwine --status actual", [{"mode": "arrest", "recipients": said("Tumwine")}], {"none": True}),
            ("events --type ACCUSE --actor 'United States'", [{"status": "actual", "when": lambda w: w and day("2025-09-02")(w)}], {"some": True}),
            ("events --between Akello Fitzhugh", [{"status": "actual"}], {"some": True}),
            ("events --type RETREAT --from 2025-09-03 --to 2025-09-04", [{"mode": "release", "status": "actual"}], {"some": True}),
            ("events --actor Tumwine --type COERCE --from 2025-09-06 --to 2025-09-07", [{"status": "actual"}], {"none": True}),
            ("events --between Tumwine Wekesa", [{"type": "CONSULT", "when": "2025-09-05", "status": "actual", "where": lambda w: w and "Nairobi" in str(w)}], {"some": True}),
            ("actors Tumwine", [{"name": "Moses Okello Tumwine", "kind": "person", "country": "UGA"}], {"only": True}),
            ("actors Fitzhugh", [{"name": "Deborah Fitzhugh", "country": "USA"}], {"only": True}),
            ("actors Akello", [{"name": "Ruth Akello", "country": "UGA"}], {"only": True}),
            ("actors Wekesa", [{"name": "James Odhiambo Wekesa", "country": "KEN"}], {"only": True}),
            ("quotes --actor Fitzhugh", [{"kind": "direct", "text": lambda t: "not gangs" in t, "channel": lambda c: c is not None}], {"some": True}),
            ("quotes --actor Bwire", [{"kind": "direct", "text": lambda t: "false report" in t}], {"some": True}),
            ("quotes --actor Kiprono", [{"kind": "direct", "text": lambda t: "our guest" in t}], {"some": True}),
            ("articles", [{"article": "g2", "agency": "AFP"}, {"article": "g3", "agency": None, "copy_of": None}], {})]},
    "twenty-four vehicles": {
        "pages": [page("h1", "2024-02-11", ARMS, title="US delivers armoured vehicles to Bahrain", outlet="pearlgulf"),
                  html("h2", "Bahrain receives US armoured vehicles", "2024-02-12T08:00:00+03:00", "".join(f"<p>{p}</p>" for p in ARMS.replace("MANAMA (Gulf News Agency) - ", "").strip().split("\n\n")[:3]) + "<p>Gulf News Agency</p>", "straitobserver"),
                  ld("h3", "Iran tests missile days after US arms delivery to Bahrain", "2024-02-15T18:00:00+03:30", """
Iran test-fired a ballistic missile on Thursday, four days after the United States delivered armoured vehicles to Bahrain.

Defence Minister General Behrouz Sattari said that the missile had hit a target 1,400 kilometres away.

The United States imposed sanctions on three Iranian companies hours later. Germany and Britain called the test a violation of UN resolutions.

Saudi Arabia's Foreign Minister, Prince Turki Al Saud, telephoned his Iranian counterpart, Hossein Kamali, on Wednesday.

Bahraini authorities detained four people on suspicion of spying for Iran, the Bahrain News Agency reported. Iran dismissed the accusation as baseless.
""", "zagrospost"),
                  crawled("h4", "2024-03-04", """
Bahrain and Iran agreed on Sunday to reopen their embassies, eight years after they broke off relations, according to a joint statement issued in Muscat.

The deal was reached after three days of talks hosted by Oman. Omani Foreign Minister Sayyid Haitham Al Balushi signed as a witness.

Iranian Foreign Minister Hossein Kamali said an exchange of ambassadors would follow within two months.

Bahrain freed the four detained men on Saturday.

The United States welcomed the agreement.
""", "Bahrain, Iran to restore ties", "straitobserver")],
        "expect": [
            ("events --type AID --from 2024-02-11 --to 2024-02-11", [{"actors": said("United States"), "recipients": said("Bahrain"), "when": "2024-02-11", "status": "actual", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type ACCUSE --country IRN --from 2024-02-11 --to 2024-02-12", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --type THREATEN --country IRN", [{"status": "actual"}], {"some": True}),
            ("events --actor Delaney --type CONSULT --from 2024-02-11 --to 2024-02-11", [{"who": {"Delaney"}, "actors": lambda p: True, "status": "actual"}], {"some": True}),
            ("events --type MOBILIZE --from 2024-02-15 --to 2024-02-15", [{"actors": said("Iran"), "status": "actual"}], {"some": True}),
            ("events --type COERCE --actor 'United States'", [{"status": "actual", "when": lambda w: w and day("2024-02-15")(w), "recipients": said("compan")}], {"some": True}),
            ("events --between Saud Kamali", [{"type": "CONSULT", "mode": "phone", "when": "2024-02-14"}], {"some": True}),
            ("events --type COERCE --country BHR", [{"mode": "arrest", "counts": has("arrested", 4), "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Iran", [{"status": "actual"}], {"some": True}),
            ("events --from 2024-03-03 --to 2024-03-03 --between Bahrain Iran", [{"type": lambda t: t in ("AGREE", "SUPPORT"), "when": "2024-03-03", "status": "actual"}], {"some": True}),
            ("events --type RETREAT --from 2024-03-02 --to 2024-03-02", [{"mode": "release", "actors": said("Bahrain"), "status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor 'United States'", [{"status": "actual"}], {"some": True}),
            ("actors Delaney", [{"name": "Margaret Delaney", "country": "USA"}], {"only": True}),
            ("actors Kamali", [{"name": "Hossein Kamali", "country": "IRN", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Balushi", [{"country": "OMN"}], {"only": True}),
            ("actors Dosari", [{"name": "Rashid Al Dosari", "country": "BHR"}], {"only": True}),
            ("articles", [{"article": "h3", "agency": None, "copy_of": None}, {"article": "h4", "agency": None, "copy_of": None}], {}),
            ("timeline --dates 2 --per-date 1", [], {"some": True})]},
}
