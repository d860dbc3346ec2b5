"""Strikes, extraditions, referendums, pirates, air accidents, assassinations, treaties, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import said

CRASH = """
KATHMANDU, Nepal (AP) — A regional passenger plane with 72 people aboard crashed into a gorge while landing at a newly opened airport in the Nepalese resort town of Pokhara on Sunday, killing at least 68 people, officials said.

The twin-engine ATR 72, operated by Himal Airlines, was flying from the capital, Kathmandu. It was carrying 68 passengers, among them 15 foreigners, and four crew, the Civil Aviation Authority said in a statement.

Prime Minister Bishnu Adhikari rushed to the airport and set up a panel to investigate the accident.

"The incident was tragic. The full force of the army and police has been deployed for rescue," Adhikari wrote on Twitter.

In 1992, all 167 people aboard a Pakistani airliner were killed when it ploughed into a hill as it tried to land in Kathmandu.
"""

CASES = {
    "the lights go out in Abuja": {
        "pages": [crawled("n1", "2024-06-03", """
Nigeria's two main labour unions began an indefinite strike on Monday over the government's failure to agree a new minimum wage, shutting airports, hospitals and the national power grid.

The Nigeria Labour Congress (NLC) and the Trade Union Congress (TUC) walked out after talks with the government collapsed on Friday.

"We will stay at home until they are serious," NLC president Comrade Ayodele Okonjo said in Abuja.

The Transmission Company of Nigeria accused union members of beating its staff and forcing a shutdown of the grid in the early hours of Monday.

The NLC last held a nationwide strike in October 2023.
""", "Strike shuts Nigeria's airports, power grid", "lekkinews"),
                  ld("n2", "Nigerian unions suspend strike for a week", "2024-06-04T18:30:00+01:00", """
Nigeria's biggest labour unions on Tuesday suspended a two-day-old strike for five days to allow talks with the government on a minimum wage, they said in a joint statement.

President Bola Adeniyi has agreed to pay more than 60,000 naira a month, Information Minister Zainab Lawal said after a meeting with union leaders on Monday night. The unions want 494,000 naira.

Flights resumed at Lagos airport on Tuesday afternoon.
""", "calabarpost", author="Chidi Eze"),
                  page("n3", "2024-07-30", """
ABUJA, July 29 (Reuters) - Nigerian President Bola Adeniyi on Monday signed into law a bill that more than doubles the minimum wage to 70,000 naira a month, seven weeks after unions shut down the country's power grid in a strike.

NLC leader Ayodele Okonjo welcomed the law but said that it was not enough.

Separately, activists plan nationwide protests against hunger on Aug 1. The police warned organisers on Monday not to block roads.
""", title="Nigeria's Adeniyi signs minimum wage law", outlet="niger-delta-herald")],
        "expect": [("events --type PROTEST --from 2024-06-03 --to 2024-06-03", [{"mode": "strike", "status": "actual", "earliest": "2024-06-03"}], {"some": True}),
                   ("events --type ACCUSE", [{"actors": said("Transmission Company"), "status": "actual"}], {"only": True}),
                   ("events --from 2024-06-04 --to 2024-06-04", [{"type": lambda t: t in ("CONCEDE", "RETREAT"), "actors": said("union", "NLC", "Labour"), "status": "actual"}], {"some": True}),
                   ("events --type CONSULT --from 2024-06-03 --to 2024-06-03", [{"actors": {"Lawal"}, "status": "actual"}], {"some": True}),
                   ("events --actor Adeniyi --from 2024-07-29 --to 2024-07-29", [{"status": "actual", "when": "2024-07-29"}], {"some": True}),
                   ("events --from 2024-08-01 --to 2024-08-01", [{"type": "PROTEST", "status": "future"}], {"only": True}),
                   ("events --from 2023-10-01 --to 2023-10-31", [{"type": "PROTEST", "mode": "strike", "when": "2023-10"}], {"only": True}),
                   ("actors Okonjo", [{"name": "Ayodele Okonjo", "kind": "person", "country": "NGA"}], {"only": True}),
                   ("actors NLC", [{"kind": "organization", "country": "NGA", "name": lambda n: "Labour Congress" in n or n == "NLC"}], {"only": True}),
                   ("quotes --actor Okonjo", [{"kind": "direct", "text": lambda t: "stay at home" in t}], {"some": True}),
                   ("articles", [{"article": "n3", "agency": "Reuters"}, {"article": "n1", "agency": None}], {})]},
    "a police chief in handcuffs": {
        "pages": [plain("e1", "2022-04-22", """
