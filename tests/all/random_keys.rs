//! Events at random: every key of the keymap but those that leave, words to find, clicks, turns of the wheel, other sizes. One
//! seed always gives the same events.

use std::{
    collections::VecDeque,
    env, fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEventKind};
use indsats::explorer::input::{action::Action, bindings::BINDINGS};

use crate::screen::stage::{Stage, key};

/// Something that a user does.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// A key without a meaning, which only takes a notice away.
    Untell,
    Key(KeyEvent),
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
}

impl Event {
    pub fn happen(&self, stage: &mut Stage) {
        match self {
            Self::Untell => stage.key(&KeyEvent::new(KeyCode::F(9), KeyModifiers::NONE)),
            Self::Key(key) => stage.key(key),
            Self::Mouse(kind, x, y) => {
                stage.mouse(*kind, *x, *y);
            }
            Self::Resize(width, height) => {
                stage.resize(*width, *height);
            }
        }
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Untell => write!(f, "·"),
            Self::Key(KeyEvent { code: KeyCode::Char(' '), .. }) => write!(f, "Space"),
            Self::Key(KeyEvent { code: KeyCode::Char(sign), modifiers, .. }) => {
                write!(f, "{}{sign}", if modifiers.contains(KeyModifiers::CONTROL) { "Ctrl-" } else { "" })
            }
            Self::Key(key) if key.modifiers == KeyModifiers::NONE => write!(f, "{:?}", key.code),
            Self::Key(key) => write!(f, "{}-{:?}", key.modifiers, key.code),
            Self::Mouse(kind, x, y) => write!(f, "[{kind:?} at {x},{y}]"),
            Self::Resize(width, height) => write!(f, "[{width}×{height}]"),
        }
    }
}

/// Numbers that look random: splitmix64.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn cells(&mut self, from: u16, to: u16) -> u16 {
        from + u16::try_from(self.below(usize::from(to - from) + 1)).unwrap()
    }

    pub fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Texts for the filter: names that exist, names that do not, and every kind of term.
const WORDS: &[&str] = &[
    "job",
    "a",
    "i",
    "e",
    "projekt",
    "unge",
    "sats",
    "satspulje",
    "budget",
    "2020",
    "xyz",
    "social",
    "for",
    "lov",
    "er:ny",
    "is:new",
    ">2",
    ">0,5",
    "<0,5",
    "<=1",
    ">=3",
    ">-1",
    "kilde:budget",
    "kilde:",
    "kilde:=satspulje",
    "kilde:=",
    ">1.000",
    "art:l",
    "art:=løn",
    "art:=",
    "art:drift",
    "bevilling:ramme",
    "bevilling:=",
    "er:udløbet",
    "is:expired",
    "07.1",
    "område:job",
    "omrade:s",
    "area:a",
    "note:",
    "note:m",
    "udløber:2020",
    "udløber:2021",
    "expires:2021",
    "er:",
    "udl",
    "funding:a",
    "bif",
    "skole",
    "park",
    "nord",
    "a b",
    "fond er:ny",
    "mino",
    "ør",
    "ae",
    "kommune",
];

/// Texts for the palette.
const COMMANDS: &[&str] = &[
    "sort", "grup", "egne", "ekst", "alle", "2020", "2021", "job", "mark", "år", "fold", "diag", "undo", "fortryd",
    "xyz", "område", "vis", "share", "andel", "basis", "find", "om", "hjælp", "a", "e", "s", "kilde", "skole",
    "tilbage",
];

/// Kinds of users.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Does everything.
    Usual,
    /// Changes the size of the window all the time, to every size there is.
    Resizing,
    /// Goes back to the palette whenever it is closed, and changes the size now and then.
    InPalette,
}

/// A user who presses keys at random.
pub struct Keys {
    habit: Habit,
    random: Random,
    coming: VecDeque<Event>,
    /// Each key of the keymap as often as it is wanted.
    table: Vec<KeyEvent>,
}

fn typed(text: &str) -> impl Iterator<Item = Event> + '_ {
    text.chars().map(|letter| Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)))
}

/// The frequency of a key beside the others.
fn weight(action: Action) -> usize {
    match action {
        Action::Quit | Action::QuitNow | Action::Suspend => 0,
        Action::Down | Action::Expand | Action::ExpandAll | Action::Group | Action::Sort | Action::NextValues => 8,
        Action::Cancel
        | Action::Back
        | Action::Find
        | Action::Mark
        | Action::AllYears
        | Action::NextView
        | Action::OnlyDifferences => 6,
        Action::Enter
        | Action::Up
        | Action::NextArea
        | Action::EarlierBase
        | Action::View(_)
        | Action::Undo
        | Action::NextMeasure
        | Action::Beside => 5,
        Action::Help | Action::About | Action::CopyAnswer | Action::CopyTable | Action::Reload | Action::Redraw => 1,
        _ => 3,
    }
}

