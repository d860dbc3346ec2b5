"""What a newsroom gets in a day: calls counted, aid cut and restored, accidents, games, hostages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, ld, plain

REUTERS = """
NUR-SULTAN (Reuters) - Kazakhstan's President Arman Tleubaev and his Azerbaijani counterpart Elchin Rustamov agreed on Tuesday to triple oil shipments across the Caspian Sea next year, Tleubaev's press service said.

The two presidents spoke by telephone for an hour. They also discussed a rail line through Georgia, according to the statement.

Kazakhstan sends most of its crude to market through Russia. A storm damaged two of three loading points at a Russian port in March.
"""

CASES = {
    "three calls and a visit": {
        "pages": [crawled("i1", "2022-08-10", """
Turkish President Kaan Erdem spoke by telephone with Ukrainian President Danylo Marchenko on Tuesday, the Turkish presidency said.

It was their third phone call in a month. The leaders had also spoken on July 14 and on July 26.

Erdem will visit Lviv next week, a senior Turkish official told reporters.
""", "Erdem, Marchenko talk grain in third call in a month", "bosphoruspost"), ld("i2", "Erdem meets Marchenko in Lviv", "2022-08-18T19:30:00+03:00", """
Turkish President Kaan Erdem held talks with his Ukrainian counterpart, Danylo Marchenko, in Lviv on Thursday.

UN Secretary-General Pedro Salgado joined the two leaders for part of the meeting.

"We are ready to host a summit at any time," Erdem said at a news conference.
""", "galiciadaily", author="Oksana Bilyk")],
        "expect": [("timeline --between Erdem Marchenko --status actual", [{"when": "2022-07-14"}, {"when": "2022-07-26"}, {"when": "2022-08-09", "mode": "phone"}, {"when": "2022-08-18", "where": lambda w: "Lviv" in str(w)}], {"only": True}),
                   ("claims", [{"article": "i1", "verdict": "agrees", "counted": 3}], {"some": True}),
                   ("quotes --actor Erdem", [{"kind": "direct", "text": lambda t: "ready to host" in t}], {"some": True}),
                   ("timeline --between Erdem Marchenko --dates 1 --per-date 1", [{}], {"only": True}),
                   ("search Lviv", [{"article": "i1"}, {"article": "i2"}], {"only": True})]},
    "one agency, two countries' papers, and a reporter": {
        "pages": [ld("o1", "Kazakhstan, Azerbaijan to triple Caspian oil shipments", "2022-08-23T12:00:00+06:00", REUTERS, "almatytimes"),
                  bare("o2", "Caspian oil to flow west", "2022-08-24", REUTERS, "bakuobserver"),
                  plain("o3", "2022-08-25", """
Astana-based analyst Dinara Seitova doubts that Kazakhstan can triple its oil shipments across the Caspian, as Presidents Tleubaev and Rustamov agreed in a call on Tuesday.

"There are not enough tankers," she told this newspaper.
""", "Not enough tankers, says analyst", "silkroadweekly")],
        "expect": [("events --between Tleubaev Rustamov --from 2022-08-23 --to 2022-08-23", [{"type": "CONSULT", "independent": lambda n: n == 2, "outlets": 3}], {"some": True}),
                   ("articles", [{"article": "o2", "agency": "Reuters"}, {"article": "o1", "agency": "Reuters"}, {"article": "o3", "agency": None, "copy_of": None}], {"only": True}),
                   ("quotes --actor Seitova", [{"kind": "direct"}], {"some": True}),
                   ("stories", [{"articles": lambda a: set(a) >= {"o1", "o2"}}], {})]},
    "shots at a rally": {
        "pages": [plain("r1", "2021-07-19", """
Police in Eswatini shot dead at least three protesters on Sunday as thousands marched in Manzini to demand democratic reforms, rights groups said.

Opposition leader Mduduzi Nkosi called on King Mswati to step down.
""", "Three killed at Manzini protest", "lubombo"), crawled("r2", "2021-07-20", """
The death toll from a crackdown on protesters in Eswatini's city of Manzini on Sunday rose to five on Monday after two people died in hospital, a nurses' union said.

The government denied that police had used live bullets.

Eswatini arrested Nkosi, the leader of the opposition, on Monday evening.
""", "Toll of Manzini crackdown climbs to five", "highveldnews")],
        "expect": [("events --type ASSAULT --from 2021-07-18 --to 2021-07-18", [{"outlets": 2, "conflicts": lambda c: any(x["field"] == "dead" for x in c)}], {"some": True}),
                   ("events --type PROTEST --from 2021-07-18 --to 2021-07-18", [{"where": lambda w: "Manzini" in str(w)}], {"some": True}),
                   ("events --type REQUEST --actor Nkosi", [{"recipients": {"Mswati"}}], {"some": True}),
                   ("events --type COERCE --actor Nkosi", [{"when": "2021-07-19", "recipients": {"Nkosi"}, "status": "actual"}], {"some": True}),
                   ("actors Nkosi", [{"name": "Mduduzi Nkosi", "country": "SWZ"}], {"only": True})]},
    "aid cut, then restored": {
        "pages": [ld("u1", "Germany suspends aid to Nicaragua", "2018-10-12T10:00:00+02:00", """
