// @ts-check
/** The link to a comparison, on the clipboard or, where a browser does not allow that, in a field to copy from. */

import { element } from "../dom.js";
import { t } from "../words.js";

/** @param {HTMLButtonElement} button
 * @returns {Promise<string>} what is said of it */
export async function share(button) {
  const address = location.href;
  button.parentElement?.querySelector(".kb-compare-link")?.remove();
  try {
    await navigator.clipboard.writeText(address);
    return t("The link is copied.");
  } catch {
    const input = element("input", { type: "text", readonly: true, value: address });
    button.after(element("label", { class: "kb-compare-link" }, t("Link to this comparison"), " ", input));
    input.focus();
    input.select();
    return t("The browser does not allow copying. The link is marked in the field, ready to be copied.");
  }
}
