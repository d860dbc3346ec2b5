"""A levy at the border, a skirmish over water, an earthquake, sanctions on a ministry, at the length of real pages: sets of pages as in cases.py. All people, outlets and events are made up."""
from pages import bare, crawled, html, ld, page, plain
from wants import disputed, said

QUAKE = """
KATHMANDU (Reuters) - A strong earthquake struck western Nepal late on Tuesday, killing at least 58 people and flattening hundreds of mud-brick houses in remote hill villages, officials said.

The 6.2-magnitude quake hit the district of Bajhang at 11.12 p.m. at a depth of 12 kilometres, the National Seismological Centre said. It was felt as far away as New Delhi.

"Most people were asleep. They had no time to get out," said Dil Bahadur Rokaya, the head of the district administration.

Landslides have blocked the only road to the worst-hit villages and helicopters were ferrying the injured to hospitals in Dhangadhi, police spokeswoman Sarita Thapa said.

Prime Minister Keshav Adhikari expressed his deep sorrow and sent three army helicopters to the area.

More than 150 people were injured, according to the home ministry. Officials warned that the death toll could rise.

Nepal lies on a major fault line. Nearly 9,000 people died in two earthquakes in April and May 2015.
"""

SANCTIONS = """
BRUSSELS (AFP) - The European Union on Monday imposed sanctions on Belarus's interior minister and five other officials over a crackdown on striking miners in the town of Salihorsk.

The six face travel bans and a freeze of any assets that they hold in the bloc, EU foreign policy chief Marit Oldenhuis told reporters after a meeting of foreign ministers in Brussels.

"Beating workers who ask for their wages is not law enforcement," she said.

The minister, Viktar Karaneuski, ordered riot police to break up a sit-in at a potash mine on October 21, according to the bloc's official journal.

Rights group Viasna says that 312 people were detained and at least two dozen beaten in custody.

Poland and Lithuania had pushed for tougher measures, including a ban on potash imports, diplomats said.

The United States, Britain and Canada are expected to follow with their own measures this week.

Belarus has been under western sanctions since a disputed presidential election in 2020.
"""

