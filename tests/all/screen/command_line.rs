//! The command line that opens what is shown: copied in any state, it leads to the same screen.

use std::{path::PathBuf, process::Command};

use clap::Parser;
use indsats::{
    analysis::figures::Figures,
    commands::explore::ExploreArgs,
    explorer::{
        app::{App, PageKind},
        effect::Effect,
        tree::rows::Row,
        update::{copy::finish, opening::open_in},
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    workspace::{
        origin::{LETTER, Origin, SharedText},
        settings::Settings,
    },
};

use super::stage::Stage;
use crate::random_keys::Random;

/// The command line as the program reads it.
#[derive(Parser)]
struct Line {
    file: Option<PathBuf>,
    #[command(flatten)]
    explore: ExploreArgs,
    #[arg(long)]
    lang: String,
}

/// The command line that is copied from a stage.
fn copied(stage: &mut Stage) -> String {
    match stage.press("Ctrl-y").effect.clone() {
        Effect::Send(line) => line,
        effect => panic!("{effect:?}\n{}", stage.text()),
    }
}

/// The words that a shell makes of a line.
fn words(line: &str) -> Vec<String> {
    let script = format!("set -- {line}; printf '%s\\0' \"$@\"");
    let output = Command::new("sh").args(["-c", &script]).output().unwrap();
    assert!(output.status.success(), "{line}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_terminator('\0').map(str::to_owned).collect()
}

/// A dataset opened by a line.
fn opened(ron: &str, line: &str, width: u16, height: u16) -> Stage {
    let args = Line::try_parse_from(words(line)).unwrap_or_else(|error| panic!("{line}\n{error}"));
    let dataset = read(Source::new(ron)).unwrap().dataset;
    let figures = Figures::of(&dataset).unwrap();
    let locale = Locale::new(if args.lang == "da" { Language::Danish } else { Language::English });
    let opening = args.explore.opening(&dataset, &locale).unwrap_or_else(|error| panic!("{line}\n{error}"));
    let mut app = App::new(dataset, figures, locale, Settings::default());
    let jobs = open_in(&mut app, &opening);
    let mut stage = Stage::of_app(app, width, height);
    stage.run(jobs);
    assert!(args.file.is_none_or(|file| file.as_os_str() == "a.ron"), "{line}");
    stage
}

/// The screens of a stage that its line must lead to: its page, its selected row, and its tree with every area open.
fn screens(stage: &mut Stage) -> Vec<String> {
    let page = stage.app.page().map(|_| stage.text());
    while stage.app.page().is_some() {
        stage.press("Esc");
    }
    let row = format!("{:?}", stage.app.tree().selected());
    let all = stage.press("- + Home x").text();
    page.into_iter().chain([row, all]).collect()
}

#[test]
fn the_line_is_what_one_would_type() {
    for (keys, line) in [
        ("", "indsats --lang da"),
        ("1 e", "indsats --year 2020 --view external --lang da"),
        ("0 p s", "indsats --year sum --group funding --sort amount --lang da"),
        ("Enter a", "indsats --area 'Job og uddannelse' --page check --lang da"),
        ("! s S", "indsats --sort amount --reverse --differing --lang da"),
        ("3 b", "indsats --year 2022 --compare 2020 --lang da"),
        ("v v", "indsats --values change --lang da"),
        ("d d", "indsats --page trend --lang da"),
        ("Down", "indsats --row 'Diskrimination og social kontrol' --lang da"),
        ("F2", "indsats --lang en"),
        ("End", "indsats --row total --lang da"),
        ("End Enter", "indsats --row total --page row --lang da"),
        ("p Down", "indsats --group funding --row 'Budget 2018' --lang da"),
        (
            "p Down Enter Down",
            "indsats --group funding --alone 'Budget 2018' --row 'Lokalt forankret beskæftigelsesindsats' --lang da",
        ),
    ] {
        assert_eq!(copied(&mut Stage::letter(80, 24).after(keys)), line, "{keys}");
    }
    let mut stage = Stage::letter(80, 24).after("/");
    stage.typed("kilde:\"budget 2020\" >0,5").press("Enter");
    let line = "indsats --filter 'kilde:\"budget 2020\" >0,5' --row Integrationsråd --lang da";
    let copied = copied(&mut stage);
    assert!(copied.starts_with("indsats --filter 'kilde:\"budget 2020\" >0,5' "), "{copied} {line}");
    assert!(stage.app.page().is_none());
}

#[test]
fn the_palette_copies_it_and_says_so() {
    for typed in ["kommandolinje", "command line", "del"] {
        let mut stage = Stage::letter(80, 24).after(":");
        stage.typed(typed).press("Enter");
        assert_eq!(stage.effect, Effect::Send("indsats --lang da".to_owned()), "{typed}");
    }
    let file = SharedText::new("a.ron", LETTER);
    let mut stage = Stage::file(&file, 80, 24);
    assert_eq!(copied(&mut stage), "indsats a.ron --lang da");
    let _ = Origin::Memory(file);
}

#[test]
fn started_with_the_line_the_screen_is_the_same() {
    let example = include_str!("../../../assets/example.ron");
    let letter =
        [", . 0 1 2 3 i e c b B v s S p P ! Down Right n Down Down", "Enter Esc F2 /sabaah />1 /er:ny /x"].join(" ");
    let measures = [", . 0 1 2 i c b B v v s p P t T T Down Right n", "Enter F2 /skole"].join(" ");
    for (ron, all) in [(LETTER, letter), (example, measures)] {
        let all: Vec<&str> = all.split_whitespace().collect();
        let mut random = Random::new(7);
        for _ in 0..150 {
            let mut stage = Stage::file(&SharedText::new("a.ron", ron), 120, 40);
            let mut keys = Vec::new();
            for _ in 0..random.below(7) {
                let key = all[random.below(all.len())];
                keys.push(key);
                match key.strip_prefix('/') {
                    Some(typed) => stage.press("/").typed(typed).press("Enter"),
                    None => stage.press(key),
                };
            }
            let page = ["", "", "a", "o", "?", "d", "d d d"][random.below(7)];
            keys.push(page);
            stage.press(page);
            let is_named = !matches!(stage.app.tree().selected(), Row::OfWhich(_) | Row::Gap(_));
            let is_gap = stage.app.page().is_some_and(|page| matches!(page.kind, PageKind::Gap(_)));
            if is_gap || !is_named {
                continue;
            }
            let line = copied(&mut stage);
            let mut again = opened(ron, &line, 120, 40);
            for (shown, expected) in screens(&mut again).into_iter().zip(screens(&mut stage)) {
                assert_eq!(shown, expected, "{}: {line}", keys.join(" "));
            }
        }
    }
}

#[test]
fn what_the_line_does_not_carry_is_said_where_it_is_copied() {
    let said = |keys: &str| {
        let mut stage = Stage::letter(100, 30).after(keys);
        let line = copied(&mut stage);
        finish(&mut stage.app, line, &Ok(()));
        stage.text()
    };
    for (keys, what) in [
        ("m", "markeringerne"),
        ("z", "ruderne, navnenes linjer og enheden"),
        ("Right m Home", "markeringerne; hvad der er åbnet og lukket"),
        ("p End Up", "den valgte række"),
    ] {
        assert!(said(keys).contains(&format!("Ikke med i linjen: {what}")), "{keys}: {}", said(keys));
    }
    for keys in ["", "+", "p Down Enter Down", "End Enter"] {
        assert!(!said(keys).contains("Ikke med i linjen"), "{keys}: {}", said(keys));
    }
    let parts = r#"(title: "T", unit: (label: "k"), years: [2020], areas: [(name: "A", initiatives: [
        (name: "line", amounts: [3], of_which: [(name: "b", amounts: [1])])])])"#;
    let mut stage = Stage::dataset(parts, 100, 30).after("+ Down Down");
    let line = copied(&mut stage);
    assert!(line.contains("--row line"), "{line}");
    finish(&mut stage.app, line, &Ok(()));
    assert!(stage.shows("Ikke med i linjen: den valgte række"), "{}", stage.text());
    // Another text that is copied is not the line.
    let mut stage = Stage::letter(100, 30).after("m");
    let Effect::Send(answer) = stage.press("y").effect.clone() else { panic!("nothing is sent") };
    finish(&mut stage.app, answer, &Ok(()));
    assert!(!stage.shows("Ikke med i linjen"), "{}", stage.text());
}
