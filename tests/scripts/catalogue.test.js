// @ts-check
/** macros/theme/assets/scripts/catalogue/: what is computed there, without a page. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { read, written } from "../../macros/theme/assets/scripts/catalogue/address.js";
import { inUnit } from "../../macros/theme/assets/scripts/catalogue/controls.js";
import { filtersOf, isInService, matching } from "../../macros/theme/assets/scripts/catalogue/filters.js";
import { nextSort } from "../../macros/theme/assets/scripts/catalogue/heads.js";
import { searchable, wordsOf } from "../../macros/theme/assets/scripts/catalogue/names.js";
import { ordered } from "../../macros/theme/assets/scripts/catalogue/order.js";
import { row } from "../../macros/theme/assets/scripts/catalogue/rows.js";
import { areComparable, counted, leftOut } from "../../macros/theme/assets/scripts/catalogue/saying.js";
import { unfiltered } from "../../macros/theme/assets/scripts/catalogue/state.js";
import { amount, count, day, lastDay } from "../../macros/theme/assets/scripts/catalogue/typed.js";
import { Exact } from "../../macros/theme/assets/scripts/exact.js";
import { sharedCases, speakIn } from "./shared.js";

/** @typedef {import("../../macros/theme/assets/scripts/catalogue/rows.js").Column} Column */
/** @typedef {import("../../macros/theme/assets/scripts/catalogue/state.js").State} State */

/** @type {(field: string, sorted: Column["sorted"], greatestFirst?: boolean) => Column} */
const column = (field, sorted, greatestFirst = false) => ({ field, sorted, greatestFirst, label: field });
const COLUMNS = [
  column("input_price", "amount"),
  column("context_window", "amount", true),
  column("release_date", "date", true),
  column("model_type", "words"),
];

/** @param {string} name
 * @param {Record<string, string>} [values] */
const model = (name, values = {}) => row({ id: name.toLowerCase(), name, provider: "vega", named: name, values, words: values }, COLUMNS);
const collator = new Intl.Collator("en", { numeric: true });

/** @param {import("../../macros/theme/assets/scripts/catalogue/rows.js").Row[]} rows */
const names = (rows) => rows.map(({ name }) => name).join(" ");

/** @param {Partial<State>} asked */
const state = (asked) => ({ ...unfiltered(), ...asked });

const KNOWN = {
  options: {
    provider: new Set(["vega", "hoshi"]),
    kind: new Set(["hybrid"]),
    modality: new Set(["text", "image"]),
    benchmark: new Set(["hle"]),
  },
  columns: new Set(["input_price", "hle"]),
  sorted: new Set(["name", "input_price"]),
  models: new Set(["nova", "lumen", "hoshi"]),
  atMost: 2,
};

describe("order", () => {
  const by = (/** @type {string} */ field) => /** @type {Column} */ (COLUMNS.find((one) => one.field === field));
  const sorted = (/** @type {any[]} */ rows, /** @type {string} */ field, descending = false) =>
    names(ordered(rows, by(field), descending, collator.compare));

  test("amounts are compared exactly, beyond what floating point tells apart", () => {
    const rows = [model("A", { input_price: "0.30000000000000004" }), model("B", { input_price: "0.3" }), model("C", { input_price: "0.1" })];
    assert.equal(sorted(rows, "input_price"), "C B A");
    assert.equal(sorted([model("A", { input_price: "10" }), model("B", { input_price: "9" })], "input_price"), "B A");
  });

  test("what is unknown comes last in both directions, by name", () => {
    const rows = [model("Z"), model("B", { input_price: "2" }), model("Y"), model("A", { input_price: "1" })];
    assert.equal(sorted(rows, "input_price"), "A B Y Z");
    assert.equal(sorted(rows, "input_price", true), "B A Y Z");
  });

  test("ties stand by name in both directions, also where the amount is written otherwise", () => {
    const rows = [model("Nova 10", { input_price: "1" }), model("Nova 9", { input_price: "1.00" }), model("Lumen", { input_price: "1.0" })];
    assert.equal(sorted(rows, "input_price"), "Lumen Nova 9 Nova 10");
    assert.equal(sorted(rows, "input_price", true), "Lumen Nova 9 Nova 10");
  });

  test("a month stands before its days and a year before its months", () => {
    const rows = ["2025-05-01", "2025-06", "2025", "2025-05", "2024-12-31"].map((date) => model(date, { release_date: date }));
    assert.equal(sorted(rows, "release_date"), "2024-12-31 2025 2025-05 2025-05-01 2025-06");
    assert.equal(sorted(rows, "release_date", true), "2025-06 2025-05-01 2025-05 2025 2024-12-31");
  });

  test("a button asks for the end that readers look for, then the other, then for none", () => {
    const first = nextSort(null, by("context_window"));
    assert.deepEqual(first, { field: "context_window", descending: true });
    assert.deepEqual(nextSort(first, by("context_window")), { field: "context_window", descending: false });
    assert.equal(nextSort({ field: "context_window", descending: false }, by("context_window")), null);
    assert.deepEqual(nextSort(first, by("input_price")), { field: "input_price", descending: false });
  });
});

