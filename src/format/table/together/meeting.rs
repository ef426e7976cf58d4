//! The lines that the files of an import have in common: what doesn't meet is named.

use std::collections::HashSet;

use crate::{
    format::table::{
        account::Meeting,
        draft::{Draft, DraftLine},
        part::Part,
    },
    model::name::folded,
};

/// All that each file after the first has in common with those before it. Files of other areas have no line in common, and need none.
pub fn meetings(draft: &Draft, parts: &[Part<'_>]) -> Vec<Meeting> {
    let document = |part: usize| parts[part].document;
    let of = |line: &DraftLine, wanted: &dyn Fn(u32) -> bool| line.rows.iter().any(|row| wanted(document(row.part)));
    let areas = areas_of_lines(draft);
    let mut meetings = Vec::new();
    let firsts = (1..parts.len()).filter(|&part| document(part) != document(part - 1));
    for part in firsts {
        let own = document(part);
        let mut meeting = Meeting { part, ..Meeting::default() };
        let is_before = |line: &DraftLine| of(line, &|other| other < own);
        let before: HashSet<(usize, String)> = draft
            .lines
            .iter()
            .zip(&areas)
            .filter(|(line, _)| is_before(line) && !of(line, &|other| other == own))
            .map(|(line, &area)| (area, folded(&line.key.name)))
            .collect();
        let own_areas: HashSet<usize> = draft
            .lines
            .iter()
            .zip(&areas)
            .filter(|(line, _)| of(line, &|other| other == own))
            .map(|(_, &area)| area)
            .collect();
        for (line, &area) in draft.lines.iter().zip(&areas) {
            let name = || line.key.name.clone();
            match (is_before(line), of(line, &|other| other == own)) {
                (true, true) => meeting.met += 1,
                (false, true) if before.contains(&(area, folded(&line.key.name))) => meeting.apart.push(name()),
                (false, true) => meeting.new.push(name()),
                // What an area that the file doesn't have has, it need not have.
                (true, false) if own_areas.contains(&area) => meeting.missing.push(name()),
                _ => {}
            }
        }
        meeting.missing.retain(|name| !meeting.apart.iter().any(|other| folded(other) == folded(name)));
        meetings.push(meeting);
    }
    meetings
}

/// The area of each line, by its place.
fn areas_of_lines(draft: &Draft) -> Vec<usize> {
    let mut areas = vec![0; draft.lines.len()];
    for (place, area) in draft.nodes.iter().enumerate() {
        for &line in &area.lines {
            areas[line] = place;
        }
    }
    areas
}
