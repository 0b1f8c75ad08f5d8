/* drama-draft-cast.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are joined to actors only where the text leaves no choice: a surname that
 * two people share stays by itself.  Every step looks names up in tables, so that
 * the whole is linear in the number of names. */
#include "drama-draft-cast.h"

#include <string.h>

#define NONE      G_MAXUINT
#define AMBIGUOUS (G_MAXUINT - 1)
/* A word that says "person" outweighs what the words around a name hint at. */
#define PERSON_WEIGHT 3

/* All mentions that are the same words. */
typedef struct
{
  char       *spelling; /* white space and apostrophes evened */
  char      **words;
  guint       n_words;
  guint       parent; /* of the union-find forest */
  guint       flags;  /* #DramaDraftNameFlags of any */
  guint       n_sure; /* mentions that are not doubtful */
  guint       votes[DRAMA_N_KINDS];
  const char *actor; /* (nullable) another name */
} Form;

typedef struct
{
  const DramaDraftRules *rules;
  GArray                *forms;    /* of Form, in the order of their first mention */
  GHashTable            *by_words; /* spelling → index + 1 */
} Cast;

static void
clear_form (gpointer data)
{
  Form *form = data;

  g_free (form->spelling);
  g_strfreev (form->words);
}

static Form *
get_form (Cast *cast,
          guint index)
{
  return &g_array_index (cast->forms, Form, index);
}

static guint
find_root (Cast *cast,
           guint index)
{
  while (get_form (cast, index)->parent != index)
    {
      guint parent = get_form (cast, index)->parent;

      get_form (cast, index)->parent = get_form (cast, parent)->parent;
      index = parent;
    }

  return index;
}

/* The earlier one stays the root, whatever the order of the calls. */
static void
join (Cast *cast,
      guint a,
      guint b)
{
  a = find_root (cast, a);
  b = find_root (cast, b);
  get_form (cast, MAX (a, b))->parent = MIN (a, b);
}

static char *
even_out (const char *words,
          gsize       length)
{
  GString *evened = g_string_sized_new (length);

  for (const char *at = words; at < words + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x2019)
        g_string_append_c (evened, '\'');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (evened, c);
      else if (evened->len > 0 && evened->str[evened->len - 1] != ' ')
        g_string_append_c (evened, ' ');
    }

  /* "Bow Ltd." is "Bow Ltd", but "J.R." keeps its full stops. */
  if (evened->len > 2 && evened->str[evened->len - 1] == '.' &&
      g_ascii_islower (evened->str[evened->len - 2]) && strchr (evened->str, ' ') != NULL)
    g_string_truncate (evened, evened->len - 1);

  return g_string_free (evened, FALSE);
}

static guint
find_or_add_form (Cast *cast,
                  char *spelling)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_words, spelling));
  Form  form = { 0 };

  if (index > 0)
    {
      g_free (spelling);
      return index - 1;
    }

  form.spelling = spelling;
  form.words = g_strsplit (spelling, " ", -1);
  form.n_words = g_strv_length (form.words);
  form.parent = cast->forms->len;
  g_array_append_val (cast->forms, form);
  g_hash_table_insert (cast->by_words, spelling, GUINT_TO_POINTER (cast->forms->len));

  return cast->forms->len - 1;
}

static void
count_votes (Form                 *form,
             const DramaDraftName *name)
{
  form->flags |= name->flags;
  form->n_sure += name->flags & DRAMA_NAME_DOUBTFUL ? 0 : 1;
  if (form->actor == NULL)
    form->actor = name->actor;
  for (guint kind = 0; kind < DRAMA_N_KINDS; kind++)
    if (name->kinds & (1u << kind))
      form->votes[kind] += name->flags & DRAMA_NAME_PERSON ? PERSON_WEIGHT : 1;
}

/* A word of a table to what is found once there, or AMBIGUOUS. */
static void
enter (GHashTable *table,
       const char *key,
       guint       form)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  if (known == 0)
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (form + 1));
  else if (known != form + 1)
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (AMBIGUOUS));
}

static guint
look_up (GHashTable *table,
         const char *key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return found == 0 || found == AMBIGUOUS ? NONE : found - 1;
}

static gboolean
is_dotless_capitals (const char *word,
                     GString    *letters)
{
  g_string_truncate (letters, 0);
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isupper (c))
        g_string_append_unichar (letters, c);
      else if (c != '.')
        return FALSE;
    }

  return letters->len >= 3;
}

