//! A cursor over the tokens of one statement.
//!
//! The tokens are `sqlparser`'s, in its MySQL dialect. Its grammar is not used: it refuses a whole CREATE TABLE for one
//! option that it does not know (`PARTITION BY`, `KEY_BLOCK_SIZE`, most of MariaDB), reads expressions that no rule
//! looks into, and takes 3 seconds for the 20 MB that are to be read in one. A cursor skips what it does not know.

use sqlparser::{
    dialect::MySqlDialect,
    tokenizer::{Token, TokenWithSpan, Tokenizer},
};

/// The tokens of a statement, and how far they have been read. White space and comments are not seen.
pub(crate) struct Tokens<'b> {
    tokens: &'b [TokenWithSpan],
    at: usize,
    /// The line of the input on which the statement begins.
    first_line: u64,
}

impl<'b> Tokens<'b> {
    /// Takes a statement apart, into a buffer that can be used again.
    ///
    /// What is after an error of the tokenizer (a string that does not end) is left out; the message is returned.
    pub(crate) fn new(statement: &str, first_line: u64, buffer: &'b mut Vec<TokenWithSpan>) -> (Self, Option<String>) {
        buffer.clear();
        let problem = Tokenizer::new(&MySqlDialect {}, statement).tokenize_with_location_into_buf(buffer).err();
        buffer.retain(|token| !matches!(token.token, Token::Whitespace(_)));
        (Self { tokens: buffer, at: 0, first_line }, problem.map(|problem| problem.message))
    }

    pub(crate) fn peek(&self) -> Option<&'b Token> {
        self.tokens.get(self.at).map(|token| &token.token)
    }

    pub(crate) fn next(&mut self) -> Option<&'b Token> {
        let token = self.peek();
        self.at += 1;
        token
    }

    /// The line of the next token, or of the last one at the end.
    pub(crate) fn line(&self) -> u64 {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        self.first_line + token.map_or(0, |token| token.span.start.line.saturating_sub(1))
    }

    /// The next token as an unquoted word.
    pub(crate) fn word(&self) -> Option<&'b str> {
        self.word_after(0)
    }

    /// The unquoted word that is that many tokens after the next one.
    pub(crate) fn word_after(&self, tokens: usize) -> Option<&'b str> {
        match self.tokens.get(self.at + tokens).map(|token| &token.token) {
            Some(Token::Word(word)) if word.quote_style.is_none() => Some(&word.value),
            _ => None,
        }
    }

    /// Whether the next tokens are these unquoted words, in any letter case.
    pub(crate) fn is(&self, words: &[&str]) -> bool {
        let is_word =
            |(after, word): (usize, &&str)| self.word_after(after).is_some_and(|next| next.eq_ignore_ascii_case(word));
        words.iter().enumerate().all(is_word)
    }

    /// Whether the next token is one of these unquoted words.
    pub(crate) fn is_any(&self, words: &[&str]) -> bool {
        self.word().is_some_and(|next| words.iter().any(|word| next.eq_ignore_ascii_case(word)))
    }

    /// Moves past these words, if they are next.
    pub(crate) fn eat(&mut self, words: &[&str]) -> bool {
        let is_next = self.is(words);
        if is_next {
            self.at += words.len();
        }
        is_next
    }

    /// Moves past one of these words, if one is next.
    pub(crate) fn eat_any(&mut self, words: &[&str]) -> bool {
        let is_next = self.is_any(words);
        self.at += usize::from(is_next);
        is_next
    }

    /// Moves past this token, if it is next.
    pub(crate) fn eat_token(&mut self, token: &Token) -> bool {
        let is_next = self.peek() == Some(token);
        self.at += usize::from(is_next);
        is_next
    }

    /// The next token as a name, quoted or not. `ANSI_QUOTES` makes a string in double quotes a name.
    pub(crate) fn peek_name(&self) -> Option<&'b str> {
        match self.peek()? {
            Token::Word(word) => Some(&word.value),
            Token::DoubleQuotedString(text) => Some(text),
            Token::Number(digits, _) => Some(digits),
            _ => None,
        }
    }

    /// A name, quoted or not.
    pub(crate) fn name(&mut self) -> Option<String> {
        let name = self.peek_name()?;
        self.at += 1;
        Some(name.to_owned())
    }

    /// `table` or `database.table`.
    pub(crate) fn table_name(&mut self) -> Option<(Option<String>, String)> {
        let first = self.name()?;
        if !self.eat_token(&Token::Period) {
            return Some((None, first));
        }
        Some((Some(first), self.name()?))
    }

    /// The text of a string, in either kind of quotes.
    pub(crate) fn string(&mut self) -> Option<&'b str> {
        let (Token::SingleQuotedString(text) | Token::DoubleQuotedString(text)) = self.peek()? else { return None };
        self.at += 1;
        Some(text)
    }

    /// A number without sign and point.
    pub(crate) fn number(&mut self) -> Option<u64> {
        let Token::Number(digits, _) = self.peek()? else { return None };
        self.at += 1;
        digits.parse().ok()
    }

    /// Moves past one token, or past everything in parentheses if one opens. Whether there was a token, and the
    /// parenthesis was closed.
    pub(crate) fn skip(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(token) = self.next() {
            match token {
                Token::LParen => depth += 1,
                Token::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return true;
            }
        }
        false
    }

    /// Moves to the next comma, to the parenthesis that closes the list, or to the end.
    pub(crate) fn skip_item(&mut self) {
        while !matches!(self.peek(), None | Some(Token::Comma | Token::RParen)) {
            self.skip();
        }
    }
}
