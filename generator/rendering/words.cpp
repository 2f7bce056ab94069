#include "generator/rendering/words.h"

namespace kokai {

const std::vector<WordRow>& word_rows() {
#define KOKAI_WORD_ROW(name) {#name, &Words::name},
  static const std::vector<WordRow> rows = {KOKAI_WORDS(KOKAI_WORD_ROW)};
#undef KOKAI_WORD_ROW
  return rows;
}

}  // namespace kokai
