// What the build makes of the files in forms/ and of tables/courts.toml. Private to the stage.
#pragma once

#include <recension/printing.hpp>

namespace recension::made {

extern const Forms forms; // the last is `plain`
extern const Form& general_form;
extern const std::span<const Court> courts;

} // namespace recension::made
