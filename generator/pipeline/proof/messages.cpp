#include "generator/pipeline/proof/messages.h"

namespace kokai::proof {

namespace {

constexpr std::string_view kMinisign = "minisign (https://jedisct1.github.io/minisign/)";
constexpr Bilingual kFetchAgain = {
    "もう一度ダウンロードして確かめてください。それでも同じなら、使わずに、公開元に知らせてください"
    "。",
    "Download it again and check again. If nothing changes, do not use it and tell the publisher."};
constexpr Bilingual kHostile = {
    "取り出すと、利用者のファイルを壊したり、ディスクを埋めたりするおそれがあります。",
    "Unpacking it could damage other files or fill the disk."};

}  // namespace

const Message kUnguarded = {
    "proof/unguarded",
    Severity::kError,
    {"kokai build が作ったサイトではありません。", "This is no site that kokai build made."},
    {"個人の情報が入っていないことを確かめていないサイトには、署名しません。",
     "A site that was not looked through for personal data is not signed."},
    {"--output に、kokai build の公開先を指定してください。",
     "Give --output the output folder of kokai build."},
    ""};

const Message kIncomplete = {
    "proof/incomplete",
    Severity::kError,
    {"kokai build が書いたファイルがありません。", "A file that kokai build wrote is missing."},
    {"欠けたサイトに署名すると、欠けたまま正しいサイトとして通ってしまいます。",
     "Signed like this, the gap would pass as the site itself."},
    {"kokai build をもう一度実行してください。", "Run kokai build again."},
    ""};

const Message kNotAFile = {
    "proof/not-a-file",
    Severity::kError,
    {"ふつうのファイルではありません(リンクなど)。",
     "This is no plain file (a link, for example)."},
    {"署名した後に、指す先の中身が変わるおそれがあります。",
     "What it leads to could change after the signature."},
    {"消すか、ファイルそのものを置いてください。", "Remove it, or put the file itself there."},
    ""};

const Message kName = {
    "proof/name",
    Severity::kError,
    {"名前に、使えない文字があります(改行、逆斜線、UTF-8 でない文字)。",
     "The name holds a line break, a backslash, or is not UTF-8."},
    {"一覧を読むプログラムによって、別のファイルと取り違えるおそれがあります。",
     "Programs that read the list could take it for another file."},
    {"名前を変えるか、公開先から除いてください。", "Rename it, or take it out of the site."},
    "GNU coreutils: sha256sum"};

const Message kTaken = {"proof/taken",
                        Severity::kError,
                        {"署名のファイルを置く場所に、kokai が書いたのではないファイルがあります。",
                         "A file kokai did not write stands where the proof goes."},
                        {"置き換えると、そのファイルが失われます。", "It would be lost."},
                        {"そのファイルの名前を変えるか、公開先から除いてください。",
                         "Rename it, or take it out of the site."},
                        ""};

const Message kUnsigned = {
    "proof/unsigned",
    Severity::kError,
    {"署名がありません: {0} が見つかりません。", "There is no signature: {0} is missing."},
    {"署名がなければ、だれが公開したものか、変わっていないかを確かめられません。",
     "Without it nobody can tell who published this, and whether it was changed."},
    {"公開する職員: kokai sign を実行してください。読む人: {0} も同じ場所からダウンロードし、"
     "隣に置いてください。",
     "Staff: run kokai sign. Readers: download {0} from the same place and put it beside."},
    kMinisign};

const Message kSignature = {
    "proof/signature",
    Severity::kError,
    {"署名が合いません。{0} か署名のどちらかが、署名した後に変わっています。",
     "The signature does not fit: {0} or the signature was changed after signing."},
    {"公開した人が署名したものではありません。", "This is not what the publisher signed."},
    kFetchAgain,
    kMinisign};

const Message kOtherKey = {"proof/other-key",
                           Severity::kError,
                           {"別の鍵の署名です(署名の鍵 {0}、指定した公開鍵 {1})。",
                            "Signed with another key (signature {0}, public key given {1})."},
                           {"指定した公開鍵の持ち主が署名したとは言えません。",
                            "Nothing says that the owner of the given key signed this."},
                           {"公開元が示している公開鍵を、もう一度確かめてください。",
                            "Compare the public key with the one the publisher shows."},
                           kMinisign};

const Message kSums = {"proof/sums",
                       Severity::kError,
                       {"ファイルの一覧が、SHA256SUMS の形ではありません。",
                        "The list of files is not written as a SHA256SUMS."},
                       {"読めない一覧とは、比べられません。", "Nothing can be compared with it."},
                       {"kokai sign で署名し直してください。", "Sign again with kokai sign."},
                       "GNU coreutils: sha256sum"};

const Message kChanged = {
    "proof/changed",
    Severity::kError,
    {"中身が、署名したときと違います。", "The content is not what was signed."},
    {"公開した人が署名したものではありません。", "This is not what the publisher signed."},
    kFetchAgain,
    ""};

const Message kMissing = {
    "proof/missing",
    Severity::kError,
    {"署名した一覧にあるファイルが、ありません。", "It stands in the signed list and is missing."},
    {"全てがそろっていなければ、サイトの一部が隠されているかもしれません。",
     "A part of the site may have been hidden."},
    kFetchAgain,
    ""};

const Message kAdded = {
    "proof/added",
    Severity::kError,
    {"署名した一覧にない、余分なファイルです。", "It does not stand in the signed list."},
    {"だれが加えたものか、確かめられません。", "Nobody can tell who added it."},
    {"公開する職員: 必要なファイルなら、もう一度 kokai sign を実行してください。読む人: "
     "使わないでください。",
     "Staff: sign again with kokai sign if it belongs there. Readers: do not use it."},
    ""};

const Message kZipBroken = {"proof/zip-broken",
                            Severity::kError,
                            {"zip として読めないか、途中で壊れているか、記録が食い違っています {0}",
                             "Not a zip, broken, or at odds with itself: {0}"},
                            {"中身を確かめられません。", "What is in it cannot be checked."},
                            kFetchAgain,
                            "APPNOTE 6.3"};

const Message kZipTooLarge = {
    "proof/zip-too-large",
    Severity::kError,
    {"広げると大きくなりすぎる zip です {0}", "Unpacks to more than it should: {0}"},
    kHostile,
    kFetchAgain,
    ""};

const Message kZipName = {"proof/zip-name",
                          Severity::kError,
                          {"zip の中に、フォルダーの外を指すなど、使えない名前があります: {0}",
                           "A name in the zip leads elsewhere or cannot be used: {0}"},
                          kHostile,
                          kFetchAgain,
                          "APPNOTE 6.3, 4.4.17"};

const Message kZipDouble = {
    "proof/zip-double",
    Severity::kError,
    {"zip の中に、同じ名前(大文字と小文字の違いだけの名前を含む)が二つあります: {0}",
     "Two entries of the zip have one name, or differ in upper and lower case only: {0}"},
    {"どちらが取り出されるかが、パソコンによって違います。",
     "Which of them is unpacked depends on the computer."},
    kFetchAgain,
    ""};

const Message kZipLink = {
    "proof/zip-link",
    Severity::kError,
    {"zip の中に、リンクなど、ファイルでもフォルダーでもないものがあります: {0}",
     "An entry of the zip is neither file nor folder: {0}"},
    kHostile,
    kFetchAgain,
    ""};

const Message kZipEncrypted = {"proof/zip-encrypted",
                               Severity::kError,
                               {"zip の中身が暗号化されています: {0}", "The zip is encrypted: {0}"},
                               {"中身を確かめられません。", "What is in it cannot be checked."},
                               kFetchAgain,
                               ""};

std::span<const Message* const> messages() {
  static constexpr const Message* kAll[] = {
      &kUnguarded, &kIncomplete,  &kNotAFile, &kName,      &kTaken,   &kUnsigned,
      &kSignature, &kOtherKey,    &kSums,     &kChanged,   &kMissing, &kAdded,
      &kZipBroken, &kZipTooLarge, &kZipName,  &kZipDouble, &kZipLink, &kZipEncrypted};
  return kAll;
}

}  // namespace kokai::proof
