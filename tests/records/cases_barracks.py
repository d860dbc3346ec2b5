"""A coup and its ousted president, nurses who strike, a verdict and an exchange: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, html, ld, page, plain
from wants import day, has, said

COUP = """
N'DJAMENA, April 9 (Reuters) - Soldiers in Chad said they had seized power on Wednesday, hours after heavy gunfire was heard near the presidential palace in N'Djamena.

In a statement read on state television, Colonel Idriss Haroun said that the constitution was suspended and the borders closed until further notice.

President Oumar Tombalaye was being held at a military camp, two security sources said.

The African Union condemned the coup and called for the president's immediate release.

France, which has 1,000 troops in the country, urged its citizens to stay at home.
"""

NURSES = """
SUVA (RNZ Pacific) - Nurses across Fiji walked off the job on Monday over unpaid overtime, shutting wards at the country's three largest hospitals.

The Fiji Nursing Union said 1,800 of its members had joined the strike.

"We are tired of promises on paper," said the union's general secretary, Litiana Vakaloloma.

Health Minister Ratu Semi Koroi called the walkout illegal and ordered the nurses back to work.

New Zealand's nurses' organisation expressed solidarity with the strikers.
"""

TRIAL = """
THE HAGUE (AP) - A court in the Netherlands on Thursday sentenced three former rebels from Colombia to prison terms of between 14 and 22 years for the abduction of a Dutch engineer in 2009.

Judge Marieke Hofstra said that the men had kept Pieter van Dongen in chains for 11 months.

One of the defendants, Hernán Quiroga, was tried in absentia. Colombia has refused to extradite him.

Van Dongen, who attended the hearing, embraced his lawyer when the verdict was read.

Colombia's foreign minister, Natalia Urrutia, criticised the ruling.
"""

CASES = {
    "a colonel on television": {
        "pages": [page("m1", "2025-04-09", COUP, title="Soldiers seize power in Chad", outlet="lakewire"),
                  crawled("m2", "2025-04-09", COUP.replace("N'DJAMENA, April 9 (Reuters) - ", "").replace("France, which has 1,000 troops in the country, urged its citizens to stay at home.\n", "") + "\nReuters", "Chadian army says it has taken power", "sahelpost"),
                  html("m3", "Chad’s junta names colonel as head of state", "2025-04-11T09:00:00+01:00", """<p>The soldiers who toppled Chad’s president this week named Colonel Idriss Haroun as head of a transitional government on Thursday.</p>
<p>Haroun said elections would be held within 18 months.</p>
<p>At least 12 people were killed in fighting at the palace on Wednesday, a hospital source in the capital said.</p>
<p>The African Union suspended Chad on Thursday. The United States halted military aid to the country.</p>
<p>Haroun received the ambassadors of Russia and China on Thursday afternoon.</p>""", "sahelpost"),
                  ld("m4", "Ousted Chadian president flies to Togo", "2025-04-15T16:00:00Z", """
The ousted president of Chad, Oumar Tombalaye, arrived in Togo on Tuesday after the junta released him from a military camp.

Togolese President Koffi Agbeko had negotiated his release in a telephone call with Colonel Idriss Haroun on Monday.

"He is my brother and he is welcome," Agbeko told reporters at the airport in Lomé.

Tombalaye did not resign, his spokeswoman, Achta Mahamat, said.

The fighting of April 9 left 15 dead, according to the Red Cross.
""", "lomegazette", author="Afi Mensah"),
                  plain("m5", "2025-04-22", """
Chad's military rulers have expelled the French ambassador, Bruno Castellan, giving him 48 hours to leave, the foreign ministry in N'Djamena said on Monday.

France rejected the decision. A junta had no authority to make it, the French foreign ministry said.

Several hundred people demonstrated in support of the junta in N'Djamena on Sunday.

