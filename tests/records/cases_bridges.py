"""A flooded town, mutineers at a palace, maize at a border, prisoners on a bridge, a strike and a verdict, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import disputed, said

FLOOD = """
PORT-AU-PRINCE (AP) - Heavy rains over the weekend set off floods and landslides across Haiti, killing at least 15 people and leaving thousands homeless, authorities said on Sunday.

The civil protection agency said that eight people were missing after the Momance river burst its banks on Saturday night near the town of Léogâne, southwest of the capital.

More than 13,000 homes were flooded in five of the country's ten departments, the agency's director, Wilner Toussaint, told a news conference.

"People are on their roofs and we have no boats," said Léogâne Mayor Ernso Desrosiers, who asked the government for urgent help.

Acting Prime Minister Jean-Robert Valcin said in a statement that he was taking measures together with aid groups.

The storm comes as Haiti struggles with hunger and with gangs that control most of Port-au-Prince. In October 2016, a hurricane killed more than 500 people in the south of the country.
"""

COUP = """
BISSAU, Feb 1 (Reuters) - Gunmen attacked the government palace in Guinea-Bissau on Tuesday while President Armando Sambu was chairing a cabinet meeting, in what West Africa's regional bloc called an attempted coup.

Sustained gunfire was heard for five hours near the palace in the capital, Bissau, witnesses said.

Sambu said in a televised address late on Tuesday that the situation was "under control" and that many members of the security forces had died in the "failed attack against democracy".

The Economic Community of West African States (ECOWAS) condemned the attempt and demanded that soldiers return to their barracks.

Portugal's Foreign Minister, Duarte Falcão, spoke by telephone with Sambu after the fighting ended.

The former Portuguese colony has seen four coups since its independence in 1974.
"""

CASES = {
    "fifteen, then forty-two": {
        "pages": [page("f1", "2023-06-04", FLOOD, title="Floods in Haiti kill at least 15", outlet="caribwire"),
                  ld("f2", "At least 15 dead as floods hit Haiti", "2023-06-04T22:10:00-04:00", FLOOD.replace("PORT-AU-PRINCE (AP) - ", "").replace("The storm comes as Haiti struggles with hunger and with gangs that control most of Port-au-Prince. ", "") + "\nThe Associated Press", "antillesnow"),
                  html("f3", "Haiti flood toll rises to 42", "2023-06-05T18:30:00-04:00", """<p>The number of people killed by floods in Haiti has risen to 42, the civil protection agency said on Monday. Another 11 were missing.</p>
<p>Twenty of the dead are from Léogâne, where the Momance river broke through a dyke late on Saturday.</p>
<p>The United States will provide $1.5 million in emergency aid, its ambassador in Port-au-Prince, Claire Whitlow, announced.</p>
<p>Neighbouring Dominican Republic sent two trucks with drinking water to the border town of Ouanaminthe on Monday.</p>
<p>Acting Prime Minister Jean-Robert Valcin visited Léogâne and promised to rebuild the dyke. Residents shouted at him to leave.</p>
<p>“We asked for that wall three years ago,” said Mayor Ernso Desrosiers.</p>""", "quisqueyatimes"),
                  crawled("f4", "2023-06-07", """
An earthquake struck southern Haiti on Tuesday, killing four people days after floods that left 42 dead.

The quake, of magnitude 4.9, brought down a three-storey building in the coastal city of Jérémie before dawn, said Wilner Toussaint, the head of Haiti's civil protection agency. Thirty-six people were injured.

The Red Cross said its volunteers in Jérémie were treating the wounded.

The floods of June 3 destroyed the only road to the region.

The World Food Programme appealed for $8 million to feed 120,000 people hit by the two disasters.
""", "Four killed in Haiti quake", "gonavepost"),
                  plain("f5", "2023-06-12", """
Haiti's civil protection agency on Monday lowered the death toll from this month's floods to 39, saying that three people had been counted twice.

The agency's director, Wilner Toussaint, apologised for the mistake.

The opposition Lavi Party called for Toussaint to resign. He rejected the demand.

