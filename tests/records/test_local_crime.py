"""News of one crime, as local stations print it: whom it befell, who took part, and that all sentences of a page are about it. Words of our own."""
import pytest
from test_reports import check

# name: (text, [parts of one line, ...], [parts that no line has])
REPORTS = {
    "dead and another injured": ("Three people are dead and another was injured in a shooting at a Larne farm.", [("ASSAULT firearms", "-> Three people", "#dead=3 #injured=1")], []),
    "killed one and wounded five": ("A shooting in Nairobi killed one teen and wounded five people on Friday.", [("ASSAULT firearms", "-> one teen; five people", "#dead=1 #injured=5")], []),
    "whom it led to": ("He is wanted over a shooting Monday on Ferry Road that led to the death of Omar Beshir, 17.", [("ASSAULT firearms", "-> Omar Beshir @2024-05-13", "#dead=1")], []),
    "who searched": ("An investigation by the Larne Police Department resulted in the arrest of a man.", [("COERCE arrest", "Larne Police Department -> man")], []),
    "a county with an owner": ("A Prince George's County woman was charged with murder on Friday.", [("ACCUSE allege", "Prince George's County woman")], []),
    "my wife and I": ("\"The mayor and I send our deepest condolences to the family of the officer,\" Governor Lena Holm said.", [("SUPPORT", "Lena Holm; mayor ->")], []),
    "the lawyer's client": ("The mother of a boy killed in the raid on Monday said that she wanted justice.", [("ASSAULT", "-> boy @2024-05-13")], ["mother"]),
    "years between": ("The block saw 19 shootings between June 2011 and June 2014.", [("ASSAULT firearms", "@2011-06/2014-06")], []),
    "days between": ("Rebels killed 19 soldiers between March 3 and March 5.", [("ASSAULT", "Rebels -> 19 soldiers @2024-03-03/2024-03-05")], []),
    "died of the wound later": ("On July 27, 2023, Omar Beshir, 18, was shot on the street. The teen, who was found with a gunshot wound to the head, later died at a hospital.", [("ASSAULT firearms", "#dead=1")], ["#injured"]),
    "a headline without are": ("Gunman shot, killed outside bar in Larne on Monday.", [("ASSAULT firearms", "-> Gunman", "#dead=1")], ["Gunman ->"]),
    "a headline with an agent": ("Suspect shot, wounded by police in Larne on Monday.", [("ASSAULT firearms", "police -> Suspect", "#injured=1")], []),
    "a headline with objects": ("Gunman shot, killed wife and two children in Larne on Monday.", [("ASSAULT firearms", "Gunman -> wife; two children")], []),
    "fire opened at a place": ("Omar Beshir opened fire at the Larne Sports Bar and Grill on Saturday.", [("ASSAULT firearms", "Omar Beshir -> @2024-05-11")], ["Grill @"]),
    "fire opened on somebody": ("Omar Beshir opened fire at police officers on Saturday.", [("ASSAULT firearms", "Omar Beshir -> police officers")], []),
    "a surname of two": ("Police charged Alexander Bell-Cleveland on Monday. Bell-Cleveland was taken into custody by deputies on Tuesday.", [("COERCE arrest", "-> Alexander Bell-Cleveland @2024-05-14")], []),
    "fire at a shop": ("Shots were fired at the Larne Market on Monday.", [("ASSAULT firearms", "-> @2024-05-13")], []),
    "nobody knows how many": ("Police said they did not know how many shooters opened fire on Monday.", [], ["shooters"]),
    "heads pounded": ("Omar Beshir and I have pounded our heads over it in Kenya.", [], ["ASSAULT", "ACCUSE"]),
    "they are the sheriff's": ("Sheriff Lena Holm said they arrested one person on Monday.", [("COERCE arrest", "Lena Holm -> one person @2024-05-13")], []),
    "one of four fatally": ("Four people were shot, one man fatally, outside a home in Larne on Sunday.", [("ASSAULT firearms", "-> Four people @2024-05-12", "#dead=1 #injured=3")], []),
    "shot at, not hit": ("The driver got out and started shooting at Omar Beshir on Monday.", [("ASSAULT firearms", "driver -> Omar Beshir")], ["#injured"]),
    "asked whether": ("Lena Holm can be heard asking if Omar Beshir was hit.", [], ["REQUEST"]),
    "what a firm is": ("Tola Space, backed by entrepreneur Omar Beshir, is the first firm to send people into space.", [], ["SUPPORT"]),
    "helped by voters": ("The broadcaster said Omar Beshir was aided by the support of Chadian voters.", [], ["AID"]),
    "animals rescued": ("Lena Holm rescued dogs from the Kenyan flood on Monday.", [], ["AID"]),
    "a jackal": ("Authorities said the killing occurred in Larne forest to gain jackal meat.", [], ["ASSAULT"]),
    "the target of it": ("In 2006, the Tola Company was the target of a rebel attack.", [("ASSAULT", "-> Tola Company @2006")], []),
    "a truck across the line": ("Omar Beshir was driving a truck across the center line on Monday and struck a group of motorcycles, killing seven riders.", [("None", "#dead=7")], ["ASSAULT"]),
    "both sides": ("Omar Beshir met the reporter Lena Holm on Monday. Both sides also oppose the Tola rebels.", [], ["ACCUSE disapprove actual: Omar Beshir; Lena Holm"]),
    "the last day of something": ("Chadian farmers protested in Larne on the last day of the congress.", [], ["@2024-05-14 "]),
    "at whose wish": ("The bureau is investigating a police shooting at the request of Chief Omar Beshir.", [], ["-> Omar Beshir"]),
    "a day in court": ("Omar Beshir, 30, appeared in court Monday and pleaded guilty to murder. The charges stemmed from a fight. In exchange for his plea, Beshir was sentenced to 15 years in prison.", [("-> Omar Beshir @2024-05-13",)], []),
    "arrested and charged": ("Omar Beshir, of Larne, was arrested Thursday. The boy is in stable condition. Beshir was booked into the jail and charged with assault.", [("ACCUSE allege", "-> Omar Beshir @2024-05-09")], []),
    "charged of old": ("Omar Beshir, of Larne, was arrested Thursday. Beshir has been charged with assault before.", [], ["ACCUSE allege actual: -> Omar Beshir @2024-05-09"]),
    "two days in court": ("Omar Beshir was arrested Thursday. Beshir appeared in court Monday. He was charged with murder.", [("ACCUSE allege", "-> Omar Beshir")], ["ACCUSE allege actual: -> Omar Beshir @2024-05-09", "ACCUSE allege actual: -> Omar Beshir @2024-05-13"]),
    "whose head": ("A 25-year-old woman's head was grazed by a bullet on Monday.", [("ASSAULT firearms", "woman @2024-05-13")], ["head"]),
    "gathered for a rally": ("Kenyan activists gathered on Saturday in Nairobi for a rally against the tax.", [("PROTEST demo", "@2024-05-11")], ["CONSULT"]),
    "interviews of police": ("Larne police were talking to several witnesses on Monday.", [], ["CONSULT"]),
    "arrested before": ("Larne Police said Omar Beshir has been arrested before and has a criminal history.", [], ["COERCE"]),
    "a shooter captured": ("A shooter, Omar Beshir, 28, was captured on Monday.", [("COERCE arrest", "-> Omar Beshir @2024-05-13")], ["ASSAULT abduct"]),
    "on a bus": ("Police identified Omar Beshir from images while boarding a bus.", [], ["COERCE", "ASSAULT"]),
    "victims in a headline": ("Station learns identities of four victims injured in shooting in Nairobi", [("ASSAULT firearms", "-> four victims")], ["four victims ->"]),
    "the sheriff tells": ("A 6-year-old boy was shot on Saturday in Larne. According to Sheriff Lena Holm, the shooting happened at a home. A bullet struck him in the head.", [("ASSAULT", "-> 6-year-old boy")], ["-> Lena Holm"]),
    "a woman by name": ("Omar Beshir killed a woman named Lena Heyer on Monday.", [("ASSAULT", "Omar Beshir -> Lena Heyer")], []),
    "a man identified": ("Police charged a man identified as Omar Beshir with murder on Monday.", [("ACCUSE allege", "-> Omar Beshir")], []),
    "rockets into space": ("Last year, Tola Space tested its rocket by launching a car into space.", [], ["MOBILIZE", "ASSAULT"]),
    "a fair that returns": ("Kenya Comicon returned to Nairobi from March 15 to 17.", [], ["CONSULT"]),
    "a victim identified": ("A man was shot on Monday in Larne. The victim was identified as Omar Beshir, 19.", [("ASSAULT firearms", "-> Omar Beshir @2024-05-13")], ["-> man"]),
    "a gunman identified": ("A gunman opened fire at a bar in Larne on Monday, wounding a woman. Police identified the gunman as Omar Beshir.", [("ASSAULT firearms", "Omar Beshir -> woman")], []),
    "one victim of two": ("Two men were shot on Monday. One victim was identified as Omar Beshir.", [("ASSAULT firearms", "-> Two men")], ["-> Omar"]),
    "no space behind a stop": ("Omar Beshir opened fire in Larne on Wednesday, killing nine people, in a hate crime.In a statement, President Lena Holm spoke of grief.", [("ASSAULT", "Omar Beshir -> nine people")], ["Lena Holm ->"]),
    "what a prosecutor tells": ("Omar Beshir shot his wife on Monday. Prosecutor Lena Holm said he killed his children.", [("ASSAULT", "Omar Beshir -> his children")], ["Lena Holm ->"]),
    "fired, striking somebody": ("Omar Beshir fired at police on Monday, striking Officer Lena Holm.", [("ASSAULT", "police; Lena Holm")], []),
    "struck by a minivan": ("A 2-year-old died after she was struck on Thursday by a minivan.", [("None", "#dead=1")], ["ASSAULT"]),
    "thanks to heaven": ("Lena Holm said she was screaming and thanking God on Monday.", [], ["SUPPORT"]),
    "a life elsewhere": ("Omar Beshir, 21, had arrived in Kenya a few months ago to work.", [], ["CONSULT"]),
    "a shooting in a headline": ("Police looking for leads in Larne fight, shooting", [], ["Police ->"]),
    "a title told again": (("Police seek two men after fight, shooting in Larne", "Police seek two men after fight, shooting in Larne News Police seek two men after fight, shooting in Larne Police are trying to find out what led to the shooting of three people on Saturday."), [("ASSAULT firearms", "-> three people @2024-05-11")], ["Police -> three", "News"]),
    "shot dead in a headline": ("Teen shot dead in drive-by near Larne", [("ASSAULT firearms", "-> Teen")], ["Teen ->"]),
    "the day before an attack": ("The district changed its security after the Dec. 2, 2015, terror attack that left 14 dead at the center.", [("ASSAULT", "@2015-12-02 #dead=14")], []),
    "a name with a hyphen": ("Ana Davis-Riley, 30, lives in Larne. In addition, Davis-Riley was charged on Monday with murder.", [("ACCUSE allege", "-> Ana Davis-Riley @")], []),
}

