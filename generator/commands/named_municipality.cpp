#include "generator/commands/named_municipality.h"

#include <algorithm>

#include "generator/commands/build_settings.h"

namespace kokai {
namespace {

constexpr Bilingual kNoMunicipality = {
    "団体コード {0} の自治体が、原稿「{1}」にありません。\n"
    "先に加えてください: kokai new municipality {0} --name 名称 --prefecture 都道府県 --slug "
    "英字の名前 --content {1}",
    "The content \"{1}\" has no municipality {0}.\n"
    "Add it first: kokai new municipality {0} --name NAME --prefecture PREFECTURE --slug SLUG "
    "--content {1}"};

}  // namespace

const Municipality* named_municipality(const Arguments& arguments,
                                       std::span<const Municipality> municipalities,
                                       const std::string& content) {
  const std::string code = arguments.get("--municipality");
  const auto found = std::find_if(municipalities.begin(), municipalities.end(),
                                  [&](const Municipality& one) { return one.code == code; });
  if (found != municipalities.end()) return &*found;
  complain(arguments, kNoMunicipality, {code, content});
  return nullptr;
}

}  // namespace kokai