static void
collect_initials (const Form *form,
                  GString    *letters)
{
  g_string_truncate (letters, 0);
  for (guint i = 0; i < form->n_words; i++)
    {
      gunichar c = g_utf8_get_char (form->words[i]);

      if (g_unichar_isupper (c))
        g_string_append_unichar (letters, c);
    }
}

/* "FSB" anywhere, where just one name has these initials. */
static void
join_acronyms (Cast *cast)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);

      if (form->n_words < 3 || form->flags & DRAMA_NAME_PERSON)
        continue;
      collect_initials (form, letters);
      enter (table, letters->str, i);
    }
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);

      if (form->n_words == 1 && is_dotless_capitals (form->words[0], letters))
        {
          guint found = look_up (table, letters->str);

          if (found != NONE)
            join (cast, i, found);
        }
    }
}

static gboolean
may_be_person (const Form *form)
{
  guint others = 0;

  for (guint kind = 0; kind < DRAMA_N_KINDS; kind++)
    others += kind == DRAMA_KIND_PERSON ? 0 : form->votes[kind];

  return form->votes[DRAMA_KIND_PERSON] > 0 || (others == 0 && form->actor == NULL);
}

static const char *
get_surname (const Cast *cast,
             const Form *form)
{
  guint last = form->n_words - 1;

  while (last > 0 && drama_draft_rules_mark (cast->rules, form->words[last], form->words[last]) &
                         DRAMA_MARK_SUFFIX)
    last--;

  return form->words[last];
}

/* "Hillary Rodham Clinton" is "Hillary Clinton", and "Clinton" is she where there
 * is no other. */
static void
join_people (Cast *cast)
{
  g_autoptr (GHashTable) full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form      *form = get_form (cast, i);
      const char      *surname = get_surname (cast, form);
      g_autofree char *ends = NULL;

      if (form->n_words < 2 || form->n_words > 5 || !may_be_person (form))
        continue;
      ends = g_strconcat (form->words[0], " ", surname, NULL);
      if (!g_hash_table_contains (full, ends))
        g_hash_table_insert (full, g_steal_pointer (&ends), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form      *form = get_form (cast, i);
      const char      *surname = get_surname (cast, form);
      g_autofree char *ends = NULL;
      guint            found;

      if (form->n_words < 2 || form->n_words > 5 || !may_be_person (form))
        continue;
      ends = g_strconcat (form->words[0], " ", surname, NULL);
      found = look_up (full, ends);
      if (found != NONE)
        join (cast, i, found);
    }
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);

      if (form->n_words >= 2 && form->n_words <= 5 && may_be_person (form))
        enter (surnames, get_surname (cast, form), find_root (cast, i));
    }
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);
      guint       found = form->n_words == 1 && may_be_person (form)
                              ? look_up (surnames, form->words[0])
                              : NONE;

      if (found != NONE)
        join (cast, i, found);
    }
}

/* "Kaspersky" for "Kaspersky Lab", where nobody else begins so. */
static void
join_short_names (Cast *cast)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);

      if (form->n_words >= 2)
        enter (firsts, form->words[0], find_root (cast, i));
    }
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form *form = get_form (cast, i);
      guint       found = NONE;
      guint       marks;

      if (form->n_words != 1 || find_root (cast, i) != i || form->actor != NULL)
        continue;
      marks = drama_draft_rules_mark (cast->rules, form->words[0], form->words[0]);
      if (!(marks & (DRAMA_MARK_PLACE | DRAMA_MARK_TOWN | DRAMA_MARK_DEMONYM)))
        found = look_up (firsts, form->words[0]);
      if (found != NONE && found != i)
        join (cast, i, found);
    }
}

/* "Hailong Steel" for "Hailong Steel Group", where it is no place. */
static void
join_without_ending (Cast *cast)
{
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const Form      *form = get_form (cast, i);
      const char      *last = form->words[form->n_words - 1];
      gsize            n = form->n_words < 3 ? 0 : strlen (form->spelling) - strlen (last) - 1;
      g_autofree char *rest = g_strndup (form->spelling, n);
      guint            other = GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_words, rest));

      if (other > 0 && get_form (cast, other - 1)->votes[DRAMA_KIND_PLACE] == 0 &&
          (drama_draft_rules_get_ending_kinds (cast->rules, last) & (1u << DRAMA_KIND_COMPANY)))
        join (cast, other - 1, i);
    }
}

