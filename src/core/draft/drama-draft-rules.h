/* drama-draft-rules.h - what a language tells about names, hedges and denials
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-words.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define DRAMA_DRAFT_ERROR (drama_draft_error_quark ())
GQuark drama_draft_error_quark (void);

/**
 * DramaDraftError:
 * @DRAMA_DRAFT_ERROR_LANGUAGE: there are no rules for the language
 * @DRAMA_DRAFT_ERROR_RULES: a file of rules is malformed
 */
typedef enum
{
  DRAMA_DRAFT_ERROR_LANGUAGE,
  DRAMA_DRAFT_ERROR_RULES,
} DramaDraftError;

/**
 * DramaDraftMarks:
 *
 * What the rules say of a word or of a phrase; several may hold.  The lists of a
 * file of rules have the same names in lower case.
 */
typedef enum
{
  DRAMA_MARK_COMMON = 1 << 0,        /* begins a sentence without being a name */
  DRAMA_MARK_TITLE = 1 << 1,         /* stands before a person's name */
  DRAMA_MARK_PARTICLE = 1 << 2,      /* in lower case between parts of a name */
  DRAMA_MARK_SUFFIX = 1 << 3,        /* ends a person's name */
  DRAMA_MARK_JOINER = 1 << 4,        /* joins the parts of an institution's name */
  DRAMA_MARK_HEAD = 1 << 5,          /* before a joiner */
  DRAMA_MARK_TAIL = 1 << 6,          /* ends such a name after "and" */
  DRAMA_MARK_DEMONYM = 1 << 7,       /* of a country, a people, a creed */
  DRAMA_MARK_NO_NAME = 1 << 8,       /* capitalised, but nobody's name: days, months … */
  DRAMA_MARK_CONJUNCTION = 1 << 9,   /* "and" */
  DRAMA_MARK_ABBREVIATION = 1 << 10, /* its full stop ends no sentence */
  DRAMA_MARK_PLACE = 1 << 11,        /* a country */
  DRAMA_MARK_TOWN = 1 << 12,         /* any other place or known name */
  DRAMA_MARK_FIRST_NAME = 1 << 13,
  DRAMA_MARK_GOVERNMENT = 1 << 14, /* after a demonym it stands for the country */
  DRAMA_MARK_SPEECH = 1 << 15,     /* a verb of saying */
  DRAMA_MARK_ATTRIBUTION = 1 << 16,
  DRAMA_MARK_ACCUSATION = 1 << 17,
  DRAMA_MARK_ALLEGED = 1 << 18,
  DRAMA_MARK_SPECULATED = 1 << 19,
  DRAMA_MARK_DENIAL = 1 << 20,
  DRAMA_MARK_VERB = 1 << 21,
  DRAMA_MARK_PASSIVE = 1 << 22,
  DRAMA_MARK_NO_VERB = 1 << 23,
  DRAMA_MARK_CREDIT = 1 << 24,  /* in a line on who took a picture */
  DRAMA_MARK_NOTE = 1 << 25,    /* in a note on the author or the paper */
  DRAMA_MARK_SUBJECT = 1 << 26, /* a pronoun that only a subject can be */
  DRAMA_MARK_CLAUSE = 1 << 27,  /* begins a clause about the name before it */
  DRAMA_MARK_BORDER = 1 << 28,  /* begins a clause about somebody else */
  DRAMA_MARK_PREPOSITION = 1 << 29,
  DRAMA_MARK_LINK = 1 << 30,    /* joins a plural with what it is for */
  DRAMA_MARK_INSIDE = 1u << 31, /* a preposition before places */
} DramaDraftMarks;

/**
 * DramaDraftEnding:
 *
 * What the ending of a word tells; the lists of a file of rules have the same names in
 * lower case: "common-endings", "verb-endings" …
 */
