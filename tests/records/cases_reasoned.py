"""Days that are reckoned, acts that only look alike: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import ld, plain

CASES = {
    "counted back from another day": {
        "pages": [plain("c1", "2019-10-08", """
Moldovan President Ilinca Rusu met Gagauz leader Vasil Topal in Chisinau on 17 September.
""", "Topal in the capital", "dniester"), plain("c2", "2019-10-08", """
Gagauzia's assembly ratified the charter on 1 October, two weeks after President Ilinca Rusu received Vasil Topal in Chisinau.

The charter was drafted in May 2019, three months after police arrested union leader Nicon Ciobanu.

Topal's party quit the coalition on Monday, a day after police arrested his deputy, Petru Lungu.
""", "Charter ratified", "budjak")],
        "expect": [("events --actor Ciobanu --type COERCE", [{"when": "2019-02~", "earliest": "2019-02-01", "latest": "2019-02-28"}], {"only": True}),
                   ("events --actor Lungu --type COERCE", [{"when": "2019-10-06"}], {"only": True}),
                   ("events --between Rusu Topal --from 2019-09-17 --to 2019-09-17", [{"when": "2019-09-17"}], {"some": True})]},
    "peace between states, a visit months later": {
        "pages": [ld("p1", "Laurentian minister in Kigali", "2021-06-19T18:00:00+02:00", """
Burundian Foreign Minister Aline Ndayizeye met her Rwandan counterpart Eric Munyaneza in Kigali on Saturday.

Rwanda and Burundi agreed in February to reopen their border, which Kigali had closed in 2015.

Ndayizeye also met Rwandan President Claude Habimana during her visit.
""", "kivulake")],
        "expect": [("events --between Ndayizeye Habimana", [{"when": lambda w: w is None or w.startswith("2021-06"), "evidence": lambda e: len(e) == 1}], {"some": True}),
                   ("events --from 2021-02-01 --to 2021-02-28", [{"evidence": lambda e: len(e) == 1}], {"some": True}),
                   ("timeline --between Ndayizeye Munyaneza", [{"when": "2021-06-19", "type": "CONSULT"}], {"some": True})]},
    "a truce signed by two for two": {
        "pages": [plain("s1", "2016-11-24", """
BOGOTA - Colombia's government and the ELN signed a ceasefire on Wednesday after a year of talks in Quito.

Amparo Lleras, an adviser to Colombian President Hernan Duque, and Fidel Ocampo of the ELN signed the text in Quito.

Both sides agreed to free their prisoners before Christmas.
""", "Truce in Colombia", "andean")],
        "expect": [("events --from 2016-11-23 --to 2016-11-23", [{"evidence": lambda e: len(e) >= 2, "who": {"ELN"}}], {"some": True}),
                   ("actors Ocampo", [{"name": "Fidel Ocampo", "country": "COL", "sector": "REB"}], {"only": True}),
                   ("actors Lleras", [{"name": "Amparo Lleras", "country": "COL", "sector": "GOV"}], {"only": True}),
                   ("events --type AGREE", [{"who": {"ELN"}}], {"some": True})]},
    "one surname, two matters": {
        "pages": [plain("k1", "2018-03-02", """
Belizean customs officer Dara Flores found forty parrots in a suitcase at the airport of Belize City on Thursday.

Flores said the birds were alive.
""", "Parrots in a suitcase", "cayenews"), plain("k2", "2018-06-20", """
The Flores arrive at the chapel of Trondheim for the wedding of a ski champion. Cannon shots boomed to Flores's arrival on Wednesday.
""", "A wedding in the north", "fjordpost")],
        "expect": [("actors Flores", [{"name": "Dara Flores", "articles": 1}], {"some": True})]},
}
