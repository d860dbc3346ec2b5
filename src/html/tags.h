// Element names that the standard's parsing rules or ours mention, as numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace dateline::html {

// X(name in C++, name in mark-up)
// Not formatted: that would put spaces into "annotation-xml".
// clang-format off
#define DATELINE_HTML_TAGS(X)                                                                     \
  X(A, a) X(Abbr, abbr) X(Address, address) X(Annotation, annotation-xml) X(Applet, applet)       \
  X(Area, area) X(Article, article) X(Aside, aside) X(Audio, audio) X(B, b) X(Base, base)         \
  X(Basefont, basefont) X(Bdi, bdi) X(Bdo, bdo) X(Bgsound, bgsound) X(Big, big)                   \
  X(Blockquote, blockquote) X(Body, body) X(Br, br) X(Button, button) X(Canvas, canvas)           \
  X(Caption, caption) X(Center, center) X(Cite, cite) X(Code, code) X(Col, col)                   \
  X(Colgroup, colgroup) X(Data, data) X(Dd, dd) X(Del, del) X(Desc, desc) X(Details, details)     \
  X(Dfn, dfn) X(Dialog, dialog) X(Dir, dir) X(Div, div) X(Dl, dl) X(Dt, dt) X(Em, em)             \
  X(Embed, embed) X(Fieldset, fieldset) X(Figcaption, figcaption) X(Figure, figure)               \
  X(Font, font) X(Footer, footer) X(ForeignObject, foreignobject) X(Form, form) X(Frame, frame)   \
  X(Frameset, frameset) X(H1, h1) X(H2, h2) X(H3, h3) X(H4, h4) X(H5, h5) X(H6, h6)               \
  X(Head, head) X(Header, header) X(Hgroup, hgroup) X(Hr, hr) X(Html, html) X(I, i)               \
  X(Iframe, iframe) X(Image, image) X(Img, img) X(Input, input) X(Ins, ins) X(Kbd, kbd)           \
  X(Keygen, keygen) X(Label, label) X(Legend, legend) X(Li, li) X(Link, link)                     \
  X(Listing, listing) X(Main, main) X(Malignmark, malignmark) X(Map, map) X(Mark, mark)           \
  X(Marquee, marquee) X(Math, math) X(Menu, menu) X(Meta, meta) X(Meter, meter)                   \
  X(Mglyph, mglyph) X(Mi, mi) X(Mn, mn) X(Mo, mo) X(Ms, ms) X(Mtext, mtext) X(Nav, nav)           \
  X(Nobr, nobr) X(Noembed, noembed) X(Noframes, noframes) X(Noscript, noscript)                   \
  X(Object, object) X(Ol, ol) X(Optgroup, optgroup) X(Option, option) X(Output, output) X(P, p)   \
  X(Param, param) X(Picture, picture) X(Plaintext, plaintext) X(Pre, pre) X(Progress, progress)   \
  X(Q, q) X(Rb, rb) X(Rp, rp) X(Rt, rt) X(Rtc, rtc) X(Ruby, ruby) X(S, s) X(Samp, samp)           \
  X(Script, script) X(Search, search) X(Section, section) X(Select, select) X(Slot, slot)         \
  X(Small, small) X(Source, source) X(Span, span) X(Strike, strike) X(Strong, strong)             \
  X(Style, style) X(Sub, sub) X(Summary, summary) X(Sup, sup) X(Svg, svg) X(Table, table)         \
  X(Tbody, tbody) X(Td, td) X(Template, template) X(Textarea, textarea) X(Tfoot, tfoot)           \
  X(Th, th) X(Thead, thead) X(Time, time) X(Title, title) X(Tr, tr) X(Track, track) X(Tt, tt)     \
  X(U, u) X(Ul, ul) X(Var, var) X(Video, video) X(Wbr, wbr) X(Xmp, xmp)
// clang-format on
enum class Tag : uint8_t {
  kOther = 0,  // any other name
#define DATELINE_X(id, name) k##id,
  DATELINE_HTML_TAGS(DATELINE_X)
#undef DATELINE_X
      kCount
};

// The tag of a lower-case name.
Tag tag_of(std::string_view name);
// Of one of less than eight bytes, the first byte lowest.
Tag tag_of_key(uint64_t key);
std::string_view name_of(Tag tag);

inline bool one_of(Tag tag, std::initializer_list<Tag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// What the standard's rules ask of an element, as bits.
enum TagClass : uint16_t {
  kSpecial = 1,
  kFormatting = 2,
  kVoid = 4,
  kScopeMarker = 8,     // ends "in scope"
  kImpliedEnd = 16,     // "generate implied end tags"
  kImpliedEndAll = 32,  // "... thoroughly"
  kHeadings = 64,       // h1-h6
};
uint16_t class_of(Tag tag);

}  // namespace dateline::html
