#include "drama-import-private.h"
gboolean
drama_import_pdf (DramaImport  *self,
                  GBytes       *bytes,
                  const char   *name,
                  GCancellable *cancellable,
                  GError      **error)
{
  return FALSE;
}
gboolean
drama_import_can_read_pdf (void)
{
  return FALSE;
}
