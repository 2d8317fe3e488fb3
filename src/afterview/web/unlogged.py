"""Addresses that are keys never stand in a log, whatever goes wrong behind them."""

import logging
import re

_KEYS = re.compile(r"/(calendar|enter|shared)/[\w.~-]+")


class HideKeys(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        hidden = _KEYS.sub(r"/\1/...", said)
        if hidden != said:
            record.msg, record.args = hidden, ()
        return True
