// Batch: one line of JSON in, one line of JSON out.
//
// A record says what to do with which witnesses:
//
//     {"id": "a-1", "job": "diff", "witnesses": [{"path": "a.txt"}, {"text": "…", "printing": "lexis"}]}
//
//     job         diff (the first witness against each other), merge, normalize, or check (as diff, but only a
//                 difference from `structure` on counts; the first is the canonical text)
//     witnesses   each a path or a text, with the optional names "printing", "container", "field", "siglum"
//     id          a text or a number; it comes back unchanged
//
// What it gives:
//
//     {"schema":"recension.batch/1","id":"a-1","job":"diff","status":1,"result":{"schema":"recension.diff/1",…}}
//     {"schema":"recension.batch/1","id":"a-2","job":"diff","status":2,"error":"b.txt: cannot be opened: …"}
//
// `status` is what the command of that name would exit with. run_record is total and keeps no state: a line's answer
// depends on the line and on the files it names, not on the lines around it, so that lines can be worked on in any
// order, on any number of machines.
//
// Units: one record a line; offsets in answers are bytes of the witnesses.
#pragma once

#include <recension/variant.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace recension {

struct BatchAnswer {
  std::string line; // with its line end
  bool failed = false;
};

// Called with the path of each witness that a record names, before it is read. What it throws ends the batch.
using BeforeReading = std::function<void(const std::string& path)>;

// What the jobs diff and check list, of every record.
struct BatchListing {
  ContextWords context = {};
  std::vector<VariantClass> classes = {}; // empty: all; of the others nothing is said or counted
};

// Of one line without its line end.
BatchAnswer run_record(std::string_view line, const BeforeReading& before_reading = {},
                       const BatchListing& listing = {});

// The id of a record or of an answer, as its JSON; "null" where it has none.
std::string id_of_line(std::string_view line);

// Whether a line is an answer of run_record, as far as it goes: the last one of a killed run may be cut off.
bool is_answer(std::string_view line);

} // namespace recension
