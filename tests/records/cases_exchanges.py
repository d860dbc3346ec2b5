"""A ferry, a palace guard, prisoners flown home, a man sent back from Athens: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, html, ld, page, plain
from wants import day, disputed, has, said

FERRY = """
MANILA, Nov 11 (Reuters) - At least 12 people died and 40 were missing after a ferry capsized in rough seas off the central Philippine island of Masbate, the coast guard said on Monday.

The MV Santa Benilda, a wooden-hulled vessel bound for Cebu, overturned about an hour after it left the port of Cawayan on Sunday night.

Rescuers pulled 88 people from the water, coast guard spokesman Commodore Arsenio Dimalanta told a radio station.

"The waves were three metres high. It should not have been allowed to sail," Dimalanta said.

President Lorenzo Villafuerte ordered an investigation.

Ferry accidents are common in the Philippines, an archipelago of more than 7,000 islands. In 2008, a ferry sank in a typhoon, killing more than 800 people.
"""

COUP = """
LIBREVILLE (AFP) - Soldiers in Gabon said on Wednesday that they had seized power and placed President Aristide Mboumba under house arrest, hours after he was declared the winner of a disputed election.

A dozen officers appeared on state television before dawn and announced that all institutions were dissolved and borders closed.

The officers named the head of the presidential guard, General Hervé Nkoghe Essono, as the leader of a transition.

Crowds poured into the streets of Libreville to cheer the soldiers. Gunfire was heard in the centre of the capital.

Mboumba, 62, appealed for help in a video filmed at his residence. "Make noise," he told his friends abroad.

France, the former colonial power, condemned the coup and called for the result of the vote to be respected.
"""

PRISONERS = """
ADEN, Yemen (AP) - Two planes carrying prisoners flew between Sanaa and Aden on Friday as Yemen's government and the Houthi movement began to exchange nearly 900 detainees, the International Committee of the Red Cross said.

The first flight left Aden for the rebel-held capital with 69 Houthi fighters on board, ICRC spokeswoman Ingunn Halvorsen said. A second one brought 35 government soldiers to Aden.

Among those freed was former defence minister Major General Nasser al-Awlaki, whom the rebels had held since 2015.

Relatives wept and threw flowers at the airport in Aden.

The swap, agreed last month at talks in Switzerland, is the largest since October 2020. It is expected to last three days.

UN envoy Henrik Solvang welcomed the exchange and urged both sides to free all remaining detainees.
"""

CASES = {
    "the Santa Benilda": {
        "pages": [page("m1", "2024-11-11", FERRY, title="At least 12 dead, 40 missing as ferry capsizes in Philippines", outlet="wiredesk"),
                  crawled("m2", "2024-11-11", FERRY.replace("MANILA, Nov 11 (Reuters) - ", "").replace("President Lorenzo Villafuerte ordered an investigation.\n\n", "") + "\n(Reuters)", "Philippine ferry capsizes, at least 12 dead", "luzondaily"),
                  html("m3", "Death toll in Philippine ferry disaster rises to 27", "2024-11-12T17:20:00+08:00", """<p>The death toll from the capsizing of a ferry off Masbate rose to 27 on Tuesday as divers recovered more bodies from the hull, Philippine officials said.</p>
<p>Twenty-five people are still missing, coast guard spokesman Arsenio Dimalanta told reporters in Masbate City.</p>
<p>Police have detained the captain, Rogelio Tandoc, who swam ashore.</p>
<p>Villafuerte flew to the island on Tuesday and met survivors at a hospital. “Somebody will answer for this,” the president said.</p>
<p>The ferry was licensed for 110 passengers. Survivors said more than 150 were on board.</p>
<p>Japan sent a coast guard ship to help with the search.</p>""", "visayastimes"),
                  ld("m4", "Owner denies ferry was overloaded", "2024-11-13T12:00:00+08:00", """
The owner of a ferry that sank off the Philippine island of Masbate on Sunday denied on Wednesday that it had been overloaded, as senators called for the head of the transport regulator to resign.

"The manifest lists 104 names. There was nobody else," said Teodora Yulo, who runs the family company Yulo Shipping Lines.

