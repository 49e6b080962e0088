# shellcheck shell=bash disable=SC2034
# Sourced by scripts: which packages of the distribution the project needs, and how they come.

# To build the program.
build_packages=(g++ cmake ninja-build libcli11-dev libyaml-cpp-dev libfmt-dev libutf8proc-dev libgit2-dev gettext)
# To run the tests.
test_packages=(doctest-dev librapidcheck-dev python3 python3-cram python3-yaml python3-ruamel.yaml git
  chromium pandoc)
# To look over the sources.
guard_packages=(clang-format shellcheck)

# install_missing PACKAGE…: installs with apt those that are not there yet, as root or with sudo.
install_missing() {
  local package
  local missing=() as_root=()
  for package; do
    if [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null; then
      echo "missing: ${missing[*]}; install them as root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "installing: ${missing[*]}"
  "${as_root[@]}" apt-get --quiet=2 update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get --quiet=2 --option Dpkg::Use-Pty=0 install --yes --no-install-recommends "${missing[@]}"
}
