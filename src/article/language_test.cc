#include "article/language.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

const Lexicon& lexicon() {
  static const auto loaded = Lexicon::load(DATELINE_SOURCE_DATA);
  return *loaded;
}

TEST(Language, OfShortTexts) {
  const struct {
    std::string_view text, language;
  } cases[] = {
      {"The minister said that the talks in Oslo would go on for a week.", "en"},
      {"Der Minister sagte, dass die Gespräche in Oslo noch eine Woche dauern werden.", "de"},
      {"Le ministre a dit que les discussions dureront encore une semaine.", "fr"},
      {"El ministro dijo que las conversaciones durarán otra semana.", "es"},
      {"O ministro disse que as conversas vão durar mais uma semana.", "pt"},
      {"Il ministro ha detto che i colloqui dureranno un'altra settimana.", "it"},
      {"De minister zei dat de gesprekken nog een week zullen duren.", "nl"},
      {"Ministern sade att samtalen ska pågå i en vecka till.", "sv"},
      {"Minister powiedział, że rozmowy potrwają jeszcze tydzień.", "pl"},
      {"Ministr řekl, že jednání potrvají ještě týden.", "cs"},
      {"Bakan, görüşmelerin bir hafta daha süreceğini söyledi.", "tr"},
      {"Министр сказал, что переговоры продлятся ещё неделю.", "ru"},
      {"Міністр сказав, що переговори триватимуть ще тиждень.", "uk"},
      {"قال الوزير إن المحادثات ستستمر أسبوعا آخر.", "ar"},
      {"وزیر گفت که گفتگوها یک هفته دیگر ادامه خواهد داشت.", "fa"},
      {"השר אמר שהשיחות יימשכו שבוע נוסף.", "he"},
      {"मंत्री ने कहा कि बातचीत एक और सप्ताह तक चलेगी।", "hi"},
      {"部长说会谈将再持续一周。", "zh"},
      {"大臣は会談がもう一週間続くと述べた。", "ja"},
      {"장관은 회담이 한 주 더 계속될 것이라고 말했다.", "ko"},
      {"Waziri alisema kwamba mazungumzo yataendelea kwa wiki nyingine.", "sw"},
      {"Menteri itu mengatakan bahwa pembicaraan akan berlangsung satu minggu lagi.", "id"},
      {"Bộ trưởng nói rằng các cuộc đàm phán sẽ kéo dài thêm một tuần.", "vi"},
      {"Ο υπουργός είπε ότι οι συνομιλίες θα διαρκέσουν άλλη μία εβδομάδα.", "el"},
      {"รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไปอีกหนึ่งสัปดาห์", "th"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(detect_language(each.text, lexicon()), each.language) << each.text;
}

TEST(Language, OfWhatIsCitedInAnotherScript) {
  const std::string english =
      "The winner of the prize said that she had worked for it all winter. ";
  const std::string russian = "Свою победу я дарю маме, которая вдохновила меня пойти учиться. ";
  const std::string chinese = "部长说会谈将再持续一周，双方将在下周继续讨论。";
  EXPECT_EQ(detect_language(english + english + russian + english, lexicon()), "en");
  EXPECT_EQ(detect_language(english + russian + russian, lexicon()), "ru");
  EXPECT_EQ(detect_language("UNESCO (www.unesco.org) " + chinese + chinese, lexicon()), "zh");
}

TEST(Language, OfTextsThatSayLittle) {
  const struct {
    std::string_view text, language;
  } cases[] = {
      {"Das ist nicht wahr", "de"},
      {"Ce n'est pas la fin", "fr"},
      {"ご覧ください", "ja"},
      {"안녕하세요", "ko"},
      {"Ειδήσεις", "el"},
      {"", ""},
      {"2023-08-15", ""},
      {"Kovács Ádám", ""},
      {"\xFF\xFE", ""},
  };
  for (const auto& each : cases)
    EXPECT_EQ(detect_language(each.text, lexicon()), each.language) << each.text;
}

TEST(Language, NamesOfAnotherLanguageDoNotDecide) {
  EXPECT_EQ(detect_language("Wojciech Szczęsny and Grzegorz Krychowiak were on the list of the "
                            "team that was named on Friday.",
                            lexicon()),
            "en");
}

}  // namespace
}  // namespace dateline
