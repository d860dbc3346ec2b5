"""What a deed left behind, and deeds that are to come. Words of our own."""
import pytest
from test_reports import check

# name: (text, [parts of one line, ...], [parts that no line has])
REPORTS = {
    "left dead and injured": ("A shooting in Larne left two people dead and two others injured on Monday.", [("ASSAULT firearms", "-> two people @2024-05-13 #dead=2 #injured=2"), ("-> two others",)], []),
    "leaving one dead": ("Omar Beshir opened fire in a shop in Larne on Monday, leaving Lena Holm dead and a clerk injured.", [("ASSAULT firearms", "Omar Beshir -> Lena Holm @2024-05-13")], []),
    "left dead by a storm": ("A storm left three people dead in Kenya on Monday.", [("None actual: three people -> @2024-05-13 #dead=3",)], ["ASSAULT"]),
    "floods that left": ("Floods that left 12 people dead in Kenya on Monday have reached Larne.", [("None actual: 12 people -> @2024-05-13 #dead=12",)], ["ASSAULT"]),
    "is to be sentenced": ("Omar Beshir is to be sentenced in September.", [("SANCTION convict future", "-> Omar Beshir @2024-09")], ["2023"]),
    "are to be held": ("The talks are to be held in Kenya on Friday.", [("CONSULT future", "@2024-05-17")], []),
    "are to sign": ("Ministers of Kenya are to sign the deal in January.", [("future: Ministers of Kenya ->", "@2025-01")], []),
    "are to meet": ("Ministers of Kenya are to meet Omar Beshir in Larne.", [("CONSULT future", "Ministers of Kenya -> Omar Beshir")], []),
    "the aim is to meet": ("The aim is to meet the president of Kenya in September.", [], ["aim ->"]),
    "a capital's land": ("Leaders of member states of the African Union (AU) met in Niamey, Niger's capital, on Monday.", [("CONSULT actual: Leaders of member states of the African Union -> @2024-05-13",)], ["Niger"]),
    "short for its members": ("Leaders of African Union (AU) member states met in Niamey, Niger's capital, on Monday.", [("CONSULT actual: Leaders of African Union", "@2024-05-13")], ["Niger"]),
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name, reports):
    check(REPORTS[name], reports[name])
