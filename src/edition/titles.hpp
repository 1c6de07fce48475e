// How names in capitals are written elsewhere: "SUPREME COURT OF OHIO" is "Supreme Court of Ohio".
#pragma once

#include <string>
#include <string_view>

namespace recension {

// Words in capitals get the usual ones; the small words of a title ("of") stay small but for the first.
std::string with_usual_capitals(std::string_view text);

} // namespace recension
