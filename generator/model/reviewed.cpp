#include "generator/model/reviewed.h"

namespace kokai {

std::span<const std::string_view> personal_kinds() {
  static constexpr std::string_view kWords[] = {
      "個人番号",       "住民票コード", "年金番号", "保険の番号",     "免許証番号",
      "旅券番号",       "在留カード番号", "口座番号", "電話番号",     "メールアドレス",
      "住所",           "氏名",         "生年月日", "年齢",           "URL"};
  return kWords;
}

}  // namespace kokai