Aid workers have reached all villages around Léogâne, the United Nations said. The UN's humanitarian coordinator in Haiti, Ulla Brandsen, met Acting Prime Minister Jean-Robert Valcin on Friday to discuss the rebuilding of 5,000 homes.
""", "Haiti corrects flood toll", "massifmail")],
        "expect": [
            ("events --from 2023-06-06 --to 2023-06-06", [{"type": None, "when": "2023-06-06", "status": "actual", "counts": lambda c: c and c["dead"] == 4}], {"some": True}),
            ("events --from 2023-06-06 --to 2023-06-06", [{"counts": lambda c: c and c["injured"] == 36}], {"some": True}),
            ("events --type ASSAULT", [], {"only": True}),
            ("events --type AID --country USA", [{"actors": said("United States"), "status": "future"}], {"some": True}),
            ("events --type AID --country DOM", [{"actors": said("Dominican"), "status": "actual", "when": "2023-06-05"}], {"some": True}),
            ("events --type CONSULT --actor Valcin --from 2023-06-04 --to 2023-06-05", [{"mode": "visit", "status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Desrosiers", [{"status": "actual", "recipients": said("government")}], {"some": True}),
            ("events --type REQUEST --actor 'Food Programme'", [{"status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Toussaint", [{"actors": said("Lavi"), "recipients": said("Toussaint"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Toussaint", [{"status": "actual"}], {"some": True}),
            ("events --from 2016-10-01 --to 2016-10-31", [{"type": None, "counts": lambda c: c and c["dead"] == 500}], {"some": True}),
            ("actors Valcin", [{"name": "Jean-Robert Valcin", "kind": "person", "country": "HTI", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Toussaint", [{"name": "Wilner Toussaint", "country": "HTI"}], {"only": True}),
            ("actors Whitlow", [{"name": "Claire Whitlow", "country": "USA"}], {"only": True}),
            ("actors Brandsen", [{"name": "Ulla Brandsen", "country": "IGO"}], {"only": True}),
            ("actors Desrosiers", [{"name": "Ernso Desrosiers", "kind": "person"}], {"only": True}),
            ("quotes --actor Desrosiers", [{"kind": "direct", "text": lambda t: "roofs" in t}, {"kind": "direct", "text": lambda t: "that wall" in t, "article": "f3"}], {"some": True}),
            ("quotes --actor Valcin", [{"kind": "indirect", "text": lambda t: "measures" in t}], {"some": True}),
            ("articles", [{"article": "f1", "agency": "AP"}, {"article": "f2", "agency": "AP"}, {"article": "f3", "agency": None, "copy_of": None}, {"article": "f5", "agency": None}], {}),
        ]},
    "five hours of gunfire": {
        "pages": [ld("g1", "Gunfire near Guinea-Bissau palace in attempted coup", "2022-02-01T23:40:00Z", COUP, "sahelmonitor", author="Aissatou Baldé"),
                  crawled("g2", "2022-02-02", COUP.replace("BISSAU, Feb 1 (Reuters) - ", "").replace("Sustained gunfire was heard for five hours near the palace in the capital, Bissau, witnesses said.\n\n", "") + "\nReporting by Reuters", "Attempted coup fails in Guinea-Bissau", "lusodiario"),
                  html("g3", "Eleven killed in Guinea-Bissau coup attempt", "2022-02-03T10:20:00Z", """<p class="dateline">BISSAU (AFP) — </p>
<p>Eleven people were killed in Tuesday’s attack on the government palace in Guinea-Bissau, a government spokesman said on Wednesday.</p>
<p>Seven soldiers, three of the assailants and a driver lost their lives, the spokesman, Fernando Mendy, said on state radio.</p>
<p>President Armando Sambu blamed drug traffickers for the attack. He named no country.</p>
<p>The army has arrested a former navy chief, Rear Admiral Bubo Nhaga, and 20 others, a military source said.</p>
<p>UN Secretary-General Helena Lindqvist condemned the violence and called for the culprits to be brought to justice.</p>
<p>Nhaga, who was jailed in the United States in 2014 for drug smuggling, returned home six years ago.</p>""", "rioscabos"),
                  page("g4", "2022-02-04", """
ECOWAS leaders decided on Thursday to send a stabilisation force to Guinea-Bissau, two days after a failed coup in which 11 people died.

The decision was announced by Ghana's President Kofi Adjei after a summit of the bloc in Accra. "The contagion must be stopped," he told reporters.

Sambu took part by video link. He thanked his colleagues.

The lawyer of Bubo Nhaga denied that the former admiral had played any part in the attack.

