//! `man`: one page with all commands, options and keys, in both languages.

use indsats::{
    explorer::input::bindings::BINDINGS,
    locale::{Language, Locale, Message},
};

use super::{help::COMMANDS, indsats};

/// The page without what roff needs, so that words can be looked for.
fn page(language: Language) -> String {
    let run = indsats(&["man", "--lang", language.code()]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let mut page = run.out;
    for (roff, text) in
        [("\\fB", ""), ("\\fI", ""), ("\\fR", ""), ("\\&", ""), ("\\-", "-"), ("\\*(Aq", "'"), ("\\\\", "\\")]
    {
        page = page.replace(roff, text);
    }
    page
}

#[test]
fn every_key_of_the_explorer_is_there_with_what_it_does() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        let page = page(language);
        for binding in BINDINGS {
            let entry = format!(".TP\n{}\n{}\n", binding.keys(&locale), locale.text(binding.doc));
            assert!(page.contains(&entry), "{entry}\n{page}");
        }
    }
}

#[test]
fn every_command_is_there_with_its_example_and_its_own_options() {
    for language in Language::ALL {
        let page = page(language);
        for command in COMMANDS {
            let (_, section) = page.split_once(&format!("\n.SS \"indsats {command}\"\n")).unwrap();
            let (section, _) = section.split_once("\n.S").unwrap();
            assert!(section.contains(&format!("\n.RS 4\nindsats {command}")), "{section}");
            assert_eq!(section.contains("--output"), ["export", "handout", "new"].contains(&command));
            assert_eq!(section.contains("\n--file "), command == "answer", "{section}");
            assert!(!section.contains('`'), "{section}");
            assert!(!section.contains("--view <") && !section.contains("--lang"), "{section}");
        }
    }
}

#[test]
fn what_commands_share_is_explained_once() {
    let page = page(Language::English);
    for option in ["--view VIEW", "--year YEAR", "--filter QUERY", "--sort ORDER", "--lang LANGUAGE", "-h, --help"] {
        assert_eq!(page.matches(&format!(".TP\n{option}\n")).count(), 1, "{option}");
    }
    assert_eq!(page.matches(".TP\n--format FORMAT\n").count(), 2, "export has formats of its own");
    assert!(page.contains("Default: text.\n"), "{page}");
}

#[test]
fn the_sections_are_those_of_any_manual_page() {
    let sections = |language| -> Vec<String> {
        page(language).lines().filter_map(|line| line.strip_prefix(".SH ")).map(str::to_owned).collect()
    };
    assert_eq!(
        sections(Language::English),
        [
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "COMMANDS",
            "OPTIONS",
            "KEYS",
            "ENVIRONMENT",
            "FILES",
            "\"EXIT STATUS\"",
            "EXAMPLES"
        ]
    );
    assert_eq!(sections(Language::Danish).len(), 10);
    for name in ["LC_ALL, LC_MESSAGES, LANG", "LC_ALL, LC_CTYPE, LANG, TERM", "NO_COLOR", "PAGER", "0", "1", "2"] {
        assert!(page(Language::Danish).contains(&format!(".TP\n{name}\n")), "{name}");
    }
}

#[test]
fn each_group_of_keys_is_there_once() {
    for language in Language::ALL {
        let page = page(language);
        let (_, keys) = page.split_once(&format!("\n.SH {}\n", Locale::new(language).text(Message::ManKeys))).unwrap();
        let (keys, _) = keys.split_once("\n.SH ").unwrap();
        let mut groups: Vec<&str> = keys.lines().filter_map(|line| line.strip_prefix(".SS ")).collect();
        assert!(groups.len() > 4, "{keys}");
        groups.sort_unstable();
        groups.dedup();
        assert_eq!(groups.len(), keys.matches(".SS ").count(), "{keys}");
    }
}