impl Keys {
    pub fn new(seed: u64, habit: Habit) -> Self {
        let mut table = Vec::new();
        for bound in BINDINGS.iter().flat_map(|binding| binding.actions) {
            for _ in 0..weight(bound.action) {
                table.extend(bound.keys.iter().map(|key| KeyEvent::new(key.code, key.modifiers)));
            }
        }
        Self { habit, random: Random::new(seed), coming: VecDeque::new(), table }
    }

    pub fn next(&mut self, stage: &Stage) -> Event {
        if let Some(event) = self.coming.pop_front() {
            return event;
        }
        let chance = self.random.below(1000);
        let resizes = if self.habit == Habit::Usual { 25 } else { 100 };
        if chance < resizes {
            return self.resize();
        }
        if chance < resizes + 85 {
            return self.mouse(stage);
        }
        if self.habit == Habit::InPalette && !stage.app.is_choosing() {
            Event::Key(key(":"))
        } else if stage.app.is_choosing() {
            self.choosing()
        } else if stage.app.is_typing() {
            self.finding(stage)
        } else if stage.app.page().is_some() && self.random.below(4) == 0 {
            Event::Key(key("Esc"))
        } else {
            Event::Key(*self.random.of(&self.table))
        }
    }

    fn resize(&mut self) -> Event {
        const USUAL: &[(u16, u16)] =
            &[(80, 24), (80, 24), (60, 15), (100, 30), (120, 30), (40, 10), (150, 26), (110, 17)];
        let random = &mut self.random;
        let ways = if self.habit == Habit::Usual { 10 } else { 2 };
        let (width, height) = match random.below(ways) {
            0 => (random.cells(1, 200), random.cells(1, 60)),
            1 => (random.cells(1, 45), random.cells(1, 12)),
            2 | 3 => (random.cells(40, 130), random.cells(10, 36)),
            _ => *random.of(USUAL),
        };
        Event::Resize(width, height)
    }

    fn mouse(&mut self, stage: &Stage) -> Event {
        let random = &mut self.random;
        let kind = match random.below(8) {
            0 => MouseEventKind::ScrollUp,
            1 | 2 => MouseEventKind::ScrollDown,
            _ => MouseEventKind::Down(MouseButton::Left),
        };
        let (x, y) = match random.below(4) {
            // The signs that open and close areas.
            0 => (random.cells(0, 5), random.cells(3, 12)),
            // The years and the money.
            1 => (random.cells(0, stage.size.width), random.cells(0, 2)),
            _ => (random.cells(0, stage.size.width), random.cells(0, stage.size.height)),
        };
        Event::Mouse(kind, x, y)
    }

    fn finding(&mut self, stage: &Stage) -> Event {
        // Two blanks end the text on the screen.
        if stage.app.filter().text().contains("  ") {
            return Event::Key(key("Esc"));
        }
        let random = &mut self.random;
        match random.below(28) {
            0..8 => {
                self.coming.extend(typed(random.of::<&str>(WORDS)));
                Event::Key(key(random.of::<&str>(&["Ctrl-u", "Ctrl-u", "Space"])))
            }
            8..15 => Event::Key(key("Enter")),
            other => {
                const EDITS: [&str; 13] = [
                    "Esc",
                    "Backspace",
                    "Ctrl-w",
                    "Tab",
                    "Up",
                    "Down",
                    "Left",
                    "Left",
                    "Right",
                    "Home",
                    "End",
                    "Ctrl-a",
                    "Delete",
                ];
                Event::Key(key(EDITS[other - 15]))
            }
        }
    }

    fn choosing(&mut self) -> Event {
        let random = &mut self.random;
        match random.below(23) {
            0..6 => {
                self.coming.extend(typed(random.of::<&str>(COMMANDS)));
                Event::Key(key("Ctrl-u"))
            }
            6..13 => Event::Key(key("Enter")),
            13 | 14 => Event::Key(key("Down")),
            other => Event::Key(key(["Esc", "Backspace", "PgDn", "Tab", "Up", "Left", "Home", "Delete"][other - 15])),
        }
    }
}

/// The number in a variable of the environment.
pub fn asked(name: &str) -> Option<u64> {
    env::var(name).ok().map(|number| number.parse().unwrap())
}

/// Presses keys, and holds a check after each of them. `INDSATS_KEYS` asks for more keys and `INDSATS_SEED` for others.
///
/// # Panics
/// When the check fails or anything panics, with the seed and the keys that came last.
pub fn survive(habit: Habit, keys: u64, mut stage: Stage, check: impl Fn(&Stage)) {
    let seed = asked("INDSATS_SEED").unwrap_or(20_201_202);
    let mut walker = Keys::new(seed, habit);
    let mut pressed = Vec::new();
    for step in 0..asked("INDSATS_KEYS").unwrap_or(keys) {
        let event = walker.next(&stage);
        pressed.push(event.clone());
        let survived = catch_unwind(AssertUnwindSafe(|| {
            event.happen(&mut stage);
            check(&stage);
        }));
        let last = &pressed[pressed.len().saturating_sub(20)..];
        assert!(survived.is_ok(), "INDSATS_SEED={seed} fails at step {step} at {:?} after {last:?}", stage.size);
    }
}
