//! Help, completions, the manual page, and a reader that goes away.

use std::process::{Command, Stdio};

use super::{Folder, indsats};

pub const COMMANDS: [&str; 9] = ["list", "totals", "check", "answer", "export", "handout", "new", "completions", "man"];

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

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    for args in [&["list", "--help", "--lang", "da"][..], &["--lang=da", "list", "--help"]] {
        let help = indsats(args);
        assert_eq!((help.code, help.err.as_str()), (0, ""));
        for said in [
            "Indsatserne, en række for hver\n\nBrug: indsats list [TILVALG] [FIL]\n\nArgumenter:\n  [FIL]",
            "\n      --view <MIDLER>\n          Hvilke midler der tælles med\n",
            "          - external: Eksterne midler: statslige puljer og fonde\n",
            "          [standard: text]\n",
            "\nEksempel:\n  indsats list --view external --year 2020\n",
        ] {
            assert!(help.out.contains(said), "{said}\n{}", help.out);
        }
    }
    let all = indsats(&["-h", "--lang", "da"]).out;
    assert!(all.contains("Brug: indsats [TILVALG] [FIL]\n      indsats [TILVALG] <KOMMANDO>\n"), "{all}");
    for command in COMMANDS {
        let danish = indsats(&[command, "--help", "--lang", "da"]).out;
        for english in ["Usage", "OPTIONS", "Options", "Arguments", "possible values", "Possible values", "default:"] {
            assert!(!danish.contains(english), "{english}\n{danish}");
        }
        let english = indsats(&[command, "--help"]).out;
        let example = |help: &str| help.lines().last().map(str::to_owned);
        assert_eq!(example(&danish), example(&english));
        assert_eq!(english.matches("\n      --").count(), danish.matches("\n      --").count());
    }
}

#[test]
fn a_mistake_on_the_command_line_is_one_sentence() {
    for (args, danish, english) in [
        (
            &["list", "--view", "xyz"][..],
            "--view kan ikke være \"xyz\"; vælg en af internal, external, combined",
            "--view cannot be \"xyz\"; choose one of internal, external, combined",
        ),
        (
            &["list", "--view"],
            "--view mangler en værdi; vælg en af internal, external, combined",
            "--view needs a value; choose one of internal, external, combined",
        ),
        (
            &["list", "--filter"],
            "--filter mangler en værdi; skriv den efter tilvalget",
            "--filter needs a value; write it after the option",
        ),
        (
            &["list", "--vew"],
            "kender ikke \"--vew\"; mente du \"--view\"?",
            "unknown \"--vew\"; did you mean \"--view\"?",
        ),
        (
            &["list", "a", "b\u{1b}"],
            "\"b\\u{1b}\" er et ord for meget: indsats list tager én fil; et spørgsmål stilles med indsats answer",
            "\"b\\u{1b}\" is a word too many: indsats list takes one file; a question is asked with indsats answer",
        ),
        (
            &["answer"],
            "der mangler <SPØRGSMÅL>...; se indsats answer --help",
            "<QUERY>... is missing; see indsats answer --help",
        ),
        (
            &["export"],
            "der mangler --output <FIL>; se indsats export --help",
            "--output <OUT> is missing; see indsats export --help",
        ),
        (
            &["list", "--year", "2020", "--year", "2021"],
            "--year er givet to gange; fjern den ene",
            "--year is given twice; remove one",
        ),
        (
            &["list", "--json"],
            "kender ikke \"--json\"; mente du \"--format json\"?",
            "unknown \"--json\"; did you mean \"--format json\"?",
        ),
        (
            &["list", "--view", "externl"],
            "--view kan ikke være \"externl\"; mente du external? Vælg en af internal, external, combined",
            "--view cannot be \"externl\"; did you mean external? Choose one of internal, external, combined",
        ),
        (
            &["lst"],
            "kan ikke læse lst: filen findes ikke; mente du kommandoen list?",
            "cannot read lst: there is no such file; did you mean the command list?",
        ),
        (
            &["perspektiv"],
            "kan ikke læse perspektiv: filen findes ikke; efter ordet i brevet: indsats answer perspektiv",
            "cannot read perspektiv: there is no such file; for the word in the letter: indsats answer perspektiv",
        ),
        (
            &["help", "xyz"],
            "der er ingen kommando \"xyz\"; se indsats --help",
            "there is no command \"xyz\"; see indsats --help",
        ),
    ] {
        for (language, said) in [("da", danish), ("en", english)] {
            let run = indsats(&[&["--lang", language], args].concat());
            assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (2, "", format!("{said}\n").as_str()));
        }
    }
}

