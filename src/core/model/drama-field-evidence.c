/* drama-field-evidence.c - the fields of a quote
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drama-field-private.h"

static gboolean
same_quote (gconstpointer a,
            gconstpointer b)
{
  const DramaEvidenceFields *one = a;
  const DramaEvidenceFields *two = b;

  return g_strcmp0 (one->source, two->source) == 0 &&
         g_strcmp0 (one->anchor.exact, two->anchor.exact) == 0 &&
         g_strcmp0 (one->anchor.prefix, two->anchor.prefix) == 0 &&
         g_strcmp0 (one->anchor.suffix, two->anchor.suffix) == 0 &&
         one->anchor.start == two->anchor.start && one->anchor.end == two->anchor.end &&
         !one->unplaced == !two->unplaced;
}

/* The words between those around them, then where they stand. */
static char *
quote_to_text (gconstpointer fields)
{
  const DramaEvidenceFields *quote = fields;
  const DramaAnchor         *anchor = &quote->anchor;

  if (quote->unplaced)
    return g_strdup_printf ("%s[%s]%s (%s, where is not known)",
                            anchor->prefix != NULL ? anchor->prefix : "", anchor->exact,
                            anchor->suffix != NULL ? anchor->suffix : "", quote->source);

  return g_strdup_printf ("%s[%s]%s (%s %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT ")",
                          anchor->prefix != NULL ? anchor->prefix : "", anchor->exact,
                          anchor->suffix != NULL ? anchor->suffix : "", quote->source,
                          anchor->start, anchor->end);
}

static gboolean
same_stance (gconstpointer a,
             gconstpointer b)
{
  return ((const DramaEvidenceFields *) a)->stance == ((const DramaEvidenceFields *) b)->stance;
}

static char *
stance_to_text (gconstpointer fields)
{
  return g_strdup (drama_stance_to_string (((const DramaEvidenceFields *) fields)->stance));
}

static gboolean
same_certainty (gconstpointer a,
                gconstpointer b)
{
  return ((const DramaEvidenceFields *) a)->certainty ==
         ((const DramaEvidenceFields *) b)->certainty;
}

static char *
certainty_to_text (gconstpointer fields)
{
  return g_strdup (
      drama_certainty_to_string (((const DramaEvidenceFields *) fields)->certainty));
}

static gboolean
same_resolved (gconstpointer a,
               gconstpointer b)
{
  return drama_resolutions_equal (((const DramaEvidenceFields *) a)->resolved,
                                  ((const DramaEvidenceFields *) b)->resolved);
}

static char *
resolved_to_text (gconstpointer fields)
{
  return drama_resolutions_to_text (((const DramaEvidenceFields *) fields)->resolved);
}

static gboolean
same_evidence_dismissed (gconstpointer a,
                         gconstpointer b)
{
  return drama_dismissals_equal (((const DramaEvidenceFields *) a)->dismissed,
                                 ((const DramaEvidenceFields *) b)->dismissed);
}

static char *
evidence_dismissed_to_text (gconstpointer fields)
{
  return drama_dismissals_to_text (((const DramaEvidenceFields *) fields)->dismissed);
}

static gboolean
same_evidence_extras (gconstpointer a,
                      gconstpointer b)
{
  return drama_extras_equal (((const DramaEvidenceFields *) a)->extras,
                             ((const DramaEvidenceFields *) b)->extras);
}

static char *
evidence_extras_to_text (gconstpointer fields)
{
  return drama_field_extras_to_text (((const DramaEvidenceFields *) fields)->extras);
}

const DramaField DRAMA_FIELDS_OF_EVIDENCE[DRAMA_N_FIELDS_OF_EVIDENCE] = {
  /* A quote is whole or it is another one. */
  { .name = "exact",
    .parts = { PART (DramaEvidenceFields, source), PART (DramaEvidenceFields, anchor),
               PART (DramaEvidenceFields, unplaced) },
    .equal = same_quote,
    .to_text = quote_to_text },
  OTHER (DramaEvidenceFields, stance, same_stance, stance_to_text),
  OTHER (DramaEvidenceFields, certainty, same_certainty, certainty_to_text),
  TEXT (DramaEvidenceFields, speaker),
  TEXT (DramaEvidenceFields, note),
  TEXT (DramaEvidenceFields, by),
  TEXT (DramaEvidenceFields, when),
  OTHER (DramaEvidenceFields, resolved, same_resolved, resolved_to_text),
  OTHER (DramaEvidenceFields, dismissed, same_evidence_dismissed, evidence_dismissed_to_text),
  { .name = "unknown members",
    .parts = { PART (DramaEvidenceFields, extras) },
    .equal = same_evidence_extras,
    .to_text = evidence_extras_to_text },
};
