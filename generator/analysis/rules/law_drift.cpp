#include "generator/analysis/rules/law_drift.h"

namespace kokai {

namespace {

constexpr Date kCommission = {2016, 1, 1};  // 個人情報保護委員会 の設置
constexpr Date kDigital = {2021, 9, 1};  // 令和3年法律第37号: 第19条に第4号が入り、号が送られた
constexpr Date kTables = {2024, 5,
                          27};  // 令和5年法律第48号: 別表第一が別表に、別表第二が主務省令に

constexpr std::string_view kOtherLaws = "条例|住民基本台帳法|住基法|規則";
constexpr std::string_view kOrder = "番号法第19条第8号に基づく利用特定個人情報の提供に関する命令";

constexpr std::string_view kNumberAct = "番号法|番号の利用等に関する法律";
constexpr std::string_view kNetwork = "別表第二|別表第2|情報提供ネットワーク";

constexpr LawDrift kRows[] = {
    {"特定個人情報保護委員会", "", 0, "", "個人情報保護委員会", kCommission},
    {"総務大臣が設置", "情報提供ネットワークシステム", 60, "", "内閣総理大臣が設置", kDigital},
    {"第19条第7号", kNetwork, 90, "", "第19条第8号", kDigital},
    {"第19条第5号", "委託", 30, "", "第19条第6号", kDigital},
    {"別表第一", kNumberAct, 120, kOtherLaws, "番号法別表", kTables},
    {"別表第1", kNumberAct, 120, kOtherLaws, "番号法別表", kTables},
    {"別表第二", kNumberAct, 120, kOtherLaws, kOrder, kTables},
    {"別表第2", kNumberAct, 120, kOtherLaws, kOrder, kTables},
};

}  // namespace

std::span<const LawDrift> law_drift() { return kRows; }

}  // namespace kokai
