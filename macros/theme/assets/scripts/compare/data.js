// @ts-check
/**
 * What `macros/browser/compare/` writes: `models/<id>.json` and `compare.json`. What is empty there is left out.
 *
 * @typedef {(string | number)[]} Piece HTML cut at its marks: text, mark, text … A mark from 0 on is the number of that
 *   source of the file; one below 0 the id of the popover `-1 - mark`, and in a popover its own id.
 *
 * @typedef {object} Claim
 * @property {Piece} cell what a table shows of it
 * @property {Piece} figure value, citation and marks alone
 * @property {string} [value] a figure with all its digits, a date, or a word
 * @property {string} form the same for values that say the same
 * @property {string} [alone] the figure without a unit that its label makes needless
 * @property {boolean} [secret] its maker does not disclose it
 * @property {string} [margin] the ± printed with it
 * @property {Record<string, [form: string | number, words: string]>} [on] what the source states of the conditions that
 *   comparability depends on
 * @property {string} [tester] who ran it, where that is stated
 * @property {string} [by] the same in words
 * @property {string[]} sources
 * @property {boolean} [approximate]
 * @property {boolean} [community] only sources of the community print it
 * @property {string} [inputs] for which inputs a price holds, in words
 * @property {string} [effort] at which effort it was run, in words
 * @property {boolean} [reasons] that effort tells runs of the model apart
 *
 * @typedef {[claim: number, ...rank: number[]]} Usable a claim that may be held against others, and how good it is for
 *   that: parts of a rank, of which smaller is better
 *
 * @typedef {object} OfField one field of a model
 * @property {"chosen" | "unknown" | "elsewhere" | "incomplete" | "tied" | "not-applicable"} state
 * @property {Claim[]} [claims]
 * @property {boolean} [chosen] the first claim is the one that the model's own page shows
 * @property {boolean} [disputed] sources disagree about it
 * @property {Piece} [missing] what a table shows where none is chosen
 * @property {boolean} [elsewhere] figures that hold elsewhere are among that
 * @property {Usable[]} [usable]
 *
 * @typedef {{ key: number, rank: number, letter: string, html: Piece, cites: number[] }} Popover
 *
 * @typedef {{ popovers: Popover[], sources?: [id: string, html: string][] }} File what pieces refer to
 *
 * @typedef {object} OfModel
 * @property {string} name
 * @property {Piece | null} service
 * @property {Piece} column
 * @property {Record<string, OfField>} fields
 * @typedef {File & OfModel} Model
 *
 * @typedef {object} Field
 * @property {string} id
 * @property {string} group
 * @property {string} datatype
 * @property {boolean} measured
 * @property {boolean} lower lower is better
 * @property {boolean} dayMatters
 * @property {boolean} needsReasoning
 * @property {[key: string, label: string][]} comparableOn
 * @property {Piece} name
 *
 * @typedef {{ models: string[], title: string, href: string }} Page a page on which these models are compared
 * @typedef {File & { groups: Record<string, string>, fields: Field[], pages: Page[] }} Common
 */

export {};
