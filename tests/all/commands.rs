//! The commands through the binary: what they print, where, and with which exit code.

mod answer;
mod answer_words;
mod check;
mod classes;
mod common_options;
mod completion;
mod compressed;
mod delimited_text;
mod edge_cases;
mod export;
mod extremes;
mod file_errors;
mod filter;
mod formats_agree;
mod handout;
mod help;
pub mod limits;
mod list;
mod man;
mod markdown;
mod new;
mod nothing_found;
mod proof;
mod records;
mod table_width;
mod told_beside;
mod totals;
mod verdict;

use std::{fs, path::PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// The result of a run of the binary.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the binary in an environment that asks for nothing in particular.
pub fn indsats(args: &[&str]) -> Run {
    indsats_reading("", args)
}

pub fn indsats_reading(input: &str, args: &[&str]) -> Run {
    let mut command = Command::cargo_bin("indsats").unwrap();
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    let output = command.args(args).write_stdin(input).output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The JSON printed by a command that succeeds or finds a difference.
fn json(args: &[&str]) -> Value {
    let run = indsats(&[args, &["--format", "json"]].concat());
    assert!(run.code < 2, "{}", run.err);
    assert_eq!(run.err, "");
    serde_json::from_str(&run.out).unwrap()
}

/// A file with a small dataset, in a folder that goes with the test.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, contents: &str) -> String {
        let path = self.path(name);
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }
}

/// Areas within areas, two kinds of money, nothing stated; names that a spreadsheet or Markdown would take for something.
const NESTED: &str = r#"(
    title: "Budget", unit: (currency: "DKK", multiplier: 1000), years: ["FY20", "FY21"],
    areas: [(
        name: "Børn",
        initiatives: [(name: "=1+1|x", amounts: [1, 2.5], notes: ["første\nlinje"])],
        areas: [(name: "Dagtilbud", initiatives: [
            (name: "Vuggestue", financing: External, funding: ["A", "B"], amounts: [None, -4]),
            (name: "- Ærø", amounts: [0.05, None]),
        ])],
    )],
)"#;
