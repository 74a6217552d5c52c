// @ts-check
/** The results: a table of models in the order of their cost, each cost's steps, and the break-even in words. */

import { number, roundedRatio } from "../format.js";
import { own, t, tn } from "../words.js";
import { amountInWords, amountInYen } from "./amounts.js";
import { breakEvens } from "./break_even.js";
import { element } from "./elements.js";
import { cautions, priceName, steps } from "./steps.js";

/** @typedef {import("./ranking.js").Ranked} Ranked */
/** @typedef {import("./bill.js").Work} Work */
/** @typedef {import("../rate.js").Rate} Yen */

const SHOWN_AT_ONCE = 4;

/** Everything that is shown for one work.
 * @param {Ranked[]} order
 * @param {Work} work
 * @param {Yen | null} yen
 * @returns {DocumentFragment} */
export function results(order, work, yen) {
  const made = new DocumentFragment();
  made.append(table(order, work, yen));
  if (yen) {
    made.append(element("p", { class: "kb-note" }, t("Yen {rate}, rounded: from ¥100 to whole yen, below to two decimals.", { rate: yen.words })));
  }
  if (order.some((one) => one.bill.most !== null && one.bill.exact === null)) {
    made.append(element("p", { class: "kb-note" }, t("“Or less”: no cached price of the batch API is recorded, so cached input that goes through it is charged at its full input price here. The places follow these amounts.")));
  }
  const sentences = breakEvens(order, work);
  if (sentences.length) {
    made.append(breakEven(sentences));
  }
  made.append(element("div", { class: "kb-calc-how" }, ...order.map((one) => how(one, work))));
  return made;
}

/** The nearest rivals at once, the others folded.
 * @param {string[]} sentences */
function breakEven(sentences) {
  const list = (/** @type {string[]} */ some) => element("ul", {}, ...some.map((one) => element("li", {}, one)));
  const made = element("section", { class: "kb-calc-break-even", "aria-label": t("Break-even") }, element("p", { class: "kb-calc-title" }, t("When hidden reasoning turns the order")), list(sentences.slice(0, SHOWN_AT_ONCE)));
  const others = sentences.slice(SHOWN_AT_ONCE);
  if (others.length) {
    const count = others.length;
    made.append(element("details", { "data-model": "break-even" }, element("summary", {}, tn("against {n} other model", "against {n} other models", count)), list(others)));
  }
  return made;
}

/** @param {Ranked[]} order
 * @param {Work} work
 * @param {Yen | null} yen */
function table(order, work, yen) {
  const isAlone = order.length === 1;
  const caption = isAlone ? t("Cost at list prices") : t("Cost at list prices, cheapest first");
  const heads = [t("Model"), t("One month"), t("One request"), ...(isAlone ? [] : [t("Against the cheapest")])];
  const made = element(
    "table",
    { class: "kb-table kb-calc-table" },
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)))),
    element("tbody", {}, ...order.map((one) => row(one, order, work, yen))),
  );
  return element("div", { class: "kb-table-scroll", role: "region", "aria-label": caption, tabindex: "0" }, made);
}

/** @param {Ranked} one
 * @param {Ranked[]} order
 * @param {Work} work
 * @param {Yen | null} yen */
function row(one, order, work, yen) {
  const { sheet } = one;
  const isAlone = order.length === 1;
  const placed = isAlone ? [] : [element("span", { class: "kb-calc-place" }, place(one, order)), " "];
  const name = element("th", { scope: "row" }, ...placed, element("a", { class: "kb-model", href: address(sheet.id) }, sheet.name));
  if (sheet.service) {
    name.append(" ", element("span", { class: "kb-mark" }, t("({words})", { words: sheet.service })));
  }
  return element(
    "tr",
    { "data-model": sheet.id },
    name,
    amount(one, work.requests, yen, true),
    amount(one, "1", yen, false),
    ...(isAlone ? [] : [element("td", {}, against(one, order))]),
  );
}

/** @param {Ranked} one
 * @param {Ranked[]} order */
