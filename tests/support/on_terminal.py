"""The program as a clerk runs it: on a terminal of its own, typing when it asks."""
import os
import pty

from small_site import environment


def on_terminal(words, asks, answers, term="xterm"):
    """Runs kokai with `words`. Types the next of `answers` (bytes) when what is shown ends with `asks`.

    Returns what the terminal showed, and the status.
    """
    child, terminal = pty.fork()
    if child == 0:
        os.execve(os.environ["KOKAI"], ["kokai", *map(str, words)], environment() | {"TERM": term})
    left, shown = list(answers), b""
    try:
        while True:
            shown += os.read(terminal, 4096)
            if left and shown.rstrip(b" ").endswith(asks):
                os.write(terminal, left.pop(0))
    except OSError:  # the terminal is gone with its program
        pass
    _, waited = os.waitpid(child, 0)
    os.close(terminal)
    return shown.decode("utf-8", "replace"), os.waitstatus_to_exitcode(waited)
