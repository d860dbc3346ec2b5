"""Which act a sentence tells, and of which day, through the real program: courts, votes, candidacies, crowds, threats; acts outside PLOVER too (type
None). Cases as in test_reports.py, in words of our own: `TYPE mode status: who -> whom @day #counts`. The pages are of Wednesday 2024-05-15."""
import json
import os
import pathlib
import subprocess

import pytest
from test_reports import check, line

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))

# name: (text, [parts of one line, ...], [parts that no line has])
CASES = {
    # Words out of their sense
    "yields hit a percentage": ("The crisis sent Kenya's bond yields hitting 16% on Monday.", [], ["#injured", "ASSAULT"]),
    "an agreement denounced is not ended": ("Prime Minister Lena Holm denounced the agreement with Kenya on Monday.", [("ACCUSE", "Lena Holm")], ["SANCTION"]),
    "a distress call is no talk": ("The frigate Mercator received a distress call from the tanker Alba on Monday.", [], ["CONSULT"]),
    "doctors question a patient": ("Doctors in Larne were questioning the patient on Tuesday.", [], ["ACCUSE"]),
    "a navy that captures pirates": ("The Kenyan navy captured eight pirates on Saturday.", [("COERCE arrest", "eight pirates @2024-05-11", "#arrested=8")], ["ASSAULT"]),
    "two kinds, one noun": ("The Kenyan navy arrested 12 Somali and 11 Yemeni pirates on Saturday.", [("COERCE arrest", "#arrested=23")], []),
    "the anniversary of a takeover": ("Protesters marked the first anniversary of the takeover of the city by the army on Monday.", [], ["COERCE"]),
    "injured by a quake": ("The governor said five people had received treatment after being injured by the quake on Sunday.", [("#injured=5",)], ["#dead"]),
    "an opponent beaten in an election": ("Lena Holm beat Omar Beshir in the runoff on Sunday.", [("None", "Lena Holm ->", "@2024-05-12")], ["ASSAULT"]),
    # Courts
    "a court rules that": ("The High Court ruled on Friday that Prime Minister Lena Holm had acted in good faith.", [("None", "High Court ->", "@2024-05-10")], []),
    "a court strikes down a law": ("The Constitutional Court struck down the abortion law on Monday.", [("REJECT", "Constitutional Court ->", "@2024-05-13")], []),
    "found unconstitutional is no conviction": ("The Supreme Court found the law unconstitutional on Tuesday.", [("REJECT", "Supreme Court ->")], ["SANCTION"]),
    "a lawsuit dismissed": ("A judge in Kenya dismissed the lawsuit by Omar Beshir on Tuesday.", [("REJECT", "judge", "-> Omar Beshir")], []),
    "an investigation dropped": ("Prosecutors in Kenya dropped the investigation into Omar Beshir on Tuesday.", [("CONCEDE", "-> Omar Beshir @2024-05-14")], []),
    "a case reopened": ("Prosecutors reopened the case against Omar Beshir on Monday.", [("ACCUSE investigate", "-> Omar Beshir @2024-05-13")], []),
    "a judgment issued": ("The Supreme Court of Kenya issued a ruling on the budget on Monday.", [("None", "Supreme Court of Kenya", "@2024-05-13")], []),
    "a court removes a governor": ("The Supreme Court removed Governor Omar Beshir on Monday.", [("COERCE", "-> Omar Beshir @2024-05-13")], []),
    # Votes
    "caucuses": ("Lena Holm won the Ohio caucuses on Monday.", [("None", "Lena Holm", "@2024-05-13")], []),
    "a bid ended": ("Senator Omar Beshir ended his bid for the presidency on Tuesday.", [("None", "Omar Beshir", "@2024-05-14")], []),
    "out of the race": ("Mayor Omar Beshir dropped out of the race on Tuesday.", [("None", "Omar Beshir", "@2024-05-14")], []),
    "voters turned out": ("Millions of voters in Kenya turned out to vote on Sunday.", [("None", "@2024-05-12")], []),
    "confirmed in office": ("The Senate confirmed Omar Beshir as secretary of state on Tuesday.", [("None", "Omar Beshir", "@2024-05-14")], []),
    "two days, two places": ("Votes will be held in Iowa on June 3, and in New Hampshire on June 11.", [("None future", "@2024-06-03"), ("None future", "@2024-06-11")], []),
    "what a constitution says": ("Under the Constitution, the House impeaches the president.", [], ["ACCUSE"]),
    # Crowds
    "a crowd around a building": ("Thousands gathered around the police headquarters on Friday.", [("PROTEST demo", "@2024-05-10")], []),
    "a siege by protesters": ("Protesters laid siege to the police station on Friday.", [("PROTEST obstruct", "-> police station @2024-05-10")], ["ASSAULT"]),
    "petrol bombs": ("Youths threw petrol bombs at police in Larne on Saturday.", [("PROTEST riot", "Youths -> police @2024-05-11")], []),
    "a general strike": ("A general strike halted trains in Kenya on Monday.", [("PROTEST strike", "@2024-05-13")], ["ASSAULT"]),
    "officials who gather": ("Ministers from Kenya and Uganda gathered in Cairo on Monday to discuss the drought.", [("CONSULT actual", "@2024-05-13")], []),
    # Who stands against whom
    "residents and their government": ("Residents of the town accused the government of acting too late.", [("ACCUSE", "Residents of the town -> government")], []),
    "what one will do oneself": ("Kenya warned that it would respond to any attack by Chad.", [("THREATEN violence", "Kenya -> Chad")], []),
    "what others may do": ("Analysts warned that Chad would attack Kenya.", [], ["THREATEN"]),
    "freed by those who held them": ("Rebels freed six hostages on Monday.", [("RETREAT release", "Rebels -> six hostages", "@2024-05-13")], ["AID"]),
    "freed by soldiers": ("The army freed six hostages in Kenya on Monday.", [("AID", "army -> six hostages")], ["RETREAT"]),
    "walked off the job": ("Nurses in Kenya walked off the job on Monday over pay.", [("PROTEST strike", "Nurses in Kenya", "@2024-05-13")], []),
    "ordered back": ("Health Minister Lena Holm ordered the nurses back to work.", [("REQUEST", "Lena Holm -> nurses")], []),
    "why an envoy is recalled": ("Kenya recalled its ambassador to Chad on Monday in protest at the verdict.", [("SANCTION withdraw", "Kenya -> Chad")], ["PROTEST"]),
    "behind the speaker": ("Kenya's government has not paid nurses, the Nurses Union of Kenya said on Monday, threatening a strike.", [("THREATEN", "Nurses Union of Kenya")], []),
    "a curfew's end": ("The curfew was lifted on Sunday.", [("RETREAT", "@2024-05-12")], ["COERCE"]),
    # Days
    "in one breath": ("The army seized power in Kenya on Monday and suspended the constitution.", [("COERCE restrict", "@2024-05-13")], []),
    "later is another day": ("Kenya declared an emergency on Monday and later banned gatherings.", [("COERCE", "@2024-05-13")], ["COERCE ban actual: Kenya -> @2024-05-13"]),
    "a day on the infinitive": ("The House passed a resolution to limit the powers of the army on Thursday.", [("None", "@2024-05-09")], []),
    "met to discuss on a day": ("Foreign ministers of Kenya, Uganda and Chad met in Cairo to discuss the drought on Monday.", [("CONSULT actual", "@2024-05-13")], ["@2024-05-15"]),
    "the vote's day is the resolution's": ("Yesterday, the Kenyan parliament voted on a resolution to expel US troops from the country.",
                                           [("SANCTION expel", "@2024-05-14"), ("None actual", "@2024-05-14")], ["@2024-05-15"]),
    "until a day": ("The parliament will be suspended until October 14.", [], ["@2024-10-14"]),
    "the year of an act of parliament": ("Andrew Hale was impeached over breaches of the Tenure of Office Act of 1867.", [("ACCUSE", "-> Andrew Hale")], ["@1867"]),
    "the occasion that opens the clause": ("During Monday's session, lawmakers in Kenya condemned Chad.", [("ACCUSE", "-> Chad @2024-05-13")], []),
    "the year of a vote that opens the clause": ("In a 2016 referendum, voters in Kenya approved the peace deal.", [("SUPPORT", "@2016")], []),
    "the day of what was said of a strike": ("The Kenyan airstrike that killed General Omar Beshir was condemned by Chad on Monday.",
                                             [("ACCUSE", "Chad -> Kenya @2024-05-13")], ["ASSAULT actual: Kenya -> Omar Beshir @2024-05-13"]),
    "hours after a march": ("Police arrested Ana Ruiz in Chad on Monday. The arrest came hours after thousands marched in Kenya.",
                            [("PROTEST", "@2024-05-13~")], []),
    # Status
    "supposed to be": ("Omar Beshir was supposed to be sworn in on Friday.", [("None future", "Omar Beshir")], ["actual"]),
    "a trip that was cancelled": ("The envoy spoke about the planned visit of President Omar Beshir to Poland, which was later cancelled.", [("CONSULT visit negated", "Omar Beshir")], ["future"]),
    "a threat with an if": ("If Israel attacks Lebanon, Hezbollah will strike Haifa, its leader Hassan Nasr said on Monday.", [("THREATEN violence actual", "Hezbollah -> Haifa")], []),
    "what others expect is no threat": ("Analysts said Russia would attack Estonia if NATO left.", [], ["THREATEN"]),
    # Places
    "whose troops they are is not where": ("Kenya fired missiles at US troops in the desert on Tuesday.", [("ASSAULT", "in -",)], []),
}


@pytest.fixture(scope="module")
def lines():
    pages = "".join(json.dumps({"id": name, "published": "2024-05-15", "text": text}) + "\n" for name, (text, _, _) in CASES.items())
    done = subprocess.run([PROGRAM, "read", "--only", "actors,reports", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    readings = [json.loads(out) for out in done.stdout.splitlines()]
    where = lambda report: f" in {report['where']['name'] if report['where'] else '-'}"
    return {r["id"]: [line(r, report) + where(report) for report in r["reports"]] for r in readings}


@pytest.mark.parametrize("name", CASES)
def test_the_act_and_its_day(name, lines):
    check(CASES[name], lines[name])
