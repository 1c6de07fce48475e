#include "revisions.hpp"

#include "../parallel/parallel.hpp"
#include "files_read.hpp"
#include "output.hpp"
#include "witnesses.hpp"

#include <recension/recension.hpp>

#include <algorithm>
#include <filesystem>

namespace recension::cli {
namespace {

namespace fs = std::filesystem;

// What begins with a dot is no state: an editor or a file system left it.
std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    if (entry.is_regular_file(error) && !entry.path().filename().string().starts_with('.'))
      out.push_back(entry.path().string());
  if (error) throw InputError(folder + ": " + error.message());
  std::sort(out.begin(), out.end());
  return out;
}

// An output that the next run would take for a state.
void refuse_new_states(const Options& options, const std::string& folder) {
  for (const FileOption& output : outputs_of(options)) {
    std::error_code error;
    const fs::path path = fs::absolute(led_to(output.path), error);
    const bool is_hidden = path.filename().string().starts_with('.');
    if (!is_hidden && fs::equivalent(path.parent_path(), folder, error))
      throw UsageError(output.option + " " + output.path + ": all files of " + folder +
                       " are states; name a file in another folder");
  }
}

} // namespace

Options with_states(const Options& options) {
  Options out = options;
  std::error_code error;
  if (options.files.size() == 1 && fs::is_directory(options.files.front(), error)) {
    refuse_new_states(options, options.files.front());
    out.files = files_in(options.files.front());
  }
  if (out.files.size() < 2)
    throw UsageError(options.files.front() +
                     ": one state has no revisions; name a later one too, or a folder of them");
  return out;
}

Result revisions(const Options& options) {
  const Witnesses witnesses(options, 2);
  const std::vector<const Witness*>& all = witnesses.all();
  std::vector<Revision> found(all.size() - 1);
  for_each_at_once(found.size(), options.threads, [&](std::size_t i) {
    const Collation collation = collate(*all[i], *all[i + 1], witnesses.lexicon());
    std::vector<Variant> variants = find_variants({all[i], all[i + 1]}, collation, witnesses.lexicon(), 1);
    std::erase_if(variants, [&](const Variant& v) { return !is_section(v.section, options.section); });
    found[i] = find_revision({all[i], all[i + 1]}, collation, variants, options.accidentals);
  });
  Result result;
  result.status =
      std::any_of(found.begin(), found.end(), [](const Revision& r) { return !r.one_document || !r.changes.empty(); })
          ? 1
          : 0;
  if (options.format == "json")
    render::revisions_json(found, result.out);
  else if (options.format == "markdown")
    render::revisions_markdown(found, result.out);
  else if (options.format == "html")
    render::revisions_html(found, result.out);
  else
    render::revisions_text(found, result.out);
  return result;
}

} // namespace recension::cli
