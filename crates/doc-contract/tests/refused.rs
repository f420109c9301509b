//! Pages that cannot be trusted are refused with the reason, and pages that can are not.

mod support;

use std::{fs, path::PathBuf};

use doc_contract::{Contract, ReadError, Reading, read};
use support::{VARIANTS, write};

/// The pages of this folder by name, and a recorded page in words of our own.
fn pages() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let file = |path: &str| fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut pages = Vec::new();
    for name in ["brew", "smash"] {
        for language in ["en", "zh"] {
            for form in ["txt", "html", "md"] {
                let name = format!("{name}.{language}.{form}");
                pages.push((name.clone(), file(&format!("pages/{name}"))));
            }
        }
    }
    let contract = file("../../../spec/contracts/taurus-htap/CheckTableConfig.json");
    let recorded = Contract::read(contract.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    for (form, language) in VARIANTS {
        pages.push((format!("recorded {form:?} {language:?}"), write(&recorded.page, form, language, 0)));
    }
    pages
}

fn reading(page: &str) -> Result<Reading, ReadError> {
    read(page.as_bytes())
}

#[test]
fn page_that_was_cut_off_is_refused_unless_no_fact_is_lost() {
    for (name, page) in pages() {
        let whole = reading(&page).unwrap_or_else(|error| panic!("{name}: {error}")).page;
        for percent in 1..100 {
            let mut end = page.len() * percent / 100;
            while !page.is_char_boundary(end) {
                end -= 1;
            }
            match reading(&page[..end]) {
                // Between two examples nothing shows that another one followed.
                Ok(Reading { page: mut left, .. }) => {
                    let at = page[..end].trim_end();
                    assert!(left == whole || at.ends_with(['}', '`']), "{name} at {percent} %: read behind {at:?}");
                    left.example_responses = whole.example_responses.clone();
                    assert_eq!(left, whole, "{name} at {percent} %");
                }
                Err(error) => {
                    let reason = error.to_string();
                    assert!(error.is_incomplete() || error.is_not_api_page(), "{name} at {percent} %: {reason}");
                }
            }
        }
    }
}

/// Titles of the invented page in other languages: function, request, response, examples of both, status and error
/// codes, then the columns, the word for a table, and yes.
const LANGUAGES: [(&str, [&str; 13]); 12] = [
    (
        "Spanish",
        [
            "Función",
            "Parámetros de solicitud",
            "Parámetros de respuesta",
            "Ejemplos de solicitudes",
            "Ejemplos de respuestas",
            "Códigos de estado",
            "Códigos de error",
            "Parámetro",
            "Obligatorio",
            "Tipo",
            "Descripción",
            "Tabla",
            "Sí",
        ],
    ),
    (
        "Portuguese",
        [
            "Função",
            "Parâmetros de solicitação",
            "Parâmetros de resposta",
            "Exemplos de solicitações",
            "Exemplos de respostas",
            "Códigos de status",
            "Códigos de erro",
            "Parâmetro",
            "Obrigatório",
            "Tipo",
            "Descrição",
            "Tabela",
            "Sim",
        ],
    ),
    (
        "French",
        [
            "Fonction",
            "Paramètres de requête",
            "Paramètres de réponse",
            "Exemples de requêtes",
            "Exemples de réponses",
            "Codes d'état",
            "Codes d'erreur",
            "Paramètre",
            "Obligatoire",
            "Type",
            "Description",
            "Tableau",
            "Oui",
        ],
    ),
    (
        "German",
        [
            "Funktion",
            "Anfrageparameter",
            "Antwortparameter",
            "Beispielanfragen",
            "Beispielantworten",
            "Statuscodes",
            "Fehlercodes",
            "Parameter",
            "Obligatorisch",
            "Typ",
            "Beschreibung",
            "Tabelle",
            "Ja",
        ],
    ),
    (
        "Turkish",
        [
            "İşlev",
            "İstek Parametreleri",
            "Yanıt Parametreleri",
            "Örnek İstekler",
            "Örnek Yanıtlar",
            "Durum Kodları",
            "Hata Kodları",
            "Parametre",
            "Zorunlu",
            "Tür",
            "Açıklama",
            "Tablo",
            "Evet",
        ],
    ),
    (
        "Thai",
        [
            "ฟังก์ชัน",
            "พารามิเตอร์คำขอ",
            "พารามิเตอร์การตอบกลับ",
            "ตัวอย่างคำขอ",
            "ตัวอย่างการตอบกลับ",
            "รหัสสถานะ",
            "รหัสข้อผิดพลาด",
            "พารามิเตอร์",
            "จำเป็น",
            "ประเภท",
            "คำอธิบาย",
            "ตาราง",
            "ใช่",
        ],
    ),
    (
        "Japanese",
        [
            "機能",
            "リクエストパラメータ",
            "レスポンスパラメータ",
            "リクエスト例",
            "レスポンス例",
            "ステータスコード",
            "エラーコード",
            "パラメータ",
            "必須",
            "タイプ",
            "説明",
            "表",
            "はい",
        ],
    ),
    (
        "Russian",
        [
            "Функция",
            "Параметры запроса",
            "Параметры ответа",
            "Примеры запросов",
            "Примеры ответов",
            "Коды состояния",
            "Коды ошибок",
            "Параметр",
            "Обязательный",
            "Тип",
            "Описание",
            "Таблица",
            "Да",
        ],
    ),
    (
        "Arabic",
        [
            "الوظيفة",
            "معلمات الطلب",
            "معلمات الاستجابة",
            "أمثلة الطلبات",
            "أمثلة الاستجابات",
            "رموز الحالة",
            "رموز الخطأ",
            "المعلمة",
            "إلزامي",
            "النوع",
            "الوصف",
            "الجدول",
            "نعم",
        ],
    ),
    (
        "Indonesian",
        [
            "Fungsi",
            "Parameter Permintaan",
            "Parameter Respons",
            "Contoh Permintaan",
            "Contoh Respons",
            "Kode Status",
            "Kode Kesalahan",
            "Parameter",
            "Wajib",
            "Tipe",
            "Deskripsi",
            "Tabel",
            "Ya",
        ],
    ),
    (
        "Korean",
        [
            "기능",
            "요청 매개변수",
            "응답 매개변수",
            "요청 예시",
            "응답 예시",
            "상태 코드",
            "오류 코드",
            "매개변수",
            "필수",
            "유형",
            "설명",
            "표",
            "예",
        ],
    ),
    // Not a language that is known by its words.
    (
        "Greek",
        [
            "Λειτουργία",
            "Παράμετροι αιτήματος",
            "Παράμετροι απόκρισης",
            "Παραδείγματα αιτημάτων",
            "Παραδείγματα αποκρίσεων",
            "Κωδικοί κατάστασης",
            "Κωδικοί σφάλματος",
            "Παράμετρος",
            "Υποχρεωτικό",
            "Τύπος",
            "Περιγραφή",
            "Πίνακας",
            "Ναι",
        ],
    ),
];

