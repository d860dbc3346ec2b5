"""A border shelled, a strike at the mines, a disputed count: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import crawled, html, ld, page, plain
from wants import day, disputed, has, said

CLASH = """
BANGKOK (Reuters) - Thai and Cambodian soldiers exchanged fire on Thursday near a disputed temple on their border, killing at least nine Thai civilians and a Cambodian soldier, officials said.

Thailand's army said that Cambodian troops had opened fire first. Cambodia's defence ministry accused Thailand of an unprovoked attack.

Thailand closed all crossings on the border and recalled its ambassador from Phnom Penh.

"We will defend our land," acting Prime Minister Somsak Rattanakul told reporters in Bangkok.

Malaysian Prime Minister Ahmad Zulkarnain, who chairs ASEAN, urged both countries to stop fighting.

More than 40,000 people have been moved to shelters, Thai officials said.
"""

STRIKE = """
SANTIAGO (AP) - Workers at Chile's largest copper mine walked off the job on Tuesday after wage talks with the owner failed, their union said.

The union, which represents 2,400 miners, rejected the final offer of the mine's owner, the company Cobre Andino.

"They earn billions and offer us crumbs," said union president Rodrigo Saavedra.

The government of President Camila Errázuriz offered to mediate.

The last strike at the mine, in 2017, lasted 44 days.
"""

CASES = {
    "shots at the temple": {
        "pages": [page("q1", "2025-07-24", CLASH, title="Thai and Cambodian troops clash at border, ten killed", outlet="siamwire"),
                  crawled("q2", "2025-07-24", CLASH.replace("BANGKOK (Reuters) - ", "").replace("More than 40,000 people have been moved to shelters, Thai officials said.\n", "") + "\nReuters", "Deadly clash on Thai-Cambodian border", "mekongnews"),
                  html("q3", "Fighting between Thailand and Cambodia enters second day", "2025-07-25T18:00:00+07:00", """<p>Thailand and Cambodia shelled each other for a second day on Friday as the death toll rose to 16.</p>
<p>Fourteen of the dead are Thai civilians, the health ministry in Bangkok said.</p>
<p>Cambodia’s Prime Minister, Sok Vannak, asked the UN Security Council to meet. The council held an emergency session behind closed doors on Friday.</p>
<p>Thailand rejected mediation by third countries, foreign ministry spokeswoman Nittaya Chaiyaporn said.</p>
<p>“They shot first,” said Cambodian defence ministry spokesman Chea Dara.</p>""", "angkortimes"),
                  ld("q4", "Malaysia hosts truce talks", "2025-07-28T20:00:00+08:00", """
The leaders of Thailand and Cambodia agreed on an immediate ceasefire on Monday after talks in Malaysia, ending five days of fighting.

Sok Vannak and Somsak Rattanakul shook hands in Putrajaya beside Malaysian Prime Minister Ahmad Zulkarnain, who led the talks.

The truce takes effect at midnight.

At least 36 people have been killed since Thursday.

The United States and China had sent envoys to the meeting. President Harold Whitcombe called both leaders on Saturday.
""", "straitsledger"),
                  plain("q5", "2025-07-30", """
Thailand accused Cambodia on Tuesday of breaking a truce hours after it came into force. Cambodia denied it.

Commanders of the two armies met at the border on Tuesday and agreed to stop all movement of troops.

Thailand's ambassador to Cambodia, Preecha Suwan, has not returned to his post.
""", "Truce shaky on Thai-Cambodian border", "siamwire"),
                  html("q6", "Thailand frees two wounded Cambodian soldiers", "2025-08-02T10:00:00+07:00", """<p>Thailand on Friday released two wounded Cambodian soldiers whom it had captured during last week’s fighting.</p>
<p>Eighteen others are still being held, Cambodian defence ministry spokesman Chea Dara said. He called for their release.</p>
<p>Sok Vannak said he would nominate U.S. President Harold Whitcombe for the Nobel Peace Prize.</p>
<p>The defence ministers of the two countries are to meet in Kuala Lumpur on August 7.</p>""", "angkortimes"),
                  plain("q7", "2025-08-08", """
