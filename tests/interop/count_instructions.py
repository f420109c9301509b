#!/usr/bin/env python3
"""Counts the instructions that a program executes in user space between two marks, on the processor that is there.

    tests/interop/count_instructions.py PROGRAM ARGUMENT...

callgrind counts on a processor of its own making, which has no SHA instructions; and machines that are virtual often have no
counters for `perf`. So this lets the kernel stop the program after each instruction (ptrace), and counts the stops. It is slow, a
few hundred thousand instructions a second, and exact. A mark is whatever the program writes to its standard error; the program
must have one thread only that matters, its first. Prints the number. Linux on x86-64, no packages.
"""

import ctypes
import os
import signal
import sys

TRACEME, PEEKUSER, SINGLESTEP, SYSCALL, SETOPTIONS = 0, 3, 9, 24, 0x4200
SYSGOOD, EXITKILL = 1, 0x100000
# Where a register lies in the kernel's `struct user`, in bytes.
RDI, ORIG_RAX, RIP = 14 * 8, 15 * 8, 16 * 8
WRITE = 1

libc = ctypes.CDLL(None, use_errno=True)
ptrace = libc.ptrace
ptrace.restype = ctypes.c_long
ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def wait(pid):
    """The signal that stopped the program."""
    status = os.waitpid(pid, 0)[1]
    if not os.WIFSTOPPED(status):
        sys.exit(f"the program ended before the second mark (status {status})")
    return os.WSTOPSIG(status)


def to_first_mark(pid):
    """Runs up to the end of a write to standard error. Returns the address behind it, where every such write comes by."""
    is_entry, forward = True, 0
    while True:
        ptrace(SYSCALL, pid, 0, forward)
        stopped_by, forward = wait(pid), 0
        if stopped_by != signal.SIGTRAP | 0x80:
            forward = stopped_by if stopped_by != signal.SIGTRAP else 0
            continue
        is_mark = ptrace(PEEKUSER, pid, ORIG_RAX, 0) == WRITE and ptrace(PEEKUSER, pid, RDI, 0) == 2
        if is_mark and not is_entry:
            return ptrace(PEEKUSER, pid, RIP, 0)
        is_entry = not is_entry


def count_to_second_mark(pid, behind_write):
    count, last, forward = 0, 0, 0
    while True:
        ptrace(SINGLESTEP, pid, 0, forward)
        stopped_by = wait(pid)
        forward = stopped_by if stopped_by != signal.SIGTRAP else 0
        here = ptrace(PEEKUSER, pid, RIP, 0)
        # A repeated instruction (`rep movsb`) stops after each turn, and is one.
        count += here != last
        last = here
        if here == behind_write and ptrace(PEEKUSER, pid, RDI, 0) == 2:
            return count


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    # On one processor: the two take turns, and waking another one costs more than the turn.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    pid = os.fork()
    if pid == 0:
        ptrace(TRACEME, 0, 0, 0)
        out = os.open(os.devnull, os.O_WRONLY)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.execv(sys.argv[1], sys.argv[1:])
    wait(pid)
    if ptrace(SETOPTIONS, pid, 0, SYSGOOD | EXITKILL) != 0:
        sys.exit(f"this system does not let programs be traced: {os.strerror(ctypes.get_errno())}")
    print(count_to_second_mark(pid, to_first_mark(pid)))
    os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
