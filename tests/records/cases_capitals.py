"""Officers on television, a hotel under siege, spies exchanged, students in the streets, fishing grounds, a plant inspected: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import disputed, said

PENAL = ("SANCTION", "COERCE")

COUP = """
ANTANANARIVO (Reuters) - Soldiers in Madagascar said on Tuesday that they had seized power, hours after President Tahina Rakotobe fled the capital amid weeks of protests over water and power cuts.

Colonel Hery Andriamasy, the leader of an elite army unit, read a statement on national radio announcing that the constitution was suspended and the parliament dissolved.

"We are taking responsibility because the state no longer exists," he said.

The whereabouts of the 61-year-old president were not known. A diplomat said that he had left on a French military aircraft on Monday night.

The African Union condemned the takeover and called for a return to constitutional order.

France urged its citizens to stay indoors.

At least 22 people have been killed since the protests began on 25 September, according to the United Nations. The government disputed that figure.

Rakotobe, a former broadcaster, was elected in 2018.
"""

SIEGE = """
OUAGADOUGOU, April 6 (AFP) - Gunmen stormed a hotel popular with foreigners in the capital of Burkina Faso on Saturday evening, killing at least 17 people and taking dozens hostage, the government said.

Security forces ended the siege of the Hotel Baobab at dawn on Sunday after a gun battle that lasted seven hours. Three of the attackers were killed, Security Minister Boureima Sanou told state television.

A local affiliate of Al Qaeda claimed responsibility for the assault in an audio message.

Fifty-three hostages were freed, among them the Indian ambassador, Ritu Malhotra, the minister said.

"They went from room to room," said Issa Compaore, a cook who hid in a cold store.

President Lassina Kabore declared three days of national mourning.

In March, militants killed 11 soldiers at a post near the border with Mali.
"""

CASES = {
    "officers on the radio": {
        "pages": [ld("m1", "Madagascar soldiers say they have taken power", "2025-10-14T18:22:00+03:00", COUP, "pangalanesnews", author="Lova Rajaonarison"),
                  crawled("m2", "2025-10-15", COUP.replace("ANTANANARIVO (Reuters) - ", "").replace("France urged its citizens to stay indoors.\n\n", "") + "\n(Reporting by Lova Rajaonarison; editing by Susan Clarke)\nReuters", "Army takes over in Madagascar as president flees", "comorostoday"),
                  html("m3", "Madagascar's new military ruler to be sworn in on Friday", "2025-10-16T09:10:00+03:00", """<p>The colonel who led a coup in Madagascar will be sworn in as president on Friday, the country's constitutional court said on Wednesday.</p>
<p>Hery Andriamasy met the court's president, Voahangy Ralison, on Wednesday morning. He promised to hold elections within two years.</p>
<p>The African Union on Wednesday suspended Madagascar from all its bodies.</p>
<p>South Africa’s foreign minister, Lindiwe Maseko, said that Pretoria would not recognise a government that came to power by force. “Guns are not ballots,” she told reporters.</p>
<p>President Tahina Rakotobe, who was toppled on Tuesday, said in a video message from an undisclosed place that he remained the head of state.</p>
<p>The officers denied that there had been a coup.</p>
<p>The price of rice has doubled since the protests started.</p>""", "mozchannel"),
                  plain("m4", "2025-10-18", """
Colonel Hery Andriamasy was sworn in as Madagascar's president on Friday, three days after his troops ousted Tahina Rakotobe.

The ceremony at the constitutional court in Antananarivo was attended by diplomats from Russia and the United States. No African head of state came.

Andriamasy named a businessman, Solofo Ramanana, as prime minister.

Youth groups, whose protests brought down the former president, criticised the appointment. "We did not march for a banker," said Mialy Razafy, a 20-year-old student leader.