Senator Imelda Barrameda accused the regulator, Marina, of selling licences. Its administrator, Carlos Quintos, rejected the allegation.

The disaster has killed at least 27 people.

Relatives of the missing protested outside the company's office in Cebu on Wednesday.
""", "cebuobserver"),
                  plain("m5", "2024-11-15", """
The Philippine coast guard called off the search on Friday for the passengers of a ferry that overturned last Sunday near Masbate, and put the final death toll at 31.

Nineteen people remain missing, said Commodore Arsenio Dimalanta.

The agency lowered the number of people who had been rescued to 86, saying that two had been counted twice.

President Lorenzo Villafuerte declared a day of mourning.
""", "Search for ferry victims called off", "manilamail"),
                  html("m6", "Captain of sunken ferry charged", "2024-11-20T15:00:00+08:00", """<p>Prosecutors in the Philippines on Wednesday charged the captain of a ferry that sank this month with reckless homicide.</p>
<p>Rogelio Tandoc, 54, was arrested two days after the Santa Benilda went down on November 10. He told the court that the owner had ordered him to sail.</p>
<p>Yulo Shipping Lines denied that.</p>
<p>The transport ministry on Monday suspended the licences of all 14 ferries of the company.</p>
<p>Quintos resigned last week.</p>""", "luzondaily"),
                  bare("m7", "Japan to give Philippines two patrol ships", "2024-12-03", """
Japan will give two patrol ships to the Philippine coast guard, the leaders of the two countries said on Monday.

Prime Minister Kenji Morishita and President Lorenzo Villafuerte signed the agreement in Tokyo, where Villafuerte is on a three-day visit.

He thanked Japan for its help after the sinking of a ferry in November, in which 31 people died.

China criticised the deal. "It does not serve peace in the region," said foreign ministry spokeswoman Wu Lan.
""", "kantopost"),
                  plain("m8", "2024-12-05", """
Villafuerte returned from Japan on Wednesday with a promise of two ships and a loan of $200 million.

He had met Prime Minister Kenji Morishita on Monday and Emperor Naruhito on Tuesday.

The loan agreement will be signed in Manila in January, the presidential palace said.
""", "Villafuerte back from Tokyo", "manilamail")],
        "expect": [
            ("events --from 2024-11-10 --to 2024-11-10", [{"type": None, "conflicts": disputed("dead", 12, 27)}], {"only": False, "some": True}),
            ("events --type ASSAULT", [], {"only": True}),
            ("events --actor Tandoc --from 2024-11-12 --to 2024-11-12", [{"type": "COERCE", "mode": "arrest", "actors": said("police"), "outlets": 2}], {"only": True}),
            ("events --type ACCUSE --actor Barrameda", [{"recipients": said("Marina", "regulator"), "status": "actual", "when": day("2024-11-13")}], {"only": True}),
            ("events --type REJECT --actor Quintos", [{"status": "actual", "when": day("2024-11-13")}], {"only": True}),
            ("events --type REJECT --actor 'Yulo Shipping Lines'", [{"status": "actual"}], {"some": True}),
            ("events --type PROTEST", [{"mode": "demo", "when": "2024-11-13", "status": "actual"}], {"only": True}),
            ("events --type AID --actor Japan", [{"status": "actual"}], {"some": True}),
            ("events --between Villafuerte Morishita --from 2024-12-02 --to 2024-12-02", [{"type": lambda t: t in ("SUPPORT", "AGREE"), "status": "actual"}], {"some": True}),
            ("events --from 2025-01-01 --to 2025-01-31", [{"status": "future", "when": "2025-01"}], {"some": True}),
            ("events --country CHN", [{"type": "ACCUSE", "actors": said("China"), "status": "actual"}], {"some": True}),
            ("events --from 2024-11-18 --to 2024-11-18", [{"type": lambda t: t in ("SANCTION", "COERCE"), "actors": said("ministry"), "status": "actual"}], {"some": True}),
            ("events --from 2008-01-01 --to 2008-12-31", [{"type": None, "counts": has("dead", 800)}], {"some": True}),
            ("actors Villafuerte", [{"name": "Lorenzo Villafuerte", "kind": "person", "country": "PHL", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Dimalanta", [{"name": "Arsenio Dimalanta", "country": "PHL"}], {"only": True}),
            ("actors Tandoc", [{"name": "Rogelio Tandoc", "kind": "person"}], {"only": True}),
            ("actors Morishita", [{"name": "Kenji Morishita", "country": "JPN"}], {"only": True}),
            ("actors Barrameda", [{"name": "Imelda Barrameda", "country": "PHL"}], {"only": True}),
            ("quotes --actor Dimalanta", [{"kind": "direct", "text": lambda t: "allowed to sail" in t}], {"some": True}),
            ("quotes --actor Yulo", [{"kind": "direct", "text": lambda t: "manifest" in t}], {"some": True}),
            ("quotes --actor Lan", [{"kind": "direct", "text": lambda t: "serve peace" in t}], {"some": True}),
            ("articles", [{"article": "m1", "agency": "Reuters"}, {"article": "m2", "agency": "Reuters"}, {"article": "m3", "agency": None, "copy_of": None}], {}),
        ]},
    "make noise": {
        "pages": [ld("n1", "Soldiers seize power in Gabon after disputed vote", "2025-03-05T14:00:00+01:00", COUP, "ogoouewatch"),
                  crawled("n2", "2025-03-05", COUP.replace("LIBREVILLE (AFP) - ", "").replace("Crowds poured into the streets of Libreville to cheer the soldiers. Gunfire was heard in the centre of the capital.\n\n", "") + "\nAFP", "Gabon officers announce takeover", "gulfofguineanews"),
                  html("n3", "African Union suspends Gabon", "2025-03-06T20:00:00+01:00", """<p>The African Union on Thursday suspended Gabon from all its activities, a day after soldiers overthrew President Aristide Mboumba.</p>
