On a terminal tables fit its width and headings stand out; off it, and under NO_COLOR, there is plain text. (What is asked there is tested elsewhere.)

  $ ruralctl init book 2>/dev/null && cd book
  $ ruralctl village add xiacun 下村 --level grid
  xiacun
  $ ruralctl household add h012
  h012
  $ ruralctl visit add h012 愿意加入种植，担心销路，希望统一收购，价格随行就市 --topics planting,livelihood,sales
  2021-03-16-chr9
  $ on() { script -qec "stty cols $1; $2" /dev/null < /dev/null | tr -d '\r' | sed 's/\x1b/ESC/g'; }

  $ on 100 "ruralctl visit list"
  ESC[1mid               date        households  topics                       notesESC[0m
  2021-03-16-chr9  2021-03-16  h012        planting, livelihood, sales  愿意加入种植，担心销路，希望统
                                                                        一收购，价格随行就市
  $ on 100 "NO_COLOR=1 ruralctl visit list"
  id               date        households  topics                       notes
  ---------------  ----------  ----------  ---------------------------  ------------------------------
  2021-03-16-chr9  2021-03-16  h012        planting, livelihood, sales  愿意加入种植，担心销路，希望统
                                                                        一收购，价格随行就市
  $ on 80 "NO_COLOR=1 ruralctl visit list"
  id               date        households  topics              notes
  ---------------  ----------  ----------  ------------------  -------------------
  2021-03-16-chr9  2021-03-16  h012        planting,           愿意加入种植，担心
                                           livelihood, sales   销路，希望统一收
                                                               购，价格随行就市

Where a table would be too narrow to read, each record stands for itself.

  $ on 40 "ruralctl visit list"
  id          2021-03-16-chr9
  date        2021-03-16
  households  h012
  topics      planting, livelihood, sales
  notes       愿意加入种植，担心销路，希望
              统一收购，价格随行就市
  $ on 40 "ruralctl visit list --lang zh"
  编号  2021-03-16-chr9
  日期  2021-03-16
  农户  h012
  主题  planting、livelihood、sales
  备注  愿意加入种植，担心销路，希望统一收
        购，价格随行就市

Nothing found is said; what goes into a pipe or a file is as wide as it is.

  $ on 80 "ruralctl visit list 没有的话"
  ESC[1midESC[0m
  ruralctl: no such records
  $ on 40 "ruralctl visit list | cat"
  id               date        households  topics                       notes
  ---------------  ----------  ----------  ---------------------------  --------------------------------------------------
  2021-03-16-chr9  2021-03-16  h012        planting, livelihood, sales  愿意加入种植，担心销路，希望统一收购，价格随行就市
  $ on 80 "ruralctl check"
  ruralctl: 3 records in 4 files: 0 errors, 0 warnings
