"""Summits, treaties, sanctions, votes, aid, as press releases, agency copy and crawled pages tell them: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, ld, plain

WIRE = """
ULAANBAATAR, March 11 (Xinhua) -- Mongolian President Gantulga Batbold and visiting Kazakh President Yerlan Sadykov on Monday witnessed the signing of a free trade agreement between the two countries.

At a joint press conference in the State Palace, Batbold said the deal would abolish duties on 360 kinds of goods, including wool, leather and meat.

"This is a bridge over the steppe," Sadykov said. He invited Batbold to visit Astana next year.

Trade between the two countries came to 190 million U.S. dollars in 2023.
"""

CASES = {
    "four presidents in Accra": {
        "pages": [ld("g1", "West African leaders hold coastal security summit in Accra", "2024-02-20T18:05:00+00:00", """
The presidents of Ghana, Ivory Coast, Togo and Benin met in Accra on Tuesday to set up a joint patrol of their northern borders, Ghana's presidency said.

Ghanaian President Kwabena Boateng hosted Ivorian President Moussa Kouadio, Togolese President Essi Agbeko and Benin's President Romuald Houngbo at Jubilee House.

"Nobody can guard this border alone," Boateng said at the close of the summit.
""", outlet="goldcoastnews", author="Ama Sarpong"), crawled("g2", "2024-02-21", """
Togo's leader, Essi Agbeko, and three of her neighbours agreed in the Ghanaian capital on Tuesday to send joint patrols along their northern frontiers.

Agbeko, Boateng of Ghana, Kouadio of Ivory Coast and Houngbo of Benin talked for four hours behind closed doors.

The next summit will be held in Lomé in August, Agbeko told reporters.
""", "Coastal states to patrol northern borders together", "lomejournal")],
        "expect": [("events --between Boateng Agbeko --from 2024-02-20 --to 2024-02-20", [{"when": "2024-02-20", "type": "CONSULT", "status": "actual"}], {"some": True}),
                   ("events --actor Houngbo --actor Kouadio --type CONSULT", [{"when": "2024-02-20"}], {}),
                   ("timeline --from 2024-08-01 --to 2024-08-31", [{"status": "future", "type": "CONSULT"}], {"only": True}),
                   ("quotes --actor Boateng", [{"kind": "direct", "text": lambda t: "guard this border alone" in t}], {"only": True}),
                   ("actors Agbeko", [{"name": "Essi Agbeko", "kind": "person", "country": "TGO"}], {"only": True}),
                   ("articles", [{"article": "g1", "title": "West African leaders hold coastal security summit in Accra"}, {"article": "g2", "copy_of": None}], {})]},
    "a wire text signed twice": {
        "pages": [plain("w1", "2024-03-11", WIRE, "Mongolia, Kazakhstan sign free trade deal", "steppedaily"),
                  bare("w2", "Free trade deal with Kazakhstan signed", "2024-03-12", WIRE, "orkhonpost"),
                  crawled("w3", "2024-03-12", """
Mongolia and Kazakhstan signed a free trade agreement in Ulaanbaatar on Monday during a state visit by Kazakh President Yerlan Sadykov.

Herders' groups said on Tuesday they feared cheap imports. "Nobody asked us," said Dorj Tumen, who heads a wool cooperative in Bayan-Ölgii.
""", "Herders wary of Kazakh trade pact", "gobiherald")],
        "expect": [("events --between Batbold Sadykov --type SUPPORT", [{"when": "2024-03-11", "status": "actual"}], {"some": True}),
                   ("articles --outlet orkhonpost.example", [{"article": "w2", "agency": "Xinhua"}], {"only": True}),
                   ("events --from 2024-03-11 --to 2024-03-11 --min-independent 3", [], {"only": True}),
                   ("events --from 2024-03-11 --to 2024-03-11 --min-independent 2", [{"outlets": 3, "independent": 2}], {"some": True}),
                   ("quotes --actor Sadykov", [{"text": lambda t: "bridge over the steppe" in t}], {"some": True}),
                   ("quotes --actor Tumen", [{"kind": "direct", "article": "w3"}], {"only": True})]},
    "a call, told by two chanceries": {
        "pages": [plain("c1", "2019-09-05", """