/* "…, or FSB": told by the text itself. */
static void
join_neighbours (Cast         *cast,
                 const GArray *names,
                 const guint  *form_of)
{
  for (guint i = 1; i < names->len; i++)
    if (g_array_index (names, DramaDraftName, i).flags &
        (DRAMA_NAME_SHORT_OF_LAST | DRAMA_NAME_LONG_OF_LAST))
      join (cast, form_of[i], form_of[i - 1]);
}

static void
join_other_names (Cast *cast)
{
  for (guint i = 0; i < cast->forms->len; i++)
    {
      const char *actor = get_form (cast, i)->actor;
      guint       other = actor == NULL
                              ? 0
                              : GPOINTER_TO_UINT (g_hash_table_lookup (cast->by_words, actor));

      if (actor != NULL && other == 0)
        other = find_or_add_form (cast, g_strdup (actor)) + 1;
      if (actor != NULL)
        join (cast, i, other - 1);
    }
}

/* One word that was only ever seen beginning a sentence, and may be any word. */
static gboolean
is_no_name (Cast        *cast,
            guint        index,
            const guint *sizes,
            GHashTable  *lower_words)
{
  const Form      *form = get_form (cast, index);
  g_autofree char *lower = NULL;

  if (form->n_sure > 0 || form->n_words != 1 || !(form->flags & DRAMA_NAME_DOUBTFUL) ||
      sizes[find_root (cast, index)] > 1)
    return FALSE;

  lower = g_utf8_strdown (form->words[0], -1);

  return g_hash_table_contains (lower_words, lower) ||
         drama_draft_rules_ends (cast->rules, DRAMA_ENDING_COMMON, lower);
}

/* "BaltLink": nobody is christened so. */
static gboolean
has_inner_capital (const char *word)
{
  gboolean lower = FALSE;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (lower && g_unichar_isupper (c))
        return TRUE;
      lower = g_unichar_islower (c);
    }

  return FALSE;
}

static DramaKind
guess_kind (const guint *votes, const Form *name)
{
  guint best = DRAMA_N_KINDS;

  for (guint kind = 0; kind < DRAMA_N_KINDS; kind++)
    if (votes[kind] > 0 && (best == DRAMA_N_KINDS || votes[kind] > votes[best]))
      best = kind;
  if (best < DRAMA_N_KINDS)
    return (DramaKind) best;

  if (name->n_words == 2 || name->n_words == 3)
    return DRAMA_KIND_PERSON;
  if (name->n_words == 1 && has_inner_capital (name->spelling))
    return DRAMA_KIND_COMPANY;

  return name->n_words == 1 && g_utf8_strlen (name->spelling, -1) <= 5 &&
                 g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (name->spelling)))
             ? DRAMA_KIND_AGENCY
             : DRAMA_KIND_GROUP;
}

/* The fuller name: of more words, then longer; a country's own before any. */
static gboolean
is_fuller (const Form *form,
           const Form *best,
           const char *proper)
{
  if (proper != NULL && g_str_equal (best->spelling, proper))
    return FALSE;
  if (proper != NULL && g_str_equal (form->spelling, proper))
    return TRUE;
  if (form->n_words != best->n_words)
    return form->n_words > best->n_words;

  return strlen (form->spelling) > strlen (best->spelling);
}

static DramaDraftActor *
make_actor (Cast         *cast,
            const GArray *members)
{
  DramaDraftActor *actor = g_new0 (DramaDraftActor, 1);
  const Form      *best = get_form (cast, g_array_index (members, guint, 0));
  const char      *proper = NULL;
  guint            votes[DRAMA_N_KINDS] = { 0 };

  for (guint i = 0; i < members->len && proper == NULL; i++)
    proper = get_form (cast, g_array_index (members, guint, i))->actor;
  for (guint i = 0; i < members->len; i++)
    {
      const Form *form = get_form (cast, g_array_index (members, guint, i));

      for (guint kind = 0; kind < DRAMA_N_KINDS; kind++)
        votes[kind] += form->votes[kind];
      if (is_fuller (form, best, proper))
        best = form;
    }

  actor->name = g_strdup (best->spelling);
  actor->kind = guess_kind (votes, best);
  actor->aliases = g_ptr_array_new_with_free_func (g_free);
  actor->mentions = g_array_new (FALSE, FALSE, sizeof (DramaDraftMention));
  for (guint i = 0; i < members->len; i++)
    {
      const Form *form = get_form (cast, g_array_index (members, guint, i));

      if (form != best)
        g_ptr_array_add (actor->aliases, g_strdup (form->spelling));
    }

  return actor;
}

