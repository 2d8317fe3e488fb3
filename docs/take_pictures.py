"""Pictures of the example: the real program, in a home that is thrown away.

bin/screenshots          those that README.md and the docs show
bin/screenshots --all    every page that is known here, on phone and desktop, light and dark
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent / "pictures"
SIZES = {"phone": (390, 844), "desktop": (1280, 740)}
LARGEST = 150_000  # bytes of a picture
QUIET = ["--disable-gpu", "--no-first-run", "--disable-background-networking"]


def shown() -> set[str]:
    """The pictures that the docs show."""
    pages = [HERE.parents[1] / "README.md", *HERE.parent.glob("*.md")]
    return {
        name for page in pages for name in re.findall(r"pictures/([\w-]+\.png)", page.read_text())
    }


def main() -> None:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chrome")
    if not program:
        raise SystemExit("No Chromium here. Say where it is: CHROMIUM=/path/to/chromium")
    wanted = None if "--all" in sys.argv else shown()
    HERE.mkdir(exist_ok=True)
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with (
        tempfile.TemporaryDirectory() as home,
        serving(Path(home)) as address,
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(executable_path=program, args=[*QUIET, *root])
        for light in ("light", "dark"):
            for size in SIZES:
                take(browser, address, size, light, wanted)
        browser.close()


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """The program in a home of its own, with the example told."""
    words = os.environ | {"AFTERVIEW_HOME": str(home), "HOME": str(home)}
    command = [sys.executable, "-m", "afterview"]
    subprocess.run([*command, "example"], env=words, check=True, stdout=subprocess.DEVNULL)
    serve = [*command, "serve", "--no-browser", "--port", "0"]
    with subprocess.Popen(serve, env=words, stdout=subprocess.PIPE, text=True) as program:
        try:
            yield (program.stdout or sys.stdin).readline().split()[-1]
        finally:
            program.terminate()


def take(browser: Browser, address: str, size: str, light: str, wanted: set[str] | None) -> None:
    width, height = SIZES[size]
    window = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        color_scheme="dark" if light == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    page = window.new_page()
    page.goto("/")
    page.locator("form[action='/example'] button").first.click()
    for name, go in ROUTES.items():
        path = HERE / f"{name}-{size}-{light}.png"
        if wanted is not None and path.name not in wanted:
            continue
        go(page)
        page.evaluate("document.fonts.ready")
        page.screenshot(path=path)
        weight = path.stat().st_size
        if weight > LARGEST:
            raise SystemExit(f"{path.name} weighs {weight} bytes; at most {LARGEST} are wanted.")
        click.echo(f"{path.name}  {weight // 1000} kB")
    window.close()


def today(page: Page) -> None:
    page.goto("/")


def application(page: Page) -> None:
    page.goto("/applications")
    page.get_by_role("link", name="Northwind").first.click()
    page.wait_for_url("**/applications/*-*")


def letter(page: Page) -> None:
    page.goto("/")
    page.locator("form[action*='/letter'] button").first.click()
    page.wait_for_url("**/letters/*")


def arrivals(page: Page) -> None:
    page.goto("/arrivals")


def assignment(page: Page) -> None:
    page.goto("/applications")
    page.get_by_role("link", name="Fernhill").first.click()
    page.wait_for_url("**/applications/*-*")
    page.get_by_role("link", name="The assignment", exact=True).click()
    page.wait_for_url("**/assignments/*-*")


ROUTES = {
    "today": today,
    "application": application,
    "letter": letter,
    "arrivals": arrivals,
    "assignment": assignment,
}

if __name__ == "__main__":
    main()
