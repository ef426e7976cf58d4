//! The explorer on a stage: a dataset, a size, a language; keys written as words; the screen as text, and with its styles.

use std::{
    env,
    fmt::Write as _,
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use indsats::{
    analysis::figures::Figures,
    explorer::{
        app::App,
        effect::{Effect, Effects},
        input::action::Action,
        jobs::{Job, load::News},
        update::{finish, hear, paste, press, update},
        view::room::UnitChoice,
    },
    format::{ron::read::read, source::Source},
    locale::{Language, Locale},
    model::dataset::Dataset,
    report::labels::scale::Scale,
    tui::{
        draw,
        mouse::{LastClick, point},
        screen::fit,
    },
    workspace::{
        open::open,
        origin::{Origin, SharedText},
        settings::{Settings, Signs, Theme},
    },
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Rect, Size},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr as _;

use crate::key_names::key_named;

/// Cells beside and below the screen that nothing may be drawn in.
const MARGIN: u16 = 2;

/// The symbol in these cells.
const UNTOUCHED: &str = "░";

/// The letter, read once for all stages.
static LETTER_READ: LazyLock<(Arc<Dataset>, Arc<Figures>)> = LazyLock::new(|| {
    let opened = open(&Origin::Letter).unwrap();
    (opened.dataset, Arc::new(opened.figures))
});

pub struct Stage {
    pub app: App,
    pub size: Size,
    /// The effect of the last key on the terminal.
    pub effect: Effect,
    answers: Answers,
    last_click: LastClick,
    /// The time of the last event of the mouse.
    now: Instant,
}

/// When the answers to searches come.
#[derive(Default)]
enum Answers {
    #[default]
    AtOnce,
    /// Not before they are let through; until then these are under way.
    StatedFigure(Vec<Job>),
}

impl Stage {
    /// The letter in Danish, with colours.
    pub fn letter(width: u16, height: u16) -> Self {
        Self::set(Language::Danish, Theme::Colour, width, height)
    }

    pub fn set(language: Language, theme: Theme, width: u16, height: u16) -> Self {
        let (dataset, figures) = LETTER_READ.clone();
        let settings = Settings { theme, ..Settings::default() };
        Self::with(App::new(dataset, figures, Locale::new(language), settings), width, height)
    }

    /// Another dataset, from the text of its file.
    pub fn dataset(ron: &str, width: u16, height: u16) -> Self {
        let dataset = read(Source::new(ron)).unwrap_or_else(|mistake| panic!("{mistake:?}\n{ron}")).dataset;
        Self::of(dataset, width, height)
    }

    /// A dataset that came from no file.
    pub fn of(dataset: Dataset, width: u16, height: u16) -> Self {
        let figures = Figures::of(&dataset).unwrap();
        Self::with(App::new(dataset, figures, Locale::new(Language::Danish), Settings::default()), width, height)
    }

    /// An explorer that was opened already.
    pub fn of_app(app: App, width: u16, height: u16) -> Self {
        Self::opened(app, width, height)
    }

    /// Takes news of a file that is read beside the screen.
    pub fn hear(&mut self, news: News) -> &mut Self {
        let effects = hear(&mut self.app, news);
        self.follow(effects)
    }

    /// Runs jobs to their end.
    pub fn run(&mut self, jobs: Vec<Job>) -> &mut Self {
        self.follow(Effects { terminal: Effect::Draw, jobs })
    }

    /// Everything is folded, so that the same keys lead to the same rows on every screen.
    fn with(app: App, width: u16, height: u16) -> Self {
        let mut stage = Self::opened(app, width, height);
        let tree = stage.app.tree();
        if tree.rows().iter().any(|&row| tree.is_expanded(row)) {
            let effects = update(&mut stage.app, Action::CollapseAll);
            stage.follow(effects);
        }
        Self { effect: Effect::Nothing, ..stage }
    }

    /// The screen that an app opens with: unfolded where everything fits. `R` leads back to it.
    pub fn opened(mut app: App, width: u16, height: u16) -> Self {
        let size = Size { width, height };
        fit(&mut app, size);
        let (answers, last_click, now) = (Answers::default(), LastClick::default(), Instant::now());
        Self { app, size, effect: Effect::Nothing, answers, last_click, now }
    }

    /// The letter as it opens.
    pub fn opened_letter(language: Language, width: u16, height: u16) -> Self {
        let (dataset, figures) = LETTER_READ.clone();
        Self::opened(App::new(dataset, figures, Locale::new(language), Settings::default()), width, height)
    }

    /// The same from a file that may change or break.
    pub fn file(file: &SharedText, width: u16, height: u16) -> Self {
        let mut stage = Self::dataset(&file.text(), width, height);
        stage.app = stage.app.from_origin(Origin::Memory(file.clone()));
        stage
    }

    /// The same, drawn with ASCII signs.
    pub fn ascii(self) -> Self {
        let settings = Settings { signs: Signs::Ascii, ..self.app.settings() };
        Self { app: self.app.with_settings(settings), ..self }
    }

    /// The same, where no search is answered before [`Stage::answer_now`].
    pub fn held(self) -> Self {
        Self { answers: Answers::StatedFigure(Vec::new()), ..self }
    }

    /// Every search that is under way is answered, in the order in which they were begun.
    pub fn answer_now(&mut self) -> &mut Self {
        if let Answers::StatedFigure(searches) = &mut self.answers {
            for search in std::mem::take(searches) {
                let effects = finish(&mut self.app, search.run());
                self.follow(effects);
            }
        }
        self
    }

    /// Presses keys, one word each: `Right Down Ctrl-d Shift-Left Space F2 e 0`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            self.key(&key(word));
        }
        self
    }

    /// Types a text into the prompt, letter by letter.
    pub fn typed(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.key(&KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE));
        }
        self
    }

    /// Pastes a text, as a terminal tells of it.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        let effects = paste(&mut self.app, text);
        self.follow(effects)
    }

    /// A click with the left button on a cell of the screen.
    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.mouse(MouseEventKind::Down(MouseButton::Left), x, y)
    }

    /// A click on the first letter of a text, in the first line that has it.
    pub fn click_on(&mut self, text: &str) -> &mut Self {
        let (x, y) = self.place_of(text);
        self.click(x, y)
    }

    /// A turn of the wheel over a cell.
    pub fn wheel_down(&mut self, x: u16, y: u16) -> &mut Self {
        self.mouse(MouseEventKind::ScrollDown, x, y)
    }

    pub fn wheel_up(&mut self, x: u16, y: u16) -> &mut Self {
        self.mouse(MouseEventKind::ScrollUp, x, y)
    }

    /// Anything else that a mouse can do.
    pub fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) -> &mut Self {
        self.pointed(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
    }

    /// An event of the mouse, long after the last one.
    pub fn pointed(&mut self, event: MouseEvent) -> &mut Self {
        self.now += Duration::from_secs(1);
        self.pointed_now(event)
    }

    fn pointed_now(&mut self, event: MouseEvent) -> &mut Self {
        let effects = point(&mut self.app, event, &mut self.last_click, self.now);
        self.follow(effects)
    }

    /// Two quick clicks on the first letter of a text, in the first line that has it.
    pub fn double_click_on(&mut self, text: &str) -> &mut Self {
        let (column, row) = self.place_of(text);
        let kind = MouseEventKind::Down(MouseButton::Left);
        let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
        self.pointed(event).pointed_now(event)
    }

    /// The cell of a text's first letter, in the first line that has it.
    ///
    /// # Panics
    /// When none has.
    pub fn place_of(&self, text: &str) -> (u16, u16) {
        let lines = self.lines();
        let found = lines.iter().zip(0..).find_map(|(line, y)| line.find(text).map(|start| (line[..start].width(), y)));
        let (x, y) = found.unwrap_or_else(|| panic!("no line holds {text:?}:\n{}", lines.join("\n")));
        (u16::try_from(x).unwrap(), y)
    }

    /// One key.
    pub fn key(&mut self, key: &KeyEvent) {
        let effects = press(&mut self.app, key);
        self.follow(effects);
    }

    /// Runs every job to its end, but searches while they are held.
    pub fn follow(&mut self, Effects { terminal, mut jobs }: Effects) -> &mut Self {
        self.effect = terminal;
        fit(&mut self.app, self.size);
        while !jobs.is_empty() {
            let job = jobs.remove(0);
            match (&job, &mut self.answers) {
                (Job::Search(_), Answers::StatedFigure(searches)) => searches.push(job),
                // Random keys leave no file behind.
                (Job::Export(export), _) if !export.path.starts_with(env::temp_dir()) => {}
                _ => {
                    jobs.extend(finish(&mut self.app, job.run()).jobs);
                    fit(&mut self.app, self.size);
                }
            }
        }
        self
    }

    /// The same with amounts as they are printed, however long.
    pub fn in_printed_unit(mut self) -> Self {
        let effects = update(&mut self.app, Action::ShowUnit(UnitChoice::Always(Scale::AsPrinted)));
        self.follow(effects);
        self
    }

    /// The same keys on a screen that is then looked at.
    pub fn after(mut self, keys: &str) -> Self {
        self.press(keys);
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = Size { width, height };
        self.fit()
    }

    /// Brings the app onto the screen, as the terminal does after every event.
    pub fn fit(&mut self) -> &mut Self {
        fit(&mut self.app, self.size);
        self
    }

    /// The cells of the screen, and a margin around them.
    ///
    /// # Panics
    /// When anything is drawn in these.
    pub fn drawn(&self) -> Buffer {
        let buffer = self.buffer();
        let Size { width, height } = self.size;
        let beside = (0..height).flat_map(|y| (width..width + MARGIN).map(move |x| (x, y)));
        let below = (height..height + MARGIN).flat_map(|y| (0..width + MARGIN).map(move |x| (x, y)));
        for (x, y) in beside.chain(below) {
            let symbol = buffer[(x, y)].symbol();
            assert!(symbol == UNTOUCHED, "{symbol:?} is drawn outside {width}×{height}, at {x}, {y}");
        }
        buffer
    }

    fn buffer(&self) -> Buffer {
        let Size { width, height } = self.size;
        let screen = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::filled(Rect::new(0, 0, width + MARGIN, height + MARGIN), Cell::new(UNTOUCHED));
        for position in screen.positions() {
            buffer[position] = Cell::EMPTY;
        }
        draw(&self.app, screen, &mut buffer);
        buffer
    }

    /// The lines of the screen, without the blanks at their ends.
    ///
    /// # Panics
    /// When anything is drawn outside the screen.
    pub fn lines(&self) -> Vec<String> {
        let buffer = self.drawn();
        (0..self.size.height).map(|y| line(&buffer, y, self.size.width)).collect()
    }

    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    /// The text, and below it for each line which cells are not in the terminal's own style.
    pub fn picture(&self) -> String {
        let mut picture = self.text();
        picture.push_str("\n\n");
        let buffer = self.buffer();
        let styles: Vec<String> = (0..self.size.height).map(|y| runs(&buffer, y, self.size.width).join(", ")).collect();
        let mut first = 0;
        for alike in styles.chunk_by(|this, next| this == next) {
            let last = first + alike.len() - 1;
            let lines = if first == last { first.to_string() } else { format!("{first}-{last}") };
            if !alike[0].is_empty() {
                writeln!(picture, "{lines}: {}", alike[0]).unwrap();
            }
            first = last + 1;
        }
        picture
    }

    /// The first line that holds all of these texts.
    ///
    /// # Panics
    /// When there is none.
    pub fn line(&self, texts: &[&str]) -> String {
        let lines = self.lines();
        let found = lines.iter().find(|line| texts.iter().all(|text| line.contains(text)));
        found.unwrap_or_else(|| panic!("no line holds {texts:?}:\n{}", lines.join("\n"))).clone()
    }

    /// The line that the cursor is on: that of the palette where it is open.
    pub fn cursor_line(&self) -> String {
        let lines = self.lines();
        let over = self.app.palette().map_or(0, |_| usize::from(self.size.height).div_ceil(2));
        let mut found = lines[over..].iter().filter(|line| line.starts_with('>'));
        match (found.next(), found.next()) {
            (Some(line), None) => line.clone(),
            _ => panic!("there is not exactly one cursor:\n{}", lines.join("\n")),
        }
    }

    /// True where a line of the screen has this text.
    pub fn shows(&self, text: &str) -> bool {
        self.lines().iter().any(|line| line.contains(text))
    }
}

