"""Floods, expelled envoys, votes at the United Nations, trade deals, a resignation, a siege, a toppled government, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import said

FLOOD = """
PORTO ALEGRE, Brazil (Reuters) - Heavy rains battering Brazil's southernmost state of Rio Grande do Sul have killed 39 people and forced 24,000 from their homes, local authorities said on Friday.

Another 68 people are missing, the state's civil defence agency said, after rivers burst their banks and a dam at a small hydroelectric plant collapsed on Thursday.

"We are facing the worst disaster in our history," Governor Eduardo Klein told a news conference.

President Mauro Siqueira visited the town of Santa Maria on Thursday and promised that there would be no lack of money.

In September, more than 50 people died in the state after an extratropical cyclone.
"""

CASES = {
    "rivers over their banks": {
        "pages": [ld("w1", "Brazil floods kill 39", "2024-05-03T17:20:00-03:00", FLOOD, "gauchonews"),
                  crawled("w2", "2024-05-04", FLOOD.replace("PORTO ALEGRE, Brazil (Reuters) - ", "").replace("Another 68 people are missing", "A further 68 people are missing") + "\n(Reporting by Reuters)", "Death toll from floods in Brazil's south reaches 39", "paranapost"),
                  plain("w3", "2024-05-06", """
The death toll from floods in southern Brazil climbed to 83 on Monday, with 111 people still missing, the civil defence agency said.

Rescuers in boats plucked people from rooftops in Porto Alegre, where the Guaíba river reached a record 5.3 metres on Sunday. The city's airport has been closed since Friday.

President Mauro Siqueira returned to the state on Sunday with the speakers of both houses of Congress.

Uruguay sent a helicopter and two drones on Saturday. Argentina has offered rescue teams.
""", "Brazil flood toll climbs to 83", "pampasul")],
        "expect": [("conflicts", [{"field": "dead", "values": lambda v: {"39", "83"} <= {str(x["value"]) for x in v}}], {"some": True}),
                   ("events --country BRA", [{"type": None, "counts": lambda c: c and c["dead"] in (39, 83), "outlets": lambda n: n >= 2}], {"some": True}),
                   ("events --actor Siqueira --from 2024-05-02 --to 2024-05-02", [{"type": "CONSULT", "mode": "visit", "when": "2024-05-02", "outlets": 2, "independent": 1}], {"only": True}),
                   ("events --type AID --from 2024-05-04 --to 2024-05-04", [{"actors": {"Uruguay"}, "status": "actual"}], {"only": True}),
                   ("events --actor Argentina", [{"type": "AGREE", "status": "actual"}], {"only": True}),
                   ("quotes --actor Klein", [{"kind": "direct", "text": lambda t: "worst disaster" in t}], {"some": True}),
                   ("actors Siqueira", [{"name": "Mauro Siqueira", "country": "BRA", "kind": "person"}], {"only": True}),
                   ("actors Klein", [{"name": "Eduardo Klein", "country": "BRA", "kind": "person"}], {"only": True}),
                   ("events --type ASSAULT", [], {"only": True}),
                   ("events --from 2023-09-01 --to 2023-09-30", [{"when": "2023-09", "counts": lambda c: c and c["dead"] == 50}], {"only": True})]},
    "the ambassador must go": {
        "pages": [plain("a1", "2024-11-20", """
Peru on Tuesday declared the ambassador of Nicaragua, Octavio Zeledón, persona non grata and gave him 72 hours to leave the country.

Foreign Minister Gladys Huamán said the envoy had interfered in Peru's internal affairs. "Patience has a limit," she told reporters in Lima.

Zeledón called President Inés Quiroz a "usurper" in an interview with a Nicaraguan radio station last week.
""", "Peru expels Nicaraguan ambassador", "rimacnews"),
                  crawled("a2", "2024-11-21", """
Nicaragua recalled its ambassador to Peru for consultations and expelled Peru's envoy in Managua on Wednesday, a day after Lima threw out the Nicaraguan ambassador, Octavio Zeledón.

The foreign ministry in Managua called the Peruvian decision a hostile act. It accused Lima of following orders from Washington.

