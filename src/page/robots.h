// robots.txt after RFC 9309.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class Robots {
 public:
  // Allows everything.
  Robots() = default;
  // The rules of `text` that are for `product` ("dateline"), else those for "*". Any bytes are
  // taken; what is no rule is passed over. Only the first 512 KiB count.
  static Robots parse(std::string_view text, std::string_view product);
  static Robots nothing_allowed();

  // `path`: with the query, escaped. The longest rule that fits decides; allowing wins a tie.
  bool allows(std::string_view path) const;
  double delay() const { return delay_; }  // seconds between two requests; 0: not stated

 private:
  struct Rule {
    std::string pattern;
    bool allow;
  };
  std::vector<Rule> rules_;
  double delay_ = 0;
};

}  // namespace dateline