Honduras on Thursday extradited its former national police chief, Juan Carlos Bonifaz, to the United States, where he is accused of protecting shipments of cocaine for two former presidents.

Bonifaz, known as "the Tiger", was put aboard a plane of the U.S. Drug Enforcement Administration at an air base in Tegucigalpa shortly before noon, handcuffed and surrounded by dozens of officers.

He was arrested in March at a toll booth east of the capital. The Supreme Court approved his extradition on April 8.

"I am innocent and I will prove it," he shouted to reporters.
""", "Honduras sends ex-police chief to U.S.", "sulanews"),
                  crawled("e2", "2022-04-23", """
NEW YORK (AFP) -- A former head of the Honduran police pleaded not guilty on Friday in a Manhattan court to charges of drug trafficking, a day after he was extradited from Tegucigalpa.

Juan Carlos Bonifaz, 62, is also charged with the murder of a rival of former president Porfirio Cardona.

Judge Kevin Castellano ordered him held without bail. The next hearing was set for June 28.

Prosecutor Damian Whitlock said that Bonifaz "betrayed the people he had sworn to protect".
""", "Ex-police chief of Honduras denies drug charges in New York", "hudsonrecorder"),
                  ld("e3", "Honduran ex-police chief gets 19 years in US", "2024-08-02T08:00:00-06:00", """
The former chief of Honduras's national police, Juan Carlos Bonifaz, was sentenced to 19 years in prison by a U.S. court on Thursday for drug trafficking.

Bonifaz pleaded guilty in February. He had been extradited in April 2022.

Former president Porfirio Cardona was sentenced to 45 years by the same court in June.
""", "copanweekly")],
        "expect": [("events --actor Bonifaz --from 2022-04-21 --to 2022-04-21", [{"when": "2022-04-21", "type": lambda t: t in ("COOPERATE", "COERCE"), "recipients": {"Bonifaz"}, "outlets": lambda n: n >= 2, "status": "actual"}], {"some": True}),
                   ("events --from 2022-04-21 --to 2022-04-21 --actor Honduras", [{"actors": {"Honduras"}}], {"only": True}),
                   ("events --from 2022-03-01 --to 2022-03-31", [{"when": "2022-03", "mode": "arrest", "recipients": {"Bonifaz"}}], {"only": True}),
                   ("events --from 2022-04-08 --to 2022-04-08", [{"when": "2022-04-08", "actors": said("Supreme Court")}], {"only": True}),
                   ("actors Bonifaz", [{"name": "Juan Carlos Bonifaz", "kind": "person", "country": "HND"}], {"only": True}),
                   ("quotes --actor Bonifaz", [{"text": lambda t: "I am innocent" in t, "kind": "direct", "article": "e1"}], {"some": True}),
                   ("quotes --actor Whitlock", [{"text": lambda t: "betrayed the people" in t}], {"only": True}),
                   ("events --actor Bonifaz --from 2024-08-01 --to 2024-08-01", [{"when": "2024-08-01", "recipients": {"Bonifaz"}, "status": "actual"}], {"only": True}),
                   ("events --actor Cardona --from 2024-06-01 --to 2024-06-30", [{"when": "2024-06", "recipients": {"Cardona"}}], {"only": True}),
                   ("events --actor Cardona --type ASSAULT --status actual", [], {"only": True}),
                   ("events --actor Bonifaz --from 2024-02-01 --to 2024-02-29", [{"when": "2024-02"}], {"only": True}),
                   ("articles --outlet hudsonrecorder.example", [{"article": "e2", "agency": "AFP"}], {"only": True})]},
    "atoms by ballot": {
        "pages": [page("b1", "2024-10-06", """
ALMATY, Oct 6 (Reuters) - Kazakhs voted on Sunday in a referendum on whether to build the country's first nuclear power plant, a plan promoted by President Kanat Zhaksylykov.

