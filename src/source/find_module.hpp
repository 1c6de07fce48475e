// Where modules are found. The program looks for shared libraries (find_module.cpp); the page in the browser has its
// modules linked in (web/find_module.cpp). Private to the project.
#pragma once

#include <string>

namespace recension {

struct Found {
  void* function = nullptr; // null: the module is missing, or it does not start
  bool exists = false;
  std::string why; // it does not start
};

// A function of C linkage of a module.
Found find_function(const std::string& module, const char* function);

// Whether the module is there; it is not opened.
bool has_module(const std::string& module);

// A file of the installed program that is beside its modules. Empty: it is not there.
std::string find_beside_modules(const std::string& name);

// For a person: where the module was looked for, and what to do; `package` is what building it needs.
std::string why_missing(const std::string& module, const std::string& package);

} // namespace recension
