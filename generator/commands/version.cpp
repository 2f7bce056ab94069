#include <iostream>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/formats/json.h"

namespace kokai {
namespace {

constexpr Option kOptions[] = {
    kJsonOption,
};

int run_version(const Arguments& arguments) {
  if (!arguments.flag("--json")) {
    std::cout << "kokai " KOKAI_VERSION "\n";
    return kFine;
  }
  json::Writer json;
  json.begin_object();
  json.member("schema", 1);
  json.member("name", "kokai");
  json.member("version", KOKAI_VERSION);
  json.member("compiler", __VERSION__);
  json.member("build", KOKAI_BUILD_TYPE);
  json.end_object();
  std::cout << json.take();
  return kFine;
}

}  // namespace

extern constinit const Command kVersion = {
    "version", {"kokai の版を表示します。", "Shows which version of kokai this is."},
    {},        kOptions,
    {"", ""},  run_version};

}  // namespace kokai
