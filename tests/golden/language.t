Which language speaks: --lang, then RURALCTL_LANG, then the book's, then the locale's.

  $ unset RURALCTL_LANG LC_ALL LC_MESSAGES LANG LANGUAGE
  $ heading() { env "$@" ruralctl person list | head -1; }
  $ LANG=zh_CN.UTF-8 ruralctl init chinese 2>/dev/null; cat chinese/ruralctl.yaml
  format: 1
  title: chinese
  lang: zh
  $ LANG=en_US.UTF-8 ruralctl init english 2>/dev/null; cat english/ruralctl.yaml
  format: 1
  title: english
  lang: en
  $ ruralctl init plain 2>/dev/null; cat plain/ruralctl.yaml
  format: 1
  title: plain
  lang: en
  $ sed -i /lang/d plain/ruralctl.yaml

The locale, where nothing else says it: LC_ALL, LC_MESSAGES, LANG. One that the program does not speak is passed over.

  $ cd plain
  $ heading
  id
  $ heading LANG=zh_CN.UTF-8
  编号
  $ heading LANG=zh
  编号
  $ heading LANG=zh_CN.UTF-8 LC_MESSAGES=en_US.UTF-8
  id
  $ heading LANG=en_US.UTF-8 LC_ALL=zh_CN.UTF-8
  编号
  $ heading LANG=zh_CN.UTF-8 LC_ALL=
  编号
  $ heading LANG=zh_CN.UTF-8 LC_ALL=C.UTF-8
  id
  $ heading LANG=de_DE.UTF-8
  id

The book's language goes before the locale's.

  $ cd ../chinese
  $ heading
  编号
  $ heading LANG=en_US.UTF-8
  编号
  $ cd ../english
  $ heading LANG=zh_CN.UTF-8
  id

RURALCTL_LANG goes before the book's, --lang before all.

  $ heading RURALCTL_LANG=zh
  编号
  $ heading RURALCTL_LANG=
  id
  $ heading RURALCTL_LANG=fr
  id
  $ RURALCTL_LANG=zh ruralctl person list --lang en
  id
  --
  $ ruralctl --lang zh person list
  编号
  ----
  $ ruralctl person list --lang=zh
  编号
  ----
  $ ruralctl person list --lang 中文
  编号
  ----
  $ ruralctl person list --lang fr
  ruralctl: no language 'fr'; there are zh (中文) and en (English)
  [2]

Without a book, and where its settings cannot be read, the rest still decides.

  $ cd ..
  $ LANG=zh_CN.UTF-8 ruralctl person list 2>&1 | sed 's/：.*//'
  ruralctl: 这里不是台账，下面有
  $ cd chinese
  $ echo 'title: [' >> ruralctl.yaml
  $ RURALCTL_LANG=zh ruralctl person list
  ruralctl: ruralctl.yaml:4:1: 一条记录里“title”出现了两次；请只保留一个
  [3]
  $ ruralctl person list
  ruralctl: ruralctl.yaml:4:1: 'title' stands twice in one record; keep one of the two
  [3]
