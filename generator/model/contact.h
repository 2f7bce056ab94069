#pragma once

#include <string>

namespace kokai {

/// A desk that answers, each line as the city writes it; any of them may be empty.
struct Contact {
  std::string department;
  std::string phone;
  std::string mail;
  std::string address;
};

}  // namespace kokai
