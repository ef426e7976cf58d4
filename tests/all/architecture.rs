//! The layers of `src` and the arrows between its files. Each file may import only what lies in a lower layer, and no files
//! import each other in a circle, a file and its own sub-files included.

mod imports;
mod messages;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
    path::Path,
};

use self::imports::{Import, imports};

/// The layers from the top to the bottom. Those in one row stand side by side and do not know each other.
const LAYERS: &[&[&str]] = &[
    &["main"],
    &["cli"],
    &["commands"],
    &["tui"],
    &["explorer"],
    &["workspace"],
    &["report"],
    &["analysis", "format"],
    &["locale"],
    &["model"],
];

/// The source files by their module paths: `explorer::app` is `src/explorer/app.rs`.
type Sources = BTreeMap<String, String>;

fn layer(module: &str) -> Option<usize> {
    let room = module.split("::").next()?;
    LAYERS.iter().position(|rooms| rooms.contains(&room))
}

fn room(module: &str) -> &str {
    module.split("::").next().unwrap()
}

/// The imports of each file that lead to another file.
fn arrows(sources: &Sources) -> BTreeMap<&str, Vec<Import<'_>>> {
    sources.iter().map(|(module, text)| (module.as_str(), imports(module, text, sources))).collect()
}

/// Every import that breaks a rule of the layers, with its line of code.
fn upward(sources: &Sources) -> Vec<String> {
    let arrows = arrows(sources);
    let all = arrows.iter().flat_map(|(&from, imports)| imports.iter().map(move |import| (from, import)));
    let upward = all.filter(|(from, import)| room(from) != room(import.to) && layer(import.to) <= layer(from));
    upward.map(|(from, import)| format!("{} is not below: {}", room(import.to), import.in_file(from))).collect()
}

/// Every line below `tui` that knows the screen, and every line of `explorer` that knows more of the terminal than its keys.
fn of_the_terminal(sources: &Sources) -> Vec<String> {
    let tui = layer("tui").unwrap();
    let below = sources.iter().filter(|(module, _)| layer(module).is_some_and(|layer| layer > tui));
    let paths = below.flat_map(|(module, text)| imports::foreign(text).into_iter().map(move |path| (module, path)));
    let wrong = paths.filter(|(module, path)| match path.segments[0] {
        "ratatui" => true,
        "crossterm" => room(module) != "explorer" || !is_a_key(&path.segments[1..]),
        _ => false,
    });
    wrong.map(|(module, path)| format!("{} knows the terminal: {}", room(module), path.in_file(module))).collect()
}

fn is_a_key(segments: &[&str]) -> bool {
    matches!(segments, ["event", name, ..] if name.starts_with("Key"))
}

/// The shortest circle through each file that is in one, each circle once.
fn circles(sources: &Sources) -> Vec<String> {
    let arrows = arrows(sources);
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for &start in arrows.keys() {
        let Some(circle) = shortest_circle(start, &arrows) else { continue };
        if seen.insert(circle.iter().map(|(from, _)| *from).collect::<BTreeSet<_>>()) {
            let ties = circle.iter().map(|(from, import)| format!("  {}", import.in_file(from)));
            circles.push(format!("a circle:\n{}", ties.collect::<Vec<_>>().join("\n")));
        }
    }
    circles
}

fn shortest_circle<'a>(
    start: &'a str,
    arrows: &'a BTreeMap<&'a str, Vec<Import<'a>>>,
) -> Option<Vec<(&'a str, &'a Import<'a>)>> {
    let mut reached_by: BTreeMap<&str, (&str, &Import<'_>)> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(from) = queue.pop_front() {
        for import in &arrows[from] {
            if !reached_by.contains_key(import.to) {
                reached_by.insert(import.to, (from, import));
                queue.push_back(import.to);
            }
        }
    }
    let mut circle = vec![*reached_by.get(start)?];
    while circle[circle.len() - 1].0 != start {
        circle.push(reached_by[circle[circle.len() - 1].0]);
    }
    circle.reverse();
    Some(circle)
}