Press release

On 4 September, at the initiative of the Swiss side, President of Uzbekistan Jasur Rahimov had a telephone conversation with Federal President of Switzerland Regula Amstutz.

The parties discussed hydropower and the work of the joint commission. Jasur Rahimov thanked the Swiss side for its support of the glacier fund.
""", "Telephone conversation with the President of Switzerland", "presidency-uz"), ld("c2", "Amstutz speaks with Uzbek president", "2019-09-05T09:10:00+02:00", """
Swiss President Regula Amstutz spoke by phone with her Uzbek counterpart, Jasur Rahimov, on Wednesday about hydropower, her office said.

Amstutz will travel to Tashkent on 2 October.
""", "berntag")],
        "expect": [("timeline --between Amstutz Rahimov", [{"when": "2019-09-04", "type": "CONSULT", "mode": "phone", "outlets": 2, "independent": 2, "initiator": lambda i: i is not None}], {"some": True}),
                   ("events --actor Amstutz --status future", [{"when": "2019-10-02", "type": "CONSULT"}], {"only": True}),
                   ("actors Rahimov", [{"country": "UZB"}], {"only": True}), ("actors Amstutz", [{"country": "CHE", "roles": lambda r: any("resident" in x["role"].lower() for x in r)}], {"only": True})]},
    "envoys thrown out and called back": {
        "pages": [ld("e1", "Colombia expels Nicaraguan ambassador", "2022-11-09T14:20:00-05:00", """
Colombia on Wednesday expelled Nicaragua's ambassador, Horacio Zelaya, and gave him 48 hours to leave the country.

Foreign Minister Lucía Restrepo accused the envoy of meddling in a regional election. Nicaragua called the accusation absurd.
""", "cundinamarca", author="Diego Peña"), crawled("e2", "2022-11-11", """
Nicaragua recalled its chargé d'affaires from Bogotá on Thursday, a day after Colombia expelled Ambassador Horacio Zelaya.

The government in Managua rejected the accusation that Zelaya had interfered in a Colombian election.

Relations have been poor since 2012, when the two countries quarrelled over waters around the island of San Andrés.
""", "Managua recalls diplomat after Bogotá's expulsion order", "momotombo")],
        "expect": [("events --actor Zelaya --country COL --from 2022-11-09 --to 2022-11-09", [{"status": "actual"}], {"some": True}),
                   ("events --type SANCTION --actor Colombia --from 2022-11-09 --to 2022-11-09", [{"when": "2022-11-09", "outlets": 2}], {"some": True}),
                   ("events --actor Nicaragua --from 2022-11-10 --to 2022-11-10 --type SANCTION", [{"when": "2022-11-10"}], {"only": True}),
                   ("events --type ACCUSE --actor Restrepo", [{"earliest": "2022-11-09"}], {"only": True}),
                   ("events --type REJECT --country NIC", [{"status": "actual"}], {"some": True})]},
    "sanctions laid and lifted": {
        "pages": [plain("s1", "2021-05-21", """
The United States imposed sanctions on Thursday on Zimbabwe's state security minister, Tendai Chirwa, over the killing of protesters in 2019.

The Treasury froze any assets that Chirwa holds in the United States.
""", "US sanctions Zimbabwean minister", "mbare"), plain("s2", "2024-03-05", """
The United States lifted sanctions on former Zimbabwean security minister Tendai Chirwa on Monday, the Treasury Department said.

Washington had put Chirwa on its list in May 2021. Zimbabwe's president, Rudo Makoni, welcomed the decision on Tuesday.
""", "US lifts sanctions on Zimbabwe's Chirwa", "zambezi")],
        "expect": [("events --actor Chirwa --type COERCE", [{"when": "2021-05-20"}], {"some": True}),
                   ("events --actor Chirwa --from 2024-03-04 --to 2024-03-04", [{"type": lambda t: t in ("CONCEDE", "RETREAT"), "status": "actual"}], {"only": True}),
                   ("events --actor Makoni --from 2024-03-05 --to 2024-03-05", [{"type": "SUPPORT"}], {"only": True}),
                   ("actors Chirwa", [{"country": "ZWE"}], {"only": True}), ("conflicts", [], {"only": True})]},
    "a truce kept for a week": {
        "pages": [ld("t1", "Philippine government and rebels agree on holiday truce", "2015-12-22T10:00:00+08:00", """
