//! Reading the dataset's file again while it is explored. It is done elsewhere and comes when it comes; until then, and when it
//! cannot be read, everything stays as it is. What one was looking at is found again by its names.

use std::{fmt, mem, sync::Arc, thread};

use crate::{
    analysis::{figures::Figures, warnings::warnings},
    explorer::{
        app::{App, Notice, Page, Subject},
        lists::{checklist::CheckList, palette::Given},
        tree::matching::Names,
        update::{Effect, warnings},
    },
    locale::{Language, Locale, Message},
    model::dataset::Dataset,
};

/// Where the dataset on the screen is from.
#[derive(Clone, Debug, Default)]
pub enum Origin {
    /// It is a part of the program.
    #[default]
    BuiltIn,
    /// Standard input, of which nothing is left.
    StandardInput,
    /// A file.
    File(File),
}

/// A file that can be read again.
#[derive(Clone)]
pub struct File {
    /// What it is called on the screen: nothing in it but what can be shown.
    pub name: String,
    /// Reads it, or says in a sentence why not.
    pub read: Arc<dyn Fn(Language) -> Result<Fresh, String> + Send + Sync>,
}

/// A dataset as it has just been read.
#[derive(Debug)]
pub struct Fresh {
    /// The dataset.
    pub dataset: Dataset,
    /// Its figures.
    pub figures: Figures,
}

/// A reading to be done. Readings are the same when they have the same number.
#[derive(Clone, Debug)]
pub struct Reading {
    file: File,
    language: Language,
    /// What is explored until then.
    old: Arc<Dataset>,
    along: Along,
    number: u64,
}

/// What is made along with the reading.
#[derive(Clone, Copy, Debug)]
enum Along {
    Nothing,
    /// The list of the page "does it add up", where that is open: its warnings take a look at every line.
    List,
}

/// A dataset with what was made along with it.
#[derive(Debug)]
struct Made {
    fresh: Fresh,
    /// What of the older dataset is what of it.
    names: Names,
    list: Option<CheckList>,
}

/// What came of a reading.
#[derive(Debug)]
pub struct Reread {
    outcome: Result<Box<Made>, String>,
    number: u64,
}

/// Where the dataset is from, and which reading of it is waited for.
#[derive(Debug, Default)]
pub struct Reload {
    origin: Origin,
    asked: u64,
    answered: u64,
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("File").field(&self.name).finish()
    }
}

impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Reading {
    /// Does it.
    #[must_use]
    pub fn run(self) -> Reread {
        let made = |fresh: Fresh| {
            let list = match self.along {
                Along::Nothing => None,
                Along::List => {
                    let mut list = CheckList::new(&fresh.dataset, &fresh.figures);
                    list.warn(warnings(&fresh.dataset));
                    Some(list)
                }
            };
            let names = Names::between(self.old, &fresh.dataset);
            Box::new(Made { fresh, names, list })
        };
        Reread { outcome: (self.file.read)(self.language).map(made), number: self.number }
    }
}

impl From<Origin> for Reload {
    fn from(origin: Origin) -> Self {
        Self { origin, ..Self::default() }
    }
}

impl Reload {
    /// Which reading was the last: equal numbers mean the same dataset.
    #[must_use]
    pub fn readings(&self) -> u64 {
        self.answered
    }
}

/// Has the file read again, or tells why there is nothing to read.
pub fn ask(app: &mut App) -> Effect {
    let nothing = match &app.reload.origin {
        Origin::BuiltIn => Message::ReloadBuiltIn,
        Origin::StandardInput => Message::ReloadStandardInput,
        Origin::File(file) => {
            let file = file.clone();
            app.reload.asked += 1;
            let along = if is_listed(app) { Along::List } else { Along::Nothing };
            let (old, number) = (Arc::clone(&app.dataset), app.reload.asked);
            let reading = Reading { file, language: app.locale.language(), old, along, number };
            tell(app, Message::Reloading, reading.file.name.clone());
            return Effect::Reload(reading);
        }
    };
    let text = app.locale.text(nothing);
    tell(app, Message::NothingToReload, text);
    Effect::Draw
}

/// Takes what was read, unless the file is being read once more since.
pub fn hear(app: &mut App, reread: Reread) -> Effect {
    let Reload { origin: Origin::File(File { name, .. }), asked, answered } = &app.reload else {
        return Effect::Nothing;
    };
    if reread.number != *asked || asked == answered {
        return Effect::Nothing;
    }
    let name = name.clone();
    app.reload.answered = app.reload.asked;
    match reread.outcome {
        Err(sentence) => tell(app, Message::NotReloaded, sentence),
        Ok(made) => {
            replace(app, *made);
            let (areas, initiatives) = (app.dataset.areas().len(), app.dataset.initiatives().len());
            let values = [("file", name.into()), ("areas", areas.into()), ("initiatives", initiatives.into())];
            let text = app.locale.fill(Message::ReloadedText, &values);
            tell(app, Message::Reloaded, text);
        }
    }
    // What was looked for before this reading is no answer any more.
    if app.check.as_ref().is_some_and(CheckList::is_looking) {
        return warnings::again(app);
    }
    app.ask().map_or(Effect::Draw, Effect::Search)
}

fn tell(app: &mut App, title: Message, text: String) {
    app.notice = Some(Notice { title: app.locale.text(title), text });
}

/// Begins anew with another dataset, then goes back to where one was as far as that is still there.
fn replace(app: &mut App, Made { fresh: Fresh { dataset, figures }, names, list }: Made) {
    let locale = Locale::new(app.locale.language());
    let old = mem::replace(app, App::new(dataset, figures, locale, app.theme, app.size));
    let App { dataset, figures, scope, values, tree, pages, check, find, shown, marks, history, .. } = old;
    let new = Arc::clone(&app.dataset);
    app.reload = old.reload;
    app.signs = old.signs;
    app.scope = scope.carried(&dataset, &new);
    app.values = values;
    app.find = find;
    app.marks = marks.carried(&names);
    app.history = history.carried(|scope| scope.carried(&dataset, &new));
    app.shown = shown.anew();
    app.pages = pages.into_iter().filter_map(|page| carried(page, &names)).collect();
    app.check = check.filter(|_| is_listed(app)).map(|check| {
        let list = list.unwrap_or_else(|| CheckList::new(&app.dataset, &app.figures));
        list.like(&check, &app.figures)
    });
    app.on_tree(|new, ground| {
        *new = tree.carried(&names, ground);
        true
    });
    app.palette = old.palette.map(|palette| palette.anew(Given { dataset: &app.dataset, locale: &app.locale }));
    app.settle();
    // A large one takes a while to be taken down.
    thread::spawn(move || drop((dataset, figures, names, shown)));
}

fn is_listed(app: &App) -> bool {
    app.pages.iter().any(|page| page.subject == Subject::Check)
}

fn carried(page: Page, names: &Names) -> Option<Page> {
    let subject = match page.subject {
        Subject::Initiative(initiative) => Subject::Initiative(names.initiative(initiative)?),
        Subject::Gap(area) => Subject::Gap(names.area(area)?),
        Subject::Help | Subject::About | Subject::Check | Subject::Marks | Subject::Diagram(_) => page.subject,
    };
    Some(Page { subject, ..page })
}
