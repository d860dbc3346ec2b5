"""Attacks, disasters, arrests, coups, protests: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import html, page

CASES = {
    "a toll revised down": {
        "pages": [page("f1", "2020-08-19", """
At least 40 people were killed when a ferry capsized on Lake Kivu in eastern Congo on Tuesday, officials said.
""", title="Ferry sinks on Lake Kivu, 40 dead", outlet="goma"), page("f2", "2020-08-21", """
Officials in eastern Congo on Thursday lowered the death toll from Tuesday's ferry accident on Lake Kivu to 27, from 40.

The ferry capsized on Tuesday, killing 27 people, the provincial governor said. Some passengers had been counted twice.
""", title="Toll of Lake Kivu ferry accident lowered to 27", outlet="bukavu")],
        "expect": [("events --from 2020-08-18 --to 2020-08-18", [
            {"counts": lambda c: c and c["dead"] == 27, "outlets": 2, "conflicts": lambda c: [[v["value"] for v in x["values"]] for x in c if x["field"] == "dead"] in ([[40, 27]], [["40", "27"]])}], {"only": True})]},
    "one attack in other words": {
        "pages": [page("a", "2021-06-07", """
Gunmen attacked a bus near the town of Djibo in northern Burkina Faso on Saturday, killing 14 passengers, the security minister said.
""", outlet="ouagajournal"), page("b", "2021-06-07", """
Fourteen people were killed in an attack on a bus near Djibo, in the north of Burkina Faso, on Saturday. No group claimed responsibility.
""", outlet="sahelpost"), page("c", "2021-06-08", """
Burkina Faso's President Adama Kabore condemned on Monday the attack in which 14 bus passengers died near Djibo at the weekend.
""", outlet="volta")],
        "expect": [("events --from 2021-06-05 --to 2021-06-05 --type ASSAULT", [{"when": "2021-06-05", "outlets": lambda n: n >= 2, "counts": lambda c: c["dead"] == 14, "conflicts": []}], {"only": True})]},
    "two attacks on one day": {
        "pages": [page("a", "2020-01-13", "Gunmen killed six soldiers in an attack on a checkpoint in Arbinda, Burkina Faso, on Sunday.", outlet="north"),
                  page("b", "2020-01-13", "Gunmen killed nine police officers in an attack on a station in Tillabéri, Niger, on Sunday.", outlet="river")],
        "expect": [("events --from 2020-01-12 --to 2020-01-12 --type ASSAULT", [{"counts": lambda c: c["dead"] == 6}, {"counts": lambda c: c["dead"] == 9}], {"only": True}), ("conflicts", [], {"only": True})]},
    "Georgia and Georgia": {
        "pages": [page("us", "2022-07-26", """
ATLANTA - Police in Atlanta, Georgia, arrested 12 protesters outside a military depot on Monday.
""", outlet="peachtree"), page("ge", "2022-07-27", """
Georgia's parliament in Tbilisi passed a law on foreign media on Tuesday. Police arrested 31 protesters outside the building.
""", outlet="kartli")],
        "expect": [("events --country GEO", [{"when": "2022-07-25"}], {"none": True}), ("events --country USA", [{"counts": lambda c: c and c["arrested"] == 31}], {"none": True}),
                   ("events --from 2022-07-25 --to 2022-07-25", [{"type": "COERCE", "counts": lambda c: c["arrested"] == 12}], {}),
                   ("events --type COERCE", [{"counts": lambda c: c["arrested"] == 31}], {})]},
    "a missile of the North": {
        "pages": [page("n", "2022-10-06", """
North Korea fired two ballistic missiles into the sea on Thursday, South Korea's military said.

The launches came two days after North Korea fired a missile over Japan.
""", outlet="hanriver")],
        "expect": [("events --actor 'North Korea' --from 2022-10-06 --to 2022-10-06", [{"actors": lambda a: [x["country"] for x in a] == ["PRK"]}], {"only": True}),
                   ("events --actor 'South Korea' --type ASSAULT", [], {"only": True})]},
    "a coup and an older one": {
        "pages": [page("c1", "2021-09-06", """
Soldiers led by Colonel Ibrahima Diaby ousted President Sekou Conteh in Conakry on Sunday.

