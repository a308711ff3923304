/** What is asked of the nodes of a page; linkedom has it without the types of a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly textContent: string | null;
  readonly attributes: ArrayLike<unknown>;
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface Page extends PageNode {
  readonly documentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;
