#!/bin/sh
# Make a virtual environment with factcheck in it: setup.sh FOLDER [EXTRA]
# Debian packages that are missing are installed as root or through sudo without a password; else the command is said.
set -eu

venv=$1
extra=${2:+[$2]}
PATH=$PATH:/usr/sbin:/sbin  # dpkg looks there
pango="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core"

say() { printf '%s\n' "$*" >&2; }

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for one in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
        if recent "$one"; then
            printf '%s\n' "$one"
            return
        fi
    done
    say "factcheck needs Python 3.11 or later; name one with: make PYTHON=/path/to/python3.11"
    return 1
}

# The packages of the list that Debian's own records do not show; none where there are no such records.
missing() {
    command -v dpkg-query >/dev/null || return 0
    for one in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$one" 2>/dev/null | grep -q '^installed$' || printf '%s ' "$one"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# Install Debian packages, or say how and fail.
need() {
    say "Installing $*"
    if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
        as_root apt-get update -qq >&2 || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
            -o DPkg::Lock::Timeout=120 "$@" >&2 && return
    fi
    say "These packages are missing and could not be installed. Run this, then start again:"
    say "    sudo apt-get update && sudo apt-get install -y $*"
    return 1
}

python=$(find_python)
wanted=""
"$python" -c 'import ensurepip, venv' 2>/dev/null || wanted="$(basename "$python")-venv"
wanted="$wanted $(missing $pango)"
if [ -n "${wanted# }" ]; then
    # shellcheck disable=SC2086 # a list of names
    need $wanted || "$python" -c 'import ensurepip, venv' 2>/dev/null || exit 1
fi

"$venv/bin/python" -c '' 2>/dev/null || "$python" -m venv --clear "$venv"
pip() { "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@"; }
say "Installing factcheck$extra into $venv"
pip install --quiet --constraint constraints.txt hatchling
pip install --quiet --constraint constraints.txt --no-build-isolation --editable ".$extra"
