#!/bin/sh
# Fetches the Java program that POM describes, with all it needs, into WORK/NAME/jars; quick when it is there.
# usage: install_jars.sh POM WORK NAME; exit status 77: it cannot be had.
set -u
mkdir -p "$2/$3" && cd "$2/$3" || exit 1
if ! command -v mvn >/dev/null || ! command -v javac >/dev/null; then
  [ "$(id -u)" = 0 ] && apt-get install -y -q --no-install-recommends maven openjdk-17-jdk-headless >apt.log 2>&1
fi
command -v mvn >/dev/null && command -v javac >/dev/null || {
  echo "skipped: Maven and Java 17 are not installed (Debian: maven openjdk-17-jdk-headless)"
  exit 77
}
if [ -d jars ] && cmp -s "$1" pom.xml; then
  echo "the jars are there"
  exit 0
fi
cp "$1" pom.new
if ! mvn -q -B -f pom.new dependency:copy-dependencies -DoutputDirectory=jars -DincludeScope=runtime >mvn.log 2>&1; then
  tail -5 mvn.log
  echo "skipped: the jars of $3 cannot be had (see above)"
  exit 77
fi
mv pom.new pom.xml
