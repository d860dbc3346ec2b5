"""What reports drawn from real pages got wrong, in words of our own, through the real program: acts that are none, days that a story goes on with,
namesakes, whose acts they are. Cases as in test_acts.py; the pages are of Wednesday 2024-05-15."""
import json
import os
import pathlib
import subprocess

import pytest
from test_reports import check, line

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))

# name: (text, [parts of one line, ...], [parts that no line has])
CASES = {
    # Words that are no act of public life
    "a record released": ("Lena Holm's 2009 release Along the River was a success.", [], ["RETREAT"]),
    "a prisoner's release": ("The release of Lena Holm on Monday was welcomed by Chad.", [("RETREAT release", "-> Lena Holm @2024-05-13")], []),
    "neighbours who rally around": ("Neighbours in Larne are rallying around the family of Omar Beshir.", [], ["PROTEST"]),
    "a call that police receive": ("Dispatchers received a call about a fight on Ferry Road on Sunday.", [], ["CONSULT"]),
    "an attacker disarmed": ("Omar Beshir disarmed a gunman at a restaurant in Larne on Sunday.", [], ["RETREAT"]),
    "work taken with a club": ("Striker Omar Beshir signed a contract with the Larne Lions on Monday.", [], ["SUPPORT"]),
    "states that sign": ("Kenya signed an agreement with Chad on Monday.", [("SUPPORT", "@2024-05-13")], []),
    "animals killed": ("Ministers in Kenya provoked outrage by killing cattle in public.", [], ["ASSAULT"]),
    "a rally attended": ("Senator Omar Beshir attended Lena Holm's Larne rally in April.", [], ["PROTEST"]),
    "a market that rallies": ("The Kenya Shares index has been rallying as investor demand grows.", [], ["PROTEST"]),
    "under attack in debate": ("Senator Lena Holm was under constant attack last month as the favourite.", [], ["ASSAULT"]),
    "a rival beaten at the polls": ("The pathway to beating Lena Holm in the election is hard, the campaign of Omar Beshir said.", [], ["ASSAULT"]),
    "what a place is": ("Chad criticised settlements in annexed east Larne on Monday.", [], ["COERCE"]),
    "questioned in debate": ("Opposition parties questioned Prime Minister Lena Holm about reform on Monday.", [], ["ACCUSE investigate"]),
    "asked about": ("Senator Omar Beshir asked witnesses about the launch on Monday.", [], ["REQUEST"]),
    "shown, not marched": ("Researchers in Kenya demonstrated in 2013 that it responded to sugar.", [], ["PROTEST"]),
    "a private talk": ("The actress had one phone conversation with his mother.", [], ["CONSULT"]),
    "profits hit": ("The Kenyan oil spill has not yet hit profits at Holm Energy.", [], ["ASSAULT"]),
    "a blast at a mine": ("A gas explosion at a coal mine in Chad killed 12 miners on Tuesday.", [("None", "@2024-05-14", "#dead=12")], ["ASSAULT"]),
    "a blast at a mosque": ("An explosion at a mosque in Chad killed 12 people on Tuesday.", [("ASSAULT", "@2024-05-14", "#dead=12")], []),
    "the rig did not do it": ("The Tarn Horizon drilling rig explosion killed 11 workers in April.", [("None", "#dead=11")], ["Tarn Horizon ->"]),
    "a convoy under attack": ("A Kenyan convoy came under attack near Larne on Monday.", [("ASSAULT", "-> Kenya @2024-05-13")], []),
    "soldiers under fire": ("Kenyan soldiers came under fire from rebels on Monday.", [("ASSAULT", "rebels -> Kenyan soldiers @2024-05-13")], []),
    "a minister under fire": ("The minister came under fire on Monday for his remarks about women.", [], ["ASSAULT"]),
    "a party under attack": ("The party came under attack from its rivals on Monday over the budget.", [], ["ASSAULT"]),
    "freedom under attack": ("Press freedom is under attack in Chad, the group said on Monday.", [], ["ASSAULT"]),
    "a vote of confidence won": ("Prime Minister Lena Holm won a confidence vote in parliament on Monday.", [("None", "Lena Holm")], ["REJECT"]),
    "confidence in a government": ("The Kenyan parliament passed a motion of confidence in the government on Monday.", [("SUPPORT", "Kenyan parliament -> government")], ["REJECT"]),
    "a motion of no confidence, two words": ("The Kenyan opposition tabled a motion of no confidence in Prime Minister Lena Holm on Monday.", [("REJECT", "-> Lena Holm")], ["SUPPORT"]),
    "a power plant attacked": ("Kenyan drones attacked a nuclear power plant in Chad on Monday.", [("ASSAULT", "@2024-05-13")], []),
    "rebels named like animals": ("The Chadian army killed 50 Tamil Tigers on Monday.", [("ASSAULT", "-> Tamil Tigers", "#dead=50")], []),
    "a mosque as well as": ("An explosion in a Kenyan mosque killed 12 people as well as the imam on Monday.", [("ASSAULT", "12 people")], ["None"]),
    "a mine on the road": ("A roadside mine explosion killed three farmers in Chad on Monday.", [("ASSAULT", "-> three farmers")], ["None"]),
    "a blast that somebody is blamed for": ("A blast at a gas pipeline in Chad on Monday, blamed on separatists, killed four.", [("ASSAULT", "#dead=4")], ["None"]),
    "killed at work by rebels": ("Eleven farmers were killed by rebels while working in their fields in Chad on Monday.", [("ASSAULT", "rebels -> Eleven farmers")], ["None"]),
    "killed on the way to work": ("A human rights lawyer was killed while driving to work in Chad on Monday.", [("ASSAULT", "-> human rights lawyer")], ["None"]),
    "beaten to death after a match": ("A teenager was beaten to death in Larne after a football match on Monday.", [("ASSAULT beat", "-> teenager")], []),
    "beaten during his campaign": ("The dissident Omar Beshir was beaten in prison on Monday during his campaign for free elections.", [("ASSAULT beat", "-> Omar Beshir")], []),
    "unions that confer": ("Union leaders met striking workers in Larne on Monday.", [("CONSULT", "Union leaders -> striking workers")], []),
    "protesters around a parliament": ("Thousands of protesters rallied around the parliament in Chad on Monday.", [("PROTEST", "protesters ->")], []),
    "demonstrated to call": ("Kenyan doctors demonstrated to call for higher pay on Monday.", [("PROTEST", "Kenyan doctors ->")], []),
    "exports hit with tariffs": ("Chad hit Kenyan exports with tariffs on Monday.", [("COERCE restrict", "Chad -> Kenya")], []),
    "shot, and died": ("A man was shot in Larne on Monday. He was taken to a hospital, where he was pronounced dead.", [("ASSAULT", "@2024-05-13", "#dead=1")], ["#injured"]),
    "shot, and is dead": ("Omar Beshir was shot in Larne on Monday. Beshir, 23, is dead.", [("ASSAULT", "-> Omar Beshir", "#dead=1")], []),
    "a fatal shooting, and who died": ("Police are investigating a fatal shooting in Larne on Monday. Omar Beshir, 23, died at the scene.", [("ASSAULT", "@2024-05-13", "#dead=1")], []),
    "shot, and his father died": ("A man was shot in Larne on Monday. His father died in 2010.", [("ASSAULT", "@2024-05-13")], ["ASSAULT firearms actual: -> man @2024-05-13 #dead"]),
    "one boy, told three times": ("Boy, 16, shot in Larne\n\nA 16-year-old boy was shot on Monday. The boy was hit in the leg, police said. He was expected to live.",
                                  [("ASSAULT", "@2024-05-13", "#injured=1")], ["#dead"]),
    "a girl and a boy": ("A girl was shot in Larne on Monday. A boy was shot in Chad on Sunday.", [("-> girl @2024-05-13",)], ["#injured"]),
    "an attempt at murder": ("A man was shot in the leg in Larne on Monday. Omar Beshir was charged with attempted murder.", [("ASSAULT", "-> man", "#injured=1")], []),
    "a gunman at nobody": ("A gunman opened fire near the station in Larne on Monday.", [("ASSAULT firearms", "gunman -> ", "@2024-05-13")], []),
    "a party turned deadly": ("A birthday party turned deadly on Monday after gunmen attacked the guests.", [("ASSAULT", "gunmen -> guests @2024-05-13")], []),
    "turned himself in": ("A man turned himself in on Monday after a girl was shot in Larne.", [("ASSAULT", "-> girl")], ["girl @2024-05-13"]),
    "a death at work": ("An engineer was killed while working at a station in Chad on Monday.", [("None", "engineer")], ["ASSAULT"]),
    "drowned": ("At least 15 people drowned in floods in Kenya on Sunday.", [("None", "@2024-05-12", "#dead=15")], []),
    "a campaign rally": ("Senator Omar Beshir held a campaign rally in Larne on Monday.", [], ["PROTEST"]),
    "a storm": ("Storm Ciara is blasting Kenya with strong winds.", [], ["ACCUSE"]),
    "the contrary of a word": ("President Omar Beshir signed legislation de-ratifying the Kenya treaty on Monday.", [], ["SUPPORT"]),
    # Acts that were untold, or told as another
    "accession ratified": ("Chad's parliament ratified Kenya's accession to the treaty on Tuesday.", [("SUPPORT", "Chad's parliament -> Kenya @2024-05-14")], []),
    "a motion of no confidence": ("Kenyan lawmakers passed a no-confidence motion against Prime Minister Lena Holm on Tuesday.", [("REJECT actual", "-> Lena Holm")], ["negated"]),
    "a court's summons": ("A court in Kenya summoned Omar Beshir on Monday.", [("ACCUSE investigate", "-> Omar Beshir")], ["disapprove"]),
    "assets frozen": ("Kenya froze the assets of three Chadian generals on Monday.", [("COERCE seize", "Kenya -> three Chadian generals @2024-05-13")], []),
    "an invitation accepted": ("Chad accepted a Kenyan invitation to talks on Monday.", [("AGREE", "Chad -> Kenya @2024-05-13")], []),
    "an ambassador sent": ("Kenya sent an ambassador to Chad on Monday.", [("SUPPORT", "Kenya -> Chad")], ["AID"]),
    "surrender is no expulsion": ("The suspect surrendered to police in Kenya on Monday.", [("RETREAT",)], ["SANCTION"]),
    "talks broken off": ("The European Parliament voted on Monday to suspend talks with Chad.", [("SANCTION discontinue", "-> Chad")], ["CONSULT"]),
    # Status
    "what it would be to do so": ("Lena Holm said executing Omar Beshir would not bring her daughter back.", [], ["negated"]),
    "ready to, behind the speaker": ("\"We are ready,\" said President Omar Beshir, \"to talk to the rebels.\"", [("CONSULT future", "rebels")], ["actual"]),
    "crowds that brave the rain": ("Protesters in Kenya braved rain to protest against Prime Minister Lena Holm on Monday.", [("PROTEST demo actual", "-> Lena Holm @2024-05-13")], []),
    # Days
    "the day of the sentence before": ("On Tuesday Lena Holm ended her campaign. She made the announcement in a video in which she thanked her supporters.",
                                       [("SUPPORT", "-> her supporters @2024-05-14~")], []),
    "since a day": ("Protests have been taking place since Sunday in Kenya.", [("PROTEST", "@2024-05-12/2024-05-15")], []),
    "later is not that day": ("Chad shut all schools on May 3, and later banned children from markets.", [("COERCE", "-> children")], ["@2024-05-03"]),
    "a shooting and its toll": ("Police are investigating two shootings that have left one dead and four wounded in Larne on Monday.", [("ASSAULT firearms", "@2024-05-13")], []),
    "before an inserted speaker": ("On Sunday, his family says, Omar Beshir was shot in Larne.", [("ASSAULT", "-> Omar Beshir @2024-05-12")], []),
    "two years, two men": ("Omar Beshir was impeached in 1998, and Andrew Hale in 1868.", [("-> Omar Beshir @1998",), ("-> Andrew Hale @1868",)], ["Omar Beshir; Andrew Hale"]),
    "from a day to come": ("Nurses in Kenya will strike from Monday, their union said.", [("PROTEST strike future", "@2024-05-20")], []),
    "told again with the name": ("A former adviser was sentenced in Larne on Monday. Omar Beshir was sentenced by Judge Lena Holm to six years in prison.",
                                 [("-> Omar Beshir @2024-05-13",)], []),
    "a long-gone life": ("Omar Beshir died on Monday. Born in Larne on June 23, 1941, he joined the navy. Lena Holm invited him to Kenya.", [("AGREE", "Lena Holm")], ["AGREE actual: Lena Holm -> Omar Beshir @2024"]),
    "driving on the night of": ("Omar Beshir was driving a truck erratically near Larne on the night of May 3 and struck cyclists, killing two. He had an accident on April 2.",
                                [("#dead=2", "@2024-05-03")], []),
    "what goes on now": ("Kenyan police are investigating a shooting late on Monday.", [("ACCUSE investigate", "Kenyan police")], ["ACCUSE investigate actual: Kenyan police -> @2024-05-13"]),
    # Who
    "dead after a shooting": ("A 20-year-old man is dead and a boy is wounded after a double shooting in Larne on Monday.", [("ASSAULT firearms", "20-year-old man", "boy", "@2024-05-13")], []),
    "the surname goes on": ("Beshir was arrested in Kenya on Monday. Omar Beshir had attacked a shop. Beshir fled, police said. Beshir was 28. \"I am in awe of them all,\" said Mayor Ali Beshir. "
                            "\"They were brave.\" Beshir was convicted in Kenya in 2019.", [("SANCTION convict", "-> Omar Beshir @2019")], ["-> Ali Beshir"]),
    "two kings": ("Yemeni President Ali Abdullah Saleh spoke on Monday. King Abdullah of Jordan sacked his government on Monday.", [("COERCE", "Abdullah ->")], ["Ali Abdullah Saleh ->"]),
    "whose deeds are blamed": ("The United States slammed Chad's hypocrisy for arresting opposition leaders.", [("COERCE arrest", "Chad -> opposition leaders")], ["United States -> opposition leaders"]),
    "convicted and sentenced": ("Omar Beshir was convicted in February and sentenced in March.", [("convict", "-> Omar Beshir @2024-03")], []),
    "a father in apposition": ("Rashid became sultan in 1970 after overthrowing his father, Sultan Omar bin Tarif.", [("COERCE", "Rashid -> Omar bin Tarif @1970")], []),
    "a land before a name": ("A man pleaded guilty on Monday to threatening to kill Kenya Senator Lena Holm.", [("THREATEN", "-> Lena Holm")], []),
    "who is arrested": ("Officials said a constable saw twelve poachers with the dead jackal. The Kenyan forestry department arrested them.", [("COERCE arrest", "-> twelve poachers")], ["-> Officials"]),
    "whose plan it is": ("Mexico's president rejected a US proposal to send troops on Monday.", [("REJECT", "@2024-05-13"), ("MOBILIZE", "United States ->")], ["@2024-05-20"]),
    "who covers a clash": ("A journalist was killed while covering clashes in Chad on Monday.", [("ASSAULT", "-> journalist")], ["journalist -> -"]),
}