Guinea's last coup was in 2008, when Captain Moussa Bangoura seized power.
""", outlet="fouta"), page("c2", "2021-09-06", """
Guinea's army seized power on Sunday and detained President Sekou Conteh. ECOWAS condemned the coup on Monday.
""", outlet="mano")],
        "expect": [("events --actor Conteh --from 2021-09-05 --to 2021-09-05", [{"outlets": lambda n: n >= 1}], {"some": True}),
                   ("events --actor Bangoura", [{"when": "2008"}], {"only": True}),
                   ("events --actor ECOWAS --from 2021-09-06 --to 2021-09-06", [{"type": "ACCUSE"}], {})]},
    "a resignation": {
        "pages": [page("r1", "2019-04-04", "Slovak Interior Minister Jozef Kral resigned on Wednesday over a leaked recording.", outlet="tatra"),
                  page("r2", "2019-04-04", "Slovakia's interior minister, Jozef Kral, stepped down on Wednesday.", outlet="vah")],
        "expect": [("events --actor Kral", [{"when": "2019-04-03", "outlets": 2}], {"only": True})]},
    "a truce signed, to begin later": {
        "pages": [page("t", "2018-06-28", """
KHARTOUM - South Sudan's President Deng Akol and rebel leader Simon Gatluak signed a ceasefire agreement in Khartoum on Wednesday. The ceasefire will take effect on Saturday.
""", outlet="bahr")],
        "expect": [("events --between Akol Gatluak", [{"when": "2018-06-27", "status": "actual"}], {"only": True}), ("events --from 2018-06-30 --to 2018-06-30 --status actual", [], {"only": True})]},
    "troops go home": {
        "pages": [page("w", "2022-08-16", """
France withdrew its last troops from Mali on Monday, ending a mission of nine years, the French defence ministry said.

French forces entered Mali in January 2013.
""", outlet="seine"), page("x", "2022-08-16", """
The last French soldiers left Mali on Monday.
""", outlet="marne")],
        "expect": [("events --type RETREAT", [{"when": "2022-08-15", "actors": lambda a: any(x["country"] == "FRA" for x in a)}], {"only": True}), ("events --from 2013-01-01 --to 2013-01-31", [{"when": "2013-01"}], {"only": True})]},
    "a sentence": {
        "pages": [page("s", "2020-11-20", """
A court in The Hague sentenced former militia commander Goran Vukelić to 25 years in prison on Thursday for crimes committed in 1993.

Vukelić was arrested in Vienna in 2016.
""", outlet="noordzee")],
        "expect": [("events --actor Vukelić --from 2020-11-19 --to 2020-11-19", [{"recipients": {"Vukelić"}, "type": "COERCE"}], {"only": True}),
                   ("events --actor Vukelić --from 2016-01-01 --to 2016-12-31", [{"recipients": {"Vukelić"}, "type": "COERCE"}], {"only": True})]},
    "sacks of flour": {
        "pages": [page("f", "2023-12-12", """
The World Food Programme delivered 400 tonnes of flour to Port-au-Prince on Monday, the UN agency said. It had suspended deliveries in November after an attack on a warehouse.
""", outlet="gonave")],
        "expect": [("events --type AID", [{"when": "2023-12-11", "actors": {"Programme"}, "status": "actual"}], {"only": True})]},
    "a strike that hits nobody": {
        "pages": [page("n", "2023-03-10", """
Thousands of nurses in Portugal went on strike on Thursday over pay, and trade unions marched through Lisbon.
""", outlet="tejo"), page("m", "2023-03-13", """
Benfica striker João Leal attacked from the first minute and shot twice at the post as Porto were beaten 2-0 on Sunday.

Sales of the new phone exploded last week, and rival shares were hit hard on Friday.
""", outlet="bola")],
        "expect": [("events --type ASSAULT", [], {"only": True}), ("events --type PROTEST --from 2023-03-09 --to 2023-03-09", [{"when": "2023-03-09"}], {"some": True})]},
    "a running page": {
        "pages": [html("live", "Kyrgyzstan unrest: live updates", "2020-10-06T18:00:00+06:00", """
