"""The command line: one file a command, loaded when it is asked for.

Files whose names begin with `_` hold what several commands share.

Django is imported inside the commands, so that `afterview --help` answers at once.
"""

import os
import pkgutil
from importlib import import_module
from pathlib import Path

import click

from afterview import __version__


class Commands(click.Group):
    """Each module of this folder is a command, called as its file is."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        modules = (module.name for module in pkgutil.iter_modules(__path__))
        return sorted(name.rstrip("_") for name in modules if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        for name in (cmd_name, f"{cmd_name}_"):  # `import` cannot name a module
            if any(module.name == name for module in pkgutil.iter_modules(__path__)):
                command: click.Command = getattr(import_module(f"{__name__}.{name}"), name)
                return command
        return None


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__)
@click.pass_context
def afterview(ctx: click.Context) -> None:
    """After the interview: what is due, what to write, and when they will answer.

    Without a command, Afterview is started and opened in the browser.
    """
    if ctx.invoked_subcommand is None:
        from afterview.cli.serve import serve

        ctx.invoke(serve)


class Misconfigured(click.ClickException):
    """A wrong word in the environment."""

    exit_code = 2


def open_the_house() -> None:
    """Set Django up, and the database too if it is new or older than the program."""
    os.umask(0o077)  # what we write is for its owner alone
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterview.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError

    try:
        django.setup()
        if _migrations_in_the_program() - _migrations_in_the_database():
            from django.core.management import call_command

            call_command("migrate", verbosity=0, interactive=False)
    except ImproperlyConfigured as error:
        raise Misconfigured(str(error)) from error
    except OperationalError as error:
        raise click.ClickException(f"The database cannot be opened. {error}") from error


def _migrations_in_the_program() -> set[tuple[str, str]]:
    from django.apps import apps

    return {
        (app.label, module.name)
        for app in apps.get_app_configs()
        for module in pkgutil.iter_modules([str(Path(app.path) / "migrations")])
    }


def _migrations_in_the_database() -> set[tuple[str, str]]:
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return set(MigrationRecorder(connection).applied_migrations())
