// Loaded before Material's own script: finds Japanese words inside longer ones, keeps the search from failing on pages
// full of figures, and lets nobody load the index who does not search.
(() => {
  const Native = Worker;
  const QUERY = 2; // the type of a search message between Material's page and its worker
  const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
  const OWN = new URL("search-worker.js", document.currentScript.src);

  // Japanese has no spaces, so a page's words are whole phrases to the index (低レイテンシ要件); a term in kana or kanji is
  // searched with anything before and after it. A term in Latin letters with digits (gpt5) is also searched with the
  // hyphen that names are written with (gpt-5). Material looks for words that begin with a term, so "GPT-5" finds GPT-5.4
  // as well; a page with exactly the term, or with each of its parts, comes first.
  const EXACTLY = 8;
  const widen = (term) => {
    if (!term || /[*~^:+"]|^-|-$/.test(term)) return term; // the reader writes the query language themselves, or is at it
    const letters = /^([a-z]+)(\d[\d.]*)$/i.exec(term);
    const parts = letters ? letters.slice(1) : term.split("-");
    const wide = CJK.test(term) ? `*${term}*` : letters ? `${letters[1]} ${letters[2]}*` : term;
    return [wide, ...parts.map((part) => `${part}^${EXACTLY}`)].join(" ");
  };

  // The worker that searches is Material's, started by a few lines of ours.
  const started = (url) => (/\/workers\/search\.[^/]*$/.test(url) ? `${OWN}#${encodeURIComponent(url)}` : url);

  globalThis.Worker = class extends Native {
    constructor(url, options) {
      super(started(new URL(url, document.baseURI).href), options);
    }

    postMessage(message, ...rest) {
      const isQuery = message?.type === QUERY && typeof message.data === "string";
      const widened = isQuery ? { ...message, data: message.data.split(/\s+/).map(widen).join(" ") } : message;
      return super.postMessage(widened, ...rest);
    }
  };

  // Material asks for the index as soon as a page is there, and the index weighs more than the page. The request is held
  // until somebody turns to the search: by pointer, by Tab, by one of its keys, or by a link that brings a query.
  const INDEX = /\/search\/search_index\.json$/;
  const wanted = new Promise((resolve) => {
    if (new URLSearchParams(location.search).has("q")) resolve();
    const isSearch = (target) => target instanceof Element && target.closest(".md-search, [for=__search], #__search");
    for (const kind of ["focusin", "pointerover", "change"]) {
      document.addEventListener(kind, (event) => isSearch(event.target) && resolve(), { passive: true });
    }
    document.addEventListener("keydown", (event) => ["f", "s", "/"].includes(event.key) && resolve());
  });

  globalThis.XMLHttpRequest = class extends XMLHttpRequest {
    open(method, url, ...rest) {
      this.isIndex = INDEX.test(new URL(url, document.baseURI).pathname);
      return super.open(method, url, ...rest);
    }

    send(body) {
      return this.isIndex ? wanted.then(() => super.send(body)) : super.send(body);
    }
  };
})();