fn line(buffer: &Buffer, y: u16, width: u16) -> String {
    let mut text = String::new();
    let mut x = 0;
    while x < width {
        let symbol = buffer[(x, y)].symbol();
        text.push_str(symbol);
        x += u16::try_from(symbol.width().max(1)).unwrap();
    }
    text.trim_end().to_owned()
}

/// `bold 2-8, red bold 50`: the cells in each style, both ends included. Of a blank only what can be seen counts.
fn runs(buffer: &Buffer, y: u16, width: u16) -> Vec<String> {
    let mut runs: Vec<(String, u16, u16)> = Vec::new();
    for x in 0..width {
        let cell = &buffer[(x, y)];
        if cell.symbol() == " " && !cell.modifier.contains(Modifier::REVERSED) {
            continue;
        }
        let style = style(cell);
        let blank = |end: u16| (end + 1..x).all(|x| buffer[(x, y)].symbol() == " ");
        match runs.last_mut() {
            Some((last, _, end)) if *last == style && blank(*end) => *end = x,
            _ => runs.push((style, x, x)),
        }
    }
    let styled = runs.into_iter().filter(|(style, ..)| !style.is_empty());
    styled
        .map(|(style, from, to)| if from == to { format!("{style} {from}") } else { format!("{style} {from}-{to}") })
        .collect()
}

fn style(cell: &Cell) -> String {
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(cell.fg.to_string().to_lowercase());
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", cell.bg).to_lowercase());
    }
    // That a blank is bold cannot be seen.
    let modifier = if cell.symbol() == " " { cell.modifier - Modifier::BOLD } else { cell.modifier };
    words.extend(modifier.iter_names().map(|(name, _)| name.to_lowercase()));
    words.join(" ")
}

/// A key by its name.
///
/// # Panics
/// When no key is called so.
pub fn key(word: &str) -> KeyEvent {
    key_named(word).unwrap_or_else(|| panic!("no key is called {word:?}"))
}
