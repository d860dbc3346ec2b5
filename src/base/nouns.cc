// Of news English, by hand.
#include "base/nouns.h"

#include <array>

#include "base/in_list.h"

namespace dateline {

char gender_of_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 31> kMale = {
      "man",     "boy",    "king",        "prince",      "father",     "husband",     "son",
      "brother", "uncle",  "businessman", "congressman", "policeman",  "gentleman",   "emperor",
      "sultan",  "emir",   "pope",        "imam",        "spokesman",  "chairman",    "statesman",
      "priest",  "nephew", "grandson",    "stepson",     "stepfather", "grandfather", "boyfriend",
      "gunman",  "duke",   "guy"};
  static constexpr std::array<std::string_view, 28> kFemale = {
      "woman",       "girl",       "queen",   "princess",      "mother",        "wife",
      "daughter",    "sister",     "aunt",    "businesswoman", "congresswoman", "policewoman",
      "lady",        "empress",    "nun",     "actress",       "spokeswoman",   "chairwoman",
      "stateswoman", "widow",      "niece",   "granddaughter", "stepdaughter",  "stepmother",
      "grandmother", "girlfriend", "duchess", "waitress"};
  if (in_list(lemma, kMale)) return 'm';
  return in_list(lemma, kFemale) ? 'f' : 0;
}

bool is_street_word(std::string_view form) {
  static constexpr std::array<std::string_view, 25> kStreets = {
      "Street",  "Avenue",  "Road",       "Drive",   "Boulevard", "Lane", "Highway",
      "Freeway", "Square",  "Plaza",      "St.",     "Ave.",      "Rd.",  "Blvd.",
      "Terrace", "Ave",     "Rd",         "Blvd",    "Hwy",       "Pkwy", "Ln",
      "Hwy.",    "Parkway", "Expressway", "Turnpike"};
  return in_list(form, kStreets);
}

}  // namespace dateline
