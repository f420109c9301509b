#!/bin/sh
# rustdoc with its JSON output, which is not stable. Set here and not for cargo, which would build the dependencies
# anew.
RUSTC_BOOTSTRAP=1 exec rustdoc "$@"
