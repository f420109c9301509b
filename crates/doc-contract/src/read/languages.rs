//! The languages that are recognised but not read.
//!
//! Owns telling which language the titles of a page are in, so that a refusal can name it. The vendor publishes the
//! same page in many languages, with the same tables; read without its words such a page would look like one without
//! any.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::LazyLock,
};

use crate::skeleton::{
    block::{Block, squeeze},
    words,
};

/// Titles of sections, columns and captions by language, in lower case. A word may belong to several languages.
const TITLES: [(&str, &[&str]); 16] = [
    (
        "Spanish",
        &[
            "función",
            "funciones",
            "descripción de la función",
            "formato de uri",
            "solicitud",
            "parámetros de solicitud",
            "parámetros de la solicitud",
            "respuesta",
            "parámetros de respuesta",
            "parámetros de la respuesta",
            "ejemplo de solicitud",
            "ejemplos de solicitudes",
            "ejemplos de solicitud",
            "solicitud de ejemplo",
            "solicitudes de ejemplo",
            "ejemplo de respuesta",
            "ejemplos de respuestas",
            "respuesta de ejemplo",
            "respuestas de ejemplo",
            "código de estado",
            "códigos de estado",
            "código de error",
            "códigos de error",
            "parámetro",
            "parámetros",
            "nombre",
            "obligatorio",
            "obligatoria",
            "tipo",
            "descripción",
            "tabla",
        ],
    ),
    (
        "Portuguese",
        &[
            "função",
            "solicitação",
            "parâmetros de solicitação",
            "parâmetros da solicitação",
            "resposta",
            "parâmetros de resposta",
            "parâmetros da resposta",
            "exemplo de solicitação",
            "exemplos de solicitações",
            "exemplos de solicitação",
            "solicitação de exemplo",
            "exemplo de resposta",
            "exemplos de respostas",
            "resposta de exemplo",
            "código de status",
            "códigos de status",
            "código de erro",
            "códigos de erro",
            "parâmetro",
            "parâmetros",
            "nome",
            "obrigatório",
            "obrigatória",
            "tipo",
            "descrição",
            "tabela",
        ],
    ),
    (
        "French",
        &[
            "fonction",
            "demande",
            "requête",
            "paramètres de demande",
            "paramètres de requête",
            "paramètres de la requête",
            "réponse",
            "paramètres de réponse",
            "paramètres de la réponse",
            "exemple de demande",
            "exemples de demandes",
            "exemple de requête",
            "exemples de requêtes",
            "exemple de réponse",
            "exemples de réponses",
            "code d'état",
            "codes d'état",
            "code d'erreur",
            "codes d'erreur",
            "paramètre",
            "paramètres",
            "nom",
            "obligatoire",
            "tableau",
        ],
    ),
    (
        "German",
        &[
            "funktion",
            "anfrage",
            "anforderung",
            "anfrageparameter",
            "anforderungsparameter",
            "antwort",
            "antwortparameter",
            "beispielanfrage",
            "beispielanfragen",
            "beispielanforderung",
            "beispielanforderungen",
            "beispielantwort",
            "beispielantworten",
            "statuscode",
            "statuscodes",
            "fehlercode",
            "fehlercodes",
            "obligatorisch",
            "erforderlich",
            "pflichtfeld",
            "typ",
            "beschreibung",
            "tabelle",
        ],
    ),
    (
        "Italian",
        &[
            "funzione",
            "richiesta",
            "parametri di richiesta",
            "parametri della richiesta",
            "risposta",
            "parametri di risposta",
            "parametri della risposta",
            "esempio di richiesta",
            "esempi di richieste",
            "esempio di risposta",
            "esempi di risposte",
            "codice di stato",
            "codici di stato",
            "codice di errore",
            "codici di errore",
            "parametro",
            "parametri",
            "nome",
            "obbligatorio",
            "tipo",
            "descrizione",
            "tabella",
        ],
    ),
    (
        "Turkish",
        &[
            "işlev",
            "fonksiyon",
            "istek",
            "i̇stek",
            "istek parametreleri",
            "i̇stek parametreleri",
            "yanıt",
            "yanıt parametreleri",
            "örnek istek",
            "örnek istekler",
            "istek örneği",
            "örnek yanıt",
            "örnek yanıtlar",
            "yanıt örneği",
            "durum kodu",
            "durum kodları",
            "hata kodu",
            "hata kodları",
            "parametre",
            "zorunlu",
            "tür",
            "tip",
            "açıklama",
            "tablo",
        ],
    ),
    (
        "Thai",
        &[
            "ฟังก์ชัน",
            "คำขอ",
            "พารามิเตอร์คำขอ",
            "การตอบกลับ",
            "การตอบสนอง",
            "พารามิเตอร์การตอบกลับ",
            "พารามิเตอร์การตอบสนอง",
            "ตัวอย่างคำขอ",
            "ตัวอย่างการตอบกลับ",
            "ตัวอย่างการตอบสนอง",
            "รหัสสถานะ",
            "รหัสข้อผิดพลาด",
            "พารามิเตอร์",
            "จำเป็น",
            "บังคับ",
            "ประเภท",
            "คำอธิบาย",
            "ตาราง",
        ],
    ),
    (
        "Japanese",
        &[
            "機能",
            "機能説明",
            "リクエスト",
            "リクエストパラメータ",
            "リクエストパラメーター",
            "要求パラメータ",
            "レスポンス",
            "レスポンスパラメータ",
            "レスポンスパラメーター",
            "応答パラメータ",
            "応答パラメーター",
            "リクエスト例",
            "リクエストの例",
            "レスポンス例",
            "レスポンスの例",
            "応答例",
            "ステータスコード",
            "エラーコード",
            "パラメータ",
            "パラメーター",
            "必須",
            "タイプ",
            "説明",
        ],
    ),
    (
        "Korean",
        &[
            "기능",
            "요청",
            "요청 매개변수",
            "요청 파라미터",
            "응답",
            "응답 매개변수",
            "응답 파라미터",
            "요청 예시",
            "요청 예제",
            "응답 예시",
            "응답 예제",
            "상태 코드",
            "오류 코드",
            "매개변수",
            "파라미터",
            "필수",
            "유형",
            "타입",
            "설명",
            "표",
        ],
    ),
    (
        "Russian",
        &[
            "функция",
            "функции",
            "запрос",
            "параметры запроса",
            "ответ",
            "параметры ответа",
            "пример запроса",
            "примеры запросов",
            "пример ответа",
            "примеры ответов",
            "код состояния",
            "коды состояния",
            "код ошибки",
            "коды ошибок",
            "параметр",
            "обязательный",
            "обязательно",
            "тип",
            "описание",
            "таблица",
        ],
    ),
    (
        "Arabic",
        &[
            "الوظيفة",
            "وظيفة",
            "الطلب",
            "معلمات الطلب",
            "الاستجابة",
            "معلمات الاستجابة",
            "مثال الطلب",
            "مثال على الطلب",
            "أمثلة الطلبات",
            "مثال الاستجابة",
            "مثال على الاستجابة",
            "أمثلة الاستجابات",
            "رمز الحالة",
            "رموز الحالة",
            "رمز الخطأ",
            "رموز الخطأ",
            "المعلمة",
            "إلزامي",
            "النوع",
            "الوصف",
            "الجدول",
            "جدول",
        ],
    ),
    (
        "Indonesian",
        &[
            "fungsi",
            "permintaan",
            "parameter permintaan",
            "respons",
            "tanggapan",
            "parameter respons",
            "parameter tanggapan",
            "contoh permintaan",
            "contoh respons",
            "contoh tanggapan",
            "kode status",
            "kode kesalahan",
            "wajib",
            "tipe",
            "jenis",
            "deskripsi",
            "tabel",
        ],
    ),
    (
        "Vietnamese",
        &[
            "chức năng",
            "yêu cầu",
            "tham số yêu cầu",
            "phản hồi",
            "tham số phản hồi",
            "ví dụ yêu cầu",
            "yêu cầu mẫu",
            "ví dụ phản hồi",
            "phản hồi mẫu",
            "mã trạng thái",
            "mã lỗi",
            "tham số",
            "bắt buộc",
            "loại",
            "kiểu",
            "mô tả",
            "bảng",
        ],
    ),
    (
        "Polish",
        &[
            "funkcja",
            "żądanie",
            "parametry żądania",
            "odpowiedź",
            "parametry odpowiedzi",
            "przykładowe żądanie",
            "przykładowa odpowiedź",
            "kod stanu",
            "kody stanu",
            "kod błędu",
            "kody błędów",
            "parametr",
            "obowiązkowy",
            "wymagane",
            "typ",
            "opis",
            "tabela",
        ],
    ),
    (
        "Dutch",
        &[
            "functie",
            "verzoek",
            "verzoekparameters",
            "aanvraagparameters",
            "antwoord",
            "antwoordparameters",
            "voorbeeldverzoek",
            "voorbeeldantwoord",
            "statuscode",
            "statuscodes",
            "foutcode",
            "foutcodes",
            "verplicht",
            "beschrijving",
            "tabel",
        ],
    ),
    (
        "Traditional Chinese",
        &[
            "功能介紹",
            "請求參數",
            "請求消息",
            "回應參數",
            "響應參數",
            "請求示例",
            "請求範例",
            "響應示例",
            "回應範例",
            "狀態碼",
            "錯誤碼",
            "參數",
            "是否必選",
            "參數類型",
            "類型",
            "說明",
        ],
    ),
];

