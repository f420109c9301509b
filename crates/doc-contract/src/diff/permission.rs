//! The differences in what a caller must be allowed.
//!
//! Owns how actions are matched: by name, and the one that is left on each side is the same by another name. A page
//! without a section on authorization is an older one, so it is not compared.

use serde_json::Value;

use super::Diff;
use crate::{effect, finding::Effect, page::RequiredAction, rules, tables::same_set};

impl Diff<'_> {
    pub(super) fn permission(&mut self) {
        let Some(documented) = &self.documented.permission else { return };
        let Some(specified) = &self.specified.permission else {
            let names: Vec<&str> = documented.iter().map(|action| action.action.as_str()).collect();
            return self.push(rules::PERMISSION_ADDED, effect::PERMISSION, "permission", Some(names.into()), None);
        };
        for action in documented {
            if let Some(other) = find(specified, action) {
                self.action(action, other);
            }
        }
        let added: Vec<_> = documented.iter().filter(|action| find(specified, action).is_none()).collect();
        let removed: Vec<_> = specified.iter().filter(|action| find(documented, action).is_none()).collect();
        let name = |action: &RequiredAction| Some(Value::from(action.action.as_str()));
        if let ([new], [old]) = (&added[..], &removed[..]) {
            self.push(rules::ACTION_CHANGED, Effect::Breaking, "permission.action", name(new), name(old));
            self.name_sides(&format!("permission.{}", new.action), &format!("permission.{}", old.action));
            return self.action(new, old);
        }
        for action in added {
            let at = format!("permission.{}", action.action);
            self.push(rules::ACTION_ADDED, Effect::Breaking, at, name(action), None);
        }
        for action in removed {
            let at = format!("permission.{}", action.action);
            self.push(rules::ACTION_REMOVED, Effect::Compatible, at, None, name(action));
        }
    }

    /// The facts of an action, which may have another name on each side: errata are written against the specified one.
    fn action(&mut self, documented: &RequiredAction, specified: &RequiredAction) {
        let at = format!("permission.{}", specified.action);
        let page_at = format!("permission.{}", documented.action);
        let (page, spec) = (&documented.access_level, &specified.access_level);
        if page != spec {
            let value = |level: &Option<String>| level.clone().map(Value::from);
            self.fact(&at, ("access_level", rules::ACCESS_LEVEL), effect::ACCESS_LEVEL, value(page), value(spec));
            self.name_sides(&format!("{page_at}.access_level"), &format!("{at}.access_level"));
        }
        type EffectOf = fn(&[String], &[String]) -> Effect;
        let lists: [(_, _, EffectOf, _, _); 4] = [
            (
                "resource_types",
                rules::RESOURCE_TYPES,
                effect::resource_types,
                &documented.resource_types,
                &specified.resource_types,
            ),
            (
                "condition_keys",
                rules::CONDITION_KEYS,
                effect::usable,
                &documented.condition_keys,
                &specified.condition_keys,
            ),
            ("aliases", rules::ALIASES, effect::usable, &documented.aliases, &specified.aliases),
            (
                "dependencies",
                rules::DEPENDENCIES,
                effect::dependencies,
                &documented.dependencies,
                &specified.dependencies,
            ),
        ];
        for (fact, rules, effect, page, spec) in lists {
            if !same_set(page, spec) {
                let value = |list: &Vec<String>| (!list.is_empty()).then(|| Value::from(list.clone()));
                self.fact(&at, (fact, rules), effect(page, spec), value(page), value(spec));
                self.name_sides(&format!("{page_at}.{fact}"), &format!("{at}.{fact}"));
            }
        }
    }

    /// What each side calls the location of the last difference.
    fn name_sides(&mut self, page_key: &str, spec_key: &str) {
        if let Some(last) = self.found.last_mut() {
            (last.page_key, last.spec_key) = (Some(page_key.to_owned()), Some(spec_key.to_owned()));
        }
    }
}

fn find<'a>(actions: &'a [RequiredAction], action: &RequiredAction) -> Option<&'a RequiredAction> {
    actions.iter().find(|other| other.action == action.action)
}
