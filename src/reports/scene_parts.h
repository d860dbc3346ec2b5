// What the files of Scene share.
#pragma once

#include <cstdint>
#include <string_view>

#include "reports/scene.h"

namespace dateline {

inline constexpr DeprelSet kPhrases = {Deprel::kObl, Deprel::kNmod, Deprel::kOblAgent,
                                       Deprel::kOblUnmarked};
// "someone had been shot": somebody, whoever it be.
bool is_anybody(std::string_view lemma);
bool is_relative_pronoun(const Sentences& s, uint32_t t);

}  // namespace dateline