The opposition PAIN party refused to back the deployment, saying parliament had not been asked.
""", title="West African bloc to send force to Guinea-Bissau", outlet="accraledger"),
                  plain("g5", "2022-02-11", """
Guinea-Bissau's president on Thursday dismissed the defence minister and the chief of the presidential guard, nine days after gunmen stormed the government palace.

Armando Sambu named General Tomás Djassi as the new minister.

The president travelled to Lisbon on Friday, where he is to meet his Portuguese counterpart, Henrique Salema, on Monday.

Prosecutors have charged 17 people over the attack. Their trial will begin in March.

Portugal has offered to train Guinea-Bissau's police.
""", "Sambu sacks minister after failed coup", "tagustribune")],
        "expect": [
            ("events --type ASSAULT --from 2022-02-01 --to 2022-02-01", [{"when": "2022-02-01", "status": "actual", "outlets": lambda n: n >= 3}], {"some": True}),
            ("events --type ASSAULT --from 2022-02-01 --to 2022-02-01", [{"counts": lambda c: c and c["dead"] == 11, "independent": lambda n: n >= 2}], {"some": True}),
            ("events --type ACCUSE --actor ECOWAS --from 2022-02-01 --to 2022-02-02", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --type REQUEST --actor ECOWAS", [{"status": "actual"}], {"some": True}),
            ("events --between Falcão Sambu", [{"type": "CONSULT", "mode": "phone", "status": "actual", "independent": 1}], {"only": True}),
            ("events --type ACCUSE --actor Sambu --from 2022-02-01 --to 2022-02-03", [{"actors": {"Sambu"}, "status": "actual"}], {"some": True}),
            ("events --actor Nhaga --from 2014-01-01 --to 2014-12-31", [{"when": "2014"}], {"some": True}),
            ("events --type ACCUSE --actor Lindqvist", [{"status": "actual"}], {"some": True}),
            ("events --type MOBILIZE --country GNB", [{"actors": said("ECOWAS", "Economic Community"), "status": lambda s: s in ("future", "actual")}], {"some": True}),
            ("events --from 2022-02-10 --to 2022-02-10 --actor Sambu", [{"type": "COERCE", "actors": {"Sambu"}, "status": "actual"}], {"some": True}),
            ("events --actor Djassi", [{"type": None, "status": "actual"}], {"some": True}),
            ("events --between Sambu Salema", [{"type": "CONSULT", "when": "2022-02-14", "status": "future"}], {"only": True}),
            ("events --type CONSULT --actor Sambu --from 2022-02-11 --to 2022-02-11", [{"mode": "visit", "status": "actual"}], {"some": True}),
            ("events --country PRT --type AGREE", [{"actors": said("Portugal"), "status": "actual"}], {"some": True}),
            ("actors Sambu", [{"name": "Armando Sambu", "kind": "person", "country": "GNB", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Falcão", [{"name": "Duarte Falcão", "country": "PRT"}], {"only": True}),
            ("actors Adjei", [{"name": "Kofi Adjei", "country": "GHA"}], {"only": True}),
            ("actors Nhaga", [{"name": "Bubo Nhaga", "kind": "person"}], {"only": True}),
            ("actors Baldé", [], {"only": True}),
            ("actors ECOWAS", [{"country": "IGO"}], {"only": True}),
            ("quotes --actor Adjei", [{"kind": "direct", "text": lambda t: "contagion" in t}], {"some": True}),
            ("quotes --actor Mendy", [{"kind": "indirect"}], {"some": True}),
            ("articles", [{"article": "g1", "agency": "Reuters"}, {"article": "g2", "agency": "Reuters"}, {"article": "g3", "agency": "AFP"}, {"article": "g4", "agency": None, "copy_of": None}], {}),
        ]},
    "maize at Namanga": {
        "pages": [crawled("z1", "2021-03-06", """
Kenya on Friday banned imports of maize from Uganda and Tanzania with immediate effect, saying that the grain contained a dangerous level of toxins.

The Agriculture and Food Authority said in a letter that tests had found aflatoxin, which can cause cancer.

"We cannot gamble with the health of Kenyans," Agriculture Minister Peter Mwangi Karanja told reporters in Nairobi.

Uganda's trade ministry called the ban unfair and said it had not been consulted.