<p>The bloc’s Peace and Security Council demanded that the army release Mboumba and return to its barracks.</p>
<p>General Hervé Nkoghe Essono, who led the coup, will be sworn in as transitional president on Monday, his spokesman Colonel Ulrich Mounguengui said.</p>
<p>Nkoghe Essono met the ambassadors of France, Spain and Morocco at the presidential palace on Thursday.</p>
<p>“We will not rush into elections that repeat the mistakes of the past,” he said in a televised speech.</p>
<p>The opposition candidate, Albertine Ondo, asked the officers to resume the count of Saturday’s election, which she says she won.</p>""", "addiscourier"),
                  page("n4", "2025-03-07", """
Leaders of Central African states met by video link on Friday to discuss the coup in Gabon and appointed the president of the Central African Republic, Bernard Zoumana, as mediator.

The Economic Community of Central African States (ECCAS) also decided to move its headquarters from Libreville to Malabo for the time being.

The bloc condemned the use of force and urged Gabon's partners to support a rapid return to constitutional order.

The junta freed Mboumba's son, Junior Mboumba, on bail on Thursday, a relative said. The junta's spokesman denied it.

France suspended its military cooperation with Gabon on Friday, Defence Minister Hélène Castaing said.
""", title="Central African bloc names mediator after Gabon coup", outlet="bangui24"),
                  plain("n5", "2025-03-11", """
General Hervé Nkoghe Essono was sworn in as Gabon's transitional president on Monday, five days after he toppled Aristide Mboumba.

He promised free elections after a new constitution has been put to a referendum, but gave no date.

Thousands of supporters cheered outside the presidential palace in Libreville.

The general said that his predecessor was free to move and could travel abroad.

Albertine Ondo boycotted the ceremony. Her party accused the junta of stealing her victory.
""", "Gabon coup leader takes oath", "portgentilpost"),
                  html("n6", "Mediator meets Gabon's deposed president", "2025-03-14T09:00:00+01:00", """<p>The mediator of the Central African bloc, President Bernard Zoumana, met Gabon’s new ruler and the man he deposed in Libreville on Thursday.</p>
<p>Zoumana first held two hours of talks with General Hervé Nkoghe Essono and then visited Aristide Mboumba at his residence.</p>
<p>“I found him in good health,” Zoumana told reporters. He urged the junta to present a timetable.</p>
<p>Mboumba has been held since March 5.</p>
<p>The United States on Wednesday suspended most of its aid to Gabon. “We are pausing certain programmes,” said State Department spokesman Craig Lindahl.</p>""", "ogoouewatch"),
                  plain("n7", "2025-04-02", """
