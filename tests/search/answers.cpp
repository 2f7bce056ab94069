// search_answers SITE QUERIES: what `kokai search --json` says of each line of a file, one line of
// JSON each. A line is flags, a tab and the query; flags: l long vowels, s synonyms, a all
// versions, d drafts.
#include <fstream>
#include <iostream>
#include <string>

#include "generator/commands/search_answer.h"

int main(int argc, char** argv) {
  using namespace kokai;
  if (argc != 3) return 2;
  const auto site = disk_tree(argv[1]);
  const auto index = search::SiteIndex::open(*site);
  if (!index.ok()) return 4;
  std::ifstream queries(argv[2]);
  for (std::string line; std::getline(queries, line);) {
    const std::size_t tab = line.find('\t');
    const std::string_view flags = std::string_view(line).substr(0, tab);
    const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos; };
    search::Request request;
    request.query = line.substr(tab + 1);
    request.long_vowels = has('l');
    request.synonyms = has('s');
    if (has('d')) request.versions = search::Versions::kAndDrafts;
    if (has('a')) request.versions = search::Versions::kAll;
    const SearchAnswer answer = answer_of(*index.value, request, 10, 300);
    std::cout << answer_json(answer, index.value->manifest(), false);
  }
  return 0;
}
