"""Talks, visits, treaties, expulsions: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import html, page

AFP = """
TUNIS (AFP) - Algerian Prime Minister Samir Belkacem and his Tunisian counterpart Leila Gharbi agreed in Tunis on Tuesday to reopen three border crossings.

The two heads of government held talks at the Kasbah palace. Belkacem said the crossings would open on the first day of Ramadan. "Our peoples have waited long enough," Gharbi told reporters.

The crossings were closed in 2020 because of the pandemic. Lorries have had to take the coast road since then, which costs traders a day.
"""

CASES = {
    "a call on the last day of the year": {
        "pages": [html("tokyo", "Mizuno, Ashworth discuss sea lanes", "2021-01-01T08:30:00+09:00", """
<p>Japanese Foreign Minister Haruka Mizuno spoke by phone with her Australian counterpart Neil Ashworth on Thursday, the ministry in Tokyo said.</p>
<p>The two ministers last met in Canberra on December 14.</p>""", outlet="kantonews")],
        "expect": [("timeline --between Mizuno Ashworth", [{"when": "2020-12-14", "type": "CONSULT", "where": lambda w: w and "Canberra" in str(w)},
                                                           {"when": "2020-12-31", "type": "CONSULT", "status": "actual"}], {"only": True})]},
    "a visit put off, then made": {
        "pages": [page("p1", "2019-02-25", """
Egyptian Prime Minister Tarek Mansour will travel to Khartoum on March 3 for talks on the Nile dam, the cabinet said on Monday.
""", title="Mansour to visit Khartoum", outlet="nileecho"), page("p2", "2019-03-01", """
CAIRO - Egypt's prime minister, Tarek Mansour, has postponed a trip to Sudan that had been planned for March 3, his spokesman said on Friday. He gave no reason.

The visit will now take place on March 17, the spokesman said.
""", title="Egypt's Mansour puts off Sudan trip", outlet="redseapost"), page("p3", "2019-03-18", """
Egyptian Prime Minister Tarek Mansour arrived in Khartoum on Sunday, two weeks later than planned.
""", title="Mansour in Khartoum", outlet="nileecho")],
        "expect": [("events --actor Mansour --from 2019-03-03 --to 2019-03-03", [{"status": "negated", "reports": lambda n: n >= 2}], {"only": True}),
                   ("events --actor Mansour --from 2019-03-17 --to 2019-03-17", [{"status": "actual", "outlets": 2}], {"only": True})]},
    "one agency, three outlets, light rewriting": {
        "pages": [html("m1", "Algeria and Tunisia to reopen border crossings", "2023-03-22T09:00:00+01:00", "".join(f"<p>{p}</p>" for p in AFP.strip().split("\n\n")), outlet="medina"),
                  page("m2", "2023-03-22", AFP.replace("agreed in Tunis on Tuesday", "have agreed in the Tunisian capital on Tuesday").replace(" - Algerian", " — Algerian"), title="Border crossings to reopen", outlet="oasis"),
                  page("m3", "2023-03-22", "\n\n".join(AFP.strip().split("\n\n")[:2]).replace("TUNIS (AFP) - ", "") + "\n\n(AFP)", title="Belkacem and Gharbi reopen the border", outlet="casbah")],
        "expect": [("events --between Belkacem Gharbi", [{"when": "2023-03-21", "outlets": 3, "independent": 1, "status": "actual", "conflicts": []}], {"only": True}),
                   ("events --from 2023-03-22", [], {"only": True})]},
    "two of one surname at one table": {
        "pages": [page("t", "2022-08-15", """
Panamanian President Hernán Ortiz received Colombian Defence Minister Camila Ortiz in Panama City on Saturday. The two are not related.

President Ortiz said the border jungle would be patrolled from both sides. Minister Ortiz promised helicopters.
""", outlet="istmo"), page("u", "2022-08-17", """
Colombian Defence Minister Camila Ortiz visited a barracks in Turbo on Tuesday.
""", outlet="caribe")],
        "expect": [("actors Ortiz", [{"name": "Hernán Ortiz", "country": "PAN"}, {"name": "Camila Ortiz", "country": "COL"}], {"only": True}),
                   ("timeline --between 'Camila Ortiz' 'Hernán Ortiz'", [{"when": "2022-08-13", "type": "CONSULT"}], {"only": True}),
                   ("events --actor 'Camila Ortiz' --from 2022-08-16 --to 2022-08-16", [{"actors": {"Ortiz"}}], {"only": True})]},
    "a place corrected at one address": {
        "adds": [[html("old", "Iraqi and Omani ministers meet", "2020-06-09T10:00:00Z", """
