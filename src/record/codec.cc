// Facts as bytes. Layout: magic "DLFX", version byte, body, XXH3-64 of all that precedes (little
// endian). The body is the fields in the order of the struct: whole numbers as LEB128 (signed ones
// zigzag), texts and lists as their length and content, floats as their IEEE bits. The hash refuses
// damage; the version refuses what a later build wrote. Bounds are checked all the same, so that a
// forged hash can do no harm.
#include <bit>
#include <cstring>

#include "base/hash.h"
#include "base/utf8.h"
#include "dateline/record.h"

namespace dateline {
namespace {

constexpr std::string_view kMagic = "DLFX";
constexpr uint8_t kVersion = 1;
constexpr size_t kHashBytes = 8;

// A DateRule that grew must grow here too, with a new version.
static_assert(sizeof(DateRule) == 28, "DateRule changed: write its new fields below");

void store64(uint64_t value, std::string& out) {
  for (int i = 0; i < 8; ++i) out += static_cast<char>(value >> (8 * i));
}
uint64_t load64(const char* bytes) {
  uint64_t value = 0;
  for (int i = 0; i < 8; ++i) value |= uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

class Writer {
 public:
  static constexpr bool kReading = false;
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
  }
  template <class T>
  void integer(const T& value) {
    if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<int64_t>(value);
      number((static_cast<uint64_t>(wide) << 1) ^ static_cast<uint64_t>(wide >> 63));
    } else {
      number(static_cast<uint64_t>(value));
    }
  }
  template <class T>
  void enumerator(const T& value, T) {
    number(static_cast<uint64_t>(value));
  }
  void boolean(const bool& value) { number(value ? 1 : 0); }
  void real(const double& value) { store64(std::bit_cast<uint64_t>(value), out); }
  void real(const float& value) { number(std::bit_cast<uint32_t>(value)); }
  void text(const std::string& value) {
    number(value.size());
    out += value;
  }
  void ascending(const std::vector<uint64_t>& values) {
    number(values.size());
    for (uint64_t value : values) store64(value, out);
  }
  template <class T, class F>
  void list(const std::vector<T>& values, F each) {
    number(values.size());
    for (const T& value : values) each(*this, value);
  }
  std::string out;
};

class ByteReader {
 public:
  static constexpr bool kReading = true;
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at_ >= bytes_.size()) return fail();
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    return fail();
  }
  template <class T>
  void integer(T& value) {
    const uint64_t raw = number();
    if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<int64_t>((raw >> 1) ^ (~(raw & 1) + 1));
      value = static_cast<T>(wide);
      if (value != wide) fail();
    } else {
      value = static_cast<T>(raw);
      if (value != raw) fail();
    }
  }
  template <class T>
  void enumerator(T& value, T last) {
    const uint64_t raw = number();
    if (raw > static_cast<uint64_t>(last)) {
      fail();
    } else {
      value = static_cast<T>(raw);
    }
  }
  void boolean(bool& value) {
    const uint64_t raw = number();
    if (raw > 1) fail();
    value = raw == 1;
  }
  void real(double& value) {
    if (bytes_.size() - at_ < 8) {
      fail();
      return;
    }
    value = std::bit_cast<double>(load64(bytes_.data() + at_));
    at_ += 8;
  }
  void real(float& value) { value = std::bit_cast<float>(static_cast<uint32_t>(number())); }
  void text(std::string& value) {
    const uint64_t size = number();
    if (size > bytes_.size() - at_) {
      fail();
      return;
    }
    value.assign(bytes_.substr(at_, size));
    at_ += size;
  }
  void ascending(std::vector<uint64_t>& values) {
    const uint64_t size = number();
    if (size > (bytes_.size() - at_) / 8) {
      fail();
      return;
    }
    values.resize(size);
    for (uint64_t& value : values) {
      value = load64(bytes_.data() + at_);
      at_ += 8;
    }
  }
  template <class T, class F>
  void list(std::vector<T>& values, F each) {
    const uint64_t size = number();
    if (size > bytes_.size() - at_) {  // each entry takes at least a byte
      fail();
      return;
    }
    values.clear();
    for (uint64_t i = 0; i < size && !failed_; ++i) {
      values.emplace_back();
      each(*this, values.back());
    }
  }
  bool done() const { return !failed_ && at_ == bytes_.size(); }

 private:
  uint64_t fail() {
    failed_ = true;
    at_ = bytes_.size();
    return 0;
  }
  std::string_view bytes_;
  size_t at_ = 0;
  bool failed_ = false;
};

