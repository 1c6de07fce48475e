// The Python package's part in C++. Each function takes witnesses and gives what the command of its name writes as
// JSON; recension/__init__.py makes typed results of it. The interpreter's lock is free while texts are compared.
#include <recension/recension.hpp>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace py = pybind11;

namespace recension::python {
namespace {

// A witness as Python gives it: the bytes of a file, or where there are none the file at the path.
struct Given {
  std::string siglum, path, field;
  std::optional<std::string> bytes;
  std::string printing, container; // empty: found out
};

// Two files that are no printings of one opinion.
struct NotOneOpinion : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Form* form_of(const Given& g) {
  if (g.printing.empty()) return nullptr;
  const Form* form = find_form(g.printing);
  if (form == nullptr) throw std::invalid_argument("no printing is called " + g.printing);
  return form;
}

std::optional<Container> container_of(const Given& g) {
  if (g.container.empty()) return std::nullopt;
  const auto out = container_named(g.container);
  if (!out) throw std::invalid_argument("no container is called " + g.container);
  return out;
}

class Witnesses {
public:
  explicit Witnesses(const std::vector<Given>& given) {
    witnesses_.reserve(given.size());
    for (const Given& g : given) {
      Source source = g.bytes ? source_of(*g.bytes, g.path, container_of(g)) : read_source(g.path, container_of(g));
      source.field = g.field;
      witnesses_.push_back(make_witness(std::move(source), g.siglum, lexicon_, form_of(g)));
    }
    for (const Witness& w : witnesses_)
      all_.push_back(&w);
  }

