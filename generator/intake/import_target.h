#pragma once

// Where an imported assessment goes in the content folder.

#include <optional>
#include <string>
#include <string_view>

#include "generator/diagnostics/result.h"
#include "generator/intake/import_assessment.h"

namespace kokai::intake {

/// "271403-sakai" for the code; empty when the content has no such folder.
Result<std::string> municipality_folder(const std::string& content, const std::string& code);

/// "271403-sakai/048-juten/2019-06-27.md". A folder that has the number already is kept, whatever
/// its name is; else the name is the clerk's --slug or the form's key.
Result<std::string> document_path(const std::string& content, const std::string& municipality,
                                  const Frontmatter& front, const std::string& slug);

/// Is the file as an import wrote it? Its `imported` holds the hash of the text without that line.
bool is_untouched_import(std::string_view bytes);
/// A key of the frontmatter as it stands there, quotes taken off; empty when it is not there.
std::string front_value(std::string_view bytes, std::string_view key);

/// Where --replace keeps the old file: "2019-06-27.1a2b3c4d.md.bak", which the content reader
/// leaves alone.
std::string kept_name(const std::string& path, std::string_view old_bytes);

}  // namespace kokai::intake
