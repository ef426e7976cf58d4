//! The surfaces of a dataset: the results of commands, the files, and the screen.

use std::io::sink;

use indsats::{
    analysis::{
        arranging::grouping::Grouping,
        check::warnings::Mentions,
        chosen::Chosen,
        search::lookup::{Lookup, Question, look_up},
        selection::{Selection, Years},
    },
    explorer::{app::App, input::action::Action, update::update},
    locale::{Language, Locale},
    model::financing::View,
    report::{
        ReportInput,
        answer::formats::Answer,
        files::export_file::{FileFormat, contents},
        tables::{check, check::Checked, list, totals},
        writers::{csv, json, text, text::Page},
    },
    tui::{draw, screen::fit},
    workspace::{
        open::{Opened, open_bytes},
        settings::Settings,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};

/// A surface by its name.
pub type Surface = (&'static str, fn(&Opened) -> anyhow::Result<()>);

/// Every surface.
pub const SURFACES: [Surface; 17] = [
    ("list", |of| with(of, &Selection::default(), |input| page(&list::grid(input)?))),
    ("list of sums", |of| with(of, &sums(), |input| page(&list::grid(input)?))),
    ("list by funding", |of| with(of, &by_funding(), |input| page(&list::grid(input)?))),
    ("totals", |of| with(of, &Selection::default(), |input| page(&totals::grid(input)?))),
    ("totals of sums", |of| with(of, &sums(), |input| page(&totals::grid(input)?))),
    ("totals by funding", |of| with(of, &by_funding(), |input| page(&totals::grid(input)?))),
    ("totals, CSV", |of| with(of, &Selection::default(), |input| Ok(csv::totals(input, &mut sink())??))),
    ("check", |of| {
        with(of, &Selection::default(), |input| page(&check::grid(input, &Checked::of(input, Mentions::All))))
    }),
    ("check, JSON", |of| with(of, &Selection::default(), checked_as_json)),
    ("answer", |of| with(of, &Selection::default(), answer)),
    ("CSV", |of| exported(of, FileFormat::Csv)),
    ("TSV", |of| exported(of, FileFormat::Tsv)),
    ("JSON", |of| exported(of, FileFormat::Json)),
    ("Markdown", |of| exported(of, FileFormat::Markdown)),
    ("RON", |of| exported(of, FileFormat::Ron)),
    ("RON of internal money", |of| {
        let columns: Vec<_> = of.dataset.columns().collect();
        with(of, &of_money(View::Internal), |input| {
            contents(input, &columns, FileFormat::Ron, &mut sink()).map_err(|error| anyhow::anyhow!("{error:?}"))
        })
    }),
    ("screen", screen),
];

fn with(
    Opened { dataset, figures, .. }: &Opened,
    selection: &Selection,
    write: impl FnOnce(ReportInput<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let locale = Locale::new(Language::English);
    let chosen = Chosen::of(selection, dataset);
    write(ReportInput { dataset, figures, selection, chosen: &chosen, locale: &locale })
}

fn sums() -> Selection {
    Selection { years: Years::Sum, ..Selection::default() }
}

fn of_money(view: View) -> Selection {
    Selection { view: Some(view), ..Selection::default() }
}

fn by_funding() -> Selection {
    Selection { grouping: Grouping::Funding, ..Selection::default() }
}

/// Text as wide as it is, and for a window.
fn page(grid: &indsats::report::grid::Grid<'_>) -> anyhow::Result<()> {
    for width in [None, Some(80)] {
        text::left_out(grid, Page { width, ..Page::default() });
        text::write(grid, Page { width, ..Page::default() }, &mut sink())?;
    }
    Ok(())
}

fn checked_as_json(input: ReportInput<'_>) -> anyhow::Result<()> {
    Ok(json::check(input, &Checked::of(input, Mentions::Grouped), &mut sink())?)
}

fn exported(of: &Opened, format: FileFormat) -> anyhow::Result<()> {
    let columns: Vec<_> = of.dataset.columns().collect();
    with(of, &Selection::default(), |input| {
        contents(input, &columns, format, &mut sink()).map_err(|error| anyhow::anyhow!("{error:?}"))
    })
}

/// The answer to a question for one line, and for the whole.
fn answer(input: ReportInput<'_>) -> anyhow::Result<()> {
    let asked = Question { view: None, time: None, basis: None, language: Language::English };
    for words in ["last", "in all", "nowhere"] {
        let Lookup { found, .. } = look_up(input.dataset, words, &asked, &|_| true);
        if let Some(best) = found.first() {
            let answer = Answer::new(input, best, &found)?;
            answer.line()?;
            answer.json(&mut sink())??;
        }
    }
    Ok(())
}

/// The explorer from its start to its first pages.
fn screen(of: &Opened) -> anyhow::Result<()> {
    let mut ron = Vec::new();
    indsats::format::ron::write::write(&of.dataset, &mut ron)?;
    let opened = open_bytes(&ron, indsats::format::limits::Limits::default());
    let Opened { dataset, figures, .. } = opened.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let mut app = App::new(dataset, figures, Locale::new(Language::English), Settings::default());
    let size = Size { width: 120, height: 40 };
    let area = Rect { width: size.width, height: size.height, ..Rect::ZERO };
    let mut buffer = Buffer::empty(area);
    for action in [Action::Redraw, Action::ExpandAll, Action::Last] {
        update(&mut app, action);
        fit(&mut app, size);
        draw(&app, area, &mut buffer);
    }
    Ok(())
}
