// @ts-check
/** Where a popover stands beside its figure: by style where a browser can anchor it, else by what is computed here. */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges */
/** @typedef {{ width: number, height: number }} Size */

export const GAP = 6;
const MARGIN = 8;
const ANCHOR = "--kb-shown";
/** Where it stands at the lower edge of the screen, as evidence.css has it. */
const NARROW = "(max-width: 30em)";

/** Anchor a popover to a whole figure; by itself it is anchored to the button that opens it.
 * @param {HTMLElement} figure
 * @param {HTMLElement} popover */
export function anchorTo(figure, popover) {
  Object.assign(figure.style, { anchorName: ANCHOR });
  Object.assign(popover.style, { positionAnchor: ANCHOR });
}

/** @param {HTMLElement} figure what the last popover was anchored to */
export function letGo(figure) {
  Object.assign(figure.style, { anchorName: "" });
}

/** Put an open popover beside its figure, where styles cannot.
 * @param {HTMLElement} figure
 * @param {HTMLElement} popover */
export function place(figure, popover) {
  if (CSS.supports("position-area", "bottom") || matchMedia(NARROW).matches) {
    return;
  }
  const { style } = popover;
  Object.assign(style, { positionArea: "none", inset: "0 auto auto 0", margin: "0", maxHeight: "" });
  const size = { width: popover.offsetWidth, height: popover.offsetHeight };
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  const { left, top, most } = besideFigure(figure.getBoundingClientRect(), size, view);
  Object.assign(style, { left: `${left}px`, top: `${top}px`, maxHeight: `${most}px` });
}

/** Below the figure, or above it where there is more room and it does not fit below; never beyond an edge of the window.
 * @param {Edges} figure
 * @param {Size} popover its own size, if nothing limits it
 * @param {Size} view the window
 * @returns {{ left: number, top: number, most: number }} pixels; `most` is the height that it may take */
export function besideFigure(figure, popover, view) {
  const below = view.height - figure.bottom - GAP - MARGIN;
  const above = figure.top - GAP - MARGIN;
  const goesAbove = popover.height > below && above > below;
  const most = Math.max(0, goesAbove ? above : below);
  const height = Math.min(popover.height, most);
  const left = Math.max(MARGIN, Math.min(figure.left, view.width - popover.width - MARGIN));
  return { left, top: goesAbove ? figure.top - GAP - height : figure.bottom + GAP, most };
}
