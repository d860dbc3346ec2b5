// The scripts and the style sheet of web/dist, inside the program: no file is opened while it runs.
#include <algorithm>
#include <string_view>

#include "server/router.h"

#define DATELINE_ASSET(symbol, file)                                                 \
  extern "C" const char symbol[];                                                    \
  extern "C" const char symbol##_end[];                                              \
  __asm__(".section .rodata\n.global " #symbol "\n.global " #symbol "_end\n" #symbol \
          ":\n.incbin \"" DATELINE_WEB "/" file "\"\n" #symbol "_end:\n.byte 0\n.previous\n")

DATELINE_ASSET(dateline_room_css, "room.css");
DATELINE_ASSET(dateline_icon_svg, "icon.svg");
DATELINE_ASSET(dateline_timeline_js, "timeline.js");
DATELINE_ASSET(dateline_article_js, "article.js");
DATELINE_ASSET(dateline_network_js, "network.js");
DATELINE_ASSET(dateline_map_js, "map.js");

namespace dateline::server {
namespace {

struct Asset {
  const char *name, *type, *begin, *end;
};
constexpr const char* kScript = "text/javascript; charset=utf-8";
const Asset kAssets[] = {
    {"room.css", "text/css; charset=utf-8", dateline_room_css, dateline_room_css_end},
    {"icon.svg", "image/svg+xml", dateline_icon_svg, dateline_icon_svg_end},
    {"timeline.js", kScript, dateline_timeline_js, dateline_timeline_js_end},
    {"article.js", kScript, dateline_article_js, dateline_article_js_end},
    {"network.js", kScript, dateline_network_js, dateline_network_js_end},
    {"map.js", kScript, dateline_map_js, dateline_map_js_end},
};

Response asset(Records&, const Request& request, std::string_view name) {
  for (const Asset& a : kAssets) {
    if (name == a.name) {
      return with_etag(request, {200, a.type, std::string(a.begin, a.end), {}, {}});
    }
  }
  return problem(request, 404, "There is nothing at this address.");
}

}  // namespace

std::vector<Route> asset_routes() { return {{"/assets/*", asset}}; }

}  // namespace dateline::server
