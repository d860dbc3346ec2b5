"""Attacks, protests, disasters, verdicts, coups, elections, told by several outlets: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, ld, plain

AP = """
PORT MORESBY, Papua New Guinea (AP) — Tribal fighters killed at least 26 people in an ambush in Papua New Guinea's Enga province on Sunday, police said.

Police Commissioner Joseph Wambi said the dead were found along a road near Wapenamanda. "It is the worst killing I have seen," he told the Australian Broadcasting Corp.

The government sent 100 soldiers to the province on Monday.
"""

CASES = {
    "a toll that rises through the day": {
        "pages": [ld("h1", "Shelling of market in Sudan's Omdurman kills 18", "2024-02-06T09:00:00+00:00", """
Shelling killed 18 people at a market in the Sudanese city of Omdurman on Monday, medics said.

A doctors' committee blamed the paramilitary Rapid Support Forces.
""", "omdurmanvoice"), crawled("h2", "2024-02-06", """
At least 25 people died when shells hit a market in Omdurman, Sudan, on Monday, the health ministry said on Tuesday. Sixty others were wounded.

The Rapid Support Forces (RSF) denied that they had fired on the market.
""", "Death toll in Omdurman market shelling rises to 25", "bluenile"), plain("h3", "2024-02-08", """
The death toll from Monday's shelling of a market in Omdurman has reached 31, Sudanese doctors said on Wednesday.
""", "Omdurman market toll now 31", "kassala")],
        "expect": [("events --type ASSAULT --from 2024-02-05 --to 2024-02-05", [{"when": "2024-02-05", "outlets": 3, "counts": lambda c: c["dead"] == 31, "conflicts": lambda c: [sorted(str(v["value"]) for v in x["values"]) for x in c if x["field"] == "dead"] == [["18", "25", "31"]]}], {"only": True}),
                   ("conflicts", [{"field": "dead"}], {"some": True}),
                   ("events --country SDN --from 2024-02-06 --to 2024-02-08 --type ASSAULT", [], {"only": True})]},
    "two towns on one day": {
        "pages": [ld("k1", "Car bomb kills seven in Baidoa", "2018-04-15T12:00:00+03:00", """
A car bomb killed seven people outside a hotel in the Somali town of Baidoa on Saturday, police said. Al-Shabaab claimed responsibility.
""", "jubba"), plain("k2", "2018-04-15", """
Al-Shabaab fighters attacked an African Union base in Bulo Marer, Somalia, on Saturday. Four Ugandan soldiers were killed, the army in Kampala said.
""", "Al-Shabaab attacks Ugandan base", "nakasero"), crawled("k3", "2018-04-16", """
Somalia suffered two attacks on Saturday. In Baidoa, a car bomb killed seven people. In Bulo Marer, militants stormed a base of African Union troops and killed four Ugandan soldiers.

President Abdirahman Warsame condemned both attacks on Sunday.
""", "Two attacks in one day", "banadir")],
        "expect": [("events --from 2018-04-14 --to 2018-04-14 --type ASSAULT", [
                       {"where": lambda w: "Baidoa" in str(w), "outlets": 2, "counts": lambda c: c["dead"] == 7, "conflicts": []},
                       {"where": lambda w: "Bulo" in str(w), "outlets": 2, "counts": lambda c: c and c["dead"] == 4, "conflicts": []}], {}),
                   ("conflicts", [], {"only": True}),
                   ("events --actor Warsame", [{"type": "ACCUSE", "when": "2018-04-15"}], {"some": True})]},
    "an AP text on a massacre": {
        "pages": [ld("p1", "At least 26 killed in Papua New Guinea ambush", "2024-02-19T14:00:00+10:00", AP, "coralsea", author="Rod Kila"),
                  crawled("p2", "2024-02-19", AP, "Tribal fighting kills 26 in PNG highlands", "cairnsmail"),
                  plain("p3", "2024-02-20", """
