//! `indsats answer`: the figure that a few words mean, as one line that can be cited.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{
    analysis::{
        chosen::Chosen,
        search::{
            lookup::{Match, Question, Subject as Meant, look_up, runners_up},
            query::{Query, reader::QueryReader},
        },
        selection::Years,
    },
    commands::{
        dataset::{open, too_long},
        no_match::explain,
        output::{Format, OutputArgs, remark, write_out},
        selection::SelectionArgs,
    },
    locale::{Locale, Message},
    model::period::Period,
    report::{ReportInput, answer::formats::Answer, json, labels, link},
    workspace::{open::Opened, origin::Origin},
};

/// The arguments of `answer`.
#[derive(Debug, Args)]
#[command(after_help = "Words are parts of names of initiatives, areas and funding sources, a year, and whose money \
                        (internal, external). Without a year, the one that the dataset opens on.\n\n\
                        Exit codes: 0 there is an answer, 1 nothing matches, 2 a mistake.\n\n\
                        Example:\n  indsats answer perspektiv 2021")]
pub struct AnswerArgs {
    /// What is asked for: "perspektiv 2021", "eksterne 2020", "job og uddannelse 2022"
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,

    /// The dataset; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    #[arg(long)]
    file: Option<PathBuf>,

    #[command(flatten)]
    selection: SelectionArgs,

    #[command(flatten)]
    output: OutputArgs,
}

/// Writes the answer; others that fit nearly as well go to standard error.
///
/// # Errors
/// When the dataset cannot be opened, or has no such year or area.
pub fn run(args: &AnswerArgs, locale: &Locale) -> anyhow::Result<ExitCode> {
    let Opened { dataset, figures } = &open(&Origin::from(args.file.clone()), locale)?;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    let words = args.query.join(" ");
    let found = find(input, &words, args.selection.year.is_some());
    let Some(best) = found.first() else {
        if args.output.format == Format::Json {
            write_out(|out| Ok(json::nothing(out)?))?;
        }
        explain(input, &Query::parse(&words, &QueryReader::of(dataset, locale.language())), true);
        return Ok(ExitCode::FAILURE);
    };
    let inexact = |error| too_long(dataset, error, locale);
    let best = Answer::new(input, best).map_err(inexact)?;
    write_out(|out| match args.output.format {
        Format::Text => {
            let line = best.line().map_err(inexact)?;
            let page = args.output.colour.page();
            let line = if page.linked { link::linked(&line, &link::addresses(dataset)) } else { line };
            Ok(writeln!(out, "{line}")?)
        }
        Format::Json => Ok(best.json(out).map_err(inexact)??),
        Format::Csv => Ok(best.csv(out).map_err(inexact)??),
        Format::Markdown => Ok(best.markdown(out).map_err(inexact)??),
    })?;
    let close = runners_up(&found);
    if !close.is_empty() {
        remark(&locale.text(Message::AlsoFits));
        for other in close {
            remark(&format!("  {}", name(input, other)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn find(input: ReportInput<'_>, words: &str, year_is_said: bool) -> Vec<Match> {
    let ReportInput { dataset, selection, chosen, .. } = input;
    let all = Period::All(selection.basis(dataset));
    let period = match selection.years {
        Years::One(year) => Some(Period::Column(year)),
        Years::Sum => Some(all),
        Years::Each => year_is_said.then_some(all),
    };
    let usual = Period::Column(dataset.start_column());
    let asked = Question { view: selection.view, period, usual, language: input.locale.language() };
    let chosen = &chosen.of_all_money;
    let everything = chosen.len() == dataset.initiatives().len();
    let mut found = look_up(dataset, words, asked, &|id| everything || chosen.binary_search(&id).is_ok());
    // A total of a whole area is no answer if only some initiatives or areas are selected.
    found.retain(|found| match found.subject {
        Meant::Whole => !selection.is_filtered() && selection.areas.is_empty(),
        Meant::Area(area) => !selection.is_filtered() && selection.has_area(dataset, area),
        Meant::Initiative(_) | Meant::Funding(..) => true,
    });
    found
}

/// The name of a runner-up.
fn name(input: ReportInput<'_>, found: &Match) -> String {
    let ReportInput { dataset, locale, .. } = input;
    match &found.subject {
        Meant::Whole => labels::area(dataset, None, locale),
        Meant::Area(area) => labels::path(dataset, *area),
        Meant::Initiative(id) => {
            let area = labels::path(dataset, dataset.initiative(*id).area);
            format!("{} ({area})", labels::one_line(dataset.name(*id)))
        }
        Meant::Funding(name, _) => labels::one_line(name).into_owned(),
    }
}
