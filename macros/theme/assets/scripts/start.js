// @ts-check
/** Starts what the page at hand asks for by `data-kb-part`; without scripts its static content stays as it is. */

/** @type {Record<string, () => Promise<{ start: (element: HTMLElement) => void | Promise<void> }>>} */
const PARTS = {
  catalogue: () => import("./catalogue/start.js"),
};

for (const element of document.querySelectorAll("[data-kb-part]")) {
  if (element instanceof HTMLElement) {
    const load = PARTS[element.dataset["kbPart"] ?? ""];
    if (load) {
      const part = await load();
      await part.start(element);
    }
  }
}
