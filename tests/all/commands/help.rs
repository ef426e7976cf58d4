//! Help, completions, the manual page, and a reader that goes away.

use std::process::{Command, Stdio};

use super::{Folder, indsats};

const COMMANDS: [&str; 7] = ["list", "totals", "check", "answer", "export", "completions", "man"];

#[test]
fn the_example_of_each_help_works() {
    for command in COMMANDS {
        let help = indsats(&[command, "--help"]).out;
        let (_, example) = help.split_once("Example:\n  indsats ").unwrap_or_else(|| panic!("{command}: {help}"));
        let folder = Folder::new();
        let words: Vec<&str> = example.trim().split(' ').collect();
        let run = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
            .args(&words)
            .current_dir(folder.0.path())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let expected = i32::from(command == "check");
        assert_eq!(run.status.code(), Some(expected), "{example}: {}", String::from_utf8_lossy(&run.stderr));
    }
}

#[test]
fn the_manual_page_has_every_command_and_so_have_the_completions() {
    let page = indsats(&["man"]);
    assert_eq!(page.code, 0);
    for command in COMMANDS {
        assert!(page.out.contains(&format!("\n.SH INDSATS {}\n", command.to_uppercase())), "{command}");
    }
    for shell in ["bash", "fish", "zsh"] {
        let script = indsats(&["completions", shell]).out;
        assert!(COMMANDS.iter().all(|command| script.contains(command)), "{shell}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_mistake() {
    for args in [&["list", "--format", "json"][..], &["list", "--format", "csv"], &["totals"], &["man"]] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Gone before a byte is written or read.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    }
}

#[test]
fn the_language_is_said_before_or_after_the_command_or_by_the_environment() {
    let danish = indsats(&["list", "--lang", "da"]).out;
    assert_eq!(indsats(&["--lang", "da", "list"]).out, danish);
    let by_environment = Command::new(assert_cmd::cargo::cargo_bin("indsats"))
        .arg("list")
        .env("LC_ALL", "da_DK.UTF-8")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&by_environment.stdout), danish);
}
