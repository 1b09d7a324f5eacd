# bash completion for yuantu
_yuantu() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "build inspect explain validate --help --version" -- "$word")
    return
  fi
  case $previous in
    --show | -s) mapfile -t COMPREPLY < <(compgen -W "$(yuantu inspect --help | sed -n 's/.*--show VIEW *\([a-z, ]*\).*/\1/p' | tr -d ',' | sed 's/(.*//')" -- "$word"); return ;;
    --format | -f) mapfile -t COMPREPLY < <(compgen -W "$(yuantu build --help | tr '\n' ' ' | sed -n 's/.*formats, separated by commas: *\([a-z0-9 -]*\) (default.*/\1/p')" -- "$word"); return ;;
    --compress) mapfile -t COMPREPLY < <(compgen -W "none gz zst" -- "$word"); return ;;
    --provenance) mapfile -t COMPREPLY < <(compgen -W "claims documents none" -- "$word"); return ;;
    --view) mapfile -t COMPREPLY < <(compgen -W "full organisations co-location co-participation partnership" -- "$word"); return ;;
    --observations) mapfile -t COMPREPLY < <(compgen -W "properties nodes" -- "$word"); return ;;
    --measures) mapfile -t COMPREPLY < <(compgen -W "auto yes no" -- "$word"); return ;;
    --out | -o | --graph | -g) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$(yuantu "$command" --help 2>/dev/null | grep -o -- '--[a-z-]*' | sort -u)" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -o filenames -F _yuantu yuantu