The World Bank has suspended payments to the island.
""", "Coup leader sworn in as president of Madagascar", "indianoceanpost")],
        "expect": [
            ("events --type ACCUSE --actor 'African Union' --from 2025-10-13 --to 2025-10-15", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --actor 'African Union' --from 2025-10-15 --to 2025-10-15", [{"type": lambda t: t in PENAL, "recipients": said("Madagascar"), "status": "actual", "when": "2025-10-15"}], {"some": True}),
            ("events --type REQUEST --country FRA", [{"actors": said("France"), "status": "actual"}], {"some": True}),
            ("events --type CONSULT --between Andriamasy Ralison", [{"when": "2025-10-15", "status": "actual"}], {"only": True}),
            ("events --actor Ramanana", [{"type": None, "status": "actual"}], {"some": True}),
            ("events --from 2018-01-01 --to 2018-12-31 --actor Rakotobe", [{"when": "2018"}], {"only": True}),
            ("events --type ACCUSE --from 2025-10-16 --to 2025-10-18", [{"actors": said("youth"), "status": "actual"}], {"some": True}),
            ("events --actor 'World Bank'", [{"type": lambda t: t in PENAL, "status": "actual"}], {"only": True}),
            ("actors Andriamasy", [{"name": "Hery Andriamasy", "kind": "person", "country": "MDG"}], {"only": True}),
            ("actors Rakotobe", [{"name": "Tahina Rakotobe", "country": "MDG", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Maseko", [{"name": "Lindiwe Maseko", "country": "ZAF"}], {"only": True}),
            ("actors Ralison", [{"name": "Voahangy Ralison", "country": "MDG"}], {"only": True}),
            ("actors Clarke", [], {"only": True}),
            ("quotes --actor Andriamasy", [{"kind": "direct", "text": lambda t: "responsibility" in t}], {"some": True}),
            ("quotes --actor Maseko", [{"kind": "direct", "text": lambda t: "ballots" in t}], {"some": True}),
            ("quotes --actor Razafy", [{"kind": "direct", "text": lambda t: "banker" in t}], {"some": True}),
            ("articles", [{"article": "m1", "agency": "Reuters"}, {"article": "m2", "agency": "Reuters", "copy_of": lambda c: c in (None, "m1")}, {"article": "m4", "agency": None, "copy_of": None}], {}),
        ]},
    "seven hours at the Baobab": {
        "pages": [page("h1", "2024-04-07", SIEGE, title="Burkina Faso hotel siege leaves at least 17 dead", outlet="sahelwire"),
                  ld("h2", "Gunmen kill 17 at hotel in Burkina capital", "2024-04-07T13:40:00+00:00", SIEGE.replace("OUAGADOUGOU, April 6 (AFP) - ", "").replace("on Saturday evening, killing", "late on Saturday, killing") + "\nAFP", "voltapost"),
                  plain("h3", "2024-04-08", """
The number of people killed in an attack on a hotel in Burkina Faso's capital has risen to 24, Security Minister Boureima Sanou said on Monday.

Two more bodies were found in the swimming pool of the Hotel Baobab, and five of the wounded died in hospital.

The dead include nine foreigners: four Chinese engineers, two Canadians, a Lebanese businessman and two aid workers from Italy.

Canada's prime minister, Andrew Lachance, condemned the attack as "cowardly". He spoke with President Lassina Kabore by phone on Sunday.

Niger closed its border with Burkina Faso on Sunday night.

Italy will send forensic experts to Ouagadougou, the foreign ministry in Rome said.
""", "Toll in Burkina hotel attack climbs to 24", "desertherald"),
                  html("h4", "Burkina arrests six over hotel attack", "2024-04-12T10:00:00+00:00", """<p>Police in Burkina Faso have arrested six people on suspicion of helping the gunmen who attacked a hotel in Ouagadougou last Saturday.</p>
