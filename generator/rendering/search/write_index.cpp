#include "generator/rendering/search/write_index.h"

#include <algorithm>
#include <utility>

#include "generator/analysis/search/number_text.h"
#include "generator/files/hash.h"
#include "generator/rendering/search/documents.h"
#include "generator/rendering/search/files.h"
#include "generator/rendering/search/manifest_script.h"
#include "generator/rendering/search/script.h"
#include "generator/rendering/search/shards.h"
#include "generator/rendering/search/suggestions.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::uint32_t kShardsInJob = 64;

/// Few documents: small shards, so that a query loads little it does not ask for. Many: fewer
/// files.
std::size_t shard_bytes(std::size_t documents) {
  constexpr std::size_t kSmall = 8 * 1024;
  return documents <= 400 ? kSmall : documents <= 2'000 ? 2 * kSmall : 4 * kSmall;
}

std::uint32_t begin_of(const PostingSlice& slice, std::uint32_t list) {
  return list == 0 ? 0 : slice.ends[list - 1];
}

/// A list above `target` is a shard alone.
void cut_shards(IndexFiles& files, std::uint32_t number, std::size_t target) {
  const PostingSlice& slice = files.slices[number];
  const auto lists = static_cast<std::uint32_t>(slice.ends.size());
  std::uint32_t first = 0;
  for (std::uint32_t list = 0; list < lists; ++list) {
    const std::size_t bytes = slice.ends[list] - begin_of(slice, first);
    if (list > first && bytes > target) {
      files.shards.push_back({number, first, list});
      first = list;
    }
  }
  if (first < lists) files.shards.push_back({number, first, lists});
}

/// Of the code points above `low`, up to `high`, the one with most zeros at its end: such ones have
/// bytes in common. Never a surrogate, since U+E000 is rounder than all of them.
char32_t roundest(char32_t low, char32_t high) {
  char32_t found = high;
  while ((found & (found - 1)) > low) found &= found - 1;
  return found;
}

/// A key that is not above the shard's first bigram and above the last one before it: readers load
/// all keys, so they are written to be short when compressed.
Gram key_behind(Gram last, Gram first) {
  if (last.first < first.first)
    return {std::min<char32_t>(first.first, last.first + kMaxNumber), U'\n'};
  return {first.first, roundest(last.second, first.second)};
}

void take_shards(IndexFiles& files) {
  const std::size_t target = shard_bytes(files.manifest.documents.size());
  for (std::uint32_t number = 0; number < files.slices.size(); ++number) {
    cut_shards(files, number, target);
  }
  Gram last{};
  for (const IndexFiles::Shard& shard : files.shards) {
    const std::vector<Gram>& grams = files.slices[shard.slice].grams;
    files.manifest.shard_keys.push_back(key_behind(last, grams[shard.first]));
    last = grams[shard.last - 1];
  }
}

void take_sketch(IndexFiles& files) {
  std::size_t grams = 0;
  for (const PostingSlice& slice : files.slices) grams += slice.grams.size();
  const std::uint32_t numbers = files.gathered.numbers();
  Sketch& sketch = files.manifest.sketch = empty_sketch(grams);
  for (const PostingSlice& slice : files.slices) {
    for (std::size_t i = 0; i < slice.grams.size(); ++i) {
      raise(sketch, slice.grams[i], sketch_level(slice.lengths[i], numbers));
    }
  }
}

void take_words(IndexFiles& files, const Archive& archive) {
  std::vector<GlossaryWord> words;
  for (const Term& term : archive.glossary.terms) {
    words.push_back({term.id, term.term, term.reading, term.aliases});
  }
  files.words = word_shards(words);
  files.suggestions =
      suggestion_shards(suggestions(archive, files.manifest.tasks, files.gathered.headings));
  files.manifest.word_shards = static_cast<std::uint32_t>(files.words.size());
  files.manifest.suggestion_shards = static_cast<std::uint32_t>(files.suggestions.size());
}

