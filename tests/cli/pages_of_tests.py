"""Pages for the tests of guarantees: generated from a seed, with names and places of our own, and overlaps between outlets."""
import random

PEOPLE = [("Ilir Hoxa", "Albanian", "President"), ("Petra Novak", "Czech", "Prime Minister"), ("Samuel Okoro", "Nigerian", "President"),
          ("Lina Haddad", "Lebanese", "Foreign Minister"), ("Tomas Varga", "Hungarian", "Defence Minister"), ("Ana Duarte", "Portuguese", "Prime Minister")]
CITIES = ["Tirana", "Prague", "Abuja", "Beirut", "Budapest", "Lisbon", "Geneva"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
ACTS = ["met {b} in {city} on {day}, her office said.", "spoke by telephone with {b} on {day}.", "signed a trade agreement with {b} in {city} on {day}.",
        "will visit {city} next week to hold talks with {b}.", "accused {b} on {day} of breaking the agreement."]


def described(person):
    name, nation, office = person
    return f"{nation} {office} {name}"


def pages(count, seed=1):
    random_ = random.Random(seed)
    for i in range(count):
        a, b = random_.sample(PEOPLE, 2)
        sentences = [described(a) + " " + random_.choice(ACTS).format(b=described(b), city=random_.choice(CITIES), day=random_.choice(DAYS)) for _ in range(3)]
        yield {"id": f"p{i:03}", "url": f"https://outlet{i % 4}.example/{i}", "published": f"2022-05-{1 + i % 27:02}",
               "title": f"{a[0]} and {b[0]}", "text": "\n\n".join(sentences)}