typedef enum
{
  DRAMA_ENDING_COMMON,            /* the word is no name: "investigators" */
  DRAMA_ENDING_VERB,              /* it may be a verb: "founded", "funding" */
  DRAMA_ENDING_PARTICIPLE,        /* it may be one of the past: "based" */
  DRAMA_ENDING_GERUND,            /* it cannot be the verb of a clause: "funding" */
  DRAMA_ENDING_ADVERB,            /* it may stand before a verb: "allegedly" */
  DRAMA_ENDING_PLURAL,            /* it is several: "Doctors" */
  DRAMA_ENDING_POSSESSIVE,        /* after an apostrophe, not part of the name: "’s" */
  DRAMA_ENDING_POSSESSIVE_PLURAL, /* before a bare apostrophe that is not part of it: "s’" */
  DRAMA_N_ENDINGS
} DramaDraftEnding;

/**
 * DramaDraftRole:
 *
 * What a small word does in a sentence; several may hold.  The lists of a file of rules
 * have the same names in lower case and the plural: "agents", "articles" …
 */
typedef enum
{
  DRAMA_ROLE_AGENT = 1 << 0,            /* after a verb, before who did it: "by" */
  DRAMA_ROLE_ARTICLE = 1 << 1,          /* "the" */
  DRAMA_ROLE_ALTERNATIVE = 1 << 2,      /* before another name of the same: "or" */
  DRAMA_ROLE_NAMING = 1 << 3,           /* between a noun and a name: "called" */
  DRAMA_ROLE_NAME_CONJUNCTION = 1 << 4, /* inside an institution's name: "and" */
  DRAMA_ROLE_DETERMINER = 1 << 5,       /* begins what is no name: "a", "his" */
  DRAMA_ROLE_NEGATION = 1 << 6,         /* before a verb: "not" */
  DRAMA_ROLE_INFINITIVE = 1 << 7,       /* before a verb in its first form: "to" */
  DRAMA_ROLE_PERFECT = 1 << 8,          /* before a participle, nothing by itself: "have" */
  DRAMA_ROLE_AUXILIARY = 1 << 9,        /* seldom all of a verb: "had" */
  DRAMA_ROLE_PERSONAL = 1 << 10,        /* stands for a person alone: "he" */
  DRAMA_ROLE_LEGAL_FORM = 1 << 11,      /* ends a company's name after a comma: "Inc." */
} DramaDraftRole;

/**
 * DramaDraftRules:
 *
 * The rules of one language.  Immutable and atomically reference counted.
 */
typedef struct _DramaDraftRules DramaDraftRules;

DramaDraftRules *drama_draft_rules_load (const char *language, GError **error);
DramaDraftRules *drama_draft_rules_parse (GBytes *file, GError **error);
DramaDraftRules *drama_draft_rules_ref (DramaDraftRules *self);
void             drama_draft_rules_unref (DramaDraftRules *self);
const char      *drama_draft_rules_get_language (const DramaDraftRules *self);
guint            drama_draft_rules_mark (const DramaDraftRules *self,
                                         const char            *word,
                                         const char            *lower);
guint            drama_draft_rules_match (const DramaDraftRules *self,
                                          const char *const     *words,
                                          const char *const     *lowers,
                                          guint                  n_words,
                                          guint                  wanted);
gboolean         drama_draft_rules_ends (const DramaDraftRules *self,
                                         DramaDraftEnding       ending,
                                         const char            *word);
gsize            drama_draft_rules_measure (const DramaDraftRules *self,
                                            DramaDraftEnding       ending,
                                            const char            *at,
                                            gsize                  length);
gboolean         drama_draft_rules_plays (const DramaDraftRules *self,
                                          DramaDraftRole         role,
                                          const char            *word);
char            *drama_draft_rules_say_apposition (const DramaDraftRules *self, const char *words);
char            *drama_draft_rules_say_possession (const DramaDraftRules *self, const char *words);
const char      *drama_draft_rules_get_country (const DramaDraftRules *self, const char *demonym);
guint            drama_draft_rules_get_noun_kinds (const DramaDraftRules *self, const char *lower);
guint            drama_draft_rules_get_ending_kinds (const DramaDraftRules *self, const char *word);
guint            drama_draft_rules_get_beginning_kinds (const DramaDraftRules *self,
                                                        const char            *word);
gboolean         drama_draft_rules_get_name_kind (const DramaDraftRules *self,
                                                  const char            *name,
                                                  DramaKind             *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaDraftRules, drama_draft_rules_unref)

G_END_DECLS
