//! Copies the answer line of the selected row, or the shown initiatives as rows for a spreadsheet.

mod command_line;
mod comparisons;
pub mod selection;
mod short;
pub mod subject;
mod warning;

use std::io;

use crate::{
    analysis::{arranging::classes::is_of_class, search::found::Found},
    explorer::{
        app::{App, PageKind},
        diagram::subject::ChartSubject,
        effect::Effect,
        input::action::Action,
        tree::{
            budget_part::BudgetPart,
            outline,
            rows::{GapOf, Row},
        },
        update::{
            copy::short::{MOST_BYTES, Short},
            roles,
        },
        view::{labels, scope::ShownAreas},
    },
    locale::Message,
    model::{financing::View, ids::InitiativeId, lines::LineSet},
    report::{self, answer::AnswerInput, writers::tsv},
};

/// The text to copy, or the reason why there is none.
pub type Copied = Result<String, Message>;

/// The most initiatives that are looked at. More of them cannot be copied, however short they are: each has at least four cells.
const MOST: usize = MOST_BYTES / 4;

/// Copies the answer line or the table, or says why it cannot be.
pub fn copy(app: &mut App, action: Action) -> Effect {
    if let Some(question) = roles::question(app) {
        app.notify(Message::NotCopied, question);
        return Effect::Draw;
    }
    let copied = match action {
        Action::CopyCommandLine => Ok(command_line::command_line(app)),
        _ if app.shown().is_waiting() => Err(Message::StillSearching),
        Action::CopyAnswer => answer(app),
        _ => table(app),
    };
    let why = match copied {
        Ok(text) if text.len() <= MOST_BYTES => return Effect::Send(text),
        Ok(_) => app.locale().fill(Message::TooLongToCopy, &[("most", MOST_BYTES.into())]),
        Err(why) => app.locale().text(why),
    };
    app.notify(Message::NotCopied, why);
    Effect::Draw
}

/// Shows the text that was sent to the clipboard, or that it was not, and what a command line does not carry. No terminal says that it
/// arrived.
pub fn finish(app: &mut App, text: String, sent: &io::Result<()>) {
    let text = match command_line::left_out(app, &text) {
        Some(left_out) => format!("{text}\n{left_out}"),
        None => text,
    };
    app.notify(if sent.is_ok() { Message::SentToClipboard } else { Message::NotCopied }, text);
}

/// The answer line of the selected row, or of the page that is open.
///
/// # Errors
/// When it is of a sum that cannot be given exactly.
pub fn answer(app: &App) -> Copied {
    let answers = AnswerInput {
        dataset: app.dataset(),
        figures: app.figures(),
        view: app.scope().view(),
        period: app.scope().period(),
        locale: app.locale(),
    };
    Ok(match app.page_kind() {
        Some(PageKind::Initiative(initiative)) => answers.initiative(initiative),
        Some(PageKind::Gap(gap)) => self::gap(app, answers, gap)?,
        Some(PageKind::Warning) => warning::concerned(app, answers),
        Some(PageKind::Check) => match app.checklist().and_then(|list| list.selected(app.figures())) {
            Some(comparison) => answers.comparison(comparison),
            None => warning::sentence(app).ok_or(Message::NothingSelected)?,
        },
        Some(PageKind::Diagram(diagram)) => match diagram.subject(app.tree(), app.tree_source()) {
            ChartSubject::Line(initiative) => answers.initiative(initiative),
            ChartSubject::Total(part) => total(app, answers, part)?,
        },
        Some(PageKind::Marks) => marked(app, answers)?,
        Some(PageKind::Total(row)) => {
            total(app, answers, BudgetPart::of(row, answers.view).ok_or(Message::NothingSelected)?)?
        }
        Some(PageKind::About | PageKind::Help | PageKind::Roles) => answers.total(None),
        None => match app.tree().selected() {
            Row::Initiative(initiative) => answers.initiative(initiative),
            Row::OfWhich(part) => answers.part(part),
            Row::Gap(gap) => self::gap(app, answers, gap)?,
            Row::Area(area) => total(app, answers, BudgetPart::Area(Some(area), answers.view))?,
            row @ Row::Group(group) => total(
                app,
                answers,
                BudgetPart::of(row, answers.view).unwrap_or(BudgetPart::Group(group, answers.view)),
            )?,
            Row::Whole => total(app, answers, BudgetPart::Area(None, answers.view))?,
        },
    })
}