Gabon's military rulers will hold a national dialogue from April 14 to 30, the transitional president announced on Tuesday.

All parties are invited, Nkoghe Essono said. Ondo's Union for Renewal party said it would not take part.

Mboumba left the country for Angola on Monday evening, after Angolan President Inácio Cabinda had asked the junta to let him go.

The African Union lifted no sanction but welcomed the release.
""", "Gabon junta sets date for talks; ousted leader leaves", "gulfofguineanews"),
                  crawled("n8", "2025-05-01", """
A national dialogue in Gabon ended on Wednesday with a call for a two-year transition.

The gathering of 580 delegates in Libreville also recommended that 200 parties be suspended.

"The people have spoken," General Hervé Nkoghe Essono said at the closing ceremony.

The Union for Renewal of Albertine Ondo, which refused to attend, rejected the recommendations. Police fired tear gas on Tuesday to disperse its supporters in Port-Gentil, and arrested 15 of them.

The AU's envoy, Tesfaye Haile, met Ondo on Wednesday.
""", "Gabon dialogue backs two-year transition", "addiscourier")],
        "expect": [
            ("events --from 2025-03-05 --to 2025-03-05 --actor Mboumba", [{"type": lambda t: t in ("ASSAULT", "COERCE"), "status": "actual", "when": "2025-03-05", "recipients": said("Mboumba"), "outlets": lambda n: n >= 3}], {"some": True}),
            ("events --type ACCUSE --actor France --from 2025-03-05 --to 2025-03-05", [{"status": "actual", "independent": 1}], {"only": True}),
            ("events --type REQUEST --actor Mboumba --from 2025-03-05 --to 2025-03-05", [{"status": "actual"}], {"some": True}),
            ("events --type SANCTION --actor 'African Union'", [{"recipients": said("Gabon"), "when": "2025-03-06", "status": "actual"}], {"only": True}),
            ("events --from 2025-03-10 --to 2025-03-10 --actor Essono", [{"type": None, "status": "actual", "when": "2025-03-10", "outlets": 2}], {"some": True}),
            ("events --type CONSULT --actor Essono --from 2025-03-06 --to 2025-03-06", [{"recipients": said("ambassador", "France"), "status": "actual", "when": "2025-03-06"}], {"some": True}),
            ("events --type CONSULT --from 2025-03-07 --to 2025-03-07", [{"actors": said("leaders", "states"), "status": "actual"}], {"some": True}),
            ("events --from 2025-03-07 --to 2025-03-07 --country FRA", [{"type": lambda t: t in ("SANCTION", "RETREAT"), "actors": said("France"), "recipients": said("Gabon"), "status": "actual", "when": "2025-03-07"}], {"some": True}),
            ("events --type RETREAT --actor Mboumba", [{"when": "2025-03-06"}], {"some": True}),
            ("events --between Zoumana Essono", [{"type": "CONSULT", "when": day("2025-03-13"), "status": "actual"}], {"only": True}),
            ("events --between Zoumana Mboumba", [{"type": "CONSULT", "when": day("2025-03-13"), "status": "actual"}], {"only": True}),
            ("events --type REQUEST --actor Zoumana", [{"recipients": said("junta"), "status": "actual"}], {"some": True}),
            ("events --country USA", [{"type": lambda t: t in ("SANCTION", "RETREAT"), "actors": said("United States"), "recipients": said("Gabon"), "when": "2025-03-12", "status": "actual"}], {"some": True}),
            ("events --actor Cabinda", [{"type": "REQUEST", "actors": {"Cabinda"}, "recipients": said("junta"), "status": "actual"}], {"only": True}),
            ("events --actor Haile", [{"type": "CONSULT", "who": {"Haile", "Ondo"}, "when": "2025-04-30"}], {"only": True}),
            ("events --type COERCE --from 2025-04-29 --to 2025-04-29", [{"actors": said("police"), "status": "actual", "counts": has("arrested", 15)}], {"some": True}),
            ("events --type REJECT --from 2025-04-30 --to 2025-05-01", [{"actors": said("Union for Renewal"), "status": "actual"}], {"some": True}),
            ("actors Essono", [{"name": "Hervé Nkoghe Essono", "kind": "person", "country": "GAB"}], {"only": True}),
            ("actors Zoumana", [{"name": "Bernard Zoumana", "country": "CAF"}], {"only": True}),
            ("actors Castaing", [{"name": "Hélène Castaing", "country": "FRA"}], {"only": True}),
            ("actors Lindahl", [{"name": "Craig Lindahl", "country": "USA"}], {"only": True}),
            ("actors Mounguengui", [{"name": "Ulrich Mounguengui", "country": "GAB"}], {"only": True}),
            ("quotes --actor Essono", [{"kind": "direct", "text": lambda t: "rush into elections" in t}, {"kind": "direct", "text": lambda t: "spoken" in t}], {"some": True}),
            ("quotes --actor Zoumana", [{"kind": "direct", "text": lambda t: "good health" in t}], {"some": True}),
            ("articles", [{"article": "n1", "agency": "AFP"}, {"article": "n2", "agency": "AFP"}, {"article": "n4", "agency": None}], {}),
        ]},
    "two planes from Aden": {
        "pages": [page("o1", "2026-01-16", PRISONERS, title="Yemen's warring sides begin prisoner swap", outlet="seaofaden"),
                  crawled("o2", "2026-01-16", PRISONERS.replace("ADEN, Yemen (AP) - ", "").replace("Relatives wept and threw flowers at the airport in Aden.\n\n", "") + "\nAssociated Press", "Prisoner exchange starts in Yemen", "hejazherald"),
                  html("o3", "Second day of Yemen swap brings 350 home", "2026-01-17T22:00:00+03:00", """<p>More than 350 prisoners were flown home on Saturday, the second day of an exchange between Yemen’s government and the Houthis.</p>