/// The source files of the program.
fn sources() -> Sources {
    fn read(folder: &Path, prefix: &str, sources: &mut Sources) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let module = format!("{prefix}{}", path.file_stem().unwrap().to_str().unwrap());
            if path.is_dir() {
                read(&path, &format!("{module}::"), sources);
            } else if path.extension().is_some_and(|extension| extension == "rs") && module != "lib" {
                sources.insert(module, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut sources = Sources::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut sources);
    sources
}

fn assert_none(faults: &[String]) {
    let faults: BTreeSet<&str> = faults.iter().map(String::as_str).collect();
    let faults: Vec<&str> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_belongs_to_a_layer() {
    let sources = sources();
    assert!(sources.len() > 150, "only {} files were found", sources.len());
    assert_none(&sources.keys().filter(|module| layer(module).is_none()).cloned().collect::<Vec<_>>());
}

#[test]
fn no_file_imports_from_its_own_height_or_above() {
    assert_none(&upward(&sources()));
}

#[test]
fn the_screen_is_unknown_below_tui() {
    assert_none(&of_the_terminal(&sources()));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    assert_none(&circles(&sources()));
}

fn made_up(files: &[(&str, &str)]) -> Sources {
    files.iter().map(|&(module, text)| (module.to_owned(), text.to_owned())).collect()
}

#[test]
fn an_arrow_upwards_is_told_with_its_line() {
    let sources = made_up(&[
        ("model", "pub mod text;"),
        ("model::text", "// crate::cli in a comment\nuse std::fmt;\nuse crate::{\n    locale::Locale,\n};\n"),
        ("locale", "const NAME: &str = \"crate::cli\";\n#[cfg(test)]\nmod tests { use crate::cli; }"),
        ("format", "fn f() {\n    crate::analysis::sum();\n}"),
        ("analysis", "use crate::model::text;"),
        ("cli", "use crate::format;"),
    ]);
    let told = [
        "analysis is not below: src/format.rs:2: crate::analysis::sum();",
        "locale is not below: src/model/text.rs:4: locale::Locale,",
    ];
    assert_eq!(upward(&sources), told);
}

#[test]
fn a_circle_is_told_with_the_line_of_each_tie() {
    let sources = made_up(&[
        ("model", "pub mod a;\npub mod b;"),
        ("model::a", "mod part;\nfn f() { part::g(); }"),
        ("model::a::part", "use super::{Self as _, other};\n"),
        ("model::b", "use super::a::part::g;\nuse crate::model::c;"),
        ("model::c", "use crate::model::d::D;"),
        ("model::d", "use super::b;"),
    ]);
    let told = [
        "a circle:\n  src/model/a.rs:2: fn f() { part::g(); }\n  src/model/a/part.rs:1: use super::{Self as _, other};",
        "a circle:\n  src/model/b.rs:2: use crate::model::c;\n  src/model/c.rs:1: use crate::model::d::D;\n  \
         src/model/d.rs:1: use super::b;",
    ];
    assert_eq!(circles(&sources), told);
}

#[test]
fn what_knows_the_terminal_is_told_with_its_line() {
    let sources = made_up(&[
        ("tui", "use ratatui::Frame;"),
        ("explorer", "use crossterm::event::{KeyCode, KeyEvent};\nuse crossterm::event::MouseEvent;"),
        ("report", "\nfn f(size: ratatui::layout::Size) {}"),
        ("model", "use crossterm::event::KeyCode;"),
    ]);
    let told = [
        "explorer knows the terminal: src/explorer.rs:2: use crossterm::event::MouseEvent;",
        "model knows the terminal: src/model.rs:1: use crossterm::event::KeyCode;",
        "report knows the terminal: src/report.rs:2: fn f(size: ratatui::layout::Size) {}",
    ];
    assert_eq!(of_the_terminal(&sources), told);
}
