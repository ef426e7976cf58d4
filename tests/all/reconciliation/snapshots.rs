//! A few reviewed pictures of what differs: the text, and below it which cells have which style.

use crate::screen::stage::Stage;

fn hold(name: &str, stage: &Stage) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, stage.picture()));
}

#[test]
fn the_page_of_comparisons() {
    hold("check-da-80x24", &Stage::letter(80, 24).after("a ! Down"));
    hold("check-da-50x15", &Stage::letter(50, 15).after("a"));
    hold("check-en-120x40", &Stage::letter(120, 40).after("F2 a ! s G"));
}

#[test]
fn only_what_differs() {
    hold("only-da-80x24", &Stage::letter(80, 24).after("!"));
    hold("only-en-50x15", &Stage::letter(50, 15).after("F2 i ! J"));
}
