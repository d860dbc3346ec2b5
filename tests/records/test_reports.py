"""What single sentences report, through the real program: who did what to whom, when, in which status. Each case stands for one thing that went wrong
once, in words of our own. A line is `TYPE mode status: who -> whom @day #counts`; a case names parts that some line must have (all of one entry in one
line) and parts that none may have. A new case is one entry. The pages are of Wednesday 2024-05-15."""
import json
import os
import pathlib
import subprocess

import pytest

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))

# name: (text, [parts of one line, ...], [parts that no line has]); the text may be (title, text)
CASES = {
    # Who acts, and on whom
    "who behind a name tells of the name": ("A prize went to Captain Lea Norr who shot two raiders in Tessa.", [("ASSAULT", "Lea Norr ->", "two raiders")], []),
    "who behind an aide's principal": ("The minister thanked an aide of Vera Holm who praised the navy on Friday.", [("SUPPORT", "Vera Holm -> navy")], []),
    "an office of former days before a name": ("The levy was opposed by former Tessa province governor Omar Beshir, who accused the Senate of haste.",
                                               [("ACCUSE", "Omar Beshir ->")], ["governor ->"]),
    "one of several, named behind a comma": ("Ruben Sako spoke to one of the two miners, Emil Tarr, on Monday.", [("CONSULT", "Emil Tarr", "@2024-05-13")], []),
    "two side by side suffer": ("Lena Bask was killed on Friday, along with her uncle, Piet Bask, and a neighbour, Ines Fall.",
                                [("ASSAULT", "-> Lena Bask; Piet Bask; Ines Fall", "@2024-05-10")], []),
    "ages between names": ("Ida Crane, 31, Otto Crane, 29, and Mila Stone, 40, were killed.", [("-> Ida Crane; Otto Crane; Mila Stone",)], []),
    "an age stands for a person": ("Two men, a 31-year-old and a 22-year-old, were shot. The 22-year-old was killed.",
                                   [("ASSAULT", "-> 22-year-old")], ["-> 31-year-old"]),
    "an age without hyphens": ("A robber fatally stabbed a 52 year old in the neck in Larne.", [("ASSAULT", "robber -> 52 year old")], []),
    "an age of a victim": ("Officers say a lorry driver killed a 67-year-old on Friday night in Tessa.", [("ASSAULT", "driver -> 67-year-old")], []),
    "a number that was told before": ("Soldiers detained four divers. Officials said the navy freed the four on Sunday.", [("RETREAT", "navy -> ", "four")], []),
    "males are people": ("Two males and a female were shot in Larne on Sunday.", [("ASSAULT", "Two males; female", "@2024-05-12")], []),
    "a joined clause has its own subject": ("Norland, Sudland and Estland have promised grants and Westland is taxing fuel.",
                                            [("AGREE", "Norland; Sudland; Estland ->")], ["Westland"]),
    "a country that does something else": ("Kenya and Uganda have sent troops and Tanzania was arresting rebels near Goma.",
                                           [("MOBILIZE", "Kenya; Uganda"), ("COERCE", "Tanzania -> rebels")], ["Uganda; Tanzania"]),
    "who comes behind and does what follows": ("The envoy met Rana Olt and Bor Hask told the court that he was ill.", [("CONSULT", "envoy -> Rana Olt")], ["Rana Olt; Bor Hask"]),
    "two objects of one law suit": ("Attorneys general of Ohio and Texas sued Meridian Foods on Tuesday.", [("ACCUSE", "Attorneys general")], ["of Ohio; "]),
    "charged is the father, not the child": ("The Holm County Sheriff's Office is charging the father of a three year old boy killed in what they say was a prank.",
                                             [("ACCUSE", "-> father of a three year old boy")], ["Office -> three year old"]),
    "the court that is asked": ("Hale had asked the Harbour Court for the Northern District of Tessa intervene in the dispute.", [("REQUEST", "Hale -> Harbour Court")], []),
    "another act is no part of whom it was done to": ("A bomb exploded in a market on Friday, killing 14 people and wounding more than 40, police said",
                                                      [("ASSAULT", "-> 14 people @", "#dead=14")], []),
    "what somebody is accused of is no part of him": ("Members of the Democratic Renewal Party accused the government of fraud on Monday.",
                                                      [("ACCUSE", "-> government")], ["government of"]),
    "weapons aimed at somebody": ("Norland launched missiles targeting Russian troops in bases near the coast.", [("ASSAULT heavy-weapons", "-> Russian troops")], []),
    "accused of two deeds in a row": ("A native of Tessa, Ohio, Brandt is accused of crossing the river and shooting and killing two people who were fishing.",
                                      [("ASSAULT", "Brandt -> two people", "#dead=2")], []),
    "the opening tells of the name": ("A resident of Boston, Hagen threatened the mayor on Monday.", [("THREATEN", "Hagen -> mayor")], ["resident"]),
    "four of whom, not all of them": ("Police said some two hundred people attended the dance, four of whom were injured in the shooting.",
                                      [("ASSAULT", "#injured=4")], ["two hundred people"]),
    "people, including one": ("Five people were shot, including one who suffered burns, in Larne on Friday.", [("-> Five people @",)], ["were shot"]),
    "whose mother she accused": ("The spree ended when Berta Lund fled, police said. But not before a final phone call to her niece, whose mother she accused of killing.", [("ACCUSE", "Berta Lund -> whose mother")], []),
    "who told, with a colon": ("Police: 6 injured after shots fired into Larne home", [("ASSAULT", "#injured=6")], ["Police"]),
    "friends who allege": ("Friends of Marta Ruhl alleged that she was threatened by soldiers.", [("ACCUSE", "Friends of Marta Ruhl ->")], ["-> Marta Ruhl"]),
    "a beating is alleged": ("Amnesty International alleged that Tomas Brack was beaten by police on Monday.", [("ACCUSE", "Amnesty International -> police")], []),
    "a family asks": ("The family said they planned a funeral and asked for donations to the Tessa Trust.", [("REQUEST", "family -> Tessa Trust")], []),
    "one who did it is punished for it": ("Viktor Lem was jailed for the murder of Greta Sund on Monday.", [("ASSAULT", "Viktor Lem -> Greta Sund")], []),
    "two who are convicted of it": ("Two women were convicted of the killing of Musa Bah in Conakry.", [("ASSAULT", "Two women -> Musa Bah")], []),
    "one who serves a sentence": ("Radek is serving 20 years in prison for the killing of Ilse Mohn.", [("ASSAULT", "Radek -> Ilse Mohn")], []),
    "two verbs share the object of the second": ("Deputies arrested and charged Ada Jones with neglect on Monday.",
                                                 [("COERCE", "-> Ada Jones"), ("ACCUSE", "-> Ada Jones")], []),
    "harm within what was said": ("Omar Mangal, spokesman for the governor, said the blast had killed twelve and injured nineteen more.",
                                  [("ASSAULT", "#dead=12")], ["Omar Mangal ->"]),
    "wounds are not the wounded": ("Minister Wirano was stabbed on Friday. The attack left him with two deep wounds.", [("ASSAULT", "-> Wirano")], ["injured=2"]),
    "an embassy is nobody's home": ("Nora Vane left Britain for the United States. The US embassy in London declined the request. Foreign Secretary Dan Rhys urged France to reconsider.",
                                    [("REQUEST", "Dan Rhys -> France")], ["USA"]),
    "hails from": ("Kokes, who hails from Arizona, met miners on Monday.", [("CONSULT", "Kokes -> miners")], ["SUPPORT"]),
    "the day of a participle before its verb": ("Police say one of five people shot outside a bar 6 May has died.", [("ASSAULT", "five people @2024-05-06")], []),
    "viewers are urged, not whom they are to vote for": ("Mila Oban gave a speech on Monday, urging viewers to vote for Joel Bide.", [], ["-> Joel Bide"]),
    "a pending exit": ("They protested the pending exit of Norland from the European Union on Monday.", [], ["SANCTION withdraw actual"]),
    "writers contribute": ("Al-Quat, who contributed to Agence France-Presse, was killed on Monday.", [], ["AID"]),
    "a firm releases a product": ("Blue Cap ended the line and instead released Blue Cap Enterprise Corporation on Monday.", [], ["RETREAT"]),
    # He, she, they
    "the prime minister is no minister of economy": ("Prime Minister Igor Matov fell ill. Deputy Prime Minister and Minister of Economy Richard Sulik failed to buy kits. The Prime Minister apologised to the public on Monday.",
                                                     [("CONCEDE", "Igor Matov ->")], ["Sulik ->"]),
    "the defence minister is no foreign minister": ("Foreign Minister Ana Bell met miners on Sunday. Defence Minister Karl Rand was ill. The foreign minister praised the army on Monday.",
                                                    [("SUPPORT", "Ana Bell ->")], []),
    "he, by most of his pronouns": ("Chancellor Ostro appointed Emma Brandt to her position in May. He praised the army on Monday. Voters have broken with Ostro and have urged him to resign.",
                                    [("SUPPORT", "Ostro -> army"), ("REQUEST", "-> Ostro")], []),
    "whom the law acts upon is no policeman": ("Police spokesman Tom Kubik said the male driver was in hospital on Monday. Officers arrested him on Tuesday.",
                                               [("COERCE", "-> male driver")], ["-> Tom Kubik"]),
    "each day its own": ("Envoy Ana Bell met Karl Rand in Oslo on Monday and Omar Diallo in Paris on Tuesday.",
                        [("CONSULT", "Ana Bell -> Karl Rand @2024-05-13"), ("CONSULT", "Ana Bell -> Omar Diallo @2024-05-14")], ["Karl Rand; Omar Diallo"]),
    "each year its own": ("Congress impeached President Ola Grant in 1998, and President Ben Tully in 1868.",
                         [("-> Ola Grant @1998",), ("-> Ben Tully @1868",)], ["Ola Grant; Ben Tully"]),
    "each day its number": ("Soldiers killed five people in Goma on Monday and three in Bukavu on Tuesday.",
                           [("ASSAULT", "@2024-05-13", "#dead=5"), ("ASSAULT", "@2024-05-14", "#dead=3")], ["dead=8"]),
    "two towns, two days": ("Troops attacked Goma on Monday and Bukavu on Tuesday.", [("-> Goma @2024-05-13",), ("-> Bukavu @2024-05-14",)], []),
    "who arrested behind a semicolon": ("Hundreds of Chadians rallied in Abeche on Tuesday night; police used tear gas and arrested 63 people.",
                                       [("PROTEST", "@2024-05-14"), ("COERCE arrest", "police -> 63 people @2024-05-14")], ["Chadians -> 63"]),
    "a charge that somebody denied": ("Kenya accused Uganda of arming raiders, a charge Uganda denied.", [("ACCUSE", "Kenya -> Uganda")], []),
    "handed over": ("Rebels handed over four hostages to the Red Cross on Monday.", [("RETREAT return", "Rebels ->", "@2024-05-13")], []),
    "summoned to protest": ("Kenya summoned the Ugandan ambassador on Monday to protest over a raid.", [("ACCUSE", "Kenya -> Ugandan ambassador")], ["PROTEST"]),
    "the day of two acts": ("Malian troops freed 16 hostages and killed three bandits in Gao on Tuesday.", [("AID", "hostages @2024-05-14"), ("ASSAULT", "@2024-05-14")], []),
    "a court that blocks a deployment": ("Kenya's High Court blocked the deployment of police to Haiti on Friday.", [], ["MOBILIZE troops actual"]),

    "hanged men were convicted": ("Iraq hanged three men convicted over a bombing on Monday.", [("ASSAULT", "Iraq -> three men")], ["-> Iraq"]),
    "a state protests to another": ("Norway and Finland protested to Moscow over the remarks on Monday.", [("ACCUSE", "Norway; Finland -> Moscow")], ["PROTEST"]),
    "they took part in protests": ("Thousands of miners took part in protests in Mombasa on Monday.", [("PROTEST",)], []),
    "a person named after a feast": ("Mohammed Eid was arrested on Monday. Police arrested Eid again on Tuesday.", [("COERCE arrest", "-> Mohammed Eid @2024-05-14")], []),
    "none of whom was arrested": ("There were no opposition lawmakers arrested on Monday.", [], ["COERCE arrest actual"]),
    "neither side signed": ("Neither side signed the treaty with Kenya on Friday.", [], ["SUPPORT actual", "actual: side"]),
    "two sides that fought": ("Chad said Sudanese troops had fired on a Chadian post on Monday. A Chadian soldier was killed. The two sides agreed on Tuesday to cease fire.",
                              [("AGREE", "@2024-05-14", "Sudanese troops", "Chad")], []),
    "himself is who the clause is about": ("Piet Holm was the brother of Premier Otto Holm, who had himself been assassinated in 1963.", [("ASSAULT", "-> Otto Holm @1963")], ["-> Piet Holm"]),
    "a head that was shot at is no chief": ("President Ana Bell spoke on Monday. A robber shot a driver in the head on Sunday.", [("ASSAULT", "robber -> driver")], ["-> driver; ", "Ana Bell; "]),
    "killed long ago is not shot this week": ("Two guards were stabbed at Larne prison on Friday, May 10. Ruben Sako is held there for the murder of Emil Tarr. Tarr was killed in June 1968. Sako shot him in a kitchen.",
                                              [("ASSAULT", "-> Two guards @2024-05-10"), ("Ruben Sako -> Emil Tarr",)], ["Emil Tarr @2024"]),
    "told of a second person": ("Her lawyer told her Castell had not met Boran before the vote.", [("CONSULT", "negated", "Castell -> Boran")], []),
    "he told them of two others": ("A neighbour told them Ortel had threatened Vegas on Sunday.", [("THREATEN", "Ortel -> Vegas")], []),
    "critics blame him": ("Karim spoke about the dam, and his critics, among them the union, condemned him.", [("ACCUSE", "-> Karim")], ["Karim -> Karim"]),
    "a third person in a quote is not its speaker": ("The guard told police that he was “shooting back at a man called “Rolf Tamm”.", [], ["guard -> police"]),
    "a pair that was spoken of": ("Nora Hill and Tom Reed left the bar. Police arrested them on Monday.", [("COERCE arrest", "Police -> Nora Hill; Tom Reed")], []),
    "who tells is not whom they hit": ("Police say two men were sitting on a porch when a stranger fired shots at them on Monday.", [], ["-> Police"]),
    "somebody's boss by the title": (("Elizabeth Grant endorses Peter Bell", "Grant praised Bell for his patience. Bell thanked Grant as president of the club. She met Dora Kess on Monday."),
                                     [("CONSULT", "Grant -> Dora Kess")], ["president"]),
    "the boy that a lawyer tells of": ("They used a hose to calm the boy, Hazel said. One officer shot the boy on Monday.", [("ASSAULT", "-> boy")], ["-> Hazel"]),
    "a surname that a body has": ("Police announced the arrest of Alec Spencer Wagner, 22. Wagner has been charged with theft.", [("ACCUSE", "-> Alec Spencer Wagner")], ["Group"]),
    "the body that a surname is": ("Wagner Group fighters left the base. Wagner attacked a village near Segou on Monday.", [("ASSAULT", "Wagner Group ->")], []),
    # Accidents, and what is no event
    "the gun went off": ("The girl was trying to load the rifle when the gun went off, hitting her brother in the arm.", [], ["ASSAULT"]),
    "fired by accident": ("Police said her uncle accidentally fired his pistol, hitting her.", [], ["ASSAULT"]),
    "a gun that fired": ("Two boys were playing with a gun, when the gun accidentally fired, striking a friend in the neck.", [], ["ASSAULT"]),
    "shot by himself": (("Boy treated after shooting self in foot", "A boy was shot in the foot at a farm in Larne on Monday."), [], ["ASSAULT"]),
    "picked up a gun and fired": ("A man picked up a gun and fired on Saturday, killing a nurse in Larne.", [("ASSAULT", "man -> nurse")], []),
    "shots of a child that thought it empty": ("Police determined that a 17-year-old who thought the rifle was unloaded ‘test fired’ it and struck the 15-year-old in the leg.", [], ["THREATEN"]),
    "an advisory is released": ("The bureau's Hurricane Olga Advisory Number 9, released at noon on Sunday, placed Olga near Tessa.", [], ["RETREAT"]),
    "software is set free": ("Lindos was released as an open source project in May.", [], ["RETREAT"]),
    "an app is released": ("The app was released by Corvid Media in May.", [], ["RETREAT"]),
    "a statement is released": ("The statement was released by the ministry on Friday.", [], ["RETREAT"]),
    "released from the infirmary": ("He was released from the Royal Infirmary on Friday after treatment.", [], ["RETREAT"]),
    "declined to speculate": ("Mayor Rosa Lind declined to speculate about how Timo was hurt.", [], ["REJECT"]),
    "refused to hand somebody over": ("Norland refused to extradite Karl Voss to Kenya on Monday.", [("REJECT", "Norland ->")], []),
    "signed with a club": ("Huber signed with Larne Rovers in March.", [], ["SUPPORT", "AGREE"]),
    "left on advice": ("The embassy said the Sorens family left per advice from the United States Department of State.", [], ["CONSULT"]),
    "money for a wall along a border": ("President Dan Holt said the law would allow him to act and allocate funding for a wall along the border with Mexico.", [], ["AID"]),
    "how it is always done": ("The premier is chosen indirectly, as the people vote for their members of parliament.", [], ["SUPPORT"]),
    "time and again": ("The villages are often raided by the rebels.", [], ["ASSAULT"]),
    "a rate of acts": ("The rate of kidnappings in Kaduna has fallen since May.", [], ["COERCE", "ASSAULT"]),
    "a number of acts": ("The number of shootings in Larne rose by ten percent last year, police said.", [], ["ASSAULT"]),
    "whoever one has met": ("“Of all the soldiers I have met over the years, Jan was the kindest,” Ida Holm said.", [], ["CONSULT"]),
    "helped at home": ("She helped her brother at home.", [], ["AID"]),
    "ready to receive patients": ("The hospital has made all preparations in order to be ready to receive any number of patients.", [], ["CONSULT", "AGREE"]),
    "a sound": ("Officers heard pounding and cries outside the station.", [], ["ASSAULT"]),
    "a pointer to another page": ("Police closed the road on Monday.\n\nSTORY: Boy, 16, injured in Larne shooting\n\nREAD MORE: Deputy shot two men in Tessa", [], ["ASSAULT"]),
    "a moment of a film": ("Police closed the road on Monday.\n\n1:08 Norland's president rejects Kenya's demand to withdraw", [], ["REJECT"]),
    "a purpose of nobody": ("An aide called the letter a ruse to unseat the mayor.", [], ["COERCE"]),
    "anti-semitism after vandalism": ("Mayor Adam Pell condemned racism after vandalism against a synagogue on Monday.", [("ACCUSE", "Adam Pell -> @")], ["synagogue"]),
    # Streets, schools, tolls
    "a street is where": ("Deputies say shots were fired on Willow Ave early Sunday.", [], ["Willow"]),
    "a boulevard is where": ("A man was stabbed on Holm Blvd. on Monday night.", [("ASSAULT", "-> man @2024-05-13")], ["Holm"]),
    "a school is where": ("Police are investigating a shooting at a church in Omaha on Sunday.", [("ASSAULT", "-> @2024-05-12")], ["church"]),
    "shots are no people": ("More than 15 shots were fired at a home in Larne on Monday.", [("ASSAULT", "@2024-05-13")], ["#injured"]),
    "someone shoots at a family": ("Someone opened fire on a family standing outside a shop Monday evening.", [("ASSAULT firearms", "-> family")], ["#injured"]),
    "a gunman in a van": ("A gunman hiding in a van has killed three officers in Tessa.", [("ASSAULT", "gunman -> three officers", "#dead=3")], []),
    "one act told by two verbs": ("A masked man shot and wounded four nurses in Larne.", [("ASSAULT", "-> four nurses", "#injured=4")], []),
    "group of men": ("A gang of masked men “attacked” a group of nurses in Goma.", [("ASSAULT", "nurses")], []),
    "an emergency over a storm": ("The governor declared a state of emergency ahead of Hurricane Olga on Monday.", [("COERCE martial-law", "governor -> @2024-05-13")], ["Olga"]),
    "a park is no killer": ("Police tracked down the teens in connection with the Larne Park killing on Friday.", [], ["Larne Park ->"]),
    "ages are no numbers": ("Another attack on Monday wounded two men, 19 and 20, who were walking in Larne.", [("ASSAULT", "#injured=2")], []),
    "one and one": ("An 18-year-old man and 50-year-old woman were wounded in a shooting in Larne.", [("ASSAULT", "#injured=2")], []),
    "leaving a school": ("Ruben Pace withdrew from Larne High School in October.", [], ["SANCTION", "RETREAT"]),
    "shot himself, by the title": (("Wrestler Otto Rehn dead; shot himself in game", "Police said Rehn, who had won ten fights, was shot on Monday in Larne."), [], ["ASSAULT"]),
    # Days and status
    "a day of a side clause": ("Last week, Governor Ron Salt declared a state of emergency, with Governor Henry Moor following suit yesterday.",
                               [("COERCE martial-law", "Ron Salt", "@2024-05-06/2024-05-12")], ["@2024-05-14"]),
    "he'd shot": ("Early Monday, Fields called his mother to say he'd shot four people and would flee.", [("ASSAULT", " actual:", "-> four people")], ["future: Fields -> four"]),
    "neither nor": ("Amid reports of fraud, neither Norland nor Kenya would endorse the result.", [("SUPPORT", "negated", "Kenya")], ["future"]),
    "as of a day": ("No one was in custody for the shooting as of Tuesday morning.", [], ["@2024-05-14"]),
    "two verbs and the day behind them": ("A bomb killed two people and sent three others to the hospital around 2 a.m. Monday.", [("ASSAULT", "-> two people @2024-05-13")], []),
    "the day when somebody competed": ("Dora Pell was banned since she did not cover her hair while competing at the Larne Open in January 2017.", [("COERCE", "-> Dora Pell")], ["@2017-01"]),
    "said on a day, done on another": ("Police said on Tuesday a man stabbed a 9-year-old last Sunday in Larne.", [("ASSAULT", "-> 9-year-old @2024-05-12")], []),
    "protests until": ("The union promised strikes until wages rise.", [], ["PROTEST strike actual"]),
    "words of office": ("The mayor attacked Governor Hale's party for blocking the bill.", [("ACCUSE", "mayor ->")], ["ASSAULT"]),
    "arms of rebels": ("Rebels attacked the town for refusing to surrender.", [("ASSAULT", "Rebels ->")], []),
    "their diplomats are themselves": ("The foreign ministers of Kenya and Uganda met in Lima on Monday, the first meeting of their top diplomats in years.", [("CONSULT", "@2024-05-13")], ["their top"]),
    "called a step": ("Secretary-General Ana Bo called the agreement a welcome first step.", [], ["REQUEST"]),
    "and the front with its letters": ("Kenya's government and the Liberation Front of Goma (LFG) signed an agreement on Wednesday to stop fighting.", [("SUPPORT", "Kenya"), ("SUPPORT", "Front")], []),
    "called for somebody to act": ("Kenya called for Uganda to withdraw its troops.", [("REQUEST", "Kenya -> Uganda")], ["CONSULT"]),
    "called for somebody to be freed": ("Amnesty International called for Okoro to be released.", [], ["-> Okoro", "-> Amnesty"]),
}


