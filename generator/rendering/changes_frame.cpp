#include "generator/rendering/changes_frame.h"

#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/page_frame.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/status_look.h"
#include "generator/rendering/version_facts.h"

namespace kokai {
namespace {

constexpr std::size_t kPageBytes = 130'000;

}  // namespace

ChangesPage::ChangesPage(const ChangesView& view, std::string address, std::string kind,
                         const VersionInHand& version)
    : view_(view),
      words_(view.theme.words),
      address_(std::move(address)),
      root_(root_from(address_)),
      kind_(std::move(kind)),
      version_(version) {
  fill_title();
}

void ChangesPage::fill_title() {
  Values page = page_.values();
  const Frontmatter& front = version_.assessment->front;
  page.set("ROOT", root_);
  page.set("KIND", kind_);
  page.set("MUNICIPALITY", view_.municipality().name);
  page.set("PREFECTURE", view_.municipality().prefecture);
  page.set("MUNICIPALITY_URL", link(page_file(municipality_page(view_.municipality()))));
  page.set("RECORD_URL", link(page_file(record_page(view_.municipality(), view_.record()))));
  page.set("RECORD", record_name(front, words_));
  page.set("CHANGES_URL", link(page_file(changes_page(view_.municipality(), view_.record()))));
  page.set_or_not("NUMBER", front.number);
  page.set("TITLE_HTML", phrases(front.title));
  page.set("STATUS", status_word(front.status));
  page.set("STATUS_CLASS", status_class(front.status));
  const bool dated = version_.version >= 0;  // the tag says 素案 already
  page.has("VERSION", dated);
  if (dated) {
    page.set("VERSION",
             version_title(facts_at(view_.record(), version_.version), version_.version, words_));
  }
}

std::string ChangesPage::link(std::string_view address) const {
  return root_ + std::string(address);
}

void ChangesPage::tool(const ChangesLink& to) {
  Values tool = page_.values().add("TOOL");
  tool.set("URL", link(to.address));
  tool.set("NAME", to.name);
}

void ChangesPage::count(std::string_view label, std::size_t number) {
  if (!counts_) page_.values().show("COUNTS");
  counts_ = true;
  Values count = page_.values().add("COUNT");
  count.set("LABEL", label);
  count.set("VALUE", std::to_string(number));
}

void ChangesPage::filter(std::string_view name, std::string_view label, std::size_t number) {
  if (number == 0) return;
  if (!filters_) page_.values().show("FILTERS");
  Values filter = page_.values().add("FILTER");
  if (!filters_) filter.show("CHECKED");
  filter.set("ID", name);
  filter.set("LABEL", label);
  filter.set("VALUE", std::to_string(number));
  filters_ = true;
}

void ChangesPage::notice(std::string_view head, const std::string& text,
                         const std::vector<ChangesLink>& links) {
  if (!noticed_) page_.values().show("NOTICES");
  noticed_ = true;
  Values notice = page_.values().add("NOTICE");
  notice.set("HEAD", head);
  notice.set("TEXT", text);
  for (const ChangesLink& to : links) {
    Values one = notice.add("LINK");
    one.set("URL", link(to.address));
    one.set("NAME", to.name);
  }
}

Status ChangesPage::write(const Pieces& rows, ArtifactSink& sink) {
  Values page = page_.values();
  page.has("ABOVE", below_);
  page.leave_open("ROWS_HTML");
  const Frame frame = view_.theme.engine.frame("changes.html", page_);
  const Frontmatter& front = version_.assessment->front;
  PageHead head;
  head.address = address_;
  head.title = fill(words_.title_pattern,
                    {kind_, fill(words_.title_pattern, {front.title, view_.municipality().name})});
  head.description =
      fill(words_.changes_description, {view_.municipality().name, front.title, kind_});
  head.no_index = version_.version < 0;
  return write_page(view_.archive, view_.theme, head, frame.around(rows), sink);
}

std::string path_between(const Assessment& assessment, std::uint32_t item) {
  std::string out;
  for (std::uint32_t i = assessment.items[item].parent; i != kNoItem;
       i = assessment.items[i].parent) {
    const Item& above = assessment.items[i];
    if (above.parent == kNoItem) break;  // the part heads its section of the page
    const std::string label(above.label.substr(0, above.label.find("※")));
    out = out.empty() ? label : label + " › " + out;
  }
  return out;
}

void draw_place(std::string& out, const DocumentView& view, std::uint32_t index,
                const std::string& file) {
  const Item& item = view.assessment.items[index];
  out.append("<a class=\"n\" href=\"").append(1, kRootMark).append(file).append("#");
  html::append_escaped(out, item.id);
  out += "\">";
  html::append_escaped(out, view.numbers[index].empty() ? "#" : view.numbers[index]);
  out += "</a>";
  if (item.parent == kNoItem) return;
  if (const std::string path = path_between(view.assessment, index); !path.empty()) {
    out += "<p class=\"l\">";
    html::append_escaped(out, path);
    out += "</p>";
  }
  out += "<h3>";
  append_phrases(out, label_words(item));
  out += "</h3>";
}

std::size_t PartedRows::add(std::uint32_t part, std::string_view number, std::string_view label,
                            std::string_view row) {
  if (pages_.back().size() + row.size() > kPageBytes && !pages_.back().empty()) {
    close();
    pages_.emplace_back();
  }
  if (!open_ || part != part_) {
    close();
    std::string& out = pages_.back();
    out += "<section class=\"p\">";
    if (!number.empty()) {
      out += "<p class=\"n\">";
      html::append_escaped(out, number);
      out += "</p>";
    }
    out += "<h2>";
    append_phrases(out, label);
    out += "</h2>\n";
    open_ = true;
    part_ = part;
  }
  pages_.back() += row;
  return pages_.size() - 1;
}

void PartedRows::add_section(std::string_view html) {
  close();
  pages_.back() += html;
}

std::vector<std::string> PartedRows::take() {
  close();
  return std::move(pages_);
}

void PartedRows::close() {
  if (open_) pages_.back() += "</section>\n";
  open_ = false;
}

std::string numbered_page(const std::string& first, std::size_t index) {
  return index == 0 ? first : first + std::to_string(index + 1) + "/";
}

void fill_pager(ChangesPage& page, const std::string& first, std::size_t index, std::size_t pages) {
  if (pages < 2) return;
  page.values().show("PAGER");
  for (std::size_t i = 0; i < pages; ++i) {
    Values link = page.values().add("PAGE");
    link.show(i == index ? "PAGE_HERE" : "PAGE_LINK");
    link.set("URL", page.link(page_file(numbered_page(first, i))));
    link.set("NAME", std::to_string(i + 1));
  }
}

}  // namespace kokai
