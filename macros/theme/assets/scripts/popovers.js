// @ts-check
/**
 * Popovers, made when they open. A browser that runs scripts keeps what they say (the noscript of
 * `templates/_popover.html`) as text, and does not style those that wait at the end of a page: the table of all models
 * has thirty thousand elements less to look after, and no copy of them is needed.
 */

import { ofTemplate } from "./dom.js";

/** Let a popover be shown, and make what it says. This site's own templates wrote it, so it may be read as HTML.
 * @param {Element} popover */
function make(popover) {
  popover.closest(".kb-popovers")?.after(popover);
  const kept = popover.querySelector(":scope > noscript");
  kept?.replaceWith(ofTemplate(kept.textContent ?? ""));
}

/** Begin to listen, once a page; for popovers that a script adds later as well. */
export function start() {
  for (const early of document.querySelectorAll(":popover-open")) {
    make(early); // it was asked for before this script was there; moving it has closed it
    /** @type {HTMLElement} */ (early).showPopover();
  }
  document.addEventListener("beforetoggle", ({ target }) => target instanceof Element && make(target), true);
}
