// @ts-check
/**
 * Keeps room for a comparison that the address asks for, before what follows it is shown: nothing jumps once it is there.
 * And asks for its figures, which the modules would ask for only when they have come themselves.
 * A plain script that runs where it stands, right behind the part of the page it is about.
 */
(() => {
  const MOST = 4;
  const script = document.currentScript;
  const part = script?.previousElementSibling;
  if (!(script instanceof HTMLScriptElement) || !part) {
    return;
  }
  const address = new URLSearchParams(location.search);
  part.classList.add("kb-compare-coming");
  part.classList.toggle("kb-compare-asked", address.has("models"));

  const options = part.querySelector("template")?.content.querySelectorAll("option") ?? [];
  const known = new Set([...options].map(({ value }) => value).filter((value) => value));
  const asked = address.getAll("models").flatMap((list) => list.split(",")).map((id) => id.trim());
  const models = [...new Set(asked)].filter((id) => known.has(id)).slice(0, MOST);
  const files = models.length > 1 ? ["compare", ...models.map((id) => `models/${id}`)] : [];
  for (const file of files) {
    const link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.crossOrigin = "anonymous"; // as a module fetches
    link.href = new URL(`../../../${document.documentElement.lang}/data/${file}.json`, script.src).href;
    document.head.append(link);
  }
})();
