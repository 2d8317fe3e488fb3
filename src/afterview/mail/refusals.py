"""Why a provider gives no permission, in words that say what to do.

A provider says so by a code.  Its sentences are not repeated: they may hold what is ours to
keep, and they are written for programmers.
"""

import re
from collections.abc import Mapping
from typing import Any

from afterview.mail.providers import OAuth
from afterview.mail.trouble import MailError

AGAIN = "Sign in once more."
ADMINISTRATOR = (
    "Your administrator has to allow this first: ask them to give consent to this client."
)
UNKNOWN_CLIENT = "{name} does not know this client id, or its secret is another one."
NOT_PUBLIC = "The client is not a public one: switch on “Allow public client flows” for it."
OTHER_DIRECTORY = (
    "The client lets in only people of one directory: enter that directory, or let the client "
    "serve any account."
)
OTHER_KIND = (
    "The client does not serve this kind of account. For a personal one enter “consumers” as the "
    "directory, or let the client serve personal and work accounts."
)
# Of Microsoft, by the number in its answer (AADSTS...).
NUMBERED = {
    65001: ADMINISTRATOR,
    90094: ADMINISTRATOR,
    90095: ADMINISTRATOR,
    650052: ADMINISTRATOR,
    700016: "{name} does not know this client id in your directory.",
    7000218: NOT_PUBLIC,
    7000215: UNKNOWN_CLIENT,
    7000222: "The secret of the client has run out. Make a new one, and enter it here.",
    700082: "The permission was not used for ninety days and has run out. " + AGAIN,
    50173: "Your password was changed, which ended the permission. " + AGAIN,
    50076: "{name} wants a second proof that it is you. " + AGAIN,
    50079: "{name} wants a second proof that it is you. " + AGAIN,
    50020: OTHER_KIND,
    500200: OTHER_KIND,
    9002331: OTHER_KIND,
    9002346: OTHER_KIND,
    50194: OTHER_DIRECTORY,
    50057: "This account is switched off. Ask your administrator.",
    50105: "You are not among those who may use this client. Ask your administrator.",
    53000: "Your employer lets in only devices that it manages.",
    53003: "A rule of your employer does not let other programs in. Ask your administrator.",
    90002: "There is no such directory. Look at what you entered.",
}
NAMED = {
    "interaction_required": "{name} wants to see you again. " + AGAIN,
    "expired_token": "The code has run out. Please start again.",
    "bad_verification_code": "The code has run out. Please start again.",
    "access_denied": "The permission was not given.",
    "authorization_declined": "The permission was not given.",
    "invalid_client": UNKNOWN_CLIENT,
    "unauthorized_client": UNKNOWN_CLIENT,
    "deleted_client": "This client was deleted. Make another one, and enter its id here.",
    "disabled_client": "{name} has switched this client off. Look at its page there.",
    "invalid_scope": "The client may not ask for mail: add the scope for mail to it.",
    "redirect_uri_mismatch": (
        "The client does not know the way back to here. At home it has to be of the kind "
        "“Desktop app”; at an agency the address of the page has to be listed with it."
    ),
    "consent_required": ADMINISTRATOR,
    "admin_policy_enforced": "Your administrator does not let other programs read mail.",
    "org_internal": "The client serves only the people of its own organisation.",
}
ENDED = f"The permission has run out or was taken back. {AGAIN}"
IN_TESTING = (
    f"{ENDED} Google ends a permission after seven days while the client is “in testing”: set it "
    "to “in production” once, and it lasts."
)
_CODE = re.compile(r"[a-z_]{3,40}")


def refused(place: OAuth, status: int, said: Mapping[str, Any]) -> MailError:
    """The error for an answer that is no permission."""
    numbers = said.get("error_codes")
    for number in numbers if isinstance(numbers, list) else ():
        if isinstance(number, int) and number in NUMBERED:
            return MailError(NUMBERED[number].format(name=place.name), permanent=True)
    code = str(said.get("error", ""))
    if code == "invalid_grant":
        return MailError(IN_TESTING if place.name == "Google" else ENDED, permanent=True)
    if code in NAMED:
        return MailError(NAMED[code].format(name=place.name), permanent=True)
    if not said:
        return MailError(f"{place.name} answered in a way that we do not understand.")
    why = f" Its reason: {code}." if _CODE.fullmatch(code) else ""
    permanent = 400 <= status < 500 and status not in {408, 429}
    return MailError(f"{place.name} gave no permission just now.{why}", permanent=permanent)