/// The index of each language that has the title.
static INDEX: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for (language, (_, titles)) in TITLES.iter().enumerate() {
        for title in *titles {
            index.entry(title).or_default().push(language);
        }
    }
    index
});

/// A title is no longer than this, in bytes.
const MAX_TITLE_BYTES: usize = 96;

/// A language that is not read, in which a page has titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unread {
    /// Its name, or that of its script.
    pub name: &'static str,
    /// Whether most titles are in it; a page that is translated in part still has to be readable.
    pub is_main: bool,
}

/// The language of a page's titles where it is one that is not read.
pub(crate) fn unread(blocks: &[Block]) -> Option<Unread> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut scripts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (title, in_head) in titles(blocks) {
        if title.len() > MAX_TITLE_BYTES {
            continue;
        }
        let title = squeeze(title.trim().trim_end_matches([':', '：'])).to_lowercase().replace('’', "'");
        let is_uri = matches!(words::section(&title), Some((words::Section::Uri, _)));
        // Outside a table's head the name of a column can be that of a field.
        if !is_uri && (words::section(&title).is_some() || (in_head && words::column(&title).is_some())) {
            known.insert(title);
            continue;
        }
        if let Some(script) = script(&title) {
            *scripts.entry(script).or_default() += 1;
        }
        // The first word of a caption such as `Tabla 3 …`, and the words in front of the code of a status.
        let numbered = title.split_once(' ').filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
        let before_colon = title.split_once([':', '：']).map(|(before, _)| before.trim());
        let parts = [Some(title.as_str()), numbered.map(|(word, _)| word), before_colon];
        seen.extend(parts.into_iter().flatten().filter(|part| INDEX.contains_key(part)).map(str::to_owned));
    }
    let mut scores = [0_usize; TITLES.len()];
    for title in &seen {
        for language in INDEX.get(title.as_str()).into_iter().flatten() {
            scores[*language] += 1;
        }
    }
    let score = scores.iter().copied().max().unwrap_or_default();
    if score >= 2 {
        let name = scores.iter().position(|other| *other == score).map(|index| TITLES[index].0)?;
        return Some(Unread { name, is_main: score > known.len() });
    }
    // No title of that language is known: the letters decide.
    let (script, count) = scripts.into_iter().max_by_key(|(_, count)| *count)?;
    (count >= 3).then_some(Unread { name: script, is_main: count > known.len() })
}

