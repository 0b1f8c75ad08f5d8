/* drama-cli-check-usage.c - what the help of the command says
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-cli.h"

const DramaCliUsage DRAMA_CLI_CHECK_USAGE = {
  .name = "check",
  .parameters = "FILE",
  .summary =
      "Checks that a dossier is sound, and that every quote stands in the text of its source:\n"
      "the text that the dossier carries, or one that is given with --text: plain text,\n"
      "Markdown, HTML or PDF.",
  .description =
      "One line per finding goes to standard output, with the ids of tie and quote:\n"
      "\n"
      "  t-founded e1 moved: stands at 2520, not at 2517: “Vrublevsky founded …”\n"
      "  t-hired e7 proposed: something like it stands at 310 (likeness 0.950): “…”\n"
      "  t-hired e8 lost: is not in the text: “…”\n"
      "  t-hired e9 redacted: cannot be held against this text: “████ was seen …”\n"
      "  source slate: text.txt is not the text the quotes were taken from: …\n"
      "  source slate: no text to check 61 quotes against; give it with --text slate=PATH\n"
      "\n"
      "Quotes with a bar where a name was are redacted: unless the text has the same bars, they\n"
      "count as unchecked. The last line counts the quotes. Places are in Unicode code points\n"
      "from 0.\n"
      "\n"
      "With --json a single JSON object is written instead:\n"
      "\n"
      "  format    \"dramatis-check\"\n"
      "  version   1; a change that could break a reader raises it\n"
      "  file      FILE as given\n"
      "  result    \"proved\", \"unproved\", \"unreadable\" or \"unchecked\" (exit codes 0 to 3)\n"
      "  message   only where unreadable: what is wrong\n"
      "  quotes    { all, exact, moved, proposed, lost, unchecked }: how many\n"
      "  sources   [ { id, text: \"given\", \"carried\" or \"none\",\n"
      "                sha256: \"same\", \"different\" or \"unknown\", quotes } ]\n"
      "  findings  [ { kind: \"quote\", tie, evidence, source, state: \"moved\",\n"
      "                \"proposed\" or \"lost\", start, found: where it stands or something like\n"
      "                it, or null, likeness: 0 to 1, or null, differences: in what it differs }\n"
      "              or { kind: \"text\", source, expected, found: SHA-256 in hexadecimal,\n"
      "                quotes: how many from this source, good: how many of them are exact or\n"
      "                moved }\n"
      "              or { kind: \"file\", message }: what of a text or a quote in FILE was\n"
      "                altered, so that it could not be opened in the window ]\n"
      "\n"
      "Where the dossier is unreadable, quotes, sources and findings are left out; where a\n"
      "text or the command line is wrong, nothing is written.\n"
      "\n"
      "Exit codes:\n"
      "  0  sound, and every quote is proved\n"
      "  1  a quote is not exact, or a text is another than the quotes were taken from\n"
      "  2  the dossier, a text or the command line could not be understood\n"
      "  3  sound, nothing found wrong, but a source with quotes has no text to check against",
};
