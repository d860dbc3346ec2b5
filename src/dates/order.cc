// Evidence in order of trust: a date of the same page with a number over twelve; a language that
// writes the day first (all but English here); the country in the address (all but the United
// States and those whose letters the world uses for other things). No list of outlets.
#include "dates/order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

enum class Order { kUnknown, kDayFirst, kMonthFirst };

Order by_other_dates(const std::vector<DateDraft>& drafts) {
  bool day = false, month = false;
  for (const DateDraft& draft : drafts) {
    day = day || draft.slashed == DateDraft::Slashed::kDayFirst;
    month = month || draft.slashed == DateDraft::Slashed::kMonthFirst;
  }
  if (day == month) return Order::kUnknown;  // none, or the page writes both
  return day ? Order::kDayFirst : Order::kMonthFirst;
}

// The country's two letters at the end of the host, or empty.
std::string_view country_of(std::string_view url) {
  const size_t scheme = url.find("//");
  std::string_view host = scheme == std::string_view::npos ? url : url.substr(scheme + 2);
  host = host.substr(0, host.find_first_of("/:?#"));
  const size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  return host.substr(dot + 1);
}

Order by_country(std::string_view url) {
  // Countries that write the month first or both ways, and letters that are sold to anyone.
  static constexpr std::array<std::string_view, 16> kNoEvidence = {
      "us", "ca", "ph", "co", "io", "tv", "me", "ai",
      "ly", "fm", "cc", "ws", "to", "gl", "eu", "bz"};
  const std::string_view country = country_of(url);
  if (country.empty() ||
      std::find(kNoEvidence.begin(), kNoEvidence.end(), country) != kNoEvidence.end()) {
    return country == "us" ? Order::kMonthFirst : Order::kUnknown;
  }
  return Order::kDayFirst;
}

}  // namespace

void settle_order(std::string_view url, std::string_view language, std::vector<DateDraft>& drafts) {
  Order order = by_other_dates(drafts);
  if (order == Order::kUnknown && !language.empty() && language.substr(0, 2) != "en")
    order = Order::kDayFirst;
  if (order == Order::kUnknown) order = by_country(url);
  if (order == Order::kUnknown) return;
  for (DateDraft& draft : drafts) {
    if (!draft.rule.uncertain) continue;  // as interpreted: the month first
    if (order == Order::kDayFirst) std::swap(draft.rule.day, draft.rule.month);
    draft.rule.uncertain = false;
  }
}

}  // namespace dateline