/**
 * drama_draft_actor_free:
 * @self: (transfer full): an actor of a draft
 */
void
drama_draft_actor_free (DramaDraftActor *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->aliases);
  g_array_unref (self->mentions);
  g_free (self);
}

/* One actor for each tree of forms that is left; actor_of_form is filled in. */
static GPtrArray *
make_actors (Cast       *cast,
             GHashTable *lower_words,
             guint      *actor_of_form)
{
  GPtrArray *actors = g_ptr_array_new_with_free_func ((GDestroyNotify) drama_draft_actor_free);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree guint *sizes = g_new0 (guint, MAX (cast->forms->len, 1));

  for (guint i = 0; i < cast->forms->len; i++)
    {
      g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint)));
      sizes[find_root (cast, i)]++;
    }
  for (guint i = 0; i < cast->forms->len; i++)
    if (!is_no_name (cast, i, sizes, lower_words))
      g_array_append_val ((GArray *) members->pdata[find_root (cast, i)], i);

  for (guint i = 0; i < cast->forms->len; i++)
    {
      const GArray *of_root = members->pdata[i];

      for (guint k = 0; k < of_root->len; k++)
        actor_of_form[g_array_index (of_root, guint, k)] = actors->len;
      if (of_root->len > 0)
        g_ptr_array_add (actors, make_actor (cast, of_root));
    }

  return actors;
}

/**
 * drama_draft_cast:
 * @text: the whole text
 * @rules: of its language
 * @names: (element-type DramaDraftName): all names found in it, in its order
 * @lower_words: a set of the words that stand in it in lower case
 * @actor_of: (out caller-allocates): for each name the index of its actor, or
 *   %DRAMA_DRAFT_NOBODY
 *
 * Finds out which names are the same actor's: the same words, an acronym and its
 * long form, a surname and the full name, a country and its short name.
 *
 * Returns: (transfer full) (element-type DramaDraftActor): the actors
 */
GPtrArray *
drama_draft_cast (const char            *text,
                  const DramaDraftRules *rules,
                  const GArray          *names,
                  GHashTable            *lower_words,
                  guint                 *actor_of)
{
  Cast              cast = { .rules = rules };
  g_autofree guint *form_of = g_new (guint, MAX (names->len, 1));
  g_autofree guint *actor_of_form = NULL;
  GPtrArray        *actors;

  cast.forms = g_array_new (FALSE, FALSE, sizeof (Form));
  g_array_set_clear_func (cast.forms, clear_form);
  cast.by_words = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < names->len; i++)
    {
      const DramaDraftName *name = &g_array_index (names, DramaDraftName, i);

      form_of[i] = find_or_add_form (&cast, even_out (text + name->start, name->end - name->start));
      count_votes (get_form (&cast, form_of[i]), name);
    }
  join_neighbours (&cast, names, form_of);
  join_other_names (&cast);
  join_acronyms (&cast);
  join_people (&cast);
  join_short_names (&cast);
  join_without_ending (&cast);

  actor_of_form = g_new (guint, MAX (cast.forms->len, 1));
  for (guint i = 0; i < cast.forms->len; i++)
    actor_of_form[i] = DRAMA_DRAFT_NOBODY;
  actors = make_actors (&cast, lower_words, actor_of_form);
  for (guint i = 0; i < names->len; i++)
    {
      const DramaDraftName *name = &g_array_index (names, DramaDraftName, i);
      DramaDraftMention     mention = { name->start, name->end };

      actor_of[i] = actor_of_form[form_of[i]];
      if (actor_of[i] != DRAMA_DRAFT_NOBODY)
        {
          DramaDraftActor *actor = actors->pdata[actor_of[i]];

          g_array_append_val (actor->mentions, mention);
        }
    }
  g_hash_table_unref (cast.by_words);
  g_array_unref (cast.forms);

  return actors;
}