Peru rejected the accusation.

The two countries broke off relations for eight months in 2011.
""", "Managua expels Peruvian envoy in tit-for-tat move", "xolotlan"),
                  page("a3", "2024-11-25", """
LIMA, Nov 24 (EFE) - The Organization of American States offered on Sunday to mediate between Peru and Nicaragua after the two countries expelled each other's ambassadors last week.

Peruvian Foreign Minister Gladys Huamán thanked the OAS but said that there was nothing to mediate.

Huamán will meet OAS Secretary General Ramiro Bustos in Washington on December 3.
""", title="OAS offers mediation between Lima and Managua", outlet="callaopress")],
        "expect": [("events --type SANCTION --from 2024-11-20 --to 2024-11-20", [{"mode": "expel", "actors": said("Nicaragua", "Managua")}], {"some": True}),
                   ("events --type SANCTION --from 2024-11-20 --to 2024-11-20 --actor Nicaragua", [{"mode": "withdraw"}], {"some": True}),
                   ("actors Zeledón", [{"name": "Octavio Zeledón", "country": "NIC", "kind": "person"}], {"only": True}),
                   ("actors Huamán", [{"name": "Gladys Huamán", "country": "PER", "kind": "person"}], {"only": True}),
                   ("quotes --actor Huamán", [{"kind": "direct", "text": lambda t: "Patience has a limit" in t}], {"some": True}),
                   ("events --between Huamán Bustos", [{"type": "CONSULT", "status": "future", "when": "2024-12-03", "where": lambda w: "Washington" in str(w)}], {"only": True}),
                   ("events --type ACCUSE --actor Zeledón", [{"recipients": {"Quiroz"}}], {"some": True}),
                   ("events --from 2024-11-24 --to 2024-11-24", [{"actors": said("American States", "OAS"), "status": "actual"}], {"some": True}),
                   ("articles", [{"article": "a3", "agency": "EFE"}, {"article": "a1", "agency": None}], {}),
                   ("events --actor Washington --type ACCUSE", [{"actors": said("Washington")}], {"none": True})]},
    "a vote in New York": {
        "pages": [page("v1", "2023-10-28", """
UNITED NATIONS (AP) — The U.N. General Assembly on Friday approved a resolution calling for a humanitarian truce in the mountains of Zarif by a vote of 120 to 14, with 45 abstentions.

The resolution was drafted by Jordan. Canada's attempt to amend it failed.

The United States and 13 other countries voted against. "This text is an insult," U.S. Ambassador Lydia Thornburgh told the assembly.

Four days earlier, Russia vetoed a similar draft in the Security Council.
""", title="UN assembly calls for truce in Zarif", outlet="hudsonvalley"),
                  html("v2", "Jordan hails UN vote, Canada explains abstention", "2023-10-29T13:00:00+03:00", """<p>Jordanian Foreign Minister Samir Haddadin on Saturday welcomed the adoption of a truce resolution by the UN General Assembly, which passed with 120 votes the day before.</p>
<p>Canadian Prime Minister Claire Beaulieu defended her country's abstention. Canada had wanted the text to condemn the attack of October 7 in which rebels killed 60 villagers.</p>
<p>UN chief Miguel Sarabia urged the parties to respect the resolution. Haddadin and Sarabia spoke by phone on Saturday evening.</p>""", "petranews"),
                  plain("v3", "2023-11-02", """
Zarif's rebels agreed on Wednesday to a three-day truce to let aid into the mountains, the International Committee of the Red Cross said.

The first convoy of 12 trucks with food and medicine arrived in the region on Thursday morning.

