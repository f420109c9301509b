//! The sessions of a StarRocks instance.

use huaweicloud_core::{Error, Offset, Pages, Result};
use taurus_htap_api::types;

use crate::{Instance, Request, number_text, success};

/// The most sessions in one page.
const LARGEST_PAGE: u32 = 100;
/// The most sessions that one call ends.
const MOST_ENDED: usize = 20;

/// The sessions of one StarRocks instance. Made by [`Instance::sessions`].
#[derive(Clone, Copy, Debug)]
pub struct Sessions<'a> {
    instance: &'a Instance,
}

impl Instance {
    /// Its sessions.
    pub fn sessions(&self) -> Sessions<'_> {
        Sessions { instance: self }
    }
}

impl Sessions<'_> {
    /// The current sessions, page by page, with the statement that each one runs.
    ///
    /// Operation `ShowHtapProcessList`, after the vendor's SDK. A page has at most 100 sessions. Sessions come and go
    /// between two pages, so one can be missed or listed twice.
    pub fn list(&self) -> Pages<types::HtapProcess> {
        let (client, id) = (self.instance.client().clone(), self.instance.id().clone());
        Pages::by_offset(LARGEST_PAGE, move |Offset { offset, limit }| {
            let (client, id) = (client.clone(), id.clone());
            async move {
                let (limit, offset) = (number_text(limit)?, number_text(offset)?);
                let page = client.request(move |api, on| async move {
                    api.show_htap_process_list(&on.project, &id.0, Some(&limit), Some(&offset), on.language).await
                });
                Ok(page.send().await?.into_page(|page| (page.process_list, None)))
            }
        })
        .key(|session| session.id.as_deref())
    }

    /// Ends sessions by the IDs of the list, 1 to 20 with one call. The statements that they run are aborted.
    ///
    /// Operation `DeleteHtapProcessList`, after the vendor's API definition.
    ///
    /// Sending it fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the response reports a
    /// failure.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for no or too many sessions.
    pub fn end<S: Into<String>>(
        &self,
        sessions: impl IntoIterator<Item = S>,
    ) -> Result<Request<types::StatusResponse>> {
        let id = self.instance.id().clone();
        let body = ended(sessions.into_iter().map(Into::into).collect())?;
        let request = self.instance.client().request(move |api, on| async move {
            api.delete_htap_process_list(&on.project, &id.0, on.language, &body).await
        });
        Ok(request.fails_unless(success::status))
    }
}

fn ended(sessions: Vec<String>) -> Result<types::DeleteHtapProcessListRequest> {
    let problem = match sessions.len() {
        0 => "it is empty".to_owned(),
        1..=MOST_ENDED if sessions.iter().any(String::is_empty) => "a session has no ID".to_owned(),
        1..=MOST_ENDED => return Ok(types::DeleteHtapProcessListRequest { process_list: sessions }),
        count => format!("{count} sessions are too many for one call"),
    };
    Err(Error::invalid_input("process_list", problem, format!("the IDs of 1 to {MOST_ENDED} sessions")))
}
