#include "answer_file.hpp"

#include "output.hpp"

#include <recension/batch.hpp>
#include <recension/source.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace recension::cli {
namespace {

bool exists(const std::string& path) {
  return access(path.c_str(), F_OK) == 0;
}

} // namespace

AnswerFile::AnswerFile(const std::string& path, bool resume)
    : path_(path == "-" || standard_stream(path) == STDOUT_FILENO ? "" : led_to(path)) {
  struct stat info {};
  const bool there = !path_.empty() && stat(path_.c_str(), &info) == 0;
  if (there && S_ISDIR(info.st_mode)) throw InputError(path_ + ": is a directory; name a file");
  is_file_ = !path_.empty() && (!there || S_ISREG(info.st_mode));
  if (is_file_) {
    open_part(resume);
    return;
  }
  fd_ = path_.empty() ? STDOUT_FILENO : open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd_ < 0) fail(path_, "cannot be written");
  sink_ = std::make_unique<DescriptorSink>(fd_, path_.empty() ? "standard output" : path_);
}

// A run that was refused before its first answer leaves nothing to go on with.
AnswerFile::~AnswerFile() {
  if (fd_ > STDERR_FILENO) close(fd_);
  if (is_file_ && !finished_ && is_empty_) unlink(part().c_str());
}

// The old answers are copied to a third file first, so that nothing is lost if that is interrupted.
void AnswerFile::open_part(bool resume) {
  if (!resume && exists(part()))
    throw InputError(part() + ": an interrupted run has left it; go on with --resume " + path_ + ", or remove it");
  const FreshFile fresh = fresh_file(part());
  fd_ = fresh.fd;
  sink_ = std::make_unique<DescriptorSink>(fd_, part());
  try {
    if (path_.ends_with(".zst")) sink_ = packing_zstd(std::move(sink_), path_);
    if (resume && (exists(part()) || exists(path_))) copy_answers(exists(part()) ? part() : path_);
    sink_->flush();
    if (std::rename(fresh.path.c_str(), part().c_str()) != 0) fail(part(), "cannot be written");
  } catch (...) {
    close(fd_);
    unlink(fresh.path.c_str());
    throw;
  }
}

void AnswerFile::copy_answers(const std::string& from) {
  std::size_t number = 0;
  const auto check = [&](const std::string& line) {
    ++number;
    if (!is_answer(line))
      throw InputError(from + ": line " + std::to_string(number) +
                       " is no answer of recension batch; --resume takes the file that a batch wrote");
  };
  check(for_each_whole_line(from, [&](const std::string& line) {
    check(line);
    ++answered_[id_of_line(line)];
    sink_->write(line);
    sink_->write("\n");
  }));
  is_empty_ = answered_.empty();
}

bool AnswerFile::has_answer(const std::string& id) {
  const auto found = answered_.find(id);
  if (found == answered_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

void AnswerFile::finish() {
  sink_->finish();
  finished_ = true;
  if (!is_file_) return;
  if (fsync(fd_) != 0) fail(part(), "cannot be written");
  if (std::rename(part().c_str(), path_.c_str()) != 0) fail(path_, "cannot be replaced");
}

std::string AnswerFile::interrupt() {
  sink_->finish();
  if (is_file_ && is_empty_) return "no record is answered yet";
  return is_file_ ? "the answers so far are in " + part() + "; go on with --resume " + path_
                  : "go on with --resume and the file that the answers so far are in";
}

} // namespace recension::cli
