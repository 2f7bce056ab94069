#include "generator/rendering/search/manifest_script.h"

#include <algorithm>
#include <utility>

#include "generator/analysis/search/number_text.h"
#include "generator/rendering/search/files.h"
#include "generator/rendering/search/script.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::uint32_t kForms = 3;
constexpr std::uint32_t kStatuses = 4;
constexpr std::uint32_t kStandings = 3;
constexpr std::uint32_t kFirstYear = 1999;  // year 0 is none
constexpr std::uint32_t kLastYear = 9999;
constexpr std::uint32_t kLevels = Sketch::kMaxLevel + 1;
constexpr std::size_t kBucketsInOne = 2;  // of the sketch, in a code point

std::string sketch_text(const Sketch& sketch) {
  std::string text;
  for (std::size_t i = 0; i < sketch.levels.size(); i += kBucketsInOne) {
    std::uint32_t levels = 0;
    for (std::size_t b = std::min(i + kBucketsInOne, sketch.levels.size()); b-- > i;) {
      levels = levels * kLevels + sketch.levels[b];
    }
    append_number(text, levels);
  }
  return text;
}

/// First characters, each less the one before it, and second characters.
struct KeyColumns {
  std::string steps, seconds;
};

KeyColumns columns_of(const std::vector<Gram>& keys) {
  KeyColumns columns;
  char32_t last = 0;
  for (const Gram key : keys) {
    append_number(columns.steps, key.first - last);
    append_utf8(columns.seconds, key.second);
    last = key.first;
  }
  return columns;
}

/// What of an address stands behind the municipality's page.
std::string_view own_address(const Manifest& manifest, const SearchDocument& document) {
  std::string_view own = document.address;
  own.remove_prefix(manifest.municipalities[document.municipality].code.size() + 1);
  if (own.ends_with('/')) own.remove_suffix(1);
  return own;
}

/// The columns of the documents, one text each.
struct Columns {
  std::string counts, kinds, years, tasks, addresses, pieces, checks;
};

Columns columns_of(const Manifest& manifest) {
  Columns columns;
  std::vector<std::uint32_t> counts(manifest.municipalities.size(), 0);
  for (const SearchDocument& document : manifest.documents) {
    ++counts[document.municipality];
    append_number(columns.kinds,
                  document.form + kForms * document.status +
                      kForms * kStatuses * static_cast<std::uint32_t>(document.standing));
    append_number(columns.years, document.year > kFirstYear ? document.year - kFirstYear : 0);
    append_number(columns.tasks, document.task);
    columns.addresses.append(own_address(manifest, document)) += kListEnd;
    append_number(columns.pieces, document.pieces);
    for (std::uint32_t i = 0; i < document.pieces; ++i) {
      append_number(columns.pieces, manifest.piece_units[document.first_piece + i]);
    }
    append_utf8(columns.checks, document.check);
  }
  for (const std::uint32_t count : counts) append_number(columns.counts, count);
  return columns;
}

/// A column while it is read. A surprise leaves it not whole, and its numbers 0.
class Column {
 public:
  explicit Column(std::string text) : text_(std::move(text)) {}
  char32_t code_point() {
    if (at_ >= text_.size()) return refuse();
    return next_code_point(text_, at_);
  }
  /// A number below `limit`.
  std::uint32_t number(std::uint32_t limit) {
    const std::optional<std::uint32_t> value = number_of(code_point());
    return whole_ && value && *value < limit ? *value : refuse();
  }
  /// Up to the next kListEnd.
  std::string_view part() {
    const std::size_t end = text_.find(kListEnd, at_);
    if (end == std::string::npos) return refuse(), std::string_view();
    return std::string_view(text_).substr(std::exchange(at_, end + 1), end - at_);
  }
  bool at_end() const { return at_ == text_.size(); }
  bool ended() const { return whole_ && at_end(); }
  bool whole() const { return whole_; }

 private:
  std::uint32_t refuse() {
    whole_ = false;
    at_ = text_.size();
    return 0;
  }
  std::string text_;
  std::size_t at_ = 0;
  bool whole_ = true;
};

