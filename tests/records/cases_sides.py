"""Whose act it was: acts of one kind by different ones, by the two sides of one fight. All made up."""
from pages import page

CASES = {
    "two persons who back one candidate": {
        "pages": [page("first", "2022-04-12", """
Senator Harold Pinkney endorsed Governor Alicia Trent for president of Freeland on Monday.
""", title="Pinkney endorses Trent", outlet="freepost"), page("second", "2022-04-14", """
Former candidate Denise Walcott announced on Wednesday she was endorsing Alicia Trent for this year's presidential election.

Walcott left the race in March. She did not immediately endorse another candidate at the time.
""", title="Walcott endorses Trent", outlet="harbourtimes")],
        "expect": [("events --actor Pinkney", [{"when": "2022-04-11", "who": {"Pinkney", "Trent"}, "conflicts": lambda c: not c}], {"only": True}),
                   ("events --actor Walcott --actor Trent --type SUPPORT", [{"status": "actual", "conflicts": lambda c: not c}], {"only": True})]},
    "the ministers and the ministry that they condemn": {
        "pages": [page("a", "2021-06-11", """
On Wednesday, the foreign ministers of several states in Nairobi condemned Ethiopia over the dam.

In a press release issued the following day, the Ethiopian Ministry of Foreign Affairs condemned the conclusions of the meeting.
""", title="Ministers condemn Ethiopia over dam", outlet="nilepost")],
        "expect": [("events --type ACCUSE", [
            {"recipients": {"Ethiopia"}, "actors": lambda names: "affairs" not in str(names).lower()}], {"some": True})]},
    "the navy fires at pirates who seized another's boat": {
        "pages": [page("a", "2019-12-15", """
Brazilian naval forces captured nine pirates off Gabon on Saturday, Brazil's defence ministry said.

Last month, the navy said it had sunk a pirate vessel off Togo.

But a shipping bureau later said that the vessel destroyed by the Brazilian navy was a Ghanaian trawler that had been seized by pirates.

Just this month, armed pirates captured 14 Senegalese fishermen in the Gulf of Guinea, the bureau said.
""", title="Brazilian navy captures nine pirates", outlet="gulfwire")],
        "expect": [("events --type ASSAULT", [{"when": "2019-12-14"}], {"none": True}),
                   ("events --type ASSAULT --country SEN", [{"when": "2019-12", "reports": 1}], {"only": True})]},
    "so many arrested by a ship here, by its navy there": {
        "pages": [page("a", "2019-12-15", """
The Brazilian warship Tamandua captured 23 pirates off Gabon on Saturday after a chase in the Gulf of Guinea, officials said.

The warship stopped the pirates' boat near a merchant vessel.
""", title="Warship captures 23 pirates", outlet="gulfwire"), page("b", "2019-12-15", """
The Brazilian navy captured 23 pirates who threatened a merchant vessel off Gabon, officials in Brasilia said.

The warship Tamandua stopped the pirates' boat in the Gulf of Guinea on Saturday after a chase.
""", title="Brazilian navy captures 23 pirates", outlet="harbourtimes")],
        "expect": [("events --type COERCE --from 2019-12-14 --to 2019-12-15", [{"counts": lambda c: c["arrested"] == 23, "outlets": 2}], {"only": True})]},
    "a crowd that turned out to vote": {
        "pages": [page("a", "2017-05-09", """
On Sunday, Norwegians turned out in their thousands to vote in their district elections.
""", title="Norwegians vote in record numbers", outlet="islandpost")],
        "expect": [("events --from 2017-05-07 --to 2017-05-07", [{"when": "2017-05-07"}], {"some": True})]},
    "an agency's day for what it reports": {
        "pages": [page("a", "2023-02-17", """
On Tuesday, the state news agency of Belmaria reported that Belmaria issued arrest warrants for 36 exiles and demanded from Interpol to publish a notice.
""", title="Belmaria issues warrants", outlet="worlddesk")],
        "expect": [("events", [{"when": "2023-02-17~"}], {"none": True}),
                   ("events --type REQUEST", [{"when": lambda w: w is not None and w.startswith("2023-02-14")}], {"only": True})]},
    "a clock beside an aside's day": {
        "pages": [page("a", "2020-09-10", """
On Wednesday, the Supreme Court of Costa Verde ruled that the oath of Luis Barragan was void.

Barragan was sworn in last week following the September 2 resignation of Governor Elena Ruiz. Following the ruling, Secretary Marta Ocampo was sworn in as governor at 5:00 p.m. (2100 UTC).
""", title="Court voids governor's oath", outlet="costadiario")],
        "expect": [("events --actor Ocampo", [{"when": "2020-09-02"}], {"none": True}),
                   ("events --actor Ocampo", [{"actors": {"Ocampo"}}], {"some": True})]},
    "one house under its long and its short name": {
        "pages": [page("a", "2021-02-12", """
On Wednesday, the Freeland House of Representatives impeached President Omar Keita over the sale of a port.

The House passed two articles. The first charged Keita with abuse of power.
""", title="House impeaches President Keita", outlet="capitalpost")],
        "expect": [("events --type ACCUSE --actor Keita", [{"when": "2021-02-10", "reports": lambda n: n >= 2}], {"only": True})]},
    "a man with and without Jr.": {
        "pages": [page("a", "2020-11-19", """
Walter T. Grindle Jr. pleaded guilty on Wednesday to threatening to kill Senator Ana Duarte, prosecutors said.
""", title="Man pleads guilty to threat", outlet="northpost"), page("b", "2020-11-19", """
Walter T. Grindle pleaded guilty on Wednesday to threatening Senator Ana Duarte, the attorney's office said.
""", title="Guilty plea over threat to senator", outlet="rivertimes")],
        "expect": [("events --actor Grindle --from 2020-11-18 --to 2020-11-18", [{"type": None, "reports": lambda n: n >= 2}], {"some": True}),
                   ("events --actor Grindle --type THREATEN", [{"when": "2020-11-18"}], {"none": True})]},
}
