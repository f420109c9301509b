//! The sessions of a StarRocks instance.

use huaweicloud_core::{Error, Pages, Result};
use taurus_htap_api::{
    requests::{DeleteHtapProcessList, ShowHtapProcessList},
    types,
};

use crate::{
    Instance, Request,
    names::{is_blank, plain},
    success,
};

/// The most sessions that one call ends.
const MOST_ENDED: usize = 20;

/// The sessions of one StarRocks instance. Made by [`Instance::sessions`].
#[derive(Clone, Debug)]
pub struct Sessions {
    instance: Instance,
}

impl Instance {
    /// Its sessions.
    pub fn sessions(&self) -> Sessions {
        Sessions { instance: self.clone() }
    }
}

impl Sessions {
    /// The current sessions, page by page, with the statement that each one runs.
    ///
    /// Operation `ShowHtapProcessList`, after the vendor's SDK. A page has at most 100 sessions. Sessions come and go
    /// between two pages, so one can be missed or listed twice.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ShowHtapProcessList)]
    pub fn list(&self) -> Pages<types::HtapProcess> {
        self.instance.client().pages(ShowHtapProcessList::new(self.instance.id()))
    }

    /// Ends sessions by the IDs of the list, 1 to 20 with one call. The statements that they run are aborted.
    ///
    /// Operation `DeleteHtapProcessList`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteHtapProcessList)]
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
        let body = ended(sessions.into_iter().map(Into::into).collect())?;
        let request = DeleteHtapProcessList::new(self.instance.id(), body);
        Ok(self.instance.client().request(request).fails_unless(success::status))
    }
}

fn ended(sessions: Vec<String>) -> Result<types::DeleteHtapProcessListRequest> {
    let problem = match sessions.len() {
        0 => "it is empty".to_owned(),
        1..=MOST_ENDED if sessions.iter().any(|session| is_blank(session)) => "a session has no ID".to_owned(),
        1..=MOST_ENDED => {
            sessions.iter().try_for_each(|session| plain("process_list", session))?;
            return Ok(types::DeleteHtapProcessListRequest::new(sessions));
        }
        count => format!("{count} sessions are too many for one call"),
    };
    Err(Error::invalid_input("process_list", problem, format!("the IDs of 1 to {MOST_ENDED} sessions")))
}