Zhaksylykov cast his vote in Astana and told reporters that an international consortium could build the plant.

Some critics of the plan were detained ahead of the vote, rights groups said.

Kazakhstan was the site of hundreds of Soviet nuclear tests between 1949 and 1989.
""", title="Kazakhs vote on nuclear plant", outlet="tengrinow"),
                  crawled("b2", "2024-10-07", """
Kazakhstan's voters have backed the construction of a nuclear power plant, with 71 percent in favour in Sunday's referendum, the Central Election Commission said on Monday.

Turnout was 64 percent, commission head Nurlan Abdirov said.

The result opens the way for Russia's Rosatom, which is seen as the favourite to win the contract. Chinese, French and South Korean firms have also made offers.

Police in Almaty detained about 20 activists on Saturday who had planned a rally against the plant, a human rights group, Qaharman, reported. The interior ministry denied that anyone had been arrested for political reasons.
""", "Kazakhs say yes to nuclear plant", "balkhashtimes"),
                  ld("b3", "Zhaksylykov hails nuclear vote, Norway offers help", "2024-10-08T11:00:00+05:00", """
Kazakh President Kanat Zhaksylykov on Monday hailed the outcome of a referendum in which seven in ten voters approved the country's first nuclear plant.

He spoke by telephone with French President Lucie Delorme later in the day. The Elysee said that the two discussed uranium.

Zhaksylykov will travel to Paris on November 5 for a two-day state visit.
""", "altaivoice")],
        "expect": [("events --from 2024-10-06 --to 2024-10-06", [{"when": "2024-10-06", "type": None, "status": "actual"}], {"some": True}),
                   ("events --type CONSULT --between Zhaksylykov Delorme", [{"when": "2024-10-07", "mode": "phone", "status": "actual"}], {}),
                   ("events --type CONSULT --from 2024-10-07 --to 2024-10-07", [{"who": {"Zhaksylykov", "Delorme"}, "mode": "phone"}], {"only": True}),
                   ("events --from 2024-11-05 --to 2024-11-06", [{"status": "future", "type": "CONSULT", "mode": "visit", "actors": {"Zhaksylykov"}, "where": lambda w: "Paris" in str(w)}], {"only": True}),
                   ("events --type COERCE --from 2024-10-05 --to 2024-10-05", [{"mode": "arrest", "when": "2024-10-05", "counts": lambda c: c and c["arrested"] == 20}], {"only": True}),
                   ("actors Zhaksylykov", [{"name": "Kanat Zhaksylykov", "kind": "person", "country": "KAZ"}], {"only": True}),
                   ("actors Abdirov", [{"name": "Nurlan Abdirov", "kind": "person"}], {"only": True}),
                   ("actors Qaharman", [{"kind": "organization"}], {"only": True}),
                   ("events --from 2024-10-01 --to 2024-10-31 --actor Norway", [], {"only": True}),
                   ("events --from 1949-01-01 --to 1989-12-31 --type ASSAULT", [], {"only": True}),
                   ("stories", [{"articles": lambda a: len(a) == 3}], {"only": True}),
                   ("events --type PROTEST --status actual", [], {"only": True})]},
    "pirates and a bulk carrier": {
        "pages": [crawled("p1", "2023-12-16", """
Armed men have seized a Malta-flagged bulk carrier in the Arabian Sea, the owner of the vessel said on Friday, in what could be the first hijacking by Somali pirates since 2017.

The Rumen, which has 18 crew members from Bulgaria, Myanmar and Angola, was boarded on Thursday about 380 miles east of the Yemeni island of Socotra, Sofia-based Navimar said.

The Indian navy said it had sent a warship and a patrol plane after receiving a distress call.

Bulgarian Deputy Prime Minister Elena Mladenova said that Sofia had asked NATO and the European Union for help.
""", "Bulk carrier hijacked in Arabian Sea", "varnaship"),
                  html("p2", "Commandos free crew of hijacked ship", "2024-03-17T07:45:00+05:30", """<p>NEW DELHI: Indian naval commandos stormed a hijacked bulk carrier on Saturday and freed its 17 crew after a 40-hour operation some 1,400 nautical miles off the coast of India, the navy said.</p>
