#include "batch.hpp"

#include "../source/module.hpp"
#include "answer_file.hpp"
#include "files_read.hpp"
#include "line_streams.hpp"
#include "option_rules.hpp"
#include "ordered_work.hpp"
#include "progress.hpp"

#include <recension/batch.hpp>

#include <atomic>
#include <cstdio>

namespace recension::cli {
namespace {

class Batch {
public:
  explicit Batch(const Options& options)
      : options_(options), listing_{context_words(options), classes(options)}, lines_(paths(options), interruption_),
        answers_(options.resume.empty() ? options.output : options.resume, !options.resume.empty()) {}

  Result run() {
    try {
      work();
    } catch (const ClosedPipe&) { // a reader that has seen enough
      return {{}, 0, true};
    }
    if (interruption_.came()) {
      const std::string how = answers_.interrupt();
      throw InputError("interrupted after " + std::to_string(put_) + " records; " + how);
    }
    answers_.finish();
    return {{}, failed_ > 0 ? 1 : 0, true};
  }

private:
  const Options& options_;
  BatchListing listing_;
  Interruption interruption_; // before anything that starts threads
  LineReader lines_;
  AnswerFile answers_;
  Progress progress_;
  std::atomic<std::size_t> failed_ = 0, taken_ = 0;
  std::size_t put_ = 0;

  static std::vector<std::string> paths(const Options& options) {
    return options.files.empty() ? std::vector<std::string>{"-"} : options.files;
  }

  static std::vector<VariantClass> classes(const Options& options) {
    std::vector<VariantClass> out;
    for (std::size_t c = 0; c < variant_classes; ++c)
      if (is_compared(options, static_cast<VariantClass>(c))) out.push_back(static_cast<VariantClass>(c));
    return out;
  }

  // With one thread there is no need for the module.
  void work() {
    const OrderedWork work{[this](std::string& line) { return next(line); },
                           [this](const std::string& line) { return answer_to(line); },
                           [this](const std::string& answer) { put(answer); }, options_.threads};
    if (options_.threads > 1) {
      const auto run = reinterpret_cast<RunOrdered>(
          function_of_module("pipeline", "recension_run_ordered", "work on several cores", "libtbb12"));
      return run(work);
    }
    for (std::string line; work.next(line);)
      work.put(work.work(line));
  }

  bool next(std::string& line) {
    while (lines_.next(line)) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      if (answers_.resumes() && answers_.has_answer(id_of_line(line))) continue;
      ++taken_;
      return true;
    }
    return false;
  }

  std::string answer_to(const std::string& line) {
    BatchAnswer answer = run_record(
        line, [this](const std::string& path) { refuse_if_written(path); }, listing_);
    if (answer.failed) ++failed_;
    return std::move(answer.line);
  }

  // A witness whose file the answers would replace.
  void refuse_if_written(const std::string& path) const {
    FilesRead witness;
    witness.add(path);
    for (const auto& [option, file] : {std::pair("-o", options_.output), std::pair("--resume", options_.resume)}) {
      if (file.empty()) continue;
      witness.refuse(option, file);
      witness.refuse(option, file + ".part");
    }
  }

  // Where nothing else is in flight, somebody may be waiting for this line.
  void put(const std::string& answer) {
    constexpr std::size_t lines_a_flush = 1000;
    answers_.put(answer);
    ++put_;
    if ((put_ == taken_ && answers_.may_be_awaited()) || put_ % lines_a_flush == 0) answers_.flush();
    std::optional<double> share;
    if (const auto all = lines_.bytes_in_all(); all && *all > 0)
      share = static_cast<double>(lines_.bytes_read()) / static_cast<double>(*all);
    progress_.show(put_, failed_, share);
  }
};

} // namespace

Result batch(const Options& options) {
  return Batch(options).run();
}

} // namespace recension::cli
