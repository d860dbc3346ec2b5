// Is an article about sport?
#pragma once

#include "dateline/article.h"
#include "dateline/sentences.h"

namespace dateline {

// In such an article "beat", "battle", "attack" and "meet" tell games. Linear.
bool is_sport(const Article& article, const Sentences& sentences);

}  // namespace dateline
