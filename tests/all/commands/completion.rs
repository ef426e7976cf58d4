//! Completion, asked as the shells ask it, and in the real shells that are installed.

use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;

use super::indsats;

/// The values offered for the last of these words.
fn offered(words: &[&str], language: &str) -> Vec<String> {
    let output = Command::new(cargo_bin("indsats"))
        .env("INDSATS_COMPLETE", "fish")
        .env("LC_ALL", language)
        .args(["--", "indsats"])
        .args(words)
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// The same without explanations.
fn values(words: &[&str]) -> Vec<String> {
    let value = |line: &String| line.split('\t').next().unwrap().to_owned();
    offered(words, "C").iter().map(value).collect()
}

#[test]
fn what_follows_a_command_is_offered() {
    assert_eq!(values(&["list", "--v"]), ["--view"]);
    assert_eq!(values(&["list", "--view", ""]), ["internal", "external", "combined"]);
    assert_eq!(values(&["totals", "--format", "j"]), ["json"]);
    assert_eq!(values(&["li"]), ["list"]);
    assert_eq!(values(&["completions", "b"]), ["bash"]);
    assert_eq!(values(&["export", "--force", "LIC"]), ["LICENSE"], "a dataset may be any file");
    for words in [&["answer", "L"][..], &["list", "--filter", "L"], &["completions", "L"], &["man", "L"]] {
        assert_eq!(values(words), [""; 0], "no file fits: {words:?}");
    }
}

#[test]
fn values_of_the_dataset_on_the_line_are_offered() {
    assert_eq!(values(&["list", "--year", ""]), ["all", "sum", "2020", "2021", "2022"]);
    assert_eq!(values(&["list", "--area", "F"]), ["Flygtningeområdet", "Forebyggelse"]);
    assert_eq!(offered(&["--area", "Fore"], "C"), ["Forebyggelse\tForebyggelse af ekstremisme"]);
    let example = &["list", "assets/example.ron"];
    let measures = values(&[example, &["--measure", ""][..]].concat());
    assert!(measures.contains(&"accounts".to_owned()) && measures.contains(&"own".to_owned()), "{measures:?}");
    assert!(values(&[example, &["--year", "2026"][..]].concat()).contains(&"2026".to_owned()));
    assert_eq!(values(&["export", "--output", "Cargo.toml", "--year", "2"]), ["2020", "2021", "2022"]);
    assert_eq!(values(&["answer", "--file", "nowhere.ron", "--year", "2"]), ["2020", "2021", "2022"]);
}

#[test]
fn what_is_offered_is_taken() {
    for dataset in ["assets/example.ron", "tests/documents/13-no-skjoennstilskudd-2021.ron"] {
        for option in ["--view", "--year", "--area", "--measure", "--group", "--sort", "--format", "--color"] {
            let offered = values(&["list", dataset, option, ""]);
            assert!(!offered.is_empty(), "{option}");
            for value in &offered {
                let run = indsats(&["list", dataset, option, value]);
                let has_no_codes = value == "code" && run.err.contains("code");
                assert!(run.code == 0 || has_no_codes, "{dataset} {option} {value}: {}", run.err);
            }
        }
    }
    assert_eq!(values(&["--page", "t"]), ["trend", "treemap"]);
    assert_eq!(values(&["check", "--warnings", ""]), ["grouped", "all"]);
    assert_eq!(values(&["--lang", ""]), ["da", "en"]);
}

#[test]
fn explanations_are_in_the_language() {
    assert_eq!(offered(&["li"], "da_DK.UTF-8"), ["list\tIndsatserne, en række for hver"]);
    assert_eq!(offered(&["--lang", "da", "totals", "--sort", "am"], "C"), ["amount\tStørste beløb først"]);
}

#[test]
fn a_script_says_where_it_belongs() {
    for shell in ["bash", "fish", "zsh"] {
        assert!(indsats(&["completions", shell]).out.contains("INDSATS_COMPLETE"), "{shell}");
    }
    let help = indsats(&["completions", "--help"]).out;
    assert!(help.contains("~/.zshrc") && help.contains("~/.bashrc") && help.contains("~/.config/fish"), "{help}");
}

/// The output of a script in a shell; none where the shell is not installed.
pub fn in_shell(shell: &str, script: &str) -> Option<String> {
    let binary = cargo_bin("indsats");
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(shell)
        .args(["-c", script])
        .env("PATH", format!("{}:{path}", binary.parent().unwrap().display()))
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .output()
        .ok()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn bash_completes() {
    const SCRIPT: &str = r#"source <(indsats completions bash)
        complete -p indsats >&2
        COMP_WORDS=(indsats list --v) COMP_CWORD=2 COMP_TYPE=9
        _clap_complete_indsats indsats --v list
        echo "${COMPREPLY[@]}""#;
    if let Some(said) = in_shell("bash", SCRIPT) {
        assert_eq!(said.trim(), "--view");
    }
}

#[test]
fn fish_completes() {
    if let Some(said) = in_shell("fish", "indsats completions fish | source; complete -C 'indsats list --v'") {
        assert_eq!(said.trim(), "--view\tWhose money counts");
    }
}