Colonel Idriss Haroun is to travel to Moscow next week, two officials said.
""", "Chad junta expels French envoy", "lakewire")],
        "expect": [
            ("events --from 2025-04-09 --to 2025-04-09 --type COERCE", [{"actors": said("soldier"), "status": "actual", "when": "2025-04-09", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type ACCUSE --actor 'African Union'", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --type REQUEST --actor 'African Union'", [{"status": "actual"}], {"some": True}),
            ("events --type SANCTION --actor 'African Union' --from 2025-04-10 --to 2025-04-10", [{"recipients": said("Chad"), "when": "2025-04-10"}], {"some": True}),
            ("events --type SANCTION --actor 'United States'", [{"mode": "discontinue", "status": "actual"}], {"some": True}),
            ("events --type RETREAT --actor Tombalaye", [{"mode": "release", "recipients": said("Tombalaye"), "status": "actual"}], {"some": True}),
            ("events --between Agbeko Haroun", [{"mode": "phone", "when": "2025-04-14", "status": "actual"}], {"some": True}),
            ("events --actor Tombalaye --type CONSULT", [{"mode": "visit", "when": "2025-04-15", "status": "actual"}], {"some": True}),
            ("events --type RETREAT --actor Tombalaye --status actual", [{"mode": "resign"}], {"none": True}),
            ("events --type SANCTION --actor Castellan", [{"mode": "expel", "recipients": said("Castellan"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor France", [{"status": "actual"}], {"some": True}),
            ("events --type PROTEST", [{"when": "2025-04-20", "status": "actual", "mode": "demo"}], {"some": True}),
            ("events --actor Haroun --type CONSULT --status future", [{"mode": "visit", "actors": said("Haroun")}], {"some": True}),
            ("actors Haroun", [{"name": "Idriss Haroun", "kind": "person", "country": "TCD"}], {"only": True}),
            ("actors Tombalaye", [{"name": "Oumar Tombalaye", "country": "TCD"}], {"only": True}),
            ("actors Agbeko", [{"name": "Koffi Agbeko", "country": "TGO"}], {"only": True}),
            ("actors Castellan", [{"name": "Bruno Castellan", "country": "FRA"}], {"only": True}),
            ("quotes --actor Agbeko", [{"kind": "direct", "text": lambda t: "my brother" in t}], {"some": True}),
            ("quotes --actor Haroun", [{"kind": "indirect", "text": lambda t: "suspended" in t, "channel": lambda c: c is not None}], {"some": True}),
            ("articles", [{"article": "m1", "agency": "Reuters"}, {"article": "m2", "agency": "Reuters"}, {"article": "m4", "authors": ["Afi Mensah"], "agency": None, "copy_of": None}], {})]},
    "promises on paper": {
        "pages": [page("n1", "2024-07-08", NURSES, title="Fiji nurses strike over unpaid overtime", outlet="vitilevunews"),
                  bare("n2", "Hospitals close wards as Fiji nurses strike", "2024-07-09", NURSES.replace("SUVA (RNZ Pacific) - ", "").replace("New Zealand's nurses' organisation expressed solidarity with the strikers.\n", ""), "lagoonherald"),
                  html("n3", "Fiji court orders striking nurses back to work", "2024-07-11T17:00:00+12:00", """<p>Fiji’s High Court on Thursday ordered nurses to end a four-day strike, granting an application by the health ministry.</p>
<p>The union said that it would appeal. “A judge cannot nurse a child,” Litiana Vakaloloma told a crowd outside the court in Suva.</p>
<p>Police arrested seven nurses who had blocked the entrance of a hospital in Lautoka, police commissioner Jone Tuilagi said.</p>
<p>Prime Minister Adi Mereseini Bola invited the union to talks on Friday.</p>""", "vitilevunews"),
                  ld("n4", "Fiji nurses end strike after deal with government", "2024-07-13T10:00:00+12:00", """
Fiji's nurses will return to work on Monday after their union and the government reached an agreement on overtime pay.

Union leader Litiana Vakaloloma and Health Minister Ratu Semi Koroi signed the deal in Suva on Saturday after 14 hours of talks chaired by Prime Minister Adi Mereseini Bola.

The government will pay F$6 million by the end of September.

