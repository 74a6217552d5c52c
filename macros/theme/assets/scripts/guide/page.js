// @ts-check
/** What the guide's page says as data: its situations, its questions, and every model with its figures. */

/** @typedef {import("./verdicts.js").Cost} Cost */

/**
 * @typedef {object} Requirement
 * @property {string} field
 * @property {string} operator
 * @property {string} bound
 * @property {Element | null} words what it is called on the page
 *
 * @typedef {object} Situation
 * @property {string} id
 * @property {string} title
 * @property {string} guide where its own guide stands
 * @property {string} requests a month
 * @property {number} horizonDays
 * @property {string} horizon in words
 * @property {Requirement[]} requirements
 *
 * @typedef {object} Option
 * @property {string} id
 * @property {string} label
 * @property {Requirement[]} requirements
 * @property {number | null} horizonDays
 * @property {string} horizon in words
 * @property {string | null} budget
 *
 * @typedef {object} Question
 * @property {string} id
 * @property {string} words
 * @property {string[]} fields
 * @property {Option[]} options
 *
 * @typedef {object} Figure
 * @property {string} datatype
 * @property {string | null} value
 * @property {Element} cell
 *
 * @typedef {object} Row
 * @property {string} model
 * @property {string} effort
 * @property {boolean} byDefault
 * @property {string} name
 * @property {Element | null} heading
 * @property {Map<string, Figure>} figures
 * @property {Map<string, Cost>} costs by situation
 * @property {number | null} daysLeft
 * @property {boolean} ended
 * @property {Element | null} end
 *
 * @typedef {object} Known
 * @property {Map<string, Situation>} situations
 * @property {Question[]} questions
 * @property {Row[]} rows
 * @property {Map<string, Element>} reasons by situation, model and effort
 */

/** Everything that the page's tables say.
 * @param {ParentNode} page
 * @returns {Known} */
export function read(page) {
  const situations = all(page, "tr[data-kb-situation]").map(situation);
  return {
    situations: new Map(situations.map((one) => [one.id, one])),
    questions: all(page, "tbody[data-kb-asks]").map(question),
    rows: rows(page),
    reasons: new Map(all(page, "[data-kb-reason]").map((node) => [of(node, "kbReason"), node])),
  };
}

/** @param {HTMLElement} row
 * @returns {Situation} */
function situation(row) {
  return {
    id: of(row, "kbSituation"),
    title: of(row, "kbTitle"),
    guide: of(row, "kbGuide"),
    requests: of(row, "kbRequests"),
    horizonDays: Number(of(row, "kbHorizon")),
    horizon: text(row, "[data-kb-horizon-words]"),
    requirements: requirements(row),
  };
}

/** @param {HTMLElement} body
 * @returns {Question} */
function question(body) {
  return {
    id: of(body, "kbAsks"),
    words: text(body, "[data-kb-words]"),
    fields: of(body, "kbAbout").split(" ").filter(Boolean),
    options: all(body, "tr[data-kb-answer]").map((row) => ({
      id: of(row, "kbAnswer"),
      label: text(row, "[data-kb-label]"),
      requirements: requirements(row),
      horizonDays: row.dataset["kbHorizon"] ? Number(row.dataset["kbHorizon"]) : null,
      horizon: text(row, "[data-kb-horizon-words]"),
      budget: row.dataset["kbBudget"] ?? null,
    })),
  };
}

/** @param {ParentNode} within
 * @returns {Requirement[]} */
function requirements(within) {
  return all(within, "li[data-kb-field]").map((item) => ({
    field: of(item, "kbField"),
    operator: of(item, "kbOperator"),
    bound: of(item, "kbBound"),
    words: item.querySelector(".kb-find-required"),
  }));
}

/** @param {ParentNode} page
 * @returns {Row[]} */
function rows(page) {
  const columns = all(page, "th[data-kb-column]").map((head) => [of(head, "kbColumn"), of(head, "kbDatatype")]);
  return all(page, "tr[data-kb-model]").map((row) => {
    const cells = all(row, "td");
    return {
      model: of(row, "kbModel"),
      effort: of(row, "kbEffort"),
      byDefault: row.dataset["kbDefault"] !== undefined,
      name: of(row, "kbName"),
      heading: row.querySelector("th"),
      figures: new Map(columns.map(([id = "", datatype = ""], place) => [id, figure(datatype, cells[place])])),
      costs: new Map(of(row, "kbCosts").split(" ").filter(Boolean).map(cost)),
      daysLeft: row.dataset["kbDaysLeft"] === undefined ? null : Number(row.dataset["kbDaysLeft"]),
      ended: ["ended", "was-due"].includes(row.dataset["kbState"] ?? ""),
      end: cells.at(-1) ?? null,
    };
  });
}

/** @param {string} datatype
 * @param {HTMLElement | undefined} cell
 * @returns {Figure} */
function figure(datatype, cell = document.createElement("td")) {
  return { datatype, value: cell.dataset["kbValue"] ?? null, cell };
}

/** @param {string} written `voice:0.0012:whole:fits:250`
 * @returns {[string, Cost]} */
function cost(written) {
  const [situation = "", amount = "unknown", whole, fits, reasoning = "0"] = written.split(":");
  const perRequest = amount === "unknown" ? null : amount;
  return [situation, { perRequest, whole: whole === "whole", fits: fits === "fits", reasoning }];
}

/** @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement[]} */
function all(within, selector) {
  return [...within.querySelectorAll(selector)].filter((node) => node instanceof HTMLElement);
}

/** @param {HTMLElement} node
 * @param {string} key */
function of(node, key) {
  return node.dataset[key] ?? "";
}

/** @param {ParentNode} within
 * @param {string} selector */
function text(within, selector) {
  return within.querySelector(selector)?.textContent?.trim() ?? "";
}