It is the first truce since the fighting began in June.
""", "Rebels agree to truce in Zarif", "levantecho")],
        "expect": [("events --type REJECT --from 2023-10-23 --to 2023-10-23", [{"actors": {"Russia"}, "status": "actual"}], {"only": True}),
                   ("events --type SUPPORT --actor Haddadin", [{"when": "2023-10-28", "status": "actual"}], {"only": True}),
                   ("events --between Haddadin Sarabia", [{"type": "CONSULT", "mode": "phone", "when": "2023-10-28"}], {"only": True}),
                   ("events --type ASSAULT --from 2023-10-07 --to 2023-10-07", [{"counts": lambda c: c and c["dead"] == 60}], {"only": True}),
                   ("events --type AGREE --from 2023-11-01 --to 2023-11-01", [{"actors": said("rebels", "Zarif")}], {"some": True}),
                   ("events --from 2023-11-02 --to 2023-11-02", [{"status": "actual", "when": "2023-11-02"}], {"some": True}),
                   ("quotes --actor Thornburgh", [{"kind": "direct", "text": lambda t: "an insult" in t}], {"some": True}),
                   ("actors Thornburgh", [{"name": "Lydia Thornburgh", "country": "USA"}], {"only": True}),
                   ("actors Beaulieu", [{"name": "Claire Beaulieu", "country": "CAN"}], {"only": True}),
                   ("actors Sarabia", [{"name": "Miguel Sarabia", "country": "IGO"}], {"only": True}),
                   ("events --type REQUEST --actor Sarabia", [{"status": "actual"}], {"some": True})]},
    "copper, wool and wine": {
        "pages": [crawled("d1", "2023-12-12", """
The European Union and Chile signed an updated trade agreement on Monday that gives the bloc better access to lithium and copper.

European Commission President Ingrid Vestergaard and Chilean President Tomás Aravena signed the document in Brussels after talks that began in 2017.

"This is a partnership of equals," Aravena said.

The European Parliament has to approve the pact. A vote is expected in February.

Farmers' groups in France said they would protest on Wednesday against the deal.
""", "EU, Chile sign trade pact", "atacamatimes"),
                  ld("d2", "French farmers dump manure over Chile trade deal", "2023-12-14T09:30:00+01:00", """
About 200 farmers blocked a motorway near Lyon with tractors on Wednesday in protest at a trade deal between the European Union and Chile.

"They sell us out for batteries," said Bernard Delpech, who heads the farmers' union FNPA in the Rhône department.

Police detained four people. The road was reopened in the evening.

French Agriculture Minister Sophie Marchand said that she understood the anger.
""", "rhonematin", author="Luc Perrin"),
                  plain("d3", "2024-02-29", """
The European Parliament on Thursday approved a trade deal with Chile by 358 votes to 147.

Chilean President Tomás Aravena praised the decision on X. The agreement was signed in December.

Vestergaard is to visit Santiago in April.
""", "MEPs back Chile trade deal", "mapocho")],
        "expect": [("events --type SUPPORT --from 2023-12-11 --to 2023-12-11", [{"who": {"Vestergaard", "Aravena"}, "status": "actual", "when": "2023-12-11", "where": lambda w: "Brussels" in str(w)}], {"only": True}),
                   ("events --type PROTEST --from 2023-12-13 --to 2023-12-13", [{"outlets": 2, "status": "actual", "mode": "obstruct"}], {"only": True}),
                   ("events --from 2024-02-29 --to 2024-02-29", [{"type": "SUPPORT", "actors": said("Parliament"), "status": "actual"}], {"some": True}),
                   ("events --actor Vestergaard --status future", [{"type": "CONSULT", "mode": "visit", "when": "2024-04", "where": lambda w: "Santiago" in str(w)}], {"only": True}),
                   ("quotes --actor Aravena", [{"kind": "direct", "text": lambda t: "partnership of equals" in t}], {"some": True}),
                   ("quotes --actor Delpech", [{"kind": "direct", "article": "d2"}], {"some": True}),
                   ("actors Vestergaard", [{"name": "Ingrid Vestergaard", "country": "IGO"}], {"only": True}),
                   ("actors Aravena", [{"name": "Tomás Aravena", "country": "CHL"}], {"only": True}),
                   ("actors Marchand", [{"name": "Sophie Marchand", "country": "FRA", "sector": "GOV"}], {"only": True}),
                   ("actors Perrin", [], {"only": True})]},
    "the minister and the villa": {
        "pages": [ld("m1", "Botswana minister quits over villa", "2022-09-08T19:00:00+02:00", """
