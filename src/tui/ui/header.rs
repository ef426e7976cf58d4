//! The head of the screen: title, unit and what the figures leave out; the years and the views with the one shown in
//! marks. It can't be scrolled away, so that no figure is ever without its scope.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget as _,
};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    locale::Message,
    model::{financing::View, year::Period},
    report,
    tui::{scene::Scene, scope::Only, text::fit, theme::Role, values, words},
};

/// What the title keeps beside the years.
const LEAST_TITLE: usize = 8;

/// What is hidden and left out gets this much before the views lose their names.
const LEAST_SCOPE: usize = 19;

/// Which views are named beside their key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    All,
    Shown,
}

/// `hidden` is how many areas the view hides.
pub fn draw(scene: &Scene<'_>, hidden: usize, area: Rect, buffer: &mut Buffer) {
    let width = usize::from(area.width);
    let scope = scene.dataset.about().scope.short.as_deref().unwrap_or_default();

    let title = format!(" {}", scene.dataset.short_title());
    let unit = report::words::unit(scene.dataset, scene.locale).unwrap_or_default();
    let unit = if unit.is_empty() { unit } else { format!(" · {unit}") };
    let with_scope = format!("{title}{unit}{}{scope}", if scope.is_empty() { "" } else { " · " });
    let mut years = years(scene, (width * 3 / 5).min(width.saturating_sub(unit.width() + LEAST_TITLE)));
    let all_fits = with_scope.width() + years.width() + 2 <= width;
    let room = width.saturating_sub(years.width() + 2);
    // A title can be cut; a figure without its unit is none.
    let shown = if all_fits { with_scope } else { format!("{}{unit}", fit(&title, room.saturating_sub(unit.width()))) };
    let shown = fit(&shown, room).into_owned();
    buffer.set_string(area.x, area.y, &shown, scene.style(Role::Title));
    years.spans.push(Span::raw(" "));
    let x = area.right().saturating_sub(u16::try_from(years.width()).unwrap_or(area.width));
    years.render(Rect { x, width: area.right() - x, height: 1, ..area }, buffer);

    let hidden = (hidden > 0).then(|| scene.locale.fill(Message::HiddenAreas, &[("count", hidden.into())]));
    let only = (scene.scope.only() == Only::Differences).then(|| scene.text(Message::OnlyDifferences));
    let filter = scene.found.map(|_| scene.text(Message::Filtered));
    let scope = (!all_fits && !scope.is_empty()).then(|| scope.to_owned());
    let sentences = values::sentences(scene);
    let others: Vec<String> = [values::base(scene), filter, only, hidden, scope].into_iter().flatten().collect();
    let rest = |sentence: Option<&String>| {
        sentence.into_iter().chain(&others).map(String::as_str).collect::<Vec<_>>().join(" · ")
    };
    let room_beside = |views: &Line<'_>| width.saturating_sub(views.width() + 2);
    let named = views(scene, Names::All);
    let least = rest(sentences.first()).width().min(LEAST_SCOPE);
    let views = if room_beside(&named) < least { views(scene, Names::Shown) } else { named };
    let room = room_beside(&views);
    views.render(Rect { y: area.y + 1, height: 1, ..area }, buffer);
    let whole = |sentence: &&String| sentence.width() + 3 <= room;
    let rest = rest(sentences.iter().find(whole).or(sentences.last()));
    let rest = if rest.width() > room && room > 4 { format!("{} o", cut(&rest, room - 2)) } else { rest };
    if room > 4 {
        let x = area.right().saturating_sub(u16::try_from(rest.width() + 1).unwrap_or(0));
        buffer.set_string(x, area.y + 1, &rest, scene.style(Role::Muted));
    }
}

/// As much as fits, without the sign that parted it from what was left out.
fn cut(text: &str, width: usize) -> String {
    fit(text, width).replace(" ·…", "…")
}

/// "2020 ‹2021› 2022  0 Alle år": as many years around the one that is shown as there is room for.
fn years(scene: &Scene<'_>, room: usize) -> Line<'static> {
    let shown = scene.scope.period();
    let name = |period: Period| {
        let name = words::period(scene.dataset, period, scene.locale);
        if period == shown { format!("‹{name}›") } else { name }
    };
    let all = if shown == Period::All { name(Period::All) } else { format!("0 {}", scene.text(Message::AllYearsTab)) };
    let years: Vec<String> = scene.dataset.years().map(|year| name(Period::Year(year))).collect();
    let centre = shown.year().map_or(years.len() - 1, crate::model::year::YearId::index);
    let (mut from, mut to) = (centre, centre + 1);
    let width =
        |from: usize, to: usize| years[from..to].iter().map(|year| year.width() + 1).sum::<usize>() + all.width() + 6;
    loop {
        if from > 0 && width(from - 1, to) <= room {
            from -= 1;
        } else if to < years.len() && width(from, to + 1) <= room {
            to += 1;
        } else {
            break;
        }
    }
    let mut spans = Vec::new();
    let muted = scene.style(Role::Muted);
    if from > 0 {
        spans.push(Span::styled("… ", muted));
    }
    for (index, year) in years.iter().enumerate().take(to).skip(from) {
        let style =
            if shown.year().is_some_and(|year| year.index() == index) { scene.style(Role::Current) } else { muted };
        spans.push(Span::styled(year.clone(), style));
        spans.push(Span::raw(" "));
    }
    if to < years.len() {
        spans.push(Span::styled("… ", muted));
    }
    let style = if shown == Period::All { scene.style(Role::Current) } else { muted };
    if width(from, to) <= room || shown == Period::All {
        spans.push(Span::raw(" "));
        spans.push(Span::styled(all, style));
    }
    Line::from(spans)
}

/// " i Egne  e Eksterne  c [Alle midler]", or " i  e  c [Alle midler]".
fn views(scene: &Scene<'_>, names: Names) -> Line<'static> {
    let mut spans = Vec::new();
    for (view, key, name) in [
        (View::Internal, "i", Message::TabInternal),
        (View::External, "e", Message::TabExternal),
        (View::Combined, "c", Message::TabCombined),
    ] {
        let name = scene.text(name);
        spans.push(Span::styled(format!(" {key} "), scene.style(Role::Key)));
        spans.push(if view == scene.scope.view() {
            Span::styled(format!("[{name}]"), scene.style(Role::Current))
        } else {
            Span::styled(if names == Names::All { name } else { String::new() }, scene.style(Role::Muted))
        });
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}
