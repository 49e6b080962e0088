// `add` asking for what is missing: whole commands, run in process on a book in a temporary folder,
// with texts in place of the terminal.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "fs/temporary_folder.h"
#include "ruralctl/cli/program.h"
#include "ruralctl/fs/disk.h"
#include "ruralctl/fs/writable_tree.h"

namespace ruralctl::cli {
namespace {

using Lines = std::vector<std::string>;

struct Outcome {
  int status;
  std::string out;
  std::string err;

  bool says(const std::string& text) const { return err.find(text) != std::string::npos; }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

// A book with two villages, a team of two and some households.
class AskedBook {
 public:
  AskedBook() {
    folder_.put("ruralctl.yaml", "format: 1\ntitle: 工作队\nlang: en\n");
    folder_.put("team.yaml",
                "- id: he-yuan\n  name: 何远\n"
                "- id: li-jun\n  name: 李军\n"
                "- id: wang-fang\n  name: 王芳\n  to: 2021-01-31\n");
    folder_.put("villages/shangcun/village.yaml", "- id: shangcun\n  name: 上村\n  level: grid\n");
    folder_.put("villages/shangcun/households.yaml", "- id: h012\n  alias: 赵家\n");
    folder_.put("villages/xiacun/village.yaml", "- id: xiacun\n  name: 下村\n  level: grid\n");
    folder_.put("villages/xiacun/households.yaml",
                "- id: h012\n  alias: 王家\n- id: h013\n  alias: 李家\n- id: h014\n  left: 2020\n");
  }

  fs::TemporaryFolder& folder() { return folder_; }
  std::map<std::string, std::string>& variables() { return variables_; }

  Outcome ask(const Lines& arguments, const Lines& answers, std::streambuf* input = nullptr) {
    std::string typed;
    for (const std::string& answer : answers) typed += answer + '\n';
    std::istringstream in(typed);
    if (input != nullptr) in.std::istream::rdbuf(input);
    return run(arguments, in, true);
  }

  Outcome run_script(const Lines& arguments) {
    std::istringstream in("he-yuan\n");
    const Outcome outcome = run(arguments, in, false);
    CHECK(in.tellg() == 0);
    return outcome;
  }

 private:
  Outcome run(const Lines& arguments, std::istream& in, bool asks) {
    std::ostringstream out;
    std::ostringstream err;
    Environment environment;
    environment.variable = [this](const std::string& name) -> std::optional<std::string> {
      const auto found = variables_.find(name);
      return found == variables_.end() ? std::nullopt : std::optional(found->second);
    };
    environment.folder = folder_.path();
    environment.in = &in;
    environment.out = &out;
    environment.err = &err;
    environment.asks = asks;
    environment.today = *parse_day("2021-03-20");
    environment.now = [] { return std::string("2021-03-20 08:00:00"); };
    const int status = cli::run(arguments, environment);
    return {status, out.str(), err.str()};
  }

  fs::TemporaryFolder folder_;
  std::map<std::string, std::string> variables_ = {{"RURALCTL_ID_SEED", "prompt"},
                                                   {"NO_COLOR", "1"}};
};

constexpr char kVisits[] = "villages/xiacun/visits/2021-03.yaml";

TEST_CASE("Everything is asked for, in the order of the fields") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"visit", "add"}, {"2", "3-16", "h012，013", "约20", "he-yuan", "home",
                                  "livelihood、planting", "", "", "愿意种植", ""});
  REQUIRE(outcome.status == 0);
  const std::string id = outcome.out.substr(0, outcome.out.size() - 1);
  CHECK(outcome.out == id + "\n");
  CHECK(book.folder().get(kVisits) == "- id: " + id +
                                          "\n"
                                          "  date: 2021-03-16\n"
                                          "  households: [h012, h013]\n"
                                          "  household_count: ~20\n"
                                          "  by: [he-yuan]\n"
                                          "  place: home\n"
                                          "  topics: [livelihood, planting]\n"
                                          "  notes: 愿意种植\n");
}

