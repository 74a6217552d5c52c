// @ts-check
/** Elements that the guide adds to its page. Text only ever becomes text; figures are copies of the page's own nodes. */

import { t } from "../words.js";

/** @typedef {Node | string | null | undefined} Child */

/** An element with these attributes and children; what is null is left out.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...Child} children
 * @returns {HTMLElement} */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Copies of everything inside a node: a figure with the button that opens its evidence.
 * @param {Element | null | undefined} node
 * @returns {DocumentFragment} */
export function copyOf(node) {
  const copy = document.createDocumentFragment();
  copy.append(...[...(node?.childNodes ?? [])].map((child) => child.cloneNode(true)));
  return copy;
}

/** A sentence that was translated with nodes in some of its places.
 * @param {string} text with `{placeholders}` left over for the nodes
 * @param {Record<string, Child>} nodes
 * @returns {DocumentFragment} */
export function sentence(text, nodes) {
  const made = document.createDocumentFragment();
  for (const part of text.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    made.append(name !== undefined && name in nodes ? (nodes[name] ?? "") : part);
  }
  return made;
}

/** A word of a closed list, told by its shape and its text.
 * @param {string} key
 * @param {string} text
 * @returns {HTMLElement} */
export function status(key, text) {
  return element("span", { class: `kb-status kb-status-${key}` }, text);
}

/** A name and what is said of it, with the colon of the language.
 * @param {Child} name
 * @param {...Child} said
 * @returns {HTMLElement} */
export function item(name, ...said) {
  return element("li", {}, name, t(": "), ...said);
}
