//! `indsats [FILE]`: the explorer.

mod look;

use std::{process::ExitCode, time::SystemTime};

use anyhow::anyhow;
use clap::{Args, ValueEnum, builder::PossibleValue};

use crate::{
    analysis::{
        arranging::grouping::Grouping,
        search::query::{TextPlace, definitions},
        selection::{Order, Selection, Years},
    },
    commands::{
        dataset::{ReadingArgs, open_or_ask, said},
        explore::look::LookArgs,
        output::ColourArgs,
        selection::SelectionArgs,
    },
    explorer::{
        app::App,
        jobs::{Job, load::Load},
        update::opening::{Opening, OpeningPage, open_in},
    },
    locale::{Locale, Message, printable::visible},
    model::{dataset::Dataset, ids::AreaId, period::Period},
    report::labels,
    tui::{
        terminal,
        terminal::{FileStart, Mouse, NoTerminal, Start},
    },
    workspace::{
        import::OpenMarks,
        open::{Opened, roles::FoundRoles},
        origin::Origin,
        settings::{Settings, Signs},
    },
};

/// The commands beside the explorer.
pub const COMMANDS: [&str; 10] =
    ["list", "totals", "check", "answer", "export", "import", "handout", "new", "completions", "man"];

/// The arguments of the explorer.
#[derive(Debug, Args)]
pub struct ExploreArgs {
    #[command(flatten)]
    reading: ReadingArgs,

    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    look: LookArgs,

    /// The page to open on
    #[arg(long, value_name = "PAGE", value_enum, ignore_case = true)]
    page: Option<OpeningPage>,

    #[command(flatten)]
    colour: ColourArgs,
}

impl ValueEnum for OpeningPage {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Check => "Does it add up",
            Self::About => "About the figures",
            Self::Bars => "Bars of each area and year",
            Self::Trend => "The trend of the area that is shown",
            Self::Treemap => "Areas and initiatives as tiles",
            Self::Help => "The keys",
            Self::Row => "The page of the row that --row selects",
            Self::Columns => "The columns of a table, with what each was taken for",
        };
        let danish = match self {
            Self::Check => "tjek",
            Self::About => "om",
            Self::Bars => "søjler",
            Self::Trend => "udvikling",
            Self::Treemap => "fordeling",
            Self::Help => "hjælp",
            Self::Row => "række",
            Self::Columns => "kolonner",
        };
        Some(PossibleValue::new(self.word()).alias(danish).help(help))
    }
}

/// The likeness from which a word is taken for a misspelt command; 1 is the same word.
const LIKE_A_COMMAND: f64 = 0.8;

/// Says what may be meant by a word in the place of a file that is no file: a misspelt command, or a question.
fn not_a_file(origin: &Origin, locale: &Locale) -> Option<String> {
    let Origin::File(path) = origin else { return None };
    let word = path.to_str().filter(|word| !word.contains(['/', '.']) && !path.exists())?;
    let likeness = |command: &&str| strsim::jaro_winkler(command, &word.to_lowercase());
    let nearest = COMMANDS.into_iter().max_by(|one, other| likeness(one).total_cmp(&likeness(other)))?;
    let file = ("file", visible(word).into());
    Some(if likeness(&nearest) >= LIKE_A_COMMAND {
        locale.fill(Message::FileOrCommand, &[file, ("command", nearest.into())])
    } else {
        locale.fill(Message::FileOrQuestion, &[file])
    })
}

/// Opens the explorer on a dataset, in the view that the options ask for.
///
/// # Errors
/// When the dataset cannot be opened, has not what the options name, or there is no terminal to explore it on.
pub fn run(origin: Origin, args: &ExploreArgs, mouse: Mouse, signs: Signs, locale: Locale) -> anyhow::Result<ExitCode> {
    if let Some(meant) = not_a_file(&origin, &locale) {
        return Err(anyhow!(meant));
    }
    let began = SystemTime::now();
    let terminal = terminal::check();
    let settings = Settings { theme: args.colour.theme(), signs, limits: args.reading.limits() };
    // What the options name may be at the end of the file.
    let load = Load::of(&origin, settings.limits).filter(|_| terminal.is_ok() && args.is_plain());
    if let Some(load) = load {
        let open = |opened| args.explorer(opened, origin.clone(), locale, settings, Opening::default());
        let start = Start::File(FileStart { load, settings, locale, open: &open });
        return match terminal::explore(start, locale, mouse, began)? {
            None => Ok(ExitCode::SUCCESS),
            Some(error) => Err(said(error, &origin, &locale)),
        };
    }
    // A question can be answered where there is a terminal, and the answer read where the file can be read again.
    let is_asked = terminal.is_ok() && origin != Origin::StandardInput;
    let open_marks = if is_asked { OpenMarks::Asked } else { OpenMarks::Refused };
    let opened = open_or_ask(&origin, args.reading, open_marks, &locale)?;
    let opening = args.opening(&opened.dataset, &locale)?;
    terminal.map_err(|missing| {
        anyhow!(locale.text(match missing {
            NoTerminal::Screen => Message::NoScreen,
            NoTerminal::Keys => Message::NoKeys,
        }))
    })?;
    let (app, jobs) = args.explorer(opened, origin, locale, settings, opening);
    terminal::explore(Start::App(Box::new(app), jobs), locale, mouse, began)?;
    Ok(ExitCode::SUCCESS)
}

