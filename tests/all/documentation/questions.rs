//! The questions in the guide: each is asked on the opening screen at 80×24, answered with its keys, and its answer looked for
//! on the screen, in English as it stands there and in Danish by its figures. That the figures are right `by_hand` reckons from
//! what the letter prints.

mod expected_figures;

use std::{fs, path::Path};

use indsats::{locale::Language, workspace::settings::Theme};

use self::expected_figures::{BY_HAND, assert_reckoned};
use crate::screen::stage::Stage;

/// The head of the table.
const HEAD: &str = "| Asked | Keys | On the screen |\n|---|---|---|\n";

/// One row of the guide's table.
struct Question {
    asked: String,
    keys: Vec<Keys>,
    /// The lines that are looked for, from the top to the bottom.
    answer: Vec<String>,
}

/// An input by hand.
#[derive(Debug)]
enum Keys {
    /// One press.
    Press(String),
    /// Words that are typed, which are not counted.
    Type(String),
}

#[test]
fn every_question_is_answered_on_the_screen() {
    for question in questions() {
        let stage = question.played(Language::English);
        let wanted: Vec<Vec<String>> = question.answer.iter().map(|line| tokens(line)).collect();
        assert_in_order(&question, &stage, &wanted);
    }
}

#[test]
fn in_danish_the_same_keys_give_the_same_figures() {
    for question in questions() {
        let stage = question.played(Language::Danish);
        let figures = |line: &String| -> Vec<String> {
            let figures = tokens(line).iter().filter_map(|token| figure(token).map(danish)).collect::<Vec<_>>();
            // Other words may stand between them.
            figures.join(" … ").split(' ').map(str::to_owned).collect()
        };
        let wanted: Vec<Vec<String>> = question.answer.iter().map(figures).filter(|line| !line[0].is_empty()).collect();
        let lines = stage.lines().iter().map(|line| tokens(line)).collect::<Vec<_>>();
        let bare: Vec<Vec<String>> = lines
            .iter()
            .map(|line| line.iter().map(|token| figure(token).unwrap_or(token).to_owned()).collect())
            .collect();
        assert!(in_order(&bare, &wanted), "{}: {wanted:?} is not on\n{}", question.asked, stage.text());
    }
}

#[test]
fn the_figures_are_those_of_the_letter() {
    let questions = questions();
    assert_eq!(
        questions.iter().map(|question| question.asked.as_str()).collect::<Vec<_>>(),
        BY_HAND.iter().map(|(asked, _)| *asked).collect::<Vec<_>>()
    );
    for (question, (asked, by_hand)) in questions.iter().zip(BY_HAND) {
        let line = question.answer.join(" ");
        let shown: Vec<&str> =
            line.split_whitespace().filter_map(figure).filter(|figure| !["2020", "2021"].contains(figure)).collect();
        assert_eq!(shown, by_hand.iter().map(|(figure, _)| *figure).collect::<Vec<_>>(), "{asked}");
        for (figure, sum) in *by_hand {
            assert_reckoned(figure, sum);
        }
    }
}

#[test]
fn half_of_the_answers_are_at_most_three_presses_away_and_all_at_most_four() {
    let mut presses: Vec<usize> = questions().iter().map(Question::presses).collect();
    presses.sort_unstable();
    assert!(presses.len() >= 20, "{}", presses.len());
    assert!(presses[presses.len() / 2] <= 3 && presses.iter().all(|&count| count <= 4), "{presses:?}");
    // As the guide says.
    assert!(presses[presses.len() / 2] <= 1, "{presses:?}");
}

fn guide() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guide/questions.md")).unwrap()
}

fn questions() -> Vec<Question> {
    let guide = guide();
    let (_, table) = guide.split_once(HEAD).unwrap();
    table.lines().take_while(|line| line.starts_with('|')).map(Question::read).collect()
}

impl Question {
    fn read(row: &str) -> Self {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [asked, keys, answer] = cells[..] else { panic!("not three cells: {row}") };
        let answer = marked(answer).into_iter().map(|(_, line)| line).collect();
        let keys = marked(keys).into_iter();
        let keys = keys.map(|(mark, text)| if mark == '*' { Keys::Type(text) } else { Keys::Press(text) }).collect();
        Self { asked: asked.to_owned(), keys, answer }
    }

