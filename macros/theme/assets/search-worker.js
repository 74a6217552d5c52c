// Starts Material's search worker with one function of its index replaced; at the first message, because most readers
// never search, and the worker weighs more than the scripts of many a page.
//
// lunr 2.3 joins equal endings of words by a text made of each letter and the number of what follows it. Where letters are
// digits, "1" before node 23 and "12" before node 3 give the same text: endings that differ are joined, and a search for
// any word near them fails ("Cannot read properties of undefined"). With a mark behind each number no two texts are alike.
//
// What a result lacks of the words searched for is said beside it. Material looks for them at the beginnings of words, but a
// result may have one within a longer word (search.js), and then lacks nothing. A word that it lacks is named once.
const RESULT = 3; // the type of the message with what was found

const told = ({ title, text, terms }) => {
  const said = `${title} ${text}`.replace(/<[^>]+>/g, "").toLowerCase();
  const found = Object.create(null); // a word may be "constructor"
  for (const [form, isThere] of Object.entries(terms)) {
    const word = form.replaceAll("*", "");
    found[word] ||= isThere || said.includes(word.toLowerCase());
  }
  return found;
};

const start = () => {
  const post = self.postMessage.bind(self);
  self.postMessage = (message, ...rest) => {
    if (message?.type === RESULT) {
      for (const one of message.data.items.flat()) one.terms = told(one);
    }
    post(message, ...rest);
  };
  importScripts(decodeURIComponent(self.location.hash.slice(1)));
  self.lunr.TokenSet.prototype.toString = function () {
    if (this._str) return this._str;
    const edges = Object.keys(this.edges).sort();
    return (this.final ? "1" : "0") + edges.map((letter) => `${letter}${this.edges[letter].id},`).join("");
  };
};

addEventListener("message", function first({ data }) {
  removeEventListener("message", first);
  start();
  dispatchEvent(new MessageEvent("message", { data })); // whoever began to listen since then has not heard it
});