<p>Four planes chartered by the Red Cross flew between Sanaa and the Saudi city of Abha, and two between Sanaa and Mocha.</p>
<p>Sixteen Saudis and three Sudanese were among those released by the rebels, said Houthi negotiator Abdelkader al-Mahdi.</p>
<p>“This is a step on a long road,” he told the Houthi-run Al-Masirah television.</p>
<p>Government negotiator Hadi Fadhil accused the rebels of holding back four journalists who are on the list.</p>
<p>Al-Mahdi denied it, saying they would be freed on Sunday.</p>""", "mochatimes"),
                  ld("o4", "Yemen prisoner swap ends as journalists freed", "2026-01-18T19:00:00+03:00", """
Yemen's Houthi rebels on Sunday freed four journalists whom they had sentenced to death, on the last day of a prisoner exchange with the government.

The four landed in Marib with 100 other detainees, the International Committee of the Red Cross said.

A total of 869 people were released in three days, ICRC spokeswoman Ingunn Halvorsen said. The Houthis put the number at 887.

The two sides agreed to meet again in May to discuss more releases, UN envoy Henrik Solvang said in a statement.

Saudi Arabia's foreign minister, Prince Turki bin Salem, welcomed the end of the exchange.
""", "seaofaden"),
                  plain("o5", "2026-02-03", """
A Saudi delegation arrived in Sanaa on Monday for talks with the Houthis on a permanent ceasefire, a rebel official said.

The delegation is led by the Saudi ambassador to Yemen, Faisal al-Otaishan. He met the head of the Houthis' political council, Mahmoud al-Sharafi, on Monday evening.

Oman's mediators also attended the meeting.

The talks focus on the reopening of ports and the payment of public wages, the official said.

On 26 January, a Houthi drone attack killed three government soldiers near Marib. The rebels did not comment.
""", "Saudi envoys in Sanaa for truce talks", "muscatreader"),
                  html("o6", "Saudi-Houthi talks end without deal", "2026-02-08T11:00:00+03:00", """<p>A Saudi delegation left Sanaa on Saturday after five days of talks with the Houthis that ended without an agreement.</p>
