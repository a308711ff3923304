import { failed, type Outcome, ok, problem } from "../../base/problem.js";
import { ELEMENT, type Page, type PageElement, type PageNode } from "./dom.js";
import { decodeHtml } from "./encoding.js";
import { type Extracted, oneLine } from "./extracted.js";
import { factsOf } from "./html-facts.js";
import { isAdvertisement, paragraphsOf } from "./html-text.js";

/** Looking for the article costs more than the square of a page's depth; of deeper and larger pages the whole text is taken. */
const MOST = { elements: 30_000, depth: 150, attributes: 200 };

/** The text of a page's article as paragraphs between blank lines, else of the whole page, with what the page says of itself. */
export async function extractHtml(bytes: Uint8Array): Promise<Outcome<Extracted>> {
  const decoded = decodeHtml(bytes);
  if (!decoded) return failed(problem("bad-encoding", "The page's bytes are no text.", { hint: "Save the page again, as HTML or text." }));
  const { parseHTML } = await import("linkedom");
  const html = framed(decoded.text);
  const parse = () => (parseHTML(html) as unknown as { document: Page }).document;
  const page = parse();
  const facts = factsOf(page);
  const usual = isUsual(page);
  const article = usual ? await articleOf(page) : null;
  const paragraphs = article && article.paragraphs.length > 0 ? article.paragraphs : paragraphsOf(usual ? parse() : page, true);
  if (paragraphs.length === 0)
    return failed(
      problem("no-text", "The page holds no text.", {
        hint: "Pages that a script fills have to be saved from the browser, as text or PDF.",
      }),
    );
  return ok({
    text: paragraphs.join("\n\n"),
    title: facts.title ?? oneLine(article?.title) ?? facts.heading,
    outlet: facts.outlet,
    published: facts.published,
    publishedBy: facts.published === null ? null : "document",
    odd: decoded.odd,
    emptyPages: 0,
  });
}

/** The article that Readability finds. It changes the page. Null where it finds none, or gives up. */
async function articleOf(page: Page): Promise<{ title: string | null; paragraphs: string[] } | null> {
  if (!page.documentElement) return null;
  const { Readability } = await import("@mozilla/readability");
  try {
    for (const element of page.querySelectorAll("[class], [id]")) if (isAdvertisement(element)) element.remove();
    const reader = new Readability<PageNode>(page as never, { serializer: (node) => node as never });
    const found = reader.parse();
    return found?.content ? { title: found.title ?? null, paragraphs: paragraphsOf(found.content, false) } : null;
  } catch (error) {
    // It stumbles over pages that are made in a way it does not know.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Whether a page has no more elements, attributes and depth than those that people write. */
function isUsual(page: Page): boolean {
  let [elements, depth] = [0, 0];
  let node: PageNode | null = page;
  while (node) {
    if (node.nodeType === ELEMENT) {
      elements++;
      if ((node as PageElement).attributes.length > MOST.attributes) return false;
    }
    if (elements > MOST.elements || depth > MOST.depth) return false;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return true;
}

/** A page with the elements around it that may be left out in HTML and that the library does not put there. */
function framed(html: string): string {
  if (/<html[\s>]/i.test(html)) return html;
  return /<(?:head|body)[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}
