// The words by which articles call an actor: names, roles and descriptions, without what is said of
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/work.h"

namespace dateline {

// "General Alpha Sylla" -> "Alpha Sylla": the tail of the name that its key keeps.
std::string bare_name(const std::string& name);
// The part of a mention that is the name: "Russian President Marek Zawada" -> "Marek Zawada".
// For a person the trailing words that are in the longest name; for others the mention as it is.
std::string name_in(const Facts::Mention& mention, const Facts::Actor& actor);
// "downtown Cairo", "no Facebook", "Cairo's central Tahrir Square": the name without what is said
// of it. A possessor that the actor's own name has stays: "Lloyd's of London".
std::string name_proper(const std::string& written, const Facts::Actor& actor);

// "NTU": capitals alone, in one word.
bool is_acronym(std::string_view name);
// The acronyms that a name can have, folded: with and without its function words.
std::vector<std::string> acronyms_of(std::string_view key);

// `country`: the name of the land that it is of, folded, or empty. "Police in Uganda" and "Ugandan
// police" are one: the land is told by the actor's code.
std::string description_key(std::string_view name, const std::string& country);
// "twelve people", "at least 36 civilians": how many, not who.
bool is_counted(std::string_view description);
// How many people an actor stands for: "four people" 4, a person 1, "people" 0, nobody knows.
int32_t people_in(const RecordActor& actor);
// The role in a description: "Mali's military leader", "junta leader of neighbouring Niger".
std::string_view role_in(std::string_view description);
// "interim president" -> "president"; empty for a former or deputy one, which is another office.
std::string office_of(std::string_view role);

}  // namespace dateline