The seven nurses arrested in Lautoka were freed on Friday.

Australia offered F$2 million to help pay for the deal.
""", "coralpost"),
                  plain("n5", "2024-10-02", """
Fiji's government has not paid nurses the F$6 million that it promised in July, the Fiji Nursing Union said on Wednesday, threatening a new strike.

"We signed, they smiled, and nothing came," said general secretary Litiana Vakaloloma.

Health Minister Ratu Semi Koroi denied breaking the agreement.
""", "Fiji nurses threaten new strike", "lagoonherald")],
        "expect": [
            ("events --type PROTEST --from 2024-07-08 --to 2024-07-08", [{"mode": "strike", "actors": said("nurse"), "status": "actual", "when": "2024-07-08", "outlets": lambda n: n >= 2}], {"some": True}),
            ("events --type REQUEST --actor Koroi", [{"status": "actual", "recipients": said("nurse")}], {"some": True}),
            ("events --type COERCE --country FJI", [{"mode": "arrest", "counts": has("arrested", 7), "recipients": said("nurse")}], {"some": True}),
            ("events --from 2024-07-11 --to 2024-07-11", [{"actors": said("court"), "recipients": said("nurse"), "status": "actual"}], {"some": True}),
            ("events --from 2024-07-13 --to 2024-07-13", [{"who": {"Vakaloloma", "Koroi"}, "status": "actual", "type": lambda t: t in ("SUPPORT", "AGREE")}], {"some": True}),
            ("events --type RETREAT --from 2024-07-12 --to 2024-07-12", [{"mode": "release", "recipients": said("nurse"), "status": "actual"}], {"some": True}),
            ("events --actor Australia", [{"type": lambda t: t in ("AGREE", "AID"), "status": lambda s: s in ("actual", "future")}], {"some": True}),
            ("events --type THREATEN", [{"actors": said("union"), "status": "actual", "when": lambda w: w and day("2024-10-02")(w)}], {"some": True}),
            ("events --type REJECT --actor Koroi", [{"status": "actual", "when": day("2024-10-02")}], {"some": True}),
            ("events --type AID --status actual --from 2024-07-13 --to 2024-12-31", [{"actors": said("government", "Fiji")}], {"none": True}),
            ("actors Vakaloloma", [{"name": "Litiana Vakaloloma", "kind": "person", "roles": lambda r: any("secretary" in x["role"].lower() or "leader" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Koroi", [{"name": lambda n: n.endswith("Semi Koroi"), "country": "FJI"}], {"only": True}),
            ("actors Bola", [{"name": "Adi Mereseini Bola", "country": "FJI"}], {"only": True}),
            ("actors Tuilagi", [{"name": "Jone Tuilagi", "kind": "person"}], {"only": True}),
            ("quotes --actor Vakaloloma", [{"kind": "direct", "text": lambda t: "tired of promises" in t, "article": "n1"}, {"kind": "direct", "text": lambda t: "nurse a child" in t}, {"kind": "direct", "text": lambda t: "nothing came" in t}], {"some": True}),
            ("articles", [{"article": "n3", "copy_of": None}, {"article": "n4", "copy_of": None}], {})]},
    "eleven months in chains": {
        "pages": [page("o1", "2023-11-16", TRIAL, title="Dutch court jails Colombian ex-rebels over kidnapping", outlet="tulipnews"),
                  ld("o2", "Colombian former rebels sentenced in Netherlands", "2023-11-16T18:00:00+01:00", TRIAL.replace("THE HAGUE (AP) - ", "").replace("Van Dongen, who attended the hearing, embraced his lawyer when the verdict was read.\n\n", "") + "\n(AP)", "cordillerapost"),
                  html("o3", "Colombia recalls ambassador over Dutch verdict", "2023-11-18T11:00:00-05:00", """<p>Colombia recalled its ambassador to the Netherlands for consultations on Friday in protest at the sentencing of three former rebels, the foreign ministry in Bogotá said.</p>
