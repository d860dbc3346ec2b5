// Laws of the parser: links agree in both directions, every node is reached once, strings lie
// inside their buffers, limits hold.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "html/dom.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dateline;
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  const html::Dom dom = html::parse(source, {.scripting = size % 2 == 0});
  size_t reached = 0;
  for (html::NodeId id = 0; id != kNone; id = dom.following(id, 0), ++reached) {
    const html::Node& node = dom[id];
    if (node.next != kNone && dom[node.next].previous != id) std::abort();
    if (node.first_child != kNone && dom[node.first_child].parent != id) std::abort();
    if (node.type == html::NodeType::kText && dom.view(node.text).size() != node.text.length)
      std::abort();
    if (node.source > size || reached > dom.nodes.size()) std::abort();
    for (const auto& attribute : dom.attributes_of(id)) (void)dom.view(attribute.value);
  }
  html::dump(dom);
  return 0;
}