The Philippine government and communist rebels have agreed to a ceasefire from 23 December to 3 January, presidential adviser Rosario Magsino said on Tuesday.
""", "visayas"), crawled("t2", "2015-12-29", """
Communist rebels killed two soldiers in an ambush in Samar province on Monday, breaking a Christmas ceasefire, the Philippine army said.

The rebels denied on Tuesday that they had violated the truce and accused the army of moving troops into the village.

Presidential adviser Rosario Magsino said the ceasefire still held.
""", "Two soldiers die as Christmas truce is broken", "cebuano")],
        "expect": [("events --from 2015-12-28 --to 2015-12-28 --type ASSAULT", [{"when": "2015-12-28", "counts": lambda c: c and c["dead"] == 2, "where": lambda w: "Samar" in str(w)}], {"some": True}),
                   ("events --type ACCUSE --from 2015-12-29 --to 2015-12-29", [{"when": "2015-12-29"}], {"some": True}),
                   ("quotes --actor Magsino", [{"article": "t1"}, {"article": "t2"}], {"only": True})]},
    "asked, refused, asked again": {
        "pages": [plain("d1", "2017-11-08", """
Sri Lanka's opposition leader, Dinesh Ratnayake, demanded on Tuesday that Finance Minister Ruwan Perera resign over a bond sale.

Perera rejected the demand. "I have done nothing wrong and I am going nowhere," he told parliament on Wednesday.
""", "Perera refuses to go", "colombogazette"), ld("d2", "Sri Lankan finance minister quits", "2017-11-17T20:15:00+05:30", """
Sri Lankan Finance Minister Ruwan Perera resigned on Friday, ten days after the opposition first called for him to go.

President Nimal Wijesekara accepted the resignation and thanked Perera for his service.
""", "kandytimes")],
        "expect": [("events --between Ratnayake Perera --type REQUEST", [{"when": "2017-11-07", "actors": {"Ratnayake"}, "recipients": {"Perera"}}], {"some": True}),
                   ("events --actor Perera --from 2017-11-17 --to 2017-11-17", [{"status": "actual"}], {"some": True}),
                   ("events --actor Perera --type REJECT", [{"when": lambda w: w and w.startswith(("2017-11-07", "2017-11-08"))}], {"some": True}),
                   ("quotes --actor Perera", [{"kind": "direct", "text": lambda t: "nothing wrong" in t}], {"some": True}),
                   ("actors Perera", [{"name": "Ruwan Perera", "country": "LKA"}], {"only": True})]},
    "a mediator between two": {
        "pages": [crawled("m1", "2020-07-16", """
Omani Foreign Minister Yusuf Balushi flew to Asmara on Wednesday to mediate between Eritrea and Djibouti in their border dispute.

Balushi met Eritrean President Tesfay Woldu in the evening. He will hold talks with Djibouti's president, Ismail Robleh, on Friday.
""", "Oman tries to mend Horn of Africa quarrel", "musandam"), plain("m2", "2020-07-18", """
DJIBOUTI - Djiboutian President Ismail Robleh received Oman's top diplomat, Yusuf Balushi, on Friday.

Robleh said after the meeting that he was ready to sit down with Tesfay Woldu, the president of Eritrea, "in any city, on any day".
""", "Robleh ready to meet Eritrean leader", "tadjourah")],
        "expect": [("timeline --between Balushi Woldu", [{"when": "2020-07-15", "type": "CONSULT", "status": "actual"}], {"some": True}),
                   ("timeline --between Balushi Robleh", [{"when": "2020-07-17", "status": "actual", "outlets": 2}], {"only": True}),
                   ("events --between Robleh Woldu --status actual --type CONSULT", [], {"only": True}),
                   ("actors Robleh", [{"country": "DJI"}], {"only": True}), ("actors Balushi", [{"country": "OMN"}], {"only": True})]},
    "the third visit this year": {
        "pages": [plain("v1", "2018-04-03", "Paraguayan President Ramón Acosta visited Taiwan on Monday and met President Lin Shu-chen in Taipei.", "Acosta in Taipei", "asuncion"),
                  plain("v2", "2018-04-19", "Paraguayan President Ramón Acosta arrived in Montevideo on Wednesday for a one-day visit. He met Uruguayan President Sofía Bentancur.", "Acosta meets Bentancur", "plata"),
                  ld("v3", "Acosta again in Uruguay", "2018-04-28T11:00:00-03:00", """
