# Read by the trials under Wine: a display and a Windows of their own, and how a step fails.
# They set $work first. Everything that is started here ends with the script.

export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDLLOVERRIDES="mscoree,mshtml=" WINEDEBUG=-all
started=()
end() {
    wineserver -k 2>/dev/null || true
    ((${#started[@]} == 0)) || kill "${started[@]}" 2>/dev/null || true
}
trap end EXIT

refuse() {
    printf 'FAILED: %s\n' "$*" >&2
    [[ -z ${DISPLAY:-} ]] || import -window root "$work/failed.png" 2>/dev/null || true
    exit 1
}
say() { printf '== %s\n' "$*"; }
pause() { read -rt "$1" <> <(:) || true; }

# wait_for SECONDS WHAT COMMAND...
wait_for() {
    local seconds=$1 what=$2 end
    shift 2
    end=$((SECONDS + seconds))
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || refuse "$what did not come about"
        pause 0.5
    done
}

# A display of our own: the first number that nobody uses.
start_display() {
    local number=140
    while [[ -e /tmp/.X11-unix/X$number ]]; do number=$((number + 1)); done
    Xvfb ":$number" -screen 0 1366x900x24 -nolisten tcp >/dev/null 2>&1 &
    started+=($!)
    export DISPLAY=:$number
    wait_for 20 "the display" test -e "/tmp/.X11-unix/X$number"
    openbox >/dev/null 2>&1 &
    started+=($!)
}

start_windows() {
    say "A new Windows (Wine $(wine --version))"
    wine wineboot -i >/dev/null 2>&1
    local font
    for font in "MS Shell Dlg" "MS Shell Dlg 2" "Segoe UI" "Microsoft YaHei" "Microsoft YaHei UI"; do
        wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v "$font" /d "Noto Sans CJK SC" /f \
            >/dev/null 2>&1
    done
    drive=$WINEPREFIX/drive_c
}

# find_window TITLE: $window is the one with that title, in front.
find_window() {
    local title=$1
    wait_for 90 "the window" xdotool search --onlyvisible --name "$title"
    window=$(xdotool search --onlyvisible --name "$title" | tail -n 1)
    xdotool windowactivate --sync "$window" || true
}
picture() { import -window root "$work/pictures/$1.png"; }