TEST_CASE("What was typed is not asked for, and the role is asked for by nobody") {
  AskedBook book;
  const Outcome outcome = book.ask(
      {"issue", "add", "修路", "--village", "xiacun", "--owner", "he-yuan", "--role", "assisted"},
      {"."});
  // An issue is no event and has no role.
  CHECK(outcome.status == 2);
  const Outcome asked = book.ask(
      {"meeting", "add", "--village", "xiacun", "--branch", "下村支部", "--role", "assisted"},
      {"", "lecture", ".", ""});
  CHECK(asked.status == 0);
  CHECK_FALSE(asked.says("branch ["));
  CHECK_FALSE(asked.says("role ("));
  const std::string written = book.folder().get("villages/xiacun/meetings/2021.yaml");
  CHECK(written.find("  type: lecture\n  branch: 下村支部\n  role: assisted\n") !=
        std::string::npos);
  CHECK_FALSE(book.ask({"meeting", "add", "--village", "xiacun"}, {}).says("role"));
}

TEST_CASE("Empty answers take today and the people of the latest record, and leave the rest out") {
  AskedBook book;
  book.folder().put("villages/xiacun/visits/2021-02.yaml",
                    "- id: 2021-02-01-aaaa\n  date: 2021-02-01\n  by: [he-yuan]\n"
                    "- id: 2021-02-03-bbbb\n  date: 2021-02-03\n  by: [li-jun, wang-fang]\n"
                    "- id: 2021-02-02-cccc\n  date: 2021-02-02\n  by: [he-yuan]\n");
  book.folder().put(kVisits, "- id: 2021-03-01-dddd\n  date: 2021-03-01\n");
  const Outcome outcome = book.ask({"visit", "add", "--village", "下村"}, Lines(10, std::string()));
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("[2021-03-20]: "));
  CHECK(outcome.says("[李军 (li-jun)]: "));  // wang-fang has left the team
  CHECK(book.folder().get(kVisits).ends_with("\n  date: 2021-03-20\n  by: [li-jun]\n"));
}

TEST_CASE("A default can be left out") {
  AskedBook book;
  book.folder().put(kVisits, "- id: 2021-03-01-aaaa\n  date: 2021-03-01\n  by: [he-yuan]\n");
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"},
                                   {"2021-02-01", "", "", "-", "<", "-", ".", ""});
  REQUIRE(outcome.status == 0);
  const std::string written = book.folder().get("villages/xiacun/visits/2021-02.yaml");
  CHECK(written.substr(written.find('\n')) == "\n  date: 2021-02-01\n");
}

TEST_CASE("A wrong answer is explained and asked for again") {
  AskedBook book;
  const Outcome outcome = book.ask(
      {"visit", "add", "--village", "xiacun"},
      {"2-30", "tomorrow", "2021-03-19", "h12", "h012", "many", "3", "", "hom", "9", "3", ".", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("did you mean h012, h013"));
  CHECK(outcome.says("did you mean 'home'?"));
  CHECK(outcome.says("lies in the future"));
  CHECK(count(outcome.err, "date * (") == 3);
  const std::string written = book.folder().get(kVisits);
  CHECK(written.substr(written.find('\n')) ==
        "\n  date: 2021-03-19\n  households: [h012]\n  household_count: 3\n  place: office\n");
}

TEST_CASE("--allow-future holds for answers too") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"visit", "add", "--village", "xiacun", "--allow-future"}, {"3-21", ".", ""});
  CHECK(outcome.status == 0);
  CHECK_FALSE(outcome.says("future"));
}

TEST_CASE("Records are found by id, by the end of one and by name, none of those that are over") {
  AskedBook book;
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"},
                                   {"", "王家，013, h014", "", "李军，he-yuan", ".", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("    h012  王家\n    h013  李家\nhouseholds"));
  const std::string written = book.folder().get(kVisits);
  CHECK(written.find("households: [h012, h013, h014]\n  by: [li-jun, he-yuan]\n") !=
        std::string::npos);
}

TEST_CASE("No more than ten records are shown") {
  AskedBook book;
  std::string households;
  for (int i = 100; i < 125; ++i) households += "- id: h" + std::to_string(i) + '\n';
  book.folder().put("villages/xiacun/households.yaml", households);
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"}, {""});
  CHECK(outcome.says("    h109  \n    and 15 more; 'ruralctl household list' shows them all\n"));
  CHECK_FALSE(outcome.says("h110"));
}

