#include "generator/commands/preview_server.h"

#include <string>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace kokai {
namespace {

/// One request over a plain socket; the whole answer.
std::string ask(int port, const std::string& head) {
  const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    const std::string request = head + "\r\nConnection: close\r\n\r\n";
    (void)!write(descriptor, request.data(), request.size());
    char bytes[4096];
    for (ssize_t n = 0; (n = read(descriptor, bytes, sizeof bytes)) > 0;) {
      answer.append(bytes, static_cast<std::size_t>(n));
    }
  }
  close(descriptor);
  return answer;
}

std::string get(int port, const std::string& path, const std::string& host = "localhost:1") {
  return ask(port, "GET " + path + " HTTP/1.1\r\nHost: " + host);
}

class PreviewServerTest : public testing::Test {
 protected:
  void SetUp() override {
    const Result<int> started = server_.start(0);
    ASSERT_TRUE(started.ok());
    port_ = started.value();
    server_.show({{"index.html", "<body>home</body>"},
                  {"271403/index.html", "<body>city</body>"},
                  {"404.html", "<body>nothing here</body>"},
                  {"a.css", "p{}"}});
  }
  PreviewServer server_;
  int port_ = 0;
};

TEST_F(PreviewServerTest, GivesPagesWithTheReloadScript) {
  const std::string answer = get(port_, "/");
  EXPECT_NE(answer.find("200 OK"), std::string::npos);
  EXPECT_NE(answer.find("<body>home<script src=\"/.kokai/reload.js\"></script>"),
            std::string::npos);
}

TEST_F(PreviewServerTest, LeadsFromAFoldersNameToItsPage) {
  EXPECT_NE(get(port_, "/271403").find("Location: /271403/"), std::string::npos);
  EXPECT_NE(get(port_, "/271403/").find("city"), std::string::npos);
}

TEST_F(PreviewServerTest, GivesOtherFilesAsTheyAre) {
  const std::string answer = get(port_, "/a.css");
  EXPECT_NE(answer.find("Content-Type: text/css"), std::string::npos);
  EXPECT_TRUE(answer.ends_with("\r\n\r\np{}"));
}

TEST_F(PreviewServerTest, AnswersUnknownPathsWithThePageForThem) {
  const std::string answer = get(port_, "/../../etc/passwd");
  EXPECT_NE(answer.find(" 404 "), std::string::npos);
  EXPECT_NE(answer.find("nothing here"), std::string::npos);
}

TEST_F(PreviewServerTest, RefusesANameThatIsNotThisMachine) {
  EXPECT_NE(get(port_, "/", "evil.example").find(" 403 "), std::string::npos);
}

TEST_F(PreviewServerTest, RefusesToBeWrittenTo) {
  EXPECT_NE(ask(port_, "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0").find(" 405 "),
            std::string::npos);
}

TEST_F(PreviewServerTest, CountsTheVersionUpWhenANewSiteIsShown) {
  EXPECT_NE(get(port_, "/.kokai/version.js?1").find("kokaiVersion(1)"), std::string::npos);
  server_.show({{"index.html", "<body>new</body>"}});
  EXPECT_NE(get(port_, "/.kokai/version.js?2").find("kokaiVersion(2)"), std::string::npos);
  EXPECT_NE(get(port_, "/").find("new"), std::string::npos);
}

TEST_F(PreviewServerTest, SaysWhenItsPortIsTaken) {
  PreviewServer second;
  EXPECT_FALSE(second.start(port_).ok());
}

}  // namespace
}  // namespace kokai