Some 300 lorries were stuck at the Namanga crossing on Saturday, a customs officer said.
""", "Kenya bans maize from Uganda and Tanzania", "riftbusiness"),
                  ld("z2", "Uganda protests at Kenyan maize ban", "2021-03-08T15:00:00+03:00", """
KAMPALA (Reuters) - Uganda has asked Kenya to lift a ban on its maize, three days after Nairobi stopped the trade over fears of contamination.

Ugandan Trade Minister Amelia Nakato telephoned her Kenyan counterpart, Grace Wambui, on Sunday, her ministry said. Nakato "expressed our displeasure", it said in a statement.

Tanzania's agriculture minister, Adolf Mkendela, travelled to the border at Namanga on Sunday and accused Kenya of breaking the rules of the East African Community.

Kenya buys about 450,000 tonnes of maize a year from its two neighbours.

In January 2020, Kenya blocked Ugandan milk.
""", "nileeconomist", author="Moses Okello"),
                  html("z3", "Kenya eases ban on maize imports", "2021-03-11T08:00:00+03:00", """<p>Kenya lifted its ban on maize from Uganda and Tanzania on Wednesday but imposed new conditions on traders, five days after halting the imports.</p>
<p>Importers must register and show a certificate that the grain is safe, Agriculture Minister Peter Mwangi Karanja said.</p>
<p>The decision followed talks between President Josephat Kiprono and Tanzanian President Salma Hussein Juma by telephone on Tuesday evening. The call was made at Juma’s request, State House in Nairobi said.</p>
<p>“Neighbours should talk before they close doors,” Juma said in Dodoma.</p>
<p>The Kenya Association of Manufacturers welcomed the move. Kenyan farmers in Eldoret blocked a highway in protest on Wednesday.</p>""", "turkanastar"),
                  plain("z4", "2021-05-05", """
The presidents of Kenya and Tanzania agreed on Tuesday to remove barriers to trade between the two countries.

Josephat Kiprono received Salma Hussein Juma at State House in Nairobi on the first day of a two-day visit. The two leaders signed an agreement on a gas pipeline from Dar es Salaam to Mombasa.

They ordered their ministers to settle all disputes over maize within two weeks.

Juma will address both houses of the Kenyan parliament on Wednesday.
""", "Kenya and Tanzania bury trade row", "zanzibarherald")],
        "expect": [
            ("events --from 2021-03-05 --to 2021-03-05", [{"actors": said("Kenya"), "type": lambda t: t in ("SANCTION", "COERCE"), "when": "2021-03-05", "status": "actual", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --country UGA --type ACCUSE", [{"actors": said("Uganda"), "status": "actual"}], {"some": True}),
            ("events --country UGA --type REQUEST", [{"actors": said("Uganda"), "recipients": said("Kenya"), "status": "actual"}], {"some": True}),
            ("events --between Nakato Wambui", [{"type": "CONSULT", "mode": "phone", "when": "2021-03-07", "status": "actual"}], {"only": True}),
            ("events --type ACCUSE --actor Mkendela", [{"recipients": said("Kenya"), "when": "2021-03-07", "status": "actual"}], {"some": True}),
            ("events --from 2021-03-10 --to 2021-03-10 --type CONCEDE", [{"actors": said("Kenya"), "when": "2021-03-10", "status": "actual"}], {"some": True}),
            ("events --between Kiprono Juma --from 2021-03-01 --to 2021-03-31", [{"type": "CONSULT", "mode": "phone", "when": "2021-03-09", "initiator": lambda i: i is not None}], {"only": True}),
            ("events --type PROTEST --from 2021-03-10 --to 2021-03-10", [{"mode": "obstruct", "status": "actual"}], {"some": True}),
            ("events --between Kiprono Juma --from 2021-05-01 --to 2021-05-31 --type SUPPORT", [{"when": "2021-05-04", "status": "actual"}], {"some": True}),
            ("events --type CONSULT --between Kiprono Juma --from 2021-05-04 --to 2021-05-04", [{"status": "actual"}], {"some": True}),
            ("events --from 2021-05-05 --to 2021-05-05 --actor Juma", [{"status": "future"}], {"some": True}),
            ("actors Kiprono", [{"name": "Josephat Kiprono", "country": "KEN", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Juma", [{"name": "Salma Hussein Juma", "country": "TZA"}], {"only": True}),
            ("actors Karanja", [{"name": "Peter Mwangi Karanja", "country": "KEN"}], {"only": True}),
            ("actors Wambui", [{"name": "Grace Wambui", "country": "KEN"}], {"only": True}),
            ("actors Mkendela", [{"name": "Adolf Mkendela", "country": "TZA"}], {"only": True}),
            ("actors Okello", [], {"only": True}),
            ("quotes --actor Karanja", [{"kind": "direct", "text": lambda t: "gamble" in t}], {"some": True}),
            ("quotes --actor Juma", [{"kind": "direct", "text": lambda t: "close doors" in t}], {"some": True}),
            ("articles", [{"article": "z2", "agency": "Reuters"}, {"article": "z1", "agency": None}, {"article": "z4", "agency": None, "copy_of": None}], {}),
        ]},
    "thirty-two for two": {
        "pages": [html("x1", "Armenia and Azerbaijan agree to swap prisoners", "2023-12-07T21:30:00+04:00", """<p class="dateline">YEREVAN, Dec 7 (AFP) — </p>
