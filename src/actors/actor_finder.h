// ActorFinder: Sentences -> Actors. Who is spoken of in one article, under which names, titles,
// descriptions and pronouns, for which country and in which PLOVER sector.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "actors/gazetteer.h"
#include "dateline/actors.h"
#include "dateline/article.h"
#include "dateline/error.h"
#include "dateline/sentences.h"
#include "dateline/text.h"

namespace dateline {

// What a phrase says of country and sector by itself, without the rest of the article.
struct ActorCode {
  ActorKind kind = ActorKind::kOrganization;
  std::string_view country;  // ISO-3, "IGO", or empty; lives as long as the finder
  std::string_view sector;   // PLOVER, or empty
};

class ActorFinder {
 public:
  static Result<ActorFinder> load(const std::string& data_path);
  ActorFinder(ActorFinder&&) noexcept;
  ActorFinder& operator=(ActorFinder&&) noexcept;
  ~ActorFinder();

  // Linear in the tokens, but for pronouns and descriptions, which look back at a bounded number of
  // actors. All views of the result point into `arena` or into the article's text.
  Actors find(const Article& article, const Sentences& sentences, Arena& arena,
              Issues& issues) const;

  // Country and sector of the tokens [first, last), for spans that a coder brings along
  // ("opposition lawmakers in Kenya"): head noun, modifiers, possessor, "of" and "in" phrases.
  ActorCode code(const Sentences& sentences, uint32_t first, uint32_t last) const;

  const Gazetteer& gazetteer() const;

 private:
  struct Impl;
  explicit ActorFinder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Canonical text, one line an actor, its roles and mentions below it:
//   0 person "Marek Zawada" RUS GOV
//     role "President" of "Russia"
//     name "Russian President Marek Zawada"
std::string dump(const Actors& actors, const Article& article);

}  // namespace dateline
