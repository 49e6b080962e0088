#compdef ruralctl
# Completion of ruralctl for zsh. As _ruralctl in a folder of $fpath, or in ~/.zshrc behind compinit:
#   source <(ruralctl completion zsh)

_ruralctl() {
  local program=${(Q)words[1]}
  program=${program/#\~\//$HOME/}
  whence -p -- "$program" > /dev/null || program=ruralctl

  local line word
  local -a closed open typed
  typed=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
  for line in "${(@f)$(command "$program" complete $'\x1f'"${(pj:\x1f:)typed}" 2> /dev/null)}"; do
    case $line in
      '') continue ;;
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    word=${line%%$'\t'*}
    word=${word//:/\\:}
    [[ $line == *$'\t'* ]] && word+=:${line#*$'\t'}
    case ${line%%$'\t'*} in
      *[=:/]) open+=("$word") ;;
      *) closed+=("$word") ;;
    esac
  done
  (( $#closed )) && _describe -V -t ruralctl ruralctl closed
  (( $#open )) && _describe -V -t ruralctl ruralctl open -S ''
  (( $#closed + $#open ))
}

if [[ ${funcstack[1]} == _ruralctl ]]; then
  _ruralctl "$@"
else
  compdef _ruralctl ruralctl
fi