<p class="time">17:40</p><p>Prime Minister Nurlan Asanov resigned on Tuesday afternoon, the parliament's press service said.</p>
<p class="time">16:05</p><p>Protesters stormed the parliament in Bishkek on Tuesday. At least 590 people have been injured, the health ministry said.</p>
<p class="time">15:20</p><p>Russian Foreign Minister Pavel Orekhov spoke by phone with his Kyrgyz counterpart Azamat Bekov on Tuesday.</p>""", outlet="alatoo")],
        "expect": [("timeline --between Orekhov Bekov", [{"when": "2020-10-06", "type": "CONSULT"}], {"only": True}),
                   ("events --actor Asanov", [{"when": "2020-10-06"}], {"only": True})]},
    "an election": {
        "pages": [page("e1", "2021-12-20", "Chileans elected Gabriela Soto president on Sunday. She won 55 percent of the vote.", outlet="maipo"),
                  page("e2", "2021-12-21", "Peruvian President Julio Arana congratulated Chile's president-elect, Gabriela Soto, by phone on Monday.", outlet="rimac")],
        "expect": [("timeline --between Arana Soto", [{"when": "2021-12-20"}], {"only": True}), ("events --actor Soto --from 2021-12-19 --to 2021-12-19", [{"status": "actual"}], {"some": True})]},
    "two officers of one name": {
        "pages": [page("a", "2016-05-11", "Nigerian police arrested businessman Musa Bello in Lagos on Tuesday.", outlet="lekki"),
                  page("b", "2016-05-12", "Nigerian army chief General Musa Bello visited troops in Maiduguri on Wednesday.", outlet="borno"),
                  page("c", "2016-05-13", "General Bello met Chadian army chief Hissein Idriss in Maiduguri on Thursday.", outlet="chari")],
        "expect": [("events --type COERCE --from 2016-05-10 --to 2016-05-10", [{"recipients": {"Bello"}}], {"only": True}), ("timeline --between Bello Idriss", [{"when": "2016-05-12"}], {"only": True})]},
    "earlier this week, and years ago": {
        "pages": [page("e", "2022-11-24", """
Iranian forces shelled Kurdish camps in northern Iraq earlier this week, officials in Erbil said on Thursday.

In 1996, Iraqi troops had entered Erbil. Last month Turkey carried out air strikes in the same hills.
""", outlet="zagros")],
        "expect": [("events --country IRN --type ASSAULT", [{"earliest": lambda d: d and "2022-11-20" <= d <= "2022-11-24", "latest": lambda d: d and "2022-11-21" <= d <= "2022-11-24"}], {"only": True}),
                   ("events --actor Turkey --from 2022-10-01 --to 2022-10-31", [{"when": "2022-10", "type": "ASSAULT"}], {"only": True}),
                   ("events --from 1996-01-01 --to 1996-12-31", [{"when": "1996"}], {"only": True})]},
    "the same bomb, two days": {
        "pages": [page("a", "2019-05-09", "A bomb exploded outside a shrine in Lahore on Wednesday, killing ten people, police said.", outlet="ravi"),
                  page("b", "2019-05-09", "Ten people were killed on Tuesday when a bomb exploded outside a shrine in the Pakistani city of Lahore.", outlet="indus")],
        "expect": [("events --from 2019-05-07 --to 2019-05-08", [{"outlets": 2, "counts": lambda c: c["dead"] == 10, "conflicts": lambda c: any(x["field"] == "when" for x in c)}], {"only": True})]},
    "accused, and accusing back": {
        "pages": [page("a", "2020-07-14", "Armenia accused Azerbaijan on Monday of shelling the village of Aygepar on Sunday. Azerbaijan said that Armenian troops had opened fire first.", outlet="debed")],
        "expect": [("events --type ACCUSE --actor Armenia", [{"when": "2020-07-13", "actors": {"Armenia"}, "recipients": {"Azerbaijan"}}], {})]},
    "the day of an incident told in another sentence": {
        "pages": [page("shots", "2021-06-16", "Two men were shot outside a bar in Harlow Bay, police said.\n\nThe shooting happened around 2 a.m. on Sunday. "
                                              "Officers found the victims in the car park.\n\nThe men were treated at a hospital.", outlet="harbour"),
                  page("war", "2021-06-16", "Gunmen killed seven soldiers near Tessel on Monday, the army said.\n\nMilitants have killed hundreds of soldiers "
                                            "in the region since 2015.", outlet="tessel")],
        "expect": [("events --type ASSAULT --from 2021-06-13 --to 2021-06-13", [{"when": "2021-06-13", "outlets": 1}], {"some": True}),
                   ("events --from 2021-06-14 --to 2021-06-14", [{"when": "2021-06-14", "counts": lambda c: c["dead"] == 7}], {"only": True})]},
    "protests in a week": {
        "pages": [page("p1", "2019-10-21", "Thousands of people protested in Beirut on Sunday against a tax on calls. Police fired tear gas and arrested 70 people.", outlet="cedar"),
                  page("p2", "2019-10-28", "Tens of thousands of protesters formed a human chain along the Lebanese coast on Sunday.", outlet="litani")],
        "expect": [("events --type PROTEST --from 2019-10-20 --to 2019-10-20", [{"where": lambda w: "Beirut" in str(w)}], {"only": True}),
                   ("events --type PROTEST --from 2019-10-27 --to 2019-10-27", [{"status": "actual"}], {"only": True})]},
}