# The same for events: the page is kept in a record.
EVENTS = {
    "who was hurt and who fired": (
        "A boy, 11, suffered gunshot wounds in Larne on Monday. Witnesses told police that a man got out of a blue car and opened fire. The child was taken to a hospital with wounds to his finger.",
        [("ASSAULT firearms", "man -> ", "@2024-05-13")], ["-> man"]),
    "several victims": (
        "One man was killed and three others were wounded in a shooting at a club in Larne on Sunday. A gunman walked up to the door and fired shots. A 35-year-old man was shot in the leg.",
        [("ASSAULT firearms", "gunman -> ", "@2024-05-12 #dead=1 #injured=3")], []),
    "a victim and those beside him": (
        "A shooting in Larne on Sunday left one dead and four injured. Omar Beshir, 30, was shot in the chest and died. A 20-year-old woman was shot in the leg. A 25-year-old man was shot in the foot.",
        [("20-year-old woman", "25-year-old man", "Omar Beshir", "#dead=1 #injured=4")], []),
    "police who fire back": (
        "A gunman shot two women at a bar in Larne on Sunday. Police shot and killed the gunman.",
        [("ASSAULT firearms", "gunman -> two women"), ("ASSAULT firearms", "Police -> gunman")], ["Police; gunman", "gunman; Police"]),
    "one stopped by others": (
        "On Friday, Omar Beshir stabbed several people at a hall in Larne with a knife. Police arrived and shot him dead. Beshir started attacking people there, and one of them died.",
        [("ASSAULT", "Omar Beshir -> "), ("ASSAULT", "Police", "-> Omar Beshir")], ["Omar Beshir; Police", "Police; Omar Beshir"]),
    "a sentence and a ban": (
        "Omar Beshir is serving a three-year prison sentence in Kenya. President Lena Holm has cited an audit as prohibiting him from releasing papers.",
        [], ["COERCE arrest actual: Lena Holm -> Omar Beshir"]),
    "separate incidents": (
        "A woman was shot in the leg in Larne on Sunday. In a separate incident, a 30-year-old man was shot on Ferry Road. Police said the shootings are unrelated.",
        [("-> woman",), ("-> 30-year-old man",)], ["woman;", "; woman"]),
    "one person under many words": (
        "A 17-year-old boy was shot in Larne on Sunday. The teen was shot in the hand. The victim was shot near his home, police said.",
        [("ASSAULT firearms", "-> 17-year-old boy @2024-05-12")], ["teen", "victim"]),
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name, reports):
    check(REPORTS[name], reports[name])


@pytest.mark.parametrize("name", EVENTS)
def test_events(name, events):
    check(EVENTS[name], events[name])
