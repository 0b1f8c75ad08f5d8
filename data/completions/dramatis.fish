# fish completion for dramatis and dramatis-cli
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later

function __dramatis_dossiers
    __fish_complete_suffix .dramatis
end

function __dramatis_texts
    __fish_complete_suffix .pdf
    __fish_complete_suffix .html
    __fish_complete_suffix .md
    __fish_complete_suffix .txt
end

complete -c dramatis -f -a '(__dramatis_dossiers)'
complete -c dramatis -l new-window -d 'Begin a new dossier'
complete -c dramatis -l open-example -d 'Open the example, as a copy'
complete -c dramatis -l gapplication-service -d 'Wait for the bus'
complete -c dramatis -l version -d 'Show the version'
complete -c dramatis -s h -l help -d 'Show the options'
complete -c dramatis -l help-all -d 'Show all options'
complete -c dramatis -l help-gapplication -d 'Show the options of the bus'

complete -c dramatis-cli -f
complete -c dramatis-cli -n __fish_use_subcommand -a attach -d 'The text of a source'
complete -c dramatis-cli -n __fish_use_subcommand -a check -d 'Whether every quote is proved'
complete -c dramatis-cli -n __fish_use_subcommand -a diff -d 'What is different'
complete -c dramatis-cli -n __fish_use_subcommand -a draft -d 'What an article suggests'
complete -c dramatis-cli -n __fish_use_subcommand -a export -d 'A dossier as a picture'
complete -c dramatis-cli -n __fish_use_subcommand -a merge -d 'Two dossiers, joined'
complete -c dramatis-cli -n __fish_use_subcommand -a redact -d 'A copy without names'
complete -c dramatis-cli -n __fish_use_subcommand -a show -d 'A dossier as text'
complete -c dramatis-cli -n __fish_use_subcommand -l version -d 'Show the version'
complete -c dramatis-cli -s h -l help -d 'Show how it is used'

function __dramatis_cli_option --argument-names command
    complete -c dramatis-cli -n "__fish_seen_subcommand_from $command" $argv[2..]
end

for command in attach check diff export merge redact show
    __dramatis_cli_option $command -a '(__dramatis_dossiers)'
end
for command in attach draft
    __dramatis_cli_option $command -a '(__dramatis_texts)'
end
for command in attach draft export merge redact
    __dramatis_cli_option $command -s o -l output -rF -d 'Where to write'
end
for command in attach check diff draft
    __dramatis_cli_option $command -l json -d 'Write a JSON object'
end
__dramatis_cli_option attach -l accept -x -d 'Accept a place for a quote'
__dramatis_cli_option attach -l anyway -d 'Write also if quotes have no place'
__dramatis_cli_option check -s t -l text -x -d 'Text of a source, as SOURCE=PATH'
__dramatis_cli_option check -l blind-spots -d 'What of the texts is not in the dossier'
__dramatis_cli_option check -l strict -d 'Warnings count as failure'
__dramatis_cli_option draft -l language -x -d 'Of the article'
__dramatis_cli_option export -s f -l format -x -a 'png svg pdf' -d 'Kind of file'
__dramatis_cli_option export -l width -x -d 'Of a PNG, in pixels'
__dramatis_cli_option export -l height -x -d 'Of a PNG, in pixels'
__dramatis_cli_option export -l scale -x -d 'Pixels of a PNG per unit'
__dramatis_cli_option export -l dpi -x -d 'Dots per inch of a PNG'
__dramatis_cli_option export -l theme -x -d 'Colours' \
    -a 'light dark high-contrast high-contrast-dark print'
__dramatis_cli_option export -l background -x -a 'theme none white' -d 'Behind the picture'
__dramatis_cli_option export -l no-legend -d 'Without the legend'
__dramatis_cli_option export -l no-title -d 'Without the title'
__dramatis_cli_option export -l no-sources -d 'Without the list of sources'
__dramatis_cli_option export -l layout -x -a 'keep new' -d 'What may move'
__dramatis_cli_option export -l seed -x -d 'To start the layout from'
for command in export show
    __dramatis_cli_option $command -l plain -d 'Without quotes and notes'
end
__dramatis_cli_option merge -l base -rF -d 'The version that both started from'
__dramatis_cli_option merge -l match -x -d 'Who is who, as THEIRS=OURS'
__dramatis_cli_option merge -l apart -x -d 'Who is nobody of ours'
__dramatis_cli_option redact -l actor -x -d 'Who is to go'
__dramatis_cli_option redact -l as -x -d 'What the actor before it is called'
__dramatis_cli_option redact -l also -x -d 'Another word that names the actor, as ID=WORD'
__dramatis_cli_option redact -l no-personal -d 'Without who entered what'
__dramatis_cli_option redact -l no-authors -d 'Without the authors of sources'
functions -e __dramatis_cli_option