<p>Armenia and Azerbaijan said on Thursday that they would exchange prisoners of war, in a joint statement that was hailed abroad as a step towards peace.</p>
<p>Azerbaijan will free 32 Armenian soldiers and Armenia will release two Azerbaijani servicemen, the statement said.</p>
<p>The deal was reached in direct talks between the office of Armenian Prime Minister Vahan Sahakyan and the administration of Azerbaijani President Elchin Rzayev.</p>
<p>The United States welcomed the announcement. Secretary of State Howard Benning called it “an important confidence-building measure”.</p>
<p>Azerbaijan recaptured the Nagorno-Karabakh region in a one-day offensive on September 19, and nearly all of its 120,000 ethnic Armenians fled.</p>""", "araratpost"),
                  page("x2", "2023-12-08", """
Armenia and Azerbaijan said on Thursday that they would exchange prisoners of war, in a joint statement that was hailed abroad as a step towards peace.

Azerbaijan will free 32 Armenian soldiers and Armenia will release two Azerbaijani servicemen, the statement said.

The deal was reached in direct talks between the office of Armenian Prime Minister Vahan Sahakyan and the administration of Azerbaijani President Elchin Rzayev.

Azerbaijan recaptured the Nagorno-Karabakh region in a one-day offensive on September 19, and nearly all of its 120,000 ethnic Armenians fled.

AFP
""", title="Yerevan, Baku to trade captives", outlet="kurapress"),
                  ld("x3", "Armenia, Azerbaijan exchange prisoners on border", "2023-12-13T17:45:00+04:00", """
Armenia and Azerbaijan exchanged prisoners at a bridge on their border on Wednesday, six days after the two countries announced the swap.

Thirty-two Armenian soldiers crossed into Armenia near the village of Bagratashen, Armenian officials said. Two Azerbaijani soldiers were handed over at the same time.

Sahakyan met the freed men at a hospital in Yerevan. "You are home," he told them.

The European Union praised both sides. EU foreign policy chief Marta Olivares urged Baku to free 23 other Armenians, among them former Karabakh leader Ruben Arzumanyan.

Russia, which has 2,000 peacekeepers in the region, said it had not been involved.
""", "caspianreview"),
                  crawled("x4", "2023-12-20", """
Azerbaijani President Elchin Rzayev and Armenian Prime Minister Vahan Sahakyan will meet in Tbilisi on 15 January, Georgia's foreign ministry said on Wednesday.

It will be their first meeting since Azerbaijan took back Nagorno-Karabakh in September.

The two last met in Brussels in July, when European Council President Lars Vandermeer hosted them.

Baku expelled two French diplomats on Tuesday. Paris denied that they had done anything wrong and said it would respond.
""", "Rzayev, Sahakyan to meet in Tbilisi", "mtkvarinews"),
                  plain("x5", "2024-01-12", """
Talks between the leaders of Armenia and Azerbaijan that were planned for next Monday in Tbilisi have been called off, the Georgian foreign ministry said on Friday.

No new date was given. Baku blamed "anti-Azerbaijani statements" by France, which has sold air-defence radars to Armenia.

Armenian Foreign Minister Aram Petrosyan regretted the decision.

