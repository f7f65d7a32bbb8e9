#!/bin/bash
# Expected: csvsort changes the order of the rows and not what stands in them. 0079-08-24 is a day of the year 79: ISO 8601 (2004, 4.1.2.1) writes
# every year with four digits.
# Found: csvkit guesses the type of every column and writes the values anew. A year below 100 is read as a short one of today: in a file of 64, 79,
# 1066 and 1914 the Fire of Rome is in 1964 and Vesuvius in 1979, and both are sorted behind Sarajevo. A column of decades, "1960s" and "1980s", is
# one of durations, for the s is taken for seconds, and comes out as 0:32:40 and 0:33:00. csvjson guesses alike. With other years (14) the
# column stays a text, so it depends on the file. Nothing is said.
# Versions: csvkit 2.2.0, agate 1.14.2, parsedatetime 2.6.
# For those who use it: -I (--no-inference), or --date-format %Y-%m-%d.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6
printf 'day,name\n0064-07-18,Fire of Rome\n0079-08-24,Vesuvius\n1066-10-14,Hastings\n1914-06-28,Sarajevo\n' > days.csv
printf 'decade,name\n1980s,Solidarity\n1960s,Prague\n' > decades.csv
export TZ=UTC LC_ALL=C.UTF-8
env/bin/csvsort -c day days.csv | tee seen
env/bin/csvsort -c decade decades.csv | tee -a seen
env/bin/csvsort -I -c decade decades.csv | tee -a seen
env/bin/csvsort --date-format %Y-%m-%d -c day days.csv | tee -a seen
cat > was <<'CSV'
day,name
1066-10-14,Hastings
1914-06-28,Sarajevo
1964-07-18,Fire of Rome
1979-08-24,Vesuvius
decade,name
0:32:40,Prague
0:33:00,Solidarity
decade,name
1960s,Prague
1980s,Solidarity
day,name
0064-07-18,Fire of Rome
0079-08-24,Vesuvius
1066-10-14,Hastings
1914-06-28,Sarajevo
CSV
diff was seen
