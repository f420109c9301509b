//! Completion, as the scripts of the shells ask for it.

use crate::{
    emulated::{against, quick},
    support::{NOWHERE, Ran, Run, line},
};
use tokio::task::block_in_place;

/// Asks for the candidates of the last word of a command line, as the script for fish does.
pub(crate) fn completed(words: &str) -> Run {
    line(&format!("-- taurus-htap {words}")).variable("TAURUS_HTAP_COMPLETE", "fish")
}

/// The candidates, without their descriptions. Nothing else is printed.
pub(crate) fn candidates(ran: &Ran) -> Vec<&str> {
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran}");
    ran.out.lines().map(|line| line.split('\t').next().unwrap_or_default()).collect()
}

#[test]
fn commands_options_values_and_operations_are_completed() {
    for (words, expected) in [
        ("sy", vec!["sync"]),
        ("sync pau", vec!["pause"]),
        ("check --source-d", vec!["--source-database"]),
        ("check --output j", vec!["json", "jsonl"]),
        ("sync list --output n", vec!["name"]),
        ("sync list --output w", vec!["wide"]),
        ("api ListInstanceN", vec!["ListInstanceNode"]),
    ] {
        assert_eq!(candidates(&completed(words).ran()), expected, "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_the_service_are_completed() {
    let (emulator, seed) = quick().await;
    let create =
        "sync create --name orders_to_htap --source-database shop --target-database shop_htap --include orders";
    let starrocks = seed.starrocks_instances[0].id.as_str();
    block_in_place(|| {
        let created = against(line(create), &emulator, &seed).ran();
        assert_eq!(created.code, 0, "{created}");
        let with_option = format!("--instance={starrocks}");
        for (words, expected) in [
            ("sync pause ord".to_owned(), vec!["orders_to_htap"]),
            ("--verbose sync status ord".to_owned(), vec!["orders_to_htap"]),
            (format!("nodes list --instance {}", &starrocks[..4]), vec![starrocks]),
            // Before a command as well.
            (format!("--instance {}", &starrocks[..4]), vec![starrocks]),
            (format!("--verbose --instance={}", &starrocks[..4]), vec![with_option.as_str()]),
            ("sync pause other".to_owned(), vec![]),
        ] {
            let ran = against(completed(&words), &emulator, &seed).ran();
            assert_eq!(candidates(&ran), expected, "{words}");
        }
        // An option of the line counts, even after the word.
        let other = "9".repeat(32) + "in17";
        let ran = against(completed(&format!("sync pause --instance {other} ord")), &emulator, &seed).ran();
        assert_eq!(candidates(&ran), Vec::<&str>::new());
    });
}

#[test]
fn nothing_is_completed_where_the_service_cannot_be_asked() {
    for run in [
        completed("sync pause ord").at(NOWHERE),
        completed("sync pause ord"),
        completed("sync pause --emulator ord"),
        completed("sync pause ord").at(NOWHERE).without("HUAWEICLOUD_SDK_AUTH_TOKEN"),
    ] {
        assert_eq!(candidates(&run.ran()), Vec::<&str>::new());
    }
}
