#!/usr/bin/env bash
# Completes command lines in the real shells: bash, zsh and fish, each with the script that `completions` prints,
# against an emulator whose instance has a task.
#
#   tests/interop/shells.sh COMMAND [SHELL...]
#
# The exit code is 75 if a shell is not there and its package cannot be fetched.
set -euo pipefail
command=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${SHELLS_INSIDE:-}" ]; then
    SHELLS_INSIDE=1 exec "$here/with_emulator.sh" "$0" "$command" "$@"
fi
shells=("$@")
[ ${#shells[@]} -gt 0 ] || shells=(bash zsh fish)

for shell in "${shells[@]}"; do
    command -v "$shell" >/dev/null && continue
    if ! timeout 300 apt-get install --yes -qq "$shell" >/dev/null 2>&1; then
        echo "SKIPPED: there is no $shell, and its package cannot be fetched" >&2
        exit 75
    fi
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PATH="$scratch:$PATH" HOME="$scratch"
ln -s "$command" "$scratch/taurus-htap"
taurus-htap sync create --name orders_to_htap --source-database shop --target-database shop_htap --include orders --no-wait \
    >/dev/null

# Prints the candidates for the last word of a command line, one a line.
in_bash() {
    bash --noprofile --norc -c '
        source <(taurus-htap completions bash)
        COMP_WORDS=() COMP_TYPE=9 COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        # As bash ends words at COMP_WORDBREAKS.
        for word; do
            mapfile -t pieces < <(grep --only-matching --extended-regexp "[=:]+|[^=:]+" <<<"$word")
            COMP_WORDS+=("${pieces[@]}")
        done
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        last=${COMP_WORDS[COMP_CWORD]}
        case $last in [=:]*) last= ;; esac
        # As bash calls the function that `complete` has registered.
        function=$(complete -p taurus-htap | sed "s/.* -F \([^ ]*\) .*/\1/")
        "$function" taurus-htap "$last" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
        printf "%s\n" "${COMPREPLY[@]%% }"' bash "$@"
}
in_fish() {
    fish --no-config -c '
        taurus-htap completions fish | source
        complete --do-complete "$argv"' -- "$*" | cut -f 1
}
in_zsh() {
    # The completion system works in an interactive shell only, which a pseudo-terminal provides.
    zsh --no-rcs -c '
        zmodload zsh/zpty
        zpty shell zsh --no-rcs -i
        zpty -w shell "PROMPT= RPROMPT= LISTMAX=1000; autoload -U compinit; compinit -u -d $HOME/.zcompdump"
        zpty -w shell "source <(taurus-htap completions zsh)"
        zpty -w shell "zstyle \":completion:*\" list-colors \"\"; unsetopt zle_bracketed_paste beep"
        # The shell reads keys from its next prompt on; before, the terminal takes them.
        zpty -w shell "PROMPT=RE\"\"ADY"
        zpty -r shell out "*READY*"
        # The keys after the tab are read when the completion has ended: the line is cleared, and another one is run.
        zpty -w -n shell "$*"$'"'\\t'"'
        zpty -w -n shell $'"'\\x15'"'
        zpty -w shell "echo DO""NE"
        zpty -r shell out "*DONE*"
        print -r -- "$out"' zsh "$@"
}

failed=0
# expect SHELL WANTED WORD...: the candidates for the last word contain WANTED.
expect() {
    local shell=$1 wanted=$2 got
    shift 2
    got=$("in_$shell" taurus-htap "$@")
    if grep --quiet --fixed-strings -- "$wanted" <<<"$got"; then
        echo "$shell: taurus-htap $*: $wanted"
    else
        echo "$shell: taurus-htap $*: expected $wanted, got: $got" >&2
        failed=1
    fi
}

for shell in "${shells[@]}"; do
    expect "$shell" sync sy
    expect "$shell" pause sync pau
    expect "$shell" --include check --inc
    expect "$shell" yaml check --output ya
    expect "$shell" ListInstanceNode api ListInstanceN
    expect "$shell" orders_to_htap sync pause ord
    expect "$shell" "$TAURUS_HTAP_INSTANCE_ID" nodes list --instance 9a
    expect "$shell" "$TAURUS_HTAP_INSTANCE_ID" nodes list --instance=9a
    expect "$shell" orders_to_htap sync pause --endpoint "$TAURUS_HTAP_ENDPOINT" ord
    # bash replaces only what follows a separator.
    [ "$shell" != bash ] || [ "$(in_bash taurus-htap check --output=ya)" = yaml ] || {
        echo "bash: taurus-htap check --output=ya: expected yaml alone" >&2
        failed=1
    }
done
exit $failed