describe("names", () => {
  const found = (/** @type {string} */ query, /** @type {string[]} */ ...of) => {
    const text = searchable(of);
    return wordsOf(query).every((word) => text.includes(word));
  };

  test("hyphens, spaces, case and width make no other word", () => {
    for (const query of ["gpt-5", "GPT5", "ｇｐｔ－５", "gpt 5 mini", "MINI gpt", "gpt-5-mini-2025"]) {
      assert.ok(found(query, "GPT-5 mini", "gpt-5-mini-2025-08-07"), query);
    }
  });

  test("a word begins where a part of a name begins", () => {
    assert.ok(!found("mini", "Gemini 2.5 Pro"));
    assert.ok(!found("gpt-5", "GPT-4o", "gpt-4o-2024-05-13"));
    assert.ok(!found("5.1", "GPT-5", "gpt-5-2025-11-13"));
    assert.ok(found("5.1", "GPT-5.1"));
  });

  test("a Japanese word is found anywhere, half-width kana too", () => {
    assert.ok(found("モデル", "新しいモデル"));
    assert.ok(found("ﾓﾃﾞﾙ", "新しいモデル"));
    assert.ok(!found("星", "Hoshi"));
  });
});

describe("filters", () => {
  const rows = [
    model("Nova", { input_price: "0.25", context_window: "128000", model_type: "hybrid", input_modalities: "text,image", release_date: "2025-03", shutdown_date: "2026-12-11" }),
    model("Lumen", { input_price: "1.00", context_window: "1000000", model_type: "reasoning", input_modalities: "text", shutdown_date: "2026-12" }),
    model("Hoshi"),
  ];
  const asked = (/** @type {Partial<State>} */ of, rate = /** @type {any} */ (null)) => matching(rows, filtersOf(state(of), rate));

  test("a price at the ceiling meets it, and a price that is not recorded meets none", () => {
    const found = asked({ max_input_price: { amount: "1", unit: "usd" } });
    assert.equal(names(found.shown), "Nova Lumen");
    assert.equal(found.unknown, 1);
    assert.equal(names(asked({ max_input_price: { amount: "0.999999", unit: "usd" } }).shown), "Nova");
  });

  test("a ceiling in yen is held against the exact product, and waits for a rate", () => {
    const inYen = /** @type {const} */ ({ amount: "37.4", unit: "jpy" });
    assert.equal(names(asked({ max_input_price: inYen }, new Exact("149.6")).shown), "Nova");
    assert.equal(names(asked({ max_input_price: inYen }, new Exact("149.600001")).shown), "");
    assert.equal(names(asked({ max_input_price: inYen }).shown), "Nova Lumen Hoshi");
  });

  test("every kind of input that is ticked has to be taken, and one of the types", () => {
    assert.equal(names(asked({ modality: ["image", "text"] }).shown), "Nova");
    assert.equal(names(asked({ kind: ["hybrid", "reasoning"] }).shown), "Nova Lumen");
    assert.equal(names(asked({ min_context: "128001" }).shown), "Lumen");
    assert.equal(names(asked({ provider: ["hoshi"] }).shown), "");
  });

  test("a service runs until the last day that its end may mean, and without a recorded end", () => {
    const on = (/** @type {string} */ date) => names(rows.filter((one) => isInService(one, date)));
    assert.equal(on("2026-12-10"), "Nova Lumen Hoshi");
    assert.equal(on("2026-12-11"), "Lumen Hoshi");
    assert.equal(on("2026-12-31"), "Hoshi");
    assert.equal(on("2025-02-28"), "Lumen Hoshi");
  });

  test("a benchmark leaves those without a score, which is no unknown of theirs", () => {
    const found = asked({ benchmark: "hle" });
    assert.deepEqual([found.shown.length, found.unknown], [0, 0]);
  });

  test("the filter that leaves out the most is named, with what is left without it", () => {
    const found = asked({ kind: ["hybrid"], min_context: "2000000" });
    assert.deepEqual(found.strictest, { key: "min_context", excluded: 3, without: 1 });
    speakIn("en");
    const [note] = leftOut(found, 3, () => "Context");
    assert.match(note?.text ?? "", /“Context” leaves out the most \(3 of 3\); without it 1 model is left/);
    const both = leftOut(asked({ provider: ["hoshi"], min_context: "2000000" }), 3, (key) => key);
    assert.match(both[0]?.text ?? "", /others leave out the rest/);
  });

  test("nothing is asked for by an empty state", () => {
    assert.deepEqual(filtersOf(unfiltered(), null), []);
    assert.equal(asked({}).strictest, null);
  });
});

