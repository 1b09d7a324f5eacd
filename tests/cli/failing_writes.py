# SPDX-License-Identifier: Apache-2.0
"""A write that fails is told with its file, ends with status 1, leaves the good files of before and nothing else: PROGRAM PAGES.

For every format: a full disk (a small tmpfs where one may be mounted, else a limit on the size of files), a device that is full,
a pipe that nobody reads, and a folder that may not be written to."""
import collections
import contextlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

program, pages = sys.argv[1], sys.argv[2]
inputs = sorted(os.path.join(pages, name) for name in os.listdir(pages))
help_text = subprocess.run([program, "build", "--help"], capture_output=True, text=True, check=True).stdout
listed = " ".join(help_text.split("formats, separated by commas:")[1].split("(default")[0].split())
formats = [word for word in listed.split() if not word.startswith("-")]
failures = []
kinds = collections.Counter()


def limit_files():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def build(name, out, pages_given=None, **how):
    command = [program, "build", "--out", out, "--format", name, "--temp", scratch, *(pages_given or inputs)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **how)


def state(folder):
    contents = {}
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and not os.path.islink(path):
            with open(path, "rb") as file:
                contents[name] = file.read()
    return contents


def expect(what, good, run):
    if not good:
        failures.append(f"{what}: status {run.returncode}, said {run.stderr!r}")


def check_failed(what, run, folder, before=None):
    kinds[what.split(" on ")[-1] if " on " in what else what.split(" into ")[-1]] += 1
    expect(what + ": exit status 1", run.returncode == 1, run)
    expect(what + ": one message that names the file", run.stderr.count("\n") == 1 and folder in run.stderr, run)
    left = [name for name in os.listdir(folder) if ".part" in name]
    expect(f"{what}: nothing half-written is left, but there is {left}", not left, run)
    if before is not None:
        expect(what + ": the files of before are as they were", state(folder) == before, run)


@contextlib.contextmanager
def small_disk():
    """A folder of its own, on a disk of 128 kB where that can be mounted, and whether it is one."""
    folder = tempfile.mkdtemp(dir=scratch)
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", folder], capture_output=True).returncode == 0
    try:
        yield folder, mounted
    finally:
        if mounted:
            subprocess.run(["umount", folder], check=True)


def test_full_disk(name):
    with small_disk() as (folder, mounted):
        first = build(name, folder, inputs[:1]) if not mounted else build(name, folder, [tiny])
        expect(f"{name}: a small graph fits", first.returncode == 0, first)
        before = state(folder)
        if mounted:
            free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
            with open(os.path.join(folder, "filler"), "wb") as filler:
                filler.write(b"x" * max(0, free - 8192))
            before = state(folder)
        run = build(name, folder, preexec_fn=None if mounted else limit_files)
        check_failed(f"{name} on a {'full disk' if mounted else 'limit of file size'}", run, folder, before)


def test_special_files(name):
    good = tempfile.mkdtemp(dir=scratch)
    expect(f"{name}: builds", build(name, good).returncode == 0, build(name, good))
    for file in sorted(os.listdir(good)):
        folder = tempfile.mkdtemp(dir=scratch)
        os.symlink("/dev/full", os.path.join(folder, file))
        if os.path.getsize(os.path.join(good, file)) > 0:
            check_failed(f"{name}, {file} on /dev/full", build(name, folder), folder)
    folder = tempfile.mkdtemp(dir=scratch)
    file = max(os.listdir(good), key=lambda f: os.path.getsize(os.path.join(good, f)))
    os.mkfifo(os.path.join(folder, file))
    # Opens the pipe, reads a little and goes away, while more is coming than a pipe holds.
    if os.path.getsize(os.path.join(good, file)) < 70000:
        failures.append(f"{name}: {file} is too small to fill a pipe; give the test more pages")
        return
    reader = subprocess.Popen(["head", "-c", "1", os.path.join(folder, file)], stdout=subprocess.DEVNULL)
    run = build(name, folder)
    reader.wait(timeout=60)
    check_failed(f"{name}, {file} into a pipe that nobody reads", run, folder)


def test_read_only(name):
    folder = tempfile.mkdtemp(dir=scratch)
    os.chmod(folder, 0o555)
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            return
        command = [setpriv, "--bounding-set", "-all", "--inh-caps", "-all", "--ambient-caps", "-all", program]
    else:
        command = [program]
    run = subprocess.run([*command, "build", "--out", folder, "--format", name, "--temp", scratch, *inputs[:1]],
                         capture_output=True, text=True, timeout=60)
    check_failed(f"{name} into a read-only folder", run, folder)


with tempfile.TemporaryDirectory() as scratch:
    tiny = os.path.join(scratch, "tiny.txt")
    with open(tiny, "w", encoding="utf-8") as file:
        file.write("云澜科技有限公司落户云汀高新区。\n")
    # The pages again with other numbers and names, so that every format has a file that fills a pipe.
    for path in list(inputs):
        with open(path, "rb") as file:
            text = file.read()
        inputs.append(os.path.join(scratch, "again-" + os.path.basename(path)))
        with open(inputs[-1], "wb") as file:
            file.write(text.translate(bytes.maketrans(b"123456", b"234567")).replace("云".encode(), "青".encode()))
    for name in formats:
        test_full_disk(name)
        test_special_files(name)
        test_read_only(name)
for failure in failures:
    print(failure)
print("writes that failed as they should, by kind: " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
print(f"{len(formats)} formats: {' '.join(formats)}")
sys.exit(1 if failures or len(formats) < 10 else 0)
