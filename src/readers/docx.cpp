// Module for Word files (Office Open XML, ECMA-376), by libzip: it unpacks them, and packs those that are written.
// Of a file that is read the parts that hold text become one XML stream: the
// styles and the numbering, by which lists are numbered, the body, then footnotes and endnotes, each without its
// declaration, in an element <docx>.
#include "../source/module.hpp"

#include <zip.h>

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace recension {
namespace {

struct CloseArchive {
  void operator()(zip_t* z) const { zip_discard(z); }
};
struct CloseMember {
  void operator()(zip_file_t* f) const { zip_fclose(f); }
};

struct FreeSource {
  void operator()(zip_source_t* s) const { zip_source_free(s); }
};

constexpr zip_uint16_t first_day = 1U << 5U | 1U; // 1 January 1980, as zip archives write it

[[noreturn]] void refuse(const Source& source, const std::string& why) {
  throw InputError(source.path + ": " + why);
}

// A member's bytes; none if the archive has no such member.
std::optional<std::string> member(zip_t* archive, const char* name, const Source& source) {
  zip_stat_t stat;
  if (zip_stat(archive, name, 0, &stat) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseMember> file(zip_fopen(archive, name, 0));
  if (!file)
    refuse(source, std::string("the Word file's ") + name + " cannot be read (" + zip_strerror(archive) + ")");
  // The size that the archive states may be a lie: what is read counts.
  std::string out;
  constexpr std::size_t chunk = std::size_t{1} << 18U;
  while (true) {
    const std::size_t used = out.size();
    out.resize(used + chunk);
    const zip_int64_t got = zip_fread(file.get(), out.data() + used, chunk);
    if (got < 0) refuse(source, std::string("the Word file's ") + name + " is damaged; save it again");
    out.resize(used + static_cast<std::size_t>(got));
    if (unpacks_too_far(source.bytes.size(), out.size()))
      refuse(source, std::string("the Word file's ") + name + " unpacks to more than " +
                         std::to_string(out.size() >> 20U) + " MiB, far beyond any opinion");
    if (got == 0) return out;
  }
}

std::string_view without_declaration(std::string_view xml) {
  const std::size_t end = xml.starts_with("<?xml") ? xml.find("?>") : std::string_view::npos;
  return end == std::string_view::npos ? xml : xml.substr(end + 2);
}

} // namespace

extern "C" void recension_unpack(Source& source) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* bytes = zip_source_buffer_create(source.bytes.data(), source.bytes.size(), 0, &error);
  const std::unique_ptr<zip_t, CloseArchive> archive(zip_open_from_source(bytes, ZIP_RDONLY, &error));
  if (!archive) {
    zip_source_free(bytes);
    refuse(source, "is no whole zip archive, so no Word file; save it again");
  }
  std::string stream = "<docx>", parts;
  bool has_body = false;
  const bool has_lists = zip_name_locate(archive.get(), "word/numbering.xml", 0) >= 0;
  for (const char* name :
       {"word/styles.xml", "word/numbering.xml", "word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}) {
    if (!has_lists && std::string_view(name) == "word/styles.xml") continue;
    const auto xml = member(archive.get(), name, source);
    if (!xml) continue;
    has_body = has_body || std::string_view(name) == "word/document.xml";
    stream += without_declaration(*xml);
    parts += (parts.empty() ? "" : ", ") + std::string(name);
  }
  if (!has_body)
    refuse(source, "is a zip archive without word/document.xml, so no Word file; unpack it and name the files");
  source.bytes = stream + "</docx>";
  source.stream += (source.stream.empty() ? "" : ", ") + parts + " without their declarations, in one element <docx>";
  source.container = Container::docx;
}

// The parts of a document as one archive, the same bytes for the same parts.
extern "C" void recension_pack(const std::vector<std::pair<std::string, std::string>>& parts, std::string& out) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (whole == nullptr) throw std::bad_alloc();
  zip_source_keep(whole); // its bytes are read after the archive is closed
  const std::unique_ptr<zip_source_t, FreeSource> kept(whole);
  std::unique_ptr<zip_t, CloseArchive> archive(zip_open_from_source(whole, ZIP_TRUNCATE, &error));
  if (!archive) throw std::bad_alloc();
  for (const auto& [name, bytes] : parts) {
    zip_source_t* part = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::bad_alloc();
    zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, first_day, 0);
  }
  if (zip_close(archive.get()) != 0) throw std::bad_alloc();
  archive.release(); // NOLINT(bugprone-unused-return-value): closed
  zip_stat_t stat;
  if (zip_source_open(whole) != 0 || zip_source_stat(whole, &stat) != 0) throw std::bad_alloc();
  out.resize(stat.size);
  if (zip_source_read(whole, out.data(), out.size()) != static_cast<zip_int64_t>(out.size())) throw std::bad_alloc();
  zip_source_close(whole);
}

} // namespace recension