Earlier this week, an Armenian soldier was wounded by shots fired from the Azerbaijani side near the village of Nerkin Hand, Armenia's defence ministry said. Azerbaijan denied the report.
""", "Tbilisi summit cancelled", "svanetidaily")],
        "expect": [
            ("events --type RETREAT --between Armenia Azerbaijan", [{"mode": "release", "when": "2023-12-13", "status": "actual"}], {"some": True}),
            ("events --type RETREAT --from 2023-12-13 --to 2023-12-13", [{"mode": "release", "status": "actual"}], {"some": True}),
            ("events --type SUPPORT --country USA", [{"actors": said("United States"), "status": "actual"}], {"some": True}),
            ("events --from 2023-09-19 --to 2023-09-19 --type ASSAULT", [{"actors": said("Azerbaijan"), "when": "2023-09-19", "independent": 1, "outlets": 2}], {"some": True}),
            ("events --type SUPPORT --actor 'European Union'", [{"status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Olivares", [{"recipients": said("Baku", "Azerbaijan"), "status": "actual"}], {"only": True}),
            ("events --type CONSULT --actor Sahakyan --from 2023-12-13 --to 2023-12-13", [{"status": "actual"}], {"some": True}),
            ("events --type CONSULT --between Rzayev Sahakyan --from 2023-07-01 --to 2023-07-31", [{"when": "2023-07", "where": lambda w: w and "Brussels" in str(w)}], {"some": True}),
            ("events --type SANCTION --country FRA", [{"mode": "expel", "when": "2023-12-19", "status": "actual", "actors": said("Baku", "Azerbaijan")}], {"some": True}),
            ("events --type REJECT --country FRA", [{"actors": said("Paris", "France"), "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --country FRA", [{"actors": said("Baku", "Azerbaijan"), "status": "actual"}], {"some": True}),
            ("events --type ASSAULT --from 2024-01-08 --to 2024-01-12", [{"counts": lambda c: c and c["injured"] == 1}], {"some": True}),
            ("events --type REJECT --country AZE", [{"actors": said("Azerbaijan"), "status": "actual"}], {"some": True}),
            ("actors Sahakyan", [{"name": "Vahan Sahakyan", "country": "ARM", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Rzayev", [{"name": "Elchin Rzayev", "country": "AZE"}], {"only": True}),
            ("actors Olivares", [{"name": "Marta Olivares", "country": "IGO"}], {"only": True}),
            ("actors Petrosyan", [{"name": "Aram Petrosyan", "country": "ARM"}], {"only": True}),
            ("quotes --actor Sahakyan", [{"kind": "direct", "text": lambda t: "home" in t}], {"some": True}),
            ("quotes --actor Benning", [{"text": lambda t: "confidence-building" in t}], {"some": True}),
            ("articles", [{"article": "x1", "agency": "AFP"}, {"article": "x2", "agency": "AFP"}, {"article": "x3", "agency": None}], {}),
        ]},
    "a day without trams": {
        "pages": [ld("w1", "Tunisian union holds nationwide strike", "2022-06-16T19:30:00+01:00", """
TUNIS (Reuters) - Tunisia's powerful UGTT labour union held a nationwide strike on Thursday, grounding flights and halting trams, trains and buses in protest at government plans to freeze wages.

Thousands of workers rallied outside the union's headquarters in the capital.

"We will not be the ones to pay," UGTT chief Hedi Mansouri told the crowd, and accused the government of obeying the International Monetary Fund.

Prime Minister Salwa Trabelsi said the state could not afford higher pay. Her government is seeking a $4 billion loan from the Fund.

The union said 96 percent of its members had joined the walkout. The government put the figure at 40 percent.

President Karim Ben Youssef, who dissolved parliament in March, did not comment.
""", "carthagewire"),
                  crawled("w2", "2022-06-17", """
Tunisia's powerful UGTT labour union held a nationwide strike on Thursday, grounding flights and halting trams, trains and buses in protest at government plans to freeze wages.

"We will not be the ones to pay," UGTT chief Hedi Mansouri told the crowd, and accused the government of obeying the International Monetary Fund.

Prime Minister Salwa Trabelsi said the state could not afford higher pay. Her government is seeking a $4 billion loan from the Fund.

The union said 96 percent of its members had joined the walkout. The government put the figure at 40 percent.

