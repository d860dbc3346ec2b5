// Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (2024). For IPv6 the rule is the
// other way round: only global unicast (2000::/3) is public, less what is reserved in it. Spellings
// (0x7f.1, 2130706433, ::ffff:7f00:1) need no care here: what is judged is the address that a
// connection is about to be made to.
#include "page/address.h"

#include <array>
#include <cstring>

namespace dateline {
namespace {

struct Range4 {
  std::array<uint8_t, 4> base;
  int bits;
};
constexpr std::array kSpecial4 = {
    Range4{{0, 0, 0, 0}, 8},       Range4{{10, 0, 0, 0}, 8},     Range4{{100, 64, 0, 0}, 10},
    Range4{{127, 0, 0, 0}, 8},     Range4{{169, 254, 0, 0}, 16}, Range4{{172, 16, 0, 0}, 12},
    Range4{{192, 0, 0, 0}, 24},    Range4{{192, 0, 2, 0}, 24},   Range4{{192, 31, 196, 0}, 24},
    Range4{{192, 52, 193, 0}, 24}, Range4{{192, 88, 99, 0}, 24}, Range4{{192, 168, 0, 0}, 16},
    Range4{{192, 175, 48, 0}, 24}, Range4{{198, 18, 0, 0}, 15},  Range4{{198, 51, 100, 0}, 24},
    Range4{{203, 0, 113, 0}, 24},  Range4{{224, 0, 0, 0}, 4},    Range4{{240, 0, 0, 0}, 4},
};

struct Range6 {
  std::array<uint8_t, 4> base;  // the first 32 bits tell all of them
  int bits;
};
constexpr std::array kSpecial6 = {
    Range6{{0x20, 0x01, 0x00, 0x00}, 23},  // protocol assignments: Teredo, ORCHID, benchmarking
    Range6{{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    Range6{{0x20, 0x02, 0x00, 0x00}, 16},  // 6to4: carries an IPv4 address
    Range6{{0x26, 0x20, 0x00, 0x4f}, 32},  // AS112
    Range6{{0x3f, 0xff, 0x00, 0x00}, 20},  // documentation
};

bool begins_with(const uint8_t* bytes, const std::array<uint8_t, 4>& base, int bits) {
  for (int i = 0; i < 4 && bits > 0; ++i, bits -= 8) {
    const int mask = bits >= 8 ? 0xFF : (0xFF00 >> bits) & 0xFF;
    if ((bytes[i] & mask) != (base[static_cast<size_t>(i)] & mask)) return false;
  }
  return true;
}

}  // namespace

bool is_public_ipv4(const uint8_t* bytes) {
  for (const auto& [base, bits] : kSpecial4) {
    if (begins_with(bytes, base, bits)) return false;
  }
  return true;
}

bool is_public_ipv6(const uint8_t* bytes) {
  // 64:ff9b::/96, by which networks without IPv4 reach it: as public as what it carries.
  static constexpr uint8_t kNat64[12] = {0x00, 0x64, 0xff, 0x9b};
  if (std::memcmp(bytes, kNat64, sizeof kNat64) == 0) return is_public_ipv4(bytes + 12);
  if ((bytes[0] & 0xE0) != 0x20) return false;
  for (const auto& [base, bits] : kSpecial6) {
    if (begins_with(bytes, base, bits)) return false;
  }
  return true;
}

}  // namespace dateline