impl ExploreArgs {
    /// The first option that is given, by its spelling.
    pub fn given(&self) -> Option<&'static str> {
        let page = [("--page", self.page.is_some())];
        let options =
            self.reading.given().into_iter().chain(self.selection.given()).chain(self.look.given()).chain(page);
        options.filter(|(_, is_given)| *is_given).map(|(option, _)| option).next()
    }

    /// Returns `true` if the explorer opens as the dataset does.
    fn is_plain(&self) -> bool {
        let mut view = self.selection.given().into_iter().chain(self.look.given());
        self.page.is_none() && !view.any(|(_, is_given)| is_given)
    }

    /// The explorer of what was opened, in a view, with the jobs that are due.
    fn explorer(
        &self,
        opened: Opened,
        origin: Origin,
        locale: Locale,
        settings: Settings,
        opening: Opening,
    ) -> (App, Vec<Job>) {
        let opening = Opening { page: self.page_for(&opened), ..opening };
        let Opened { dataset, figures, import, roles } = opened;
        let app = App::new(dataset, figures, locale, settings).from_origin(origin);
        let mut app = app.with_import(import).with_roles_file(roles);
        let jobs = open_in(&mut app, &opening);
        (app, jobs)
    }

    /// The page to open on: that of the columns, where a table was understood without anybody's word, and no other view is asked for;
    /// and always while there is something to be said first.
    fn page_for(&self, opened: &Opened) -> Option<OpeningPage> {
        let Some(import) = &opened.import else { return self.page };
        let is_told = matches!(opened.roles, FoundRoles::Used(_));
        if import.asks() || self.is_plain() && !is_told { Some(OpeningPage::Columns) } else { self.page }
    }

    /// The view that the options ask for.
    ///
    /// # Errors
    /// When the dataset has not what the options name.
    pub fn opening(&self, dataset: &Dataset, locale: &Locale) -> anyhow::Result<Opening> {
        let options = &self.selection;
        let selection = options.selection(dataset, locale)?;
        let basis = selection.basis(dataset);
        let period = match selection.years {
            Years::Each | Years::Columns => None,
            Years::One(column) => Some(Period::Column(column)),
            Years::Sum => Some(Period::All(basis)),
        };
        let compares = period.is_some_and(Period::is_all) || dataset.years(basis).len() > 1;
        if selection.order.of_lines() == Order::Change && !compares {
            return Err(anyhow!(locale.text(Message::NoOtherYear)));
        }
        let area = self.area(dataset, &selection, locale)?;
        // Groups are of all areas, and a filter narrows them down.
        let is_grouped = options.group.is_some() && selection.grouping != Grouping::Area;
        let path = area.filter(|_| is_grouped).map(|area| dataset.path(area)).unwrap_or_default();
        let names = path.into_iter().map(|area| dataset.area(area).name.as_str());
        let terms = names.filter_map(|name| definitions::exactly_in(TextPlace::Area, name, locale.language()));
        let filter: Vec<String> = terms.chain(options.filter.clone()).collect();
        Ok(Opening {
            basis: options.measure.is_some().then_some(basis),
            beside: self.look.beside(dataset, locale)?,
            period,
            base: self.look.base(dataset, basis, locale)?,
            view: selection.view,
            area: area.filter(|_| !is_grouped),
            filter: filter.join(" "),
            grouping: options.group.is_some().then_some(selection.grouping),
            order: options.sort.is_some().then_some(selection.order),
            direction: self.look.direction(),
            values: self.look.values.unwrap_or_default(),
            only: self.look.only(),
            alone: self.look.alone(dataset, selection.grouping, locale)?,
            row: self.look.row(dataset, selection.grouping, locale)?,
            page: self.page,
        })
    }

    /// The one area that is shown alone: of those that are selected the one that has the others in it.
    fn area(&self, dataset: &Dataset, selection: &Selection, locale: &Locale) -> anyhow::Result<Option<AreaId>> {
        let is_within = |&area: &AreaId| {
            let above = dataset.area(area).parent;
            above.is_some_and(|above| !selection.areas.is_empty() && selection.has_area(dataset, above))
        };
        let outermost: Vec<AreaId> = selection.areas.iter().copied().filter(|area| !is_within(area)).collect();
        if outermost.len() < 2 {
            return Ok(outermost.first().copied());
        }
        let paths: Vec<String> = outermost.iter().map(|&area| visible(&labels::path(dataset, area))).collect();
        let name = visible(self.selection.area.as_deref().unwrap_or_default());
        let values = [("name", name.into()), ("areas", labels::listed(&paths, locale).into())];
        Err(anyhow!(locale.fill(Message::AreaIsAmbiguous, &values)))
    }
}