<p>Iraqi Oil Minister Jawad Hamdani met his Omani counterpart Saif Kindi in Geneva on Monday.</p>""", url="https://rafidain.example/oil")],
                 [html("new", "Iraqi and Omani ministers meet", "2020-06-09T15:00:00Z", """
<p>Iraqi Oil Minister Jawad Hamdani met his Omani counterpart Saif Kindi in Lausanne on Monday.</p>
<p>Correction: An earlier version of this article said that the two met in Geneva.</p>""", url="https://rafidain.example/oil")]],
        "expect": [("timeline --between Hamdani Kindi", [{"when": "2020-06-08", "where": lambda w: "Lausanne" in str(w), "conflicts": []}], {"only": True})]},
    "a file photo in a crawled page": {
        "pages": [page("f", "2023-01-19", """
FILE PHOTO: Serbian President Dragan Milinković shakes hands with Albanian Prime Minister Arben Kola in Tirana, Albania, June 7, 2022. REUTERS/Ana Kos

BELGRADE (Reuters) - Serbian President Dragan Milinković will host Albanian Prime Minister Arben Kola in Belgrade on Saturday, his office said on Thursday.

The agenda includes a road to the Adriatic.
""", title="Milinković to host Albania's Kola", outlet="morava")],
        "expect": [("timeline --between Milinković Kola", [{"when": "2022-06-07", "status": "actual"}, {"when": "2023-01-21", "status": "future"}], {"only": True})]},
    "three counts, one right, one wrong, one open": {
        "pages": [page("v1", "2021-03-02", "South African President Thandi Mokoena met Botswanan President Kabelo Seretse in Gaborone on Monday.", outlet="veld"),
                  page("v2", "2021-05-12", "South African President Thandi Mokoena met Botswanan President Kabelo Seretse in Pretoria on Tuesday, their second meeting this year.", outlet="karoo"),
                  page("v3", "2021-07-06", "South African President Thandi Mokoena met Botswanan President Kabelo Seretse in Windhoek on Monday. It was their second meeting since March.", outlet="savanna"),
                  page("v4", "2021-07-20", "Botswanan President Kabelo Seretse and Zambian President Joseph Tembo met in Kasane on Monday, their fourth meeting this year.", outlet="chobe")],
        "expect": [("timeline --between Mokoena Seretse", [{"when": "2021-03-01"}, {"when": "2021-05-11"}, {"when": "2021-07-05"}], {"only": True}),
                   ("claims", [{"article": "v2", "verdict": "agrees", "counted": 2}, {"article": "v3", "verdict": "disagrees", "counted": 3}, {"article": "v4", "verdict": "open"}], {"only": True})]},
    "three at one table": {
        "pages": [page("x", "2022-07-20", """
The foreign ministers of Turkey, Iran and Kazakhstan, Cem Yıldız, Reza Tavakoli and Daniyar Omarov, met in Astana on Tuesday to discuss grain.
""", outlet="steppewire"), page("y", "2022-07-20", """
Kazakh Foreign Minister Daniyar Omarov hosted his counterparts Cem Yıldız of Turkey and Reza Tavakoli of Iran in Astana on Tuesday.
""", outlet="caspian")],
        "expect": [("timeline --between Yıldız Tavakoli", [{"when": "2022-07-19", "type": "CONSULT", "outlets": 2}], {"only": True}),
                   ("timeline --between Omarov Tavakoli", [{"when": "2022-07-19", "outlets": 2}], {"only": True})]},
    "the Kenyan leader": {
        "pages": [page("k", "2023-06-13", """
Kenyan President Peter Kiprono arrived in Kampala on Monday for a two-day visit.

Ugandan President Grace Nansubuga received the Kenyan leader at State House in Entebbe in the afternoon. The Ugandan leader said that the two had agreed to lower tolls on the northern road.
""", title="Kiprono visits Uganda", outlet="victoria")],
        "expect": [("timeline --between Kiprono Nansubuga", [{"when": "2023-06-12", "type": "CONSULT"}], {}),
                   ("actors Kiprono", [{"name": "Peter Kiprono", "country": "KEN"}], {"only": True}),
                   ("actors leader", [], {"only": True})]},
    "two Congos": {
        "pages": [page("c", "2021-11-16", """
