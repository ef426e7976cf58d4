//! The table of keys: every action with its keys and its words, in the order of the help page. The keymap looks actions up in
//! it; the help page, the footer and the documents list it.

use crossterm::event::KeyCode::{
    BackTab, Backspace, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
};

use crate::{
    explorer::input::{
        action::Action,
        key::{Binding, Group, HintPlace, Place, bind, ctrl, key, on, shift, sign},
    },
    locale::Message,
    model::financing::View,
};

/// Every key of the explorer outside text fields; theirs are in `line_edit` and in the files of `update` that use it.
pub const BINDINGS: &[Binding] = &[
    bind(
        Group::Move,
        &[
            on(Action::Up, Message::NameUp, &[key(Up), sign('k')]),
            on(Action::Down, Message::NameDown, &[key(Down), sign('j')]),
        ],
        Message::DoMove,
    )
    .hint("↑↓", Message::HintMove, HintPlace::Moving)
    .rank(12),
    bind(
        Group::Move,
        &[
            on(Action::PageUp, Message::NamePageUp, &[key(PageUp), ctrl('b')]),
            on(Action::PageDown, Message::NamePageDown, &[key(PageDown), ctrl('f')]),
        ],
        Message::DoPage,
    ),
    bind(
        Group::Move,
        &[
            on(Action::HalfUp, Message::NameHalfUp, &[ctrl('u')]),
            on(Action::HalfDown, Message::NameHalfDown, &[ctrl('d')]),
        ],
        Message::DoHalfPage,
    ),
    bind(
        Group::Move,
        &[
            on(Action::First, Message::NameFirst, &[key(Home), sign('g')]),
            on(Action::Last, Message::NameLast, &[key(End), sign('G')]),
        ],
        Message::DoEnds,
    ),
    bind(
        Group::Move,
        &[
            on(Action::PreviousArea, Message::NamePreviousArea, &[sign('K')]),
            on(Action::NextArea, Message::NameNextArea, &[sign('J')]),
        ],
        Message::DoAreas,
    ),
    bind(
        Group::Move,
        &[
            on(Action::Collapse, Message::NameCollapse, &[key(Left), sign('h')]),
            on(Action::Expand, Message::NameExpand, &[key(Right), sign('l')]),
        ],
        Message::DoFold,
    )
    .hint("←→", Message::HintFold, HintPlace::Tree)
    .rank(5),
    bind(Group::Move, &[on(Action::Fold, Message::NameFold, &[sign(' ')])], Message::DoFoldThis),
    bind(
        Group::Move,
        &[
            on(Action::ExpandAll, Message::NameExpandAll, &[sign('+'), sign('*')]),
            on(Action::CollapseAll, Message::NameCollapseAll, &[sign('-')]),
        ],
        Message::DoFoldAll,
    )
    .hint("+ -", Message::HintFoldAll, HintPlace::Tree)
    .rank(13),
    bind(Group::Move, &[on(Action::Enter, Message::NameEnter, &[key(Enter)])], Message::DoEnter)
        .hint("Enter", Message::HintEnter, HintPlace::Rows)
        .rank(10),
    bind(
        Group::Move,
        &[
            on(Action::Back, Message::NameBack, &[key(Backspace), ctrl('h')]),
            on(Action::Cancel, Message::NameCancel, &[key(Esc)]),
        ],
        Message::DoBack,
    )
    .hint("Esc", Message::HintBack, HintPlace::Inside)
    .rank(1),
    bind(
        Group::Figures,
        &[
            on(Action::PreviousYear, Message::NamePreviousYear, &[sign(','), shift(Left)]),
            on(Action::NextYear, Message::NameNextYear, &[sign('.'), shift(Right)]),
        ],
        Message::DoYear,
    )
    .hint(", .", Message::HintYear, HintPlace::Figures)
    .rank(1),
    bind(
        Group::Figures,
        &[
            on(Action::Year(1), Message::NameYear, &[sign('1')]),
            on(Action::Year(2), Message::NameYear, &[sign('2')]),
            on(Action::Year(3), Message::NameYear, &[sign('3')]),
            on(Action::Year(4), Message::NameYear, &[sign('4')]),
            on(Action::Year(5), Message::NameYear, &[sign('5')]),
            on(Action::Year(6), Message::NameYear, &[sign('6')]),
            on(Action::Year(7), Message::NameYear, &[sign('7')]),
            on(Action::Year(8), Message::NameYear, &[sign('8')]),
            on(Action::Year(9), Message::NameYear, &[sign('9')]),
        ],
        Message::DoYearNumber,
    )
    .written("1…9"),
    bind(Group::Figures, &[on(Action::AllYears, Message::NameAllYears, &[sign('0')])], Message::DoAllYears),
    bind(
        Group::Figures,
        &[
            on(Action::NextMeasure, Message::NameNextMeasure, &[sign('t')]),
            on(Action::Beside, Message::NameBeside, &[sign('T')]),
        ],
        Message::DoMeasure,
    ),
    bind(
        Group::Figures,
        &[
            on(Action::EarlierBase, Message::NameEarlierBase, &[sign('b')]),
            on(Action::LaterBase, Message::NameLaterBase, &[sign('B')]),
        ],
        Message::DoBase,
    )
    .hint("b", Message::HintBase, HintPlace::Figures)
    .rank(14),
    bind(Group::Figures, &[on(Action::NextValues, Message::NameNextValues, &[sign('v')])], Message::DoValues)
        .hint("v", Message::HintValues, HintPlace::Tree)
        .rank(13),
    bind(
        Group::Figures,
        &[
            on(Action::View(View::Internal), Message::NameInternal, &[sign('i')]),
            on(Action::View(View::External), Message::NameExternal, &[sign('e')]),
            on(Action::View(View::Combined), Message::NameCombined, &[sign('c')]),
        ],
        Message::DoView,
    )
    .hint("i e c", Message::HintView, HintPlace::Figures)
    .rank(11),
    bind(
        Group::Figures,
        &[
            on(Action::NextView, Message::NameNextView, &[key(Tab)]),
            on(Action::PreviousView, Message::NamePreviousView, &[key(BackTab), shift(Tab)]),
        ],
        Message::DoNextView,
    )
    .written("Tab Shift-Tab"),
    bind(Group::Move, &[on(Action::Find, Message::NameFind, &[sign('/')])], Message::DoFind)
        .hint("/", Message::HintFind, HintPlace::Tree)
        .rank(1),
    bind(
        Group::Move,
        &[
            on(Action::NextHit, Message::NameNextHit, &[sign('n')]),
            on(Action::PreviousHit, Message::NamePreviousHit, &[sign('N')]),
        ],
        Message::DoNextHit,
    ),
    bind(
        Group::Figures,
        &[on(Action::Sort, Message::NameSort, &[sign('s')]), on(Action::Reverse, Message::NameReverse, &[sign('S')])],
        Message::DoSort,
    )
    .hint("s", Message::HintSort, HintPlace::Sorted)
    .rank(8),
    bind(
        Group::Figures,
        &[
            on(Action::Group, Message::NameGroup, &[sign('p')]),
            on(Action::GroupBack, Message::NameGroupBack, &[sign('P')]),
        ],
        Message::DoGroup,
    )
    .hint("p", Message::HintGroup, HintPlace::Tree)
    .rank(10),
    bind(
        Group::Figures,
        &[on(Action::Undo, Message::NameUndo, &[sign('u')]), on(Action::Redo, Message::NameRedo, &[ctrl('r')])],
        Message::DoUndo,
    )
    .hint("u", Message::HintUndo, HintPlace::Figures)
    .rank(12),
    bind(Group::Figures, &[on(Action::Reset, Message::NameReset, &[sign('R')])], Message::DoReset),
    bind(
        Group::Marks,
        &[
            on(Action::Mark, Message::NameMark, &[sign('m')]),
            on(Action::MarkShown, Message::NameMarkShown, &[sign('A')]),
        ],
        Message::DoMark,
    )
    .hint("m", Message::HintMark, HintPlace::Tree)
    .rank(8),
    bind(Group::Marks, &[on(Action::MarkRange, Message::NameMarkRange, &[sign('V')])], Message::DoMarkRange),
    bind(
        Group::Marks,
        &[
            on(Action::Marked, Message::NameMarked, &[sign('L')]),
            on(Action::ClearMarks, Message::NameClearMarks, &[sign('M')]),
        ],
        Message::DoMarked,
    ),
    bind(
        Group::Figures,
        &[on(Action::OnlyDifferences, Message::NameOnlyDifferences, &[sign('!')])],
        Message::DoOnlyDifferences,
    )
    .hint("!", Message::HintOnlyDifferences, HintPlace::Differing)
    .rank(9),
    bind(
        Group::Figures,
        &[
            on(Action::CopyAnswer, Message::NameCopyAnswer, &[sign('y')]),
            on(Action::CopyTable, Message::NameCopyTable, &[sign('Y')]),
            on(Action::CopyCommandLine, Message::NameCommandLine, &[ctrl('y')]),
        ],
        Message::DoCopy,
    )
    .hint("y", Message::HintCopy, HintPlace::All)
    .rank(2),
    bind(Group::Pages, &[on(Action::Check, Message::NameCheck, &[sign('a')])], Message::DoCheck)
        .hint("a", Message::HintCheck, HintPlace::Elsewhere(Place::Check))
        .rank(4),
    bind(Group::Pages, &[on(Action::NextDiagram, Message::NameDraw, &[sign('d')])], Message::DoDraw)
        .hint("d", Message::HintDraw, HintPlace::All)
        .rank(6),
    bind(Group::Pages, &[on(Action::About, Message::NameAbout, &[sign('o')])], Message::DoAbout)
        .hint("o", Message::HintAbout, HintPlace::Elsewhere(Place::About))
        .rank(9),
    bind(Group::Pages, &[on(Action::Help, Message::NameHelp, &[sign('?'), key(F(1))])], Message::DoHelp)
        .hint("?", Message::HintHelp, HintPlace::Elsewhere(Place::Help))
        .rank(0),
    bind(Group::Program, &[on(Action::Palette, Message::NamePalette, &[sign(':')])], Message::DoPalette)
        .hint(":", Message::HintPalette, HintPlace::All)
        .rank(3),
    bind(
        Group::Program,
        &[
            on(Action::NextParts, Message::NameNextParts, &[sign('z')]),
            on(Action::WrapNames, Message::NameWrapNames, &[sign('w')]),
        ],
        Message::DoParts,
    )
    .hint("z w", Message::HintParts, HintPlace::Tree)
    .rank(12),
    bind(Group::Program, &[on(Action::Language, Message::NameLanguage, &[key(F(2))])], Message::DoLanguage)
        .hint("F2", Message::HintLanguage, HintPlace::All)
        .rank(13),
    bind(
        Group::Program,
        &[on(Action::Redraw, Message::NameRedraw, &[ctrl('l')]), on(Action::Reload, Message::NameReload, &[key(F(5))])],
        Message::DoRedraw,
    ),
    bind(Group::Program, &[on(Action::Quit, Message::NameQuit, &[sign('q')])], Message::DoQuit)
        .hint("q", Message::HintQuit, HintPlace::All)
        .rank(7),
    bind(
        Group::Program,
        &[
            on(Action::QuitNow, Message::NameQuitNow, &[ctrl('c')]),
            on(Action::Suspend, Message::NameSuspend, &[ctrl('z')]),
        ],
        Message::DoLeave,
    ),
];