Police in Papua New Guinea have arrested four men over the killing of 26 people in an ambush in Enga on Sunday.

Prime Minister Gabriel Tau called the killings a disgrace.
""", "Four held over Enga ambush", "highlandsradio")],
        "expect": [("events --type ASSAULT --from 2024-02-18 --to 2024-02-18", [{"counts": lambda c: c["dead"] == 26, "outlets": lambda n: n >= 2}], {"some": True}),
                   ("articles", [{"article": "p1", "agency": "AP"}, {"article": "p2", "agency": "AP"}, {"article": "p3", "agency": None, "copy_of": None}], {}),
                   ("events --type ASSAULT --min-independent 3", [], {"only": True}),
                   ("quotes --actor Wambi", [{"kind": "direct", "article": "p1"}, {"kind": "direct", "article": "p2"}], {}),
                   ("events --type COERCE", [{"counts": lambda c: c["arrested"] == 4}], {"only": True}),
                   ("actors Tau", [{"name": "Gabriel Tau", "country": "PNG"}], {"only": True})]},
    "police count, organisers count": {
        "pages": [ld("d1", "Pensions protest fills Madrid", "2022-11-13T20:00:00+01:00", """
Some 200,000 people marched through Madrid on Sunday against cuts in health care, according to the government's delegation. Organisers put the number at 670,000.

There were no arrests.
""", "castellana"), plain("d2", "2022-11-14", """
Hundreds of thousands of people demonstrated in the Spanish capital, Madrid, on Sunday to defend public hospitals. The organisers spoke of 670,000.

Regional premier Isabel Carmona said the march had been political.
""", "Madrid marches for its hospitals", "ebro")],
        "expect": [("events --type PROTEST --from 2022-11-13 --to 2022-11-13", [{"outlets": 2, "where": lambda w: "Madrid" in str(w), "conflicts": lambda c: any(x["field"] == "size" for x in c)}], {"only": True}),
                   ("events --type COERCE", [], {"only": True}),
                   ("quotes --actor Carmona", [{"kind": "indirect", "text": lambda t: "political" in t}], {"only": True})]},
    "seized, then freed": {
        "pages": [crawled("f1", "2021-05-05", """
Gunmen kidnapped 29 students from a college in Kaduna state, Nigeria, on Monday night, the state's security commissioner said.
""", "Gunmen seize students in Kaduna", "zaria"), plain("f2", "2021-05-28", """
Gunmen on Thursday released 14 of the 29 students who were kidnapped from a college in Nigeria's Kaduna state on 3 May. A ransom was paid, parents said.

Commissioner Aliyu Tanko denied that the state had paid a ransom.
""", "Kidnapped students freed", "benue")],
        "expect": [("events --type ASSAULT --from 2021-05-03 --to 2021-05-03", [{"mode": "abduct", "outlets": 2}], {"only": True}),
                   ("events --type RETREAT", [{"when": "2021-05-27", "mode": "release"}], {"only": True}),
                   ("quotes --actor Tanko", [{"article": "f2", "cue": "denied"}], {"some": True}),
                   ("timeline --from 2021-05-01 --to 2021-05-31", [{"when": "2021-05-03"}, {"when": "2021-05-27"}], {"some": True})]},
    "a verdict and an appeal": {
        "pages": [ld("v1", "Former Peruvian minister jailed for nine years", "2019-09-18T17:30:00-05:00", """
A court in Lima sentenced former Peruvian mining minister Hugo Salcedo to nine years in prison on Wednesday for taking bribes.

Salcedo, 61, was arrested in March 2017. His lawyer, Patricia Linares, said he would appeal.
""", "rimacdiario"), plain("v2", "2020-07-09", """
Peru's supreme court on Wednesday overturned the conviction of former mining minister Hugo Salcedo, who had been sentenced to nine years in September 2019.

