//! `indsats list`: the initiatives, a row each.

use std::process::ExitCode;

use clap::Args;

use super::{
    choice::{Choice, FileArgs},
    open::{Opened, exact, open},
    output::{Format, Shape, remark, write_out},
};
use crate::{
    analysis::selection::Selection,
    locale::{Locale, Message},
    report::{Subject, csv, json, list, markdown, text, words},
};

/// What `list` takes.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  indsats list --view external --year 2020")]
pub struct ListArgs {
    #[command(flatten)]
    file: FileArgs,
    #[command(flatten)]
    choice: Choice,
    #[command(flatten)]
    shape: Shape,
}

/// Writes the initiatives that are asked for.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &ListArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let opened = open(&args.file.file.clone().into(), locale)?;
    let Opened { dataset, figures } = &opened;
    let selection = args.choice.selection(dataset, locale)?;
    let subject = Subject { dataset, figures, selection: &selection, locale };
    write_out(|out| match args.shape.format {
        Format::Text => {
            let grid = list::grid(subject).map_err(|error| exact(dataset, error, locale))?;
            Ok(text::write(&grid, args.shape.colour.page(), out)?)
        }
        Format::Markdown => {
            let grid = list::grid(subject).map_err(|error| exact(dataset, error, locale))?;
            Ok(markdown::write(&grid, out)?)
        }
        Format::Json => Ok(json::list(subject, out)?),
        Format::Csv => Ok(csv::list(subject, out)?),
    })?;
    explain_nothing(subject, &selection);
    Ok(ExitCode::SUCCESS)
}

/// Where a filter finds no line: whether the dataset says that it leaves this out.
pub(super) fn explain_nothing(subject: Subject<'_>, selection: &Selection) {
    let Subject { dataset, locale, .. } = subject;
    if !selection.is_filtered() || !selection.initiatives(dataset, locale).is_empty() {
        return;
    }
    if let Some(sentence) = selection.query.left_out(dataset) {
        remark(&left_out(subject, selection.query.text(), sentence));
    }
}

/// "danskuddannelse er ikke med i tallene", with what the document says.
pub(super) fn left_out(subject: Subject<'_>, words: &str, sentence: &str) -> String {
    let Subject { dataset, locale, .. } = subject;
    let values = [
        ("words", words.into()),
        ("document", words::capitalised(&words::the_document(dataset, locale)).into()),
        ("sentence", words::one_line(sentence).into_owned().into()),
    ];
    locale.fill(Message::LeftOut, &values)
}
