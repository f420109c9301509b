//! Workbooks (.xlsx) by which tables and their configurations are imported.

use huaweicloud_core::{Download, Error, Response, Result, form};
use taurus_htap_api::{
    forms::UploadImportExcelTemplateRequest as Upload,
    requests::{DownloadImportExcelTemplate, UploadImportExcelTemplate},
    types::{self, TemplateType, TextBoolean},
};

use crate::{
    Instance,
    names::{filled, named},
};

/// What separates the names of databases in a form.
const SEPARATOR: &str = ",";

/// The workbook by which table configurations are imported. Made by [`Instance::template`].
#[derive(Clone, Debug)]
pub struct Template {
    instance: Instance,
}

impl Instance {
    /// The workbook by which table configurations are imported.
    pub fn template(&self) -> Template {
        Template { instance: self.clone() }
    }
}

impl Template {
    /// Downloads the empty workbook.
    ///
    /// Operation `DownloadImportExcelTemplate`, after the vendor's API definition, whose text says that the path takes
    /// the StarRocks instance.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DownloadImportExcelTemplate)]
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a call.
    pub async fn download(&self) -> Result<Response<Download>> {
        let request = DownloadImportExcelTemplate::new(self.instance.id(), TemplateType::ImportAsync);
        self.instance.client().request(request).download().await
    }

    /// Uploads a completed workbook. The response has the rows that are accepted and those that are not; whether the
    /// service keeps anything of it is not documented.
    ///
    /// Operation `UploadImportExcelTemplate`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UploadImportExcelTemplate)]
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a workbook that is empty, for no databases, and
    /// for a database without a name or with a comma in it; and every [`ErrorKind`](crate::ErrorKind) of a call. A row
    /// that is not accepted is not an error; it is in the response.
    pub async fn upload(&self, workbook: Workbook) -> Result<Response<types::UploadImportExcelTemplateResponse>> {
        let body = form::encode(&workbook.checked()?)?;
        let request = UploadImportExcelTemplate::new(self.instance.id(), Vec::from(body));
        self.instance.client().request(request).send().await
    }
}

/// A completed workbook, and what it applies to.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// Without the databases.
    form: Upload,
    databases: Vec<String>,
}

/// What a workbook applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WorkbookScope {
    /// Every database of the instance.
    AllDatabases,
    /// The databases that are chosen.
    ChosenDatabases,
}

/// How the names of tables in a workbook are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TableNames {
    /// As exact names.
    Exact,
    /// As patterns with wildcards.
    Wildcards,
}

impl Workbook {
    /// A workbook with its name, such as `template.xlsx`, for these databases.
    pub fn new<D: AsRef<str>>(
        name: impl Into<String>,
        content: impl Into<Vec<u8>>,
        databases: impl IntoIterator<Item = D>,
    ) -> Self {
        let databases = databases.into_iter().map(|database| database.as_ref().to_owned()).collect();
        let file = form::File::new(name, content);
        Self { form: Upload::new(TemplateType::ImportAsync, file, ""), databases }
    }

    /// Makes the workbook apply to the synchronization of the whole instance, with all or some of its databases. By
    /// default a workbook applies to databases.
    pub fn for_instance(mut self, scope: WorkbookScope) -> Self {
        self.form.is_instance_level = Some(TextBoolean::True);
        self.form.database_scope = Some(match scope {
            WorkbookScope::AllDatabases => TextBoolean::True,
            WorkbookScope::ChosenDatabases => TextBoolean::False,
        });
        self
    }

    /// How the names of tables are read.
    pub fn table_names(mut self, names: TableNames) -> Self {
        self.form.is_support_regexp = Some(match names {
            TableNames::Exact => TextBoolean::False,
            TableNames::Wildcards => TextBoolean::True,
        });
        self
    }

    fn checked(self) -> Result<Upload> {
        if self.form.file.content.is_empty() {
            return Err(Error::invalid_input("file", "it is empty", "a workbook (.xlsx)"));
        }
        if self.databases.is_empty() {
            return Err(Error::invalid_input("selected_dbs", "it is empty", "one database or more"));
        }
        filled("file", "the name of a workbook such as template.xlsx", &self.form.file.name)?;
        named("selected_dbs", "database", self.databases.iter().map(String::as_str))?;
        if let Some(name) = self.databases.iter().find(|name| name.contains(SEPARATOR)) {
            let problem = format!("{name:?} has a comma, which separates names");
            return Err(Error::invalid_input("selected_dbs", problem, "each database by itself"));
        }
        let mut form = self.form;
        form.selected_dbs = self.databases.join(SEPARATOR);
        Ok(form)
    }
}