<p>Two of those held worked as security guards at the Hotel Baobab, prosecutor Salif Ilboudo said on Thursday. They were picked up on Wednesday in the town of Kaya.</p>
<p>The militants killed 24 people in the attack, which was claimed by an Al Qaeda affiliate.</p>
<p>President Lassina Kabore sacked the head of the intelligence service, Colonel Adama Zongo, on Tuesday. “Somebody slept,” the president said in a speech.</p>
<p>The opposition demanded the resignation of the security minister.</p>
<p>India thanked Burkina Faso's forces for rescuing its envoy, Ritu Malhotra.</p>""", "ashantimail")],
        "expect": [
            ("events --type ASSAULT --from 2024-04-06 --to 2024-04-06", [{"where": lambda w: w and ("Baobab" in str(w) or "Ouagadougou" in str(w) or "Burkina" in str(w))}], {"some": True}),
            ("events --type ASSAULT --from 2024-03-01 --to 2024-03-31", [{"when": "2024-03", "counts": lambda c: c and c["dead"] == 11}], {"only": True}),
            ("events --type CONSULT --between Lachance Kabore", [{"when": "2024-04-07", "mode": "phone", "status": "actual"}], {"only": True}),
            ("events --type ACCUSE --actor Lachance", [{"status": "actual"}], {"some": True}),
            ("events --actor Niger --from 2024-04-07 --to 2024-04-07", [{"type": lambda t: t in PENAL, "recipients": said("Burkina"), "status": "actual"}], {"some": True}),
            ("events --type COERCE --from 2024-04-08 --to 2024-04-12", [{"mode": "arrest", "counts": lambda c: c and c["arrested"] == 6, "status": "actual"}], {"some": True}),
            ("events --actor Zongo --from 2024-04-09 --to 2024-04-09", [{"actors": {"Kabore"}, "when": "2024-04-09", "status": "actual"}], {"some": True}),
            ("events --type REQUEST --from 2024-04-08 --to 2024-04-12", [{"actors": said("opposition"), "mode": "change"}], {"some": True}),
            ("events --type SUPPORT --country IND", [{"actors": said("India"), "status": "actual"}], {"some": True}),
            ("events --country MLI --from 2024-04-01 --to 2024-04-30", [], {"only": True}),
            ("actors Kabore", [{"name": "Lassina Kabore", "kind": "person", "country": "BFA"}], {"only": True}),
            ("actors Sanou", [{"name": "Boureima Sanou", "country": "BFA"}], {"only": True}),
            ("actors Malhotra", [{"name": "Ritu Malhotra", "country": "IND"}], {"only": True}),
            ("actors Lachance", [{"name": "Andrew Lachance", "country": "CAN"}], {"only": True}),
            ("actors Zongo", [{"name": "Adama Zongo", "country": "BFA"}], {"only": True}),
            ("actors Ilboudo", [{"name": "Salif Ilboudo", "country": "BFA"}], {"only": True}),
            ("quotes --actor Compaore", [{"kind": "direct", "text": lambda t: "room to room" in t}], {"some": True}),
            ("quotes --actor Kabore", [{"kind": "direct", "text": lambda t: "slept" in t}], {"some": True}),
            ("quotes --actor Lachance", [{"text": lambda t: "cowardly" in t}], {"some": True}),
            ("articles", [{"article": "h1", "agency": "AFP"}, {"article": "h2", "agency": "AFP", "copy_of": lambda c: c in (None, "h1")}, {"article": "h3", "agency": None, "copy_of": None}, {"article": "h4", "agency": None, "copy_of": None}], {}),
        ]},
    "two planes on one runway": {
        "pages": [page("s1", "2023-09-19", """
DOHA, Sept 18 (Reuters) - Five Americans detained for years in Iran landed in Qatar on Monday after being swapped for five Iranians jailed in the United States, in a deal that also released $6 billion of Iranian funds.

A Qatari plane carrying the five, among them the businessman Cyrus Farahani, took off from Tehran shortly after the money reached accounts in Doha, an official briefed on the matter said.

U.S. Secretary of State Martin Hale spoke to the freed prisoners by telephone. "They can laugh again," he told reporters in New York.

Iranian President Hamid Rastegar hailed the exchange as a humanitarian step.

The United States on Monday also imposed sanctions on Iran's intelligence ministry over the fate of a former agent who vanished in 2007.

Qatar mediated for two years between the two countries, which have had no diplomatic relations since 1980.
""", title="Americans freed by Iran land in Qatar", outlet="pearlwire"),
                  crawled("s2", "2023-09-19", """
Iran and the United States completed a prisoner exchange on Monday with the help of Qatar.

Two of the five Iranians freed by Washington flew to Doha; the others chose to stay in America or to go to a third country, Tehran's foreign ministry spokesman, Nader Kazemi, said.

Republicans in Congress accused President Alan Whitmore of paying a ransom. Senator Rick Dunlap called the deal "a shakedown".

The White House rejected the charge. The money may be used for food and medicine alone, it said.

Qatar's prime minister, Sheikh Jassim Al Mannai, thanked both sides. He is due to visit Tehran next week.

Farahani was arrested in 2015 and sentenced to ten years for spying. He denied the accusations.
""", "US and Iran swap prisoners in Doha", "hormuztimes"),
                  html("s3", "Freed Americans arrive home from Iran", "2023-09-19T08:30:00-04:00", """<p>Five Americans freed by Iran were reunited with their families at a military airport near Washington early on Tuesday.</p>
<p>Cyrus Farahani, 58, was the first to step off the plane. “I am dizzy with joy,” he said.</p>
<p>President Alan Whitmore telephoned the families on Monday. He will receive them at the White House on Friday.</p>
<p>Iran’s Rastegar addressed the United Nations General Assembly on Tuesday and said that the exchange could lead to “other steps”. Whitmore, who spoke two hours earlier, did not meet him.</p>
<p>Hale ruled out direct talks with Tehran on its nuclear programme for now.</p>""", "chesapeakeledger")],
        "expect": [
            ("events --type RETREAT --from 2023-09-18 --to 2023-09-18", [{"mode": "release", "status": "actual", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type RETREAT --from 2023-09-18 --to 2023-09-18 --between Iran 'United States'", [{"status": "actual"}], {"some": True}),
            ("events --from 2023-09-18 --to 2023-09-18 --actor 'United States'", [{"type": lambda t: t in PENAL, "recipients": said("ministry", "Iran"), "status": "actual"}], {"some": True}),
            ("events --type CONSULT --actor Hale --from 2023-09-17 --to 2023-09-19", [{"mode": "phone"}], {"some": True}),
            ("events --type SUPPORT --actor Rastegar", [{"status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor Whitmore", [{"actors": said("Republican"), "recipients": {"Whitmore"}, "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor 'White House'", [{"status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor Mannai", [{"status": "actual"}], {"some": True}),
            ("events --type CONSULT --actor Mannai", [{"status": "future", "mode": "visit", "earliest": lambda d: d == "2023-09-25"}], {"some": True}),
            ("events --type CONSULT --between Whitmore Rastegar --status actual", [], {"only": True}),
            ("events --type REJECT --actor Hale", [{"status": "actual"}], {"some": True}),
            ("events --actor Farahani --from 2015-01-01 --to 2015-12-31", [{"type": lambda t: t in PENAL}], {"some": True}),
            ("actors Hale", [{"name": "Martin Hale", "country": "USA"}], {"only": True}),
            ("actors Rastegar", [{"name": "Hamid Rastegar", "country": "IRN"}], {"only": True}),
            ("actors Mannai", [{"country": "QAT", "kind": "person"}], {"only": True}),
            ("actors Kazemi", [{"name": "Nader Kazemi", "country": "IRN"}], {"only": True}),
            ("quotes --actor Hale", [{"kind": "direct", "text": lambda t: "laugh" in t}], {"some": True}),
            ("quotes --actor Farahani", [{"kind": "direct", "text": lambda t: "dizzy" in t}], {"some": True}),
            ("quotes --actor Dunlap", [{"text": lambda t: "shakedown" in t}], {"some": True}),
            ("articles", [{"article": "s1", "agency": "Reuters"}, {"article": "s2", "agency": None, "copy_of": None}, {"article": "s3", "copy_of": None}], {}),
        ]},
    "the quota": {
        "pages": [ld("u1", "Bangladesh students clash with police over job quotas", "2024-07-17T20:15:00+06:00", """
DHAKA - At least six people were killed and more than 400 injured in Bangladesh on Tuesday when students demanding an end to quotas in government jobs fought with police and supporters of the ruling party.

Police fired tear gas and rubber bullets in Dhaka and Chattogram, witnesses said. Protesters threw bricks and set fire to a police box.

Prime Minister Rokeya Chowdhury called the students "grandchildren of traitors" on Sunday, which enraged them further.

"We want our rights, not her insults," said Farhana Akter, a coordinator of the movement.

The government ordered all universities to close.

The United States condemned the violence against peaceful protesters. Dhaka rejected the criticism as baseless.

The quota reserves 30 percent of posts for the families of veterans of the 1971 war. The Supreme Court is to rule on the matter on August 7.
""", "padmadaily", author="Imran Talukder"),
                  crawled("u2", "2024-07-20", """
The army patrolled the deserted streets of Dhaka on Saturday after the government imposed a nationwide curfew to quell student protests in which at least 103 people have died.

Prime Minister Rokeya Chowdhury cancelled a trip to Spain and Brazil.

Police have arrested more than 1,200 people, including the secretary general of the opposition National Front, Shafiqul Mollah.

The Supreme Court will meet on Sunday, more than two weeks earlier than planned, to decide on the quotas.

The United Nations human rights chief, Ingrid Solberg, called on Bangladesh to stop the shooting of demonstrators. "Students are not enemies," she said in a statement.

India evacuated 300 of its students on Friday.
""", "Curfew in Bangladesh as toll passes 100", "meghnapost"),
                  plain("u3", "2024-07-22", """
Bangladesh's Supreme Court on Sunday scaled back the job quotas that had set off deadly protests, ruling that 93 percent of posts must be filled on merit.

Law Minister Zahirul Islam welcomed the verdict and said the government would carry it out within days.

Student leaders said they would go on protesting until those arrested were released. Farhana Akter demanded an apology from the prime minister.

Chowdhury met newspaper editors on Sunday evening. "I never gave an order to fire," she told them, according to one of those present.

The toll from a week of unrest stands at 147, hospitals say. The government has admitted to 31 deaths.

The European Union postponed talks with Dhaka on a trade agreement that were to begin in September.
""", "Court cuts Bangladesh job quotas", "sundarbanobserver")],
        "expect": [
            ("events --from 2024-07-16 --to 2024-07-16", [{"when": "2024-07-16", "status": "actual", "counts": lambda c: c and c["dead"] == 6}], {"some": True}),
            ("events --type ACCUSE --country USA", [{"actors": said("United States"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --country BGD --from 2024-07-15 --to 2024-07-17", [{"actors": said("Dhaka", "Bangladesh"), "status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Solberg", [{"recipients": said("Bangladesh"), "status": "actual"}], {"only": True}),
            ("events --country IND --from 2024-07-19 --to 2024-07-19", [{"actors": said("India"), "type": "AID", "status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor Islam", [{"status": "actual"}], {"some": True}),
            ("events --type CONSULT --actor Chowdhury --from 2024-07-21 --to 2024-07-21", [{"status": "actual"}], {"some": True}),
            ("events --country ESP --status actual", [], {"only": True}),
            ("actors Chowdhury", [{"name": "Rokeya Chowdhury", "country": "BGD", "kind": "person"}], {"only": True}),
            ("actors Solberg", [{"name": "Ingrid Solberg", "kind": "person"}], {"only": True}),
            ("actors Islam", [{"name": "Zahirul Islam", "country": "BGD"}], {"some": True}),
            ("actors Talukder", [], {"only": True}),
            ("quotes --actor Akter", [{"kind": "direct", "text": lambda t: "insults" in t}], {"some": True}),
            ("quotes --actor Solberg", [{"kind": "direct", "text": lambda t: "not enemies" in t}], {"some": True}),
        ]},
    "cod and gunboats": {
        "pages": [html("f1", "Guyana detains Venezuelan trawlers", "2022-03-09T16:00:00-04:00", """<p>Guyana’s coastguard detained two Venezuelan fishing trawlers on Tuesday in waters that both countries claim, officials in Georgetown said.</p>
<p>The boats and their crew of 18 were taken to the port of Georgetown. “They were well inside our zone,” said Admiral Trevor Bascom, the head of the coastguard.</p>
<p>Venezuela’s foreign minister, Yelitza Carrasquel, demanded the immediate release of the fishermen and accused Guyana of piracy.</p>
<p>Guyana denied the accusation.</p>
<p>President Mohan Persaud discussed the incident with his Brazilian counterpart, Otávio Lacerda, by phone on Wednesday.</p>
<p>Caracas has claimed two-thirds of Guyana’s territory for more than a century. The case is before the International Court of Justice in The Hague.</p>
<p>A fish processor in Berbice said that it would lay off 60 workers.</p>""", "demeraranews"),
                  page("f2", "2022-03-11", """
CARACAS, March 10 (AP) - Venezuela sent a navy patrol ship towards the maritime border with Guyana on Thursday, two days after its neighbour impounded two fishing boats.

"Our fishermen will not be left alone," Defence Minister Vladimir Urdaneta said in a televised address.

Guyana put its small army on alert and appealed to the Caribbean Community to meet. The bloc urged both countries to avoid the use of force.

Brazil moved troops to its northern border.

Carrasquel, the Venezuelan foreign minister, told the Guyanese ambassador, Hilary Singh, in Caracas that relations were at stake.
""", title="Venezuela sends ship towards Guyana in trawler row", outlet="orinocowire"),
                  plain("f3", "2022-03-15", """
Guyana on Monday freed 18 Venezuelan fishermen held since last week but kept their two boats.

A court in Georgetown fined the captains $5,000 each for illegal fishing.

The foreign ministers of the two countries, Yelitza Carrasquel and Guyana's Roland Hinds, met in Bridgetown on Saturday and agreed on the release. Barbados hosted the talks.

Venezuela withdrew its patrol ship on Sunday.

President Mohan Persaud said that the courts had acted "without fear". He thanked the prime minister of Barbados, Althea Gittens.

The two ministers are to meet again in April.
""", "Guyana releases Venezuelan fishermen", "essequibostar")],
        "expect": [
            ("events --type REQUEST --actor Carrasquel --from 2022-03-08 --to 2022-03-09", [{"status": "actual"}], {"only": True}),
            ("events --type ACCUSE --actor Carrasquel", [{"recipients": said("Guyana"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --country GUY --from 2022-03-08 --to 2022-03-09", [{"actors": said("Guyana"), "status": "actual"}], {"some": True}),
            ("events --type CONSULT --between Persaud Lacerda", [{"when": "2022-03-09", "mode": "phone", "status": "actual"}], {"only": True}),
            ("events --type MOBILIZE --country VEN", [{"when": "2022-03-10", "status": "actual"}], {"some": True}),
            ("events --type MOBILIZE --country BRA", [{"actors": said("Brazil"), "status": "actual"}], {"some": True}),
            ("events --type REQUEST --country GUY --from 2022-03-09 --to 2022-03-11", [{"actors": said("Guyana"), "recipients": said("Caribbean")}], {"some": True}),
            ("events --type RETREAT --from 2022-03-14 --to 2022-03-14", [{"actors": said("Guyana"), "status": "actual", "mode": "release"}], {"only": True}),
            ("events --type CONSULT --between Carrasquel Hinds --from 2022-03-12 --to 2022-03-12", [{"when": "2022-03-12", "where": lambda w: w and "Bridgetown" in str(w)}], {"only": True}),
            ("events --type RETREAT --country VEN --from 2022-03-13 --to 2022-03-13", [{"status": "actual"}], {"some": True}),
            ("events --type SUPPORT --between Persaud Gittens", [{"status": "actual"}], {"only": True}),
            ("events --type CONSULT --from 2022-04-01 --to 2022-04-30", [{"status": "future", "who": {"Carrasquel", "Hinds"}}], {"only": True}),
            ("events --type ASSAULT --status actual", [], {"only": True}),
            ("actors Carrasquel", [{"name": "Yelitza Carrasquel", "country": "VEN", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Persaud", [{"name": "Mohan Persaud", "country": "GUY"}], {"only": True}),
            ("actors Lacerda", [{"name": "Otávio Lacerda", "country": "BRA"}], {"only": True}),
            ("actors Hinds", [{"name": "Roland Hinds", "country": "GUY"}], {"only": True}),
            ("actors Singh", [{"name": "Hilary Singh", "country": "GUY"}], {"only": True}),
            ("actors Urdaneta", [{"name": "Vladimir Urdaneta", "country": "VEN"}], {"only": True}),
            ("actors Gittens", [{"name": "Althea Gittens", "country": "BRB"}], {"only": True}),
            ("quotes --actor Bascom", [{"kind": "direct", "text": lambda t: "our zone" in t}], {"some": True}),
            ("quotes --actor Urdaneta", [{"kind": "direct", "text": lambda t: "left alone" in t}], {"some": True}),
            ("articles", [{"article": "f2", "agency": lambda a: a in ("AP", "Associated Press")}, {"article": "f1", "agency": None}, {"article": "f3", "copy_of": None}], {}),
        ]},
    "the plant by the river": {
        "pages": [ld("n1", "UN nuclear inspectors reach Ukrainian plant", "2022-09-01T19:05:00+03:00", """
Inspectors from the International Atomic Energy Agency arrived at the Zelenivka nuclear power plant in southern Ukraine on Thursday after crossing the front line under shellfire.

The agency's head, Ramón Echeverri, who led the 14-strong team, said that he would leave several experts at the plant for good.

"We are not going anywhere," Echeverri told reporters.

Russia and Ukraine accused each other of shelling the route. One reactor was shut down on Thursday morning after a mortar strike, the operator said.

Russian troops seized the plant in March.

Ukraine's president, Bohdan Levytskyi, urged the mission to demand that the site be demilitarised. Moscow has rejected such calls.
""", "dnipropost", author="Olha Savchenko"),
                  crawled("n2", "2022-09-03", """
The last reactor at Ukraine's Zelenivka nuclear plant lost its link to the grid on Friday after fresh shelling, the International Atomic Energy Agency said.

The Agency's director general, Ramón Echeverri, returned to Vienna on Friday. He is to brief the United Nations Security Council on Tuesday.

Turkey's president, Kemal Aydoğan, offered to mediate in a telephone call with Russian President Arkady Lobanov on Saturday, his office said.

Kyiv said that its forces had destroyed a Russian base near the plant and killed 70 soldiers. Moscow did not comment.

Germany will provide Ukraine with 200 generators, Chancellor Birgit Hallmann announced on Friday.
""", "Ukraine nuclear plant cut off from grid", "carpathiantimes"),
                  plain("n3", "2022-09-07", """
The head of the UN nuclear watchdog called on Tuesday for a safety zone around the Zelenivka plant in Ukraine.

"We are playing with fire," Ramón Echeverri told the Security Council by video link.

Russia's envoy to the United Nations, Gennady Morozov, said he regretted that the report did not name Ukraine as the source of the shelling.

Ukrainian President Bohdan Levytskyi welcomed the report. In his nightly speech he thanked the Agency, whose inspectors visited the plant last Thursday.

Two experts will stay at the site.
""", "UN watchdog wants safety zone at Ukraine plant", "adriaticmonitor")],
        "expect": [
            ("events --type ACCUSE --between Russia Ukraine --from 2022-08-31 --to 2022-09-01", [{"status": "actual"}], {"some": True}),
            ("events --from 2022-03-01 --to 2022-03-31", [{"when": "2022-03", "actors": said("Russian"), "status": lambda s: s in ("actual", "historical")}], {"some": True}),
            ("events --type AGREE --actor Aydoğan", [{"status": "actual"}], {"some": True}),
            ("events --country DEU", [{"type": lambda t: t in ("AID", "AGREE"), "recipients": said("Ukraine")}], {"some": True}),
            ("events --actor Echeverri --from 2022-09-06 --to 2022-09-06", [{"type": "REQUEST", "when": "2022-09-06", "status": "actual"}], {"some": True}),
            ("events --type SUPPORT --actor Levytskyi", [{"status": "actual"}], {"some": True}),
            ("events --type ASSAULT --country UKR", [{"counts": lambda c: c and c["dead"] == 70}], {"some": True}),
            ("actors Echeverri", [{"name": "Ramón Echeverri", "kind": "person", "roles": lambda r: any("head" in x["role"].lower() or "director" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Levytskyi", [{"name": "Bohdan Levytskyi", "country": "UKR"}], {"only": True}),
            ("actors Aydoğan", [{"name": "Kemal Aydoğan", "country": "TUR"}], {"only": True}),
            ("actors Morozov", [{"name": "Gennady Morozov", "country": "RUS"}], {"only": True}),
            ("actors Hallmann", [{"name": "Birgit Hallmann", "country": "DEU"}], {"only": True}),
            ("actors Savchenko", [], {"only": True}),
            ("quotes --actor Echeverri", [{"kind": "direct", "text": lambda t: "going anywhere" in t}, {"kind": "direct", "text": lambda t: "with fire" in t}], {"some": True}),
            ("articles", [{"article": "n1", "agency": None, "copy_of": None}, {"article": "n2", "copy_of": None}, {"article": "n3", "copy_of": None}], {}),
        ]},
}