fn translated(
    page: &str,
    [
        function,
        request,
        response,
        requests,
        responses,
        statuses,
        errors,
        name,
        mandatory,
        kind,
        description,
        table,
        yes,
    ]: [&str; 13],
) -> String {
    [
        ("Function\n", function),
        ("Function<", function),
        ("Request Parameters", request),
        ("Response Parameters", response),
        ("Example Requests", requests),
        ("Example Responses", responses),
        ("Status Codes", statuses),
        ("Error Codes", errors),
        ("Status code:", statuses),
        ("Parameter ", name),
        ("Parameter\n", name),
        ("Parameter<", name),
        ("Mandatory", mandatory),
        ("Type", kind),
        ("Description", description),
        ("Table ", table),
        ("Yes", yes),
    ]
    .into_iter()
    .fold(page.to_owned(), |page, (word, other)| {
        let end = &word[word.trim_end_matches(|c: char| !c.is_alphabetic()).len()..];
        page.replace(word, &format!("{other}{end}"))
    })
}

#[test]
fn page_in_another_language_is_refused_and_the_language_named() {
    for (name, page) in pages().into_iter().filter(|(name, _)| name.contains(".en.")) {
        for (language, words) in LANGUAGES {
            let page = translated(&page, words);
            let error = match reading(&page) {
                Err(error) => error,
                Ok(reading) => panic!("{name} in {language}: {:?}\n{page}", reading.page),
            };
            assert!(error.is_other_language(), "{name} in {language}: {error}\n{page}");
            let expected = format!("the page is in {language}; pages in English and in Chinese are read");
            assert!(error.to_string().starts_with(&expected), "{name} in {language}: {error}");
        }
    }
}

#[test]
fn words_of_other_languages_do_not_make_a_page_one_of_them() {
    let menu = "<ul><li>Función</li><li>Tabla</li><li>Descripción</li><li>Parâmetros</li></ul>";
    for (name, page) in pages() {
        let page = page.replacen("<h1>", &format!("{menu}<h1>"), 1);
        assert!(reading(&page).is_ok(), "{name}: {:?}", reading(&page).err());
    }
}

const HEAD: &str = "#### URI\n\nGET /v1/cups\n\n";

