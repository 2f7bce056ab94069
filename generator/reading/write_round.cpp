#include "generator/reading/write_round.h"

#include "generator/formats/yaml.h"

namespace kokai {
namespace {

class RoundWriter {
 public:
  std::string write(const Round& round) {
    out_ = "---\n";
    line("title", round.title);
    line("assessment", round.assessment);
    comment("素案。公表した版になったら、その公表日(例: 2026-04-01)に書き換えます");
    line("version", round.version ? iso(*round.version) : "素案");
    comment("初日も最終日も募集中です。全項目評価書は、合わせて30日以上が原則です");
    line("開始", iso(round.period.first));
    line("終了", iso(round.period.last));
    line_or_pattern("短縮理由", round.shortening, "法令の施行日までに公表するため");
    comment("郵送の扱い: 必着 か 消印有効");
    line_or_pattern("到着", round.arrival, "必着");
    ways(round);
    list("places", round.places, "市役所1階 情報公開窓口");
    line_or_pattern("対象", round.who, "どなたでも意見を出せます");
    list("必要事項", round.required, "住所, 氏名");
    list("回答しないこと", round.unanswered, "個別の回答はしません。");
    line_or_pattern("結果予定", round.result ? iso(*round.result) : "", "2026-04-01");
    comment("結果を公表する日。意見の表(opinions.csv)と回答(answers/)が、この日から出ます");
    line_or_pattern("結果公表", round.published ? iso(*round.published) : "", "2026-04-01");
    line_or_pattern("提出者数", round.people ? std::to_string(*round.people) : "", "9");
    contact(round.contact);
    related(round);
    out_.append("---\n\n").append(round.purpose);
    if (!round.purpose.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void comment(const std::string& text) { out_ += "# " + text + "\n"; }
  void line(const std::string& key, const std::string& value) {
    out_ += key + ": " + yaml::scalar(value) + "\n";
  }
  /// What the clerk has not decided yet stands there as a comment.
  void line_or_pattern(const std::string& key, const std::string& value,
                       const std::string& pattern) {
    if (value.empty()) return comment(key + ": " + pattern);
    line(key, value);
  }
  void member(const std::string& lead, const std::string& key, const std::string& value) {
    if (!value.empty()) out_ += lead + key + ": " + yaml::scalar(value) + "\n";
  }

  void list(const std::string& key, const std::vector<std::string>& lines,
            const std::string& pattern) {
    if (lines.empty()) return comment(key + ": [" + pattern + "]");
    out_ += key + ":\n";
    for (const std::string& one : lines) out_ += "  - " + yaml::scalar(one) + "\n";
  }

  void ways(const Round& round) {
    comment("kind は フォーム、電子メール、郵送、ファックス、窓口 のどれか。上から順に表示します");
    out_ += "methods:\n";
    for (const SendingWay& way : round.methods) {
      out_ += "  - kind: " + std::string(sending_word(way.kind)) + "\n";
      member("    ", "to", way.to);
      member("    ", "office", way.office);
      member("    ", "note", way.note);
    }
  }

  void contact(const Contact& desk) {
    const bool any = !(desk.department + desk.phone + desk.mail + desk.address).empty();
    if (!any) return;
    out_ += "contact:\n";
    member("  ", "department", desk.department);
    member("  ", "phone", desk.phone);
    member("  ", "mail", desk.mail);
    member("  ", "address", desk.address);
  }

  void related(const Round& round) {
    if (round.related.empty()) return;
    out_ += "related:\n";
    for (const RelatedDocument& document : round.related) {
      member("  - ", "title", document.title);
      member("    ", "url", document.url);
    }
  }

  std::string out_;
};

}  // namespace

std::string write_round(const Round& round) { return RoundWriter().write(round); }

}  // namespace kokai
