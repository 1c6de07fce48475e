// A record of a batch, read and checked. Private to the stage.
#pragma once

#include <recension/printing.hpp>
#include <recension/source.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace recension::batch {

enum class Job { diff, merge, normalize, check };
std::string_view name_of(Job job);

struct RecordWitness {
  std::string path;                // empty: `text` is the witness
  std::optional<std::string> text; // UTF-8
  std::string field, siglum;
  const Form* form = nullptr;
  std::optional<Container> container;
};

struct Record {
  std::string id = "null"; // as JSON
  std::optional<Job> job;
  std::vector<RecordWitness> witnesses;
};

// What is wrong with a record, in one line.
struct BadRecord : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Fills in what it can before it throws BadRecord, so that the answer can name the record.
void read_record(std::string_view line, Record& record);

} // namespace recension::batch
