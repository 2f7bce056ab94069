#pragma once

// SQLite databases of our own: written from nothing, in one go.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "generator/diagnostics/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace kokai::sqlite {

/// Nothing, a whole number, a text (UTF-8; seen, not copied).
using Value = std::variant<std::monostate, long long, std::string_view>;

/// One INSERT for many rows. Its writer outlives it.
class Insert {
 public:
  Insert(sqlite3_stmt* statement, std::string shown)
      : statement_(statement), shown_(std::move(shown)) {}
  /// As many values as the statement has question marks.
  Status row(std::span<const Value> values);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string shown_;
};

/// Writes one database; the same calls give the same bytes (with the same SQLite). Until close()
/// the file is of no use: it has no journal, and nothing is synced. Memory: some 20 MB of pages.
///
/// What the disk refuses is a Failure of `shown`; SQL that is wrong and rows that break a
/// constraint are our bug and throw std::logic_error.
class Writer {
 public:
  /// `path` must not exist. `application`: what is_of() knows it by.
  static Result<std::unique_ptr<Writer>> open(const std::string& path, std::string shown,
                                              std::uint32_t application);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Statements whose rows, if any, nobody wants.
  Status run(const std::string& sql);
  Result<Insert> insert(const std::string& sql);
  /// Does this query give a row?
  Result<bool> finds(const std::string& sql);
  /// All of it in the file.
  Status close();

 private:
  Writer(sqlite3* database, std::string shown) : database_(database), shown_(std::move(shown)) {}

  sqlite3* database_;
  std::string shown_;
};

/// How many bytes is_of() needs.
inline constexpr std::size_t kHeadBytes = 100;
/// Does a file that begins with `head` hold a database of this application?
bool is_of(std::string_view head, std::uint32_t application);

}  // namespace kokai::sqlite