Germany has suspended development aid to Nicaragua over the arrest of priests, the government in Berlin said on Friday.

The aid amounts to 20 million euros a year.
""", "spreeblick"), plain("u2", "2019-03-15", """
Germany resumed development aid to Nicaragua on Thursday, five months after it was suspended, Development Minister Anke Lorenz said.
""", "Aid to Nicaragua resumes", "leon")],
        "expect": [("events --type SANCTION --country NIC", [{"earliest": lambda d: d and "2018-10-11" <= d <= "2018-10-12", "actors": {"Germany"}, "recipients": {"Nicaragua"}}], {"only": True}),
                   ("events --country NIC --from 2019-03-14 --to 2019-03-14", [{"status": "actual", "actors": {"Germany"}}], {"some": True}),
                   ("actors Lorenz", [{"name": "Anke Lorenz", "country": "DEU", "sector": "GOV"}], {"only": True})]},
    "a helicopter and a rumour": {
        "pages": [plain("m1", "2024-05-21", """
Three people were killed when a military helicopter crashed in the mountains of northern Laos on Monday, the defence ministry said.

Defence Minister Bounma Sisavath was not on board, an official said, denying reports on social media.
""", "Helicopter crash kills three in Laos", "mekongwire"), crawled("m2", "2024-05-22", """
A military helicopter crashed in Laos on Monday, killing three crew members. The cause is being investigated.

Laos bought the helicopter from Russia in 2009.
""", "Crew die in Laos helicopter crash", "isaanpost")],
        "expect": [("events --from 2024-05-20 --to 2024-05-20", [{"type": None, "outlets": 2, "counts": lambda c: c["dead"] == 3, "conflicts": []}], {"only": True}),
                   ("events --actor Sisavath --status actual", [], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("actors Sisavath", [{"name": "Bounma Sisavath", "country": "LAO"}], {"only": True})]},
    "a minister who was a mayor": {
        "pages": [plain("y1", "2013-06-12", "The mayor of Antwerp, Pieter Claes, met Chinese Ambassador Liu Jian on Tuesday to discuss the port.", "Claes meets ambassador", "scheldt"),
                  ld("y2", "Belgium's interior minister in Rabat", "2017-02-08T09:00:00+01:00", """
Belgian Interior Minister Pieter Claes met Moroccan Interior Minister Youssef Amrani in Rabat on Tuesday.

Claes, a former mayor of Antwerp, asked Morocco to take back 200 of its citizens. Amrani agreed.
""", "atlasinfo")],
        "expect": [("timeline --actor Claes --type CONSULT", [{"when": "2013-06-11", "who": {"Claes", "Jian"}}, {"when": "2017-02-07", "who": {"Claes", "Amrani"}}], {"only": True}),
                   ("actors Claes", [{"name": "Pieter Claes", "country": "BEL", "articles": 2, "roles": lambda r: any("mayor" in x["role"].lower() for x in r) and any("interior minister" in x["role"].lower() for x in r)}], {"only": True}),
                   ("events --type REQUEST --actor Claes", [{"recipients": {"Morocco"}}], {"some": True}),
                   ("timeline --actor Claes --from 2017-01-01 --to 2017-12-31 --type CONSULT", [{"when": "2017-02-07"}], {"only": True})]},
    "the ships that collided": {
        "pages": [plain("z1", "2020-11-18", """
MANILA - A Chinese coast guard vessel rammed a Philippine fishing boat near Scarborough Shoal on Monday, injuring four fishermen, the Philippine coast guard said.

Manila summoned the Chinese ambassador on Tuesday.
""", "Chinese vessel rams fishing boat", "luzon"), ld("z2", "China rejects Philippine account of collision", "2020-11-18T18:00:00+08:00", """
China's foreign ministry on Wednesday rejected the Philippines' claim that a Chinese ship rammed a fishing boat, saying that the boat had crossed its bow.

Spokesman Wu Qiang accused Manila of sending fishermen as provocateurs.
""", "pearlriver")],
        "expect": [("events --from 2020-11-16 --to 2020-11-16 --country PHL", [{"when": "2020-11-16", "counts": lambda c: c and c["injured"] == 4}], {"some": True}),
                   ("events --type REJECT --country CHN", [{"when": "2020-11-18"}], {"some": True}),
                   ("events --type ACCUSE --from 2020-11-17 --to 2020-11-17", [{"status": "actual"}], {"some": True}),
                   ("events --type ACCUSE --actor Qiang", [{"actors": {"Qiang"}}], {"some": True}),
                   ("actors Qiang", [{"country": "CHN"}], {"only": True})]},
    "a ceasefire line crossed": {
        "pages": [plain("w1", "2016-10-05", """