He was released from prison the same evening.
""", "Peru court frees Salcedo", "arequipa")],
        "expect": [("events --actor Salcedo --from 2019-09-18 --to 2019-09-18", [{"type": "COERCE", "recipients": {"Salcedo"}}], {"some": True}),
                   ("events --actor Salcedo --from 2017-03-01 --to 2017-03-31", [{"when": "2017-03", "type": "COERCE"}], {"only": True}),
                   ("events --actor Salcedo --from 2020-07-08 --to 2020-07-08 --type RETREAT", [{"mode": "release"}], {"only": True}),
                   ("actors Salcedo", [{"name": "Hugo Salcedo", "country": "PER"}], {"only": True}),
                   ("quotes --actor Linares", [{"kind": "indirect"}], {"only": True})]},
    "a coup, condemned": {
        "pages": [ld("c1", "Soldiers seize power in Suriname", "2016-06-14T08:00:00-03:00", """
Soldiers in Suriname overthrew President Winston Pinas on Monday and closed the airport in Paramaribo.

Colonel Errol Sabajo, who led the coup, said on state television that elections would be held within a year.
""", "courantyne"), crawled("c2", "2016-06-15", """
Brazil and the Netherlands on Tuesday condemned the overthrow of Surinamese President Winston Pinas.

Pinas, 70, is being held in a barracks, according to his daughter. Coup leader Errol Sabajo has promised elections within a year.
""", "Brazil, Netherlands condemn coup", "manausnow")],
        "expect": [("events --actor Pinas --from 2016-06-13 --to 2016-06-13", [{"status": "actual", "when": "2016-06-13"}], {"some": True}),
                   ("events --type ACCUSE --actor Brazil", [{"when": "2016-06-14"}], {"only": True}),
                   ("actors Sabajo", [{"name": "Errol Sabajo", "country": "SUR", "roles": lambda r: any("leader" in x["role"].lower() or "colonel" in x["role"].lower() for x in r)}], {"only": True}),
                   ("actors Pinas", [{"country": "SUR"}], {"only": True}),
                   ("quotes --actor Sabajo", [{"article": "c1", "kind": "indirect"}], {"some": True})]},
    "who fired first": {
        "pages": [plain("b1", "2022-09-15", """
Kyrgyzstan's border service accused Tajikistan on Wednesday of moving guards into a disputed village and opening fire.

One Kyrgyz guard was injured.
""", "Kyrgyz, Tajik guards clash", "talas"), plain("b2", "2022-09-15", """
Tajikistan said Kyrgyz border guards had fired on a Tajik post on Wednesday without provocation. A Tajik guard was killed and two were wounded.

The two sides agreed in the evening to cease fire.
""", "Tajik guard killed at border", "khujand")],
        "expect": [("events --between Kyrgyzstan Tajikistan --type ACCUSE", [{"when": "2022-09-14"}], {"some": True}),
                   ("events --type ASSAULT --country TJK --from 2022-09-14 --to 2022-09-14", [{"when": "2022-09-14"}], {"some": True}),
                   ("events --type AGREE --from 2022-09-14 --to 2022-09-14", [{"status": "actual"}], {"some": True})]},
    "an earthquake, counted twice": {
        "pages": [ld("q1", "Strong quake kills 12 in Ecuador", "2023-05-20T09:00:00-05:00", """
A magnitude 6.8 earthquake struck southern Ecuador on Friday, killing at least 12 people and injuring 120, the government said.

President Beatriz Andrade flew to Machala on Saturday.
""", "guayas"), crawled("q2", "2023-05-21", """
Rescue workers pulled two more bodies from the rubble in Machala on Saturday, raising the number of people killed in Friday's earthquake in Ecuador to 14.

