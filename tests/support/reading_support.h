#pragma once

#include <string>
#include <vector>

#include "generator/reading/reading.h"

namespace kokai {

inline DocumentPlace published_place(std::string date = "2026-04-01") {
  DocumentPlace place;
  place.path = "990019-mihon/012-jido-teate/" + date + ".md";
  place.folder_number = "12";
  place.slug = "jido-teate";
  place.date = parse_iso_date(date).date;
  return place;
}

/// A document with a right head and this body.
inline std::string document(std::string_view body, std::string_view form = "全項目評価書") {
  return "---\nform: " + std::string(form) +
         "\nnumber: \"12\"\ntitle: 児童手当の支給に関する事務\nauthority: みほん市長\nstatus: "
         "公表\n"
         "published: 2026-04-01\n---\n" +
         std::string(body);
}

/// "id line:column" of each finding, sorted.
inline std::vector<std::string> told(Findings& findings) {
  findings.sort();
  std::vector<std::string> out;
  for (const Diagnostic& d : findings.all()) {
    out.push_back(std::string(d.message->id) + " " + std::to_string(d.at.line) + ":" +
                  std::to_string(d.at.column));
  }
  return out;
}

}  // namespace kokai
