#include "generator/commands/password.h"

#include <cerrno>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/files/descriptor.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

constexpr std::size_t kLongest = 1024;
constexpr char kInterrupt = '\x03';  // Ctrl+C
constexpr char kEnd = '\x04';        // Ctrl+D
constexpr char kDelete = '\x7F';
constexpr char kBackspace = '\x08';

constexpr Bilingual kPrompt = {"鍵 {0} のパスワード: ", "Password of the key {0}: "};
constexpr Bilingual kAgain = {"もう一度: ", "Once more: "};
constexpr Bilingual kNoTerminal = {
    "鍵 {0} のパスワードを聞く端末がありません。--password-fd を使ってください。",
    "There is no terminal to ask for the password of {0}. Use --password-fd."};
constexpr Bilingual kGivenUp = {"パスワードが入力されませんでした。", "No password was given."};
constexpr Bilingual kDiffer = {"2つのパスワードが違います。もう一度実行してください。",
                               "The two passwords differ. Run it again."};
constexpr Bilingual kEmpty = {
    "空のパスワードは使えません。パスワードなしの鍵にするには --no-password を付けます。",
    "An empty password cannot be used. --no-password makes a key without one."};
constexpr Bilingual kNotAFd = {"--password-fd の値「{0}」から読めません。",
                               "Nothing can be read from the value \"{0}\" of --password-fd."};

/// The terminal without echo, and without its own Ctrl+C, so that it is never left without echo.
class Silent {
 public:
  explicit Silent(int terminal) : terminal_(terminal) {
    tcgetattr(terminal_, &before_);
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
    tcsetattr(terminal_, TCSAFLUSH, &silent);
  }
  ~Silent() { tcsetattr(terminal_, TCSAFLUSH, &before_); }
  Silent(const Silent&) = delete;
  Silent& operator=(const Silent&) = delete;

 private:
  int terminal_;
  termios before_{};
};

/// 1 and the byte, 0 at the end, -1 on refusal.
ssize_t read_byte(int file, char& byte) {
  ssize_t got = 0;
  do {
    got = read(file, &byte, 1);
  } while (got < 0 && errno == EINTR);
  return got;
}

void drop_last_character(std::string& line) {
  while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0xC0) == 0x80) line.pop_back();
  if (!line.empty()) line.pop_back();
}

std::optional<std::string> ask(int terminal, const std::string& prompt) {
  const Silent silent(terminal);
  write_all(terminal, prompt);
  std::string line;
  char byte = 0;
  while (read_byte(terminal, byte) == 1 && byte != kInterrupt && byte != kEnd &&
         line.size() < kLongest) {
    if (byte == '\n' || byte == '\r') {
      write_all(terminal, "\n");
      return line;
    }
    if (byte == kDelete || byte == kBackspace) {
      drop_last_character(line);
    } else {
      line += byte;
    }
  }
  write_all(terminal, "\n");
  return std::nullopt;
}

std::optional<std::string> first_line_of(const Arguments& arguments, const std::string& fd) {
  const std::optional<int> file = whole_number<int>(fd);
  std::string line;
  char byte = 0;
  ssize_t got = -1;
  while (file && *file >= 0 && line.size() < kLongest && (got = read_byte(*file, byte)) == 1) {
    if (byte == '\n') return line;
    line += byte;
  }
  if (got == 0) return line;
  complain(arguments, kNotAFd, {fd});
  return std::nullopt;
}

std::optional<std::string> ask_on_terminal(const Arguments& arguments, const std::string& key,
                                           bool twice) {
  const Descriptor terminal = open_at(AT_FDCWD, "/dev/tty", O_RDWR);
  if (!terminal.open()) {
    complain(arguments, kNoTerminal, {key});
    return std::nullopt;
  }
  std::optional<std::string> first = ask(terminal.get(), in(kPrompt, arguments.language, {key}));
  std::optional<std::string> second = first;
  if (first && twice) second = ask(terminal.get(), in(kAgain, arguments.language, {}));
  if (first && second && *first == *second) return first;
  complain(arguments, first && second ? kDiffer : kGivenUp, {});
  return std::nullopt;
}

}  // namespace

std::optional<std::string> ask_password(const Arguments& arguments, const std::string& key,
                                        bool twice) {
  const std::optional<std::string> fd = arguments.find(kPasswordFdOption.name);
  std::optional<std::string> password =
      fd ? first_line_of(arguments, *fd) : ask_on_terminal(arguments, key, twice);
  if (!password || !password->empty()) return password;
  complain(arguments, kEmpty, {});
  return std::nullopt;
}

}  // namespace kokai
