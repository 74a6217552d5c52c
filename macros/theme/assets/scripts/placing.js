// @ts-check
/** Where a popover stands beside its figure, for browsers that cannot anchor it by style alone. */

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges */
/** @typedef {{ width: number, height: number }} Size */

export const GAP = 6;
const MARGIN = 8;

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
