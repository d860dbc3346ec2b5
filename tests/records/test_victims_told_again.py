"""Who was hit, who did it and how many, as pages tell it in several sentences. Words of our own."""
import pytest
from test_reports import check

# name: (text, [parts of one line, ...], [parts that no line has])
REPORTS = {
    "fatally, taken for a verb": ("Homicide detectives Friday searched for a gunman who fatally shot two people and injured two others at a home in Mead Valley.", [("ASSAULT firearms", "gunman -> two people @2024-05-10 #dead=2 #injured=2"), ("gunman -> two others",)], []),
    "shot at and missed": ("Omar Beshir ran before he was shot at by an officer on Monday.", [("ASSAULT firearms", "officer -> Omar Beshir")], ["#injured"]),
    "what has to be done": ("\"We have to speak to each one of the witnesses,\" said Larne officer Omar Beshir.", [], ["CONSULT actual"]),
    "rushed to hospital": ("Five people were rushed to the hospital Sunday night after a drive-by shooting in Larne.", [("ASSAULT firearms", "-> Five people @2024-05-12 #injured=5")], []),
    "where it was is nobody": ("Three people are dead after a shooting at a Larne County berry farm.", [("ASSAULT firearms", "-> Three people @ #dead=3")], ["County"]),
    "another was hurt the same day": ("Three people are dead and another was injured in a shooting at a farm. Deputies responded to the farm around 11:20 a.m. Monday.", [("ASSAULT firearms", "@2024-05-13 #dead=3 #injured=1")], []),
    "what police said at first": ("Five people were shot at a club in Larne on Sunday. Police originally told reporters that eight people were wounded.", [("-> Five people @2024-05-12 #injured=5",)], ["eight"]),
    "five hit, one dead": ("Police say one person is dead after a gunman opened fire Monday, shooting five people in Larne.", [("gunman -> five people @2024-05-13 #injured=4",)], []),
    "the four are one and three": ("A fight left one person dead and three others injured Saturday in Larne. The shooting sent four victims to the hospital.", [("#dead=1 #injured=3",)], ["#injured=4"]),
    "one of three who were found": ("Officers found three people suffering from gunshot wounds in Larne on Saturday. Omar Beshir was pronounced dead at the hospital.", [("#injured=2",), ("#dead=1",)], ["#injured=3"]),
    "victims by name": ("Two people were killed and four others were injured Saturday in a shooting in Larne. The men killed were identified as Omar Beshir, 32, and 18-year-old Tom Raan.", [("ASSAULT", "-> Omar Beshir; Tom Raan", "#dead=2")], ["Two people"]),
    "they by name": ("A man shot and killed Ana Holm on Sunday. Three others were also shot and are in critical condition. Police identified them as Omar Beshir, 22, Tom Raan, 18, and Lena Heyer, 21.", [("-> Omar Beshir; Tom Raan; Lena Heyer", "#injured=3")], ["Three others"]),
    "some of them by name": ("Omar Beshir shot his parents and three younger brothers on Sunday. The victims were identified as Tom Raan, 40, Ana Raan, 38, and Lena Heyer.", [("-> his parents", "three younger brothers")], ["Tom Raan"]),
    "the dead student": ("One person is dead and three are wounded after a shooting in Larne on Monday. The dead student is Tom Raan. Police identified the suspect as 18-year-old Omar Beshir.", [("Omar Beshir -> Tom Raan", "#dead=1 #injured=3")], []),
    "the victim's name": ("One person was shot at a home in Larne on Monday. The victim's name is Ana Holm.", [("ASSAULT firearms", "-> Ana Holm @2024-05-13")], ["One person"]),
    "the suspect was hit himself": ("Officers shot a suspect in Larne on Monday. Police identified the suspect as Omar Beshir.", [("Officers -> Omar Beshir",)], ["Omar Beshir ->"]),
    "a suspect behind a hyphen": ("Four people were shot at a bar in Larne on Monday. Deputies identified the suspect as 29-year-old Omar Beshir-Raan.", [("Omar Beshir-Raan -> Four people",)], []),
    "a third person in a quote": ("A 75-year-old man found two suspects in his home Friday, Officer Tom Raan said. \"He fired two shots, striking one of the suspects,\" Raan said.", [("75-year-old man -> suspects",)], ["Raan ->"]),
    "a kid in a quote": ("Lena Holm lives in Larne. She spoke on Monday. It was late. \"I looked at one kid and she was shot in the arm,\" Ana Raan said.", [], ["-> Lena Holm"]),
    "years ago": ("Her niece had been killed in a shooting on the same block a few years ago.", [], ["actual"]),
    "a sum since October": ("Since October 2022, at least 15 children have been murdered in Larne.", [("ASSAULT", "-> 15 children @2022-10/2024-05-15")], []),
    "wounds of any kind": ("Four other men, all in their 20s, suffered non-life-threatening wounds on Monday.", [("ASSAULT", "-> Four other men", "#injured=4")], []),
    "handed on to troopers": ("Deputies arrested Omar Beshir on Monday and he was released to state troopers.", [("COERCE arrest",)], ["RETREAT"]),
    "a question behind": ("Omar Beshir accused the Kenyan minister of fraud on Monday, but did anybody believe him?", [("ACCUSE allege actual", "Omar Beshir -> Kenyan minister")], []),
    "also hit": ("A man killed his wife on Monday. \"He also shot a neighbour,\" Officer Tom Raan said.", [("-> his wife", "#dead=1"), ("man -> neighbour",)], ["neighbour @2024-05-13 #dead=1"]),
    "passive goes on": ("A teen was killed and three others injured early Sunday when three masked men burst into a shop.", [("-> three others", "#injured=3")], ["others -> three"]),
    "others by name": ("Four others, 41-year-old Omar Beshir; 22-year-old Lena Heyer, who is pregnant; and 53-year-old Ana Holm, were injured on Monday.", [("-> Omar Beshir; Lena Heyer; Ana Holm",)], ["others"]),
    "a long name of a group": ("The Islamic State of Iraq and the Levant claimed responsibility for the bombing in Larne on Sunday.", [("ASSAULT", "Islamic State ->")], ["State of Iraq ->"]),
    "identified, killed": ("Friends identified the 2-year-old killed Saturday in Larne as Tom Raan. Police are investigating the death of a two-year-old boy found with a gunshot wound to the head.", [("-> Tom Raan", "#dead=1")], ["#injured", "2-year-old ->", "boy"]),
    "two of four by name": ("Four men were shot and two of them died early Friday in Larne. The victims have been identified as Omar Beshir and Tom Raan.", [("-> Four men; Omar Beshir; Tom Raan", "#dead=2 #injured=2")], []),
    "one of them by name": ("Officers found four men suffering from gunshot wounds on Monday. One of them, identified as Omar Beshir, died at a hospital.", [("None", "Omar Beshir ->")], ["Officers ->"]),
    "left with wounds": ("A drive-by shooting early Sunday left five people with gunshot wounds.", [("ASSAULT firearms", "-> five people", "#injured=5")], []),
    "a girl and others": ("Police said a 15-year-old girl, two women and a man were shot on Monday.", [("#injured=4",)], []),
    "a police dog": ("A police canine from the Larne Police Department was shot on Monday.", [], ["-> Larne"]),
    "too shaken": ("Students were too shaken to speak to the Larne mayor on Monday.", [], ["CONSULT actual", "CONSULT hypothetical"]),
    "injured were": ("Four people were wounded on Saturday in Larne. Injured were Omar Beshir, Tom Raan, Lena Heyer, and Ana Holm.", [("-> Omar Beshir; Tom Raan; Lena Heyer; Ana Holm",)], ["Four people"]),
    "of another month": ("Last month in Larne, a woman was shot in the back. A 26-year-old woman was shot to death on Tuesday.", [("-> 26-year-old woman", "#dead=1")], ["-> woman @2024-04 #dead"]),
    "died after shooting another": ("The suspect died from a self-inflicted wound after shooting another student on Thursday.", [("suspect -> student",)], ["-> suspect"]),
    "the attacker by name": ("A man grabbed a knife and began to stab people in Larne on Sunday. The attacker, identified as Omar Beshir, 20, was released a week ago.", [("ASSAULT primitive", "Omar Beshir -> people")], ["man ->"]),
    "him by name": ("A 25-year-old man was arrested on Monday in Larne. Reports named him on Tuesday as Omar Beshir.", [("COERCE arrest", "-> Omar Beshir")], ["25-year-old"]),
    "announced that they were banned": ("The Kenyan Chess Federation announced on Monday that two players, Lena Heyer and Tom Raan, were banned from representing the national team.", [("COERCE", "Kenyan Chess Federation -> Lena Heyer; Tom Raan")], []),
    "convicted, no by": ("The Larne attorney's office began its probe after Soto's former lawyer Tom Raan was convicted of fraud.", [("SANCTION convict", "-> Tom Raan")], []),
    "done by saying it": ("Today, Lena Holm delivered her speech. Kenyan legislator Ana Raan spoke after it: \"I urge Holm to please step down.\"", [("REQUEST", "Ana Raan -> Lena Holm @2024-05-15~")], []),
    "later, of old": ("Kenyan minister Omar Beshir was dropped in 2007 after he insulted the team. He later apologized for the comment.", [("CONCEDE", "historical")], ["CONCEDE  actual", "CONCEDE actual"]),
    "a short time later": ("A girl was shot in Larne Sunday, police confirmed. Omar Beshir fled on foot, but was taken into custody a short time later.", [("COERCE arrest", "-> Omar Beshir @2024-05-12~")], []),
    "a day in court for it": ("After two years, Omar Beshir was arrested in Kenya and extradited for his court appearance Tuesday.", [], ["@2024-05-14"]),
    "told at a hearing": ("Prosecutors said during Tuesday's hearing that Omar Beshir shot Ana Holm.", [("ASSAULT firearms", "Omar Beshir -> Ana Holm @ ")], []),
    "pleaded at a hearing": ("Omar Beshir pleaded not guilty to murder during his arraignment Monday.", [("@2024-05-13",)], []),
    "the day and the town of a shooting": ("It came days after the conviction of Omar Beshir in the July 19, 2012, Larne, Colorado, theater shooting that left 12 people dead.", [("ASSAULT", "@2012-07-19 #dead=12")], []),
    "initiated an attack": ("Omar Beshir is believed to have initiated a physical attack on Tom Raan on Monday.", [("Omar Beshir -> Tom Raan @2024-05-13",)], []),
    "found dead and wounded": ("When they arrived Saturday they found 17-year-old Omar Munnings, from Quincy, dead and another man, 20-year-old Luis Trujillo of Ephrata, wounded.", [("ASSAULT", "Luis Trujillo; Omar Munnings")], []),
    "whose eye": ("They spoke of a young woman whose eye was injured by police on Monday.", [("ASSAULT", "police -> young woman @2024-05-13")], []),
    "an attack by its district": ("Six people were shot on Saturday in an Englewood attack.", [("ASSAULT firearms", "-> Six people @2024-05-11")], ["Englewood ->"]),
    "came up, fired and hit": ("Two suspects approached them on Monday and opened fire, hitting Omar Beshir in both legs.", [("Two suspects -> Omar Beshir",)], []),
    "wounded and dead since": ("A woman who was wounded in a shooting on Sunday has died, bringing the number of fatalities to three.", [("ASSAULT firearms", "-> woman @2024-05-12")], ["#injured"]),
    "the coroner's office said he": ("The coroner's office ruled the 15-year-old boy's death a homicide Thursday. The coroner's office said he died from a gunshot wound to the head.", [("-> 15-year-old boy",)], ["-> Coroner", "-> coroner"]),
    "left in critical condition": ("On Monday, a 2-year-old and a man were left in critical condition after a shooting in Larne.", [("ASSAULT firearms", "-> 2-year-old; man @2024-05-13 #injured=2")], []),
    "remain in the hospital": ("Two men remain in the hospital after a shooting outside a bar in Larne on Sunday.", [("ASSAULT firearms", "-> Two men @2024-05-12 #injured=2")], []),
    "released from hospital": ("Lena Holm spent two days in the hospital. After being released, Holm refused to return to the apartment.", [], ["RETREAT"]),
    "a father and two children": ("A shooting left a father and two children dead on Sunday in Larne.", [("#dead=3",)], []),
    "the boy, identified": ("The 17-year-old boy who was shot Tuesday in Larne has died. The boy, identified as Omar Beshir of Dewey Court, died about an hour later.", [("ASSAULT firearms", "-> Omar Beshir @2024-05-14 #dead=1")], ["boy"]),
    "an older shooting nearby": ("A boy was wounded by a bullet Monday in Larne. The shooting Monday happened down the street from a July 2022 shooting that left a girl dead. Ana Raan was shot in the head and killed as she rode a scooter.", [("-> Ana Raan @ ",)], ["Ana Raan @2024"]),
    "the night that they marched": ("Friday night was the fourth night in a row that Kenyans protested.", [("PROTEST", "Kenyans -> @2024-05-10")], []),
    "killing, in a place": ("The second attack was in Linwood Mosque, killing at least eight people, on Friday.", [("ASSAULT", "-> eight people @2024-05-10 #dead=8")], ["Mosque ->"]),
    "announcing the arrest": ("Omar Beshir was arrested in March, 2022, but the agency when announcing the arrest in May, 2022 did not name him.", [("COERCE arrest", "-> Omar Beshir @2022-03")], ["@2022-05"]),
    "warrants on": ("Kenya issued arrest warrants on 36 people on Monday.", [("THREATEN arrest", "Kenya -> 36 people @2024-05-13")], ["#arrested"]),
    "the victim in a shooting": ("Police have identified the victim in the Feb. 16 shooting as Tristan Holm. A 17-year-old was found in Larne suffering from a gunshot wound. The victim later died.", [("-> Tristan Holm @2024-02-16 #dead=1",)], ["17-year-old", "#injured"]),
    "left dead and others injured": ("The department spoke about a house party that left two people dead and five others injured on Monday.", [("#dead=2 #injured=5",)], []),
    "a sedan drove by": ("Police believe Omar Beshir and four other teens were shot after a dark colored sedan drove by the corner and fired multiple shots.", [("-> Omar Beshir; four other teens",)], ["Beshir; four other teens ->"]),
    "voted to leave": ("Kenya voted on Monday to leave the African Union.", [("future", "Kenya -> African Union")], ["hypothetical"]),
}

