// Pages put together. Everything that comes from an article goes through text(), also inside of
// attributes, which are always in double quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http.h"

namespace dateline::server {

struct Page {
  std::string title, main;
  std::string nav;      // which entry of the navigation is this one: "timeline"
  std::string scripts;  // name of the script that makes it livelier ("timeline"), or empty
  // The same view for machines: the API's answer with the same parameters.
  std::string api;
  Parameters parameters;
};

std::string text(std::string_view from_a_page);  // escaped
std::string to_html(const Page& page);

std::string link(std::string_view kind, std::string_view id, std::string_view label);
// <time> with its day for machines, EDTF and basis in its title; `when` of an event or an article.
std::string time_of(std::string_view when, std::string_view earliest, std::string_view latest,
                    std::string_view basis);
// "15 August 2023", "August 2023", "15–18 August 2023", or the EDTF as it is.
std::string day_for_people(std::string_view when, std::string_view earliest,
                           std::string_view latest);
std::string basis_for_people(std::string_view basis);
// A chip with the type's word and its colour.
std::string type_chip(std::string_view type);
// "+2.4", "−9.0".
std::string signed_number(double value);
std::string plural(int64_t count, std::string_view one);  // "3 reports"

}  // namespace dateline::server