TEST_CASE("< goes back, and what was answered is then the default") {
  AskedBook book;
  const Outcome outcome = book.ask(
      {"visit", "add", "--village", "xiacun"},
      {"3-1", "h012", "<", "<", "3-2", "", "5", "＜", "6", "", "", "", "", "", "", "《", "好", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("[2021-03-01]: "));
  CHECK(outcome.says("[王家 (h012)]: "));
  CHECK(outcome.says("[5 households]: "));
  const std::string written = book.folder().get(kVisits);
  CHECK(written.substr(written.find('\n')) ==
        "\n  date: 2021-03-02\n  households: [h012]\n  household_count: 6\n  notes: 好\n");
}

TEST_CASE("< goes back to the village, and in another one references are asked for anew") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"visit", "add", "--village", "xiacun"},
               {"3-1", "王家", "4", "<", "<", "<", "<", "<", "上村", "", "王家", "赵家", ".", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("this is the first question"));
  CHECK(outcome.says("village * (number or name) [下村]: "));
  CHECK_FALSE(book.folder().status("villages/shangcun/visits/2021-03.yaml").st_size == 0);
  const std::string written = book.folder().get("villages/shangcun/visits/2021-03.yaml");
  CHECK(written.substr(written.find('\n')) ==
        "\n  date: 2021-03-01\n  households: [h012]\n  household_count: 4\n");
}

TEST_CASE("The village is chosen by number, slug or name, and has to be") {
  for (const std::string answer : {"2", "２", "xiacun", "下村"}) {
    AskedBook book;
    const Outcome outcome = book.ask({"log", "add"}, {"", "3", "下庄", answer, ".", ""});
    CHECK(outcome.status == 0);
    CHECK(outcome.says("  1 上村 (shangcun)  2 下村 (xiacun)\n"));
    CHECK(outcome.says("this must be answered"));
    CHECK(outcome.says("did you mean 下村 (xiacun)?"));
    CHECK(book.folder().get("villages/xiacun/logs/2021-03.yaml").find("date: 2021-03-20") !=
          std::string::npos);
  }
}

TEST_CASE("Where the village alone is missing, nothing else is asked for") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"visit", "add", "h012", "--date", "3-16"}, {"", "<", "下庄", "?", "1"});
  CHECK(outcome.status == 0);
  CHECK(outcome.says("  1 上村 (shangcun)  2 下村 (xiacun)\n"));
  CHECK(outcome.says("this must be answered"));
  CHECK(outcome.says("this is the first question"));
  CHECK(outcome.says("did you mean 下村 (xiacun)?"));
  CHECK_FALSE(outcome.says("To be added"));
  const std::string id = outcome.out.substr(0, outcome.out.size() - 1);
  CHECK(book.folder().get("villages/shangcun/visits/2021-03.yaml") ==
        "- id: " + id + "\n  date: 2021-03-16\n  households: [h012]\n");
  const Outcome given_up = book.ask({"visit", "add", "h012"}, {});
  CHECK(given_up.status == 2);
  CHECK(given_up.out.empty());
}

TEST_CASE("Choices are taken by number, name and either label, several of them in a set") {
  const auto classes = [](const std::string& answer) {
    AskedBook book;
    book.ask({"household", "add", "--village", "xiacun"}, {"h1", "", "", answer, ".", ""});
    const std::string written = book.folder().get("villages/xiacun/households.yaml");
    const std::size_t at = written.find("classes: ");
    return at == std::string::npos ? "" : written.substr(at, written.find('\n', at) - at);
  };
  CHECK(classes("1") == "classes: [petition]");
  CHECK(classes("２，1") == "classes: [hardship, petition]");
  CHECK(classes("生活困难户、petition") == "classes: [hardship, petition]");
  CHECK(classes("") == "");
}

TEST_CASE("Choices that are numbers themselves are not numbered") {
  AskedBook book;
  book.folder().put("ruralctl.yaml",
                    "format: 1\ntitle: 工作队\nlang: en\nkinds:\n"
                    "  grade: {zh: 等级, nature: event, file: year, pillar: team, fields: {level: "
                    "{zh: 级, type: choice, required: true, values: {\"3\": 三, \"2\": 二, \"1\": "
                    "一}}}}\n");
  const Outcome outcome = book.ask({"grade", "add", "--village", "xiacun"}, {"", "1", ".", ""});
  REQUIRE(outcome.status == 0);
  CHECK(book.folder().get("villages/xiacun/grades/2021.yaml").find("level: \"1\"") !=
        std::string::npos);
}

