// @ts-check
/** The title of the page, which follows what is compared. */

/** @returns {(title: string | null) => void} shows a title, or the page's own again */
export function titles() {
  const heading = document.querySelector(".md-content h1");
  const text = heading?.firstChild;
  const inHeader = document.querySelector(".md-header__topic:nth-child(2) .md-ellipsis");
  const own = text?.textContent?.trim() ?? "";
  const whole = document.title;
  return (title) => {
    if (text) {
      text.textContent = title ?? own;
    }
    if (inHeader) {
      inHeader.textContent = title ?? own;
    }
    document.title = title === null ? whole : whole.startsWith(own) ? title + whole.slice(own.length) : title;
  };
}
