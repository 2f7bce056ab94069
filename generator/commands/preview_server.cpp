#include "generator/commands/preview_server.h"

#include <cerrno>

#include <httplib.h>
#include <sys/socket.h>

namespace kokai {
namespace {

constexpr std::string_view kReloadScript = "/.kokai/reload.js";
constexpr std::string_view kVersionScript = "/.kokai/version.js";

struct MediaType {
  std::string_view ending;
  std::string_view type;
};

/// The first that fits.
constexpr MediaType kMediaTypes[] = {
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".atom", "application/atom+xml; charset=utf-8"},
    {".ics", "text/calendar; charset=utf-8"},
    {"opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"},
    {".xml", "application/xml; charset=utf-8"},
    {".rdf", "application/rdf+xml; charset=utf-8"},
    {".jsonld", "application/ld+json; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".pdf", "application/pdf"},
};

/// Asks for the version again and again by a script element: needs no more than script-src 'self'.
std::string reload_script(unsigned version) {
  return "(() => {\n"
         "  const known = " +
         std::to_string(version) +
         ";\n"
         "  window.kokaiVersion = (version) => { if (version !== known) location.reload(); };\n"
         "  const ask = () => {\n"
         "    const script = document.createElement('script');\n"
         "    script.src = '" +
         std::string(kVersionScript) +
         "?' + Date.now();\n"
         "    script.onload = script.onerror = () => { script.remove(); setTimeout(ask, 1000); };\n"
         "    document.head.append(script);\n"
         "  };\n"
         "  ask();\n"
         "})();\n";
}

std::string with_reload(const std::string& page) {
  const std::size_t end = page.rfind("</body>");
  if (end == std::string::npos) return page;
  std::string out = page.substr(0, end);
  out += "<script src=\"";
  out += kReloadScript;
  out += "\"></script>\n";
  out.append(page, end, std::string::npos);
  return out;
}

bool is_this_machine(std::string host) {
  if (const std::size_t port = host.rfind(':'); port != std::string::npos) host.resize(port);
  return host == "127.0.0.1" || host == "localhost";
}

/// One server to a port: the library's own choice (SO_REUSEPORT) would let two share it.
void socket_options(int socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

std::string_view media_type(std::string_view path) {
  for (const MediaType& row : kMediaTypes) {
    if (path.ends_with(row.ending)) return row.type;
  }
  return "application/octet-stream";
}

PreviewServer::PreviewServer()
    : server_(std::make_unique<httplib::Server>()), files_(std::make_shared<const Files>()) {
  server_->set_socket_options(socket_options);
  server_->set_pre_routing_handler(
      [this](const httplib::Request& request, httplib::Response& response) {
        answer(request, response);
        return httplib::Server::HandlerResponse::Handled;
      });
}

PreviewServer::~PreviewServer() {
  server_->stop();
  if (listener_.joinable()) listener_.join();
}

Result<int> PreviewServer::start(int port) {
  const std::string here = "127.0.0.1";
  errno = 0;
  const int bound = port == 0                           ? server_->bind_to_any_port(here)
                    : server_->bind_to_port(here, port) ? port
                                                        : -1;
  if (bound < 0) {
    return system_failure("start", here + ":" + std::to_string(port), errno ? errno : EADDRINUSE);
  }
  listener_ = std::thread([this] { server_->listen_after_bind(); });
  while (!server_->is_running()) std::this_thread::yield();  // or stop() would not be heard
  return bound;
}

void PreviewServer::show(std::map<std::string, std::string> files) {
  auto fresh = std::make_shared<const Files>(std::move(files));
  const std::lock_guard<std::mutex> lock(mutex_);
  files_.swap(fresh);
  ++version_;
}

std::shared_ptr<const PreviewServer::Files> PreviewServer::files(unsigned& version) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  version = version_;
  return files_;
}

void PreviewServer::answer(const httplib::Request& request, httplib::Response& response) const {
  response.set_header("Cache-Control", "no-store");
  response.set_header("X-Content-Type-Options", "nosniff");
  if (!is_this_machine(request.get_header_value("Host"))) {
    response.status = 403;
    return;
  }
  if (request.method != "GET" && request.method != "HEAD") {
    response.status = 405;
    return;
  }
  unsigned version = 0;
  const std::shared_ptr<const Files> site = files(version);
  const std::string script(media_type(".js"));
  if (request.path == kReloadScript) return response.set_content(reload_script(version), script);
  if (request.path == kVersionScript) {
    return response.set_content("kokaiVersion(" + std::to_string(version) + ");\n", script);
  }

  std::string path = request.path.substr(1);
  if (path.empty() || path.back() == '/') path += "index.html";
  auto found = site->find(path);
  if (found == site->end() && site->contains(path + "/index.html")) {
    return response.set_redirect("/" + path + "/");
  }
  response.status = 200;
  if (found == site->end()) {
    response.status = 404;
    path = "404.html";
    found = site->find(path);
    if (found == site->end()) return;
  }
  const bool page = path.ends_with(".html");
  response.set_content(page ? with_reload(found->second) : found->second,
                       std::string(media_type(path)));
}

}  // namespace kokai