TEST_CASE("A required field is asked for until it is answered") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"issue", "add", "--village", "xiacun"}, {"", "", "-", ".", "路灯不亮", "民生", ""});
  REQUIRE(outcome.status == 0);
  CHECK(count(outcome.err, "this must be answered") == 3);
  const std::string written = book.folder().get("villages/xiacun/issues/2021.yaml");
  CHECK(written.substr(written.find('\n')) ==
        "\n  opened: 2021-03-20\n  title: 路灯不亮\n  category: livelihood\n");
}

TEST_CASE("Where something is missing, what is wrong is asked for too") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"issue", "add", "--village", "xiacun", "--owner=he-juan", "--category=livelyhood"},
               {"", "路灯不亮", "3", "", "he-yuan", ".", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("did you mean 'livelihood'?"));
  CHECK(outcome.says("did you mean he-yuan?"));
  const std::string written = book.folder().get("villages/xiacun/issues/2021.yaml");
  CHECK(written.find("category: livelihood\n  owner: he-yuan\n") != std::string::npos);
}

TEST_CASE("Nothing is added at the end of the input, wherever it comes") {
  const Lines answers = {"xiacun", "", "h012", "3", "he-yuan", "home", "x", "", "notes"};
  for (std::size_t given = 0; given <= answers.size(); ++given) {
    CAPTURE(given);
    AskedBook book;
    const Outcome outcome = book.ask(
        {"visit", "add"}, Lines(answers.begin(), answers.begin() + static_cast<int>(given)));
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(
        outcome.says("ruralctl: the input ended before everything was answered; nothing was "
                     "added\n"));
    CHECK(book.folder().get(kVisits).empty());
  }
}

TEST_CASE("Nothing is added after a no at the end") {
  for (const std::string no : {"n", "no", "否"}) {
    AskedBook book;
    const Outcome outcome = book.ask({"log", "add", "--village", "xiacun"}, {".", no});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.says("ruralctl: nothing was added"));
    CHECK(book.folder().get("villages/xiacun/logs/2021-03.yaml").empty());
  }
}

TEST_CASE("What will be added is shown in labels and names, one under another") {
  AskedBook book;
  book.variables()["RURALCTL_LANG"] = "zh";
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"},
                                   {"", "王家", "100余", "何远", "1", "", "", "", "", "是"});
  REQUIRE(outcome.status == 0);
  CHECK(
      outcome.says("    村        下村\n"
                   "    日期      2021-03-20\n"
                   "    农户      王家 (h012)\n"
                   "    另有户数  100余户\n"
                   "    走访人    何远 (he-yuan)\n"
                   "    地点      入户\n"));
}

TEST_CASE("Entries are asked for one subfield after another") {
  AskedBook book;
  const Outcome outcome = book.ask({"project", "add", "moxa-hall", "--village", "xiacun"},
                                   {"艾灸体验馆", "", "", "", "", "", "", "y", "2020-05", "1",
                                    "选址", "y", "", "运营", "约好,date=x", "试运营", "", "", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("cannot be in this text"));
  CHECK(book.folder().get("villages/xiacun/projects.yaml") ==
        "- id: moxa-hall\n"
        "  name: 艾灸体验馆\n"
        "  milestones:\n"
        "    - {date: 2020-05, stage: planned, note: 选址}\n"
        "    - {date: 2021-03-20, stage: operating, note: 试运营}\n");
}

TEST_CASE("< goes back through entries, and they stay") {
  AskedBook book;
  const Lines command = {"project",
                         "add",
                         "hall",
                         "--village",
                         "xiacun",
                         "--category",
                         "industry",
                         "--partner",
                         "公司",
                         "--since",
                         "2020",
                         "--investment-wan=1",
                         "--annual-tax-wan=1",
                         "--floor-area-m2=1"};
  const Outcome outcome =
      book.ask(command, {"馆", "y", "2020-05", "1", "", "y", "2020-06",
                         // From the second entry back over the first to the name.
                         "<", "<", "<", "<", "<", "改名", "n",
                         // From the notes back to the stage of the second entry.
                         "<", "<", "<", "2", "", "y", "<", "n", "", ""});
  REQUIRE(outcome.status == 0);
  const std::string written = book.folder().get("villages/xiacun/projects.yaml");
  CHECK(written.find("  name: 改名\n") != std::string::npos);
  CHECK(written.find("    - {date: 2020-05, stage: planned}\n"
                     "    - {date: 2020-06, stage: approved}\n") != std::string::npos);
}

TEST_CASE("An entry without any answer is none") {
  AskedBook book;
  const Outcome asked = book.ask({"decision", "add", "--village", "xiacun"},
                                 {"", "修塘", "y", "", "-", "", "n", "", ""});
  REQUIRE(asked.status == 0);
  CHECK(book.folder().get("villages/xiacun/decisions/2021.yaml").find("steps") ==
        std::string::npos);
}

TEST_CASE("An id is asked for where people choose ids") {
  AskedBook book;
  Outcome outcome = book.ask({"household", "add", "--village", "xiacun"},
                             {"张家", "h012", "h020", "张家", ".", ""});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "h020\n");
  CHECK(outcome.says("'张家' cannot be an id"));
  CHECK(outcome.says("there is a household 'h012' already, in"));
  outcome = book.ask({"household", "add", "--village", "xiacun"}, {"", "孙家", ".", ""});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.size() == 5);
  outcome = book.ask({"household", "add", "h030", "--village", "xiacun"}, {});
  CHECK(outcome.out == "h030\n");  // nothing is missing
  outcome = book.ask({"village", "add", "--level", "grid"},
                     {"", "下村", "xiacun", "dongcun", "东村", ".", ""});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "dongcun\n");
  CHECK(book.folder().get("villages/dongcun/village.yaml") ==
        "- id: dongcun\n  name: 东村\n  level: grid\n");
}