    fn presses(&self) -> usize {
        self.keys.iter().filter(|keys| matches!(keys, Keys::Press(_))).count()
    }

    fn played(&self, language: Language) -> Stage {
        let mut stage = Stage::set(language, Theme::Colour, 80, 24);
        for keys in &self.keys {
            match keys {
                Keys::Press(key) => {
                    // One key each, so that none goes uncounted.
                    assert_eq!(key.split_whitespace().count(), 1, "{key:?}");
                    stage.press(key)
                }
                Keys::Type(words) => stage.typed(words),
            };
        }
        stage
    }
}

/// The texts between two backticks or two asterisks, with which of them; nothing else may stand there.
fn marked(cell: &str) -> Vec<(char, String)> {
    let mut texts = Vec::new();
    let mut rest = cell.trim_start();
    while let Some(mark) = rest.chars().next() {
        assert!(mark == '`' || mark == '*', "{cell}");
        let (text, after) = rest[1..].split_once(mark).unwrap();
        texts.push((mark, text.to_owned()));
        rest = after.trim_start();
    }
    texts
}

fn tokens(line: &str) -> Vec<String> {
    // A figure may end where a pane does.
    line.split(|sign: char| sign.is_whitespace() || sign == '│')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn assert_in_order(question: &Question, stage: &Stage, wanted: &[Vec<String>]) {
    let lines: Vec<Vec<String>> = stage.lines().iter().map(|line| tokens(line)).collect();
    assert!(in_order(&lines, wanted), "{}: {:?} is not on\n{}", question.asked, question.answer, stage.text());
    assert!(!wanted.is_empty(), "{}", question.asked);
}

/// True where each of these is on a line below the one before it.
fn in_order(lines: &[Vec<String>], wanted: &[Vec<String>]) -> bool {
    let mut lines = lines.iter();
    wanted.iter().all(|wanted| lines.any(|line| stands_in(line, wanted)))
}

/// True where the words are in a line, side by side unless `…` separates them.
fn stands_in(line: &[String], wanted: &[String]) -> bool {
    let mut from = 0;
    wanted.split(|token| token == "…").filter(|run| !run.is_empty()).all(|run| {
        let place = line[from..].windows(run.len()).position(|window| window.iter().zip(run).all(same));
        from += place.map_or(0, |place| place + run.len());
        place.is_some()
    })
}

/// A comma or a semicolon after a word belongs to the sentence, a sign does not. Of a word that is cut, here or on the screen,
/// what is left is enough.
fn same((shown, wanted): (&String, &String)) -> bool {
    let begins = |cut: &str, whole: &str| cut.strip_suffix('…').is_some_and(|stem| whole.starts_with(stem));
    let (shown, wanted) = match (shown.strip_suffix('…'), wanted.strip_suffix('…')) {
        (Some(shown_stem), Some(wanted_stem)) if shown_stem.len() < wanted_stem.len() => {
            (shown, &wanted_stem.to_owned())
        }
        (Some(shown_stem), Some(_)) => (&shown_stem.to_owned(), wanted),
        _ => (shown, wanted),
    };
    let word = shown.trim_end_matches([',', ';']);
    [shown.as_str(), word].contains(&wanted.as_str()) || begins(wanted, shown) || begins(shown, wanted)
}

/// The figure in `(−57.1%)`, `29.90≠`, `(12)*`, `17`; none in what is no figure.
fn figure(token: &str) -> Option<&str> {
    let bare = token.trim_start_matches(['(', '‹']).trim_end_matches(['≠', '*', ')', '›', ',', ';', ':']);
    let digits = bare.trim_start_matches(['+', '−']).trim_end_matches('%');
    let is_figure = digits.starts_with(|sign: char| sign.is_ascii_digit())
        && digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',');
    is_figure.then_some(bare)
}

/// A figure with a decimal comma.
fn danish(figure: &str) -> String {
    figure.replace('.', ",")
}