/// A total as it is shown: under a filter the sum of the lines found, without any stated total.
fn total(app: &App, mut answers: AnswerInput<'_>, part: BudgetPart) -> Copied {
    let (found, arrangement) = (app.shown().found(), app.shown().arrangement());
    if found.is_some_and(Found::is_too_long) {
        return Err(Message::FoundTooLong);
    }
    answers.view = part.view();
    let name = match (part, found) {
        (BudgetPart::Area(area, _), None) => return Ok(answers.total(area)),
        (BudgetPart::Area(area, _), Some(_)) => report::labels::area(app.dataset(), area, app.locale()),
        (BudgetPart::Group(group, _), _) => labels::group(app.dataset(), group, arrangement, app.locale()),
    };
    let is_found = |line: &InitiativeId| found.is_none_or(|found| found.contains(*line));
    let lines: Vec<InitiativeId> = match (part, found) {
        (BudgetPart::Area(Some(area), _), _) => app.dataset().initiatives_under(area).filter(is_found).collect(),
        (BudgetPart::Area(None, _), Some(found)) => found.lines().iter().collect(),
        (BudgetPart::Area(None, _), None) => app.dataset().initiatives().collect(),
        (BudgetPart::Group(group, _), _) => {
            let placed = arrangement.map_or(&[][..], |arrangement| arrangement.lines_of(group));
            // In document order, however they are sorted.
            placed.iter().map(|placed| placed.line).collect::<LineSet>().iter().collect()
        }
    };
    let name = match found {
        Some(found) => format!("{name} ({})", report::labels::scope::filter(found.query.text())),
        None => name,
    };
    let class = part.stated(app.tree_source()).and_then(|of| of.class).filter(|_| found.is_none());
    let answer = match class {
        Some(class) => answers.class(None, class, &name, &lines),
        None => answers.sum(&name, &lines),
    };
    answer.map_err(|_| Message::FoundTooLong)
}

/// The total of a gap row, in the first period in which the row has a figure.
fn gap(app: &App, mut answers: AnswerInput<'_>, gap: GapOf) -> Copied {
    let (source, dataset) = (app.tree_source(), app.dataset());
    let of = source.lines_of_gap(gap);
    answers.view = of.view;
    answers.period = source.periods_of_gap(gap).next().map_or(answers.period, |(period, _)| period);
    let (Some(class), Some(area)) = (of.class, of.area) else { return Ok(answers.total(of.area)) };
    let name = format!("{}, {}", report::labels::path(dataset, area), dataset.text(class.name));
    let lines: Vec<InitiativeId> =
        dataset.initiatives_under(area).filter(|&line| is_of_class(dataset, line, class)).collect();
    answers.class(of.area, class, &name, &lines).map_err(|_| Message::FoundTooLong)
}

/// The most marked lines that are named in the copied text.
const FEW: usize = 3;

/// The sum of the marked lines, all money together.
fn marked(app: &App, mut answers: AnswerInput<'_>) -> Copied {
    let lines: Vec<InitiativeId> = app.marks().lines().iter().collect();
    answers.view = View::Combined;
    let name = match lines[..] {
        [line] => return Ok(answers.initiative(line)),
        [_, ..] if lines.len() <= FEW => {
            let names: Vec<String> = lines.iter().map(|&line| app.dataset().name(line).to_owned()).collect();
            report::labels::listed(&names, app.locale())
        }
        _ => app.locale().fill(Message::MarksSum, &[("count", lines.len().into())]),
    };
    answers.sum(&name, &lines).map_err(|_| Message::MarksTooLong)
}

/// The shown initiatives, folded or not, in their order, each in a row with all its years; on the page of a warning those that it
/// is about, on the page "does it add up" the rows of its list.
///
/// # Errors
/// When none are shown because their sum cannot be given exactly.
pub fn table(app: &App) -> Copied {
    let picked = selection::on_page(app, MOST);
    match app.page_kind() {
        Some(PageKind::Warning) if picked.is_none() => return Ok(warning::listed(app, MOST)),
        Some(PageKind::Check) => return Ok(comparisons::listed(app, MOST)),
        _ => {}
    }
    let is_picked = picked.is_some();
    if !is_picked && app.shown().found().is_some_and(Found::is_too_long) {
        return Err(Message::FoundTooLong);
    }
    let (selection, shown) = if let Some(picked) = picked {
        let shown = picked.lines.iter().take(MOST).collect();
        (selection::selection_of(picked), shown)
    } else {
        (selection::chosen(app), outline::first_lines(app.tree_source(), app.tree().root(), MOST))
    };
    let mut text = Short::default();
    // A text that is cut short here is refused for its length.
    let _ = tsv::write(app.dataset(), &selection, &shown, app.locale(), &mut text);
    let mut text = text.into_text();
    if !is_picked && app.tree_source().only() == ShownAreas::Differences {
        // The last line is the scope, which says that only differences are shown.
        text.truncate(text.trim_end().len());
        let only = app.locale().text(Message::OnlyDifferences);
        let period = labels::period_name(app.dataset(), app.scope().period(), app.locale());
        text.extend([" · ", &only, " (", &period, ")\n"]);
    }
    Ok(text)
}
