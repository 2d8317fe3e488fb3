"""Mail, in by IMAP and out by SMTP: the only room that talks to the world.

It reads mailboxes without ever changing them, sends a letter at most once, and says in plain
words what a mail provider objects to.  It keeps nothing: what must outlive a crash is written
down by the caller, at the moments that this room names.
"""