<p>All 35 pirates aboard the Rumen surrendered. None of the crew was hurt, a navy spokesman, Commander Vikram Mehta, said.</p>
<p>The ship was captured by Somali pirates on December 14. One injured sailor had been handed over to the Indian navy four days later.</p>
<p>Bulgarian President Radoslav Denev thanked Prime Minister Arvind Patel in a post on X. “Friends act like this,” Denev wrote.</p>
<div class="ad">ADVERTISEMENT</div>
<p>Patel replied that India would keep fighting piracy in the Indian Ocean.</p>""", "konkanmirror"),
                  plain("p3", "2024-03-24", """
Thirty-five Somali pirates captured by the Indian navy were handed over to police in Mumbai on Saturday and will be charged with attempted murder and hijacking.

Relatives of the crew said the pirates had demanded 60 million dollars for the release of the Rumen. Navimar denied that a ransom was paid.
""", "Pirates brought to Mumbai", "bombaysentinel")],
        "expect": [("events --type RETREAT --from 2023-12-18 --to 2023-12-18", [{"when": "2023-12-18"}], {"some": True}),
                   ("events --from 2024-03-16 --to 2024-03-16 --country IND", [{"status": "actual", "when": "2024-03-16"}], {"some": True}),
                   ("events --type REQUEST --country BGR", [{"recipients": said("NATO"), "status": "actual"}], {"some": True}),
                   ("events --type SUPPORT --between Denev Patel", [{"actors": {"Denev"}, "recipients": {"Patel"}}], {"only": True}),
                   ("events --from 2024-03-23 --to 2024-03-23", [{"when": "2024-03-23", "recipients": said("pirates", "police")}], {"some": True}),
                   ("events --type AID --actor Navimar --status actual", [], {"only": True}),
                   ("actors Mladenova", [{"name": "Elena Mladenova", "country": "BGR"}], {"only": True}),
                   ("actors Rumen", [{"kind": "person"}], {"none": True}),
                   ("articles --outlet konkanmirror.example", [{"title": "Commandos free crew of hijacked ship", "published": lambda p: p.startswith("2024-03-17")}], {"only": True})]},
    "the gorge at Pokhara": {
        "pages": [ld("c1", "Plane crash in Nepal kills at least 68", "2023-01-15T20:15:00+05:45", CRASH, "phewatimes"),
                  crawled("c2", "2023-01-16", CRASH.replace("In 1992", "Back in 1992").replace("rushed to the airport and set up", "hurried to the airport and formed"), "68 killed as plane crashes in Nepal's Pokhara", "terainews"),
                  plain("c3", "2023-01-17", """
Nepal observed a day of mourning on Monday for the victims of its deadliest air crash in three decades as searchers found the plane's black boxes.

The bodies of 69 people have been recovered, police official A.K. Chhetri said. Three are missing, and hopes of finding anyone alive are "nil", he said.

Himal Airlines flight 691 came down in a gorge between Pokhara's old and new airports on Sunday. Chinese engineers built the new one, which opened on January 1.

French experts were due to arrive on Tuesday to help with the inquiry, the aviation authority said.
""", "Nepal mourns, black boxes found", "gandaki"),
                  html("c4", "Nepal crash: pilots cut power by mistake, report says", "2023-12-28T16:00:00+05:45", """<p>The pilots of a plane that crashed in Nepal in January, killing all 72 people on board, mistakenly cut off power to the engines, investigators said on Thursday.</p>