// One description of the layout for both ways. `F` is `const` when writing.
template <class C, class S>
void span(C& c, S& s) {
  c.integer(s.begin);
  c.integer(s.end);
}
template <class C, class D>
void dated(C& c, D& d) {
  c.text(d.edtf);
  c.integer(d.earliest);
  c.integer(d.latest);
  c.enumerator(d.basis, Basis::kGiven);
}
template <class C, class R>
void rule(C& c, R& r) {
  c.enumerator(r.kind, DateRule::Kind::kShift);
  c.enumerator(r.unit, DateRule::Unit::kSecond);
  c.enumerator(r.grain, DateRule::Unit::kSecond);
  c.enumerator(r.part, DateRule::Part::kWeekend);
  c.enumerator(r.portion, DateRule::Portion::kEnd);
  c.boolean(r.strict);
  c.boolean(r.through);
  c.boolean(r.approximate);
  c.boolean(r.uncertain);
  c.integer(r.year);
  c.integer(r.month);
  c.integer(r.day);
  c.integer(r.weekday);
  c.integer(r.direction);
  c.integer(r.amount);
  c.integer(r.reference);
  c.integer(r.end_year);
  c.integer(r.end_month);
  c.integer(r.end_day);
}
template <class C, class P>
void place(C& c, P& p) {
  c.text(p.text);
  c.text(p.name);
  c.text(p.country);
  span(c, p.span);
  c.real(p.latitude);
  c.real(p.longitude);
  c.boolean(p.located);
}
template <class C, class L>
void ids(C& c, L& list) {
  c.list(list, [](auto& d, auto& id) { d.integer(id); });
}
template <class C, class L>
void texts(C& c, L& list) {
  c.list(list, [](auto& d, auto& text) { d.text(text); });
}
template <class C, class A>
void actor(C& c, A& a) {
  c.text(a.name);
  c.enumerator(a.kind, ActorKind::kPlace);
  c.boolean(a.named);
  c.text(a.country);
  c.text(a.sector);
  c.real(a.latitude);
  c.real(a.longitude);
  c.boolean(a.located);
  c.list(a.roles, [](auto& d, auto& role) {
    d.text(role.role);
    d.text(role.of);
    span(d, role.span);
  });
  c.list(a.mentions, [](auto& d, auto& mention) {
    span(d, mention.span);
    d.enumerator(mention.kind, MentionKind::kDescription);
    d.text(mention.text);
  });
}
template <class C, class Q>
void quote(C& c, Q& q) {
  span(c, q.span);
  span(c, q.speaker_span);
  span(c, q.cue);
  c.enumerator(q.kind, QuoteKind::kMixed);
  c.integer(q.speaker);
  c.text(q.text);
  c.text(q.channel);
  c.text(q.cue_text);
}
template <class C, class R>
void report(C& c, R& r) {
  c.enumerator(r.type, EventType::kAssault);
  c.text(r.mode);
  c.text(r.cameo);
  c.text(r.lemma);
  texts(c, r.contexts);
  c.integer(r.quad);
  c.real(r.score);
  c.enumerator(r.status, Status::kHistorical);
  ids(c, r.actors);
  ids(c, r.recipients);
  c.integer(r.date);
  dated(c, r.when);
  place(c, r.where);
  c.integer(r.attributed_to);
  c.integer(r.initiator);
  c.integer(r.counts.dead);
  c.integer(r.counts.injured);
  c.integer(r.counts.arrested);
  c.integer(r.counts.size);
  span(c, r.trigger);
  span(c, r.span);
  span(c, r.sentence);
  c.integer(r.sentence_index);
  c.real(r.confidence);
  c.integer(r.ordinal);
  c.integer(r.ordinal_period);
  c.boolean(r.in_title);
  c.text(r.headline);
}
template <class C, class F>
void body(C& c, F& f) {
  c.text(f.article);
  c.text(f.source);
  c.text(f.url);
  c.text(f.outlet);
  c.text(f.title);
  c.text(f.agency);
  c.text(f.language);
  c.text(f.added_published);
  c.text(f.modified);
  texts(c, f.authors);
  c.boolean(f.correction);
  dated(c, f.published);
  c.text(f.text_key);
  c.ascending(f.sentence_keys);
  c.ascending(f.shingles);
  c.integer(f.shingle_count);
  c.list(f.words, [](auto& d, auto& word) {
    d.integer(word.key);
    d.integer(word.count);
  });
  c.list(f.actors, [](auto& d, auto& a) { actor(d, a); });
  c.list(f.dates, [](auto& d, auto& date) {
    span(d, date.span);
    d.enumerator(date.type, DateType::kSet);
    d.text(date.value);
    dated(d, date.when);
    rule(d, date.rule);
  });
  c.list(f.quotes, [](auto& d, auto& q) { quote(d, q); });
  c.list(f.reports, [](auto& d, auto& r) { report(d, r); });
}

// Indices of one list into another must be in range: every later phase relies on it.
bool well_formed(const Facts& f) {
  auto actor_ok = [&](uint32_t i) { return i == kNone || i < f.actors.size(); };
  for (const Facts::Quote& q : f.quotes) {
    if (!actor_ok(q.speaker)) return false;
  }
  for (const Facts::Report& r : f.reports) {
    for (const auto* list : {&r.actors, &r.recipients}) {
      for (uint32_t i : *list) {
        if (i >= f.actors.size()) return false;
      }
    }
    if (!actor_ok(r.attributed_to) || !actor_ok(r.initiator)) return false;
    if (r.date != kNone && r.date >= f.dates.size()) return false;
    if (r.ordinal_period != kNone && r.ordinal_period >= f.dates.size()) return false;
  }
  return true;
}

Error damaged(const char* what) {
  return {ErrorCode::kBadData, std::string("facts of an article: ") + what};
}

}  // namespace

std::string encode(const Facts& facts) {
  Writer writer;
  writer.out = kMagic;
  writer.out += static_cast<char>(kVersion);
  body(writer, facts);
  store64(hash64(writer.out), writer.out);
  return std::move(writer.out);
}

Result<Facts> decode(std::string_view bytes) {
  if (bytes.size() < kMagic.size() + 1 + kHashBytes || !bytes.starts_with(kMagic))
    return damaged("not written by dateline");
  const auto version = static_cast<uint8_t>(bytes[kMagic.size()]);
  if (version > kVersion) {
    return Error{ErrorCode::kUnsupported, "facts of an article: written by a newer dateline"};
  }
  const std::string_view content = bytes.substr(0, bytes.size() - kHashBytes);
  if (hash64(content) != load64(bytes.data() + content.size())) return damaged("damaged bytes");
  ByteReader reader(content.substr(kMagic.size() + 1));
  Facts facts;
  body(reader, facts);
  if (!reader.done() || !well_formed(facts)) return damaged("damaged structure");
  return facts;
}

}  // namespace dateline
