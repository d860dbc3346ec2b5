// The table of element names: an open hash table built at compile time, and the classes
// of 13.2.4.2.
#include "html/tags.h"

#include <array>
#include <bit>
#include <cstring>
#include <type_traits>

namespace dateline::html {
namespace {

constexpr std::string_view kNames[] = {"",
#define DATELINE_X(id, name) #name,
                                       DATELINE_HTML_TAGS(DATELINE_X)
#undef DATELINE_X
};

constexpr size_t kSlots = 1024, kSlotBits = 10;

// The first eight bytes of a name as a number: most names whole.
constexpr uint64_t key_of(std::string_view name) {
  if constexpr (std::endian::native == std::endian::little) {
    if (!std::is_constant_evaluated() && name.size() >= 4) {
      uint64_t key = 0;
      if (name.size() >= 8) return std::memcpy(&key, name.data(), 8), key;
      uint32_t first = 0, last = 0;  // they may share bytes
      std::memcpy(&first, name.data(), 4);
      std::memcpy(&last, name.data() + name.size() - 4, 4);
      return first | uint64_t{last} << (8 * (name.size() - 4));
    }
  }
  uint64_t key = 0;
  for (size_t i = 0; i < name.size() && i < 8; ++i)
    key |= uint64_t{static_cast<unsigned char>(name[i])} << (8 * i);
  return key;
}
constexpr size_t slot_of(uint64_t key) { return key * 0x9E3779B97F4A7C15ull >> (64 - kSlotBits); }

struct Slot {
  uint64_t key = 0;
  uint8_t tag = 0;
};
constexpr std::array<Slot, kSlots> make_slots() {
  std::array<Slot, kSlots> slots{};
  for (size_t i = 1; i < std::size(kNames); ++i) {
    size_t at = slot_of(key_of(kNames[i]));
    while (slots[at].tag != 0) at = (at + 1) % kSlots;
    slots[at] = {key_of(kNames[i]), static_cast<uint8_t>(i)};
  }
  return slots;
}
constexpr auto kTable = make_slots();

constexpr std::array<uint16_t, static_cast<size_t>(Tag::kCount)> make_classes() {
  std::array<uint16_t, static_cast<size_t>(Tag::kCount)> classes{};
  const auto mark = [&](uint16_t bit, std::initializer_list<Tag> tags) {
    for (Tag tag : tags) classes[static_cast<size_t>(tag)] |= bit;
  };
  using enum Tag;
  mark(kSpecial,
       {kAddress,    kApplet,   kArea,   kArticle, kAside,     kBase,     kBasefont, kBgsound,
        kBlockquote, kBody,     kBr,     kButton,  kCaption,   kCenter,   kCol,      kColgroup,
        kDd,         kDetails,  kDir,    kDiv,     kDl,        kDt,       kEmbed,    kFieldset,
        kFigcaption, kFigure,   kFooter, kForm,    kFrame,     kFrameset, kH1,       kH2,
        kH3,         kH4,       kH5,     kH6,      kHead,      kHeader,   kHgroup,   kHr,
        kHtml,       kIframe,   kImg,    kInput,   kKeygen,    kLi,       kLink,     kListing,
        kMain,       kMarquee,  kMenu,   kMeta,    kNav,       kNoembed,  kNoframes, kNoscript,
        kObject,     kOl,       kP,      kParam,   kPlaintext, kPre,      kScript,   kSearch,
        kSection,    kSelect,   kSource, kStyle,   kSummary,   kTable,    kTbody,    kTd,
        kTemplate,   kTextarea, kTfoot,  kTh,      kThead,     kTitle,    kTr,       kTrack,
        kUl,         kWbr,      kXmp});
  mark(kFormatting,
       {kA, kB, kBig, kCode, kEm, kFont, kI, kNobr, kS, kSmall, kStrike, kStrong, kTt, kU});
  mark(kVoid, {kArea, kBase, kBasefont, kBgsound, kBr, kCol, kEmbed, kFrame, kHr, kImg, kInput,
               kKeygen, kLink, kMeta, kParam, kSource, kTrack, kWbr});
  mark(kScopeMarker,
       {kApplet, kCaption, kHtml, kTable, kTd, kTh, kMarquee, kObject, kSelect, kTemplate});
  mark(kImpliedEnd | kImpliedEndAll, {kDd, kDt, kLi, kOptgroup, kOption, kP, kRb, kRp, kRt, kRtc});
  mark(kImpliedEndAll, {kCaption, kColgroup, kTbody, kTd, kTfoot, kTh, kThead, kTr});
  mark(kHeadings, {kH1, kH2, kH3, kH4, kH5, kH6});
  return classes;
}
constexpr auto kClasses = make_classes();

}  // namespace

Tag tag_of(std::string_view name) {
  const uint64_t key = key_of(name);
  for (size_t at = slot_of(key); kTable[at].tag != 0; at = (at + 1) % kSlots) {
    const std::string_view known = kNames[kTable[at].tag];
    if (kTable[at].key == key && known.size() == name.size() && (name.size() <= 8 || known == name))
      return static_cast<Tag>(kTable[at].tag);
  }
  return Tag::kOther;
}

Tag tag_of_key(uint64_t key) {
  size_t at = slot_of(key);
  while (kTable[at].tag != 0 && kTable[at].key != key) at = (at + 1) % kSlots;
  return static_cast<Tag>(kTable[at].tag);
}

std::string_view name_of(Tag tag) { return kNames[static_cast<size_t>(tag)]; }
uint16_t class_of(Tag tag) { return kClasses[static_cast<size_t>(tag)]; }

}  // namespace dateline::html
