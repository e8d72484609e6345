"""Messages on a terminal are broken between words; a script gets each as one line."""

import os
import struct

import pytest

REFUSED = ("profile", "set", "--target", "3000 mg")


@pytest.fixture
def at_a_terminal(program):
    """What a command says on stderr when that is a terminal of so many columns."""
    fcntl, termios = pytest.importorskip("fcntl"), pytest.importorskip("termios")

    def ask(columns, *arguments, stdin=b""):
        ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with program.start(*arguments, stderr=theirs, stdin=-1) as process:
            process.communicate(stdin, timeout=60)
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:  # how Linux says that nobody writes any more
            pass
        os.close(ours)
        return said.decode().replace("\r\n", "\n")

    return ask


@pytest.fixture
def limited(potassium):
    potassium("profile", "set", "--kidneys", "dialysis")
    return potassium(*REFUSED).err


def test_a_script_gets_one_line(limited):
    assert limited.startswith("potassium: A target to reach is refused")
    assert limited.count("\n") == 1
    assert len(limited) > 100


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_a_terminal_gets_whole_words_and_a_whole_command(limited, at_a_terminal, columns):
    said = at_a_terminal(columns, *REFUSED)
    assert " ".join(said.split()) == " ".join(limited.split())
    assert said.endswith('\n  potassium profile set --limit "3000 mg"\n')
    assert max(map(len, said.splitlines()[:-1])) <= columns


def test_a_terminal_that_tells_no_width_gets_one_line(limited, at_a_terminal):
    assert at_a_terminal(0, *REFUSED) == limited


def test_a_question_keeps_the_space_before_its_answer(at_a_terminal):
    said = at_a_terminal(60, "profile", "setup", stdin=b"male\n")
    assert said.startswith("Which sex should the reference figures follow? (female,\nmale, ?) ")
