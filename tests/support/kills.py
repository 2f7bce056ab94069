"""SIGKILL at random moments, mostly near the end, where a site is switched."""
import signal
import time


class Kills:
    """Counts what `wanted` kills left behind. `length`: how long the program runs, in seconds."""

    def __init__(self, wanted, length, chance):
        self.wanted, self.length, self.chance = wanted, length, chance
        self.old = self.new = self.finished = 0

    @property
    def left(self):
        assert self.finished < 20 * self.wanted, "the program is always quicker than the signal"
        return self.old + self.new < self.wanted

    def kill(self, process):
        late = (self.old + self.new) % 2 == 1
        time.sleep(self.length * (self.chance.uniform(0.87, 1.13) if late else self.chance.uniform(0.05, 0.9)))
        process.send_signal(signal.SIGKILL)
        process.communicate()

    def count(self, process, is_old):
        """What stands after the kill: the old site, else the new one. Moments follow the program's pace."""
        if process.returncode == 0:
            self.finished += 1
            self.length *= 0.98
        elif is_old:
            self.old += 1
            self.length *= 1.01
        else:
            self.new += 1
