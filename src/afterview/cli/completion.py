"""`afterview completion SHELL`: words that the shell completes."""

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes `afterview` in your shell.

    bash: add to ~/.bashrc             eval "$(afterview completion bash)"

    zsh: add to ~/.zshrc               eval "$(afterview completion zsh)"

    fish: afterview completion fish > ~/.config/fish/completions/afterview.fish
    """
    from click.shell_completion import BashComplete, FishComplete, ZshComplete

    from afterview.cli import afterview

    kinds = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
    script = kinds[shell](afterview, {}, "afterview", "_AFTERVIEW_COMPLETE")
    click.echo(script.source_template % script.source_vars())