Heavy fighting broke out between Yemeni government forces and Houthi rebels near Taiz on Tuesday, residents said. At least 14 fighters were killed.

Saudi-led coalition jets bombed Houthi positions outside the city.
""", "Fourteen killed near Taiz", "hodeida"), crawled("w2", "2016-10-20", """
A 72-hour ceasefire took effect across Yemen at midnight on Wednesday, the United Nations envoy, Hassan Idrissi, said.

Both sides accused each other of violating the truce within hours. Idrissi urged the parties to respect it.
""", "Yemen truce begins", "adenpress")],
        "expect": [("events --type ASSAULT --from 2016-10-04 --to 2016-10-04", [{"where": lambda w: "Taiz" in str(w), "counts": lambda c: c and c["dead"] == 14}], {"some": True}),
                   ("events --type RETREAT --from 2016-10-19 --to 2016-10-20", [{"mode": "ceasefire"}], {"some": True}),
                   ("events --type REQUEST --actor Idrissi", [{"status": "actual"}], {"some": True}),
                   ("actors Idrissi", [{"name": "Hassan Idrissi", "country": "IGO"}], {"only": True})]},
    "tariffs for tariffs": {
        "pages": [ld("t1", "Canada hits back at US tariffs", "2025-01-30T16:00:00-05:00", """
Canada imposed tariffs of 25 percent on American steel on Wednesday, a day after the United States did the same to Canadian steel.

Prime Minister Marc Delisle said the duties would stay "until Washington sees reason".
""", "rideau", author="Joan Petrie"), plain("t2", "2025-01-30", """
The United States put a 25 percent tariff on Canadian steel on Tuesday. Ottawa retaliated on Wednesday with duties of its own.

U.S. President Harold Whitman threatened to double the tariff.
""", "Steel war with Canada", "erie")],
        "expect": [("events --type COERCE --from 2025-01-28 --to 2025-01-28", [{"actors": {"States"}}], {"some": True}),
                   ("events --type COERCE --from 2025-01-29 --to 2025-01-29 --country CAN", [{"when": "2025-01-29"}], {"some": True}),
                   ("events --type THREATEN --actor Whitman", [{"actors": {"Whitman"}}], {"some": True}),
                   ("actors Delisle", [{"country": "CAN"}], {"only": True}),
                   ("quotes --actor Delisle", [{"kind": "mixed"}], {"some": True})]},
    "the general who fled": {
        "pages": [plain("g1", "2023-02-14", """
Gabonese General Hervé Mba fled to Cameroon on Sunday after a failed attempt to seize power, the government in Libreville said on Monday.

Twelve officers were arrested.
""", "General flees after coup attempt", "ogooue"), crawled("g2", "2023-02-21", """
Cameroon on Monday extradited General Hervé Mba to Gabon, where he is accused of trying to overthrow President Rose Nguema.

Human Rights Watch urged Gabon to give Mba a fair trial.
""", "Cameroon hands over Gabonese general", "wouri")],
        "expect": [("events --type COERCE", [{"counts": lambda c: c and c["arrested"] == 12}], {"some": True}),
                   ("events --between Cameroon Gabon --from 2023-02-20 --to 2023-02-20", [{"actors": {"Cameroon"}, "when": "2023-02-20"}], {"some": True}),
                   ("events --type REQUEST --actor 'Human Rights Watch'", [{"recipients": {"Gabon"}}], {"some": True}),
                   ("events --actor Nguema --type COERCE --status actual", [], {"only": True}),
                   ("actors Mba", [{"name": "Hervé Mba", "country": "GAB"}], {"only": True})]},
    "two ministers, no day": {
        "pages": [plain("n1", None, """
Slovenian Foreign Minister Neva Kralj and Croatian Foreign Minister Tomislav Jurić signed an agreement on fishing in Piran on Friday.

The two ministers promised to end a dispute that goes back to 1991.
""", "Fishing deal signed in Piran", "istra"), ld("n2", "Slovenia and Croatia settle fishing dispute", "2017-02-25T08:00:00+01:00", """
Slovenia and Croatia signed a fishing agreement in Piran on Friday, Slovenian Foreign Minister Neva Kralj said.