<p>“The peace agreement is the law of this country,” Foreign Minister Natalia Urrutia said in an interview with Radio Andes.</p>
<p>The Dutch prime minister, Wouter Dekkers, telephoned President Álvaro Montoya on Friday evening. The two agreed that officials would meet in December.</p>
<p>About 200 former fighters marched through Bogotá in support of Hernán Quiroga.</p>""", "cordillerapost"),
                  crawled("o4", "2024-02-08", """
One of three former Colombian rebels jailed in the Netherlands for kidnapping has been sent home in exchange for a Dutch aid worker, the two countries said on Thursday.

Jairo Bedoya was flown to Bogotá on Wednesday. The aid worker, Saskia Brouwer, whom an armed group had held since May, was handed to Dutch diplomats in the city of Cali the same day.

Dutch Prime Minister Wouter Dekkers thanked Norway, which mediated the exchange.

"I have missed rain," Brouwer said.

Pieter van Dongen called the exchange a betrayal.
""", "Netherlands and Colombia exchange prisoners", "tulipnews"),
                  plain("o5", "2024-02-10", """
The Dutch justice ministry apologised on Saturday to Pieter van Dongen, a former hostage, for not telling him that one of his kidnappers would be freed.

Justice Minister Femke Oosterhuis will meet van Dongen on Tuesday.

An appeals court in The Hague will hear the case of the other two men in April.
""", "Dutch ministry apologises to former hostage", "tulipnews")],
        "expect": [
            ("events --from 2023-11-16 --to 2023-11-16", [{"actors": said("court"), "recipients": said("rebel"), "status": "actual", "when": "2023-11-16", "outlets": 2, "independent": 1}], {"some": True}),
            ("events --from 2009-01-01 --to 2009-12-31", [{"type": lambda t: t in ("ASSAULT", "COERCE"), "mode": "abduct"}], {"some": True}),
            ("events --type REJECT --actor Colombia", [{"status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor Urrutia", [{"status": "actual", "independent": 1}], {"some": True}),
            ("events --type SANCTION --from 2023-11-17 --to 2023-11-17", [{"mode": "withdraw", "actors": said("Colombia"), "recipients": said("Netherlands"), "when": "2023-11-17"}], {"some": True}),
            ("events --between Dekkers Montoya", [{"type": "CONSULT", "mode": "phone", "when": "2023-11-17", "status": "actual"}], {"some": True}),
            ("events --type PROTEST", [{"mode": "demo", "status": "actual", "counts": has("size", 200)}], {"some": True}),
            ("events --type SUPPORT --actor Dekkers", [{"recipients": said("Norway"), "status": "actual"}], {"some": True}),
            ("events --from 2024-02-10 --to 2024-02-10", [{"recipients": said("Dongen"), "actors": said("ministry"), "status": "actual", "when": "2024-02-10"}], {"some": True}),
            ("events --actor Oosterhuis", [{"type": "CONSULT", "status": "future", "when": "2024-02-13"}], {"some": True}),
            ("actors Quiroga", [{"name": "Hernán Quiroga", "kind": "person"}], {"only": True}),
            ("actors Dekkers", [{"name": "Wouter Dekkers", "country": "NLD"}], {"only": True}),
            ("actors Urrutia", [{"name": "Natalia Urrutia", "country": "COL"}], {"only": True}),
            ("actors Montoya", [{"name": "Álvaro Montoya", "country": "COL"}], {"only": True}),
            ("actors Oosterhuis", [{"name": "Femke Oosterhuis", "country": "NLD"}], {"only": True}),
            ("actors Dongen", [{"name": "Pieter van Dongen", "kind": "person"}], {"only": True}),
            ("quotes --actor Urrutia", [{"kind": "direct", "text": lambda t: "law of this country" in t, "channel": lambda c: c is not None}], {"some": True}),
            ("quotes --actor Brouwer", [{"kind": "direct", "text": lambda t: "missed rain" in t}], {"some": True}),
            ("articles", [{"article": "o1", "agency": "AP"}, {"article": "o2", "agency": "AP"}, {"article": "o3", "agency": None, "copy_of": None}], {})]},
}
