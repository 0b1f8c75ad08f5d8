/* drama-source.h - one article or document
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "drama-extras.h"

G_BEGIN_DECLS

/**
 * DramaSource:
 *
 * One article or document that quotes were taken from.  Immutable and
 * atomically reference counted, like every record of a dossier.
 */
typedef struct _DramaSource DramaSource;

/**
 * DramaSourceFields:
 * @id: unique among the sources of its dossier
 * @title: its headline
 * @publisher: who brought it out; may be empty
 * @author: may be empty
 * @published: an EDTF date, may be empty
 * @url: may be empty; not trusted, see drama_source_get_link()
 * @language: a BCP 47 tag, may be empty
 * @grade: Admiralty letter and number such as "B2", may be empty
 * @sha256: of the text's UTF-8 bytes, 64 lower-case hexadecimal digits; may be empty
 * @length: of the text, in code points
 * @paragraphs: (array length=n_paragraphs): where each paragraph begins, in
 *   code points, ascending; lets a source without text name the paragraph
 * @n_paragraphs: how many; 0 where they are not known
 * @text: (nullable): the whole text, where it is carried along
 * @extras: (nullable): unknown members
 *
 * What a source is made of.  To change one, copy the fields, alter the copy,
 * and make a new record.  Strings are never %NULL once in a record, but for
 * those marked nullable.
 */
typedef struct
{
  const char   *id;
  const char   *title;
  const char   *publisher;
  const char   *author;
  const char   *published;
  const char   *url;
  const char   *language;
  const char   *grade;
  const char   *sha256;
  gint64        length;
  const gint64 *paragraphs;
  guint         n_paragraphs;
  const char   *text;
  DramaExtras  *extras;
} DramaSourceFields;

DramaSource             *drama_source_new (const DramaSourceFields *fields);
DramaSource             *drama_source_ref (DramaSource *self);
void                     drama_source_unref (DramaSource *self);
const DramaSourceFields *drama_source_get_fields (const DramaSource *self);
const char              *drama_source_get_link (const DramaSource *self);
guint                    drama_source_get_paragraph (const DramaSource *self, gint64 offset);
gboolean                 drama_source_equal (const DramaSource *a, const DramaSource *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DramaSource, drama_source_unref)

G_END_DECLS