Thailand and Cambodia signed a 13-point agreement on their truce in Kuala Lumpur on Thursday.

Thai Deputy Defence Minister Anuwat Kittisak and Cambodia's defence minister, General Tep Sarin, signed the document after four days of talks.

Observers from ASEAN will be sent to the border, Malaysia's defence minister, Rashid Osman, said.
""", "Thailand, Cambodia sign truce terms", "straitsledger"),
                  crawled("q8", "2025-08-10", """
Three Thai soldiers were injured by a landmine near the Cambodian border on Saturday, two days after the two countries signed an agreement on their truce.

The Thai army blamed Cambodia for the mine. Cambodia rejected the accusation.

Thailand's new ambassador will not travel to Phnom Penh for now, the foreign ministry said.
""", "Mine injures Thai soldiers", "mekongnews")],
        "expect": [
            ("events --type ASSAULT --from 2025-07-24 --to 2025-07-24", [{"status": "actual", "when": "2025-07-24", "outlets": lambda n: n >= 2, "counts": lambda c: c and c["dead"] and c["dead"] > 0}], {"some": True}),
            ("events --type ASSAULT --from 2025-07-25 --to 2025-07-25", [{"when": "2025-07-25", "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --from 2025-07-23 --to 2025-07-24", [{"actors": said("Cambodia"), "recipients": said("Thailand"), "independent": 1}], {"some": True}),
            ("events --type REQUEST --actor Vannak", [{"recipients": said("Council"), "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Thailand --from 2025-07-24 --to 2025-07-25", [{"status": "actual"}], {"some": True}),
            ("events --between Vannak Rattanakul --from 2025-07-27 --to 2025-07-29", [{"type": lambda t: t in ("CONSULT", "AGREE", "SUPPORT"), "status": "actual"}], {"some": True}),
            ("events --type CONSULT --actor Whitcombe", [{"mode": "phone", "when": "2025-07-26"}], {"some": True}),
            ("events --type ACCUSE --from 2025-07-29 --to 2025-07-29", [{"actors": said("Thailand"), "recipients": said("Cambodia"), "when": "2025-07-29"}], {"only": True}),
            ("events --type REJECT --actor Cambodia --from 2025-07-29 --to 2025-07-30", [{"status": "actual"}], {"some": True}),
            ("events --type CONSULT --from 2025-07-29 --to 2025-07-29", [{"actors": said("commander"), "status": "actual", "when": "2025-07-29"}], {"some": True}),
            ("events --type RETREAT --from 2025-08-01 --to 2025-08-01", [{"mode": "release", "actors": said("Thailand"), "recipients": said("soldier"), "when": "2025-08-01"}], {"some": True}),
            ("events --type REQUEST --actor Dara", [{"status": "actual"}], {"some": True}),
            ("events --from 2025-08-07 --to 2025-08-07", [{"who": {"Kittisak", "Sarin"}, "status": "actual"}], {"some": True}),
            ("events --from 2025-08-09 --to 2025-08-09", [{"counts": has("injured", 3), "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --from 2025-08-09 --to 2025-08-10", [{"actors": said("Thai army", "Thailand's army"), "recipients": said("Cambodia")}], {"some": True}),
            ("actors Rattanakul", [{"name": "Somsak Rattanakul", "country": "THA", "roles": lambda r: any("prime minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Zulkarnain", [{"name": "Ahmad Zulkarnain", "country": "MYS"}], {"only": True}),
            ("actors Whitcombe", [{"name": "Harold Whitcombe", "country": "USA"}], {"only": True}),
            ("actors Dara", [{"name": "Chea Dara", "country": "KHM"}], {"only": True}),
            ("actors Suwan", [{"name": "Preecha Suwan", "country": "THA"}], {"only": True}),
            ("quotes --actor Rattanakul", [{"kind": "direct", "text": lambda t: "defend our land" in t}], {"some": True}),
            ("quotes --actor Dara", [{"kind": "direct", "text": lambda t: "shot first" in t}], {"some": True}),
            ("articles", [{"article": "q1", "agency": "Reuters"}, {"article": "q2", "agency": "Reuters"}, {"article": "q3", "agency": None, "copy_of": None}], {}),
        ]},
    "crumbs": {
        "pages": [page("r1", "2024-08-13", STRIKE, title="Workers strike at Chile's biggest copper mine", outlet="atacamawire"),
                  html("r2", "Miners walk out at huge Chilean copper pit", "2024-08-13T21:00:00-04:00", "".join(f"<p>{p}</p>" for p in STRIKE.replace("SANTIAGO (AP) - ", "").strip().split("\n\n")[:4]) + "<p>Associated Press</p>", "pacificopost"),
                  ld("r3", "Chile mine strike enters third day", "2024-08-15T12:00:00-04:00", """