/// An address goes into links: only what the generator makes of numbers, dates and slugs.
bool is_address(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/' || c == '_';
  });
  return plain && !text.empty() && !text.starts_with('/') && text.find("//") == text.npos;
}

bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= 8 && text.find_first_not_of("0123456789") == text.npos;
}

class ManifestReader {
 public:
  explicit ManifestReader(const ManifestTexts& files)
      : script_(files.manifest, 'm'), facts_(files.facts, 'f') {}

  Fetched<Manifest> run() {
    const std::optional<std::uint32_t> format = script_.number();
    if (format && *format != kFormat) return {{}, Trouble::kOtherBuild, manifest_file()};
    made_.build = text(script_);
    made_.first = number(script_, kMaxNumber);
    made_.lists_documents = number(script_, 1) != 0;
    made_.units = number(script_, kMaxNumber);
    made_.word_shards = number(script_, kMaxNumber);
    sketch();
    keys();
    columns_.kinds = text(script_);
    columns_.years = text(script_);
    columns_.pieces = text(script_);
    columns_.checks = text(script_);
    if (!script_.ended() || !whole_) return {{}, Trouble::kCutShort, manifest_file()};
    const std::string build = text(facts_);
    made_.unicode = text(facts_);
    made_.suggestion_shards = number(facts_, kMaxNumber);
    municipalities();
    columns_.counts = text(facts_);
    made_.tasks = texts(kMaxNumber);
    columns_.tasks = text(facts_);
    columns_.addresses = text(facts_);
    if (!facts_.ended() || !whole_) return {{}, Trouble::kCutShort, facts_file()};
    if (build != made_.build) return {{}, Trouble::kOtherBuild, facts_file()};
    documents();
    if (!whole_) return {{}, Trouble::kCutShort, manifest_file()};
    return {std::move(made_), Trouble::kNone, manifest_file()};
  }

 private:
  static std::string text(ScriptReader& script) { return script.text().value_or(std::string()); }
  std::vector<std::string> texts(std::size_t most) {
    return facts_.texts(most).value_or(std::vector<std::string>());
  }
  std::uint32_t number(ScriptReader& script, std::uint32_t most) {
    const std::uint32_t value = script.number().value_or(0);
    require(value <= most);
    return value <= most ? value : 0;
  }
  void require(bool kept) { whole_ = whole_ && kept; }

  void sketch() {
    constexpr std::uint32_t kMostBits = 24;
    made_.sketch.bits = number(script_, kMostBits);
    Column column(text(script_));
    if (made_.sketch.bits == 0) return require(column.ended());
    const std::size_t buckets = std::size_t{1} << made_.sketch.bits;
    while (column.whole() && made_.sketch.levels.size() < buckets) {
      const std::size_t left = buckets - made_.sketch.levels.size();
      std::uint32_t levels = column.number(kLevels * kLevels);
      for (std::size_t b = std::min(left, kBucketsInOne); b > 0; --b, levels /= kLevels) {
        made_.sketch.levels.push_back(static_cast<std::uint8_t>(levels % kLevels));
      }
      require(levels == 0);
    }
    require(column.ended());
  }

  void keys() {
    Column steps(text(script_));
    Column seconds(text(script_));
    char32_t first = 0;
    while (steps.whole() && !steps.at_end()) {
      first += steps.number(kMaxNumber);
      const Gram key{first, seconds.code_point()};
      require(made_.shard_keys.empty() || made_.shard_keys.back() < key);
      made_.shard_keys.push_back(key);
    }
    require(steps.ended() && seconds.ended());
  }

  void municipalities() {
    std::vector<std::string> places = texts(std::size_t{3} * kMaxNumber);
    require(places.size() % 3 == 0);
    for (std::size_t i = 0; i + 2 < places.size(); i += 3) {
      require(is_code(places[i]));
      made_.municipalities.push_back(
          {std::move(places[i]), std::move(places[i + 1]), std::move(places[i + 2])});
    }
  }

