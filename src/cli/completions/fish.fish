# Completion of ruralctl for fish. In ~/.config/fish/config.fish:
#   ruralctl completion fish | source

function __ruralctl_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -e words[1]
    type -q -- $program; or set program ruralctl
    for line in (command $program complete (string join \x1f -- '' $words "$current") 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current" ''
            case '*'
                echo $line
        end
    end
end

complete -c ruralctl -f -k -a '(__ruralctl_complete)'