Peru sent a team of 40 rescuers to Ecuador on Saturday.
""", "Ecuador quake toll rises to 14", "tumbes")],
        "expect": [("events --from 2023-05-19 --to 2023-05-19", [{"type": None, "outlets": 2, "counts": lambda c: c["dead"] == 14, "conflicts": lambda c: any(x["field"] == "dead" for x in c)}], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("events --actor Andrade", [{"when": "2023-05-20"}], {"only": True}),
                   ("events --type AID", [{"when": "2023-05-20", "actors": {"Peru"}, "recipients": {"Ecuador"}}], {"only": True})]},
    "an election and its loser": {
        "pages": [ld("l1", "Banda wins Malawi presidency", "2020-07-01T12:00:00+02:00", """
Opposition candidate Chisomo Phiri won Malawi's presidential election with 58 percent of the vote, the electoral commission said on Tuesday.

President Lloyd Gondwe, who had ruled since 2014, rejected the result and said he would go to court.
""", "shirevalley"), plain("l2", "2020-07-07", """
Chisomo Phiri was sworn in as president of Malawi on Monday in Lilongwe. Zambian President Mutale Bwalya attended the ceremony.
""", "Phiri sworn in", "lilongwepost")],
        "expect": [("events --actor Phiri --from 2020-07-06 --to 2020-07-06", [{"status": "actual"}], {"some": True}),
                   ("events --actor Gondwe --type REJECT", [{"status": "actual"}], {"only": True}),
                   ("events --actor Phiri --type ASSAULT", [], {"only": True}),
                   ("actors Phiri", [{"name": "Chisomo Phiri", "country": "MWI", "roles": lambda r: any(x["role"].lower() == "president" for x in r)}], {"only": True}),
                   ("actors Gondwe", [{"country": "MWI"}], {"only": True})]},
    "a strike at the ports": {
        "pages": [plain("s1", "2017-11-14", """
Dock workers at the Chilean port of San Antonio went on strike on Monday to demand higher wages.

The union's leader, Marcela Fuenzalida, said that 900 workers had stopped work. Talks with the port company broke down on Sunday.
""", "San Antonio dockers on strike", "biobio"), bare("s2", "Strike at San Antonio port ends", "2017-11-24", """
Dockers at Chile's port of San Antonio ended an eleven-day strike on Thursday after the company agreed to raise wages by 6 percent.

Labour Minister Rodrigo Cáceres praised both sides.
""", "coquimbo")],
        "expect": [("events --type PROTEST --from 2017-11-13 --to 2017-11-13", [{"mode": "strike", "where": lambda w: "San Antonio" in str(w)}], {"some": True}),
                   ("quotes --actor Fuenzalida", [{"text": lambda t: "900 workers" in t}], {"only": True}),
                   ("events --actor Cáceres", [{"type": "SUPPORT"}], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True})]},
    "hackers and a ministry": {
        "pages": [ld("x1", "Cyber attack shuts Albanian tax portal", "2022-09-10T16:00:00+02:00", """
Hackers attacked the computers of Albania's tax office on Friday, Interior Minister Blerta Hoxha said. She blamed Iran.

Iran's foreign ministry denied the accusation on Saturday.
""", "shkumbin"), plain("x2", "2022-09-12", """
Albania's interior minister, Blerta Hoxha, has accused Iran of a cyber attack on the tax office last Friday.

Tirana broke off diplomatic relations with Tehran on Sunday.
""", "Albania breaks with Iran over hack", "vjosa")],
        "expect": [("events --between Hoxha Iran --type ACCUSE", [{"recipients": {"Iran"}, "actors": {"Hoxha"}}], {"some": True}),
                   ("events --type SANCTION --country ALB", [{"when": "2022-09-11", "recipients": lambda r: [x["country"] for x in r] == ["IRN"]}], {"only": True}),
                   ("actors Hoxha", [{"name": "Blerta Hoxha", "country": "ALB"}], {"only": True})]},
    "troops at the border": {
        "pages": [crawled("y1", "2014-03-07", """
Ethiopia moved thousands of soldiers to its border with Somalia on Thursday, residents of Dolo said.