The president of the Republic of Congo, Alphonse Makosso, met his counterpart from the Democratic Republic of Congo, Joseph Tshilombo, in Brazzaville on Monday.

Tshilombo returned to Kinshasa on Tuesday.
""", outlet="fleuve")],
        "expect": [("timeline --between Makosso Tshilombo", [{"when": "2021-11-15", "where": lambda w: "Brazzaville" in str(w)}], {"only": True}),
                   ("actors Makosso", [{"country": "COG"}], {"only": True}), ("actors Tshilombo", [{"country": "COD"}], {"only": True})]},
    "Niger and Nigeria": {
        "pages": [page("n", "2020-02-05", """
Nigerian Foreign Minister Ibrahim Danjuma met Niger's Prime Minister Moussa Hamani in Abuja on Tuesday to discuss the closed border.

Danjuma told journalists that Nigeria would keep the border shut. Hamani flew back to Niamey in the evening.
""", outlet="kaduna")],
        "expect": [("timeline --between Danjuma Hamani", [{"when": "2020-02-04"}], {"only": True}),
                   ("actors Hamani", [{"country": "NER"}], {"only": True}), ("actors Danjuma", [{"country": "NGA"}], {"only": True})]},
    "the two Sudans": {
        "pages": [page("s", "2022-09-19", """
South Sudan's President Deng Akol hosted Sudan's army chief, General Hassan Burhani, in Juba on Sunday. They spoke about oil fees.
""", outlet="jonglei")],
        "expect": [("timeline --between Akol Burhani", [{"when": "2022-09-18"}], {"only": True}),
                   ("actors Akol", [{"country": "SSD"}], {"only": True}), ("actors Burhani", [{"country": "SDN"}], {"only": True})]},
    "a tit for tat": {
        "pages": [page("l", "2021-04-26", """
Latvia expelled three Russian diplomats on Friday, accusing them of spying.
""", outlet="livonia"), page("r", "2021-04-29", """
Russia on Wednesday expelled three Latvian diplomats in response to Riga's expulsion of three Russians last week, the foreign ministry in Moscow said.
""", outlet="volgaline")],
        "expect": [("events --from 2021-04-23 --to 2021-04-23 --actor Latvia --type SANCTION", [{"when": "2021-04-23", "recipients": lambda rs: any(r["country"] == "RUS" for r in rs)}], {}),
                   ("events --from 2021-04-28 --to 2021-04-28 --actor Russia", [{"when": "2021-04-28", "recipients": lambda rs: any(r["country"] == "LVA" for r in rs)}], {}),
                   ("conflicts", [], {"only": True})]},
    "sanctions, told by the one and the other": {
        "pages": [page("s1", "2023-02-03", """
The European Union imposed sanctions on two Haitian senators on Thursday.
""", outlet="rueloi"), page("s2", "2023-02-03", """
Two Haitian senators were put under sanctions by the European Union on Thursday, over their links to gangs.
""", outlet="antilles")],
        "expect": [("events --actor 'European Union' --from 2023-02-02 --to 2023-02-02", [{"when": "2023-02-02", "outlets": 2, "actors": {"Union"}, "quad": lambda q: q in (None, 4)}], {"only": True})]},
    "what is said of tomorrow": {
        "pages": [page("q", "2019-05-21", """
Icelandic Prime Minister Birna Hallsdóttir met Canadian Prime Minister Louise Tremblay in Reykjavik on Monday.

“We will meet again in Ottawa in September,” Tremblay said. “There is a great deal to do.”
""", outlet="geysir")],
        "expect": [("timeline --between Hallsdóttir Tremblay --status actual", [{"when": "2019-05-20"}], {"only": True}),
                   ("timeline --from 2019-09-01 --to 2019-09-30", [{"status": "future", "type": "CONSULT"}], {"only": True})]},
    "talks moved": {
        "pages": [page("m", "2020-05-29", """
Talks between Ethiopia and Djibouti on port fees, planned for 5 June, have been moved to 9 June, Ethiopian Transport Minister Dawit Bekele said on Friday.
""", outlet="awash"), page("n", "2020-06-10", """
Ethiopia and Djibouti held talks on port fees in Dire Dawa on Tuesday.
""", outlet="tadjoura")],
        "expect": [("events --between Ethiopia Djibouti --from 2020-06-09 --to 2020-06-09", [{"type": "CONSULT", "status": "actual", "where": lambda w: "Dire Dawa" in str(w)}], {"only": True}),
                   ("events --between Ethiopia Djibouti --from 2020-06-05 --to 2020-06-05 --status actual", [], {"only": True})]},
    "days counted from days": {
        "pages": [page("d", "2022-03-02", """
