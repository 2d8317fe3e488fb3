"""`afterview worker`: the chores of the house, in a process of its own."""

import signal
import sys

import click

from afterview.cli import open_the_house


@click.command()
@click.option("--once", is_flag=True, help="Do each chore once, and stop.")
def worker(once: bool) -> None:
    """Send letters at their hour, and keep the agenda awake.

    At home `afterview serve` does this by itself.  An agency starts one or several.
    """
    open_the_house()
    from afterview.desk import engine, jobs

    if once:
        went = [engine.once(duty, jobs.clock) for duty in jobs.DUTIES]
        sys.exit(not all(went))
    running = jobs.begin()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    click.echo("The worker is at work. Ctrl-C stops it.")
    try:
        running.wait()
    except KeyboardInterrupt:
        pass
    finally:
        running.stop()
