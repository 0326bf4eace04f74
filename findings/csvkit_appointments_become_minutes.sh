#!/usr/bin/env bash
# csvkit 2.2.0, csvsort: a list of appointments sorted by name; times 10:15, widths 5m, houses 1-2.
# Expected: the rows in order; every cell as it was.
# Seen: 10:15 becomes 0:10:15 (ten minutes), 5m becomes 0:05:00 (metres as minutes), 1-2 becomes 2001-01-02, May the year 1
# and a person called None nobody. The manual of csvsort names inference only where it tells how to turn it off (-I), and
# not that columns nobody sorts by are written anew. With -I all cells stay.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "csvkit==2.2.0" "agate==1.14.2" 2>/dev/null
cd "$folder"
printf 'name,time,width,house,month\nWu,10:15,10m,3-4,June\nLin,9:30,5m,1-2,May\nNone,11:00,2m,5-6,May\n' > list.csv
said=$("$folder/env/bin/csvsort" -c name list.csv)
kept=$("$folder/env/bin/csvsort" -I -c name list.csv)
echo "$said"
test "$said" = 'name,time,width,house,month
Lin,0:09:30,0:05:00,2001-01-02,0001-05-01
Wu,0:10:15,0:10:00,2001-03-04,0001-06-01
,0:11:00,0:02:00,2001-05-06,0001-05-01'
case "$kept" in *"Lin,9:30,5m,1-2,May"*) ;; *) exit 1 ;; esac
echo "as described: the time of an appointment is minutes and seconds"