Uruguayan President Sofía Bentancur received her Paraguayan counterpart, Ramón Acosta, in Colonia on Friday, in their second meeting this month.

The two presidents talked about the river toll.
""", "colonia")],
        "expect": [("timeline --between Acosta Bentancur", [{"when": "2018-04-18"}, {"when": "2018-04-27"}], {"only": True}),
                   ("claims", [{"article": "v3", "verdict": "agrees", "counted": 2}], {"only": True}),
                   ("network --actor Acosta", [{"types": lambda t: "CONSULT" in str(t)}], {"some": True}),
                   ("actors Acosta", [{"name": "Ramón Acosta", "country": "PRY", "articles": 3}], {"only": True})]},
    "a treaty signed, then ratified": {
        "pages": [plain("r1", "2016-06-07", """
Bangladesh's water resources minister, Shirin Akhter, and her Bhutanese counterpart, Karma Dorji, signed a treaty on river data in Dhaka on Monday.
""", "Bangladesh and Bhutan sign river treaty", "padma"), bare("r2", "Bhutan's parliament ratifies river treaty", "2016-11-24", """
Bhutan's National Assembly on Wednesday ratified a treaty on river data with Bangladesh.

Bhutanese minister Karma Dorji and Shirin Akhter of Bangladesh signed the treaty in June. Forty-one members voted in favour and three against.
""", "thimphu")],
        "expect": [("events --between Akhter Dorji --type SUPPORT", [{"when": "2016-06-06", "outlets": 2, "where": lambda w: "Dhaka" in str(w)}], {"only": True}),
                   ("events --country BTN --from 2016-11-23 --to 2016-11-23", [{"status": "actual"}], {"some": True}),
                   ("conflicts", [], {"only": True})]},
    "votes at the United Nations": {
        "pages": [ld("u1", "Security Council extends Haiti mission", "2025-03-27T22:40:00Z", """
The United Nations Security Council voted on Thursday to extend the mandate of the police mission in Haiti by one year.

Thirteen members voted in favour. Russia and China abstained.

The resolution was drafted by Ecuador. Haiti's foreign minister, Mirlande Desrosiers, thanked the Council.
""", "eastriver"), crawled("u2", "2025-03-28", """
The UN Security Council on Thursday renewed the mission of foreign police in Haiti until April 2026.

Kenya, which leads the mission, said on Friday that it would send 400 more officers.
""", "UN renews Haiti police mission", "mombasatoday")],
        "expect": [("events --actor 'Security Council' --from 2025-03-27 --to 2025-03-27", [{"when": "2025-03-27", "type": "SUPPORT"}], {"some": True}),
                   ("events --actor Desrosiers", [{"type": "SUPPORT", "recipients": {"Council"}}], {"some": True}),
                   ("events --actor Kenya --from 2025-03-27 --to 2025-03-27", [], {"only": True}),
                   ("actors Desrosiers", [{"country": "HTI"}], {"only": True})]},
    "a summit that slipped": {
        "pages": [plain("p1", "2023-05-04", """
ASEAN leaders will meet in Labuan on 24 May to discuss Myanmar, Malaysian Foreign Minister Faridah Osman said on Thursday.
""", "ASEAN to discuss Myanmar", "labuanpost"), plain("p2", "2023-05-16", """
Malaysia has postponed a summit of ASEAN leaders planned for 24 May because of floods in Labuan, Foreign Minister Faridah Osman said on Tuesday. It will be held on 31 May instead.
""", "ASEAN summit put off", "kinabalu"), ld("p3", "ASEAN leaders urge Myanmar to free prisoners", "2023-05-31T19:00:00+08:00", """
Leaders of the Association of Southeast Asian Nations (ASEAN) met in Labuan on Wednesday and urged Myanmar's military to release political prisoners.

