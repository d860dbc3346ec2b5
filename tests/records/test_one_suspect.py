"""The one suspect of a page, and where and when the one crime was. Words of our own."""
import pytest
from test_reports import check

# name: (text, [parts of one line, ...], [parts that no line has])
REPORTS = {
    "arrested, then named": ("Larne police have arrested a Boyne man who allegedly shot a friend in the neck. Ramel Sorin, 21, of Jerome Street, was charged Friday with reckless conduct.", [("COERCE arrest", "Larne police -> Ramel Sorin"), ("ASSAULT firearms", "Ramel Sorin -> friend")], ["man"]),
    "one woman": ("Four people were shot at a bar early Saturday, and police have arrested one woman. Police said 29-year-old Lena David opened fire around 1:30 a.m. David is charged with assault.", [("COERCE arrest", "police -> Lena David")], ["woman"]),
    "two are suspected": ("Police arrested a man and a woman on Monday over a shooting. Omar Beshir, 25, was charged with murder.", [("COERCE arrest", "Police -> man; woman")], ["Police -> Omar Beshir"]),
    "of another age": ("Police arrested an 18-year-old man on Monday over a shooting. Omar Beshir, 45, was charged with helping him.", [("COERCE arrest", "18-year-old man")], ["Police -> Omar Beshir"]),
    "of the other sex": ("Police arrested a woman on Monday over a shooting. Omar Beshir was charged with helping her. He is held without bail.", [("COERCE arrest", "woman")], ["Police -> Omar Beshir"]),
    "another man": ("Omar Beshir was charged with murder on Monday. Police arrested another man on Tuesday.", [("COERCE arrest", "Police -> man")], ["Police -> Omar Beshir"]),
    "two names": ("Police arrested a man on Monday over a shooting. Omar Beshir was charged with murder, and Tom Raan was charged with theft.", [("COERCE arrest", "man")], ["Police -> Omar", "Police -> Tom"]),
    "an officer shot": ("An officer shot a man on Monday. Omar Beshir was charged with assault.", [("officer -> man",)], ["Omar Beshir ->"]),
    "his death on Thursday": ("Police are searching for a third person in last Thursday's death of 15-year-old Tom Raan. During the meeting, Raan was shot in the back.", [("ASSAULT firearms", "-> Tom Raan @2024-05-09")], []),
    "in critical condition": ("An early shooting in Larne left one dead and two others in critical condition, police said.", [("#dead=1 #injured=2",)], ["#dead=3"]),
    "three of four lived": ("An early morning shooting in Larne left one dead and two others in critical condition, police said. Officers discovered four men who had sustained gunshot wounds.", [("-> four men", "#injured=3")], ["#injured=4"]),
    "was able to": ("Detective Tom Raan was able to arrest Omar Beshir on Monday.", [("COERCE arrest actual", "Tom Raan -> Omar Beshir")], ["hypothetical"]),
    "is able to": ("Detective Tom Raan is able to arrest Omar Beshir.", [], ["COERCE arrest actual"]),
    "than if he had": ("Beshir believes that he will get a lesser sentence than if he had continued with the trial and been convicted.", [], ["convict actual"]),
    "a shooting death": ("Tom Raan, 14, was charged Friday in the shooting death of Lena Holm.", [("ACCUSE allege", "-> Tom Raan @2024-05-10"), ("ASSAULT firearms", "Tom Raan -> Lena Holm @ #dead=1")], []),
    "guilty in it": ("Tom Raan pleaded guilty Friday in the fatal shooting of Lena Holm.", [("ASSAULT firearms", "Tom Raan -> Lena Holm")], []),
    "not guilty in it": ("Tom Raan pleaded not guilty Friday in the fatal shooting of Lena Holm.", [("ASSAULT firearms actual: -> Lena Holm",)], []),
    "in connection with": ("Two men were charged Friday in connection with the fatal shooting of Lena Holm.", [("ASSAULT firearms actual: -> Lena Holm",)], []),
    "faces a count": ("Tom Raan, 16, faces an open count of murder in the death of Lena Holm.", [("ACCUSE allege", "-> Tom Raan")], []),
    "faces a charge": ("Tom Raan faces a murder charge in the shooting death of Lena Holm.", [("ACCUSE allege", "-> Tom Raan"), ("ASSAULT firearms", "Tom Raan -> Lena Holm")], []),
    "a lesser charge": ("Two people were charged Monday with child endangerment in the shooting death of Lena Holm.", [("ACCUSE allege", "-> Two people"), ("ASSAULT firearms actual: -> Lena Holm",)], []),
    "a rival of somebody": ("Tom Raan is charged with the murder of a rival of former president Omar Beshir.", [("ACCUSE allege", "-> Tom Raan")], ["-> Omar Beshir"]),
    "a stabbing": ("A grand jury indicted Tom Raan in the fatal stabbing of his wife.", [("ASSAULT primitive", "Tom Raan -> his wife")], []),
    "in court is no day of a crime": ("A teenager was in court Friday. Tom Raan, 14, entered a plea in the shooting death of Lena Holm.", [("ASSAULT firearms", "-> Lena Holm @ ")], []),
    "a conviction undone": ("The Supreme Court on Monday overturned the convictions of Omar Beshir and Lena Holm for fraud.", [("CONCEDE", "Supreme Court -> Omar Beshir; Lena Holm")], ["REJECT"]),
    "a conviction annulled by another word": ("A court on Monday invalidated the conviction of Omar Beshir for fraud.", [("CONCEDE", "-> Omar Beshir")], ["REJECT"]),
    "four others wounded": ("One person was killed and four others wounded in a shooting in Larne late Sunday night.", [("ASSAULT", "#dead=1 #injured=4"), ("-> four others",)], ["four others ->"]),
    "members of a party": ("Some Republicans criticised the president on Monday.", [("Republicans -> president",)], ["Party"]),
    "to open fire": ("Ten people were injured after two suspects used a shotgun to open fire during a party in Larne Saturday night.", [("ASSAULT firearms actual", "two suspects ->", "@2024-05-11")], ["future"]),
    "whom police describe": ("The video shows the suspect, whom investigators have described as a guest, firing shots into the crowd.", [("suspect -> crowd",)], ["investigators ->"]),
}

# of a page: (title, body)
EVENTS = {
    "where it took place": (
        ("Five teens shot", "A gunman firing from a van has shot and wounded five teenagers in Dover. The shooting took place Monday night in the Elmwood neighborhood."),
        [("ASSAULT firearms", "gunman -> five teenagers @2024-05-13")], ["->  @"]),
    "the man is the suspect": (
        ("Police seek man", "Dover police have released a video of a man they say opened fire Sunday night outside a nightclub, striking five people. The video shows the suspect, whom investigators have described as a guest, firing shots into the crowd."),
        [("man -> five people @2024-05-12",)], ["suspect", "crowd"]),
    "several people are those": (
        ("Woman killed", "A woman was killed and three men were wounded when gunfire erupted in Larne early Tuesday, police said. Officers were called for the report of several people shot."),
        [("-> woman; three men @2024-05-14", "#dead=1 #injured=3")], ["several"]),
    "a street is nobody": (
        ("Ten hurt", "Ten people were injured after two suspects used a shotgun to open fire on a Dover street Saturday night."),
        [("two suspects -> Ten people @2024-05-11",)], ["-> Dover", "; Dover"]),
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name, reports):
    check(REPORTS[name], reports[name])


@pytest.mark.parametrize("name", EVENTS)
def test_events(name, events):
    check(EVENTS[name], events[name])
