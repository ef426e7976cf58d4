//! The roles of a table's columns, by their headings and by what stands in them.

use crate::{
    format::table::{
        heading::year_in,
        profile::Profile,
        roles::{Nesting, Role},
        vocabulary::{Hint, hints, total_of},
    },
    model::name::folded,
};

/// The columns of a table, with their headings.
pub(super) struct TableColumns<'a> {
    pub headings: &'a [String],
    pub profiles: &'a [Profile<'a>],
    /// True for a column whose role somebody has said.
    pub is_said: Vec<bool>,
}

/// The years of a span such as "2020-22".
fn spanned(span: &str, years: &[String]) -> Vec<String> {
    let Some((first, last)) = span.split_once(['-', '–', '/']) else { return Vec::new() };
    let last = format!("{}{last}", first.get(..4_usize.saturating_sub(last.len())).unwrap_or_default());
    years.iter().filter(|year| (first..=last.as_str()).contains(&year.as_str())).cloned().collect()
}

impl TableColumns<'_> {
    fn says(&self, column: usize, hint: Hint) -> bool {
        hints(&self.headings[column]).contains(&hint)
    }

    /// The columns whose role is still open.
    pub fn open(&self, roles: &[Option<Role>]) -> Vec<usize> {
        (0..roles.len()).filter(|&column| roles[column].is_none() && self.profiles[column].filled > 0).collect()
    }

    /// Finds the columns of amounts and of what they are of: years in headings, else a column of years and columns of numbers.
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
        for &column in &open {
            if roles[column].is_some() || is_wide {
                continue;
            }
            if self.profiles[column].is_years() {
                roles[column] = Some(Role::Year);
            }
        }
        for &column in &open {
            if roles[column].is_some() {
                continue;
            }
            let said = hints(&self.headings[column]);
            if said.contains(&Hint::Measure) && !self.profiles[column].is_numeric() {
                roles[column] = Some(Role::Measure);
            } else if said.contains(&Hint::PerCent) && self.profiles[column].is_numeric() {
                roles[column] = Some(Role::Unused);
            }
        }
        if is_wide || is_said {
            return;
        }
        let no_amounts = [Hint::Code, Hint::Order, Hint::Area, Hint::Class, Hint::Funding];
        let is_amount = |&column: &usize| {
            let profile = &self.profiles[column];
            let said = hints(&self.headings[column]);
            let told = said.contains(&Hint::Amount) || profile.amounts_only * 20 > profile.filled;
            profile.is_numeric() && told && !said.iter().any(|hint| no_amounts.contains(hint))
        };
        let open = self.open(roles);
        let mut amounts: Vec<usize> = open.iter().copied().filter(is_amount).collect();
        if amounts.is_empty() {
            // Nothing says it but that it is the only column of numbers.
            let numeric = |&column: &usize| self.profiles[column].is_numeric();
            let last = open.iter().copied().filter(numeric).rfind(|&column| !self.says(column, Hint::Code));
            amounts.extend(last);
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
            *role = Some(if has_one_measure && within.len() > 1 {
                let label = &self.headings[column];
                let has_digits = label.contains(|sign: char| sign.is_ascii_digit());
                let span = format!("{label} {}-{}", within[0], within[within.len() - 1]);
                Role::SumOf { label: if has_digits { label.clone() } else { span }, years: within }
            } else {
                Role::Unused
            });
        }
    }

    /// Finds the columns of names and classes among those that are left.
    pub fn names(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        if let Nesting::CodedNames(column) = *nesting {
            roles[column] = Some(Role::Initiative);
        }
        let mut names = Vec::new();
        let mut classes = Vec::new();
        for column in self.open(roles) {
            let said = hints(&self.headings[column]);
            let has = |hint| said.contains(&hint);
            roles[column] = match () {
                () if has(Hint::Note) => Some(Role::Note),
                () if has(Hint::Order) => Some(Role::Unused),
                () if has(Hint::Code) && self.profiles[column].looks_like_codes()
                    || self.profiles[column].is_numeric() =>
                {
                    if has(Hint::Funding) {
                        classes.push((column, Role::Funding));
                    }
                    Some(Role::Code)
                }
                () if has(Hint::Financing) => Some(Role::Financing),
                () if has(Hint::Funding) => {
                    classes.push((column, Role::Funding));
                    Some(Role::Funding)
                }
                () if has(Hint::Class) => {
                    classes.push((column, Role::Class));
                    Some(Role::Class)
                }
                () => {
                    names.push(column);
                    None
                }
            };
        }
        let is_named = roles.iter().flatten().any(|role| *role == Role::Initiative);
        let told = names.iter().copied().rfind(|&column| self.says(column, Hint::Initiative));
        let last = names
            .last()
            .copied()
            .filter(|_| names.len() > 1 || !names.iter().any(|&column| self.says(column, Hint::Area)));
        let initiative = told.or(last).or_else(|| {
            classes.iter().rev().map(|&(column, _)| column).find(|&column| roles[column] == Some(Role::Class))
        });
        let initiative = initiative.or_else(|| classes.last().map(|&(column, _)| column)).or(names.last().copied());
        // A table of nothing but remarks and amounts has its names there: "Source".
        let remarks = || (0..roles.len()).find(|&column| roles[column] == Some(Role::Note));
        let initiative = initiative.or_else(|| if is_named { None } else { remarks() });
        if let Some(column) = initiative.filter(|_| !is_named) {
            roles[column] = Some(Role::Initiative);
            names.retain(|&name| name != column);
        }
        for column in names {
            roles[column] = Some(Role::Area);
        }
        self.codes(roles, nesting);
    }

    /// Codes belong to the names beside them. Those of programmes stand for them where no column names these.
    fn codes(&self, roles: &mut [Option<Role>], nesting: &Nesting) {
        let has_funding = roles.iter().flatten().any(|role| *role == Role::Funding);
        for column in 0..roles.len() {
            if roles[column] != Some(Role::Code) || self.is_said[column] {
                continue;
            }
            let neighbour = |column: usize| roles.get(column).and_then(Option::as_ref);
            let next = neighbour(column + 1);
            let before = column.checked_sub(1).and_then(neighbour);
            let count = |column: usize| self.profiles[column].values.len();
            let is_nested = *nesting == Nesting::Codes(column);
            let differs = self.profiles[column].values.len() * 2 > self.profiles[column].filled;
            roles[column] = Some(match (next, before) {
                _ if is_nested => Role::Code,
                _ if self.says(column, Hint::Funding) => {
                    if has_funding {
                        Role::Unused
                    } else {
                        Role::Funding
                    }
                }
                (Some(Role::Area), _) if count(column) <= 2 * count(column + 1) => Role::AreaCode,
                (Some(Role::Initiative), _) | (_, Some(Role::Initiative)) => Role::Code,
                _ if differs => Role::Code,
                _ => Role::Unused,
            });
        }
        // A line has one code.
        let mut codes = (0..roles.len()).filter(|&column| roles[column] == Some(Role::Code)).collect::<Vec<_>>();
        let nested = codes.iter().copied().find(|&column| *nesting == Nesting::Codes(column));
        let said = codes.iter().copied().find(|&column| self.is_said[column]);
        let kept = said.or(nested).or(codes.last().copied());
        codes.retain(|&column| Some(column) != kept);
        for column in codes {
            roles[column] = Some(Role::Unused);
        }
    }
}
