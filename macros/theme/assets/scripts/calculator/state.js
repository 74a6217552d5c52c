// @ts-check
/** The state of the calculator and its form in the address: `?use=customer-support&batch=50&models=a,b`. */

import { t } from "../words.js";
import { read } from "./reading.js";

/** @typedef {"requests" | "input" | "cached" | "visible" | "reasoning" | "batch"} Quantity */
/** Shares in percent, everything as decimal text.
 * @typedef {Record<Quantity, string>} Numbers */
/** @typedef {{ use: string, numbers: Numbers, models: string[] }} State */
/** A workload to begin with.
 * @typedef {{ id: string, numbers: Numbers }} Preset */

const TOKENS = { least: "0", most: "100000000", decimals: 0 };
const SHARE = { least: "0", most: "100", decimals: 2 };
/** @type {Record<Quantity, import("./reading.js").Bounds>} */
export const BOUNDS = {
  requests: { least: "1", most: "1000000000", decimals: 0 },
  input: TOKENS,
  cached: SHARE,
  visible: TOKENS,
  reasoning: TOKENS,
  batch: SHARE,
};
export const QUANTITIES = /** @type {Quantity[]} */ (Object.keys(BOUNDS));
/** What a preset fixes; reasoning and batches may differ from it without leaving it. */
const OF_PRESET = /** @type {const} */ (["requests", "input", "cached", "visible"]);
/** @type {Numbers} */
export const PLAIN = { requests: "10000", input: "1000", cached: "0", visible: "500", reasoning: "0", batch: "0" };

/** Whether the numbers are still those of a preset, as far as it fixes them.
 * @param {Preset} preset
 * @param {Numbers} numbers */
export function isOf(preset, numbers) {
  return OF_PRESET.every((name) => preset.numbers[name] === numbers[name]);
}

/** The state that an address asks for, and what of it was not understood, in sentences.
 * @param {URLSearchParams} asked
 * @param {Preset[]} presets
 * @param {ReadonlySet<string>} known ids of the models that there are
 * @returns {{ state: State, ignored: string[] }} */
export function readState(asked, presets, known) {
  const ignored = [];
  const use = asked.get("use") ?? "";
  const named = presets.find((one) => one.id === use);
  if (use && !named) {
    ignored.push(t("The address names work that is not known here: {value}.", { value: short(use) }));
  }
  const base = named ?? (QUANTITIES.some((name) => asked.has(name)) ? undefined : presets[0]);
  const numbers = { ...(base?.numbers ?? PLAIN) };
  for (const name of QUANTITIES) {
    const typed = asked.get(name);
    const found = typed === null ? null : read(typed, BOUNDS[name]);
    if (found && "value" in found) {
      numbers[name] = found.value;
    } else if (found) {
      ignored.push(t("The address has a number that cannot be used: {name}={value}.", { name, value: short(typed ?? "") }));
    }
  }
  const models = [...new Set((asked.get("models") ?? "").split(",").map((id) => id.trim()).filter(Boolean))];
  for (const id of models.filter((one) => !known.has(one))) {
    ignored.push(t("The address names a model that is not here: {value}.", { value: short(id) }));
  }
  return {
    state: { use: base && isOf(base, numbers) ? base.id : "", numbers, models: models.filter((one) => known.has(one)) },
    ignored,
  };
}

/** The address's query with this state in it; what other parts of the page keep there stays.
 * @param {State} state
 * @param {Preset[]} presets
 * @param {string} query
 * @param {string[] | null} given the models that a page begins with, which need no mention; null: another part has them
 * @returns {string} */
export function writeState(state, presets, query, given) {
  const asked = new URLSearchParams(query);
  for (const name of ["use", ...QUANTITIES, ...(given ? ["models"] : [])]) {
    asked.delete(name);
  }
  const preset = presets.find((one) => one.id === state.use);
  if (preset) {
    asked.set("use", preset.id);
  }
  const base = preset?.numbers ?? { ...PLAIN, requests: "", input: "", visible: "" };
  for (const name of QUANTITIES) {
    if (base[name] !== state.numbers[name]) {
      asked.set(name, state.numbers[name]);
    }
  }
  if (given && state.models.join() !== given.join()) {
    asked.set("models", state.models.join(","));
  }
  // Commas need no escape in a query, and an address is read by people as well.
  return asked.toString().replaceAll("%2C", ",");
}

/** @param {string} text */
function short(text) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
