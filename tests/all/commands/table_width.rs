//! In a terminal, tables fit its width.

use std::io::Read as _;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use unicode_width::UnicodeWidthStr as _;

/// The lines that a command writes to a terminal of so many columns, without colours.
fn in_terminal(columns: u16, args: &[&str]) -> Vec<String> {
    let terminal = native_pty_system().openpty(PtySize { rows: 24, cols: columns, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("indsats"));
    command.args(args);
    command.env("NO_COLOR", "1");
    command.env("PAGER", "");
    let mut child = terminal.slave.spawn_command(command).unwrap();
    drop(terminal.slave);
    let mut reader = terminal.master.try_clone_reader().unwrap();
    let mut out = Vec::new();
    // Linux reports an error where others report the end.
    let _ended = reader.read_to_end(&mut out);
    child.wait().unwrap();
    String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn no_line_of_a_table_is_wider_than_the_terminal() {
    for lang in ["da", "en"] {
        for columns in [80, 100, 40] {
            for args in [
                &["list"][..],
                &["list", "--sort", "name", "--year", "2021"],
                &["list", "--filter", "sabaah"],
                &["totals"],
                &["totals", "--filter", "sabaah"],
                &["check"],
            ] {
                let lines = in_terminal(columns, &[args, &["--lang", lang]].concat());
                assert!(lines.len() > 5, "{lines:?}");
                // Labels are never cut, and those of `check` need more than 40 columns.
                let widest = if args[0] == "check" { columns.max(66) } else { columns };
                for line in &lines {
                    assert!(
                        !line.contains('\x1b') && line.width() <= usize::from(widest),
                        "{columns} {args:?}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn help_fits_the_terminal() {
    for args in [&["--help"][..], &["answer", "--help"], &["export", "-h"]] {
        for lang in ["da", "en"] {
            let lines = in_terminal(80, &[args, &["--lang", lang]].concat());
            let plain = |line: &str| {
                let mut parts = line.split('\x1b');
                let first = parts.next().unwrap_or_default().to_owned();
                first + &parts.filter_map(|part| part.split_once('m')).map(|(_, text)| text).collect::<String>()
            };
            assert!(lines.iter().all(|line| plain(line).width() <= 80), "{lines:#?}");
        }
    }
}

#[test]
fn the_rest_of_a_note_stays_under_its_beginning() {
    let lines = in_terminal(80, &["list", "--filter", "welcome", "--lang", "da"]);
    assert_eq!(lines.last().unwrap(), "* Welcome House: Midlerne til Welcome House kan ændre sig.");
    let lines = in_terminal(40, &["list", "--filter", "welcome", "--lang", "da"]);
    assert_eq!(lines[lines.len() - 2..], ["* Welcome House: Midlerne til Welcome", "  House kan ændre sig."]);
}

#[test]
fn columns_without_room_are_named_and_wide_has_them_all() {
    for (lang, and) in [("en", "and"), ("da", "og")] {
        let wide = in_terminal(80, &["list", "--wide", "--lang", lang]);
        assert!(wide.iter().all(|line| !line.contains("--wide") && !line.contains('…')), "{wide:#?}");
        let heading = wide.iter().find(|line| line.contains("  2020   2021   2022  ")).unwrap();
        let columns: Vec<String> = heading
            .rsplit("  ")
            .filter(|word| !word.is_empty())
            .take(2)
            .map(|word| word.trim().to_lowercase())
            .collect();
        let [funding, money] = columns.as_slice() else { panic!("{heading}") };
        let lines = in_terminal(80, &["list", "--lang", lang]);
        let said = lines.iter().filter(|line| line.contains(&format!(" {money} {and} {funding}; --wide ")));
        assert_eq!(said.count(), 1, "{lines:#?}");
    }
    // Nothing is said where nothing is left out.
    for (columns, args) in [(200, &["list"][..]), (80, &["totals"]), (200, &["check"])] {
        let lines = in_terminal(columns, args);
        assert!(lines.iter().all(|line| !line.contains("--wide")), "{lines:#?}");
    }
    assert!(!super::indsats(&["list"]).out.contains("--wide"), "elsewhere nothing is left out");
}