/// The texts of a page that can be titles: headings, paragraphs, captions and the heads of tables; and whether each
/// is in the head of a table.
fn titles(blocks: &[Block]) -> impl Iterator<Item = (&str, bool)> {
    blocks.iter().flat_map(|block| {
        let (alone, head) = match block {
            Block::Heading(piece, _) | Block::Text(piece) => (piece.text.as_str(), &[][..]),
            Block::Table(table) => (table.caption.as_str(), table.header.as_slice()),
            // The cells of a table whose head is not known.
            Block::Code { text, .. } => (text.as_str(), &[][..]),
        };
        std::iter::once((alone, false)).chain(head.iter().map(|title| (title.as_str(), true)))
    })
}

/// The script of a title whose letters are neither Latin nor Chinese.
fn script(title: &str) -> Option<&'static str> {
    title.chars().find_map(|c| {
        Some(match c {
            '\u{0e00}'..='\u{0e7f}' => "Thai",
            '\u{3040}'..='\u{30ff}' => "Japanese",
            '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}' => "Korean",
            '\u{0600}'..='\u{06ff}' => "a language in Arabic script",
            '\u{0400}'..='\u{04ff}' => "a language in Cyrillic script",
            '\u{0370}'..='\u{03ff}' => "Greek",
            '\u{0590}'..='\u{05ff}' => "Hebrew",
            '\u{0900}'..='\u{097f}' => "Hindi",
            _ => return None,
        })
    })
}