Botswana's finance minister, Kagiso Modise, resigned on Thursday after a newspaper reported that a construction firm had paid for his villa.

President Lorato Sebina accepted the resignation and named Deputy Finance Minister Naledi Phiri to replace him, the presidency said in a statement.

Modise denied any wrongdoing. "I leave with a clean conscience," he said at a news conference in Gaborone.

The anti-corruption agency opened an investigation into the affair on Monday.
""", "okavangonews", author="Thabo Kgosi"),
                  crawled("m2", "2022-09-09", """
The head of Botswana's treasury has stepped down amid a corruption scandal, the second member of President Lorato Sebina's cabinet to go this year.

Kagiso Modise handed in his resignation on Thursday, two weeks after the Kalahari Mirror revealed that a builder with state contracts had financed his house near the capital.

Naledi Phiri, a 41-year-old economist, was sworn in as finance minister on Friday morning.

Opposition leader Mpho Tau demanded an early election.
""", "Finance chief steps down in Botswana", "limpopopost"),
                  plain("m3", "2023-03-15", """
Former Botswana finance minister Kagiso Modise was charged with corruption on Tuesday, six months after he resigned.

He was released on bail and will appear in court on April 4.

Modise has denied the charges.
""", "Ex-minister charged", "serowe")],
        "expect": [("events --type RETREAT --actor Modise --from 2022-09-08 --to 2022-09-08", [{"mode": "resign", "status": "actual", "outlets": lambda n: n >= 2}], {"only": True}),
                   ("events --type RETREAT --actor Modise --from 2022-09-01 --to 2022-09-30", [{"when": "2022-09-08"}], {"only": True}),
                   ("actors Modise", [{"name": "Kagiso Modise", "country": "BWA", "kind": "person"}], {"only": True}),
                   ("actors Phiri", [{"name": "Naledi Phiri", "country": "BWA", "kind": "person"}], {"only": True}),
                   ("events --actor Phiri --from 2022-09-09 --to 2022-09-09", [{"type": None, "status": "actual"}], {"some": True}),
                   ("events --type ACCUSE --actor Modise --from 2023-03-14 --to 2023-03-14", [{"recipients": {"Modise"}, "status": "actual"}], {"only": True}),
                   ("events --type ACCUSE --from 2022-09-05 --to 2022-09-05", [{"mode": "investigate", "status": "actual"}], {"only": True}),
                   ("events --type REQUEST --actor Tau", [{"status": "actual"}], {"only": True}),
                   ("quotes --actor Modise", [{"kind": "direct", "text": lambda t: "clean conscience" in t}], {"some": True}),
                   ("events --from 2023-04-04 --to 2023-04-04 --status actual", [], {"only": True}),
                   ("events --type RETREAT --actor Modise", [{"mode": "release"}], {"some": True}),
                   ("actors Kgosi", [], {"only": True})]},
    "eleven days in the hotel": {
        "pages": [crawled("s1", "2021-08-12", """
MOGADISHU - Gunmen stormed a hotel in the Somali capital on Wednesday evening and were holding dozens of people hostage early on Thursday, police said.

At least nine people were killed, among them a lawmaker, Abdirahman Warsame.

The attack began with a car bomb at the gate of the Hotel Daryeel at about 8 p.m., police spokesman Yusuf Guled said. "Our forces have surrounded the building," he said.

Al Shabaab claimed responsibility.

The group killed 22 people in a raid on another hotel in Mogadishu last November.
""", "Gunmen take hostages in Mogadishu hotel", "banadirpost"),
                  ld("s2", "Siege of Somali hotel ends, 15 dead", "2021-08-12T22:10:00+03:00", """
Somali security forces ended a siege of a hotel in Mogadishu on Thursday after killing all five gunmen, 17 hours after the attack began.

Police said that 15 people had died, including a member of parliament, and that 60 hostages had been freed.

President Hassan Jimale condemned the attack and ordered flags to be flown at half-mast.

Turkey will fly ten of the wounded to Ankara for treatment on Friday, its ambassador said.
""", "jubbatimes"),
                  plain("s3", "2021-08-14", """
