// The members of a record and of the objects in it, for those who read many records: by simdjson's On-Demand.
#include "containers.hpp"

#include <simdjson.h>

namespace recension {
namespace {

namespace ondemand = simdjson::ondemand;

// False: a value that is neither a text nor a whole number.
bool put_value(ondemand::value value, JsonMember& member) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) {
    member.kind = JsonMember::Kind::text;
    member.value = text;
    return true;
  }
  std::int64_t number = 0;
  if (value.get_int64().get(number) != simdjson::SUCCESS) return false;
  member.value = std::to_string(number);
  return true;
}

class MemberReader {
public:
  explicit MemberReader(std::vector<JsonMember>& out) : out_(out) {}

  bool object(ondemand::object object, std::uint32_t owner, bool may_hold_list) {
    for (auto field : object) {
      std::string_view key;
      ondemand::value value;
      if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
        return false;
      JsonMember member{owner, std::string(key), JsonMember::Kind::number, {}};
      ondemand::array list;
      const bool is_list = may_hold_list && value.get_array().get(list) == simdjson::SUCCESS;
      if (!(is_list ? members_of(list) : put_value(value, member))) return false;
      member.kind = is_list ? JsonMember::Kind::list : member.kind;
      out_.push_back(std::move(member));
    }
    return true;
  }

private:
  std::vector<JsonMember>& out_;
  std::uint32_t objects_ = 0; // in lists

  bool members_of(ondemand::array list) {
    for (auto element : list) {
      ondemand::object object;
      if (element.get_object().get(object) != simdjson::SUCCESS || !this->object(object, ++objects_, false))
        return false;
    }
    return true;
  }
};

} // namespace

bool read_members(std::string_view json, std::vector<JsonMember>& out) {
  out.clear();
  const simdjson::padded_string padded(json);
  ondemand::parser parser;
  ondemand::document document;
  ondemand::object object;
  return parser.iterate(padded).get(document) == simdjson::SUCCESS &&
         document.get_object().get(object) == simdjson::SUCCESS && MemberReader(out).object(object, 0, true) &&
         document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing comes after it
}

} // namespace recension
