#include "ruralctl/base/message.h"

namespace ruralctl {

const std::string& Label::in(Language language) const {
  const std::string& wanted = language == Language::zh ? zh : en;
  const std::string& other = language == Language::zh ? en : zh;
  return wanted.empty() ? other : wanted;
}

}  // namespace ruralctl
