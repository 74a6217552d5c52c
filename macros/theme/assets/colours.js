// @ts-check
// Light or dark: as the system has it, until the reader chooses. Loaded in the head, so that nothing is painted in the
// other colours first. Without scripts the styles follow the system by themselves (colours.css).
(() => {
  const KEY = "kurabe-colours";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  /** @typedef {"light" | "dark"} Colours */

  /** @returns {Colours | null} what the reader has chosen, here or in another window; null: nothing, or it cannot be known */
  function chosen() {
    try {
      const kept = localStorage.getItem(KEY);
      return kept === "light" || kept === "dark" ? kept : null;
    } catch {
      return null; // a browser may keep nothing for a site
    }
  }

  /** @returns {Colours} */
  const ofTheSystem = () => (dark.matches ? "dark" : "light");

  /** Show the page in the reader's colours, or in the system's; the button has the word for the others.
   * @param {Colours | null} asked */
  function show(asked) {
    const shown = asked ?? ofTheSystem();
    if (asked) {
      root.dataset["kbColours"] = asked;
    } else {
      delete root.dataset["kbColours"];
    }
    for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
      const own = bar.getAttribute("data-kb-bar") ?? "";
      bar.setAttribute("media", asked === null ? `(prefers-color-scheme: ${own})` : asked === own ? "all" : "not all");
    }
    for (const button of document.querySelectorAll(".kb-colours")) {
      const words = button.getAttribute(shown === "dark" ? "data-to-light" : "data-to-dark") ?? "";
      button.setAttribute("aria-label", words);
      button.setAttribute("title", words);
    }
  }

  /** Take the other colours. Who takes those of the system follows it again.
   * @param {Event} event */
  function choose({ target }) {
    if (!(target instanceof Element && target.closest(".kb-colours"))) {
      return;
    }
    const shown = root.dataset["kbColours"] ?? ofTheSystem();
    const other = shown === "dark" ? "light" : "dark";
    const asked = other === ofTheSystem() ? null : other;
    try {
      localStorage.setItem(KEY, asked ?? "");
    } catch {
      // for this page, then
    }
    show(asked);
  }

  // What Material's script would say when everything is there, and have a browser style the whole page again.
  root.classList.replace("no-js", "js");
  root.classList.add("js-focus-visible");
  root.setAttribute("data-js-focus-visible", "");
  show(chosen());
  document.addEventListener("DOMContentLoaded", () => show(chosen()));
  document.addEventListener("click", choose);
  addEventListener("storage", () => show(chosen()));
  dark.addEventListener("change", () => show(chosen()));
})();
