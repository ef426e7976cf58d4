//! Starts without a terminal to draw on or to read keys from: one line says so, and the exit code is 2.

use assert_cmd::Command;

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_indsats"));
    command.env_clear().env("LC_ALL", "C").env("TERM", "xterm-256color");
    command
}

#[test]
fn standard_output_that_is_no_terminal_is_said_in_one_line() {
    let expected = "exploring needs a terminal, but standard output is not one; run indsats directly in a terminal\n";
    program().assert().code(2).stdout("").stderr(expected);
    let danish =
        "visningen på skærmen kræver en terminal, men output er ikke en terminal; kør indsats direkte i en terminal\n";
    program().args(["--lang", "da"]).assert().code(2).stdout("").stderr(danish);
    program().env("LC_ALL", "da_DK.UTF-8").assert().code(2).stdout("").stderr(danish);
}

#[test]
fn a_file_that_cannot_be_read_is_named_before_the_terminal_is_missed() {
    let output = program().arg("/nowhere/at-all.ron").assert().code(2).stdout("").get_output().clone();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("/nowhere/at-all.ron") && said.lines().count() == 1, "{said}");
}