#[test]
fn page_without_a_readable_response_is_refused() {
    let unread = "#### Response\n\nTable 2 Answer\n\n| Parameter | Description |\n|---|---|\n| id | The cup. |\n";
    for (page, reason) in [
        (HEAD.to_owned(), "no response section"),
        (format!("{HEAD}#### Request Parameters\n\nNone\n"), "no response section"),
        (format!("{HEAD}#### Response Parameters\n\nIt answers at once.\n"), "no response section"),
        (
            format!("{HEAD}#### Response Parameters\n\nStatus code: 200\n\nThe cup is answered, with its id.\n"),
            "has a status code, but no table",
        ),
        (
            format!("{HEAD}#### Response Parameters\n\nStatus code: 200\n\nParameter\tType\nid\tString\n"),
            "has a status code, but no table",
        ),
        (
            format!("{HEAD}#### Response Parameters\n\nStatus code: 200\n\n```\nParameter\tType\nid\tString\n```\n"),
            "has a status code, but no table",
        ),
        (format!("{HEAD}{unread}"), "no table of its response section"),
        (format!("{HEAD}{}", unread.replace("Table", "Status code: 200\n\nTable")), "no table of its response section"),
    ] {
        match reading(&page) {
            Err(error) => {
                assert!(error.is_incomplete(), "{error}");
                assert!(error.to_string().contains(reason), "{page}: {error}");
            }
            Ok(reading) => panic!("{page}: {reading:?}"),
        }
    }
}

#[test]
fn response_without_fields_is_one_that_can_be_read() {
    for end in [
        "#### Response Parameters\n\nNone\n",
        "#### Response Parameters\n\nStatus code: 204\n\nNone\n",
        "#### Response Parameters\n\nStatus code: 204\n\nThe cup is gone.\n",
        "#### Response Parameters\n\nStatus code: 200\n\nNo response parameters.\n",
        "#### Response Parameters\n\nStatus code: 200\n",
        "#### Response Parameters\n\nStatus code: 200\n\nThe cup.\n\n#### Example Responses\n\nStatus code: 200\n\n```\n{ \"id\" : 1 }\n```\n",
        "#### Example Responses\n\nStatus code: 200\n\n```\n{ \"id\" : 1 }\n```\n",
    ] {
        assert!(reading(&format!("{HEAD}{end}")).is_ok(), "{end}: {:?}", reading(&format!("{HEAD}{end}")).err());
    }
}

#[test]
fn status_with_no_words_but_those_of_success_is_a_response_without_a_body() {
    for (words, code) in [
        ("Accepted", "202"),
        ("OK", "200"),
        ("The request is accepted.", "202"),
        ("请求已接受。", "202"),
        ("操作成功", "200"),
    ] {
        let response = format!("#### Response Parameters\n\nStatus code: {code}\n\n{words}\n");
        let found = reading(&format!("{HEAD}{response}")).unwrap_or_else(|error| panic!("{words}: {error}"));
        assert!(found.page.responses[code].is_empty(), "{words}");
        let notices: Vec<_> = found.notices.iter().map(|notice| (notice.rule, notice.line)).collect();
        assert!(notices.contains(&("response-without-body", 9)), "{words}: {notices:?}");
        assert!(!found.notices.iter().any(doc_contract::Notice::loses_facts), "{words}: {notices:?}");

        let table = "Table 1 Response body parameters\n\n| Parameter | Type |\n|---|---|\n| id | String |\n";
        let found = reading(&format!("{HEAD}{response}\n{table}")).unwrap_or_else(|error| panic!("{words}: {error}"));
        assert_eq!(found.page.responses[code].len(), 1, "{words}");
        assert!(!found.notices.iter().any(|notice| notice.rule == "response-without-body"), "{words}");
    }
}

