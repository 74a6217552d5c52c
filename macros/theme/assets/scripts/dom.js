// @ts-check
/** Elements of a page, made without writing HTML in scripts. */

/** An element with these attributes and children; texts are texts, whatever is in them.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean>} attributes `true`: without a value; `false`: left out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]} */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children);
  return made;
}

/** The nodes of a fragment that this site's own templates made. Never for anything else.
 * @param {string} html
 * @returns {DocumentFragment} */
export function ofTemplate(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  return made.content;
}

/** The first element that is meant by the selector. Throws where the page has none: its template belongs to the script.
 * @template {HTMLElement} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T} */
export function found(within, selector, kind) {
  const one = within.querySelector(selector);
  if (one instanceof kind) {
    return one;
  }
  throw new Error(`no ${selector}`);
}
