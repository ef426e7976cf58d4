//! The keys on the page of a table's columns, which go before those that have a meaning everywhere.

use crossterm::event::KeyCode::{Enter, Left, Right, Tab};

use crate::{
    explorer::input::{
        action::Action,
        key::{Binding, BoundAction, Group, HintPlace, Place, bind, key, on, sign},
    },
    format::table::{number::DecimalMark, said::SaidRole},
    locale::Message,
};

/// Every key of that page which has another meaning elsewhere or none.
pub const ROLE_BINDINGS: &[Binding] = &[
    bind(Group::Roles, &[on(Action::Explore, Message::NameExplore, &[key(Enter)])], Message::DoExplore)
        .hint("Enter", Message::HintExplore, HintPlace::Elsewhere(Place::Question))
        .rank(0),
    bind(
        Group::Roles,
        &[
            on(Action::PreviousRole, Message::NamePreviousRole, &[key(Left), sign('h')]),
            on(Action::NextRole, Message::NameNextRole, &[key(Right), sign('l')]),
        ],
        Message::DoNextRole,
    )
    .hint("←→", Message::HintRole, HintPlace::All)
    .rank(1),
    bind(
        Group::Roles,
        &[
            on(Action::Decimal(DecimalMark::Comma), Message::NameDecimalComma, &[sign(',')]),
            on(Action::Decimal(DecimalMark::Point), Message::NameDecimalPoint, &[sign('.')]),
        ],
        Message::DoDecimal,
    )
    .hint(", .", Message::HintDecimal, HintPlace::All)
    .rank(2),
    bind(Group::Roles, &[on(Action::NextSheet, Message::NameNextSheet, &[key(Tab)])], Message::DoNextSheet),
    bind(Group::Roles, &[on(Action::SaveRoles, Message::NameSaveRoles, &[sign('w')])], Message::DoSaveRoles)
        .hint("w", Message::HintSaveRoles, HintPlace::Elsewhere(Place::Question))
        .rank(3),
    role(&[on(Action::TakeFor(&SaidRole::Area), Message::RoleArea, &[sign('a')])], "a", Message::RoleArea),
    role(&[on(Action::TakeFor(&SaidRole::SubArea), Message::RoleSubArea, &[sign('s')])], "s", Message::RoleSubArea),
    role(
        &[on(Action::TakeFor(&SaidRole::Initiative), Message::RoleInitiative, &[sign('i')])],
        "i",
        Message::RoleInitiative,
    ),
    role(&[on(Action::TakeFor(&SaidRole::Amount), Message::RoleAmount, &[sign('m')])], "m", Message::RoleAmount),
    role(&[on(Action::TakeFor(&SaidRole::Year), Message::RoleYear, &[sign('y')])], "y", Message::RoleYear),
    role(&[on(Action::TakeFor(&SaidRole::Measure), Message::RoleMeasure, &[sign('t')])], "t", Message::RoleMeasure),
    role(&[on(Action::TakeFor(&SaidRole::Funding), Message::RoleFunding, &[sign('f')])], "f", Message::RoleFunding),
    role(
        &[on(Action::TakeFor(&SaidRole::Financing), Message::RoleFinancing, &[sign('e')])],
        "e",
        Message::RoleFinancing,
    ),
    role(&[on(Action::TakeFor(&SaidRole::Class), Message::RoleClass, &[sign('c')])], "c", Message::RoleClass),
    role(&[on(Action::TakeFor(&SaidRole::Code), Message::RoleCode, &[sign('d')])], "d", Message::RoleCode),
    role(&[on(Action::TakeFor(&SaidRole::Note), Message::RoleNote, &[sign('n')])], "n", Message::RoleNote),
    role(&[on(Action::TakeFor(&SaidRole::Unused), Message::RoleUnused, &[sign('x')])], "x", Message::RoleUnused),
];

/// A key that takes the selected column for something.
const fn role(actions: &'static [BoundAction], key: &'static str, name: Message) -> Binding {
    bind(Group::Roles, actions, name).hint(key, name, HintPlace::All).rank(9)
}
