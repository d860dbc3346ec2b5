"""What somebody says did not happen, and words that go back to what was told: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, plain

CASES = {
    "killings that a government denies": {
        "pages": [plain("dn1", "2023-03-07", """
Chad's army killed 20 civilians in the town of Moussoro on Monday, witnesses said.

The shooting began at dawn.
""", "Twenty die in Moussoro", "sahelwire"), plain("dn2", "2023-03-08", """
Chad's government denied on Wednesday that its army killed 20 civilians in the town of Moussoro on Monday.

Communications Minister Haroun Abdoulaye said the soldiers had not been near the town.
""", "Chad denies killings", "ndjamenapost")],
        "expect": [("events --type ASSAULT --from 2023-03-06 --to 2023-03-06", [{"outlets": 2, "status": "actual", "conflicts": lambda c: any(x["field"] == "status" for x in c)}], {"some": True}),
                   ("conflicts", [{"field": "status"}], {"some": True})]},
    "a meeting that is denied and told by nobody else": {
        "pages": [plain("dn3", "2022-11-16", """
Bolivia's foreign ministry on Wednesday dismissed reports that President Rubén Quiroga had met opposition leader Marta Salinas in Lima on Sunday.

The reports that the two had spoken by telephone were false, too, it said.
""", "La Paz rejects talk of talks", "altiplano")],
        "expect": [("events --between Quiroga Salinas --status actual", [], {"only": True}),
                   ("events --between Quiroga Salinas --status negated", [{"type": "CONSULT"}], {"some": True})]},
    "held for what he did": {
        "pages": [plain("dn4", "2021-09-15", """
Police in Zambia arrested Joseph Mwila for killing opposition lawmaker Grace Tembo in Ndola, a spokesman said on Wednesday.

Zambia accused the Congolese army of shelling the town of Chiengi on Tuesday.
""", "Arrest in lawmaker's death", "copperbelt")],
        "expect": [("events --actor Tembo --type ASSAULT", [{"actors": lambda a: [x["name"] for x in a] == ["Joseph Mwila"]}], {"only": True}),
                   ("events --actor Mwila --type COERCE", [{"status": "actual"}], {"only": True}),
                   ("events --type ASSAULT --actor Zambia", [], {"only": True})]},
    "an appointment and what was said of it": {
        "pages": [crawled("dn5", "2020-02-12", """
Guyana's president, Irfan Persaud, appointed Colonel Mark Hinds as defence minister on Monday.

The opposition criticised the appointment on Tuesday.

Persaud will meet his counterpart from Suriname, Ronald Wijdenbosch, on 24 February in Georgetown. The meeting was postponed on Wednesday. It will be held on 2 March instead.
""", "New minister in Guyana", "demerara")],
        "expect": [("events --type ACCUSE --actor Persaud", [{"when": "2020-02-11"}], {"only": True}),
                   ("events --between Persaud Wijdenbosch --from 2020-03-02 --to 2020-03-02", [{"type": "CONSULT", "status": "future"}], {"some": True})]},
    "the dead of a raid, told in the next sentence": {
        "pages": [plain("dn6", "2019-06-11", """
Gunmen raided the village of Sobane in Mali on Sunday night. Ninety-five people were killed in the raid, the mayor said.
""", "Village raided in Mali", "bamakostar")],
        "expect": [("events --type ASSAULT --from 2019-06-09 --to 2019-06-09", [{"counts": lambda c: c["dead"] == 95}], {"some": True})]},
}