#[test]
fn words_of_both_languages_are_taken_for_values_whatever_the_case() {
    for (words, same) in [
        (&["list", "--view", "eksterne"][..], &["list", "--view", "external"][..]),
        (&["list", "--view", "Egne"], &["list", "--view", "internal"]),
        (&["totals", "--view", "alle"], &["totals", "--view", "combined"]),
        (&["list", "--lang", "dansk"], &["list", "--lang", "da"]),
        (&["list", "--lang", "Danish"], &["list", "--lang", "da"]),
        (&["list", "--lang", "engelsk"], &["list", "--lang", "en"]),
        (&["list", "--sort", "beløb"], &["list", "--sort", "amount"]),
        (&["list", "--sort", "aendring"], &["list", "--sort", "change"]),
        (&["list", "--sort", "navn"], &["list", "--sort", "name"]),
        (&["list", "--color", "altid"], &["list", "--color", "always"]),
        (&["list", "--color", "aldrig"], &["list", "--color", "never"]),
        (&["list", "--format", "tekst"], &["list", "--format", "text"]),
        (&["list", "--format", "MD"], &["list", "--format", "markdown"]),
        (&["export", "-o", "-", "--format", "md"], &["export", "-o", "-", "--format", "markdown"]),
        (&["list", "--group", "kilde"], &["list", "--group", "funding"]),
        (&["list", "--group", "midler"], &["list", "--group", "financing"]),
        (&["list", "--group", "fladt"], &["list", "--group", "flat"]),
        (&["list", "--year", "Alle"], &["list", "--year", "all"]),
        (&["list", "--year", "I alt"], &["list", "--year", "sum"]),
        (&["check", "--warnings", "alle"], &["check", "--warnings", "all"]),
        (&["check", "--warnings", "samlet"], &["check", "--warnings", "grouped"]),
        (&["list", "assets/example.ron", "--measure", "egne"], &["list", "assets/example.ron", "--measure", "own"]),
        (
            &["list", "assets/example.ron", "--measure", "regnskab"],
            &["list", "assets/example.ron", "--measure", "accounts"],
        ),
        (&["help", "list", "--lang", "dansk"], &["help", "list", "--lang", "da"]),
    ] {
        let (one, other) = (indsats(words), indsats(same));
        assert_eq!((one.code, one.out, one.err), (other.code, other.out, other.err), "{words:?}");
    }
}

#[test]
fn a_value_that_is_none_is_answered_with_those_that_are() {
    for (args, said) in [
        (
            &["list", "--view", "eksternx"][..],
            "--view cannot be \"eksternx\"; did you mean external? Choose one of internal, external, combined",
        ),
        (&["list", "--lang", "tysk"], "--lang cannot be \"tysk\"; choose one of da, en"),
        (
            &["list", "--year", "FY13-14"],
            "the dataset has no year \"FY13-14\"; choose one of 2020, 2021, 2022, all, sum",
        ),
        (&["list", "--year", "20"], "\"20\" may be 2020, 2021, 2022; write more of it"),
        (&["list", "--group", "xyz"], "no grouping is called \"xyz\"; there are area, funding, money and flat"),
        (&["--page", "chek"], "--page cannot be \"chek\"; did you mean check? Choose one of check, about, "),
    ] {
        let run = indsats(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.starts_with(said), "{}", run.err);
    }
}
