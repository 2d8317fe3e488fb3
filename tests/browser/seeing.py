"""What a page must be to be read by anybody: within its screen, and without a complaint of axe."""

PHONE, SMALL, DESK = (
    {"width": 390, "height": 844},
    {"width": 360, "height": 740},
    {"width": 1280, "height": 900},
)
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
CONTRAST = {"runOnly": ["color-contrast", "target-size"]}
WITHIN = "innerWidth <= {width} && document.documentElement.scrollWidth <= {width}"
BEYOND = """[...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > innerWidth)
    .map(each => each.outerHTML.slice(0, 160)).slice(-5)"""


def fits(page, size):
    """Nothing stands beyond the screen's edge, once a window that was resized has settled."""
    try:
        page.wait_for_function(WITHIN.format(**size), timeout=10_000)
    except Exception as late:
        raise AssertionError(f"Beyond {size['width']}: {page.evaluate(BEYOND)}") from late


def whole(page, size):
    """The window as high as the page, so that nothing lies under the bar at its foot."""
    page.set_viewport_size(size)
    fits(page, size)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size(size | {"height": height})
    fits(page, size)


def complaints(axe, page, rules=RULES):
    found = axe.run(page, options=rules).response["violations"]
    return [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]


def good(axe, page):
    for size in (DESK, PHONE, SMALL):
        whole(page, size)
        assert complaints(axe, page) == []
