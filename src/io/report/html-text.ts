import { ELEMENT, type PageElement, type PageNode, TEXT } from "./dom.js";
import { folded } from "./extracted.js";

const words = (text: string) => new Set(text.split(" "));

/** What carries no text of the report, wherever it stands. */
const NEVER = words(
  "script style noscript template svg math iframe object embed canvas audio video select textarea button dialog form input",
);
/** What carries none where the whole page is taken. */
const AROUND = words("head nav footer aside menu");
const BLOCKS = words(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul",
);
const CELLS = words("td th");
const ADVERTISEMENT = /(?:^|\s)(?:ads?|advert\w*|sponsor|sponsored|promoted)(?:$|[\s_-])/i;
const NEVER_ADVERTISEMENTS = words("html head body main article");

/**
 * The paragraphs of a page or of a part of it, in order, each with its white space folded. Scripts, forms, advertisements and hidden parts
 * are left out; of a whole page also its navigation and footers. It walks without recursion: pages nest as deep as they like.
 */
export function paragraphsOf(root: PageNode, whole: boolean): string[] {
  const found: string[] = [];
  let line: string[] = [];
  const flush = () => {
    const text = folded(line.join("")).trim();
    if (text !== "") found.push(text);
    line = [];
  };
  let breaks = 0;
  let node: PageNode | null = root;
  while (node) {
    const name = node.nodeType === ELEMENT ? node.nodeName.toLowerCase() : "";
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? "";
      if (text.trim() !== "") breaks = 0;
      line.push(text);
    } else if (name === "br") {
      breaks++;
      if (breaks > 1) flush();
      else line.push(" ");
    } else if (BLOCKS.has(name)) flush();
    const enters = node.nodeType !== ELEMENT || node === root || !isLeftOut(node as PageElement, name, whole);
    if (enters && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  flush();
  return found;

  function leave(ended: PageNode): void {
    const name = ended.nodeType === ELEMENT ? ended.nodeName.toLowerCase() : "";
    if (BLOCKS.has(name)) flush();
    else if (CELLS.has(name)) line.push(" ");
  }
}

function isLeftOut(element: PageElement, name: string, whole: boolean): boolean {
  if (NEVER.has(name) || (whole && AROUND.has(name))) return true;
  if (element.getAttribute("hidden") !== null || /display\s*:\s*none/i.test(element.getAttribute("style") ?? "")) return true;
  return isAdvertisement(element);
}

/** Whether a part of a page calls itself an advertisement. */
export function isAdvertisement(element: PageElement): boolean {
  if (NEVER_ADVERTISEMENTS.has(element.nodeName.toLowerCase())) return false;
  return ADVERTISEMENT.test(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`);
}
