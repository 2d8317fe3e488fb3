"""A phone that is told: asked for, kept, shown a message, and calm when the house is away."""

from tests.browser.seeing import good
from tests.mail_room.test_devices import Browser

# The service of the browser's maker cannot be reached from here; everything else is real.
SERVICE = """
PushManager.prototype.getSubscription = async () => null;
PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
  if (applicationServerKey.length !== 65) throw new Error("no key");
  return TOLD;
};
"""


def test_a_phone_is_told_and_stays_calm_without_the_house(phone, address, axe):
    phone.context.grant_permissions(["notifications"], origin=address)
    phone.add_init_script(SERVICE.replace("TOLD", Browser().told(endpoint=f"{address}push")))
    wire = phone.context.new_cdp_session(phone)
    workers = []
    wire.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda said: workers.extend(said["registrations"]),
    )
    wire.send("ServiceWorker.enable")

    phone.goto("/notices")
    phone.get_by_role("button", name="Tell me on this device").click()
    phone.get_by_text("Added. Now try it out.").wait_for()
    good(axe, phone)

    message = {
        "origin": address.rstrip("/"),
        "registrationId": workers[-1]["registrationId"],
        "data": '{"title": "Afterview", "words": "Northwind answered."}',
    }
    assert told(phone, wire, message) == "Northwind answered."

    phone.context.set_offline(True)
    phone.goto("/waiting")
    phone.get_by_role("heading", name="Afterview cannot be reached just now").wait_for()
    phone.context.set_offline(False)
    phone.get_by_role("link", name="Try again").click()
    phone.get_by_role("heading", name="Afterview cannot").wait_for(state="detached")

    phone.goto("/notices")
    phone.get_by_role("button", name="Remove").last.click()
    phone.get_by_text("Removed, and its address with it.").wait_for()


def told(phone, wire, message):
    """What the phone shows of a message.  The tools of the browser now and then lose what they
    deliver to a worker that is being started, so it is delivered again."""
    for _ in range(5):
        wire.send("ServiceWorker.deliverPushMessage", message)
        shown = phone.evaluate(
            """async () => {
                const worker = await navigator.serviceWorker.ready;
                for (const end = performance.now() + 4000; performance.now() < end;) {
                    const [first] = await worker.getNotifications();
                    if (first) return first.body;
                    await new Promise(requestAnimationFrame);
                }
            }"""
        )
        if shown is not None:
            return shown
    return None