<p>“There was progress on many points,” the Saudi ambassador, Faisal al-Otaishan, wrote on X. A further round is to be held in Riyadh after Ramadan.</p>
<p>Mahmoud al-Sharafi said that the Saudis had agreed to pay the wages of public workers. A Saudi official denied this.</p>
<p>Yemen’s government, which was not invited, warned that it would reject any deal made behind its back.</p>
<p>Its prime minister, Salem Bahabri, spoke by phone with Solvang on Saturday.</p>""", "hejazherald"),
                  plain("o7", "2026-04-15", """
Houthi negotiators arrived in Riyadh on Tuesday for a second round of talks with Saudi officials, their first official visit to the kingdom since the war began in 2015.

Crown Prince Khalid received the head of the delegation, Abdelkader al-Mahdi, on Tuesday night, the state news agency SPA reported.

The first round took place in Sanaa from February 2 to 7.

The United States envoy for Yemen, Daniel Marchetti, called the visit "historic".
""", "Houthis in Riyadh for second round", "muscatreader"),
                  page("o8", "2026-04-20", """
Saudi Arabia and the Houthis signed a six-month truce in Riyadh on Sunday, both said.

Under the deal, the port of Hodeidah will reopen on 1 May and Saudi Arabia will lift its ban on flights from Sanaa.

Faisal al-Otaishan signed for the kingdom and Abdelkader al-Mahdi for the Houthis.

Yemen's prime minister, Salem Bahabri, rejected the agreement as "a gift to the coup". His government will appeal to the Security Council.

Hours after the signing, shelling killed two civilians in Taiz. Each side blamed the other.
""", title="Saudi Arabia, Houthis sign truce", outlet="mochatimes")],
        "expect": [
            ("events --from 2026-01-16 --to 2026-01-16 --country YEM", [{"type": lambda t: t in ("CONCEDE", "COOPERATE", "RETREAT"), "status": "actual", "actors": said("Houthi")}], {"some": True}),
            ("events --from 2026-01-16 --to 2026-01-16", [{"type": lambda t: t in ("CONCEDE", "COOPERATE", "RETREAT"), "status": "actual", "independent": 1, "outlets": 2}], {"some": True}),
            ("events --type ACCUSE --actor Fadhil", [{"recipients": said("rebels", "Houthi"), "when": day("2026-01-17"), "status": "actual"}], {"only": True}),
            ("events --type REJECT --actor Mahdi", [{"status": "actual"}], {"only": True}),
            ("events --type RETREAT --from 2026-01-18 --to 2026-01-18", [{"actors": said("Houthi"), "recipients": said("journalist"), "status": "actual", "when": "2026-01-18"}], {"some": True}),
            ("events --between Otaishan Sharafi", [{"type": "CONSULT", "when": "2026-02-02", "status": "actual", "outlets": lambda n: n >= 1}], {"only": True}),
            ("events --from 2026-01-26 --to 2026-01-26", [{"type": "ASSAULT", "actors": said("Houthi"), "status": "actual", "counts": has("dead", 3)}], {"only": True}),
            ("events --between Bahabri Solvang", [{"type": "CONSULT", "mode": "phone", "when": "2026-02-07"}], {"only": True}),
            ("events --type CONSULT --from 2026-02-02 --to 2026-02-07 --country SAU", [{"status": "actual", "recipients": lambda p: True}], {"some": True}),
            ("events --between Khalid Mahdi", [{"type": "CONSULT", "when": "2026-04-14", "status": "actual"}], {"only": True}),
            ("events --from 2026-04-19 --to 2026-04-19 --country SAU", [{"type": lambda t: t in ("AGREE", "SUPPORT", "COOPERATE", "RETREAT"), "status": "actual", "when": "2026-04-19", "actors": said("Saudi", "Houthi")}], {"some": True}),
            ("events --from 2026-05-01 --to 2026-05-01", [{"status": "future"}], {"some": True}),
            ("events --type REJECT --actor Bahabri", [{"status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Solvang", [{"status": "actual", "when": lambda w: not w or w.rstrip("~") == "2026-01-16"}], {"some": True}),
            ("actors Halvorsen", [{"name": "Ingunn Halvorsen", "kind": "person", "country": lambda c: c != "YEM"}], {"only": True}),
            ("actors Otaishan", [{"name": "Faisal al-Otaishan", "country": "SAU"}], {"only": True}),
            ("actors Awlaki", [{"name": "Nasser al-Awlaki", "country": "YEM"}], {"only": True}),
            ("actors Marchetti", [{"name": "Daniel Marchetti", "country": "USA"}], {"only": True}),
            ("actors Salem", [{"country": "SAU"}], {"only": True}),
            ("actors Bahabri", [{"name": "Salem Bahabri", "country": "YEM", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("articles", [{"article": "o1", "agency": "AP"}, {"article": "o2", "agency": "AP"}, {"article": "o3", "agency": None}], {}),
        ]},
    "the man from Athens": {
        "pages": [html("p1", "Greece arrests fugitive Moldovan tycoon", "2025-07-23T18:00:00+03:00", """<p>ATHENS (Reuters) - Greek police arrested fugitive Moldovan businessman Vladislav Plamadeala at Athens airport on Tuesday as he tried to board a flight to Dubai, officials said.</p>
