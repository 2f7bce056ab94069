#include "generator/commands/near_names_text.h"

#include <algorithm>
#include <vector>

#include "generator/analysis/indexes/near_names.h"
#include "generator/commands/arguments.h"
#include "generator/formats/yaml.h"
#include "generator/reading/known_names.h"

namespace kokai {
namespace {

constexpr std::size_t kMostPairs = 1000;
constexpr std::size_t kPlacesShown = 3;

constexpr Bilingual kNoPairs = {"まとめていない似た名前はありません。\n",
                                "There are no names that are near and not joined.\n"};
constexpr Bilingual kLead = {
    "似ているのに、まとめていない名前です。同じものなら、それぞれの下の行を content/names.yaml "
    "に加えてください。\n違うものなら、何もしなくてかまいません。\n",
    "Names that are near and not joined. Where they mean the same, add the lines to "
    "content/names.yaml.\nWhere they do not, there is nothing to do.\n"};
constexpr Bilingual kPlaces = {"評価書 {0}件", "{0} assessments"};
constexpr Bilingual kToRow = {"# names.yaml の {0} 行目の variants に加える: ",
                              "# add to the variants of line {0} of names.yaml: "};
constexpr Bilingual kCount = {"\n{0} 組\n", "\n{0} pairs\n"};
constexpr Bilingual kRest = {"\nほかに {0} 組あります。\n", "\n{0} more.\n"};

/// "  中間サーバ  (評価書 2件: 271004-osaka/055-zenkomoku/draft.md、…)"
void append_name(std::string& out, const Archive& archive, const IndexEntry& entry,
                 Language language) {
  out += "  " + entry.name + "  (" + in(kPlaces, language, {std::to_string(entry.assessments)});
  std::size_t shown = 0;
  std::uint32_t last = 0xFFFFFFFF;
  for (const IndexPlace& place : entry.places) {
    if (place.record == last) continue;
    last = place.record;
    if (shown++ == kPlacesShown) {
      out += ", …";
      break;
    }
    out += (shown == 1 ? ": " : ", ") + archive.records[place.record].current().path;
  }
  out += ")\n";
}

/// What to write into names.yaml; a name that has a row there gets a variant more.
void append_row(std::string& out, const Archive& archive, const NearNames& pair,
                Language language) {
  const Index& index = archive.indexes.of(pair.kind);
  const bool other = index[pair.more].known < 0 && index[pair.less].known >= 0;
  const IndexEntry& kept = index[other ? pair.less : pair.more];
  const std::string& variant = index[other ? pair.more : pair.less].name;
  if (kept.known >= 0) {
    const KnownName& row = archive.indexes.names[static_cast<std::size_t>(kept.known)];
    out += "    " + in(kToRow, language, {std::to_string(row.line)}) + yaml::scalar(variant) + "\n";
    return;
  }
  out += "    - name: " + yaml::scalar(kept.name) + "\n      kind: ";
  out.append(kind_word(pair.kind)) += "\n      variants: [" + yaml::scalar(variant) + "]\n";
}

}  // namespace

std::string near_names_text(const Archive& archive, Language language) {
  const std::vector<NearNames> pairs = near_names(archive.indexes);
  if (pairs.empty()) return std::string(in(kNoPairs, language));
  std::string out(in(kLead, language));
  const std::size_t shown = std::min(pairs.size(), kMostPairs);
  for (std::size_t i = 0; i < shown; ++i) {
    const Index& index = archive.indexes.of(pairs[i].kind);
    out.append("\n").append(kind_word(pairs[i].kind)) += "\n";
    append_name(out, archive, index[pairs[i].more], language);
    append_name(out, archive, index[pairs[i].less], language);
    append_row(out, archive, pairs[i], language);
  }
  if (shown < pairs.size()) {
    out += in(kRest, language, {std::to_string(pairs.size() - shown)});
  }
  return out + in(kCount, language, {std::to_string(pairs.size())});
}

}  // namespace kokai
