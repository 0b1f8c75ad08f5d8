# bash completion for dramatis and dramatis-cli                       -*- shell-script -*-
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Works with and without the helpers of bash-completion.

# Files of these endings, and folders: ENDING|ENDING…
_dramatis_files ()
{
  local name
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do
    COMPREPLY+=("$name")
  done < <(compgen -d -- "$1"; shopt -s extglob nocaseglob; compgen -f -X "!*.@($2)" -- "$1")
}

_dramatis_words ()
{
  local IFS=$' \t\n'
  # shellcheck disable=SC2207  # no word has a blank in it
  COMPREPLY=($(compgen -W "$2" -- "$1"))
}

_dramatis ()
{
  local word=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  case $word in
    -*) _dramatis_words "$word" '--new-window --open-example --gapplication-service --version
        --help --help-all --help-gapplication' ;;
    *) _dramatis_files "$word" dramatis ;;
  esac
}

# The options of a command.
_dramatis_cli_options ()
{
  case $1 in
    attach) echo '--output= --accept= --anyway --json --help' ;;
    check) echo '--text= --blind-spots --strict --json --help' ;;
    diff) echo '--json --help' ;;
    draft) echo '--output= --json --language= --help' ;;
    export) echo '--output= --format= --width= --height= --scale= --dpi= --theme= --background=
      --no-legend --no-title --no-sources --plain --layout= --seed= --help' ;;
    merge) echo '--output= --base= --match= --apart= --help' ;;
    redact) echo '--output= --actor= --as= --also= --no-personal --no-authors --help' ;;
    show) echo '--plain --help' ;;
  esac
}

# What follows an option: OPTION WORD.  False where that is nothing that could be known.
_dramatis_cli_value ()
{
  case $1 in
    --format | -f) _dramatis_words "$2" 'png svg pdf' ;;
    --theme) _dramatis_words "$2" 'light dark high-contrast high-contrast-dark print' ;;
    --background) _dramatis_words "$2" 'theme none white' ;;
    --layout) _dramatis_words "$2" 'keep new' ;;
    --output | -o) _dramatis_files "$2" 'dramatis|png|svg|pdf' ;;
    --base) _dramatis_files "$2" dramatis ;;
    *) return 1 ;;
  esac
}

_dramatis_cli ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command=${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _dramatis_words "$word" 'attach check diff draft export merge redact show --help --version'
    return
  fi
  # The shell breaks "--format=p" into three words.
  if [ "$before" = = ]; then
    _dramatis_cli_value "${COMP_WORDS[COMP_CWORD - 2]}" "$word"
    return
  elif [ "$word" = = ]; then
    _dramatis_cli_value "$before" ''
    return
  fi
  _dramatis_cli_value "$before" "$word" && return
  case $word in
    -*)
      _dramatis_words "$word" "$(_dramatis_cli_options "$command")"
      if [ "${#COMPREPLY[@]}" -eq 1 ] && [ "${COMPREPLY[0]%=}" != "${COMPREPLY[0]}" ]; then
        compopt -o nospace 2>/dev/null
      fi
      ;;
    *)
      case $command in
        draft) _dramatis_files "$word" 'txt|md|markdown|html|htm|xhtml|pdf' ;;
        attach) _dramatis_files "$word" 'dramatis|txt|md|markdown|html|htm|xhtml|pdf' ;;
        *) _dramatis_files "$word" dramatis ;;
      esac
      ;;
  esac
}

complete -F _dramatis dramatis
complete -F _dramatis_cli dramatis-cli
