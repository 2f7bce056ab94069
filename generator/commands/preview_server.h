#pragma once

// A site in memory, shown to this machine only. For looking at drafts, never for publishing.

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "generator/diagnostics/result.h"

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

namespace kokai {

/// Listens on 127.0.0.1. Requests whose Host is not this machine are refused, so that no web page
/// can read the drafts through a name of its own. Open pages ask once a second for the version of
/// the site, by a script file of our own (the pages' content security policy stays as published),
/// and reload when it has changed.
class PreviewServer {
 public:
  PreviewServer();
  ~PreviewServer();
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  /// Begins to listen; port 0 takes any free one. Returns the port.
  Result<int> start(int port);
  /// From now on this is the site. Thread-safe.
  void show(std::map<std::string, std::string> files);

 private:
  using Files = std::map<std::string, std::string>;
  void answer(const httplib::Request& request, httplib::Response& response) const;
  std::shared_ptr<const Files> files(unsigned& version) const;

  std::unique_ptr<httplib::Server> server_;
  std::thread listener_;
  mutable std::mutex mutex_;
  std::shared_ptr<const Files> files_;
  unsigned version_ = 0;
};

/// "text/html; charset=utf-8" for "a/b.html"; octet-stream for what is not known.
std::string_view media_type(std::string_view path);

}  // namespace kokai