The government in Addis Ababa did not comment. In 2006, Ethiopian troops entered Somalia and drove out the Islamic Courts Union.
""", "Ethiopian troops mass near Somalia", "shebelle"), plain("y2", "2014-03-08", """
Ethiopia's defence minister, Getachew Alemu, confirmed on Friday that the army had sent troops to the Somali border. He said they would not cross it.
""", "Ethiopia confirms troop movement", "addisfortune")],
        "expect": [("events --type MOBILIZE --from 2014-03-06 --to 2014-03-06", [{"actors": {"Ethiopia"}}], {"some": True}),
                   ("timeline --from 2006-01-01 --to 2006-12-31", [{"when": "2006"}], {"some": True}),
                   ("events --actor 'Islamic Courts Union'", [{"when": "2006"}], {"some": True}),
                   ("quotes --actor Alemu", [{"kind": "indirect", "text": lambda t: "not cross" in t}], {"some": True})]},
    "a live page of a crisis": {
        "pages": [{"id": "lv", "published": "2025-09-09T21:00:00+05:45", "url": "https://bagmati.example/live", "html": """<html><head><title>LIVE: Nepal government falls</title></head><body><article><h1>LIVE: Nepal government falls</h1>
<div class="post"><time>20:45</time><p>Army chief General Suresh Gurung met protest leaders at headquarters in Kathmandu on Tuesday evening.</p></div>
<div class="post"><time>18:10</time><p>Prime Minister Hari Koirala has resigned, his office said on Tuesday.</p></div>
<div class="post"><time>15:30</time><p>Protesters set fire to the parliament building in Kathmandu on Tuesday. The government had banned 26 social media sites last week.</p></div>
<div class="post"><time>11:00</time><p>Police killed 19 protesters in Kathmandu on Monday, the health ministry said.</p></div></article></body></html>"""},
                  plain("nx", "2025-09-10", """
Nepal's prime minister, Hari Koirala, stepped down on Tuesday, a day after police shot dead 19 people at protests in Kathmandu.
""", "Nepal's Koirala steps down", "gangesnews")],
        "expect": [("events --actor Koirala", [{"when": "2025-09-09", "outlets": 2, "status": "actual"}], {"only": True}),
                   ("events --type ASSAULT --from 2025-09-08 --to 2025-09-08", [{"counts": lambda c: c["dead"] == 19, "outlets": 2}], {"only": True}),
                   ("events --actor Gurung", [{"when": "2025-09-09", "type": "CONSULT"}], {"only": True})]},
    "shouts of a tabloid": {
        "pages": [crawled("z1", "2024-08-07", """
FURIOUS president Zuzana Horak blasted Hungary's leader yesterday over his secret trip to Moscow.

The Slovak head of state, 52, said Gabor Fekete had 'stabbed his friends in the back'.

Fekete, 60, flew to Moscow on Monday for talks with Russian president Oleg Marinin.
""", "'STABBED IN THE BACK': Horak's fury at Fekete over Moscow jaunt", "dailybell"), ld("z2", "Opinion: The lonely road to Moscow", "2024-08-08T06:00:00+02:00", """
If Europe wants to be heard, it should stop shouting. Mr Fekete may be wrong, but he is not alone.

Would anybody be surprised if Slovakia's president went to Moscow herself next year? She might attack her critics, and they might attack her.

Let us talk instead.
""", "danubereview", author="Livia Benedek")],
        "expect": [("timeline --between Fekete Marinin", [{"when": "2024-08-05", "type": "CONSULT", "status": lambda s: s in ("actual", "future")}], {"some": True}),
                   ("events --type ACCUSE --actor Horak", [{"when": "2024-08-06"}], {"some": True}),
                   ("events --type ASSAULT --status actual", [], {"only": True}),
                   ("quotes --actor Horak", [{"text": lambda t: "stabbed his friends" in t}], {"only": True}),
                   ("actors Horak", [{"name": "Zuzana Horak", "country": "SVK"}], {"only": True}), ("actors Fekete", [{"name": "Gabor Fekete"}], {"only": True})]},
}
