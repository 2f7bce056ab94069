#include <iostream>

#include <unistd.h>

#include "generator/commands/all_messages.h"
#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/text/columns.h"

namespace kokai {
namespace {

constexpr Place kPlaces[] = {{{"ID", "ID"},
                              {"メッセージの [ ] の中の名前。なければ一覧",
                               "the name in [ ] of a message; without it: the list"},
                              false}};

constexpr Bilingual kNoSuchMessage = {
    "「{0}」というメッセージはありません。一覧は kokai explain で見られます。",
    "There is no message \"{0}\". \"kokai explain\" lists them."};
constexpr Bilingual kDidYouMean = {"「{0}」のことではありませんか。", "Did you mean {0}?"};
constexpr Bilingual kSeverities[] = {{"情報", "note"}, {"警告", "warning"}, {"エラー", "error"}};

std::string list_of(const std::vector<const Message*>& messages, Language language) {
  std::string out;
  for (const Message* message : messages) {
    const std::string_view severity =
        in(kSeverities[static_cast<std::size_t>(message->severity)], language);
    out += message->id;
    const std::size_t used = display_columns(message->id);
    out.append(used < 38 ? 38 - used : 1, ' ');
    out += severity;
    out.append(9 - display_columns(severity), ' ');
    out += in(message->what, language);
    out += '\n';
  }
  return out;
}

int run_explain(const Arguments& arguments) {
  const std::vector<const Message*> messages = all_messages();
  if (arguments.places.empty()) {
    std::cout << list_of(messages, arguments.language);
    return kFine;
  }
  std::string wanted = arguments.place(0);
  if (wanted.size() > 2 && wanted.front() == '[' && wanted.back() == ']') {
    wanted = wanted.substr(1, wanted.size() - 2);
  }
  std::vector<std::string_view> ids;
  for (const Message* message : messages) {
    ids.push_back(message->id);
    if (message->id != wanted) continue;
    std::cout << explain(*message, print_options(arguments, STDOUT_FILENO, ""));
    return kFine;
  }
  complain(arguments, kNoSuchMessage, {wanted});
  if (const std::string_view meant = nearest_name(wanted, ids); !meant.empty()) {
    std::cerr << in(kDidYouMean, arguments.language, {std::string(meant)}) << '\n';
  }
  return kUsage;
}

}  // namespace

extern constinit const Command kExplain = {
    "explain",
    {"メッセージの意味と直し方を説明します。", "Explains a message and how to mend its cause."},
    kPlaces,
    {},
    {"", ""},
    run_explain};

}  // namespace kokai
