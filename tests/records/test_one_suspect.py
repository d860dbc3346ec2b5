"""The one suspect of a page, and where and when the one crime was. Words of our own."""
import pytest
from leads import event_lines, report_lines
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
    "a street is nobody": (
        ("Ten hurt", "Ten people were injured after two suspects used a shotgun to open fire on a Dover street Saturday night."),
        [("two suspects -> Ten people @2024-05-11",)], ["-> Dover", "; Dover"]),
}


@pytest.fixture(scope="module")
def reports():
    return report_lines(REPORTS)


@pytest.fixture(scope="module")
def events(tmp_path_factory):
    return event_lines(EVENTS, tmp_path_factory.mktemp("records"))


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name, reports):
    check(REPORTS[name], reports[name])


@pytest.mark.parametrize("name", EVENTS)
def test_events(name, events):
    check(EVENTS[name], events[name])
