#include "generator/rendering/search/shards.h"

#include <algorithm>
#include <set>

#include "generator/rendering/search/script.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kShardBytes = 30 * 1024;

/// Something that stands in the shard of each of its words.
struct Filed {
  std::vector<std::uint32_t> starts;  ///< folded first code points of its words
  std::string strings;                ///< JSON, without the brackets around it
};

std::uint32_t start_of(std::string_view word) {
  const std::string folded = search_fold(word);
  if (folded.empty()) return 0;
  std::size_t at = 0;
  return next_code_point(folded, at);
}

std::string strings_of(std::initializer_list<std::string_view> texts) {
  ScriptCall call('s');
  for (const std::string_view text : texts) call.add(text);
  return std::string(call.arguments());
}

std::vector<std::string> parted(const std::vector<Filed>& all) {
  std::size_t bytes = 0;
  for (const Filed& one : all) bytes += one.strings.size() + 1;
  if (all.empty()) return {};
  const std::size_t shards = (bytes + kShardBytes - 1) / kShardBytes;
  std::vector<std::string> made(shards);
  for (const Filed& one : all) {
    std::set<std::size_t> places;
    for (const std::uint32_t start : one.starts) places.insert(start % shards);
    for (const std::size_t place : places) {
      if (!made[place].empty()) made[place] += ',';
      made[place] += one.strings;
    }
  }
  return made;
}

}  // namespace

std::uint32_t shard_of(std::string_view word, std::uint32_t shards) {
  return start_of(word) % shards;
}

char letter_of(Suggestion::Kind kind) {
  constexpr char kLetters[] = {'t', 'm', 'a', 'h', 'i'};
  return kLetters[static_cast<std::size_t>(kind)];
}

std::vector<std::string> word_shards(const std::vector<GlossaryWord>& words) {
  std::vector<Filed> all;
  for (const GlossaryWord& word : words) {
    Filed one{{start_of(word.term)}, {}};
    std::string aliases;
    for (const std::string& alias : word.aliases) {
      one.starts.push_back(start_of(alias));
      if (!aliases.empty()) aliases += '\n';
      aliases += alias;
    }
    one.strings = strings_of({word.id, word.term, word.reading, aliases});
    all.push_back(std::move(one));
  }
  return parted(all);
}

std::vector<std::string> suggestion_shards(const std::vector<Suggestion>& suggestions) {
  std::vector<Filed> all;
  for (const Suggestion& one : suggestions) {
    const char kind = letter_of(one.kind);
    Filed filed{{start_of(one.text)}, strings_of({{&kind, 1}, one.text, one.more})};
    const bool has_reading = one.kind != Suggestion::Kind::kIndexed && !one.more.empty();
    if (has_reading) filed.starts.push_back(start_of(one.more));
    all.push_back(std::move(filed));
  }
  return parted(all);
}

}  // namespace kokai::search
