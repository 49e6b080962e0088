#include "ruralctl/book/check.h"

namespace ruralctl {

std::vector<Finding> check_record(const Book&, const Record&) { return {}; }

}  // namespace ruralctl