<p>The commission led by Nagendra Basnet submitted its report to Tourism Minister Sudan Lamichhane.</p>
<p>Himal Airlines said it would study the findings.</p>""", "dolakhapost")],
        "expect": [("events --from 2023-01-15 --to 2023-01-15", [{"when": "2023-01-15", "type": None, "outlets": lambda n: n >= 2, "counts": lambda c: c and c["dead"] in (68, 69, 72)}], {"some": True}),
                   ("timeline --from 2023-01-15 --to 2023-01-15", [{"counts": lambda c: c and c["dead"]}], {}),
                   ("articles", [{"article": "c1", "agency": "AP"}, {"article": "c2", "agency": "AP", "copy_of": lambda c: c in (None, "c1")}], {}),
                   ("events --from 2023-01-15 --to 2023-01-15 --min-independent 4", [], {"only": True}),
                   ("events --from 1992-01-01 --to 1992-12-31", [{"when": "1992", "counts": lambda c: c and c["dead"] == 167}], {"only": True}),
                   ("quotes --actor Adhikari", [{"kind": "direct", "channel": lambda c: c and "Twitter" in c}], {"some": True}),
                   ("quotes --actor Chhetri", [{"kind": "mixed", "article": "c3"}], {"some": True}),
                   ("events --from 2023-01-17 --to 2023-01-17", [{"status": "future", "actors": said("French", "France", "experts")}], {"some": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("actors Adhikari", [{"name": "Bishnu Adhikari", "country": "NPL"}], {"only": True}),
                   ("actors Lamichhane", [{"name": "Sudan Lamichhane", "kind": "person", "country": "NPL"}], {"only": True}),
                   ("events --country SDN", [], {"only": True})]},
    "shots after a rally in Quito": {
        "pages": [page("q1", "2023-08-10", """
QUITO, Aug 10 (Reuters) - An Ecuadorean presidential candidate known for speaking out against organised crime was shot dead at a campaign event in the capital on Wednesday evening, less than two weeks before the first round of the election.

Fausto Villamar, a 59-year-old former journalist, was hit by three bullets as he left a rally in northern Quito. Nine others were injured.

President Gonzalo Larrea declared a state of emergency for 60 days and three days of mourning. The election will go ahead on August 20 as planned, he said.

One suspect died of his wounds after a shoot-out with guards, the attorney general's office said, and six people were arrested in raids.
""", title="Ecuador candidate Villamar assassinated at rally", outlet="guayasnews"),
                  crawled("q2", "2023-08-11", """
Police in Ecuador said on Thursday that six Colombians had been arrested over the murder of presidential hopeful Fausto Villamar, who was gunned down as he got into a car after a rally in Quito the previous night.

Interior Minister Juan Zapatero said a seventh Colombian was killed in an exchange of fire.

Villamar had said last week that he had received threats from a leader of the Los Choneros gang known as "Fito".

The FBI has sent agents to help with the investigation at the request of President Larrea, the interior ministry said.

The United Nations human rights chief, Werner Turkovic, condemned the killing.
""", "Colombians held over killing of Ecuador candidate", "andeanobserver"),
                  ld("q3", "Party names journalist to replace slain candidate in Ecuador", "2023-08-13T21:00:00-05:00", """
The party of Fausto Villamar, the candidate murdered on Wednesday, on Sunday named investigative journalist Cristina Zurita to run in his place in Ecuador's presidential election a week later.

Zurita, a friend of the dead man, wore a bulletproof vest as she addressed supporters in Quito.

"They killed him to silence us," she said.
""", "manabidaily")],
        "expect": [("events --type ASSAULT --from 2023-08-09 --to 2023-08-09 --actor Villamar", [{"when": "2023-08-09", "recipients": {"Villamar"}, "mode": lambda m: m in ("firearms", "assassinate", "targeted"), "outlets": 3}], {"only": True}),
                   ("events --type COERCE --actor Larrea", [{"mode": "martial-law", "status": "actual"}], {"only": True}),
                   ("events --from 2023-08-20 --to 2023-08-20", [{"status": "future", "when": "2023-08-20"}], {"some": True}),
                   ("actors Villamar", [{"name": "Fausto Villamar", "kind": "person", "country": "ECU"}], {"only": True}),
                   ("actors Turkovic", [{"name": "Werner Turkovic", "country": "IGO"}], {"only": True}),
                   ("events --type ACCUSE --actor Turkovic", [{"status": "actual"}], {"only": True}),
                   ("events --actor Zurita --from 2023-08-13 --to 2023-08-13", [{"status": "actual", "who": {"Zurita"}}], {"some": True}),
                   ("quotes --actor Zurita", [{"kind": "direct", "text": lambda t: "silence us" in t}], {"some": True}),
                   ("events --type ASSAULT --from 2023-08-13 --to 2023-08-13", [], {"only": True}),
                   ("events --actor Villamar --type ASSAULT", [{"when": "2023-08-09"}], {"only": True})]},
    "the last border of the Ferghana valley": {
        "pages": [crawled("t1", "2025-03-14", """
