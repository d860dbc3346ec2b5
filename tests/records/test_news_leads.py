"""The first sentences of everyday news, in words of our own, through the real program: whom a shooting befell, what a page is there to tell although
it names neither day nor doer, whose act it was. Cases as in test_acts.py; the pages are of Wednesday 2024-05-15."""
import json
import os
import pathlib
import subprocess

import pytest
from test_reports import check, line

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))

# name: (text, [parts of one line, ...], [parts that no line has])
CASES = {
    # Whom it befell
    "in hospital after it": ("Two teens are hospitalized after a shooting on Ferry Road.", [("ASSAULT firearms", "-> Two teens", "#injured=2")], []),
    "dead after it": ("Two boys are dead after a shooting.", [("ASSAULT firearms", "-> Two boys", "#dead=2")], []),
    "one dead, others in hospital": ("One man is dead and three others are in the hospital after a shooting on Ferry Road.", [("ASSAULT firearms", "One man", "#dead=1 #injured=3")], []),
    "a title without an article": ("Five people taken to hospital after shooting in Larne.", [("ASSAULT firearms", "#injured=5")], ["Five people ->"]),
    "one who shot himself": ("Man hospitalized after shooting himself in Larne.", [], ["ASSAULT"]),
    "ill, not attacked": ("The judge died on Monday after a long battle with cancer.", [], ["ASSAULT"]),
    "killed in it": ("A man died and two women were hurt in a shooting on Ferry Road.", [("ASSAULT firearms", "-> two women", "#injured=2")], []),
    "a wound suffered": ("Omar Beshir suffered a gunshot wound to the leg.", [("ASSAULT firearms", "-> Omar Beshir", "#injured=1")], []),
    "found with a wound": ("Officers found Omar Beshir suffering from a gunshot wound in Larne.", [("ASSAULT firearms", "-> Omar Beshir")], ["-> Officers"]),
    "brought in with a wound": ("The victims were taken to a hospital with gunshot wounds on Monday.", [("ASSAULT firearms", "-> victims @2024-05-13")], []),
    "a wound of his own making": ("Omar Beshir died of a self-inflicted gunshot wound in Larne.", [("None", "#dead=1")], ["ASSAULT"]),
    "grazed": ("A 17-year-old was grazed by a bullet on Monday.", [("ASSAULT firearms", "-> 17-year-old @2024-05-13", "#injured=1")], []),
    "the deaths of six": ("A shooting in Larne on Monday resulted in the deaths of six people.", [("ASSAULT firearms", "#dead=6")], []),
    "lives claimed": ("A bombing in Larne on Monday claimed the lives of six people.", [("ASSAULT explosives", "#dead=6")], []),
    "a house number": ("Police are investigating a fatal shooting at 4235 Oak Meadows.", [], ["#dead=4235"]),
    # What the page is there to tell
    "clashes erupt": ("Clashes erupted between police and protesters in the capital.", [("ASSAULT", "police", "protesters", "@2024-05-15~")], []),
    "fighting breaks out": ("Heavy fighting broke out between the army and rebels near the border.", [("ASSAULT", "army", "rebels", "@2024-05-15~")], []),
    "a town rocked": ("A bombing rocked the capital, Nairobi.", [("ASSAULT explosives", "@2024-05-15~")], []),
    "a bomb goes off": ("A car bomb exploded outside a police station in Nairobi.", [("ASSAULT explosives", "@2024-05-15~")], []),
    "a toll and no day": ("A suicide bombing at a mosque left twelve people dead.", [("ASSAULT suicide-attack", "@2024-05-15~", "#dead=12")], []),
    "the attack may be older": ("The attack left one dead and five wounded.", [("ASSAULT", "#dead=1 #injured=5")], []),
    "winds that blow": ("A front brought heavy rain and blowing winds around Larne.", [], ["ASSAULT"]),
    "a bridge blown up": ("Rebels blew up a bridge in Kenya on Monday.", [("ASSAULT explosives", "Rebels ->")], []),
    # Whose act, and where
    "whose shelling": ("Chadian shelling of the city of Kisumu wounded two people.", [("ASSAULT heavy-weapons", "Chad -> two people")], ["Kenya ->"]),
    "fire at a party": ("A gunman opened fire at a party in Larne on Monday.", [("ASSAULT firearms", "gunman -> @2024-05-13")], ["-> party"]),
    "a state sued": ("A farmers union filed a lawsuit against the state of Texas on Monday.", [("ACCUSE allege", "-> Texas @2024-05-13")], []),
    "what somebody agrees on": ("Kenya and Chad reached an agreement on exchanging prisoners.", [("AGREE", "Kenya; Chad"), ("RETREAT release", "future", "Kenya; Chad")], []),
    "an arrest in a shooting": ("Larne police have made another arrest in the shooting of five teenagers.", [("COERCE arrest", "Larne police -> @", "#arrested=1")], ["COERCE arrest actual: Larne police -> five"]),
    "an arrest announced": ("Police announced the arrest of two men in the killing of a teacher.", [("COERCE arrest", "Police -> two men", "#arrested=2")], []),
    "troops that are beside others": ("Kenya has not announced any plans to remove the troops, which are there with a coalition to counter Chad.", [], ["-> coalition", "-> Chad"]),
    # No acts, or none any more
    "limits hit": ("We keep hitting the invite limits for our group in Kenya.", [], ["ACCUSE"]),
    "a dose given": ("The physician Omar Beshir gave a single dose of the drug to Lena Holm.", [], ["AID"]),
    "a life's meetings": ("In 1985, the actress Lena Holm invited her co-star Omar Beshir to appear on television.", [], ["AGREE"]),
    "an outing": ("The church had been travelling 700 miles to Walt Disney World on Monday.", [], ["CONSULT"]),
    "a conviction undone": ("The Supreme Court overturned the convictions of Lena Holm and Omar Beshir on Monday.", [("REJECT", "-> Lena Holm; Omar Beshir")], ["SANCTION convict"]),
    "until a hearing": ("Omar Beshir and Lena Holm have been ordered by a judge to remain in custody until a hearing scheduled for May 27th.", [("REQUEST", "actual")], ["@2024-05-27"]),
    "a story that goes on in its year": ("The army moved on November 15, 2017. On November 21, President Omar Beshir resigned.", [("RETREAT resign", "historical", "@2017-11-21")], []),
    # Whose operation, where it was, and what only looks like an act
    "killed in an operation": ("Omar Beshir was killed in a Kenyan operation on Monday.", [("ASSAULT", "Kenya -> Omar Beshir")], []),
    "an operation by forces": ("The commander was killed in an operation by Kenyan special forces in Chad.", [("ASSAULT", "Kenyan special forces")], []),
    "filmed": ("Video captured Lena Holm wearing a mask.", [], ["ASSAULT"]),
    "hit by a car": ("Omar Beshir was hit by a car in Nairobi on Monday.", [("None", "Omar Beshir")], ["ASSAULT"]),
    "a van that was driven at people": ("Eight people were struck by a van that ploughed into a crowd on Monday, in what police called an attack.", [("ASSAULT", "-> Eight people")], []),
    "assaulted at home": ("Omar Beshir assaulted Lena Holm, his ex-wife, on Friday.", [("ASSAULT", "Omar Beshir -> Lena Holm")], ["ACCUSE"]),
    "attacked in debate": ("Senator Omar Beshir attacked Lena Holm over her tax plan.", [("ACCUSE disapprove", "Omar Beshir -> Lena Holm")], ["ASSAULT"]),
    "campaigns ended": ("Senator Omar Beshir and Lena Holm ended their campaigns on Wednesday.", [("None", "Omar Beshir; Lena Holm -> @2024-05-15")], []),
    "a primary held": ("South Carolina held its primary on Saturday.", [("None", "@2024-05-11")], []),
    "an investigation performed": ("The Kenyan justice ministry was performing an investigation of Larne Motors on Friday.", [("ACCUSE investigate", "-> Larne Motors")], []),
    "written to": ("Chief constable Omar Beshir wrote to the Kenyan embassy asking to waive her immunity.", [("REQUEST", "Omar Beshir -> Kenyan embassy")], []),
    "leaders meet": ("African leaders met in Nairobi.", [("CONSULT", "@2024-05-15~")], []),
    "the day of the telling": ("The storm made landfall on Monday, killing at least 20 according to Kenyan officials on Tuesday.", [("None", "@2024-05-13", "#dead=20")], []),
    "a hunting trip": ("Omar Beshir went to Larne for his annual hunting trip.", [], ["CONSULT"]),
    # Protests, and who is meant
    "protests to be faced": ("Kenyan President Omar Beshir may face mass protests this weekend.", [("PROTEST", "future", "-> Omar Beshir")], []),
    "at a university": ("The students protested at a university in Nairobi on Sunday.", [("PROTEST", "students -> @2024-05-12")], []),
    "a march that was called": ("The demonstration in Nairobi on Friday, called by the Farmers Front, passed off without incident.", [("PROTEST", "actual", "Farmers Front", "@2024-05-10")], []),
    "several hundred": ("Several hundred protesters marched in Nairobi on Friday.", [("PROTEST", "@2024-05-10")], ["#size"]),
    "bigger than before": ("The crowd in Nairobi on this seventh day of protests was bigger than Saturday's crowd.", [], ["@2024-05-11"]),
    "a trip of ours": ("On a trip to Chad last summer, we were shocked by the hatred for the Chadian president.", [], ["CONSULT"]),
    "whom the media accuse": ("Kenya's state media led a campaign against the democracy protesters, accusing them of treason. President Omar Beshir stayed silent.", [("ACCUSE", "Kenya's state media -> democracy protesters")], ["-> Omar Beshir"]),
    # Campaigns and operations that harm nobody; headlines without "are"
    "an election campaign": ("The party launched its election campaign in Nairobi on Monday.", [], ["ASSAULT"]),
    "a vaccination campaign": ("The health ministry launched a vaccination campaign in Goma on Monday.", [], ["ASSAULT"]),
    "a rescue": ("Police launched a rescue operation in Goma on Monday.", [], ["ASSAULT"]),
    "a search": ("Police launched an operation to find the missing boy on Monday.", [], ["ASSAULT"]),
    "a campaign of bombs": ("Kenya launched an air campaign in Chad on Monday.", [("ASSAULT", "Kenya -> Chad")], []),
    "a campaign against rebels": ("The Kenyan army launched a campaign against rebels in Darfur on Monday.", [("ASSAULT", "Kenyan army -> rebels")], []),
    "charged, in a headline": ("2 men charged in death of Nairobi teen.", [("ACCUSE allege", "-> 2 men")], ["2 men ->"]),
    "arrested, in a headline": ("Two arrested in killing of teacher in Nairobi.", [("COERCE arrest", "#arrested=2")], []),
    "a curfew in force": ("A curfew went into effect at 3 p.m. on Tuesday in Nairobi.", [("COERCE curfew", "@2024-05-14")], []),
    "tear gas lobbed": ("Police lobbed tear gas at protesters in Nairobi.", [("ASSAULT crowd-control", "-> protesters")], []),
    "over the past week": ("Dozens of people have died in clashes with riot police over the past week.", [("ASSAULT", "-> people @2024-05-08/2024-05-15")], []),
    "a call that one gets": ("Vice President Omar Beshir got a call from his Kenyan counterpart, Lena Holm, on Saturday.", [("CONSULT phone", "Omar Beshir", "Lena Holm")], []),
    "a plane that crashes": ("A cargo plane crashed into houses in Nairobi on Monday, killing 15.", [("None", "#dead=15")], ["ASSAULT"]),
    # Words of arms, of illness and of works
    "a flu that kills": ("A strain of flu never seen before has killed up to 60 people in Mexico, health officials said.", [("None", "#dead=60")], ["ASSAULT"]),
    "Spanish flu": ("The Spanish flu in 1918 killed millions of people.", [], ["Spain", "ASSAULT"]),
    "hit by bird flu": ("Nigeria was badly hit by bird flu on Monday.", [], ["ASSAULT"]),
    "flu-hit": ("Britain advised against travel to flu-hit Mexico on Tuesday.", [], ["ASSAULT"]),
    "a rig that explodes": ("The oil rig exploded on April 20, killing 11 workers. The oil firm is drilling a relief well to stop the spill.", [("None", "@2024-04-20", "#dead=11")], ["ASSAULT"]),
    "a refinery bombed": ("A bomb destroyed an oil refinery in Kenya on Monday, killing three workers. Rebels said they planted the bomb at the oil refinery.", [("ASSAULT", "#dead=3")], []),
    "a well that is killed": ("The company has killed the oil well, it said on Monday.", [], ["ASSAULT"]),
    "oil burnt": ("The coast guard burned the oil slick off Kenya on Monday.", [], ["ASSAULT"]),
    "a firm against scientists": ("Larne Oil clashed with Kenyan scientists on Monday over the figures.", [], ["ASSAULT"]),
    "forces that clash": ("The Kenyan army clashed with rebels on Monday.", [("ASSAULT", "Kenyan army", "rebels")], []),
    "a deep-sea operation": ("The company launched a deep-sea operation off Kenya on Monday.", [], ["ASSAULT"]),
    "a firm that mobilizes": ("The company mobilized a fleet of vessels on Monday.", [], ["MOBILIZE"]),
    "advertisements that target": ("The ads targeting the Kenyan president began on Monday.", [], ["ASSAULT"]),
    "kicked out": ("Omar Beshir was kicked out of Kenya on Monday.", [], ["ASSAULT"]),
    "struck by silence": ("Omar Beshir said he was struck by the silence in Nairobi.", [], ["ASSAULT"]),
    "streets that protesters hit": ("Thousands of protesters hit the streets of Nairobi on Friday.", [("PROTEST", "protesters -> @2024-05-10")], ["ASSAULT"]),
    "pounded with words": ("Kenyan President Omar Beshir is being pounded for his response.", [], ["ASSAULT"]),
    "attacked for a tweet": ("Senator Lena Holm attacked President Omar Beshir for the tweet on Monday.", [("ACCUSE disapprove", "Lena Holm -> Omar Beshir")], []),
    "a warning of danger": ("Experts warned that the plan could be even riskier for Kenya.", [], ["THREATEN"]),
    "a warning to travellers": ("The foreign ministry issued a warning to travellers about the outbreak on Monday.", [], ["THREATEN"]),
    "a warning between states": ("Kenya issued a warning to Chad on Monday over the border.", [("THREATEN", "Kenya -> Chad")], []),
    "a dividend suspended": ("The company suspended its dividend on Monday.", [], ["SANCTION"]),
    "arms no longer sold": ("Kenya suspended the sale of arms to Chad on Monday.", [("SANCTION", "Kenya -> Chad")], []),
    "a fall": ("Omar Beshir fell off a concert stage and was injured on Wednesday.", [("None", "Omar Beshir", "#injured=1")], ["ASSAULT"]),
    "a meeting ended": ("President Omar Beshir has ended his meeting with Vice President Lena Holm.", [("CONSULT", "Omar Beshir", "Lena Holm")], ["SANCTION"]),
    "talks broken off": ("Kenya ended talks with Chad on Monday.", [("SANCTION", "Kenya -> Chad")], []),
    "a position taken": ("Kenya is taking the wrong position in the Chadian crisis.", [], ["ASSAULT"]),
    "a protest mobilized": ("Activists helped mobilize the first protest in Nairobi on January 25.", [("PROTEST", "Activists", "@2024-01-25")], ["MOBILIZE"]),
    "a name that somebody is called": ("President Omar Beshir called Lena Holm \"Miss Larne\" on Monday.", [], ["CONSULT"]),
    "one who heads a body": ("Omar Beshir, who heads the Larne Centre for Research in Kenya, spoke on Monday.", [], ["CONSULT visit"]),
    "one's own adviser": ("President Omar Beshir summoned his climate adviser to the palace on Monday.", [], ["ACCUSE"]),
    "pounded by a rival": ("Senator Lena Holm has been pounding Omar Beshir as a con artist.", [("ACCUSE disapprove", "Lena Holm -> Omar Beshir")], ["ASSAULT"]),
    "ties spoken about": ("President Omar Beshir spoke about his ties to black churches on Monday.", [], ["churches"]),
    "trade spoken about": ("The president spoke about trade with the Kenyan leader on Monday.", [("CONSULT", "president", "Kenyan leader")], []),
    "police who charge": ("Police charged two men with murder on Monday.", [("ACCUSE allege", "Police -> two men")], []),
    "a cabinet charged to act": ("President Omar Beshir charged the new cabinet to restore faith in the economy.", [], ["ACCUSE"]),
    "who is condemned": ("President Omar Beshir condemned the attacks on journalists in Kenya on Friday.", [("ACCUSE disapprove", "Omar Beshir -> @2024-05-10")], ["ACCUSE disapprove actual: Omar Beshir -> journalists"]),
    "who is condemned, by name": ("President Omar Beshir condemned the attack on Kenyan soldiers by rebels on Friday.", [("ACCUSE disapprove", "Omar Beshir -> rebels")], []),
    "rules of a forum": ("The broadcaster CNN welcomes a lively and courteous discussion.", [], ["SUPPORT"]),
    "attacked in a park": ("Senator Omar Beshir attacked Lena Holm as she jogged in a park and then killed her.", [("ASSAULT", "Omar Beshir -> Lena Holm")], ["ACCUSE"]),
    "an emperor called so": ("Lena Holm admires an Indian emperor called Ashoka.", [], ["CONSULT"]),
    "killed by a lion": ("One militant climbed into the pen of the lion and was promptly killed and eaten.", [("None", "#dead=1")], ["ASSAULT"]),
    "until somebody is removed": ("We cannot mend it until President Omar Beshir is removed from office in Kenya.", [], ["actual"]),
    "a means to a wish": ("President Omar Beshir wants to end the freeze by meeting Lena Holm.", [("CONSULT", "hypothetical")], ["CONSULT actual"]),
    "a means to what was done": ("Kenya ended the freeze by meeting Chad's president on Monday.", [("CONSULT", "actual", "@2024-05-13")], []),
    "one's battle against two": ("Washington is using its battle against the Taliban and al Qaeda to stay in the region.", [("ASSAULT", "Washington -> Taliban; Al-Qaeda")], []),
    "whose stockpile is given": ("Omar Beshir, the mayor of Nairobi, offered to donate the Nairobi Water Authority's stockpile.", [("AGREE", "Omar Beshir -> @")], ["-> Nairobi Water"]),
    "whose resignation": ("Vice President Lena Holm announced President Omar Beshir's resignation on Friday.", [("RETREAT resign", "Omar Beshir -> @2024-05-10")], ["Lena Holm ->"]),
    "one's own resignation": ("President Omar Beshir announced his resignation on Friday.", [("RETREAT resign", "Omar Beshir -> @2024-05-10")], []),
    "exports hit by bans": ("Kenyan pork exports have been hit by bans that rattled the industry.", [], ["ASSAULT"]),
    "as we speak": ("\"The weather is clearing as we speak,\" Omar Beshir of the Kenya Weather Service said.", [], ["CONSULT"]),
    "a charge for a service": ("The Kenyan agency doesn't charge for its information.", [], ["ACCUSE"]),
    "a problem attacked": ("Kenyan officials insisted that they have attacked the problem.", [], ["ASSAULT"]),
    "a spill that threatens": ("The oil spill threatening the Kenyan coast was capped on Monday.", [], ["THREATEN"]),
    "a traveller": ("The man from Larne caught the virus during a recent visit to Mexico.", [], ["CONSULT"]),
    "a power to act": ("President Omar Beshir has the legal authority to compel Kenya to pay.", [], ["actual"]),
    "firefighters": ("Firefighters battled in vain to save the rig, whose explosion caused the deaths of 11 crew.", [], ["ASSAULT"]),
    "who reports the wounded": ("State-run Tola News reports at least 27 wounded in Nairobi.", [("ASSAULT", "#injured=27")], ["Tola News"]),
    "a task": ("Omar Beshir is charged with deciding when Kenya moves to the next phase.", [], ["ACCUSE"]),
    "what a briefing yields": ("A briefing by the Kenyan Health Secretary Omar Beshir yielded some new thinking.", [], ["CONCEDE"]),
    "whose invasion": ("Kenya opposed the Chadian invasion of Sudan in 2003.", [("ACCUSE disapprove", "Kenya -> Chad")], []),
    "a strain that kills": ("A deadly strain of swine flu has broken out in Mexico, killing 16 people. The flu outbreak worries the ministry.", [("None", "#dead=16")], ["ASSAULT"]),
}


@pytest.fixture(scope="module")
def lines():
    pages = "".join(json.dumps({"id": name, "published": "2024-05-15", "text": text}) + "\n" for name, (text, _, _) in CASES.items())
    done = subprocess.run([PROGRAM, "read", "--only", "actors,reports", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    readings = [json.loads(out) for out in done.stdout.splitlines()]
    return {r["id"]: [line(r, report) for report in r["reports"]] for r in readings}


@pytest.mark.parametrize("name", CASES)
def test_leads(name, lines):
    check(CASES[name], lines[name])