function place(one, order) {
  if (one.place === null) {
    return "–";
  }
  const isShared = order.some((other) => other !== one && other.place === one.place);
  return isShared ? t("{place} (equal)", { place: one.place }) : String(one.place);
}

/** @param {Ranked} one
 * @param {string} count
 * @param {Yen | null} yen
 * @param {boolean} isFirst the cell that says what is wrong with the amount */
function amount(one, count, yen, isFirst) {
  const cell = element("td", {});
  if (isFirst && !one.fits) {
    const limit = number(one.sheet.limit?.value ?? "0");
    cell.append(doesNotFit(t("the input does not fit (at most {limit} tokens)", { limit })), " ");
  }
  if (isFirst && !one.outputFits) {
    const limit = number(one.sheet.outputLimit?.value ?? "0");
    cell.append(doesNotFit(t("output and reasoning do not fit (at most {limit} tokens)", { limit })), " ");
  }
  cell.append(element("span", { class: "kb-value" }, amountInWords(one.bill, count)));
  const inYen = yen && amountInYen(one.bill, count, yen.value);
  if (inYen) {
    cell.append(" ", element("span", { class: "kb-in-yen" }, inYen));
  }
  if (isFirst && one.bill.unknown.length) {
    const names = [...new Set(one.bill.unknown.map((part) => priceName(part.rate)))].join(t(", "));
    cell.append(" ", element("span", { class: "kb-missing" }, t("(not known: {names})", { names })));
  }
  return cell;
}

/** @param {string} words */
function doesNotFit(words) {
  return element("span", { class: "kb-mark kb-mark-does-not-fit" }, words);
}

/** @param {Ranked} one
 * @param {Ranked[]} order */
function against(one, order) {
  const cheapest = order[0];
  if (one.place === null || !cheapest?.bill.most || !one.bill.most) {
    return "–";
  }
  if (one.place === 1) {
    return t("the cheapest");
  }
  if (cheapest.bill.most.eq(0)) {
    return t("the cheapest is free");
  }
  const ratio = one.bill.most.div(cheapest.bill.most);
  const [said, exact] = roundedRatio(ratio);
  if (said.eq(1)) {
    return t("about the same");
  }
  return exact ? t("{number}× as much", { number: number(said) }) : t("about {number}× as much", { number: number(said) });
}

/** @param {Ranked} one
 * @param {Work} work */
function how(one, work) {
  const { sheet } = one;
  const listed = steps(one, work).map(({ text, field }) => {
    const item = element("li", {}, text);
    if (field) {
      item.append(" ", element("a", { class: "kb-calc-evidence", href: address(sheet.id, field) }, t("evidence of the price")));
    }
    return item;
  });
  const made = element("details", { "data-model": sheet.id }, element("summary", {}, t("How the cost of {model} is computed", { model: sheet.name })), element("ol", { class: "kb-arithmetic" }, ...listed));
  for (const note of notes(one, work)) {
    made.append(element("p", { class: "kb-note" }, note));
  }
  return made;
}

/** @param {Ranked} one
 * @param {Work} work
 * @returns {string[]} */
function notes(one, work) {
  const { sheet } = one;
  const marks = cautions(one, work.input).join(t("; "));
  const band = sheet.bands.length > 1 ? sheet.bands[1]?.over : undefined;
  return [
    ...(sheet.platform ? [t("List prices of {platform}, without discounts.", { platform: sheet.platform })] : []),
    ...(band ? [t("The price depends on the length of the input: it changes above {tokens} tokens.", { tokens: number(band) })] : []),
    ...(sheet.typeIsKnown ? [] : [t("Whether this model reasons is not recorded; reasoning is charged in full.")]),
    ...(marks ? [t("Cautions about these prices: {marks}", { marks })] : []),
    ...sheet.changes,
  ];
}

/** @param {string} model
 * @param {string} [field] */
function address(model, field) {
  return own(`models/${model}/${field ? `#${field}` : ""}`).href;
}
