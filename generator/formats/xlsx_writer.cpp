#include "generator/formats/xlsx_writer.h"

#include <cerrno>
#include <map>
#include <stdexcept>
#include <utility>

#include <sys/mman.h>
#include <xlsxwriter.h>

#include "generator/files/descriptor.h"
#include "generator/files/hash.h"
#include "generator/formats/xlsx/cell_name.h"
#include "generator/formats/xlsx/escapes.h"
#include "generator/formats/xlsx_reader.h"
#include "generator/text/utf8.h"

namespace kokai::xlsx {
namespace {

constexpr lxw_row_t kLastRow = 1'048'575;  // from 0
constexpr std::size_t kMostColumnsWritten = 1'000;
constexpr std::uint64_t kMostBytes = 2ULL << 30;
constexpr lxw_color_t kGrey = 0xE8E8E8;
constexpr lxw_color_t kPale = 0xD9E8F6;
constexpr std::uint8_t kTextFormat = 49;  // @
constexpr std::uint8_t kA4 = 9;
/// The one of Excel in Japan. With a font without kanji LibreOffice saves each change of script as
/// a run of rich text, and the file is eight times as large.
constexpr const char* kFont = "游ゴシック";

/// UTF-16 units of one character as it is written: _xHHHH_ takes seven.
std::size_t units_of(std::string_view character) {
  const std::string written = encoded(character);
  return written.size() > character.size() ? written.size() : character.size() == 4 ? 2 : 1;
}

/// Units of the text as it is written.
std::size_t written_units(std::string_view written) {
  std::size_t units = 0;
  for (const char c : written) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

/// Stands for the texts of a sheet with their rows and columns, in their order.
class Digest {
 public:
  void add_row(std::uint64_t number, std::span<const std::string> cells) {
    std::size_t used = cells.size();
    while (used > 0 && cells[used - 1].empty()) --used;
    if (used == 0) return;
    row_ = std::to_string(number);
    for (const std::string& cell : cells.first(used)) {
      row_ += '\0';
      row_ += std::to_string(cell.size());
      row_ += '\0';
      row_ += cell;
    }
    sum_ = sum_ * 0x9E3779B97F4A7C15U + hash64(row_);
  }
  bool operator==(const Digest& other) const { return sum_ == other.sum_; }

 private:
  std::uint64_t sum_ = 0;
  std::string row_;
};

void demand(bool kept, const char* promise) {
  if (!kept) throw std::invalid_argument(promise);
}

Failure failure(const char* system) { return {"write", "xlsx", system}; }

}  // namespace

struct Writer::State {
  struct Page {
    Sheet description;
    lxw_worksheet* sheet = nullptr;
    std::vector<lxw_format*> formats;  ///< of its columns
    lxw_row_t next = 1;                ///< from 0; the headings stand in 0
    Digest digest;
  };

  ~State() {
    if (book != nullptr) lxw_workbook_free(book);
  }
  Status open();
  void make_formats();
  void add_page(const Sheet& description);
  void begin_columns(Page& page);
  void protect(const Page& page) const;
  void write_choices();
  void offer_choices(Page& page, std::size_t column, std::size_t list);
  bool is_whole(const std::string& bytes) const;