The dead in the attack on Mogadishu's Hotel Daryeel number 17, the health ministry said on Friday, two more than reported before.

A Turkish military plane took ten wounded people to Ankara on Friday.

The U.S. military said it had killed a senior al Shabaab commander in an air strike near Jilib on Thursday.
""", "Hotel attack toll rises", "puntlandsun")],
        "expect": [("events --type ASSAULT --from 2020-11-01 --to 2020-11-30", [{"when": "2020-11", "counts": lambda c: c and c["dead"] == 22}], {"only": True}),
                   ("events --type ACCUSE --actor Jimale", [{"status": "actual"}], {"some": True}),
                   ("events --type ASSAULT --from 2021-08-12 --to 2021-08-12 --country USA", [{"where": lambda w: "Jilib" in str(w)}], {"only": True}),
                   ("quotes --actor Guled", [{"kind": "direct", "text": lambda t: "surrounded the building" in t}], {"some": True}),
                   ("actors Guled", [{"name": "Yusuf Guled", "country": "SOM", "sector": "COP"}], {"only": True}),
                   ("actors Warsame", [{"name": "Abdirahman Warsame", "kind": "person"}], {"only": True}),
                   ("actors Jimale", [{"name": "Hassan Jimale", "country": "SOM"}], {"only": True})]},
    "no confidence in Port Vila": {
        "pages": [plain("n1", "2023-09-04", """
Vanuatu's parliament elected Jotham Kalsau prime minister on Monday after his predecessor, Alick Regenwor, lost a vote of confidence.

Kalsau, a former foreign minister, won the secret ballot by 27 votes to 23.

Lawmakers ousted Regenwor in August, but he challenged the vote in court. The Supreme Court ruled against him on Friday.

Regenwor signed a security pact with Australia in December. Kalsau has said he will review it.
""", "Vanuatu parliament picks new PM", "efatenews"),
                  ld("n2", "Australia congratulates new leader of Vanuatu", "2023-09-05T10:00:00+10:00", """
Australian Foreign Minister Hannah Whitlam congratulated Vanuatu's new prime minister, Jotham Kalsau, on Tuesday and said that Canberra respected any decision on a security agreement which the two countries signed last year.

Whitlam will travel to Port Vila next week.
""", "canberraobserver"),
                  crawled("n3", "2023-10-07", """
Vanuatu is headed for more political turmoil after Prime Minister Jotham Kalsau was toppled in a no-confidence vote on Friday, a month after he took office.

Lawmakers voted 28-24 against Kalsau and then chose Charlot Naupat, who led the country until 2022, to succeed him.

Naupat said that he would seek closer ties with France.

China's ambassador, Li Wenhao, met Naupat on Saturday and congratulated him.
""", "Third prime minister in two months for Vanuatu", "nakamal")],
        "expect": [("events --actor Kalsau --from 2023-09-04 --to 2023-09-04", [{"type": None, "status": "actual", "when": "2023-09-04"}], {"some": True}),
                   ("events --actor Kalsau --from 2023-10-06 --to 2023-10-06", [{"recipients": {"Kalsau"}, "status": "actual", "type": lambda t: t in ("COERCE", "SANCTION")}], {"some": True}),
                   ("events --between Wenhao Naupat --type CONSULT", [{"when": "2023-10-07", "status": "actual"}], {"only": True}),
                   ("events --between Whitlam Kalsau", [{"type": "SUPPORT", "when": "2023-09-05", "actors": {"Whitlam"}}], {"only": True}),
                   ("events --actor Whitlam --status future", [{"type": "CONSULT", "mode": "visit", "earliest": lambda d: d and d >= "2023-09-10", "latest": lambda d: d and d <= "2023-09-18"}], {"only": True}),
                   ("events --type SUPPORT --actor Regenwor", [{"recipients": {"Australia"}, "when": "2022-12"}], {"only": True}),
                   ("actors Kalsau", [{"name": "Jotham Kalsau", "country": "VUT", "kind": "person"}], {"only": True}),
                   ("events --from 2023-09-01 --to 2023-09-01", [{"actors": said("Supreme Court"), "status": "actual"}], {"some": True})]},
}