A strike at Chile's largest copper mine entered its third day on Thursday as police dispersed pickets on the road to the port of Antofagasta.

Police used water cannon and detained 11 miners, a police spokesman said. The union put the number at 17.

Labour Minister Patricia Olmedo met union president Rodrigo Saavedra in Santiago on Wednesday. She invited both sides to talks on Friday.

Cobre Andino said that it had halted production. "Our door is open," said its chief executive, Stefan Lindgren.
""", "andesmonitor"),
                  plain("r4", "2024-08-17", """
Chile's Cobre Andino and the union at its largest mine reached a deal on Friday, ending a strike of four days.

Union president Rodrigo Saavedra and chief executive Stefan Lindgren signed the accord in Santiago in the presence of Labour Minister Patricia Olmedo.

Each worker will receive a bonus of $32,000.

The union called off a march planned for Saturday.

President Camila Errázuriz welcomed the agreement.
""", "Deal ends strike at Chilean copper mine", "pacificopost"),
                  crawled("r5", "2024-08-20", """
Chile's biggest copper mine resumed work on Monday after a strike of four days.

Police on Saturday released all 17 miners whom they had detained during the walkout, the union said.

Saavedra demanded an investigation of the use of water cannon. The interior ministry rejected the demand.

Copper prices fell by 2 percent.
""", "Chilean mine back at work", "andesmonitor"),
                  plain("r6", "2024-09-03", """
A judge in Antofagasta on Monday ordered the release on bail of a miner accused of throwing a firebomb at police during last month's strike.

Prosecutors had charged Matías Quiroga with attempted murder. His lawyer, Elena Pizarro, denied the charge.