/// A page saved as text whose tables keep their rows on one line, with that between the cells.
fn with_rows_on_lines(language: &str, between: &str) -> String {
    let page = if language == "en" {
        "Brewing Tea\n\nUpdated on 2026-01-02 GMT+08:00\n\nFunction\n\nBrews.\n\nURI\n\nPOST /v1/{cup_id}/teas\n\n\
         Table 1 URI parameters\n\nParameter|Mandatory|Type|Description\ncup_id|Yes|String|The cup. It contains 36 characters.\n\n\
         Request Parameters\n\nTable 2 Request body parameters\n\nParameter|Mandatory|Type|Description\n\
         kind|No|String|Kind. Options:\ngreen\nblack\nsteps|No|Array of Step objects|Steps.\n\nTable 3 Step\n\n\
         Parameter|Mandatory|Type|Description\nwait|Yes|Integer|Value: 1-10\n\nResponse Parameters\n\nStatus code: 200\n\n\
         Table 4 Response body parameters\n\nParameter|Type|Description\nid|String|The tea.\nnote|String|\n\n\
         Example Requests\n\nPOST https://host/v1/1/teas\n{\n\t\"kind\" : \"green\"\n}\n\nExample Responses\n\n\
         Status code: 200\n\n{\n\t\"id\" : \"1\"\n}\n\nStatus Codes\n\nNone.\n"
    } else {
        "泡茶\n\n更新时间：2026-01-02 GMT+08:00\n\n功能介绍\n\n泡。\n\nURI\n\nPOST /v1/{cup_id}/teas\n\n\
         表1 路径参数\n\n参数|是否必选|参数类型|描述\ncup_id|是|String|杯子。长度为36个字符。\n\n\
         请求参数\n\n表2 请求Body参数\n\n参数|是否必选|参数类型|描述\nkind|否|String|类型。取值：\ngreen\nblack\n\
         steps|否|Array of Step objects|步骤。\n\n表3 Step\n\n参数|是否必选|参数类型|描述\nwait|是|Integer|取值：1-10\n\n\
         响应参数\n\n状态码：200\n\n表4 响应Body参数\n\n参数|参数类型|描述\nid|String|茶。\nnote|String|\n\n\
         请求示例\n\nPOST https://host/v1/1/teas\n{\n\t\"kind\" : \"green\"\n}\n\n响应示例\n\n状态码：200\n\n{\n\t\"id\" : \"1\"\n}\n\n\
         状态码\n\n无。\n"
    };
    page.replace('|', between)
}

#[test]
fn tables_whose_cells_are_set_apart_by_tabs_are_read() {
    for language in ["en", "zh"] {
        let page = with_rows_on_lines(language, "\t");
        let Reading { page: found, notices, places, .. } =
            reading(&page).unwrap_or_else(|error| panic!("{language}: {error}"));
        assert!(notices.is_empty(), "{language}: {notices:?}");
        assert_eq!(found.path_params[0].max_length, Some(36), "{language}");
        let names: Vec<_> = found.request_body.iter().map(|field| (field.name.as_str(), field.mandatory)).collect();
        assert_eq!(names, [("kind", Some(false)), ("steps", Some(false))], "{language}");
        assert_eq!(found.request_body[0].values, ["green", "black"], "{language}");
        assert_eq!(found.objects[0].fields[0].mandatory, Some(true), "{language}");
        assert_eq!(found.objects[0].fields[0].maximum, Some(10.into()), "{language}");
        assert_eq!(found.responses["200"].len(), 2, "{language}");
        assert_eq!(places["request.body.steps[].wait.maximum"], 31, "{language}");
    }
}

#[test]
fn page_with_a_caption_and_no_table_behind_it_is_refused() {
    for language in ["en", "zh"] {
        // Columns set apart by spaces, commas or bars cannot be separated from words.
        for between in ["    ", ", ", " | ", "；"] {
            let page = with_rows_on_lines(language, between);
            for page in [page.clone(), page.replace("\n\n", "\n")] {
                match reading(&page) {
                    Err(error) => {
                        assert!(error.is_incomplete() || error.is_not_api_page(), "{language} {between:?}: {error}")
                    }
                    Ok(reading) => panic!("{language} {between:?}: {:?}\n{page}", reading.page),
                }
            }
        }
        // One table of several.
        let page = with_rows_on_lines(language, "\t").replace("wait\t", "wait ").replace("\tInteger\t", " Integer ");
        let heads = ["Step\n\nParameter\tMandatory\tType\tDescription", "Step\n\n参数\t是否必选\t参数类型\t描述"];
        let lost = heads.iter().fold(page.clone(), |page, head| page.replace(head, &head.replace('\t', "  ")));
        assert_ne!(page, lost);
        match reading(&lost) {
            Err(error) => assert!(error.to_string().contains("Step"), "{language}: {error}"),
            Ok(reading) => panic!("{language}: {:?}", reading.page),
        }
    }
    for (name, page) in pages().into_iter().filter(|(name, _)| name.ends_with(".html")) {
        let tables =
            page.replace("<table", "<div").replace("</table", "</div").replace("<tr", "<p").replace("</tr", "</p");
        let error = match reading(&tables) {
            Err(error) => error,
            Ok(reading) => panic!("{name}: {:?}", reading.page),
        };
        assert!(error.is_incomplete(), "{name}: {error}");
    }
}

#[test]
fn words_about_a_table_and_tables_without_parameters_are_no_lost_tables() {
    for text in ["Table 1 lists the parameters.", "Table 1 URI parameters\n\nNone", "Table 1 describes Cup."] {
        let page =
            format!("#### URI\n\nGET /v1/cups\n\n{text}\n\n#### Response Parameters\n\nStatus code: 200\n\nNone\n");
        assert!(reading(&page).is_ok(), "{text}: {:?}", reading(&page).err());
    }
}
