// The forms, one file each in forms/.
#pragma once

#include <recension/printing.hpp>

namespace recension::forms {

extern const Form westlaw, lexis, findlaw, justia, courtlistener, cap, fastcase, resource_org, scholar, lii, h2o,
    slip, markdown, plain;

} // namespace recension::forms
