// @ts-check
/**
 * Keeps room for a comparison that the address asks for, before what follows it is shown: nothing jumps once it is there.
 * A plain script that runs where it stands, right behind the part of the page it is about.
 */

const part = document.currentScript?.previousElementSibling;
part?.classList.add("kb-compare-coming");
part?.classList.toggle("kb-compare-asked", new URLSearchParams(location.search).has("models"));