EVENTS = {
    "a teen and a man": (
        "The teenager killed near a school Thursday was identified as 17-year-old Omar Beshir. Police said he was shot on Ferry Road. An adult man was also shot and is expected to recover.",
        [("ASSAULT firearms", "Omar Beshir; adult man @2024-05-09")], []),
    "one of the victims": (
        "Police say one person is dead after a gunman opened fire Monday, shooting five people in Larne. Police say one of the victims, a 20-year-old, died at the hospital.",
        [("gunman -> five people @2024-05-13 #dead=1 #injured=4",)], ["; victims"]),
    "also, beside the dead": (
        "A man killed his wife on Monday. \"He also shot a neighbour,\" Officer Tom Raan said.",
        [("his wife; neighbour @2024-05-13 #dead=1",)], []),
    "shootings in one flat": (
        "Omar Beshir shot and killed Lena Heyer and her daughter, Ana Heyer. The shootings happened in an apartment Sunday. Three others were also shot and left in critical condition.",
        [("Omar Beshir -> ", "Three others", "#dead=2 #injured=3")], []),
    "an arrest told twice": (
        "An arrest has been made in the shooting of a police officer in Larne. Omar Beshir, 55, was arrested Tuesday in the shooting.",
        [("COERCE arrest", "-> Omar Beshir @2024-05-14")], ["COERCE arrest actual:  ->  "]),
    "two dead, one also hit": (
        "At least two people are dead after a shooting Sunday in Larne. A woman was also shot and drove herself to the hospital.",
        [("two people; woman @2024-05-12 #dead=2",)], []),
    "of the older shooting": (
        "A boy was wounded by a bullet Monday in Larne. The shooting Monday happened down the street from a July 2022 shooting that left a girl dead. Ana Raan was shot in the head and killed as she rode a scooter.",
        [("-> boy @2024-05-13",)], ["boy; Ana Raan", "Ana Raan; boy"]),
    "who was not hurt": (
        "A 20-year-old man, Omar Beshir, was shot in Larne on Monday and died. A 17-year-old girl and a 30-year-old man were not injured.",
        [("-> Omar Beshir @2024-05-13 #dead=1",)], ["Omar Beshir; 17"]),
    "sums of the year": (
        "Four people were found shot to death in Larne on Saturday. On average, one child has been shot every week in the city this year. More than 750 people have been killed in the city.",
        [("-> Four people @2024-05-11 #dead=4",)], ["Four people; ", "@2024-05-11 #dead=750"]),
    "a name of initials": (
        "R.K. Beshir, 20, was charged with murder on Monday.",
        [("ACCUSE", "-> R.K. Beshir @2024-05-13")], []),
    "impeached others": (
        "On Wednesday, the Kenyan parliament impeached President Lena Holm. The parliament has only impeached two other presidents.",
        [("-> Lena Holm @2024-05-15",)], ["Lena Holm; two other", "two other presidents; Lena"]),
    "no case of the rule": (
        "A majority of the Kenyan parliament is needed to impeach an official. Beshir was impeached over fraud.",
        [("hypothetical", "-> official"), ("actual", "-> Beshir")], ["parliament -> Beshir"]),
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name, reports):
    check(REPORTS[name], reports[name])


@pytest.mark.parametrize("name", EVENTS)
def test_events(name, events):
    check(EVENTS[name], events[name])
