// Which addresses are of the public Internet.
#pragma once

#include <cstdint>
#include <string>

namespace dateline {

// Bytes in network order: 4 of IPv4, 16 of IPv6. False for what the IANA registries of special
// purpose addresses reserve: private, loopback, link-local, shared, documentation, multicast,
// and IPv6 forms that carry such an IPv4 address.
bool is_public_ipv4(const uint8_t* bytes);
bool is_public_ipv6(const uint8_t* bytes);

}  // namespace dateline