/// Everything that the files follow from.
std::string build_of(const IndexFiles& files, const ManifestTexts& arguments) {
  constexpr std::size_t kDigits = 12;
  std::string all = std::to_string(kFormat);
  all.append(arguments.manifest).append(arguments.facts);
  for (const CollectedDocument& document : files.gathered.documents) all += document.hash;
  for (const std::string& shard : files.words) all += shard;
  for (const std::string& shard : files.suggestions) all += shard;
  return content_hash(all).substr(0, kDigits);
}

Status write_postings(const IndexFiles& files, std::uint32_t number, ArtifactSink& sink) {
  const IndexFiles::Shard& shard = files.shards[number];
  const PostingSlice& slice = files.slices[shard.slice];
  std::string grams;
  for (std::uint32_t i = shard.first; i < shard.last; ++i) {
    append_utf8(grams, slice.grams[i].first);
    append_utf8(grams, slice.grams[i].second);
  }
  const std::uint32_t begin = begin_of(slice, shard.first);
  const std::string_view lists =
      std::string_view(slice.lists).substr(begin, slice.ends[shard.last - 1] - begin);
  ScriptCall call('p');
  call.reserve(grams.size() + lists.size() + lists.size() / 16);
  call.add(number).add(files.manifest.build).add(grams).add(lists);
  return sink.write(posting_file(number), call.take());
}

Status write_small(char name, const std::string& path, std::uint32_t number, std::string_view build,
                   std::string_view strings, ArtifactSink& sink) {
  ScriptCall call(name);
  call.add(number).add(build).begin_array();
  if (!strings.empty()) call.add_raw(strings);
  call.end_array();
  return sink.write(path, call.take());
}

Status write_heads(const IndexFiles& files, ArtifactSink& sink) {
  const std::string& build = files.manifest.build;
  Status told = sink.write(manifest_file(), files.manifest_scripts.manifest);
  if (told) told = sink.write(facts_file(), files.manifest_scripts.facts);
  if (!told) return told;
  for (std::uint32_t i = 0; i < files.words.size(); ++i) {
    Status done = write_small('g', word_file(i), i, build, files.words[i], sink);
    if (!done) return done;
  }
  for (std::uint32_t i = 0; i < files.suggestions.size(); ++i) {
    Status done = write_small('s', suggestion_file(i), i, build, files.suggestions[i], sink);
    if (!done) return done;
  }
  return Done{};
}

}  // namespace

IndexFiles index_files(const Archive& archive, Gathered gathered,
                       std::vector<PostingSlice> slices) {
  IndexFiles files;
  files.gathered = std::move(gathered);
  files.slices = std::move(slices);
  Manifest& manifest = files.manifest;
  manifest.unicode = unicode_version();
  manifest.lists_documents = files.gathered.lists_documents;
  manifest.first = files.gathered.first;
  describe_documents(archive, files.gathered, manifest);
  take_shards(files);
  take_sketch(files);
  take_words(files, archive);
  const ManifestTexts arguments = manifest_arguments(manifest);
  manifest.build = build_of(files, arguments);
  files.manifest_scripts = manifest_scripts(manifest.build, arguments);
  return files;
}

void add_index_jobs(std::vector<DrawJob>& jobs, const IndexFiles& files) {
  jobs.emplace_back([&files](ArtifactSink& sink) { return write_heads(files, sink); });
  for (std::uint32_t first = 0; first < files.shards.size(); first += kShardsInJob) {
    jobs.emplace_back([&files, first](ArtifactSink& sink) -> Status {
      const auto last =
          std::min(first + kShardsInJob, static_cast<std::uint32_t>(files.shards.size()));
      for (std::uint32_t i = first; i < last; ++i) {
        if (Status done = write_postings(files, i, sink); !done) return done;
      }
      return Done{};
    });
  }
}

}  // namespace kokai::search
