#include "../render/json.hpp"
#include "record.hpp"

#include <recension/batch.hpp>
#include <recension/edition.hpp>
#include <recension/render.hpp>
#include <recension/witness.hpp>

#include <algorithm>
#include <new>

namespace recension {
namespace batch {
namespace {

struct Outcome {
  int status = 0;
  std::string json; // one document with its line end
};

class Runner {
public:
  // Takes the witnesses' texts out of the record.
  Runner(Record& record, const BatchListing& listing) : listing_(listing) {
    witnesses_.reserve(record.witnesses.size());
    for (RecordWitness& w : record.witnesses)
      add(w);
    for (const Witness& w : witnesses_)
      all_.push_back(&w);
  }

  Outcome run(Job job) {
    switch (job) {
    case Job::diff:
      return diff(VariantClass::substantive);
    case Job::check:
      return diff(VariantClass::structure);
    case Job::merge:
      return merge();
    case Job::normalize:
      break;
    }
    Outcome out;
    render::normalized_json(all_, {}, out.json);
    return out;
  }

private:
  const BatchListing& listing_;
  Lexicon lexicon_;
  std::vector<Witness> witnesses_;
  std::vector<const Witness*> all_;

  void add(RecordWitness& w) {
    Source source = w.text ? Source{"", std::move(*w.text)} : read_source(w.path, w.container);
    if (w.text) source.container = w.container;
    source.field = w.field;
    const std::string siglum =
        w.siglum.empty() ? std::string(1, static_cast<char>('A' + static_cast<int>(witnesses_.size()))) : w.siglum;
    if (std::any_of(witnesses_.begin(), witnesses_.end(), [&](const Witness& o) { return o.siglum == siglum; }))
      throw BadRecord("\"siglum\": two witnesses are called " + siglum);
    witnesses_.push_back(make_witness(std::move(source), siglum, lexicon_, w.form));
  }

  Outcome diff(VariantClass fail_on) {
    Outcome out;
    std::vector<std::string> each;
    for (std::size_t other = 1; other < all_.size(); ++other)
      out.status = std::max(out.status, diff_one(other, fail_on, each.emplace_back()));
    if (each.size() == 1)
      out.json = std::move(each.front());
    else
      render::diffs_json(each, out.json);
    return out;
  }

  int diff_one(std::size_t other, VariantClass fail_on, std::string& out) {
    const Collation collation = collate(*all_[0], *all_[other], lexicon_);
    render::Diff d{{all_[0], all_[other]},
                   &collation,
                   find_variants({all_[0], all_[other]}, collation, lexicon_, 1, listing_.context)};
    std::erase_if(d.variants, [this](const Variant& v) { return !is_listed(v.variant_class); });
    render::diff_json(d, out);
    const bool found = std::any_of(d.variants.begin(), d.variants.end(),
                                   [&](const Variant& v) { return v.variant_class <= fail_on; });
    return found || !collation.one_opinion ? 1 : 0;
  }

  [[nodiscard]] bool is_listed(VariantClass c) const {
    return listing_.classes.empty() ||
           std::find(listing_.classes.begin(), listing_.classes.end(), c) != listing_.classes.end();
  }

  Outcome merge() {
    CriticalText text = merge_witnesses(all_, lexicon_, {});
    if (!text.foreign.empty())
      throw BadRecord(foreign_text(*all_[text.foreign.front().witness], text.foreign.front()));
    apply_style(text, Style::us);
    Outcome out;
    out.status = text.unresolved > 0 ? 1 : 0;
    render::merge_json(text, all_, out.json);
    return out;
  }
};

constexpr std::string_view answer_begins = R"({"schema":"recension.batch/1","id":)";

std::string head(const Record& record, int status) {
  std::string out = std::string(answer_begins) + record.id;
  if (record.job) out.append(R"(,"job":")").append(name_of(*record.job)).append("\"");
  return out + R"(,"status":)" + std::to_string(status);
}

BatchAnswer failure(const Record& record, const std::string& why) {
  return {head(record, 2) + R"(,"error":)" + render::dumped(why) + "}\n", true};
}

} // namespace
} // namespace batch

BatchAnswer run_record(std::string_view line, const BeforeReading& before_reading, const BatchListing& listing) {
  batch::Record record;
  try {
    batch::read_record(line, record);
    if (before_reading)
      for (const batch::RecordWitness& w : record.witnesses)
        if (!w.path.empty()) before_reading(w.path);
    batch::Outcome outcome = batch::Runner(record, listing).run(*record.job);
    std::string answer = std::move(outcome.json); // which may be long: it is not copied
    std::erase(answer, '\n');                     // at its end, and between the diffs of several witnesses
    answer.insert(0, batch::head(record, outcome.status) + R"(,"result":)");
    return {std::move(answer += "}\n"), false};
  } catch (const batch::BadRecord& e) {
    return batch::failure(record, e.what());
  } catch (const InputError& e) {
    return batch::failure(record, e.what());
  } catch (const std::bad_alloc&) {
    return batch::failure(record, "out of memory");
  }
}

bool is_answer(std::string_view line) {
  const std::size_t shown = std::min(line.size(), batch::answer_begins.size());
  return line.substr(0, shown) == batch::answer_begins.substr(0, shown);
}

} // namespace recension
