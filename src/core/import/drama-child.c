/* drama-child.c
 * SPDX-FileCopyrightText: 2026 The Dramatis authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program reads a file that has no name from standard input and writes to a pipe.  It gets
 * no other open file, no environment but a path and a language, and cannot write to a disk; the
 * system bounds its memory and time, and we watch the clock, for what sleeps takes no time.  It
 * leads a session of its own, so that whatever it started ends with it. */
#include "drama-child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define POLL_MS     50
#define CHUNK_BYTES 65536

/* A sanitizer reserves terabytes of address space that it never uses. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif
#ifndef HAS_SANITIZER
#define HAS_SANITIZER 0
#endif

static void
set_limit (__rlimit_resource_t resource,
           rlim_t              value)
{
  const struct rlimit limit = { value, value };

  setrlimit (resource, &limit);
}

/* Between fork and exec: only what may be called there. */
static void
bind_child (gpointer data)
{
  const DramaChildBounds *bounds = data;

  setsid ();
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_CPU, bounds->seconds);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_CORE, 0);
  if (!HAS_SANITIZER)
    set_limit (RLIMIT_AS, bounds->max_memory);
}

/* What is read may be confidential: it is never on a disk. */
static int
open_input (GBytes *input)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (input, &length);
  int           fd = memfd_create ("dramatis-source", MFD_CLOEXEC);

  while (fd >= 0 && length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          close (fd);
          return -1;
        }
      data += n;
      length -= (gsize) n;
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);

  return fd;
}

static gboolean
start (const char             *program,
       int                     input,
       const DramaChildBounds *bounds,
       GPid                   *pid,
       int                    *pipe)
{
  const char *const arguments[] = { program, NULL };
  const char *const environment[] = { "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", NULL };

  return g_spawn_async_with_pipes_and_fds ("/", arguments, environment,
                                           G_SPAWN_DO_NOT_REAP_CHILD |
                                               G_SPAWN_STDERR_TO_DEV_NULL |
                                               G_SPAWN_CLOEXEC_PIPES,
                                           bind_child, (gpointer) bounds, input, -1, -1, NULL,
                                           NULL, 0, pid, NULL, pipe, NULL, NULL);
}

/* What there is to say before it has ended by itself. */
static gboolean
must_end (gint64         deadline,
          GCancellable  *cancellable,
          DramaChildEnd *end)
{
  if (g_cancellable_is_cancelled (cancellable))
    *end = DRAMA_CHILD_CANCELLED;
  else if (g_get_monotonic_time () > deadline)
    *end = DRAMA_CHILD_SLOW;
  else
    return FALSE;

  return TRUE;
}

/* Whether it wrote to the end; otherwise @end says why it must not go on. */
static gboolean
listen_to (int            pipe,
           gsize          max_output,
           gint64         deadline,
           GCancellable  *cancellable,
           GByteArray    *heard,
           DramaChildEnd *end)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  while (!must_end (deadline, cancellable, end))
    {
      struct pollfd watched = { pipe, POLLIN, 0 };
      gssize        n;

      if (poll (&watched, 1, POLL_MS) <= 0)
        continue;
      n = read (pipe, chunk, CHUNK_BYTES);
      if (n == 0)
        return TRUE;
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        return TRUE;
      if (n > 0 && (gsize) n > max_output - heard->len)
        {
          *end = DRAMA_CHILD_LOUD;
          return FALSE;
        }
      if (n > 0)
        g_byte_array_append (heard, chunk, (guint) n);
    }

  return FALSE;
}

/* It may close its output and go on. */
static gboolean
wait_for (GPid           pid,
          gint64         deadline,
          GCancellable  *cancellable,
          int           *status,
          DramaChildEnd *end)
{
  while (waitpid (pid, status, WNOHANG) == 0)
    {
      if (must_end (deadline, cancellable, end))
        return FALSE;
      g_usleep (2000);
    }

  return TRUE;
}

/**
 * drama_child_run:
 * @program: (nullable): the path of a program
 * @input: what it reads from standard input
 * @bounds: what it must keep to
 * @cancellable: (nullable): to kill it early
 * @output: (out) (transfer full) (nullable): what it wrote, where it exited
 * @code: (out): the code it exited with
 *
 * Blocks until the program has ended, for a worker thread.
 *
 * Returns: how it ended
 */
DramaChildEnd
drama_child_run (const char             *program,
                 GBytes                 *input,
                 const DramaChildBounds *bounds,
                 GCancellable           *cancellable,
                 GBytes                **output,
                 int                    *code)
{
  g_autoptr (GByteArray) heard = g_byte_array_new ();
  DramaChildEnd end = DRAMA_CHILD_EXITED;
  gint64        deadline = g_get_monotonic_time () + 2 * bounds->seconds * G_USEC_PER_SEC;
  GPid          pid = 0;
  int           fd, pipe = -1, status = 0;
  gboolean      has_ended;

  g_return_val_if_fail (input != NULL && bounds != NULL, DRAMA_CHILD_MISSING);
  g_return_val_if_fail (output != NULL && code != NULL, DRAMA_CHILD_MISSING);

  fd = program != NULL ? open_input (input) : -1;
  if (fd < 0)
    return DRAMA_CHILD_MISSING;
  if (!start (program, fd, bounds, &pid, &pipe))
    {
      close (fd);
      return DRAMA_CHILD_MISSING;
    }
  close (fd);

  has_ended = listen_to (pipe, bounds->max_output, deadline, cancellable, heard, &end) &&
              wait_for (pid, deadline, cancellable, &status, &end);
  close (pipe);
  kill (-pid, SIGKILL);
  if (!has_ended)
    {
      kill (pid, SIGKILL); /* it may not have come to lead its session yet */
      waitpid (pid, &status, 0);
      return end;
    }
  if (!WIFEXITED (status))
    return DRAMA_CHILD_CRASHED;

  *code = WEXITSTATUS (status);
  *output = g_byte_array_free_to_bytes (g_steal_pointer (&heard));

  return DRAMA_CHILD_EXITED;
}
