#include "generator/intake/opinions/form_mapping.h"

#include <algorithm>

#include "generator/formats/yaml.h"
#include "generator/intake/messages.h"
#include "generator/reading/document_findings.h"
#include "generator/reading/settings.h"
#include "generator/reading/strict_map.h"
#include "generator/text/fold.h"

namespace kokai {
namespace {

constexpr std::string_view kKeys[] = {"列", "方法", "シート", "文字コード"};
constexpr std::string_view kSkip = "読まない";
constexpr std::string_view kAsked = "?";
constexpr std::string_view kExample = "列: {ご意見の内容: 意見}";

std::vector<std::string_view> column_words() {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < kFields; ++i) words.push_back(field_word(static_cast<Field>(i)));
  words.push_back(kSkip);
  return words;
}

class MappingReader {
 public:
  MappingReader(const StrictMap& map, const FileLines& lines, Findings& findings)
      : map_(map), lines_(lines), findings_(findings) {}

  FormMapping read() {
    if (const yaml::Value* columns = map_.find("列"); columns != nullptr) {
      for (const yaml::Entry& entry : columns->entries) column(entry);
    }
    method();
    mapping_.sheet = map_.text("シート", "シート: 回答");
    charset();
    return std::move(mapping_);
  }

 private:
  void column(const yaml::Entry& entry) {
    FormMapping::Column column{entry.key.scalar, std::nullopt, true};
    const std::string& word = entry.value.scalar;
    column.field = field_from_word(word);
    column.decided = word != kAsked;
    if (!column.field && column.decided && word != kSkip) {
      findings_.add(kMappingWord, lines_.span_of(entry.value.line, word),
                    {word, joined(column_words())}, lines_.line(entry.value.line));
    }
    mapping_.columns.push_back(std::move(column));
  }

  void method() {
    const std::string word = map_.text("方法", "方法: フォーム");
    if (word.empty()) return;
    mapping_.method = sending_from_word(word);
    if (!mapping_.method) map_.tell(kMappingWord, "方法", {word, joined(sending_words())});
  }

  void charset() {
    const std::string word = map_.text("文字コード", "文字コード: CP932");
    if (word.empty()) return;
    mapping_.charset = charset_named(word);
    if (!mapping_.charset) {
      map_.tell(kMappingWord, "文字コード", {word, "UTF-8、CP932、UTF-16、EUC-JP、ISO-2022-JP"});
    }
  }

  const StrictMap& map_;
  const FileLines& lines_;
  Findings& findings_;
  FormMapping mapping_;
};

}  // namespace

const FormMapping::Column* FormMapping::find(std::string_view heading) const {
  const std::string wanted = fold_label(heading);
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) {
    return fold_label(column.heading) == wanted;
  });
  return found == columns.end() ? nullptr : &*found;
}

std::optional<FormMapping> read_mapping(const std::string& path, std::string_view bytes,
                                        Findings& findings) {
  if (!is_text(path, bytes, findings)) return std::nullopt;
  Findings found;
  const FileLines lines(path, bytes);
  const yaml::Value root = yaml::read({path, bytes, 1}, found);
  const StrictMap map(root, "mapping", kKeys, lines, found);
  FormMapping mapping = MappingReader(map, lines, found).read();
  const bool whole = !found.has_errors();
  findings.merge(std::move(found));
  return whole ? std::optional(std::move(mapping)) : std::nullopt;
}

std::string write_mapping(const FormMapping& mapping) {
  std::string out = "# フォームの列が何を表すか。? の所を、次のどれかに書き換えてください。\n# ";
  out += joined(column_words()) + "\n列:\n";
  for (const FormMapping::Column& column : mapping.columns) {
    const std::string_view word = column.field     ? field_word(*column.field)
                                  : column.decided ? kSkip
                                                   : kAsked;
    out += "  " + yaml::scalar(column.heading) + ": " + yaml::scalar(word) + "\n";
  }
  if (mapping.method) out.append("方法: ").append(sending_word(*mapping.method)) += '\n';
  if (!mapping.sheet.empty()) out += "シート: " + yaml::scalar(mapping.sheet) + "\n";
  if (mapping.charset) out.append("文字コード: ").append(name_of(*mapping.charset)) += '\n';
  return out;
}

}  // namespace kokai