TEST_CASE("A person's own data are asked for last, with a warning") {
  AskedBook book;
  const Outcome outcome = book.ask({"household", "add", "--village", "xiacun"},
                                   {"h020", "", "", "", "", "", "", "", "独居", "-", ""});
  REQUIRE(outcome.status == 0);
  CHECK(outcome.err.find("git never forgets") > outcome.err.find("notes"));
  CHECK(outcome.err.find("phone: ") > outcome.err.find("git never forgets"));
}

TEST_CASE("A measure gives its unit to the figure that is asked for behind it") {
  AskedBook book;
  const Outcome outcome = book.ask({"baseline", "add", "--village", "xiacun"},
                                   {"", "走访户", "?", "种植面积", "type:x", "crop:艾草，project:x",
                                    "<", "", "30户", "三亩半", "", ""});
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
  CHECK(outcome.says("households-visited"));
  CHECK(outcome.says("value * (mu, such as 30, about 30 mu or 30+ mu)") == false);
  CHECK(outcome.says("value * (mu, such as 30, about 30 or 30+): "));
  const std::string written = book.folder().get("villages/xiacun/baselines.yaml");
  CHECK(written.find("measure: area-planted\n") != std::string::npos);
  CHECK(written.find("value: 3.5\n") != std::string::npos);
}

TEST_CASE("? explains and asks again") {
  AskedBook book;
  const Outcome outcome = book.ask({"visit", "add"}, {"?", "2", "？", "", "?", "", "?", "", "?", "",
                                                      "?", "", "?", "", "?", "", "?", ""});
  CHECK(outcome.says("on the command line --date: a day: 2021-03-16"));
  CHECK(outcome.says("on the command line --households: a record of another kind"));
  CHECK(outcome.says("on the command line --place: one of a few"));
  CHECK(outcome.says("It may be left out."));
  CHECK(outcome.says("It must be answered."));
}

TEST_CASE("Keys that are no text are not taken for one") {
  AskedBook book;
  const Outcome outcome =
      book.ask({"log", "add", "--village", "xiacun"}, {"", "", "", "\x1b[A", "\xff", "好", ""});
  REQUIRE(outcome.status == 0);
  CHECK(count(outcome.err, "control characters") == 2);
  CHECK(book.folder().get("villages/xiacun/logs/2021-03.yaml").find("notes: 好\n") !=
        std::string::npos);
}

TEST_CASE("What a book holds cannot command the terminal") {
  AskedBook book;
  book.folder().put("villages/xiacun/households.yaml",
                    "- id: h012\n  alias: \"\\e[2J\\u009b1m\\n王家\"\n");
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"}, {"", "h012", ".", ""});
  CHECK(outcome.status == 0);
  CHECK_FALSE(outcome.says("\x1b"));
  CHECK_FALSE(outcome.says("\u009b"));
}