  Descriptor file;
  lxw_workbook* book = nullptr;
  lxw_format* heading = nullptr;
  lxw_format* open_text = nullptr;
  lxw_format* locked_text = nullptr;
  std::vector<Page> pages;
  lxw_worksheet* choices_sheet = nullptr;
  std::string choices_name;
  std::vector<std::vector<std::string>> choices;  ///< the columns of choices_sheet
  std::vector<Digest> choice_rows;
};

/// The library writes to a path; a nameless file in memory has one in /proc.
Status Writer::State::open() {
  file = Descriptor(memfd_create("kokai-xlsx", MFD_CLOEXEC));
  if (!file.open()) return system_failure("write", "memfd", errno);
  const std::string path = "/proc/self/fd/" + std::to_string(file.get());
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return failure("libxlsxwriter");
  return Done{};
}

void Writer::State::make_formats() {
  heading = workbook_add_format(book);
  format_set_bold(heading);
  format_set_bg_color(heading, kPale);
  format_set_bottom(heading, LXW_BORDER_THIN);
  open_text = workbook_add_format(book);
  format_set_unlocked(open_text);
  locked_text = workbook_add_format(book);
  format_set_bg_color(locked_text, kGrey);
  for (lxw_format* const format : {heading, open_text, locked_text}) {
    format_set_font_name(format, kFont);
    format_set_num_format_index(format, kTextFormat);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
}

void Writer::State::add_page(const Sheet& description) {
  demand(workbook_validate_sheet_name(book, description.name.c_str()) == LXW_NO_ERROR,
         "a sheet has a name that Excel refuses");
  demand(!description.columns.empty() && description.columns.size() <= kMostColumnsWritten,
         "a sheet has 1 to 1,000 columns");
  Page page;
  page.description = description;
  page.sheet = workbook_add_worksheet(book, description.name.c_str());
  if (page.sheet == nullptr) throw std::runtime_error("libxlsxwriter: no sheet");
  begin_columns(page);
  worksheet_freeze_panes(page.sheet, 1, 0);
  worksheet_set_landscape(page.sheet);
  worksheet_set_paper(page.sheet, kA4);
  worksheet_fit_to_pages(page.sheet, 1, 0);
  worksheet_repeat_rows(page.sheet, 0, 0);
  protect(page);
  pages.push_back(std::move(page));
}

void Writer::State::begin_columns(Page& page) {
  std::vector<std::string> headings;
  for (std::size_t i = 0; i < page.description.columns.size(); ++i) {
    const Column& column = page.description.columns[i];
    const auto number = static_cast<lxw_col_t>(i);
    lxw_format* const format = column.locked ? locked_text : open_text;
    lxw_row_col_options options{};
    options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
    worksheet_set_column_opt(page.sheet, number, number, column.width, format, &options);
    const std::string written = encoded(column.heading);
    demand(written_units(written) <= kCellUnits, "a heading fits a cell");
    worksheet_write_string(page.sheet, 0, number, written.c_str(), heading);
    page.formats.push_back(format);
    headings.push_back(column.heading);
    if (!column.choices.empty()) choices.push_back(column.choices);
  }
  page.digest.add_row(1, headings);
}

void Writer::State::protect(const Page& page) const {
  bool locked = false;
  for (const Column& column : page.description.columns) locked = locked || column.locked;
  if (!locked) return;
  lxw_protection allowed{};  // what staff may still do
  allowed.format_cells = LXW_TRUE;
  allowed.format_columns = LXW_TRUE;
  allowed.format_rows = LXW_TRUE;
  allowed.sort = LXW_TRUE;
  allowed.autofilter = LXW_TRUE;
  worksheet_protect(page.sheet, nullptr, &allowed);
}

/// The hidden sheet: a list a column. Any word may be a choice there, and lists may be long.
void Writer::State::write_choices() {
  if (choices.empty()) return;
  choices_name = "選択肢";
  while (workbook_get_worksheet_by_name(book, choices_name.c_str()) != nullptr) choices_name += '_';
  choices_sheet = workbook_add_worksheet(book, choices_name.c_str());
  worksheet_hide(choices_sheet);
  std::size_t longest = 0;
  for (const std::vector<std::string>& list : choices) longest = std::max(longest, list.size());
  choice_rows.resize(1);
  for (std::size_t row = 0; row < longest; ++row) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < choices.size(); ++column) {
      cells.push_back(row < choices[column].size() ? choices[column][row] : "");
      const std::string written = encoded(cells.back());
      demand(written_units(written) <= kCellUnits, "a choice fits a cell");
      worksheet_write_string(choices_sheet, static_cast<lxw_row_t>(row),
                             static_cast<lxw_col_t>(column), written.c_str(), open_text);
    }
    choice_rows[0].add_row(row + 1, cells);
  }
  std::size_t list = 0;
  for (Page& page : pages) {
    for (std::size_t column = 0; column < page.description.columns.size(); ++column) {
      if (!page.description.columns[column].choices.empty()) offer_choices(page, column, list++);
    }
  }
}

void Writer::State::offer_choices(Page& page, std::size_t column, std::size_t list) {
  const std::string name = column_name(list + 1);
  std::string formula = "='" + choices_name + "'!$" + name + "$1:$" + name + '$' +
                        std::to_string(choices[list].size());
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = formula.data();
  const auto number = static_cast<lxw_col_t>(column);
  const lxw_error error =
      worksheet_data_validation_range(page.sheet, 1, number, kLastRow, number, &validation);
  demand(error == LXW_NO_ERROR, "a list of choices that Excel takes");
}

/// The file is read back: the library does not look whether its temporary files took what it wrote.
bool Writer::State::is_whole(const std::string& bytes) const {
  std::map<std::string, Digest> read;
  Findings findings;
  const bool well = read_rows(
      {"", bytes}, {},
      [&](const table::Row& row) {
        read[std::string(row.sheet)].add_row(row.number, row.cells);
        return true;
      },
      findings);
  if (!well) return false;
  for (const Page& page : pages) {
    if (!(read[page.description.name] == page.digest)) return false;
  }
  return choice_rows.empty() || read[choices_name] == choice_rows[0];
}

std::vector<std::string_view> cell_pieces(std::string_view text) {
  if (written_units(encoded(text)) <= kCellUnits) return {text};
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  std::size_t break_at = 0;  // behind the last good place for a cut
  bool break_is_line = false;
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    // A _ is counted as if it began _xHHHH_: what follows may be cut off or not.
    const std::size_t more = c == '_' ? 7 : units_of(text.substr(here, at - here));
    if (units + more > kCellUnits) {
      const std::size_t cut = break_at > begin ? break_at : here;
      pieces.push_back(text.substr(begin, cut - begin));
      begin = break_at = at = cut;
      units = 0;
      break_is_line = false;
      continue;
    }
    units += more;
    const bool late = units > kCellUnits / 10 * 9;
    if (late && (c == '\n' || (c == U'。' && !break_is_line))) {
      break_at = at;
      break_is_line = c == '\n';
    }
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::begin(const Workbook& workbook) {
  demand(exists(workbook.created) && workbook.created.year > 1970, "a date of creation");
  demand(!workbook.sheets.empty(), "at least one sheet");
  auto state = std::make_unique<State>();
  const Status opened = state->open();
  if (!opened.ok()) return opened.failure();
  std::string title = workbook.title;
  std::string author = workbook.author;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = static_cast<time_t>(day_number(workbook.created)) * 86'400;
  workbook_set_properties(state->book, &properties);
  state->make_formats();
  for (const Sheet& sheet : workbook.sheets) state->add_page(sheet);
  state->write_choices();
  return Writer(std::move(state));
}

Writer::Added Writer::add_row(std::size_t sheet, std::span<const std::string> cells) {
  State::Page& page = state_->pages.at(sheet);
  demand(cells.size() <= page.formats.size(), "a row has no more cells than the sheet has columns");
  if (page.next > kLastRow) return Added::kSheetFull;
  std::vector<std::string> written;
  for (const std::string& cell : cells) {
    demand(find_invalid_utf8(cell) == std::string_view::npos, "cells are UTF-8");
    written.push_back(encoded(cell));
    if (written_units(written.back()) > kCellUnits) return Added::kCellTooLong;
  }
  written.resize(page.formats.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    const lxw_error error = worksheet_write_string(page.sheet, page.next, static_cast<lxw_col_t>(i),
                                                   written[i].c_str(), page.formats[i]);
    demand(error == LXW_NO_ERROR, "a cell that the library takes");
  }
  ++page.next;
  page.digest.add_row(page.next, cells);
  return Added::kYes;
}

Result<std::string> Writer::finish() {
  State& state = *state_;
  for (const State::Page& page : state.pages) {
    const auto last = static_cast<lxw_col_t>(page.formats.size() - 1);
    worksheet_autofilter(page.sheet, 0, 0, page.next - 1, last);
  }
  const lxw_error error = workbook_close(std::exchange(state.book, nullptr));
  if (error != LXW_NO_ERROR) return failure(lxw_strerror(error));
  std::optional<std::string> bytes = read_all(state.file.get(), kMostBytes);
  if (!bytes) return system_failure("read", "memfd", errno);
  if (!state.is_whole(*bytes)) return failure("temporary files were not written in full");
  return std::move(*bytes);
}

}  // namespace kokai::xlsx