The trial will begin on 4 November.
""", "Miner freed on bail in Chile", "atacamawire")],
        "expect": [
            ("events --type REJECT --from 2024-08-13 --to 2024-08-13", [{"actors": said("union"), "status": "actual", "outlets": 2, "independent": 1}], {"some": True}),
            ("events --from 2024-08-12 --to 2024-08-13", [{"actors": said("government", "Errázuriz"), "status": lambda s: s in ("actual", "future")}], {"some": True}),
            ("events --between Olmedo Saavedra --from 2024-08-14 --to 2024-08-14", [{"type": "CONSULT", "when": "2024-08-14", "status": "actual"}], {"only": True}),
            ("events --from 2024-08-16 --to 2024-08-16", [{"type": lambda t: t in ("AGREE", "SUPPORT", "CONCEDE"), "status": "actual", "when": "2024-08-16", "actors": said("Cobre", "union", "Saavedra")}], {"some": True}),
            ("events --between Saavedra Lindgren", [{"type": lambda t: t in ("AGREE", "SUPPORT"), "status": "actual", "when": day("2024-08-16")}], {"some": True}),
            ("events --from 2024-08-17 --to 2024-08-17", [{"type": "PROTEST", "status": "negated"}], {"some": True}),
            ("events --from 2024-08-17 --to 2024-08-17", [{"type": "RETREAT", "mode": "release", "actors": said("police"), "when": "2024-08-17"}], {"some": True}),
            ("events --type SUPPORT --actor Errázuriz", [{"status": "actual"}], {"some": True}),
            ("events --type REQUEST --actor Saavedra", [{"status": "actual"}], {"some": True}),
            ("events --type REJECT --from 2024-08-18 --to 2024-08-20", [{"actors": said("ministry"), "status": "actual"}], {"some": True}),
            ("events --actor Quiroga --type ACCUSE", [{"actors": said("prosecutor"), "recipients": {"Quiroga"}, "status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Pizarro", [{"status": "actual"}], {"some": True}),
            ("events --from 2024-11-04 --to 2024-11-04", [{"status": "future", "type": None}], {"some": True}),
            ("events --from 2024-09-02 --to 2024-09-02", [{"actors": said("judge"), "status": "actual"}], {"some": True}),
            ("actors Olmedo", [{"name": "Patricia Olmedo", "country": "CHL", "roles": lambda r: any("minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Lindgren", [{"name": "Stefan Lindgren", "kind": "person"}], {"only": True}),
            ("actors Errázuriz", [{"name": "Camila Errázuriz", "country": "CHL"}], {"only": True}),
            ("actors Pizarro", [{"name": "Elena Pizarro", "kind": "person"}], {"only": True}),
            ("quotes --actor Saavedra", [{"kind": "direct", "text": lambda t: "crumbs" in t}], {"some": True}),
            ("quotes --actor Lindgren", [{"kind": "direct", "text": lambda t: "door is open" in t}], {"some": True}),
            ("articles", [{"article": "r1", "agency": "AP"}, {"article": "r2", "agency": "AP"}, {"article": "r3", "agency": None}], {}),
        ]},
    "the count at Lusaka": {
        "pages": [ld("s1", "Zambia votes in tight race", "2026-08-13T20:00:00+02:00", """
Zambians voted on Thursday in a presidential election that pits President Mutale Chanda against opposition leader Bwalya Musonda.

Long queues formed before dawn in the capital Lusaka. Police arrested three men with marked ballots in Kitwe.

"I will accept the result," Chanda, 61, said after he cast his vote.

Results are expected on Sunday.
""", "copperbeltnews"),
                  html("s2", "Chanda wins second term in Zambia", "2026-08-16T22:00:00+02:00", """<p>LUSAKA (AFP) - Zambia’s President Mutale Chanda was re-elected with 51.3 percent of the vote, the electoral commission declared on Sunday.</p>
<p>His rival, Bwalya Musonda, took 46.8 percent and rejected the result. “We were robbed,” he said.</p>
<p>Musonda’s United Front will petition the Constitutional Court, its secretary general, Agness Tembo, said.</p>
<p>South African President Thandi Maseko congratulated Chanda.</p>
<p>European Union observers criticised the bias of state media.</p>""", "zambezipost"),
                  plain("s3", "2026-08-16", """
Zambia's President Mutale Chanda was re-elected with 51.3 percent of the vote, the electoral commission declared on Sunday.

His rival, Bwalya Musonda, took 46.8 percent and rejected the result. "We were robbed," he said.

Musonda's United Front will petition the Constitutional Court, its secretary general, Agness Tembo, said.

South African President Thandi Maseko congratulated Chanda.

AFP
""", "Zambian leader re-elected", "kafuewire"),
                  page("s4", "2026-08-18", """
Two people were killed in Zambia on Monday when police opened fire on supporters of losing candidate Bwalya Musonda, who were protesting against the outcome of Thursday's election.

Hospital sources put the toll at four.

Police chief Grayson Phiri denied that his officers had used live bullets.

Musonda called for calm. He was placed under house arrest late on Monday, his party said.
""", title="Deaths in Zambia poll protest", outlet="copperbeltnews"),
                  crawled("s5", "2026-08-21", """
Zambia's opposition filed a petition against the re-election of President Mutale Chanda on Thursday.

The Constitutional Court has 14 days to rule.