CASES = {
    "thirty per cent": {
        "pages": [ld("d1", "Ecuador slaps 30% levy on Colombian goods", "2026-01-22T10:05:00-05:00", """
Ecuador will charge a "security levy" of 30 percent on imports from Colombia, President Esteban Valdivieso announced on Wednesday, accusing its neighbour of doing too little to fight drug gangs along their border.

The measure takes effect on February 1, Valdivieso said in a post on X from the World Economic Forum in Davos, Switzerland.

"We have made real efforts to cooperate, while our soldiers face the gangs alone," the Ecuadorian leader wrote.

Colombia's trade minister, Lucía Arbeláez, called the decision an aggression and said that Bogotá would answer in kind.

Ecuador runs a trade deficit of around $1 billion with Colombia, its second-largest supplier after the United States.

Eleven Ecuadorian soldiers were killed last May in an ambush by a Colombian guerrilla faction in the Amazon region.

Valdivieso, 38, was re-elected in April on promises to crush the gangs.

The two countries share a border of 586 kilometres.
""", "andeswire", author="Martina Salazar"),
                  crawled("d2", "2026-01-23", """
Colombia on Thursday imposed a 30 percent tariff on 20 products from Ecuador and suspended sales of electricity to its neighbour, in retaliation for a levy announced by Quito a day earlier.

Energy Minister Hernando Pizano said that the suspension would remain in force "until common sense returns". Colombia supplied about 8 percent of the power used in Ecuador last year.

Trade Minister Lucía Arbeláez said the tariff would apply to rice, beans and vegetable oil, among other goods.

Ecuador responded by raising the fee that it charges for transporting Colombian oil through its pipelines, its environment and energy minister, Roberto Alvarado, said.

President Esteban Valdivieso on Wednesday said Ecuador would tax Colombian imports from February.

The Andean Community called on both governments to talk. Exporters in the Colombian city of Ipiales blocked the international bridge at Rumichaca for three hours on Thursday.

"Families live off this bridge," said Yolanda Chalapud, who leads the local chamber of commerce.
""", "Colombia hits back at Ecuador with tariffs and power cut", "caucanews"),
                  html("d3", "Ministers of Ecuador and Colombia hold first talks on tariff row", "2026-01-28T19:40:00-05:00", """<p>The foreign ministers of Ecuador and Colombia spoke by telephone on Tuesday in a first attempt to settle a trade dispute that has brought lorries to a standstill on both sides of the border.</p>
<p>Ecuador’s Gabriela Sotomayor and Colombia’s Ramiro Villegas agreed to meet in Lima next week, both ministries said.</p>
<p>Peru has offered to mediate.</p>
<p>Colombia’s President Aurelio Cifuentes said on Wednesday that he would lift the tariffs if Quito withdrew its levy. “Nobody wins a war between brothers,” the former mayor of Cali said in a speech in Pasto.</p>
<p>Villegas also accused Ecuador of breaking the rules of the Andean Community.</p>
<p>Business groups estimate the cost of the dispute at $12 million a day.</p>
<p>The levy, due to begin on Sunday, would double the price of Colombian medicines in Ecuador, the drug industry warned.</p>""", "bogotaledger"),
                  plain("d4", "2026-02-06", """
Ecuador and Colombia have agreed to suspend the tariffs that they imposed on each other last month, Peru's foreign minister said on Thursday after hosting talks between the two sides.

Sotomayor and Villegas met for six hours in Lima on Thursday in the presence of the Peruvian minister, Jorge Balarezo.

Ecuador will put its 30 percent levy, which came into force on Sunday, on hold from Monday. Colombia is to restore the sale of electricity on the same day.

"It is a truce, not yet a peace," Balarezo said.

The two countries will set up a joint military commission to police the border. It is to hold its first meeting in Tulcán in March.

Valdivieso thanked Peru on social media. There was no immediate comment from Cifuentes.
""", "Ecuador, Colombia put tariffs on ice", "callaogazette")],
        "expect": [
            ("events --from 2026-01-22 --to 2026-01-22", [{"type": lambda t: t in ("SANCTION", "COERCE"), "actors": said("Colombia"), "status": "actual", "when": "2026-01-22", "recipients": said("Ecuador", "neighbour")}], {"some": True}),
            ("events --type CONSULT --between Sotomayor Villegas --from 2026-01-27 --to 2026-01-27", [{"when": "2026-01-27", "mode": "phone", "status": "actual"}], {"only": True}),
            ("events --type PROTEST --from 2026-01-22 --to 2026-01-22", [{"mode": "obstruct", "status": "actual"}], {"only": True}),
            ("events --type ASSAULT --from 2025-05-01 --to 2025-05-31", [{"when": "2025-05", "counts": lambda c: c and c["dead"] == 11}], {"only": True}),
            ("events --type ACCUSE --actor Villegas", [{"recipients": said("Ecuador")}], {"only": True}),
            ("events --type CONSULT --from 2026-03-01 --to 2026-03-31", [{"status": "future", "when": "2026-03"}], {"only": True}),
            ("events --type ASSAULT --from 2026-01-01 --to 2026-02-28", [{"status": "actual"}], {"none": True}),
            ("actors Valdivieso", [{"name": "Esteban Valdivieso", "kind": "person", "country": "ECU", "roles": lambda r: any("president" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Arbeláez", [{"name": "Lucía Arbeláez", "country": "COL"}], {"only": True}),
            ("actors Villegas", [{"name": "Ramiro Villegas", "country": "COL"}], {"only": True}),
            ("actors Balarezo", [{"name": "Jorge Balarezo", "country": "PER"}], {"only": True}),
            ("actors Pizano", [{"name": "Hernando Pizano", "country": "COL"}], {"only": True}),
            ("quotes --actor Valdivieso", [{"kind": "direct", "text": lambda t: "real efforts" in t, "channel": lambda c: c is None or "X" in c}], {"some": True}),
            ("quotes --actor Pizano", [{"text": lambda t: "common sense" in t}], {"some": True}),
            ("quotes --actor Cifuentes", [{"kind": "direct", "text": lambda t: "between brothers" in t}], {"some": True}),
            ("quotes --actor Balarezo", [{"kind": "direct", "text": lambda t: "truce" in t}], {"some": True}),
            ("articles", [{"article": "d1", "authors": ["Martina Salazar"], "agency": None}, {"article": "d2", "copy_of": None}], {}),
        ]},
    "the intake at the river": {
        "pages": [page("k1", "2022-09-15", """
BISHKEK, Sept 14 (Reuters) - Border guards from Kyrgyzstan and Tajikistan exchanged fire on Wednesday near a disputed water intake, killing two people, officials in both Central Asian states said.

Kyrgyzstan's border service accused Tajik guards of taking up positions on land that has not been demarcated. Tajikistan said that Kyrgyz troops had opened fire first with mortars.

A Tajik border guard was killed and five people were wounded, Dushanbe said. Kyrgyzstan said that one of its soldiers had died.

The clash took place in the Batken region, where the border is not marked for much of its length.

Russia, which has military bases in both countries, called on the two sides to settle the matter by negotiation.

Last year at least 50 people were killed in fighting in the same area.
""", title="Two killed in shoot-out on Kyrgyz-Tajik border", outlet="tianshan"),
                  crawled("k2", "2022-09-17", """
At least 24 people have been killed in fighting between Kyrgyzstan and Tajikistan, the Kyrgyz health ministry said on Saturday, after the two countries agreed a ceasefire.

President Azamat Toktogulov of Kyrgyzstan and his Tajik counterpart, Rustam Saidov, ordered their forces to pull back on Friday after talking on the sidelines of a regional summit in the Uzbek city of Samarkand.

More than 130,000 people have been evacuated from Kyrgyz villages, the emergencies ministry said.

Kyrgyzstan accused Tajikistan of sending tanks and armoured vehicles over the border and shelling the airport at Batken on Friday. Tajikistan denied this and blamed Kyrgyz forces for the shelling of seven villages.

Kamila Ergeshova, a teacher who had fled to the city of Osh, said: "They burned the school where I have worked for twenty years."

The violence began with an exchange of fire near a water intake on Wednesday.
""", "Death toll climbs as Kyrgyzstan and Tajikistan agree truce", "fergananews"),
                  ld("k3", "Kyrgyz, Tajik leaders order troops back after deadly clashes", "2022-09-16T22:10:00+05:00", """
SAMARKAND, Uzbekistan (AP) - The leaders of Kyrgyzstan and Tajikistan agreed on Friday to a ceasefire after a third day of fighting along their border.

Kyrgyz President Azamat Toktogulov and Tajik President Rustam Saidov met in Samarkand, where both are attending a summit of the Shanghai Cooperation Organization, Toktogulov's spokeswoman said.

Uzbek President Sherzod Nazarov, who is hosting the summit, offered his services as a mediator.

The Tajik interior ministry said that 13 civilians and soldiers had died in the town of Isfara.

"A bad peace is better than a good quarrel," Nazarov told journalists.

U.N. Secretary-General Helena Ortmann called for dialogue and a lasting truce.
""", "steppejournal"),
                  html("k4", "Kyrgyzstan mourns as toll from border conflict reaches 59", "2022-09-19T12:00:00+06:00", """<p>Kyrgyzstan held a day of mourning on Monday for the victims of last week’s fighting with Tajikistan, in which 59 of its citizens were killed and 144 injured.</p>
<p>Tajikistan, which has been slower to release figures, puts its own losses at 41 dead.</p>
<p>President Azamat Toktogulov told the nation in a televised address that Kyrgyzstan would not give up “a single metre of land”.</p>
<p>The general in charge of the border service, Ularbek Sharsheev, and the head of Tajikistan’s State Committee for National Security, Saimumin Latifov, signed a protocol on Monday to end the conflict and to withdraw extra troops from the frontier.</p>
<p>Later on Monday, however, Kyrgyz guards reported that a village had been fired at from the Tajik side. Nobody was hurt. Dushanbe rejected the report as a provocation.</p>
<p>Toktogulov and Saidov are to meet again in Astana next month.</p>
<p>The truce was reached at a summit in Samarkand three days ago.</p>""", "issykkulpost"),
                  plain("k5", "2022-10-14", """
The presidents of Kyrgyzstan and Tajikistan discussed their disputed border on Thursday in the Kazakh capital, Astana, with Russia's leader at the table.

Azamat Toktogulov and Rustam Saidov shook hands before the cameras but made no statement.

The meeting was the first between the pair since a conflict last month in which about 100 people died.

Russian President Arkady Lobanov suggested using Soviet-era maps to settle the dispute. "We have more documents than anybody else," he told his guests.

Kyrgyzstan cancelled a military exercise of the Collective Security Treaty Organization that was to begin on its soil on Monday.
""", "Kyrgyz and Tajik presidents meet in Astana", "altaichronicle")],
        "expect": [
            ("events --type ACCUSE --from 2022-09-14 --to 2022-09-14", [{"actors": said("Kyrgyz"), "recipients": said("Tajik"), "status": "actual"}], {"some": True}),
            ("events --type REQUEST --country RUS --from 2022-09-13 --to 2022-09-15", [{"actors": said("Russia"), "status": "actual"}], {"only": True}),
            ("events --type REQUEST --actor Ortmann", [{"status": "actual", "when": lambda w: w in ("2022-09-16", "2022-09-16~") or w}], {"only": True}),
            ("events --type REJECT --country TJK --from 2022-09-19 --to 2022-09-19", [{"status": "actual"}], {"some": True}),
            ("events --from 2021-01-01 --to 2021-12-31", [{"when": "2021", "type": "ASSAULT", "counts": lambda c: c and c["dead"] == 50}], {"only": True}),
            ("events --actor 'Security Treaty Organization'", [{"status": "actual", "type": "MOBILIZE"}], {"none": True}),
            ("actors Toktogulov", [{"name": "Azamat Toktogulov", "kind": "person", "country": "KGZ"}], {"only": True}),
            ("actors Saidov", [{"name": "Rustam Saidov", "kind": "person", "country": "TJK"}], {"only": True}),
            ("actors Nazarov", [{"name": "Sherzod Nazarov", "country": "UZB"}], {"only": True}),
            ("actors Latifov", [{"name": "Saimumin Latifov", "country": "TJK"}], {"only": True}),
            ("actors Lobanov", [{"name": "Arkady Lobanov", "country": "RUS"}], {"only": True}),
            ("quotes --actor Nazarov", [{"kind": "direct", "text": lambda t: "quarrel" in t}], {"some": True}),
            ("quotes --actor Ergeshova", [{"kind": "direct", "text": lambda t: "burned the school" in t}], {"some": True}),
            ("quotes --actor Lobanov", [{"kind": "direct", "text": lambda t: "documents" in t}], {"some": True}),
            ("quotes --actor Toktogulov", [{"text": lambda t: "single metre" in t}], {"some": True}),
            ("articles", [{"article": "k1", "agency": "Reuters"}, {"article": "k3", "agency": lambda a: a in ("AP", "Associated Press")}, {"article": "k2", "agency": None, "copy_of": None}], {}),
        ]},
    "mud and stone": {
        "pages": [ld("q1", "Strong quake kills dozens in western Nepal", "2023-11-08T09:30:00+05:45", QUAKE, "gandakipost"),
                  bare("q2", "Nepal earthquake kills at least 58", "2023-11-08", QUAKE.replace("KATHMANDU (Reuters) - A strong", "A strong").replace("It was felt as far away as New Delhi.", "The tremor was felt as far away as New Delhi.") + "\n(Additional reporting by Manoj Saxena in New Delhi; writing by Clara Whitlock)", "deccanmirror"),
                  crawled("q3", "2023-11-09", """
Rescuers dug with their bare hands through the ruins of villages in the west of Nepal on Thursday, two days after an earthquake that is now known to have killed 143 people.

Survivors spent a second night in the open in freezing temperatures. "We have no blankets and no news of my uncle," said Maya Bohara, 27, at a school that has been turned into a shelter.

India flew in 12 tonnes of relief goods on Thursday, including tents and medicine. Its foreign minister, Raghav Iyer, said on X that a second aircraft would follow on Friday.

China offered to send rescue teams.

Prime Minister Keshav Adhikari visited Bajhang on Wednesday with doctors from the army. Villagers shouted at him that help had come too late.

The opposition Congress Party accused the government of ignoring a warning by geologists.

Jhapat Saud, a lawmaker from the region, said that many villages had not been reached.
""", "Nepal quake toll passes 140 as aid arrives", "terainews"),
                  html("q4", "Nepal ends search for quake survivors", "2023-11-13T14:20:00+05:45", """<p>Nepal on Monday called off the search for survivors of last week’s earthquake in the far west of the country, as the number of confirmed deaths reached 157.</p>
<p>Home Minister Bishnu Karki said that all 11 people listed as missing had been found dead.</p>
<p>The Asian Development Bank approved a grant of $5 million for emergency shelter on Friday. The World Bank is to send a team next week to assess the damage.</p>
<p>The United Nations appealed for $14 million to help 80,000 people get through the winter.</p>
<p>Karki rejected criticism of the rescue effort. “No government in the world can move mountains in one night,” the minister told parliament.</p>
<p>The 6.2-magnitude tremor on 7 November destroyed more than 9,000 homes.</p>
<p>India has delivered 40 tonnes of goods on four flights. A Chinese plane with tents landed in Nepalgunj on Saturday.</p>""", "lumbinijournal")],
        "expect": [
            ("events --country IND --type AID", [{"when": "2023-11-09", "status": "actual", "actors": said("India")}], {"some": True}),
            ("events --type AGREE --country CHN", [{"actors": said("China"), "status": "actual"}], {"some": True}),
            ("events --actor Adhikari --from 2023-11-08 --to 2023-11-08", [{"type": "CONSULT", "mode": "visit", "status": "actual"}], {"some": True}),
            ("events --type ACCUSE --actor 'Congress Party'", [{"status": "actual", "recipients": said("government", "Nepal")}], {"only": True}),
            ("events --actor 'Asian Development Bank'", [{"when": "2023-11-10", "type": lambda t: t in ("AID", "AGREE"), "status": "actual"}], {"only": True}),
            ("events --type REQUEST --actor 'United Nations'", [{"status": "actual"}], {"only": True}),
            ("events --type ASSAULT", [], {"only": True}),
            ("events --from 2015-04-01 --to 2015-05-31", [{"type": None}], {"some": True}),
            ("events --actor 'World Bank'", [{"status": "actual"}], {"none": True}),
            ("articles", [{"article": "q1", "agency": "Reuters"}, {"article": "q2", "copy_of": lambda c: c in ("q1", None)}, {"article": "q3", "copy_of": None, "agency": None}, {"article": "q4", "copy_of": None, "agency": None}], {}),
            ("actors Adhikari", [{"name": "Keshav Adhikari", "kind": "person", "country": "NPL"}], {"only": True}),
            ("actors Karki", [{"name": "Bishnu Karki", "kind": "person", "country": "NPL"}], {"only": True}),
            ("actors Iyer", [{"name": "Raghav Iyer", "country": "IND", "roles": lambda r: any("foreign minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Saxena", [], {"only": True}),
            ("actors Whitlock", [], {"only": True}),
            ("actors Thapa", [{"name": "Sarita Thapa", "country": "NPL"}], {"only": True}),
            ("quotes --actor Rokaya", [{"kind": "direct", "text": lambda t: "asleep" in t}], {"some": True}),
            ("quotes --actor Bohara", [{"kind": "direct", "text": lambda t: "blankets" in t}], {"some": True}),
            ("quotes --actor Karki", [{"kind": "direct", "text": lambda t: "move mountains" in t}], {"some": True}),
        ]},
    "six names on a list": {
        "pages": [ld("x1", "EU sanctions Belarus interior minister over crackdown on miners", "2023-12-04T17:02:00+01:00", SANCTIONS, "scheldewire"),
                  crawled("x2", "2023-12-05", SANCTIONS.replace("BRUSSELS (AFP) - ", "") + "\nAFP", "Brussels blacklists Belarusian officials", "tatrapress"),
                  plain("x3", "2023-12-06", """
Minsk expelled two Polish diplomats on Tuesday and promised "a harsh answer" to the sanctions that the European Union adopted against six Belarusian officials the day before.

Foreign Minister Uladzimir Hrynkevich said that the two had engaged in activities incompatible with their status. They were given 48 hours to leave Belarus.

Poland denied the accusation and said that it would respond in kind.

Interior Minister Viktar Karaneuski, the most senior figure on the list, told state television that he had never owned property in Europe. "They have frozen my ice cream," he joked.

Belarus recalled its ambassador to the EU for consultations.

Britain followed suit on Tuesday, banning Karaneuski and two prison governors from entering the country.
""", "Belarus expels Poles after EU sanctions", "narewtoday"),
                  html("x4", "Poland throws out Belarusian diplomats in tit-for-tat move", "2023-12-08T11:00:00+01:00", """<p>Poland on Thursday ordered two Belarusian diplomats to leave the country, two days after Belarus took the same step against its envoys.</p>
<p>Foreign Minister Zofia Radwańska said Warsaw had no choice. “We did not start this,” she told the broadcaster TVN24.</p>
<p>She discussed further steps with her Lithuanian counterpart, Rimantas Jurgaitis, by phone on Thursday morning.</p>
<p>Jurgaitis called on the EU to close all border crossings with Belarus.</p>
<p>On Wednesday, a court in Salihorsk sentenced strike leader Ales Barysevich to seven years in a penal colony. Radwańska condemned the verdict as “revenge”. The head of the miners’ union was convicted of organising mass unrest.</p>
<p>Belarus’s leader, Pavel Dudko, has ruled out talks with the strikers.</p>
<p>In October, riot police cleared the potash mine with tear gas and batons.</p>""", "masoviadaily"),
                  page("x5", "2023-12-08", """
WASHINGTON, Dec 7 (Reuters) - The United States on Thursday imposed sanctions on Belarusian Interior Minister Viktar Karaneuski and a state-owned potash company for what it called the brutal repression of striking workers.

The Treasury Department said that it had acted together with Britain and Canada.

"The right to strike is universal," Treasury Secretary Daniel Whitcombe said in a statement.

The company, Bielkaliy, accounts for a fifth of the world's potash exports. It was not on the list that the EU published on Monday.

Strike leader Ales Barysevich was jailed on Wednesday.

Hrynkevich, the Belarusian foreign minister, described the American measures as economic war.
""", title="US joins EU in sanctions on Belarus minister", outlet="potomacwire")],
        "expect": [
            ("events --from 2023-12-04 --to 2023-12-04", [{"type": lambda t: t in ("SANCTION", "COERCE"), "actors": said("European Union", "EU"), "when": "2023-12-04", "status": "actual", "outlets": lambda n: n >= 3}], {"some": True}),
            ("events --from 2023-12-04 --to 2023-12-04 --country BLR", [{"type": lambda t: t in ("SANCTION", "COERCE"), "recipients": said("Karaneuski", "Belarus", "minister", "officials")}], {"some": True}),
            ("events --from 2023-12-05 --to 2023-12-05 --actor Britain", [{"type": lambda t: t in ("SANCTION", "COERCE"), "recipients": said("Karaneuski"), "status": "actual"}], {"some": True}),
            ("events --type SANCTION --from 2023-12-07 --to 2023-12-07 --country POL", [{"actors": said("Poland"), "mode": "expel", "status": "actual"}], {"only": True}),
            ("events --from 2023-12-07 --to 2023-12-07 --country USA", [{"type": lambda t: t in ("SANCTION", "COERCE"), "actors": said("United States"), "recipients": said("Karaneuski"), "status": "actual"}], {"some": True}),
            ("events --actor Barysevich --from 2023-12-06 --to 2023-12-06", [{"when": "2023-12-06", "outlets": 2, "recipients": said("Barysevich"), "status": "actual", "type": lambda t: t in ("SANCTION", "COERCE")}], {"some": True}),
            ("events --type CONSULT --between Radwańska Jurgaitis", [{"when": "2023-12-07", "mode": "phone", "status": "actual"}], {"only": True}),
            ("events --type REQUEST --actor Jurgaitis", [{"recipients": said("EU", "European Union"), "status": "actual"}], {"only": True}),
            ("events --type REJECT --country POL --from 2023-12-05 --to 2023-12-06", [{"actors": said("Poland"), "status": "actual"}], {"some": True}),
            ("events --from 2023-10-21 --to 2023-10-21", [{"when": "2023-10-21", "type": lambda t: t in ("COERCE", "ASSAULT", "REQUEST")}], {"some": True}),
            ("events --type REJECT --actor Dudko", [{"status": "actual"}], {"only": True}),
            ("events --type CONSULT --actor Dudko --status actual", [], {"only": True}),
            ("events --type ACCUSE --actor Radwańska", [{"status": "actual"}], {"some": True}),
            ("articles", [{"article": "x1", "agency": "AFP"}, {"article": "x2", "agency": "AFP", "copy_of": lambda c: c in ("x1", None)}, {"article": "x5", "agency": "Reuters"}, {"article": "x3", "agency": None}], {}),
            ("actors Karaneuski", [{"name": "Viktar Karaneuski", "kind": "person", "country": "BLR", "roles": lambda r: any("interior minister" in x["role"].lower() for x in r)}], {"only": True}),
            ("actors Oldenhuis", [{"name": "Marit Oldenhuis", "kind": "person"}], {"only": True}),
            ("actors Hrynkevich", [{"name": "Uladzimir Hrynkevich", "country": "BLR"}], {"only": True}),
            ("actors Radwańska", [{"name": "Zofia Radwańska", "country": "POL"}], {"only": True}),
            ("actors Jurgaitis", [{"name": "Rimantas Jurgaitis", "country": "LTU"}], {"only": True}),
            ("actors Whitcombe", [{"name": "Daniel Whitcombe", "country": "USA"}], {"only": True}),
            ("actors Dudko", [{"name": "Pavel Dudko", "country": "BLR"}], {"only": True}),
            ("quotes --actor Oldenhuis", [{"kind": "direct", "text": lambda t: "law enforcement" in t}], {"some": True}),
            ("quotes --actor Karaneuski", [{"kind": "direct", "text": lambda t: "ice cream" in t}], {"some": True}),
            ("quotes --actor Radwańska", [{"kind": "direct", "text": lambda t: "start this" in t}], {"some": True}),
            ("quotes --actor Whitcombe", [{"kind": "direct", "text": lambda t: "universal" in t}], {"some": True}),
        ]},
}
