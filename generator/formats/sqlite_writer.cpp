#include "generator/formats/sqlite_writer.h"

#include <cerrno>
#include <stdexcept>
#include <utility>

#include <sqlite3.h>

namespace kokai::sqlite {
namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kApplicationAt = 68;

/// The reason why the last call did not go well.
Failure refusal(sqlite3* database, int code, const std::string& shown) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOMEM: {
      const bool full = (code & 0xFF) == SQLITE_FULL;
      const int error = full ? ENOSPC : sqlite3_system_errno(database);
      return error != 0 ? system_failure("write", shown, error)
                        : Failure{"write", shown, sqlite3_errstr(code)};
    }
    default:
      throw std::logic_error(std::string("sqlite: ") + sqlite3_errmsg(database));
  }
}

int bind(sqlite3_stmt* statement, int place, const Value& value) {
  if (const auto* number = std::get_if<long long>(&value)) {
    return sqlite3_bind_int64(statement, place, *number);
  }
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    const char* const begin = text->empty() ? "" : text->data();
    return sqlite3_bind_text64(statement, place, begin, text->size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  return sqlite3_bind_null(statement, place);
}

}  // namespace

void Insert::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Status Insert::row(std::span<const Value> values) {
  sqlite3_stmt* const statement = statement_.get();
  if (static_cast<int>(values.size()) != sqlite3_bind_parameter_count(statement)) {
    throw std::logic_error("sqlite: not as many values as columns");
  }
  int code = SQLITE_OK;
  for (std::size_t i = 0; i < values.size() && code == SQLITE_OK; ++i) {
    code = bind(statement, static_cast<int>(i + 1), values[i]);
  }
  if (code == SQLITE_OK) code = sqlite3_step(statement);
  if (code != SQLITE_DONE) return refusal(sqlite3_db_handle(statement), code, shown_);
  sqlite3_reset(statement);
  return Done{};
}

Result<std::unique_ptr<Writer>> Writer::open(const std::string& path, std::string shown,
                                             std::uint32_t application) {
  sqlite3* database = nullptr;
  constexpr int kNew = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(path.c_str(), &database, kNew, nullptr);
  std::unique_ptr<Writer> writer(new Writer(database, std::move(shown)));
  if (code != SQLITE_OK) return refusal(database, code, writer->shown_);
  const Status begun = writer->run(
      "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "PRAGMA cache_size = -16384; PRAGMA foreign_keys = OFF;"
      "PRAGMA application_id = " +
      std::to_string(application) + "; BEGIN");
  if (!begun) return begun.failure();
  return writer;
}

Writer::~Writer() { sqlite3_close_v2(database_); }

Status Writer::run(const std::string& sql) {
  const int code = sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr);
  return code == SQLITE_OK ? Status(Done{}) : refusal(database_, code, shown_);
}

Result<Insert> Writer::insert(const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr);
  if (code != SQLITE_OK) return refusal(database_, code, shown_);
  return Insert(statement, shown_);
}

Result<bool> Writer::finds(const std::string& sql) {
  bool found = false;
  const auto take = [](void* any, int, char**, char**) {
    *static_cast<bool*>(any) = true;
    return 0;
  };
  const int code = sqlite3_exec(database_, sql.c_str(), take, &found, nullptr);
  if (code != SQLITE_OK) return refusal(database_, code, shown_);
  return found;
}

Status Writer::close() {
  if (Status done = run("COMMIT"); !done) return done;
  const int code = sqlite3_close(std::exchange(database_, nullptr));
  return code == SQLITE_OK ? Status(Done{}) : Failure{"write", shown_, sqlite3_errstr(code)};
}

bool is_of(std::string_view head, std::uint32_t application) {
  if (head.size() < kHeadBytes || !head.starts_with(kMagic)) return false;
  std::uint32_t written = 0;
  for (const char byte : head.substr(kApplicationAt, 4)) {
    written = written << 8 | static_cast<unsigned char>(byte);
  }
  return written == application;
}

}  // namespace kokai::sqlite
