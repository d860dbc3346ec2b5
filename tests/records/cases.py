"""Small sets of pages and what a careful reader finds in them. All people, outlets and events are made up. Types are PLOVER's (its
2021 mapping of CAMEO): to sign is SUPPORT, to pledge AGREE, to impose sanctions COERCE.

Each case: "pages" (lines for `dateline add --input jsonl -`, or one list per `add` in "adds") and "expect": a list of
(command line, rows, options). Every expected row must match exactly one line of the answer; with {"only": True} nothing
else may be there. A row matches when each of its keys does: names in "actors"/"recipients"/"who" (either side) as sets of the
names' last words, other values by equality, a callable by its truth. With {"some": True} a row may match several lines, with
{"none": True} none.
"""
from pages import page

AGENCY = """
LUSAKA (Reuters) - Zambian President Chanda Mulenga met Kenyan President Wanjiru Odhiambo in Lusaka on Thursday and agreed to build a power line between the two countries.

The two leaders signed a memorandum at State House after talks that lasted three hours. Mulenga said the line would cut the cost of electricity for homes and mines.

Odhiambo arrived in Zambia on Wednesday. She will return to Nairobi on Friday.
"""

CASES = {
    "relative days across a year's end": {
        "pages": [page("a", "2024-01-02", """
Norwegian Foreign Minister Ingrid Solheim met her Danish counterpart Lars Mikkelborg in Oslo on Saturday, the ministry said.

The two ministers spoke by telephone three days earlier.
""", title="Solheim and Mikkelborg meet in Oslo", outlet="fjordpost")],
        "expect": [("timeline --between Solheim Mikkelborg", [{"when": "2023-12-30", "type": "CONSULT", "status": "actual"},
                                                             {"when": "2023-12-27", "type": "CONSULT"}], {"only": True})]},
    "a visit planned, then cancelled": {
        "pages": [page("plan", "2022-05-10", """
Brazilian President Rafael Teixeira will visit Bolivia on 17 May, his office said on Tuesday.

Teixeira will meet Bolivian President Elena Quispe in La Paz.
""", title="Teixeira to visit Bolivia", outlet="diario"), page("cancel", "2022-05-15", """
Brazilian President Rafael Teixeira has cancelled a visit to Bolivia that was planned for 17 May, his office said on Sunday.
""", title="Teixeira cancels visit to Bolivia", outlet="gazeta")],
        "expect": [("events --actor Teixeira --country BOL --from 2022-05-17 --to 2022-05-17", [
            {"when": "2022-05-17", "reports": lambda n: n >= 2, "status": "negated"}], {})]},
    "casualties revised": {
        "pages": [page("first", "2021-03-08", """
Gunmen killed 12 people in an attack on the village of Dogo in northern Nigeria on Sunday, police said on Monday.
""", title="Gunmen kill 12 in Nigerian village", outlet="lagosdaily"), page("second", "2021-03-09", """
The number of people killed in Sunday's attack by gunmen on the village of Dogo in northern Nigeria has risen to 17, police said on Tuesday.

Gunmen killed 17 people in the attack on Sunday, a police spokesman said. Another nine people were injured.
""", title="Toll of attack on Nigerian village rises to 17", outlet="abujatimes")],
        "expect": [("events --type ASSAULT --from 2021-03-07 --to 2021-03-07", [
            {"when": "2021-03-07", "type": "ASSAULT", "outlets": 2, "conflicts": lambda c: any(x["field"] == "dead" and [v["value"] for v in x["values"]] in ([12, 17], ["12", "17"]) for x in c)}],
            {"only": True}), ("conflicts", [{"field": "dead"}], {})]},
    "a denial": {
        "pages": [page("says", "2020-10-05", """
Armenia shelled the town of Barda on Sunday, Azerbaijan's defence ministry said on Monday.
""", outlet="bakunews"), page("denies", "2020-10-05", """
Armenia's defence ministry denied on Monday that Armenia had shelled the Azerbaijani town of Barda on Sunday.
""", outlet="yerevanpress")],
        "expect": [("events --from 2020-10-04 --to 2020-10-04 --country ARM", [
            {"when": "2020-10-04", "type": "ASSAULT", "conflicts": lambda c: any(x["field"] == "status" for x in c)}], {})]},
    "an agency text in three outlets": {
        "pages": [page("x", "2019-08-15", AGENCY, title="Zambia and Kenya to build power line", outlet="copperbelt"),
                  page("y", "2019-08-15", AGENCY, title="Mulenga and Odhiambo agree on power line", outlet="rift"),
                  page("z", "2019-08-16", AGENCY, title="Power line to link Zambia and Kenya", outlet="lakeside")],
        "expect": [("events --between Mulenga Odhiambo --type CONSULT", [{"when": "2019-08-15", "outlets": 3, "independent": 1, "type": "CONSULT"}], {}),
                   ("articles", [{"article": "x", "agency": "Reuters"}, {"article": "y", "agency": "Reuters"}, {"article": "z", "agency": "Reuters"}], {})]},
    "two persons with one surname": {
        "pages": [page("a", "2018-06-12", """
Swedish Finance Minister Karin Lindqvist met Estonian Finance Minister Jaan Tamm in Tallinn on Monday.
""", outlet="ost"), page("b", "2018-06-13", """
Swedish opposition leader Erik Lindqvist met Estonian Finance Minister Jaan Tamm in Stockholm on Tuesday.
""", outlet="vast")],
        "expect": [("actors Lindqvist", [{"name": "Karin Lindqvist"}, {"name": "Erik Lindqvist"}], {"only": True}),
                   ("timeline --between 'Karin Lindqvist' Tamm", [{"when": "2018-06-11"}], {"only": True}),
                   ("timeline --between 'Erik Lindqvist' Tamm", [{"when": "2018-06-12"}], {"only": True})]},
    "a correction at the same address": {
        "adds": [[page("v1", "2020-02-03", """
Peruvian President Julio Huanca met Chilean President Marta Errázuriz in Arica on Saturday.
""", outlet="andes", url="https://andes.example/huanca")], [page("v2", "2020-02-04", """
Peruvian President Julio Huanca met Chilean President Marta Errázuriz in Arica on Sunday.

Correction: an earlier version of this article said that they met on Saturday.
""", outlet="andes", url="https://andes.example/huanca")]],
        "expect": [("timeline --between Huanca Errázuriz", [{"when": "2020-02-02", "type": "CONSULT", "outlets": 1}], {"only": True}),
                   ("articles", [{"article": "v1"}, {"article": "v2"}], {})]},
    "the caption of an old photograph": {
        "pages": [{"id": "p", "url": "https://gulfwire.example/p", "published": "2023-11-20", "html": """<html><head><title>Haddad to meet Farouk</title></head><body>
<article><h1>Haddad to meet Farouk in Muscat</h1>
<figure><img src="x.jpg"><figcaption>Tunisian President Sami Haddad shakes hands with Egyptian President Nabil Farouk during a meeting in Cairo on 9 April 2021. (Photo: agency)</figcaption></figure>
<p>Tunisian President Sami Haddad will meet Egyptian President Nabil Farouk in Muscat on Thursday, the presidency in Tunis said on Monday.</p>
<p>The two leaders will discuss trade, the statement said.</p></article></body></html>"""}],
        "expect": [("timeline --between Haddad Farouk", [{"when": "2021-04-09", "type": "CONSULT"}, {"when": "2023-11-23", "type": "CONSULT", "status": "future"}], {"only": True})]},
    "a claim that fails": {
        "pages": [page("m1", "2017-01-10", "Indian Prime Minister Arvind Rao met Nepalese Prime Minister Bishnu Thapa in Delhi on Monday.", outlet="hills"),
                  page("m2", "2017-01-25", "Indian Prime Minister Arvind Rao met Nepalese Prime Minister Bishnu Thapa in Pokhara on Tuesday.", outlet="plains"),
                  page("m3", "2017-02-08", "Indian Prime Minister Arvind Rao met Nepalese Prime Minister Bishnu Thapa in Lucknow on Tuesday.", outlet="terai"),
                  page("m4", "2017-02-21", "Indian Prime Minister Arvind Rao met Nepalese Prime Minister Bishnu Thapa in Kathmandu on Monday, their third meeting in two months.", outlet="valley")],
        "expect": [("timeline --between Rao Thapa", [{"when": "2017-01-09"}, {"when": "2017-01-24"}, {"when": "2017-02-07"}, {"when": "2017-02-20"}], {"only": True}),
                   ("claims", [{"article": "m4", "verdict": "disagrees", "counted": 4}], {"only": True})]},
    "a claim that holds": {
        "pages": [page("c1", "2016-09-01", "Vietnamese President Tran Van Loc spoke by telephone with Cuban President Ernesto Balaguer on Wednesday.", outlet="delta"),
                  page("c2", "2016-09-20", "Vietnamese President Tran Van Loc held a phone call with Cuban President Ernesto Balaguer on Monday, their second telephone conversation in a month.", outlet="coast")],
        "expect": [("claims", [{"article": "c2", "verdict": "agrees", "counted": 2}], {"only": True})]},
    "an undated page settled by another": {
        "pages": [page("dated", "2015-07-20", """
Georgian Prime Minister Levan Beridze and Turkish Foreign Minister Kemal Aydin met in Batumi on Monday. They had also spoken by telephone on Jul 14, Beridze's office said.
""", outlet="blacksea"), page("undated", None, """
Georgian Prime Minister Levan Beridze had a telephone conversation with Turkish Foreign Minister Kemal Aydin on Tuesday, at the initiative of the Turkish side, the government in Tbilisi said.

Transport ministers of the region will meet on Thursday and Friday (16-17 July) in Yerevan.
""", outlet="kura")],
        "expect": [("timeline --between Beridze Aydin", [{"when": "2015-07-14", "reports": lambda n: n >= 2, "outlets": 2, "initiator": lambda i: i is not None},
                                                        {"when": "2015-07-20"}], {"only": True}),
                   ("articles", [{"article": "undated", "published_basis": "other_article", "published": "2015-07-14/2015-07-17"}], {}),
                   ("why undated", [{"text": lambda t: t.startswith("another article dates this act 2015-07-14"), "article": "dated"},
                                    {"text": lambda t: "by another article" in t}], {})]},
    "a page whose text gives its day": {
        "pages": [page("line", None, """
PORT VELLA, 15 August 2023 (Agency) - Gunmen killed two soldiers near Port Vella on Monday, the army said.
""", outlet="bell")],
        "expect": [("articles", [{"article": "line", "published": "2023-08-15"}], {}),
                   ("events", [{"when": "2023-08-14", "basis": "relative"}], {"only": True}),
                   ("why line.r0", [{"text": lambda t: t.startswith("2023-08-14: a Monday, told as past"), "words": "Monday"},
                                    {"text": lambda t: t.startswith("the page is of 2023-08-15")}], {})]},
    "an undated page that stays open": {
        "pages": [page("open", None, """
Ghanaian President Kofi Asamoah met Togolese President Yao Mensah in Lomé on Wednesday.

The meeting followed a decision by Benin on June 3 to close its border.
""", outlet="volta")],
        "expect": [("timeline --between Asamoah Mensah", [{"type": "CONSULT", "when": lambda w: w in (None, "XXXX-06", "XXXX", "") or w.startswith("XXXX"), "earliest": None}], {"only": True})]},
    "the same page, with its day": {
        "pages": [page("open", "2014-06-05", """
Ghanaian President Kofi Asamoah met Togolese President Yao Mensah in Lomé on Wednesday.

The meeting followed a decision by Benin on June 3 to close its border.
""", outlet="volta")],
        "expect": [("timeline --between Asamoah Mensah", [{"type": "CONSULT", "when": "2014-06-04", "basis": "relative"}], {"only": True})]},
    "five outlets, one man": {
        "pages": [page("o1", "2021-09-07", "Guinea's junta leader Alpha Sylla spoke by phone with Sierra Leonean President Foday Kargbo on Monday.", outlet="one"),
                  page("o2", "2021-09-07", "Guinean interim president Alpha Sylla had a telephone conversation with President Foday Kargbo of Sierra Leone on Monday.", outlet="two"),
                  page("o3", "2021-09-07", "Colonel Alpha Sylla, Guinea's military ruler, held a phone call with Sierra Leone's President Foday Kargbo on Monday.", outlet="three")],
        "expect": [("timeline --between Sylla Kargbo", [{"when": "2021-09-06", "type": "CONSULT", "outlets": 3, "independent": 3, "reports": 3}], {"only": True}),
                   ("actors Sylla", [{"name": "Alpha Sylla", "kind": "person", "country": "GIN",
                                      "roles": lambda roles: {"junta leader", "interim president", "military ruler"} <= {r["role"] for r in roles}}], {"only": True})]},
    "two calls on two days": {
        "pages": [page("t1", "2022-04-05", "Polish President Marek Zawada spoke by phone with Latvian President Ilze Ozola on Monday.", outlet="amber"),
                  page("t2", "2022-04-07", "Polish President Marek Zawada spoke by phone with Latvian President Ilze Ozola on Wednesday.", outlet="daugava")],
        "expect": [("timeline --between Zawada Ozola", [{"when": "2022-04-04"}, {"when": "2022-04-06"}], {"only": True})]},
    "acts of many kinds": {
        "pages": [page("k1", "2023-05-03", """
Canada imposed sanctions on three Belarusian generals on Tuesday, the foreign ministry in Ottawa said.

Thousands of people protested in Minsk against the arrests of journalists on Sunday. Police arrested 45 protesters.

Japan pledged $20 million in humanitarian aid to Moldova on Monday.

Iraq and Jordan signed a trade agreement in Amman on Monday.

Ecuador expelled the Honduran ambassador on Saturday.
""", title="World in brief", outlet="globe")],
        "expect": [("events --type COERCE --actor Canada", [{"when": "2023-05-02"}], {}), ("events --type PROTEST", [{"when": "2023-04-30"}], {}),
                   ("events --type AGREE", [{"when": "2023-05-01", "actors": {"Japan"}, "recipients": {"Moldova"}}], {}),
                   ("events --type SUPPORT", [{"when": "2023-05-01", "who": {"Iraq", "Jordan"}}], {}),
                   ("events --type COERCE", [{"counts": lambda c: c["arrested"] == 45}], {}),
                   ("events --country HND", [{"when": "2023-04-29", "actors": {"Ecuador"}}], {})]},
    "words and their speaker": {
        "pages": [page("q", "2019-03-12", """
Malaysian Transport Minister Nurul Hashim met airline chiefs in Kuala Lumpur on Monday.

“We will not lower the safety rules for anyone,” Hashim told reporters after the meeting. “That is a promise.”

In a post on X, opposition lawmaker Tan Wei Ming said that the minister had acted too late.
""", outlet="strait")],
        "expect": [("quotes --actor Hashim", [{"text": lambda t: "not lower the safety rules" in t, "kind": "direct", "speaker_name": lambda n: n.endswith("Hashim")}], {}),
                   ("quotes --actor 'Tan Wei Ming'", [{"kind": "indirect", "channel": "X", "text": lambda t: "acted too late" in t}], {})]},
    "pages that are no article, and one in another language": {
        "pages": [page("fr", "2022-11-02", """
Le président tchadien Idriss Abakar a rencontré mercredi à N'Djamena son homologue camerounais, selon la présidence. Les deux dirigeants ont évoqué la sécurité à la frontière commune et le commerce entre les deux pays.

La rencontre a duré deux heures, a précisé un porte-parole du gouvernement.
""", title="Rencontre à N'Djamena", outlet="sahel"),
                  {"id": "idx", "url": "https://sahel.example/", "html": "<html><head><title>Sahel</title></head><body>" + "".join(
                      f'<div class="card"><h2><a href="/{i}">Headline number {i} about something</a></h2><span>{i} hours ago</span></div>' for i in range(2, 14)) + "</body></html>"}],
        "expect": [("articles", [{"article": "fr", "language": "fr"}], {}), ("search rencontre", [{"article": "fr"}], {}), ("timeline", [], {"only": True})]},
    "a plan and its carrying out": {
        "pages": [page("plan", "2018-09-03", """
Slovak Foreign Minister Peter Havran will sign a border treaty with Hungarian Foreign Minister Zsolt Keleti in Vienna on Friday, his ministry said on Monday.
""", outlet="danube"), page("done", "2018-09-08", """
Slovak Foreign Minister Peter Havran and Hungarian Foreign Minister Zsolt Keleti signed a border treaty in Vienna on Friday.
""", outlet="tisza")],
        "expect": [("events --between Havran Keleti --type SUPPORT", [{"when": "2018-09-07", "status": "actual", "outlets": 2}], {"only": True})]},
    "two outlets, two places": {
        "pages": [page("p1", "2020-11-09", "Omani Foreign Minister Salim Harthi met Yemeni Foreign Minister Anwar Saqqaf in Doha on Sunday.", outlet="pearl"),
                  page("p2", "2020-11-09", "Yemeni Foreign Minister Anwar Saqqaf and Omani Foreign Minister Salim Harthi held talks in Kuwait on Sunday.", outlet="dune")],
        "expect": [("events --between Harthi Saqqaf --type CONSULT", [{"when": "2020-11-08", "outlets": 2, "conflicts": lambda c: any(x["field"] == "where" for x in c)}], {"only": True})]},
    "last Friday, next Monday": {
        "pages": [page("n", "2022-10-12", """
Mongolian Prime Minister Bat Erdene arrived in Seoul last Friday. He will hold talks with South Korean President Lee Jong-su next Monday.
""", outlet="steppe")],
        "expect": [("timeline --between Erdene Jong-su", [{"when": "2022-10-17", "status": "future", "type": "CONSULT"}], {"only": True}),
                   ("timeline --actor Erdene --to 2022-10-07", [{"when": "2022-10-07"}], {})]},
    "a career": {
        "pages": [page("r1", "2019-03-05", "Croatian Finance Minister Dana Kovacic met Slovenian Finance Minister Miha Zupan in Ljubljana on Monday.", outlet="sava"),
                  page("r2", "2021-05-11", "Croatian Prime Minister Dana Kovacic met Slovenian President Janez Breg in Zagreb on Monday.", outlet="drava")],
        "expect": [("actors Kovacic", [{"name": "Dana Kovacic", "country": "HRV", "articles": 2, "events": 2,
                                        "roles": lambda roles: {(r["role"].lower(), r["from"]) for r in roles} >= {("finance minister", "2019-03-05"), ("prime minister", "2021-05-11")}}], {"only": True})]},
    "an acronym": {
        "pages": [page("s1", "2017-08-16", "The Pacific Islands Trade Union (PITU) suspended Vanuatu on Tuesday, the PITU said in a statement.", outlet="reef"),
                  page("s2", "2017-08-16", "The PITU suspended Vanuatu on Tuesday over unpaid dues.", outlet="atoll")],
        "expect": [("events --country VUT --from 2017-08-15 --to 2017-08-15", [{"when": "2017-08-15", "outlets": 2}], {"only": True})]},
    "names without what is said of them": {
        "pages": [page("nm", "2019-05-21", """
Thousands marched through downtown Lisbon on Monday, from Lisbon's busy Rossio Square to nearby Belém.

- President Tomás Vidal met Muslims and members of the banned Northern Front movement. Shops stayed shut in central Lisbon, Vidal said in Arabic.
""", outlet="tejo")],
        "expect": [("actors Lisbon", [{"names": lambda names: {n["name"] for n in names} == {"Lisbon"}}], {"only": True}),
                   ("actors Square", [{"name": "Rossio Square", "names": lambda names: {n["name"] for n in names} == {"Rossio Square"}}], {"only": True}),
                   ("actors Muslims", [{"kind": "group"}], {"only": True}),
                   ("actors Vidal", [{"roles": lambda roles: {r["role"] for r in roles} == {"President"}}], {"only": True}),
                   ("actors Arabic", [{}], {"none": True})]},
    "the dead counted twice": {
        "pages": [page("c1", "2021-02-09", "A bomb killed 12 people in the market of Herat on Monday, police said.", outlet="harirud"),
                  page("c2", "2021-02-10", "The bomb in the market of Herat on Monday killed 15 people, the hospital said.", outlet="paropamisus")],
        "expect": [("events --type ASSAULT", [{"when": "2021-02-08", "recipients": lambda them: [x["name"] for x in them] == ["15 people"],
                                               "conflicts": lambda c: [x["field"] for x in c] == ["dead"]}], {"only": True})]},
    "somebody else's words": {
        "pages": [page("w", "2023-02-08", """
Rescue teams reached the village on Tuesday. Governor Selim Arslan told the broadcaster TRT that 40 houses had collapsed.

According to Mayor Leyla Demir, nobody was missing.
""", outlet="anatolia")],
        "expect": [("quotes --actor Arslan", [{"kind": "indirect", "text": lambda t: "40 houses had collapsed" in t}], {"only": True}),
                   ("quotes --actor Demir", [{"kind": "indirect", "text": lambda t: "nobody was missing" in t}], {"only": True})]},
    "nothing happened": {
        "pages": [page("opinion", "2021-01-04", """
There is a quiet hour before dawn when the harbour belongs to the gulls. It is worth getting up for. The light is grey, then pink, and the boats come in one after another, low in the water.

If a minister could see it, she might think again about the plan for a motorway. Perhaps one day somebody will invite her.
""", title="The hour of the gulls", outlet="quay")],
        "expect": [("timeline --type CONSULT", [], {"only": True}), ("timeline --status actual", [], {"only": True}), ("articles", [{"article": "opinion"}], {})]},
}
