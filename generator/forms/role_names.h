#pragma once

// Roles by the names they have in the outlines: @task-name.

#include <string_view>

#include "generator/forms/form.h"

namespace kokai::forms {

/// Role::kNone when no role has the name.
Role role_from_name(std::string_view name);
/// Empty for Role::kNone.
std::string_view name_of(Role role);

}  // namespace kokai::forms
