//! The columns of amounts, and what these are of: years in headings, else a column of years and columns of numbers.

use crate::{
    format::table::{
        grid::GridRow,
        heading::{phase_of, year_in},
        number::{self, DecimalMark},
        profile::Profile,
        roles::Role,
        totals::Compared,
        understand::columns::TableColumns,
        vocabulary::{Hint, calls_accounts, calls_records, hints, total_of},
    },
    model::{amount::Sum, cell::Cell, name::folded},
};

/// The years of a span such as "2020-22".
fn spanned(span: &str, years: &[String]) -> Vec<String> {
    let Some((first, last)) = span.split_once(['-', '–', '/']) else { return Vec::new() };
    let last = format!("{}{last}", first.get(..4_usize.saturating_sub(last.len())).unwrap_or_default());
    years.iter().filter(|year| (first..=last.as_str()).contains(&year.as_str())).cloned().collect()
}

/// The most values of a column of measures, where only the values say that they are some, and the most words of each.
const MEASURES: usize = 12;
const WORDS: usize = 4;

/// Returns `true` if the values of a column are measures: "Budget", "Revised", "Actual", each for many rows.
fn is_of_measures(profile: &Profile<'_>) -> bool {
    let is_measure = |value: &str| value.split_whitespace().count() <= WORDS && phase_of(value).is_some();
    profile.is_of_words(2, MEASURES, is_measure) && profile.filled >= 2 * profile.values.len()
}