Myanmar's junta chief was not invited.
""", "straitsecho")],
        "expect": [("events --actor ASEAN --from 2023-05-24 --to 2023-05-24 --status actual", [], {"only": True}),
                   ("events --from 2023-05-24 --to 2023-05-24", [{"type": "CONSULT", "status": "negated", "outlets": 2}], {"some": True}),
                   ("events --from 2023-05-31 --to 2023-05-31 --type CONSULT", [{"status": "actual"}], {"some": True}),
                   ("events --type REQUEST --country MMR", [{"when": "2023-05-31"}], {"some": True})]},
    "aid pledged and aid delivered": {
        "pages": [plain("a1", "2022-01-18", """
New Zealand pledged 3 million dollars on Monday to help Tonga after a volcano erupted on Saturday, Foreign Minister Hinemoa Parata said.

A navy ship will leave Auckland on Wednesday with drinking water.
""", "New Zealand pledges help for Tonga", "hauraki"), ld("a2", "First aid ship reaches Tonga", "2022-01-22T08:30:00+13:00", """
A New Zealand navy ship delivered 250,000 litres of drinking water to Tonga on Friday, six days after the eruption.

Tongan Prime Minister Sione Taufa thanked New Zealand for its help.
""", "nukualofa")],
        "expect": [("events --type AGREE", [{"when": "2022-01-17", "recipients": {"Tonga"}}], {"some": True}),
                   ("events --type AID --country TON --status actual", [{"when": "2022-01-21"}], {"only": True}),
                   ("events --type SUPPORT --actor Taufa", [{"actors": {"Taufa"}}], {"only": True}),
                   ("events --from 2022-01-15 --to 2022-01-15", [{"type": None, "status": "actual"}], {"some": True})]},
    "two called Nguyen": {
        "pages": [ld("n1", "Vietnamese minister in Vientiane", "2019-09-11T07:00:00+07:00", """
Vietnamese Agriculture Minister Nguyen Thi Hoa met Laotian Agriculture Minister Somphone Keo in Vientiane on Tuesday.

Minister Nguyen Thi Hoa said the two countries would open a rice laboratory.
""", "hanoistar"), plain("n2", "2019-09-12", """
Australian police arrested Melbourne businessman Peter Nguyen on Wednesday on suspicion of smuggling seafood from Laos.
""", "Businessman held in Melbourne", "yarra")],
        "expect": [("timeline --between Hoa Keo", [{"when": "2019-09-10", "type": "CONSULT"}], {"some": True}),
                   ("events --actor 'Peter Nguyen'", [{"when": "2019-09-11", "type": "COERCE", "recipients": {"Nguyen"}}], {"only": True}),
                   ("actors 'Peter Nguyen'", [{"name": "Peter Nguyen", "kind": "person"}], {"only": True}),
                   ("actors 'Nguyen Thi Hoa'", [{"country": "VNM"}], {"only": True})]},
    "a look back in an obituary": {
        "pages": [crawled("o1", "2021-10-19", """
Former Maltese prime minister Carmelo Zammit, who took the island into the European Union, died on Sunday, his family said. He was 84.

In 1998 Zammit met Libyan leader Khalifa Mabrouk in Tripoli to end a dispute over oil drilling. In 2003 he signed the treaty of accession in Athens.

Prime Minister Josephine Vella said on Monday that the country had lost its "steadiest hand".
""", "Carmelo Zammit, who led Malta into the EU, dies at 84", "grandharbour")],
        "expect": [("timeline --between Zammit Mabrouk", [{"when": "1998", "type": "CONSULT", "where": lambda w: "Tripoli" in str(w)}], {"only": True}),
                   ("events --actor Zammit --from 2003-01-01 --to 2003-12-31", [{"when": "2003", "type": "SUPPORT"}], {"only": True}),
                   ("events --actor Zammit --from 2021-10-17 --to 2021-10-17", [{"type": None}], {"only": True}),
                   ("quotes --actor Vella", [{"text": lambda t: "steadiest hand" in t}], {"only": True}),
                   ("actors Zammit", [{"name": "Carmelo Zammit", "country": "MLT"}], {"only": True})]},
}