<p>Plamadeala, once the most powerful man in Moldova, is accused of helping to steal $1 billion from three banks in 2014.</p>
<p>Officers found several passports in different names on him, a police spokesperson said.</p>
<p>Moldova will request his extradition, Justice Minister Veronica Munteanu said on Wednesday.</p>
<p>His lawyer, Sotiris Galanos, said that the case was political.</p>""", "aegeanpost"),
                  plain("p2", "2025-07-23", """
Greek police arrested fugitive Moldovan businessman Vladislav Plamadeala at Athens airport on Tuesday as he tried to board a flight to Dubai, officials said.

Plamadeala, once the most powerful man in Moldova, is accused of helping to steal $1 billion from three banks in 2014.

Officers found several passports in different names on him, a police spokesperson said.

Moldova will request his extradition, Justice Minister Veronica Munteanu said on Wednesday.

(Reporting by Reuters)
""", "Moldovan tycoon held in Athens", "nistrunews"),
                  ld("p3", "Greek court approves extradition of Plamadeala", "2025-08-28T13:00:00+03:00", """
A Greek court on Wednesday approved the extradition of Vladislav Plamadeala to Moldova, where the former party leader faces trial over the theft of $1 billion.

Plamadeala's lawyers said that they would not appeal.

"He wants to defend himself at home," Sotiris Galanos told reporters outside the court.

The former leader of the Democratic Party fled Moldova in June 2019. The United States imposed sanctions on him in 2022 for corruption.

President Maria Sandulescu thanked the Greek authorities.
""", "piraeusdaily"),
                  crawled("p4", "2025-09-25", """
Greece on Thursday handed over Vladislav Plamadeala to Moldova, three days before the country's parliamentary election.

The tycoon was flown to Chisinau under police guard and taken to a prison, Moldova's Interior Minister Daniela Lupu said.

Plamadeala was arrested in Athens on July 22.

The opposition Patriotic Bloc accused President Maria Sandulescu of using the case to win votes. She denied it.

Moldova has expelled two Russian diplomats this month for interfering in the campaign. Russia expelled two Moldovan diplomats in response last Friday.
""", "Moldova gets its fugitive tycoon back", "chisinaucourier"),
                  page("p5", "2025-09-13", """
Moldova on Friday ordered two Russian diplomats to leave the country, accusing them of paying voters ahead of the election on September 28.

The Russian ambassador, Oleg Vasnetsov, was summoned to the foreign ministry in Chisinau and given a note of protest.

Foreign Minister Andrei Popsoi said that the two had one week to leave.

Russia's foreign ministry spokeswoman, Larisa Zaitseva, called the accusations "absurd" and promised a response.

The European Union condemned Russian interference and backed Moldova's decision.
""", title="Moldova expels two Russian diplomats", outlet="prutgazette"),
                  plain("p6", "2025-09-20", """
Russia on Friday expelled two Moldovan diplomats in retaliation for a similar move by Chisinau a week earlier.

The Russian foreign ministry said that it had summoned Moldova's charge d'affaires, Ion Cebotari, and handed him a note.

Moldova called the step unfounded.

Russian state bank Promtorg was put under sanctions by the European Union on Thursday for moving money to Moldovan parties.
""", "Russia answers with expulsions", "volgareport"),
                  html("p7", "Ruling party wins Moldovan election", "2025-09-29T09:00:00+03:00", """<p>President Maria Sandulescu’s pro-European party won a majority in Sunday’s parliamentary election in Moldova, near-complete results showed on Monday.</p>