Reuters
""", "Strike brings Tunisia to a halt", "sfaxobserver"),
                  html("w3", "Tunisian opposition figure jailed for ten months", "2022-06-21T13:00:00+01:00", """<p>A military court in Tunis on Monday sentenced opposition politician Nidhal Gharbi to ten months in prison for insulting the president.</p>
<p>Gharbi, a former lawmaker who leads the Dignity Movement, was arrested at his home on 8 June.</p>
<p>His lawyer, Leila Hamrouni, said that he would appeal. She denied that her client had called for the army to mutiny.</p>
<p>Dozens of his supporters demonstrated outside the court. Police detained four of them, Hamrouni said.</p>
<p>Amnesty International condemned the verdict as “a blow to free speech”.</p>
<p>The UGTT, which staged a general strike last Thursday, also criticised the ruling.</p>""", "djerbatoday"),
                  plain("w4", "2022-07-07", """
Tunisia's government and the UGTT union reached a deal on wages on Wednesday, three weeks after a strike that paralysed the country.

Prime Minister Salwa Trabelsi and union chief Hedi Mansouri signed the agreement at the government palace after talks that went on all night.

Public workers will get a rise of five percent from January.

The union has called off a second strike, planned for 20 July.

The International Monetary Fund's mission chief, Piet Haanstra, will travel to Tunis next week for talks on the loan.

Mansouri met President Karim Ben Youssef on Tuesday. The meeting was requested by the president's office.
""", "Tunisian government and union strike deal", "zitounamail")],
        "expect": [
            ("events --type PROTEST --from 2022-06-16 --to 2022-06-16", [{"mode": "strike", "when": "2022-06-16", "status": "actual", "outlets": lambda n: n >= 3, "actors": said("UGTT")}], {"some": True}),
            ("events --type PROTEST --from 2022-06-16 --to 2022-06-16", [{"mode": "strike", "independent": lambda n: n >= 2}], {"some": True}),
            ("events --type ACCUSE --actor Mansouri", [{"recipients": said("government"), "status": "actual", "independent": 1}], {"some": True}),
            ("events --from 2022-03-01 --to 2022-03-31", [{"type": "COERCE", "when": "2022-03", "actors": {"Youssef"}}], {"some": True}),
            ("events --actor Gharbi --from 2022-06-20 --to 2022-06-20", [{"type": lambda t: t in ("COERCE", "SANCTION"), "actors": said("court"), "recipients": {"Gharbi"}, "status": "actual"}], {"some": True}),
            ("events --actor Gharbi --from 2022-06-08 --to 2022-06-08", [{"type": "COERCE", "mode": "arrest"}], {"only": True}),
            ("events --type REJECT --actor Hamrouni", [{"status": "actual"}], {"some": True}),
            ("events --type COERCE --actor police", [{"mode": "arrest", "counts": lambda c: c and c["arrested"] == 4}], {"some": True}),
            ("events --between Trabelsi Mansouri", [{"type": lambda t: t in ("SUPPORT", "AGREE"), "when": "2022-07-06", "status": "actual"}], {"some": True}),
            ("events --actor Haanstra", [{"type": "CONSULT", "status": "future"}], {"some": True}),
            ("events --between Mansouri Youssef", [{"type": "CONSULT", "when": "2022-07-05", "status": "actual"}], {"only": True}),
            ("events --between Mansouri Youssef", [{"initiator": lambda i: i is not None}], {"some": True}),
            ("actors Mansouri", [{"name": "Hedi Mansouri", "kind": "person", "country": "TUN"}], {"only": True}),
            ("actors Trabelsi", [{"name": "Salwa Trabelsi", "country": "TUN", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Youssef", [{"name": "Karim Ben Youssef", "country": "TUN"}], {"only": True}),
            ("actors Gharbi", [{"name": "Nidhal Gharbi", "country": "TUN"}], {"only": True}),
            ("actors Haanstra", [{"name": "Piet Haanstra", "country": "IGO"}], {"only": True}),
            ("quotes --actor Mansouri", [{"kind": "direct", "text": lambda t: "to pay" in t}], {"some": True}),
            ("quotes --actor Hamrouni", [{"kind": "indirect", "text": lambda t: "appeal" in t}], {"some": True}),
            ("articles", [{"article": "w1", "agency": "Reuters"}, {"article": "w2", "agency": "Reuters"}, {"article": "w3", "agency": None}, {"article": "w4", "copy_of": None}], {}),
        ]},
}
