//! `indsats answer`: the figure that a few words mean, as one line that can be cited.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{
    analysis::{
        check::stated_for::StatedFor,
        chosen::Chosen,
        search::{
            alike::spelt_alike,
            lookup::{ClassSubject, Lookup, Match, Question, Subject as Meant, TimePhrase, look_up, runners_up},
            query::{Query, reader::QueryReader},
        },
        selection::Years,
    },
    commands::{
        dataset::{ReadingArgs, open, too_long},
        no_match::explain,
        output::{
            Format, OutputArgs,
            writer::{remark, write_out},
        },
        selection::{SelectionArgs, named::spelt_otherwise},
    },
    locale::{Locale, Message},
    model::dimension::Classification,
    report::{
        ReportInput,
        answer::formats::Answer,
        labels,
        sentences::no_match,
        writers::{json, link},
    },
    workspace::{open::Opened, origin::Origin},
};

/// The arguments of `answer`.
#[derive(Debug, Args)]
#[command(
    after_help = "Words are parts of names of initiatives, areas, funding sources and classes, a code, a year, the \
                        measure (budget, accounts), and whose money (internal, external). The last year counts; `sum` \
                        and `in all` are all years. Without a year, the one that the dataset opens on. An answer is one \
                        figure: --group and --sort change nothing.\n\n\
                        Exit codes: 0 there is an answer, 1 nothing matches, 2 a mistake.\n\n\
                        Example:\n  indsats answer perspektiv 2021"
)]
pub struct AnswerArgs {
    /// The words of the question: "perspektiv 2021", "eksterne 2020", "job og uddannelse 2022"
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,

    /// The dataset; `-` is standard input. Without it, Copenhagen's letter of 2 December 2020
    #[arg(long)]
    file: Option<PathBuf>,

    #[command(flatten)]
    reading: ReadingArgs,

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
    let Opened { dataset, figures, .. } = &open(&Origin::from(args.file.clone()), args.reading, locale)?;
    let selection = args.selection.selection(dataset, locale)?;
    let chosen = Chosen::of(&selection, dataset);
    let input = ReportInput { dataset, figures, selection: &selection, chosen: &chosen, locale };
    let words = args.query.join(" ");
    let Lookup { found, missed, subject } = find(input, &words, &args.selection);
    let Some(best) = found.first() else {
        if args.output.format == Format::Json {
            write_out(None, |out| Ok(json::nothing(out)?))?;
        }
        match missed {
            Some(miss) => remark(&no_match::miss(dataset, &miss, locale)),
            None if input.nothing_found() => explain(input, &selection.query, Some(selection.query.text())),
            None => explain_question(input, &words, &subject),
        }
        return Ok(ExitCode::FAILURE);
    };
    let inexact = |error| too_long(dataset, error, locale);
    let best = Answer::new(input, best, &found).map_err(inexact)?;
    let several = best.of_several();
    write_out(args.output.pager.pager(), |out| match args.output.format {
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
    if let Some(several) = several {
        remark(&several);
    }
    if let Some(other) = spelt_otherwise(&alike(input, &found[0].subject), locale) {
        remark(&other);
    }
    let close = runners_up(&found);
    if !close.is_empty() {
        remark(&locale.text(Message::AlsoFits));
        for other in close {
            remark(&format!("  {}", name(input, other)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn find(input: ReportInput<'_>, words: &str, options: &SelectionArgs) -> Lookup {
    let ReportInput { dataset, selection, chosen, locale, .. } = input;
    let asked = Question {
        view: selection.view,
        time: options.year.as_ref().map(|typed| match selection.years {
            Years::One(_) => TimePhrase::Column(typed.clone()),
            Years::Sum | Years::Each | Years::Columns => TimePhrase::AllYears,
        }),
        basis: options.measure.as_ref().map(|_| selection.basis(dataset)),
        language: locale.language(),
    };
    let chosen = &chosen.of_all_money;
    let everything = chosen.len() == dataset.initiatives().len();
    let mut lookup = look_up(dataset, words, &asked, &|id| everything || chosen.binary_search(&id).is_ok());
    // A total of an area needs lines of it, and is no answer where the area is not selected; that of a class needs lines or a figure.
    lookup.found.retain(|found| match &found.subject {
        Meant::Whole => everything || !chosen.is_empty(),
        Meant::Area(area) => {
            let has_lines = || dataset.initiatives_under(*area).any(|id| chosen.binary_search(&id).is_ok());
            selection.has_area(dataset, *area) && (!selection.is_filtered() || has_lines())
        }
        Meant::Class(class) if class.lines.is_empty() => !selection.is_filtered() && is_stated(input, class, found),
        Meant::Initiative(_) | Meant::Class(_) => true,
    });
    if let [area] = selection.areas[..] {
        for found in lookup.found.iter_mut().filter(|found| found.subject == Meant::Whole) {
            found.subject = Meant::Area(area);
        }
    }
    lookup
}

/// Returns `true` if a total of a class is stated in the view and the period that are found.
fn is_stated(input: ReportInput<'_>, class: &ClassSubject, found: &Match) -> bool {
    let ReportInput { dataset, figures, .. } = input;
    let area = class.area.or(input.selection.only_area());
    let of = |class| StatedFor { area, view: found.view, class: Some(class) };
    let is_chosen = area.map_or(input.selection.areas.is_empty(), |area| input.selection.has_area(input.dataset, area));
    is_chosen && class.stated(dataset).is_some_and(|class| figures.stated(dataset, of(class), found.period).0.is_some())
}

/// Explains that nothing matches, by the words that are searched for.
fn explain_question(input: ReportInput<'_>, words: &str, subject: &str) {
    let reader = QueryReader::of(input.dataset, input.locale.language());
    let query = Query::parse(words, &reader);
    if let Some(unread) = no_match::unread(&query, input.locale) {
        remark(&unread);
    }
    let query = if subject.is_empty() { query } else { Query::parse(subject, &reader) };
    explain(input, &query, Some(words));
}

/// The names that are spelt nearly like that of the subject: of areas, of initiatives, or of the classes of one kind.
fn alike(input: ReportInput<'_>, subject: &Meant) -> Vec<String> {
    let dataset = input.dataset;
    let names = match subject {
        Meant::Whole => Vec::new(),
        Meant::Area(area) => {
            let names = dataset.areas().map(|area| dataset.area(area).name.as_str());
            spelt_alike(&dataset.area(*area).name, names)
        }
        Meant::Initiative(id) => spelt_alike(dataset.name(*id), dataset.initiatives().map(|line| dataset.name(line))),
        Meant::Class(class) => {
            let of_line = |line| match class.by {
                Classification::Funding => dataset.funding(line).collect(),
                Classification::Dimension(by) => {
                    dataset.class(line, by).map(|class| dataset.text(class)).into_iter().collect::<Vec<_>>()
                }
            };
            spelt_alike(&class.name, dataset.initiatives().flat_map(of_line))
        }
    };
    names.into_iter().map(|name| labels::one_line(name).into_owned()).collect()
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
        Meant::Class(class) => labels::one_line(&class.name).into_owned(),
    }
}
