#include "generator/formats/xlsx/styles.h"

#include "generator/formats/xlsx/cell_name.h"

namespace kokai::xlsx {
namespace {

constexpr std::uint64_t kHighestFormat = 1'000'000;

class Reader : public xml::Handler {
 public:
  Reader(std::map<unsigned, NumberFormat>& formats, std::vector<unsigned>& styles)
      : formats_(formats), styles_(styles) {}

  bool open(const xml::Element& element) override {
    if (!is_spreadsheet(element.name.space)) return true;
    const std::string_view local = element.name.local;
    const auto id = static_cast<unsigned>(
        parse_number(element.value_of("numFmtId"), kHighestFormat).value_or(0));
    if (local == "numFmt") {
      formats_.insert_or_assign(id, number_format(element.value_of("formatCode")));
    } else if (local == "cellXfs") {
      in_cells_ = true;
    } else if (local == "xf" && in_cells_) {
      styles_.push_back(id);
    }
    return true;
  }
  bool text(std::string_view) override { return true; }
  bool close(const xml::Name& name) override {
    if (name.local == "cellXfs") in_cells_ = false;
    return true;
  }

 private:
  std::map<unsigned, NumberFormat>& formats_;
  std::vector<unsigned>& styles_;
  bool in_cells_ = false;
};

}  // namespace

const NumberFormat& Styles::format_of(std::uint64_t style) const {
  static const NumberFormat kPlain;
  if (style >= styles_.size()) return kPlain;
  const auto found = formats_.find(styles_[style]);
  return found == formats_.end() ? kPlain : found->second;
}

bool Styles::read(const Package& package, std::string_view part, Findings& findings) {
  Reader reader(formats_, styles_);
  if (!package.read(part, reader, findings)) return false;
  for (const unsigned id : styles_) formats_.try_emplace(id, built_in_format(id));
  return true;
}

}  // namespace kokai::xlsx