describe("address", () => {
  test("what is written is read again", () => {
    const asked = state({
      search: "nova, “5” & 星",
      provider: ["vega", "hoshi"],
      modality: ["text"],
      open_weights: "no",
      max_input_price: { amount: "0.25", unit: "usd" },
      max_output_price: { amount: "1500", unit: "jpy" },
      min_context: "128000",
      benchmark: "hle",
      in_service: "2027-01-01",
      sort: { field: "input_price", descending: true },
      columns: ["input_price", "hle"],
      selected: ["nova", "lumen"],
    });
    const query = written(asked, "?h=word&sort=name");
    assert.ok(query.startsWith("?h=word&search="));
    assert.ok(query.includes("&provider=vega,hoshi&"));
    assert.ok(query.includes("&max_output_price=1500jpy&"));
    assert.ok(query.includes("&sort=-input_price&"));
    assert.deepEqual(read(query, KNOWN), { state: asked, ignored: [] });
  });

  test("an address without anything asks for nothing, and the other way round", () => {
    assert.equal(written(unfiltered(), ""), "");
    assert.deepEqual(read("", KNOWN), { state: unfiltered(), ignored: [] });
    assert.deepEqual(read("?columns=", KNOWN).state.columns, []);
    assert.equal(written(state({ columns: [] }), ""), "?columns=");
  });

  test("what means nothing is left out and told", () => {
    const query =
      "?provider=vega,nobody&kind=%3Cb%3E&open_weights=maybe&max_input_price=-1&min_context=0.5&in_service=2026-02-30" +
      "&sort=-nothing&columns=hle,x&benchmark=elo&selected=nova,lumen,hoshi,nova&foreign=1";
    const { state: found, ignored } = read(query, KNOWN);
    assert.deepEqual(found, state({ provider: ["vega"], columns: ["hle"], selected: ["nova", "lumen"] }));
    assert.deepEqual(
      ignored.map(({ key, value }) => `${key}=${value}`).sort(),
      [
        "benchmark=elo",
        "columns=x",
        "in_service=2026-02-30",
        "kind=<b>",
        "max_input_price=-1",
        "min_context=0.5",
        "open_weights=maybe",
        "provider=nobody",
        "selected=hoshi",
        "sort=-nothing",
      ],
    );
  });
});

describe("what is typed", () => {
  test("amounts in any width, with commas", () => {
    assert.deepEqual(["1,000", "０．２５", " 007 ", "0", "1.", "1e3", "-1", "x", "1".repeat(16)].map(amount), ["1000", "0.25", "7", "0", null, null, null, null, null]);
    assert.deepEqual(["128,000", "0", "1.5"].map(count), ["128000", null, null]);
  });

  test("days of the calendar, and the last one of a month or year", () => {
    assert.deepEqual(["2028-02-29", "2026-02-29", "2026-2-1", "tomorrow"].map(day), ["2028-02-29", null, null, null]);
    for (const { date, last } of sharedCases("last_day")) {
      assert.equal(lastDay(date), last);
    }
  });

  test("a limit moves into the unit that prices are shown in", () => {
    const rate = new Exact("150");
    assert.deepEqual(inUnit({ amount: "0.25", unit: "usd" }, rate, null), { amount: "37.5", unit: "jpy" });
    assert.deepEqual(inUnit({ amount: "37.5", unit: "jpy" }, null, rate), { amount: "0.25", unit: "usd" });
    assert.deepEqual(inUnit({ amount: "37.5", unit: "jpy" }, null, null), { amount: "37.5", unit: "jpy" });
    assert.equal(inUnit(null, rate, null), null);
  });
});

describe("what is said", () => {
  test("counts in both languages", () => {
    speakIn("en");
    assert.equal(counted(47, 47, null, ""), "All 47 models, by provider");
    assert.equal(counted(1, 47, { field: "x", descending: true }, "Input price"), "1 of 47 models, sorted by Input price, descending");
    speakIn("ja");
    assert.equal(counted(1, 47, { field: "x", descending: false }, "入力の価格"), "47モデル中1モデル、入力の価格の昇順");
  });

  test("scores may be compared only where one group holds all of them", () => {
    const scored = (/** @type {string[]} */ ...groups) => row({ id: "a", name: "A", provider: "vega", named: "A", values: {}, groups: { hle: groups } }, COLUMNS);
    assert.ok(areComparable([scored("0", "2"), scored("2"), scored("1", "2")], "hle"));
    assert.ok(!areComparable([scored("0"), scored("1")], "hle"));
    assert.ok(!areComparable([scored(), scored()], "hle"));
    assert.ok(!areComparable([], "hle"));
  });
});
