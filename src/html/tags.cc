// The table of element names: an open hash table built at compile time, and the classes
// of 13.2.4.2.
#include "html/tags.h"

#include <array>

namespace dateline::html {
namespace {

constexpr std::string_view kNames[] = {"",
#define DATELINE_X(id, name) #name,
                                       DATELINE_HTML_TAGS(DATELINE_X)
#undef DATELINE_X
};

constexpr size_t kSlots = 1024;

constexpr uint32_t hash_of(std::string_view name) {
  uint32_t hash = 2166136261u;  // FNV-1a
  for (char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

constexpr std::array<uint8_t, kSlots> make_slots() {
  std::array<uint8_t, kSlots> slots{};
  for (size_t i = 1; i < std::size(kNames); ++i) {
    size_t at = hash_of(kNames[i]) % kSlots;
    while (slots[at] != 0) at = (at + 1) % kSlots;
    slots[at] = static_cast<uint8_t>(i);
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
  for (size_t at = hash_of(name) % kSlots; kTable[at] != 0; at = (at + 1) % kSlots) {
    if (kNames[kTable[at]] == name) return static_cast<Tag>(kTable[at]);
  }
  return Tag::kOther;
}

std::string_view name_of(Tag tag) { return kNames[static_cast<size_t>(tag)]; }
uint16_t class_of(Tag tag) { return kClasses[static_cast<size_t>(tag)]; }

}  // namespace dateline::html