  [[nodiscard]] const std::vector<const Witness*>& all() const { return all_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  Lexicon& lexicon() { return lexicon_; }

private:
  Lexicon lexicon_;
  std::vector<Witness> witnesses_;
  std::vector<const Witness*> all_;
};

// Of a comparison: what diff writes as JSON, as a sentence, and as a list.
struct DiffTexts {
  std::string json, sentence, list;
};

DiffTexts diff(const std::vector<Given>& given, bool emphasis) {
  const Witnesses w(given);
  const Collation collation = collate(*w.all()[0], *w.all()[1], w.lexicon());
  render::Diff d{w.all(), &collation, find_variants(w.all(), collation, w.lexicon())};
  if (emphasis) add_in_order(d.variants, find_emphasis(w.all(), collation));
  DiffTexts out;
  render::diff_json(d, out.json);
  out.sentence = render::in_a_sentence(d);
  render::diff_text(d, {.accidentals = true, .width = 100}, out.list);
  return out;
}

std::string diff_docx(const std::vector<Given>& given, bool all) {
  const Witnesses w(given);
  const Collation collation = collate(*w.all()[0], *w.all()[1], w.lexicon());
  std::string out;
  render::diff_docx({w.all(), &collation, find_variants(w.all(), collation, w.lexicon())}, {.accidentals = all}, out);
  return out;
}

// What a merged text was asked for, as indices of witnesses.
struct MergeOptions {
  std::optional<std::size_t> base, prefer;
  std::vector<std::vector<std::size_t>> groups;
  std::string style = "us";
};

void refuse_foreign(const std::vector<const Witness*>& all, const std::vector<Foreign>& foreign) {
  if (!foreign.empty()) throw NotOneOpinion(foreign_text(*all[foreign.front().witness], foreign.front()));
}

py::dict merge(const std::vector<Given>& given, const MergeOptions& options) {
  std::string json, text, markdown, html, tei, apparatus, docx;
  {
    const py::gil_scoped_release free;
    Witnesses w(given);
    EditionOptions edition;
    edition.base = options.base;
    edition.prefer = options.prefer;
    edition.groups = options.groups;
    CriticalText t = merge_witnesses(w.all(), w.lexicon(), edition);
    refuse_foreign(w.all(), t.foreign);
    apply_style(t, options.style == "base" ? Style::base : options.style == "us" ? Style::us : Style::bluebook_plain);
    render::merge_json(t, w.all(), json);
    render::merge_text(t, {}, text);
    render::merge_text(t, {.markdown = true}, markdown);
    render::merge_html(t, {}, html);
    render::merge_tei(t, w.all(), tei);
    render::apparatus_text(t, w.all(), apparatus);
    render::merge_docx(t, w.all(), {}, docx);
  }
  py::dict out;
  out["json"] = json;
  out["text"] = text;
  out["markdown"] = markdown;
  out["html"] = html;
  out["tei"] = tei;
  out["apparatus"] = apparatus;
  out["docx"] = py::bytes(docx);
  return out;
}

std::string collate_table(const std::vector<Given>& given, bool check) {
  Witnesses w(given);
  if (check) refuse_foreign(w.all(), find_foreign(w.all(), w.lexicon()));
  std::string out;
  render::table_json(make_table(w.all(), w.lexicon(), 1), w.all(), out);
  return out;
}

std::string normalize(const std::vector<Given>& given) {
  const Witnesses w(given);
  std::string out;
  render::normalized_json(w.all(), {}, out);
  return out;
}

// A witness's ledger, line by line, and its clean text.
std::pair<std::string, std::string> clean(const Given& given) {
  const Witnesses w({given});
  std::pair<std::string, std::string> out;
  render::paragraphs(*w.all()[0], {}, out.first);
  render::ledger(*w.all()[0], out.second);
  return out;
}

std::string check(const std::vector<Given>& given, const std::vector<std::string>& allow, const std::string& fail_on,
                  const std::vector<std::string>& require) {
  const Witnesses w(given);
  CheckRules rules;
  rules.allow = allow;
  rules.require = require;
  rules.fail_on = variant_class_named(fail_on);
  CheckResult result;
  for (std::size_t i = 1; i < w.all().size(); ++i)
    result.copies.push_back(check_copy(*w.all()[0], *w.all()[i], w.lexicon(), rules));
  std::string out;
  render::check_json(result, out);
  return out;
}

std::vector<std::string> class_names() {
  std::vector<std::string> out;
  for (std::uint8_t c = 0; c <= static_cast<std::uint8_t>(VariantClass::typography); ++c)
    out.emplace_back(name_of(static_cast<VariantClass>(c)));
  return out;
}

std::vector<std::string> printing_names() {
  std::vector<std::string> out;
  for (const Form* f : all_forms())
    out.emplace_back(f->name);
  return out;
}

} // namespace

PYBIND11_MODULE(_recension, m) {
  using release = py::call_guard<py::gil_scoped_release>;
  py::class_<Given>(m, "Given")
      .def(py::init<std::string, std::string, std::string, std::optional<std::string>, std::string, std::string>());
  py::class_<MergeOptions>(m, "MergeOptions")
      .def(py::init<std::optional<std::size_t>, std::optional<std::size_t>, std::vector<std::vector<std::size_t>>,
                    std::string>());
  py::class_<DiffTexts>(m, "DiffTexts")
      .def_readonly("json", &DiffTexts::json)
      .def_readonly("sentence", &DiffTexts::sentence)
      .def_readonly("list", &DiffTexts::list);
  m.def("diff", &diff, release());
  m.def("diff_docx", [](const std::vector<Given>& given, bool all) {
    std::string out;
    {
      const py::gil_scoped_release free;
      out = diff_docx(given, all);
    }
    return py::bytes(out);
  });
  m.def("merge", &merge);
  m.def("collate", &collate_table, release());
  m.def("normalize", &normalize, release());
  m.def("clean", &clean, release());
  m.def("check", &check, release());
  m.def("class_names", &class_names);
  m.def("printing_names", &printing_names);
  m.attr("version") = RECENSION_VERSION;
  py::register_exception<InputError>(m, "InputError");
  py::register_exception<NotOneOpinion>(m, "NotOneOpinion");
}

} // namespace recension::python
