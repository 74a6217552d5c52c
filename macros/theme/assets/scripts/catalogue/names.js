// @ts-check
/**
 * A search in names: `gpt5`, `GPT-5` and `ＧＰＴ５` are one word.
 *
 * A word is looked for where a part of a name begins, so that `mini` finds no Gemini and `5` no year. One in Japanese is
 * looked for anywhere, as its parts are not set apart.
 */

const BETWEEN_PARTS = /[-_/\s]+/;
const BEGIN = "\n";

/** Names in the form in which words are looked for: each name from the beginning of each of its parts on.
 * @param {readonly string[]} names
 * @returns {string} */
export function searchable(names) {
  const beginnings = names.flatMap((name) => {
    const parts = folded(name).split(BETWEEN_PARTS).filter(Boolean);
    return parts.map((_, from) => parts.slice(from).join(""));
  });
  return BEGIN + [...new Set(beginnings)].join(BEGIN);
}

/** The words of a query, each in the form in which it is looked for.
 * @param {string} query
 * @returns {string[]} */
export function wordsOf(query) {
  const words = folded(query).split(/\s+/).map((word) => word.split(BETWEEN_PARTS).join(""));
  return words.filter(Boolean).map((word) => (/^[\x00-\x7f]*$/.test(word) ? BEGIN + word : word));
}

/** Case and width make no other word.
 * @param {string} text */
function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}
