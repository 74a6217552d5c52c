// @ts-check
/** The tables that scripts make of sets of models, for tests/scripts/test_compare.py: `node tables.js DATA SETS`. */

import { readFileSync } from "node:fs";

import { Numbering } from "../../macros/theme/assets/scripts/compare/numbering.js";
import { tableOf } from "../../macros/theme/assets/scripts/compare/rows.js";
import { speak } from "../../macros/theme/assets/scripts/words.js";

const [data = "", sets = ""] = process.argv.slice(2);

/** @param {string} path */
function read(path) {
  return JSON.parse(readFileSync(path, "utf-8"));
}

/** @type {Map<string, any>} */
const files = new Map();

/** @param {string} name */
function file(name) {
  if (!files.has(name)) {
    files.set(name, read(`${data}/${name}.json`));
  }
  return files.get(name);
}

const { language, of, whole } = read(sets);
speak(language, language === "en" ? {} : file("words"));
const tables = of.map((/** @type {string[]} */ models) => {
  const numbering = new Numbering();
  const table = tableOf(models.map((model) => file(`models/${model}`)), file("compare"), numbering);
  const rows = table.rows.map(({ field, difference, verdict }) => ({ field, difference, verdict }));
  return whole ? { ...table, ...numbering.end() } : { caption: table.caption, rows };
});
process.stdout.write(JSON.stringify(tables));