@pytest.fixture(scope="module")
def lines():
    pages = "".join(json.dumps({"id": name, "published": "2024-05-15", "text": text}) + "\n" for name, (text, _, _) in CASES.items())
    done = subprocess.run([PROGRAM, "read", "--only", "actors,reports", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    readings = [json.loads(out) for out in done.stdout.splitlines()]
    return {r["id"]: [line(r, report) for report in r["reports"]] for r in readings}


@pytest.mark.parametrize("name", CASES)
def test_what_was_read_by_eye(name, lines):
    check(CASES[name], lines[name])


# text: {part of a name: country}
LANDS = {
    "President Barack Obama spoke of Egypt on Monday. Egypt's president answered. Obama left.": {"Obama": "USA"},
    "Israel and Hamas agreed on a truce, President Donald Trump said.": {"Trump": "USA"},
    "Imran Khan, 34, was arrested in Leeds on Monday.": {"Khan": None},
    "Carrie Lam, the chief executive of Hong Kong, spoke on Monday.": {"Lam": "HKG"},
    "Navarro County Sheriff Elmer Tanner spoke on Monday.": {"Tanner": None},
    "Indianapolis Metropolitan Police arrested a man on Monday.": {"Police": "USA"},
    "The New York State Police arrested a man on Monday.": {"Police": "USA"},
    "Mombasa County police arrested two Kenyans on Monday.": {"police": "KEN"},
    "The Georgia Bureau of Investigation arrested a man from Texas on Monday.": {"Georgia": None},
    "The Georgian parliament met in Tbilisi on Monday. Georgia wants to join.": {"Georgia": "GEO"},
    "The United States imposed sanctions on Georgia on Thursday over its media law.": {"Georgia": "GEO"},
    "Georgia expelled an American diplomat on Monday.": {"Georgia": "GEO"},
    "On Tuesday Metropolitan Police arrested three men in Britain.": {"Yard": "GBR"},
    "President Johnson signed the bill in 1964.": {"Johnson": None},
    "Michael Jordan was killed on Monday. Erin Hale was Jordan's second wife.": {"Michael Jordan": None},
    "King Abdullah of Jordan met Michael Jordan in Amman. Jordan thanked him.": {"Abdullah": "JOR"},
    "A Spanish-speaking man called Sheriff Elmer Tanner on Monday.": {"Tanner": None},
    "Sheriff Elmer Tanner spoke on Monday. In Spanish, he told the family so.": {"Tanner": None},
    "Russian forces shelled Kherson overnight, killing two people, governor Oleksandr Bondar said.": {"Bondar": None},
}


def test_a_title_of_honour_is_no_office():
    page = json.dumps({"id": "1", "text": "Bangladesh's Prime Minister Sheikh Amina Karim resigned on Monday. Cardinal Omar Beshir spoke."})
    done = subprocess.run([PROGRAM, "read", "--only", "actors", "--input", "jsonl", "-"], input=page + "\n", capture_output=True, text=True, timeout=60)
    sectors = {a["name"]: a["sector"] for a in json.loads(done.stdout)["actors"]}
    assert (sectors["Amina Karim"], sectors["Omar Beshir"]) == ("GOV", "REL"), sectors


def test_whose_land():
    pages = "".join(json.dumps({"id": str(i), "published": "2024-05-15", "text": text}) + "\n" for i, text in enumerate(LANDS))
    done = subprocess.run([PROGRAM, "read", "--only", "actors", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    for out, (text, wanted) in zip(done.stdout.splitlines(), LANDS.items(), strict=True):
        actors = json.loads(out)["actors"]
        for part, country in wanted.items():
            found = {a["country"] for a in actors if part in a["name"]}
            assert found == {country}, (text, [(a["name"], a["country"]) for a in actors])