<p>The Party of Action took 50.2 percent of the vote and the pro-Russian Patriotic Bloc 24.1 percent.</p>
<p>The Bloc’s leader, Igor Dragan, refused to concede and called for protests in front of parliament.</p>
<p>“The election was stolen,” he said.</p>
<p>European Commission President Anke Vollmer congratulated Sandulescu in a telephone call on Monday.</p>
<p>Election observers from the OSCE said the vote was free but marred by cyberattacks.</p>""", "prutgazette"),
                  plain("p8", "2025-10-01", """
Hundreds of people protested in Chisinau on Tuesday against the result of Moldova's parliamentary election.

Police detained Igor Dragan's deputy, Vasile Rotaru, and three others.

The constitutional court on Wednesday rejected an appeal by the Patriotic Bloc, which lost the election on Sunday.

Anke Vollmer will travel to Chisinau next week and sign an agreement on a loan of 1.8 billion euros, her office said.

The trial of Vladislav Plamadeala will open on October 20, a judge ruled on Wednesday.
""", "Moldovan court throws out election appeal", "chisinaucourier")],
        "expect": [
            ("events --type COERCE --actor Plamadeala --from 2025-07-22 --to 2025-07-22", [{"mode": "arrest", "actors": said("police"), "recipients": {"Plamadeala"}, "when": "2025-07-22", "outlets": 3, "independent": 2}], {"only": True}),
            ("events --from 2025-08-27 --to 2025-08-27", [{"actors": said("court"), "status": "actual", "when": "2025-08-27", "type": lambda t: t in (None, "AGREE", "SUPPORT", "COOPERATE", "COERCE")}], {"some": True}),
            ("events --from 2025-09-19 --to 2025-09-19", [{"type": "SANCTION", "actors": said("Russia"), "recipients": said("Moldova", "diplomat"), "outlets": 2, "when": "2025-09-19"}], {"some": True}),
            ("events --type ACCUSE --actor 'European Union'", [{"recipients": said("Russia"), "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor 'Patriotic Bloc'", [{"recipients": {"Sandulescu"}, "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Sandulescu", [{"status": "actual"}], {"some": True}),
            ("events --between Vollmer Sandulescu", [{"when": "2025-09-29", "status": "actual"}], {"some": True}),
            ("events --type PROTEST --from 2025-09-30 --to 2025-09-30", [{"mode": "demo", "when": "2025-09-30", "status": "actual", "counts": lambda c: True}], {"only": True}),
            ("events --actor Rotaru", [{"type": "COERCE", "mode": "arrest", "actors": said("police"), "when": lambda w: not w or w.rstrip("~") == "2025-09-30"}], {"only": True}),
            ("events --from 2025-10-01 --to 2025-10-01", [{"type": "REJECT", "actors": said("court"), "status": "actual"}], {"some": True}),
            ("events --actor Vollmer --from 2025-10-06 --to 2025-10-12", [{"status": "future", "type": "CONSULT"}], {"some": True}),
            ("events --from 2025-10-20 --to 2025-10-20", [{"status": "future"}], {"some": True}),
            ("actors Plamadeala", [{"name": "Vladislav Plamadeala", "kind": "person", "country": "MDA"}], {"only": True}),
            ("actors Sandulescu", [{"name": "Maria Sandulescu", "country": "MDA", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Vasnetsov", [{"name": "Oleg Vasnetsov", "country": "RUS"}], {"only": True}),
            ("actors Galanos", [{"name": "Sotiris Galanos", "kind": "person"}], {"only": True}),
            ("actors Vollmer", [{"name": "Anke Vollmer", "country": "IGO"}], {"only": True}),
            ("actors Munteanu", [{"name": "Veronica Munteanu", "country": "MDA"}], {"only": True}),
            ("quotes --actor Galanos", [{"kind": "direct", "text": lambda t: "at home" in t}], {"some": True}),
            ("quotes --actor Dragan", [{"kind": "direct", "text": lambda t: "stolen" in t}], {"some": True}),
        ]},
}
