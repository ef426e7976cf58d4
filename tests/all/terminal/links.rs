//! The address of a document is a link in the output of a command, and plain text where it could not be one safely.

use std::fs;

use super::pty::{Pty, program, shell};

/// A dataset whose document has this address.
fn dataset(folder: &tempfile::TempDir, address: &str) -> String {
    let path = folder.path().join("t.ron");
    let text = format!(
        r#"(title: "T", unit: (), years: [2020], documents: [(id: "d", label: "svaret", url: "{address}")],
        areas: [(name: "A", initiatives: [(name: "skole", amounts: [1], source: (document: "d", table: "2"))],
        stated: [(view: Internal, amounts: [2], source: (document: "d", table: "1"))])])"#
    );
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn written(command: portable_pty::CommandBuilder) -> String {
    let mut terminal = Pty::start(command, 120, 30);
    terminal.wait_for_the_end();
    terminal.written()
}

#[test]
fn on_a_terminal_the_address_is_a_link_to_itself() {
    let folder = tempfile::tempdir().unwrap();
    let file = &dataset(&folder, "https://www.example.dk/svar.pdf");
    let link = "\x1b]8;;https://www.example.dk/svar.pdf\x1b\\https://www.example.dk/svar.pdf\x1b]8;;\x1b\\";
    for args in [&["answer", "--file", file, "skole"][..], &["check", file], &["totals", file]] {
        let with = written(program(args));
        assert!(with.contains(link), "{args:?}: {with:?}");
        let without = written(program(&[args, &["--color", "never"]].concat()));
        assert!(!without.contains("\x1b]8") && without.contains("https://www.example.dk/svar.pdf"), "{without:?}");
        let piped = written(shell(&format!("\"$INDSATS\" {} --color always | cat", args.join(" "))));
        assert!(!piped.contains("\x1b]8") && piped.contains("https://www.example.dk/svar.pdf"), "{piped:?}");
    }
}

#[test]
fn an_address_that_is_none_on_the_web_is_no_link() {
    let folder = tempfile::tempdir().unwrap();
    for address in ["file:///etc/passwd", "javascript:alert(1)", "https://www.example.dk/a b", "https://example.dk/æ"]
    {
        let said = written(program(&["answer", "--file", &dataset(&folder, address), "skole"]));
        assert!(!said.contains("\x1b]8") && said.contains("skole"), "{said:?}");
    }
}
