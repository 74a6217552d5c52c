// @ts-check
/**
 * The page's language and the site's own words in it.
 *
 * English sentences are the message ids, as in the Python part; `<language>/data/words.json` holds the translation of
 * every sentence that a script says through `t` or `tn` with a literal.
 */

/** @typedef {"ja" | "en"} Language */
/** @typedef {Record<string, string | number>} Arguments */

/** @type {Language} */
let spoken = "en";
/** @type {Record<string, string>} */
let catalogue = {};

/** The address of a file of this site in a language, such as `data/words.json`; without one, in the language spoken.
 * @param {string} path
 * @param {Language} [of]
 * @returns {URL} */
export function own(path, of = spoken) {
  return new URL(`../../${of}/${path}`, import.meta.url);
}

/** The language that the page is written in.
 * @returns {Language} */
export function pageLanguage() {
  return document.documentElement.lang === "ja" ? "ja" : "en";
}

/** The language that is spoken.
 * @returns {Language} */
export function language() {
  return spoken;
}

/** Speak a language with these translations (English needs none).
 * @param {Language} to
 * @param {Record<string, string>} translations */
export function speak(to, translations) {
  spoken = to;
  catalogue = translations;
}

/** @type {Promise<void> | undefined} */
let asked;

/** Speak the page's language, whichever part of the page asks for it first. Rejects where its words cannot be fetched.
 * @returns {Promise<void>} */
export function speakAsThePage() {
  asked ??= speakThePage();
  return asked;
}

async function speakThePage() {
  speak(pageLanguage(), {});
  if (spoken !== "en") {
    speak(spoken, await fetched(own("data/words.json")));
  }
}

/** A JSON file of this site. Rejects where there is none.
 * @param {URL} address
 * @returns {Promise<any>} */
export async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${address}`);
  }
  return answer.json();
}

/** A sentence in the page's language, its `{placeholders}` filled.
 * @param {string} text English, a literal
 * @param {Arguments} [filled]
 * @returns {string} */
export function t(text, filled = {}) {
  return fill(catalogue[text] ?? text, filled);
}

/** A sentence that depends on the number `n` (itself available as `{n}`).
 * @param {string} one English singular, a literal
 * @param {string} many English plural, a literal
 * @param {number} n
 * @param {Arguments} [filled]
 * @returns {string} */
export function tn(one, many, n, filled = {}) {
  return fill(catalogue[one] ?? (n === 1 ? one : many), { n, ...filled });
}

/** @param {string} text
 * @param {Arguments} filled */
function fill(text, filled) {
  return text.replace(/\{(\w+)\}/g, (placeholder, name) => String(filled[name] ?? placeholder));
}
