#include <iostream>
#include <vector>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/keys.h"
#include "generator/commands/password.h"
#include "generator/files/private_folder.h"
#include "generator/files/publication.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    {"--key",
     {"ファイル", "FILE"},
     {"鍵を書くファイル。公開鍵は ファイル.pub に書きます",
      "the file for the key; the public key goes to FILE.pub"},
     true,
     true},
    {"--no-password",
     {"", ""},
     {"パスワードなしの鍵にします(試験や、人のいない機械用)",
      "makes a key without a password (for tests and machines)"}},
    kPasswordFdOption,
    kContentOption,
    {"--output",
     {"フォルダー", "DIR"},
     {"公開先のフォルダー(既定: output)。この中に鍵は置けません",
      "output folder (default: output), where no key may lie"},
     true},
};

constexpr Bilingual kMore = {
    "サイトに署名する鍵を作ります。形は minisign と同じで、minisign でも使えます。\n"
    "\n"
    "- 鍵のファイルは、持ち主だけが読めます(0600)。原稿や公開先の中、git の管理下には作れません。\n"
    "- "
    "鍵とパスワードをなくすと、二度と同じ鍵では署名できません。写しを安全な所に保管してください。\n"
    "- 公開鍵(.pub)は秘密ではありません。2行目を site.yaml の public_key に書くと、サイトの\n"
    "  「確かめ方」のページに出ます。広報紙など、サイトの外でも示してください。\n"
    "- 同じ名前のファイルがあれば、上書きせずに断ります。\n"
    "\n"
    "例: kokai keygen --key ~/kokai-secret/mihon.key\n",
    "Makes a key that signs sites, in minisign's format.\n"
    "\n"
    "- Its owner alone may read the file (0600). Never inside content, output or a git work tree.\n"
    "- Without key and password nobody can sign with it again: keep a copy in a safe place.\n"
    "- The public key (.pub) is no secret. Its second line, as public_key in site.yaml, is shown "
    "on\n"
    "  the page about checking; show it outside the site, too.\n"
    "- A file of the same name is never overwritten.\n"
    "\n"
    "Example: kokai keygen --key ~/kokai-secret/mihon.key\n"};

constexpr Bilingual kMade = {
    "鍵を作りました: {0}(番号 {1})\n"
    "公開鍵: {2}\n"
    "site.yaml に書く行:\n"
    "  public_key: {3}",
    "Made the key {0} (id {1})\n"
    "Public key: {2}\n"
    "The line for site.yaml:\n"
    "  public_key: {3}"};

std::string second_line(const std::string& text) {
  const std::size_t begin = text.find('\n') + 1;
  return text.substr(begin, text.find('\n', begin) - begin);
}

Status write_both(const std::string& path, const std::string& secret, const std::string& open) {
  const std::string beside = path + ".pub";
  if (access(beside.c_str(), F_OK) == 0) return Failure{"key-exists", beside, ""};
  if (Status written = write_secret_file(path, secret); !written) return written;
  Status written = write_file_whole(beside, open);
  if (!written) unlink(path.c_str());
  return written;
}

int run_keygen(const Arguments& arguments) {
  const std::string path = arguments.get("--key");
  const std::vector<std::string> published = {arguments.get("--content", "content"),
                                              arguments.get("--output", "output")};
  if (Status well = judge_secret_file(path, published); !well) {
    return report_failure(arguments, well.failure());
  }
  std::optional<std::string> password;
  if (!arguments.flag("--no-password")) {
    password = ask_password(arguments, path, true);
    if (!password) return kUsage;
  }
  minisign::SecretKey key;
  key.make();
  const std::string open = minisign::public_key_text(key.public_key());
  if (Status written = write_both(path, key.text(password), open); !written) {
    return report_failure(arguments, written.failure());
  }
  std::cout << in(kMade, arguments.language,
                  {path, minisign::shown_id(key.public_key().id), path + ".pub", second_line(open)})
            << '\n';
  return kFine;
}

}  // namespace

extern constinit const Command kKeygen = {
    "keygen", {"サイトに署名する鍵を作ります。", "Makes a key that signs sites."},
    {},       kOptions,
    kMore,    run_keygen};

}  // namespace kokai