African Union mediator Joaquim Sitoe met Chanda in Lusaka on Wednesday and Bwalya Musonda on Thursday.

The government lifted the house arrest of Musonda on Wednesday.

The United States embassy said it was concerned by the deaths of four protesters on August 17.
""", "Zambia opposition goes to court", "zambezipost"),
                  plain("s6", "2026-09-03", """
Zambia's Constitutional Court on Wednesday upheld the re-election of President Mutale Chanda.

Chief Justice Esther Mbewe said the opposition had failed to prove fraud.

Musonda said that he accepted the ruling and congratulated the president by telephone.

Chanda will be sworn in on September 8.

The leaders of Botswana and Malawi will attend, the foreign ministry said.
""", "Court upholds Zambian election", "kafuewire"),
                  html("s7", "Chanda sworn in for second term", "2026-09-08T17:00:00+02:00", """<p>Mutale Chanda was sworn in on Tuesday for a second term as president of Zambia.</p>
<p>He told a crowd in Lusaka’s Heroes Stadium that he would invite the opposition to join a dialogue.</p>
<p>Seven heads of state attended the ceremony, among them South Africa’s Thandi Maseko.</p>
<p>Musonda stayed away. His party boycotted the ceremony.</p>""", "zambezipost")],
        "expect": [
            ("events --from 2026-08-16 --to 2026-08-16 --actor Chanda", [{"type": None, "status": "actual", "outlets": 2, "independent": 1}], {"some": True}),
            ("events --type REJECT --actor Musonda", [{"status": "actual", "outlets": 2, "independent": 1}], {"some": True}),
            ("events --type SUPPORT --between Maseko Chanda", [{"status": "actual"}], {"some": True}),
            ("events --type ACCUSE --from 2026-08-15 --to 2026-08-16", [{"actors": said("European", "observers"), "status": "actual"}], {"some": True}),
            ("events --type PROTEST --from 2026-08-17 --to 2026-08-17", [{"status": "actual"}], {"some": True}),
            ("events --type REJECT --actor Phiri", [{"status": "actual"}], {"some": True}),
            ("events --type COERCE --actor Musonda --from 2026-08-17 --to 2026-08-17", [{"mode": "arrest", "recipients": {"Musonda"}, "status": "actual"}], {"some": True}),
            ("events --from 2026-08-19 --to 2026-08-19 --actor Musonda", [{"type": lambda t: t in ("CONCEDE", "RETREAT"), "status": "actual"}], {"some": True}),
            ("events --from 2026-08-20 --to 2026-08-20", [{"actors": said("opposition"), "status": "actual"}], {"some": True}),
            ("events --from 2026-09-02 --to 2026-09-02", [{"actors": said("court"), "status": "actual", "when": "2026-09-02"}], {"some": True}),
            ("events --between Musonda Chanda --from 2026-09-01 --to 2026-09-03", [{"type": lambda t: t in ("SUPPORT", "CONSULT"), "status": "actual"}], {"some": True}),
            ("events --from 2026-09-08 --to 2026-09-08 --actor Chanda", [{"type": None, "status": "actual", "outlets": 2}], {"some": True}),
            ("actors Chanda", [{"name": "Mutale Chanda", "country": "ZMB", "kind": "person", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Maseko", [{"name": "Thandi Maseko", "country": "ZAF"}], {"only": True}),
            ("actors Sitoe", [{"name": "Joaquim Sitoe", "country": "IGO"}], {"only": True}),
            ("actors Phiri", [{"name": "Grayson Phiri", "country": "ZMB"}], {"only": True}),
            ("actors Tembo", [{"name": "Agness Tembo", "kind": "person"}], {"only": True}),
            ("quotes --actor Chanda", [{"kind": "direct", "text": lambda t: "accept the result" in t}], {"some": True}),
            ("articles", [{"article": "s2", "agency": "AFP"}, {"article": "s3", "agency": "AFP"}, {"article": "s4", "agency": None}], {}),
        ]},
}
