"""Addresses that are keys never stand in a log, whatever goes wrong behind them."""

import logging
import re

_KEYS = re.compile(r"/(calendar|enter|shared)/[\w.~-]+")
_ANSWERS = re.compile(r"/came-back\?[^\s\"']+")  # a provider's answer holds a code


class HideKeys(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        hidden = _ANSWERS.sub("/came-back?...", _KEYS.sub(r"/\1/...", said))
        if hidden != said:
            record.msg, record.args = hidden, ()
        return True