def line(reading, report):
    name = lambda ids: "; ".join(reading["actors"][i]["name"] for i in ids)
    counts = " ".join(f"#{key}={value}" for key, value in (report["counts"] or {}).items() if value is not None)
    day = report["when"]["when"] if report["when"] else ""
    kind = f"{report['type']} {report['mode']}" if report["mode"] else report["type"]
    return f"{kind} {report['status']}: {name(report['actors'])} -> {name(report['recipients'])} @{day} {counts}".replace(":  ->", ": ->").replace("->  @", "-> @")


@pytest.fixture(scope="module")
def lines():
    """Of each case, the lines of its typed reports."""
    pages = ""
    for name, (text, _, _) in CASES.items():
        title, body = text if isinstance(text, tuple) else ("", text)
        pages += json.dumps({"id": name, "published": "2024-05-15", "title": title, "text": body}) + "\n"
    done = subprocess.run([PROGRAM, "read", "--only", "actors,reports", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    readings = [json.loads(out) for out in done.stdout.splitlines()]
    return {r["id"]: [line(r, report) for report in r["reports"] if report["type"]] for r in readings}


def check(case, lines):
    """Each wanted report is among the lines, all its parts in one; no unwanted part is in any."""
    _, wanted, unwanted = case
    told = "\n".join(lines)
    for parts in wanted:
        assert any(all(part in found for part in parts) for found in lines), f"wanted {parts} in\n{told}"
    for part in unwanted:
        assert part not in told, f"unwanted {part!r} in\n{told}"


@pytest.mark.parametrize("name", CASES)
def test_a_strict_reader_agrees(name, lines):
    check(CASES[name], lines[name])
