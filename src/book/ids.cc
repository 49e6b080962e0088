#include "ruralctl/book/ids.h"

#include "ruralctl/base/error.h"

namespace ruralctl {
namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int tail_length = 4;
constexpr int most_draws = 100000;

// FNV-1a, so that a seed means the same on every machine.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 14695981039346656037ULL;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value;
}

std::mt19937_64 from_entropy() {
  std::random_device device;
  std::seed_seq seed{device(), device(), device(), device()};
  return std::mt19937_64(seed);
}

}  // namespace

IdSource::IdSource() : random_(from_entropy()) {}
IdSource::IdSource(std::string seed) : seed_(std::move(seed)) {}

std::string IdSource::draw(std::string_view context,
                           const std::function<bool(const std::string&)>& taken) {
  if (!seed_.empty()) random_.seed(hash(seed_ + '\n' + std::string(context)));
  for (int i = 0; i < most_draws; ++i) {
    std::string tail;
    for (int k = 0; k < tail_length; ++k) tail.push_back(alphabet[random_() % alphabet.size()]);
    if (!taken(tail)) return tail;
  }
  throw Error(Exit::system, msg("no free id is left for one day; give an id of your own"));
}

}  // namespace ruralctl
