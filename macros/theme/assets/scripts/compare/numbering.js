// @ts-check
/** Numbers of sources and ids of popovers, given as a page gives them: `macros/views/context.py`. */

/** @typedef {import("./data.js").File} File */
/** @typedef {import("./data.js").Piece} Piece */
/** @typedef {import("./data.js").Popover} Popover */
/** @typedef {{ id: string, file: File, popover: Popover }} Opened */

export class Numbering {
  /** @type {Map<string, number>} */
  #numbers;
  /** @type {Map<string, string>} */
  #entries = new Map();
  /** @type {Map<string, Opened>} */
  #opened = new Map();
  /** @type {Map<File, number>} */
  #files = new Map();
  #before;

  /** Go on where the page at hand ends.
   * @param {Map<string, number>} numbers what its sources have
   * @param {number} popovers how many it has */
  constructor(numbers = new Map(), popovers = 0) {
    this.#numbers = new Map(numbers);
    this.#before = popovers;
  }

  /** A piece with its numbers and ids in their places.
   * @param {File} file where it comes from
   * @param {Piece} piece
   * @returns {string} */
  placed(file, piece) {
    return piece.map((part) => (typeof part === "string" ? part : part < 0 ? this.#open(file, -1 - part) : this.#cite(file, part))).join("");
  }

  /** Every popover that the pieces open, and the references that they add to the page. Popovers come first: a source
   * that only a popover names gets its number there.
   * @returns {{ popovers: string[], references: { number: number, html: string }[] }} */
  end() {
    const popovers = [...this.#opened.values()].map(({ id, file, popover: { html, cites } }) => {
      cites.forEach((source) => this.#cite(file, source));
      return html.map((part) => (typeof part === "string" ? part : part < 0 ? id : this.#cite(file, part))).join("");
    });
    const references = [...this.#entries].map(([source, html]) => ({ number: this.#numbers.get(source) ?? 0, html }));
    return { popovers, references };
  }

  /** @param {File} file
   * @param {number} place */
  #cite(file, place) {
    const [source, html] = file.sources?.[place] ?? ["", ""];
    const known = this.#numbers.get(source);
    if (known !== undefined) {
      return known;
    }
    this.#entries.set(source, html);
    const number = this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return number;
  }

  /** @param {File} file
   * @param {number} place */
  #open(file, place) {
    const popover = file.popovers[place];
    if (popover === undefined) {
      return "";
    }
    const key = `${this.#nameOf(file)} ${popover.key}`;
    const known = this.#opened.get(key);
    const id = known?.id ?? `${popover.letter}-${this.#before + this.#opened.size + 1}`;
    if (known === undefined || popover.rank > known.popover.rank) {
      this.#opened.set(key, { id, file, popover });
    }
    return id;
  }

  /** @param {File} file */
  #nameOf(file) {
    const name = this.#files.get(file) ?? this.#files.size;
    this.#files.set(file, name);
    return name;
  }
}