She and Croatia's foreign minister, Tomislav Jurić, signed the text on a boat.
""", "karst")],
        "expect": [("events --between Kralj Jurić --type SUPPORT", [{"when": "2017-02-24", "where": lambda w: "Piran" in str(w)}], {"some": True}),
                   ("articles", [{"article": "n1", "published_latest": lambda d: d is None or d >= "2017-02-24"}, {"article": "n2"}], {"only": True}),
                   ("actors Jurić", [{"name": "Tomislav Jurić", "country": "HRV"}], {"only": True})]},
    "a prize, a match and a market": {
        "pages": [plain("b1", "2018-10-08", """
Kenyan runner Faith Jepkosgei won the marathon in Chicago on Sunday. She attacked at kilometre 35 and destroyed the field.

Shares in Nairobi were hit by a wave of selling on Monday.
""", "Jepkosgei wins Chicago", "riftsport"), ld("b2", "Review: a war of words", "2018-10-09T06:00:00+03:00", """
In her new novel, Achieng Were lets two families fight over a piece of land for a hundred years. Nobody is killed, but everybody is wounded.

The book meets its match in its own length.
""", "swahilibooks", author="Peter Otieno")],
        "expect": [("events --type ASSAULT", [], {"only": True}), ("events --type CONSULT", [], {"only": True}),
                   ("events --actor Jepkosgei --from 2018-10-07 --to 2018-10-07", [{"type": None}], {"some": True}),
                   ("articles", [{"article": "b1"}, {"article": "b2"}], {"only": True})]},
    "a hostage freed after talks": {
        "pages": [crawled("h1", "2024-12-05", """
Militants in Pakistan's Balochistan province released a Chinese engineer on Wednesday after holding him for seven weeks, officials said.

Li Wenbo was abducted near the port of Gwadar on October 16. Qatar had mediated between the militants and Beijing.

Chinese Premier Zhao Rong thanked Qatar for its help.
""", "Chinese engineer freed in Pakistan", "makran"), plain("h2", "2024-12-06", """
BEIJING, Dec. 6 - China has thanked Qatar and Pakistan for the release of engineer Li Wenbo, who was kidnapped in October by separatists in Balochistan.
""", "China thanks Qatar", "yellowriver")],
        "expect": [("events --type RETREAT --from 2024-12-04 --to 2024-12-04", [{"mode": "release", "status": "actual"}], {"some": True}),
                   ("events --actor Wenbo --type ASSAULT", [{"when": "2024-10-16", "mode": "abduct"}], {"only": True}),
                   ("events --type SUPPORT --between Rong Qatar", [{"actors": {"Rong"}, "recipients": {"Qatar"}}], {"only": True}),
                   ("events --country CHN --type SUPPORT", [{}], {"some": True})]},
    "a base closed in the end": {
        "pages": [plain("k1", "2021-07-02", """
The last American troops left Bagram air base on Friday, handing it over to Afghan forces, two officials said. The general in command, Scott Barlow, stays in Kabul.

American soldiers first came to Bagram in December 2001.
""", "US leaves Bagram", "shomali"), ld("k2", "Taliban take northern district as US pulls out", "2021-07-03T15:00:00+04:30", """
Taliban fighters captured the district of Ishkamish on Saturday, a day after American forces left Bagram.

Afghan President Jamshid Rahmani met lawmakers in Kabul on Saturday.
""", "kunduztimes")],
        "expect": [("events --type RETREAT --from 2021-07-02 --to 2021-07-02", [{"status": "actual", "outlets": 2}], {"only": True}),
                   ("events --type ASSAULT --actor Taliban", [{"when": "2021-07-03"}], {"some": True}),
                   ("actors Rahmani", [{"country": "AFG"}], {"only": True}),
                   ("actors Barlow", [{"name": "Scott Barlow"}], {"only": True})]},
    "same name, brother and sister": {
        "pages": [ld("s1", "Prime minister's sister named to central bank", "2019-03-06T11:00:00+05:30", """
Maldivian Prime Minister Ibrahim Zahir appointed his sister, Aishath Zahir, as governor of the central bank on Tuesday.

The opposition criticised the appointment. Ibrahim Zahir defended it. Aishath Zahir did not comment.
""", "atollobserver"), plain("s2", "2019-03-21", """
The governor of the Maldives' central bank, Aishath Zahir, met IMF chief Helen Brandt in Malé on Wednesday.
""", "Zahir meets IMF chief", "dhivehi")],
        "expect": [("actors Zahir", [{"name": "Ibrahim Zahir"}, {"name": "Aishath Zahir"}], {"only": True}),
                   ("timeline --between 'Aishath Zahir' Brandt", [{"when": "2019-03-20", "type": "CONSULT"}], {"only": True}),
                   ("events --actor 'Ibrahim Zahir' --from 2019-03-20 --to 2019-03-20", [], {"only": True}),
                   ("events --actor 'Aishath Zahir' --from 2019-03-05 --to 2019-03-05", [{"type": None}], {"some": True})]},
}