  void documents() {
    Column counts(columns_.counts), kinds(columns_.kinds), years(columns_.years),
        about(columns_.tasks), addresses(columns_.addresses), pieces(columns_.pieces),
        checks(columns_.checks);
    const auto tasks = static_cast<std::uint32_t>(made_.tasks.size()) + 1;
    std::uint64_t units = 0;
    for (std::uint32_t m = 0; whole_ && m < made_.municipalities.size(); ++m) {
      for (std::uint32_t left = counts.number(kMaxNumber); whole_ && left > 0; --left) {
        SearchDocument one;
        one.municipality = m;
        const std::uint32_t kind = kinds.number(kForms * kStatuses * kStandings);
        one.form = static_cast<std::uint8_t>(kind % kForms);
        one.status = static_cast<std::uint8_t>(kind / kForms % kStatuses);
        one.standing = static_cast<Standing>(kind / (kForms * kStatuses));
        const std::uint32_t year = years.number(kLastYear - kFirstYear + 1);
        one.year = static_cast<std::uint16_t>(year == 0 ? 0 : year + kFirstYear);
        one.task = about.number(tasks);
        const std::string_view own = addresses.part();
        one.address.append(made_.municipalities[m].code).append("/").append(own) += '/';
        one.check = checks.code_point();
        one.first_unit = static_cast<std::uint32_t>(units);
        take_pieces(one, pieces);
        units += one.units;
        require(is_address(own) && kinds.whole() && units <= made_.units);
        made_.documents.push_back(std::move(one));
      }
    }
    require(units == made_.units && made_.documents.size() <= kMaxNumber);
    for (const Column* column : {&counts, &kinds, &years, &about, &addresses, &pieces, &checks}) {
      require(column->ended());
    }
  }

  void take_pieces(SearchDocument& one, Column& column) {
    one.first_piece = static_cast<std::uint32_t>(made_.piece_units.size());
    one.pieces = column.number(kMaxNumber);
    require(one.pieces > 0);
    std::uint64_t units = 0;
    for (std::uint32_t i = 0; whole_ && i < one.pieces; ++i) {
      made_.piece_units.push_back(column.number(kMaxNumber));
      units += made_.piece_units.back();
      require(made_.piece_units.back() > 0 && column.whole() && units <= made_.units);
    }
    one.units = static_cast<std::uint32_t>(std::min<std::uint64_t>(units, kMaxNumber));
  }

  ScriptReader script_;
  ScriptReader facts_;
  Columns columns_;
  Manifest made_;
  bool whole_ = true;
};

}  // namespace

ManifestTexts manifest_arguments(const Manifest& manifest) {
  const Columns columns = columns_of(manifest);
  ScriptCall call('m');
  call.add(manifest.first);
  call.add(manifest.lists_documents ? 1U : 0U).add(manifest.units).add(manifest.word_shards);
  call.add(manifest.sketch.bits).add(sketch_text(manifest.sketch));
  const KeyColumns keys = columns_of(manifest.shard_keys);
  call.add(keys.steps).add(keys.seconds);
  call.add(columns.kinds).add(columns.years).add(columns.pieces).add(columns.checks);
  ScriptCall facts('f');
  facts.add(manifest.unicode).add(manifest.suggestion_shards).begin_array();
  for (const SearchMunicipality& one : manifest.municipalities) {
    facts.add(one.code).add(one.name).add(one.prefecture);
  }
  facts.end_array().add(columns.counts).begin_array();
  for (const std::string& task : manifest.tasks) facts.add(task);
  facts.end_array().add(columns.tasks).add(columns.addresses);
  return {std::string(call.arguments()), std::string(facts.arguments())};
}

ManifestTexts manifest_scripts(std::string_view build, const ManifestTexts& arguments) {
  ScriptCall call('m');
  call.add(kFormat).add(build).add_raw(arguments.manifest);
  ScriptCall facts('f');
  facts.add(build).add_raw(arguments.facts);
  return {call.take(), facts.take()};
}

Fetched<Manifest> read_manifest(const ManifestTexts& files) { return ManifestReader(files).run(); }

}  // namespace kokai::search