Moldovan President Ana Rusu met Romanian President Mihai Stanescu in Iași on Monday. The previous day she had received Polish Foreign Minister Jan Wrobel in Chisinau. Two days later Rusu held a phone call with Czech Prime Minister Karel Dusek.
""", outlet="prut")],
        "expect": [("timeline --between Rusu Stanescu", [{"when": "2022-02-28"}], {"only": True}),
                   ("timeline --between Rusu Wrobel", [{"when": "2022-02-27"}], {"only": True}),
                   ("timeline --between Rusu Dusek", [{"when": "2022-03-02"}], {"only": True})]},
    "past midnight, by whose clock": {
        "pages": [html("z", "Lindgren in Washington", "2022-03-16T01:10:00Z", """
<p class="dateline">WASHINGTON, March 15</p>
<p>U.S. Secretary of State Robert Hale met Swedish Foreign Minister Maja Lindgren on Tuesday, a spokesman said.</p>""", outlet="potomac"),
                  page("w", "2022-03-15T23:40:00-04:00", """
Swedish Foreign Minister Maja Lindgren held talks with U.S. Secretary of State Robert Hale in Washington on Tuesday.
""", outlet="malar")],
        "expect": [("timeline --between Hale Lindgren", [{"when": "2022-03-15", "outlets": 2, "conflicts": []}], {"only": True})]},
    "undated twice": {
        "pages": [page("u1", None, """
Cambodian Foreign Minister Sok Chanthou spoke by phone with Laotian Foreign Minister Khamla Vong on Wednesday about a bridge over the Mekong, the ministry in Phnom Penh said.
""", title="Sok Chanthou calls Laotian minister", outlet="angkor"), page("u2", None, """
Laotian Foreign Minister Khamla Vong had a telephone conversation with Cambodian Foreign Minister Sok Chanthou on Wednesday. They discussed a bridge over the Mekong.
""", title="Khamla and Sok discuss bridge", outlet="vientiane")],
        "expect": [("timeline --between Chanthou Vong", [{"earliest": None, "latest": None, "outlets": 2, "type": "CONSULT"}], {"only": True})]},
    "one page of two calls": {
        "pages": [page("o", "2023-09-28", """
Brazilian President Otávio Lacerda spoke by phone on Wednesday with Angolan President Manuel Cassoma and, separately, with Mozambican President Isabel Machava, the presidency said.

With Cassoma he discussed fuel; with Machava, cyclone aid.
""", outlet="planalto")],
        "expect": [("timeline --between Lacerda Cassoma", [{"when": "2023-09-27", "type": "CONSULT"}], {"only": True}),
                   ("timeline --between Lacerda Machava", [{"when": "2023-09-27", "type": "CONSULT"}], {"only": True})]},
    "a treaty and its history": {
        "pages": [page("h", "2023-10-17", """
Greece and Libya signed an agreement on their sea border in Athens on Monday.

In 2019, Libya had signed a memorandum with Turkey that Greece rejected. The Greek parliament is expected to ratify Monday's agreement in December.
""", outlet="pireas")],
        "expect": [("events --between Greece Libya --type SUPPORT", [{"when": "2023-10-16", "status": "actual"}], {"only": True}),
                   ("events --between Turkey Libya", [{"when": "2019"}], {"only": True})]},
    "a French page beside an English one": {
        "pages": [page("fr", "2022-05-04", """
Le président sénégalais Ousmane Faye a reçu mardi à Dakar son homologue mauritanien, a annoncé la présidence. Les deux chefs d'État ont parlé du gisement de gaz à la frontière.
""", title="Faye reçoit son homologue mauritanien", outlet="teranga"), page("en", "2022-05-04", """
Senegalese President Ousmane Faye received Mauritanian President Sidi Ould Ahmed in Dakar on Tuesday to discuss a gas field that the two countries share.
""", title="Faye receives Ould Ahmed", outlet="atlantic")],
        "expect": [("timeline --between Faye Ahmed", [{"when": "2022-05-03", "type": "CONSULT", "outlets": 1}], {"only": True}), ("articles", [{"article": "fr", "language": "fr"}, {"article": "en"}], {"only": True})]},
}
