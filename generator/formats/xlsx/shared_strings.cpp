#include "generator/formats/xlsx/shared_strings.h"

#include "generator/formats/xlsx/escapes.h"
#include "generator/formats/xlsx/string_item.h"

namespace kokai::xlsx {
namespace {

constexpr std::size_t kBlock = 2 * kMostOfCell;

class Reader : public xml::Handler {
 public:
  explicit Reader(SharedStrings& strings) : strings_(strings) {}

  bool open(const xml::Element& element) override {
    if (!is_spreadsheet(element.name.space)) return true;
    if (element.name.local == "si") {
      item_.begin();
    } else {
      item_.open(element.name.local);
    }
    return true;
  }
  bool text(std::string_view piece) override {
    item_.text(piece);
    return true;
  }
  bool close(const xml::Name& name) override {
    if (!is_spreadsheet(name.space)) return true;
    if (name.local == "si") {
      strings_.add(decoded(item_.text().text()), item_.text().cut());
    } else {
      item_.close(name.local);
    }
    return true;
  }

 private:
  SharedStrings& strings_;
  StringItem item_;
};

}  // namespace

std::optional<SharedStrings::Text> SharedStrings::at(std::uint64_t number) const {
  if (number >= places_.size()) return std::nullopt;
  const Place& place = places_[number];
  const std::string_view block = blocks_[place.block];
  return Text{block.substr(place.at, place.size), place.cut};
}

void SharedStrings::add(std::string_view text, bool cut) {
  if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(kBlock);
  }
  std::string& block = blocks_.back();
  places_.push_back({static_cast<std::uint32_t>(blocks_.size() - 1),
                     static_cast<std::uint32_t>(block.size()),
                     static_cast<std::uint32_t>(text.size()), cut});
  block += text;
}

bool SharedStrings::read(const Package& package, std::string_view part, Findings& findings) {
  Reader reader(*this);
  return package.read(part, reader, findings, kAnySize);
}

}  // namespace kokai::xlsx
