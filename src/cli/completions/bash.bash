# Completion of ruralctl for bash 3.2 or newer. In ~/.bashrc:
#   source <(ruralctl completion bash)

_ruralctl() {
  local program=${COMP_WORDS[0]}
  program=${program/#\~\//$HOME/}
  type -P -- "$program" > /dev/null || program=ruralctl

  # Bash parts words at = and : too; here they belong together unless there are blanks between.
  local rest=${COMP_LINE:0:COMP_POINT} blanks word raw='' i
  local -a words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    blanks=${rest%%[![:space:]]*}
    rest=${rest#"$blanks"}
    [[ ${#rest} -lt ${#word} ]] && word=$rest
    rest=${rest#"$word"}
    if [[ -n $blanks || $i -eq 0 ]]; then
      words[${#words[@]}]=$word
    else
      words[${#words[@]} - 1]+=$word
    fi
  done
  raw=${words[${#words[@]} - 1]}
  words=("${words[@]//[\"\'\\]/}")

  # What stands before the last = or : of the word stays as it is; bash replaces what is behind.
  local current=${words[${#words[@]} - 1]} kept='' parts=''
  [[ $COMP_WORDBREAKS == *=* ]] && parts+='='
  [[ $COMP_WORDBREAKS == *:* ]] && parts+=':'
  if [[ -n $parts && $raw != [\"\']* ]]; then
    kept=${current%"${current##*[$parts]}"}
  fi

  local line open=1
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files | :folders)
        compopt -o filenames 2> /dev/null
        while IFS= read -r word; do
          COMPREPLY[${#COMPREPLY[@]}]=$word
        done < <(if [[ $line == :files ]]; then compgen -f -- "${current#"$kept"}"; else compgen -d -- "${current#"$kept"}"; fi)
        return
        ;;
    esac
    word=${line%%$'\t'*}
    word=${word#"$kept"}
    [[ $word == *[=:/] ]] || open=0
    if [[ $raw != [\"\']* && $word == *[[:space:]\"\'\\\$\`\(\)\{\}\[\]\<\>\|\&\;\*\?\!\#]* ]]; then
      printf -v word '%q' "$word"
    fi
    COMPREPLY[${#COMPREPLY[@]}]=$word
  done < <(command "$program" complete "$(printf '\x1f%s' "${words[@]:1}")" 2> /dev/null)
  [[ $open -eq 1 ]] && compopt -o nospace 2> /dev/null
  return 0
}

complete -o nosort -F _ruralctl ruralctl 2> /dev/null || complete -F _ruralctl ruralctl
