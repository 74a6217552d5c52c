// @ts-check
/**
 * What popovers say, made when one opens. A browser that runs scripts keeps their noscript (`templates/_popover.html`)
 * as text: the tables of all models have some thirty thousand elements less to lay out, and no copy of them is needed.
 */

import { ofTemplate } from "./dom.js";

/** Make what a popover says. It was written by this site's own templates, so it may be read as HTML. In a popover that a
 * script has made it is elements already, which a browser still does not show there.
 * @param {Element} popover */
function fill(popover) {
  const kept = popover.querySelector(":scope > noscript");
  kept?.replaceWith(...(kept.firstElementChild ? kept.childNodes : [ofTemplate(kept.textContent ?? "")]));
}

/** Begin to listen, once a page; for popovers that a script adds later as well. */
export function start() {
  document.querySelectorAll(":popover-open").forEach(fill); // opened before this script was there
  document.addEventListener("beforetoggle", ({ target }) => target instanceof Element && fill(target), true);
}
