# session-end.py - the session ends, and nothing is lost
# SPDX-FileCopyrightText: 2026 The Dramatis authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage, by desktop.py: session-end.py PROGRAM SOURCE-ROOT FOLDER

Plays the manager of a GNOME session.  The program registers with it, holds the session up while
something is unsaved, and says why; where the session ends all the same, what is unsaved is kept
before the program answers, and offered at the next start.  Also without a manager, by SIGTERM.
"""

import json
import os
import pathlib
import subprocess
import sys
import threading

import reader
from gi.repository import Gio, GLib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'arch'))
from tap import Tap  # pylint: disable=wrong-import-position

APPLICATION = 'app.dramatis.Dramatis'
NAME = 'org.gnome.SessionManager'
PATH = '/org/gnome/SessionManager'
CLIENT = PATH + '/Client1'
LOGOUT = 1
INTERFACES = '''<node><interface name="org.gnome.SessionManager">
<method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="o" direction="out"/></method>
<method name="UnregisterClient"><arg type="o" direction="in"/></method>
<method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/>
<arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="u" direction="out"/></method>
<method name="Uninhibit"><arg type="u" direction="in"/></method>
</interface><interface name="org.gnome.SessionManager.ClientPrivate">
<method name="EndSessionResponse"><arg type="b" direction="in"/><arg type="s" direction="in"/>
</method><signal name="QueryEndSession"><arg type="u"/></signal>
<signal name="EndSession"><arg type="u"/></signal></interface></node>'''


class Manager:
    """Notes what the program asks of the session.

    In a thread of its own: the program waits for its answers before it answers a screen reader.
    Newer accessibility registers too, and answers at once; what others say is not listened to.
    """

    def __init__(self):
        self.bus = None
        self.program = None
        self.inhibited = {}
        self.answers = []
        self.ready = threading.Event()
        threading.Thread(target=self.run, daemon=True).start()
        self.ready.wait()

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            os.environ['DBUS_SESSION_BUS_ADDRESS'],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        interfaces = Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces
        for path, interface in zip((PATH, CLIENT), interfaces):
            self.bus.register_object(path, interface, self.on_call, None, None)
        self.own_name()
        self.ready.set()
        GLib.MainLoop.new(context, False).run()

    def own_name(self):
        self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                           'RequestName', GLib.Variant('(su)', (NAME, 0)), None, 0, -1, None)

    def on_call(self, _bus, sender, _path, _interface, method, arguments, invocation):
        result = None
        if method == 'RegisterClient':
            if arguments[0] == APPLICATION:
                self.program = sender
                self.inhibited.clear()
            result = GLib.Variant('(o)', (CLIENT,))
        elif method == 'Inhibit':
            cookie = len(self.inhibited) + 1
            self.inhibited[cookie] = (arguments[2], arguments[3])
            result = GLib.Variant('(u)', (cookie,))
        elif method == 'Uninhibit':
            self.inhibited[arguments[0]] = None
        elif method == 'EndSessionResponse' and sender == self.program:
            # What the world is at that very moment: after the answer the session may go.
            self.answers.append((arguments[0], kept_names()))
        invocation.return_value(result)

    def reasons(self):
        return [each for each in self.inhibited.values() if each is not None]

    def tell(self, signal):
        before = len(self.answers)
        self.bus.emit_signal(None, CLIENT, NAME + '.ClientPrivate', signal,
                             GLib.Variant('(u)', (0,)))
        return reader.wait_for(f'answer to {signal}', lambda: self.answers[before:] or None)[0]


def do(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def press(key):
    do('key', '--clearmodifiers', key)


def kept_files():
    folder = pathlib.Path(os.environ['XDG_STATE_HOME'], 'dramatis', 'autosave')
    return sorted(folder.glob('*.autosave'))


def read_names(text):
    return {actor['id']: actor['position'] for actor in json.loads(text)['actors']}


def kept_names():
    """Where the actors are in what is kept, for each file that is kept."""
    return [read_names(path.read_text(encoding='utf-8').split('\n', 1)[1])
            for path in kept_files()]


def edit(manager, program):
    """Everything goes a little to the right; the manager hears that something is unsaved."""
    canvas = program.find('panel', 'Network')
    reader.wait_for('canvas with the keyboard', lambda: is_focused(canvas))
    press('ctrl+a')
    press('ctrl+Right')
    # Not a step to undo, which is there from before where an edit has been saved.
    return reader.wait_for('inhibition', lambda: manager.reasons() or None)[0]


def has_state(node, name):
    return name in [str(reader.pyatspi.stateToString(state))
                    for state in node.getState().getStates()]


def is_focused(node):
    return has_state(node, 'focused')


def holds_the_session_up(manager, program):
    if manager.reasons():
        yield f'it does so without an edit: {manager.reasons()}'
    reason, flags = edit(manager, program)
    if 'unsaved changes' not in reason or 'Russia' not in reason:
        yield f'the reason is “{reason}”'
    if not flags & LOGOUT:
        yield f'the flags are {flags}'


def lets_it_go_once_saved(manager, program):
    press('ctrl+s')
    reader.wait_for('end of the inhibition', lambda: not manager.reasons() or None)
    if kept_files():
        yield f'{kept_files()} is kept although all is saved'
    if read_names(program.path.read_text(encoding='utf-8')) == program.places:
        yield 'the file is as it was'


def ends_with_the_session(manager, program):
    """No sooner is something edited than the session is to end."""
    edit(manager, program)
    saved = program.path.read_bytes()
    content, kept = manager.tell('QueryEndSession')
    if not content:
        yield 'it refuses'
    if len(kept) != 1 or kept[0] == read_names(saved):
        yield f'when it answered {len(kept)} files were kept, or without the edit'
    press('ctrl+Right')
    manager.tell('EndSession')
    status = reader.wait_for('end of the program', program.process.poll)
    if status != 0:
        yield f'it ended with {status}'
    if program.path.read_bytes() != saved:
        yield 'it wrote to the file unasked'
    if len(kept_files()) != 1:
        yield f'{len(kept_files())} files are kept'


def offers_it_at_the_next_start(program):
    button = program.find('push button', 'Restore')
    reader.action(button)
    undo = program.find('push button', 'Undo')
    reader.wait_for('step to undo', lambda: has_state(undo, 'sensitive'))
    press('ctrl+s')
    reader.wait_for('file with what was kept', lambda: not kept_files() or None)
    if read_names(program.path.read_text(encoding='utf-8')) == program.places:
        yield 'the file is as it was'


def keeps_all_when_it_is_told_to_end(manager, program):
    edit(manager, program)
    status = program.end()
    if status != 0:
        yield f'it ended with {status}'
    kept = kept_names()
    if len(kept) != 1 or kept[0] == program.places:
        yield f'{len(kept)} files are kept, or without the edit'


def start():
    program = reader.Program(*sys.argv[1:4])
    program.places = read_names(program.path.read_text(encoding='utf-8'))
    return program


def main():
    manager = Manager()
    program = start()
    tap = Tap()

    tap.check('it registers with the session', 1,
              [] if manager.program else ['it has not registered'])
    tap.check('it holds the session up while something is unsaved', 1,
              holds_the_session_up(manager, program))
    tap.check('it lets it go once that is saved', 1, lets_it_go_once_saved(manager, program))
    tap.check('it keeps everything when the session ends', 1,
              ends_with_the_session(manager, program))
    program = start()
    tap.check('it offers that at the next start', 1, offers_it_at_the_next_start(program))
    tap.check('it keeps everything when it is told to end', 1,
              keeps_all_when_it_is_told_to_end(manager, program))

    return tap.done()


if __name__ == '__main__':
    sys.exit(main())
