// Where a batch writes. The answers grow in FILE.part, which becomes FILE when all are there: a run that is killed
// leaves FILE as it was, and FILE.part to go on with.
#pragma once

#include "line_streams.hpp"

#include <string>
#include <unordered_map>

namespace recension::cli {

class AnswerFile {
public:
  // An empty path or - is standard output. A path that ends in .zst is packed. With `resume` the whole lines that
  // FILE.part, or else FILE, holds are kept; they must be answers. Throws InputError.
  AnswerFile(const std::string& path, bool resume);
  ~AnswerFile();
  AnswerFile(const AnswerFile&) = delete;
  AnswerFile& operator=(const AnswerFile&) = delete;

  // Whether the answer to a record with this id is there already; each answer counts for one record.
  bool has_answer(const std::string& id);
  [[nodiscard]] bool resumes() const { return !answered_.empty(); }
  void put(const std::string& answer) {
    is_empty_ = false;
    sink_->write(answer);
  }
  void flush() { sink_->flush(); }
  [[nodiscard]] bool may_be_awaited() const { return !is_file_; } // somebody may be reading as it is written
  // All answers are there.
  void finish();
  // The run was interrupted: what was put can be gone on with. Says how.
  std::string interrupt();

private:
  std::string path_;
  bool is_file_ = false; // a regular one, as against a device or standard output
  bool is_empty_ = true, finished_ = false;
  int fd_ = -1;
  std::unique_ptr<ByteSink> sink_;
  std::unordered_map<std::string, std::size_t> answered_;

  [[nodiscard]] std::string part() const { return path_ + ".part"; }
  void open_part(bool resume);
  void copy_answers(const std::string& from);
};

} // namespace recension::cli
