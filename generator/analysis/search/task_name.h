#pragma once

// What a title speaks of, without the city and the form: assessments of one 事務 in several cities
// have it in common.

#include <string>
#include <string_view>

namespace kokai::search {

/// "東松山市 こども医療費支給に関する事務 基礎項目評価書" -> "こども医療費支給に関する事務".
std::string task_name(std::string_view title, std::string_view municipality);
/// The same for titles that mean one 事務: "こども医療費支給".
std::string task_key(std::string_view task);

}  // namespace kokai::search