The presidents of Kyrgyzstan and Tajikistan signed a treaty on Thursday that settles the border between the two Central Asian states after more than three decades of disputes.

Kyrgyz President Almaz Toktogulov received his Tajik counterpart, Rustam Nazarzoda, at the Yntymak Ordo palace in Bishkek. Nazarzoda had arrived in the Kyrgyz capital on Wednesday for a two-day visit.

"Today we close a painful chapter," Toktogulov said at the ceremony.

The two leaders opened two border crossings by video link and agreed to restart flights.

In September 2022, more than 100 people were killed in fighting between Kyrgyz and Tajik border guards. An earlier clash in April 2021 left 55 dead.
""", "Kyrgyzstan, Tajikistan sign landmark border treaty", "oshgazette"),
                  html("t2", "Tajik and Kyrgyz leaders end border dispute", "2025-03-13T17:20:00+05:00", """<p>DUSHANBE. March 13. KAZINFORM — Tajik leader Rustam Nazarzoda and President of Kyrgyzstan Almaz Toktogulov on March 13 signed an agreement on the state border, 970 kilometres long, in Bishkek.</p>
<p>The UN Secretary-General, Miguel Cardoso, welcomed the signing of the document, his spokeswoman said.</p>
<p>The parliaments of both countries must ratify the agreement.</p>""", "pamirpress"),
                  plain("t3", "2025-03-20", """
The parliament of Kyrgyzstan ratified a border agreement with Tajikistan on Wednesday by 83 votes to none. Deputies had protested in February that the text was kept secret.

Foreign Minister Jenish Kulubaev said that Tajikistan was expected to ratify the document by the end of the month.

The leaders of Kyrgyzstan, Tajikistan and Uzbekistan will meet in Khujand on March 31, he added.
""", "Bishkek ratifies border deal", "naryn")],
        "expect": [("events --between Toktogulov Nazarzoda --type SUPPORT", [{"when": "2025-03-13", "status": "actual", "outlets": lambda n: n >= 2, "where": lambda w: "Bishkek" in str(w)}], {"only": True}),
                   ("events --from 2025-03-12 --to 2025-03-12", [{"type": "CONSULT", "mode": "visit", "actors": {"Nazarzoda"}}], {"some": True}),
                   ("events --from 2022-09-01 --to 2022-09-30", [{"when": "2022-09", "type": "ASSAULT", "counts": lambda c: c and c["dead"] == 100}], {"only": True}),
                   ("events --from 2021-04-01 --to 2021-04-30", [{"when": "2021-04", "counts": lambda c: c and c["dead"] == 55}], {"only": True}),
                   ("events --from 2025-03-19 --to 2025-03-19", [{"status": "actual", "when": "2025-03-19", "actors": said("parliament", "Kyrgyzstan", "Jogorku")}], {"some": True}),
                   ("events --from 2025-03-31 --to 2025-03-31", [{"type": "CONSULT", "status": "future", "where": lambda w: "Khujand" in str(w)}], {"some": True}),
                   ("events --from 2025-02-01 --to 2025-02-28", [{"when": "2025-02"}], {"only": True}),
                   ("events --actor Cardoso", [{"type": "SUPPORT", "status": "actual"}], {"only": True}),
                   ("quotes --actor Toktogulov", [{"kind": "direct", "text": lambda t: "painful chapter" in t}], {"some": True}),
                   ("actors Toktogulov", [{"name": "Almaz Toktogulov", "country": "KGZ", "kind": "person"}], {"only": True}),
                   ("actors Nazarzoda", [{"name": "Rustam Nazarzoda", "country": "TJK", "kind": "person"}], {"only": True}),
                   ("events --type ASSAULT --from 2025-01-01", [], {"only": True}),
                   ("articles", [{"article": "t1", "copy_of": None}, {"article": "t2", "copy_of": None}, {"article": "t3", "copy_of": None}], {"only": True})]},
}
