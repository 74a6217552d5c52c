// @ts-check
/** What tests of scripts share: cases that the Python part is tested by as well, and the site's words in Japanese. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { speak } from "../../macros/theme/assets/scripts/words.js";

/** The cases of one topic; `tests/support/shared.py` reads the same file.
 * @param {string} name
 * @returns {any[]} */
export function sharedCases(name) {
  return JSON.parse(readFileSync(new URL(`../fixtures/shared/${name}.json`, import.meta.url), "utf-8")).cases;
}

const TRANSLATIONS = `
import json
from macros.browser.words import said_in_scripts
from macros.messages import Message, translate
print(json.dumps({text: translate(Message(text), "ja") for text in said_in_scripts()}))`;

const root = new URL("../..", import.meta.url);
/** @type {Record<string, string>} */
let japanese;

/** Speak a language as a page of it does.
 * @param {import("../../macros/theme/assets/scripts/words.js").Language} language */
export function speakIn(language) {
  if (language === "ja") {
    japanese ??= JSON.parse(execFileSync(process.env["PYTHON"] ?? ".venv/bin/python", ["-c", TRANSLATIONS], { cwd: root, encoding: "utf-8" }));
  }
  speak(language, language === "ja" ? japanese : {});
}