TEST_CASE("Bold is all there is of colour, and none of it where it is not wanted") {
  AskedBook book;
  CHECK_FALSE(book.ask({"log", "add", "--village", "xiacun"}, {}).says("\x1b"));
  book.variables().erase("NO_COLOR");
  CHECK(book.ask({"log", "add", "--village", "xiacun"}, {}).says("\x1b[1mdate\x1b[0m * ("));
  book.variables()["TERM"] = "dumb";
  CHECK_FALSE(book.ask({"log", "add", "--village", "xiacun"}, {}).says("\x1b"));
}

// Text that ends, as a terminal's does not, with a look at the lock.
class LockProbe : public std::stringbuf {
 public:
  LockProbe(const std::string& root, const std::string& typed)
      : std::stringbuf(typed, std::ios::in), root_(root) {}
  bool was_free() const { return was_free_; }

 protected:
  int underflow() override {
    const auto tree = fs::open_disk(root_);
    tree->lock(std::chrono::milliseconds(0), [] { return std::string("now"); });
    was_free_ = true;
    return std::stringbuf::underflow();
  }

 private:
  std::string root_;
  bool was_free_ = false;
};

TEST_CASE("Nobody has to wait while a person thinks") {
  AskedBook book;
  LockProbe probe(book.folder().path(), "\nh012\n");
  const Outcome outcome = book.ask({"visit", "add", "--village", "xiacun"}, {}, &probe);
  CHECK(outcome.status == 2);
  CHECK(probe.was_free());
}

TEST_CASE("Whatever is answered, it ends, and the book stays sound") {
  const Lines pool = {"",     "",         "",           ".",       "-",    "<",         "<",
                      "?",    "y",        "n",          "1",       "2",    "1,2",       "h012",
                      "王家", "he-yuan",  "3-16",       "2021-02", "昨天", "三亩半",    "约300",
                      "x y",  "a,date=b", "种植",       "100余户", "hall", "xiacun",    "projects",
                      "h999", "修路：急", "# 不是注释", "[a]",     "no",   "village:x", "\""};
  AskedBook book;
  const Lines kinds = {"village",  "household", "person",   "visit",   "log",      "stay",
                       "issue",    "project",   "contact",  "coop",    "planting", "resource",
                       "training", "meeting",   "decision", "pairing", "rating",   "works",
                       "activity", "document",  "target",   "baseline"};
  std::mt19937 random(20210316);
  int added = 0;
  for (int round = 0; round < 660; ++round) {
    const std::string& kind = kinds[static_cast<std::size_t>(round) % kinds.size()];
    Lines answers;
    for (int i = 0; i < 60; ++i) answers.push_back(pool[random() % pool.size()]);
    CAPTURE(kind);
    CAPTURE(round);
    book.variables()["RURALCTL_ID_SEED"] = std::to_string(round);
    const Outcome outcome = book.ask({kind, "add"}, answers);
    CHECK((outcome.status == 0 || outcome.status == 2));
    CHECK(outcome.out.empty() == (outcome.status != 0));
    if (outcome.status == 0) ++added;
  }
  CHECK(added > 50);
  const Outcome checked = book.run_script({"check"});
  CHECK(checked.status <= 1);
  std::istringstream findings(checked.out);
  for (std::string line; std::getline(findings, line);) {
    CAPTURE(line);
    CHECK(line.find(": error: ") == std::string::npos);
  }
}

TEST_CASE("A script is asked nothing") {
  AskedBook book;
  Outcome outcome = book.run_script({"issue", "add", "路灯不亮", "--village", "xiacun"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "ruralctl: issue needs category: add --category\n");
  outcome = book.run_script({"visit", "add"});
  CHECK(outcome.status == 2);
  CHECK(outcome.says("which village?"));
  outcome = book.run_script({"visit", "add", "愿意", "--village", "xiacun"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
}

TEST_CASE("A book without a village says so and asks nothing") {
  AskedBook book;
  fs::TemporaryFolder empty;
  empty.put("ruralctl.yaml", "format: 1\ntitle: 工作队\nlang: en\n");
  const Outcome outcome = book.ask({"-C", empty.path(), "visit", "add"}, {"x"});
  CHECK(outcome.status == 2);
  CHECK(outcome.says("this book has no village yet"));
}

}  // namespace
}  // namespace ruralctl::cli
