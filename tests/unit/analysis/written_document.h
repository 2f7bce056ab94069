#pragma once

// Assessments for tests, written item by item: what stands above an item is made from the form.

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/assessment.h"

namespace kokai {

class WrittenDocument {
 public:
  /// An empty document of a form ("kiso", "juten", "zenkomoku"), published on 2021-10-01,
  /// number 12.
  explicit WrittenDocument(std::string_view form);
  /// The same with every required item filled so that no rule has anything to say.
  static WrittenDocument complete(std::string_view form);

  /// Sets the text of an item.
  WrittenDocument& text(const std::string& id, const std::string& text);
  /// Makes every option of the form an off mark, then turns the named ones on.
  WrittenDocument& on(const std::string& id, const std::vector<std::string>& labels);
  WrittenDocument& doubt(const std::string& id, const std::string& label);
  /// The count of the choice itself (委託の有無), or of one of its options.
  WrittenDocument& count(const std::string& id, long count);
  WrittenDocument& count(const std::string& id, const std::string& label, long count);
  /// A heading of the author's own ("betten-2-x1") with text below it.
  WrittenDocument& own_heading(const std::string& id, const std::string& text);
  WrittenDocument& change(Change change);
  WrittenDocument& without(const std::string& id);  ///< the item and what lies below it

  Assessment value;

 private:
  /// Puts an item behind what lies below its parent, as in a document; returns its index.
  std::uint32_t insert(Item fresh);
  void know_ids();  ///< items have other places now
  Item& item(const std::string& id);
  Mark& mark(const std::string& id, const std::string& label);
  void fill(const forms::Field& field, const std::string& id);
};

}  // namespace kokai
