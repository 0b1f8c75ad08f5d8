/* drama-find-bar.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "drama-app"

#include "drama-config.h"

#include "drama-compat.h"
#include "drama-find-bar.h"
#include "drama-find.h"

#include <glib/gi18n.h>

#define TEMPLATE "/app/dramatis/ui/drama-find-bar.ui"

struct _DramaFindBar
{
  GtkWidget     parent_instance;
  DramaSession *session;  /* nullable */
  DramaDossier *dossier;  /* the one that was searched; the ids below are its own */
  GArray       *findings; /* DramaFinding */
  int           current;  /* -1 before the first step */
  GtkWidget    *before;   /* nullable, weak: had the keyboard before the bar was opened */

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  GtkWidget      *steps; /* holds both of these; in a narrow window words have its room */
  GtkWidget      *previous;
  GtkWidget      *next;
};

G_DEFINE_FINAL_TYPE (DramaFindBar, drama_find_bar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_OPEN,
  N_PROPS
};

enum
{
  JUMPED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
get_words (DramaFindBar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
update_count (DramaFindBar *self)
{
  g_autofree char *text = NULL;

  if (*get_words (self) == '\0')
    text = g_strdup ("");
  else if (self->findings->len == 0)
    text = g_strdup (_ ("Not found"));
  else if (self->current < 0)
    text = g_strdup_printf (ngettext ("%u found", "%u found", self->findings->len),
                            self->findings->len);
  else
    /* Translators: which of how many findings, as in "3 of 12" */
    text = g_strdup_printf (_ ("%d of %u"), self->current + 1, self->findings->len);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->previous, self->findings->len > 0);
  gtk_widget_set_sensitive (self->next, self->findings->len > 0);
  gtk_widget_set_visible (self->steps, self->findings->len > 0);
}

static void
search (DramaFindBar *self)
{
  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_pointer (&self->dossier, drama_dossier_unref);
  self->current = -1;
  if (self->session == NULL)
    {
      self->findings = g_array_new (FALSE, FALSE, sizeof (DramaFinding));
      return;
    }

  self->dossier = drama_dossier_ref (drama_session_get_dossier (self->session));
  self->findings = drama_find (self->dossier, get_words (self));
}

/* What was found is shown, even if a filter or a neighbourhood left it out. */
static void
unhide (DramaFindBar *self, const DramaFinding *finding)
{
  if (!(finding->actor != NULL && drama_session_is_actor_hidden (self->session, finding->actor)) &&
      !(finding->tie != NULL && drama_session_is_tie_hidden (self->session, finding->tie)))
    return;

  drama_session_set_neighbourhood (self->session, NULL);
  drama_session_set_filter (self->session, 0, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("It was hidden: everything is shown again"));
}

static void
jump (DramaFindBar *self)
{
  const DramaFinding *finding = &g_array_index (self->findings, DramaFinding, self->current);

  unhide (self, finding);
  if (finding->evidence != NULL)
    drama_session_select_evidence (self->session, finding->tie, finding->evidence);
  else if (finding->tie != NULL)
    drama_session_select_tie (self->session, finding->tie);
  else
    drama_session_select_actor (self->session, finding->actor);

  drama_session_reveal (self->session);
  g_signal_emit (self, signals[JUMPED], 0);
}

static void
on_words_changed (DramaFindBar *self)
{
  search (self);
  if (self->findings->len > 0)
    {
      self->current = 0;
      jump (self);
    }
  update_count (self);
}

static void
on_document_changed (DramaFindBar *self)
{
  search (self);
  update_count (self);
}

static void
on_next (DramaFindBar *self)
{
  drama_find_bar_step (self, 1);
}

static void
on_previous (DramaFindBar *self)
{
  drama_find_bar_step (self, -1);
}

/* Where the reader was goes on: from a finding on the canvas along its ties. */
static void
give_back_focus (DramaFindBar *self)
{
  GtkWidget *before = self->before;

  g_clear_weak_pointer (&self->before);
  if (before != NULL && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
}

static void
on_mode_changed (DramaFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    give_back_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static gboolean
step_back_by_key (GtkWidget *widget, GVariant *args, gpointer unused)
{
  drama_find_bar_step (DRAMA_FIND_BAR (widget), -1);

  return GDK_EVENT_STOP;
}

static void
drama_find_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DramaFindBar *self = DRAMA_FIND_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_find_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DramaFindBar *self = DRAMA_FIND_BAR (object);

  switch (id)
    {
    case PROP_SESSION:
      drama_find_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_OPEN:
      gtk_search_bar_set_search_mode (self->bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
drama_find_bar_dispose (GObject *object)
{
  DramaFindBar *self = DRAMA_FIND_BAR (object);

  g_clear_weak_pointer (&self->before);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DRAMA_TYPE_FIND_BAR);

  G_OBJECT_CLASS (drama_find_bar_parent_class)->dispose (object);
}

static void
drama_find_bar_finalize (GObject *object)
{
  DramaFindBar *self = DRAMA_FIND_BAR (object);

  g_clear_pointer (&self->findings, g_array_unref);
  g_clear_pointer (&self->dossier, drama_dossier_unref);

  G_OBJECT_CLASS (drama_find_bar_parent_class)->finalize (object);
}

static void
drama_find_bar_class_init (DramaFindBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = drama_find_bar_get_property;
  object_class->set_property = drama_find_bar_set_property;
  object_class->dispose = drama_find_bar_dispose;
  object_class->finalize = drama_find_bar_finalize;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, DRAMA_TYPE_SESSION, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[JUMPED] = g_signal_new ("jumped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, steps);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, DramaFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, step_back_by_key,
                                NULL);
}

static void
drama_find_bar_init (DramaFindBar *self)
{
  self->findings = g_array_new (FALSE, FALSE, sizeof (DramaFinding));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  drama_compat_mend_names (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  update_count (self);
}

void
drama_find_bar_set_session (DramaFindBar *self, DramaSession *session)
{
  g_return_if_fail (DRAMA_IS_FIND_BAR (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (drama_session_get_document (self->session), self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (drama_session_get_document (session), "changed",
                             G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  search (self);
  update_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
drama_find_bar_begin (DramaFindBar *self)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_if_fail (DRAMA_IS_FIND_BAR (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->before, focus);
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* Round and round; opens the bar where nothing was looked for yet. */
void
drama_find_bar_step (DramaFindBar *self, int direction)
{
  int n;

  g_return_if_fail (DRAMA_IS_FIND_BAR (self));

  n = (int) self->findings->len;
  if (n == 0)
    {
      drama_find_bar_begin (self);
      return;
    }

  if (self->current < 0)
    self->current = direction > 0 ? 0 : n - 1;
  else
    self->current = (self->current + direction + n) % n;
  jump (self);
  update_count (self);
}

void
drama_find_bar_look_for (DramaFindBar *self, const char *words)
{
  g_return_if_fail (DRAMA_IS_FIND_BAR (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  on_words_changed (self);
}

const char *
drama_find_bar_get_count (DramaFindBar *self)
{
  g_return_val_if_fail (DRAMA_IS_FIND_BAR (self), NULL);

  return gtk_label_get_label (self->count);
}