impl TableColumns<'_> {
    /// Finds the columns of amounts, and those that say what they are of.
    pub fn amounts(&self, roles: &mut [Option<Role>]) {
        let is_said = roles.iter().flatten().any(|role| matches!(role, Role::Amount | Role::AmountOf { .. }));
        let open = self.open(roles);
        if !is_said {
            for &column in &open {
                let profile = &self.profiles[column];
                let Some(found) = year_in(&self.headings[column]) else { continue };
                let is_told = found.rest.is_empty() && profile.numbers > 0 || profile.numbers * 2 > profile.filled;
                if is_told && profile.shares * 2 < profile.filled && !found.rest.contains('%') {
                    roles[column] = Some(Role::AmountOf { year: found.year, measure: found.rest });
                }
            }
        }
        self.sums(roles);
        let is_wide = roles.iter().flatten().any(|role| matches!(role, Role::AmountOf { .. }));
        if !is_wide {
            self.year(roles);
        }
        for column in self.open(roles) {
            let profile = &self.profiles[column];
            let is_named = self.says(column, Hint::Measure) && !profile.is_numeric() && !profile.is_written_as_codes();
            if is_named || !is_wide && is_of_measures(profile) {
                roles[column] = Some(Role::Measure);
            } else if profile.is_shares() || self.says(column, Hint::PerCent) && profile.is_numeric() {
                roles[column] = Some(Role::Unused);
            }
        }
        if !is_wide && !is_said {
            self.numbers(roles);
        }
    }

    /// Finds the column of years: of several the one that is called so, is filled and has most of them. Without any, a single column of dates says the years.
    fn year(&self, roles: &mut [Option<Role>]) {
        if roles.iter().flatten().any(|role| *role == Role::Year) {
            return;
        }
        let open = self.open(roles);
        let is_filled = |column: usize| self.profiles[column].filled * 10 >= self.rows() * 9;
        // In a column that is called so a few cells may be something else: "TQ" between 1976 and 1977.
        let is_of_years = |&column: &usize| {
            let profile = &self.profiles[column];
            let is_called_so = self.says(column, Hint::Year) && is_filled(column);
            profile.is_years() || is_called_so && profile.years * 10 >= profile.filled * 8
        };
        // Where most rows have no year, it is one of something else: of a last payment.
        let is_of_rows = |&column: &usize| self.profiles[column].filled * 2 > self.rows() || self.stands_once(column);
        let years = open.iter().copied().filter(is_of_years).filter(is_of_rows);
        let rank =
            |&column: &usize| (self.says(column, Hint::Year), is_filled(column), self.profiles[column].values.len());
        let best = years.rev().max_by_key(rank);
        let dates: Vec<usize> = open.iter().copied().filter(|&column| self.profiles[column].is_dates()).collect();
        // The day on which a record was last touched is none of its money.
        let is_of_record = |column: usize| calls_records(&self.headings[column]);
        let of_rows: Vec<usize> = dates.iter().copied().filter(|&column| !is_of_record(column)).collect();
        let of_dates = match of_rows[..] {
            [only] if is_filled(only) => Some(only),
            _ => None,
        };
        if let Some(column) = best.or(of_dates) {
            roles[column] = Some(Role::Year);
        }
        for column in dates.into_iter().filter(|&column| Some(column) != best.or(of_dates)) {
            roles[column] = Some(Role::Unused);
        }
    }

    /// Finds amounts among the columns of numbers: by the words of a heading, by decimals and signs, and beside others.
    fn numbers(&self, roles: &mut [Option<Role>]) {
        let no_amounts = [Hint::Code, Hint::Order, Hint::Area, Hint::Class, Hint::Funding];
        let open = self.open(roles);
        let is_number = |&column: &usize| {
            let said = hints(&self.headings[column]);
            let profile = &self.profiles[column];
            // In a column that is called so some cells may say why there is no amount.
            let is_called_so = said == [Hint::Amount] && profile.numbers * 2 > profile.filled;
            (profile.is_numeric() || is_called_so)
                && !profile.is_years()
                && !self.counts_months(column)
                && !said.iter().any(|hint| no_amounts.contains(hint))
        };
        let is_amount = |&column: &usize| {
            let (heading, profile) = (&self.headings[column], &self.profiles[column]);
            // A letter alone may stand for a measure beside years only.
            let is_measure = heading.chars().count() > 2 && phase_of(heading).is_some();
            let is_named = hints(heading).contains(&Hint::Amount) || is_measure;
            is_named || profile.amounts_only * 20 > profile.filled
        };
        let numbers: Vec<usize> = open.iter().copied().filter(is_number).collect();
        let mut amounts: Vec<usize> = numbers.iter().copied().filter(is_amount).collect();
        if amounts.is_empty() {
            // Nothing says it but that it is the only column of numbers.
            let numeric = |&column: &usize| self.profiles[column].is_numeric();
            let last = open.iter().copied().filter(numeric).rfind(|&column| !self.says(column, Hint::Code));
            amounts.extend(last);
        }
        // Columns of amounts stand beside each other, behind all names whatever numbers they hold.
        let is_text =
            |&column: &usize| !self.profiles[column].is_numeric() && !self.profiles[column].looks_like_codes();
        let last_name = open.iter().copied().rfind(is_text);
        let is_behind = |column: usize| {
            let profile = &self.profiles[column];
            // Flags are single digits.
            let is_flag = profile.values.iter().all(|value| value.len() == 1);
            last_name < Some(column)
                && !is_flag
                && profile.is_numeric()
                && profile.led_by_zero == 0
                && !calls_accounts(&self.headings[column])
        };
        loop {
            let is_beside = |&column: &usize| {
                !amounts.contains(&column)
                    && amounts.iter().any(|&amount| amount.abs_diff(column) == 1)
                    && (self.profiles[column].may_be_amounts() || is_behind(column))
                    && !self.profiles[column].is_years()
            };
            // Amounts of a grant are called after it, as its code is, but that is no number of any length.
            let is_code = |column: usize| {
                let is_said = [Hint::Code, Hint::Order, Hint::Class].iter().any(|&hint| self.says(column, hint));
                is_said || self.counts_months(column) || self.has_names(column)
            };
            let Some(beside) = open.iter().copied().filter(|&column| !is_code(column)).find(is_beside) else { break };
            amounts.push(beside);
        }
        for column in amounts {
            roles[column] = Some(Role::Amount);
        }
    }

    /// Finds the columns that are sums over the years of others: "I alt", "Total 2020-22". Beside years of several measures it isn't told
    /// of which.
    fn sums(&self, roles: &mut [Option<Role>]) {
        let is_total = |column: usize| total_of(&self.headings[column]).is_some();
        let single = |text: &str| text.len() == 4;
        let of_year = |(column, role): (usize, &Option<Role>)| match role {
            Some(Role::AmountOf { year, measure }) if single(year) => Some((column, year.clone(), measure.clone())),
            _ => None,
        };
        let amounts: Vec<(usize, String, String)> = roles.iter().enumerate().filter_map(of_year).collect();
        let years: Vec<String> = amounts.iter().map(|(_, year, _)| year.clone()).collect();
        let has_one_measure = amounts.windows(2).all(|pair| folded(&pair[0].2) == folded(&pair[1].2));
        let is_said_sum = |role: &Option<Role>| matches!(role, Some(Role::SumOf { .. }));
        if years.len() < 2 {
            // There is nothing that it could be the sum of.
            roles.iter_mut().filter(|role| is_said_sum(role)).for_each(|role| *role = Some(Role::Unused));
            return;
        }
        for (column, role) in roles.iter_mut().enumerate() {
            let is_found = is_total(column) && self.profiles[column].is_numeric();
            if !is_found && !is_said_sum(role) {
                continue;
            }
            let within = match role {
                Some(Role::SumOf { label, .. }) => match year_in(label).map(|found| spanned(&found.year, &years)) {
                    Some(within) if within.len() > 1 => within,
                    _ => years.clone(),
                },
                None => years.clone(),
                Some(Role::AmountOf { year, .. }) if !single(year) => spanned(year, &years),
                Some(_) => continue,
            };
            let of_within = amounts.iter().filter(|(_, year, _)| within.contains(year)).map(|(column, ..)| *column);
            let is_sum = is_said_sum(role) || self.is_sum_of(column, &of_within.collect::<Vec<_>>());
            *role = Some(if has_one_measure && within.len() > 1 && is_sum {
                let label = &self.headings[column];
                let has_digits = label.contains(|sign: char| sign.is_ascii_digit());
                let span = format!("{label} {}-{}", within[0], within[within.len() - 1]);
                Role::SumOf { label: if has_digits { label.clone() } else { span }, years: within }
            } else {
                Role::Unused
            });
        }
    }

    /// Returns `true` if a column has the sums of others in most of the first rows, with either decimal mark.
    fn is_sum_of(&self, column: usize, others: &[usize]) -> bool {
        const ROWS: usize = 200;
        [DecimalMark::Point, DecimalMark::Comma].into_iter().any(|mark| {
            let amount = |row: GridRow<'_>, at: usize| {
                number::read(row.cell(at), row.kind(at), mark).ok().and_then(Cell::amount)
            };
            let (mut near, mut all) = (0_usize, 0_usize);
            for row in self.grid.rows().skip(self.above).take(ROWS) {
                let Some(total) = amount(row, column) else { continue };
                let mut sum = Sum::default();
                let is_exact = others.iter().filter_map(|&at| amount(row, at)).all(|amount| sum.add(amount).is_ok());
                if let Ok(Some(of_others)) = sum.total() {
                    all += 1;
                    let compared = Compared { total, sum: of_others, lines: sum.figures() };
                    near += usize::from(is_exact && compared.is_near());
                }
            }
            near * 2 >= all
        })
    }
}
