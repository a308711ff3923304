import { describe, expect, it } from "vitest";
import { extractHtml } from "./html.js";

const filler = "The ministers spoke of trade, of rail and of the border, and they agreed to meet again before the end of the year. ";
const article = `<article><h1>Two ministers meet</h1><p>The ministers met   in the\n capital on Monday.<br><br>They signed a <b>consular</b> convention.</p>
<div class="ad-slot"><p>${filler}Buy a boat.</p></div><p>${filler.repeat(5)}</p><script>alert("x")</script><p>Shy&shy;ness, caf&eacute; &amp; more.</p></article>`;
const page = (head: string, body = article) =>
  Buffer.from(
    `<!doctype html><html><head>${head}</head><body><nav><a href="/">All the news</a></nav>${body}<footer>Imprint</footer></body></html>`,
  );
const read = async (bytes: Uint8Array) => {
  const found = await extractHtml(bytes);
  if (!found.ok) throw new Error(found.problems[0]!.message);
  return found.value;
};

describe("the text of a page", () => {
  it("is the article's paragraphs between blank lines, white space folded, without what is no text of it", async () => {
    const { text } = await read(page("<title>Two ministers meet</title>"));
    expect(text.split("\n\n")).toEqual(
      expect.arrayContaining([
        "The ministers met in the capital on Monday.",
        "They signed a consular convention.",
        "Shyness, café & more.",
      ]),
    );
    expect(text).not.toMatch(/boat|alert|Imprint|All the news|\s{2}(?<!\n\n)/);
  });

  it("is that of the whole page where there is no article", async () => {
    const { text } = await read(
      Buffer.from("<p>Signed on Monday.<table><tr><td>France</td><td>Poland</td></tr></table><p hidden>Not this.</p>"),
    );
    expect(text).toBe("Signed on Monday.\n\nFrance Poland");
  });

  it("is nothing: a problem", async () => {
    for (const empty of ["<html></html>", "<body><script>fill()</script></body>", "<!-- -->"]) {
      expect(await extractHtml(Buffer.from(empty))).toMatchObject({ ok: false, problems: [{ code: "no-text" }] });
    }
  });
});

describe("the day of publication", () => {
  const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
  it.each([
    ['<meta property="article:published_time" content="2024-06-19T08:30:00+09:00"><meta name="date" content="2020-01-01">', "2024-06-19"],
    [
      ld({
        "@graph": [
          { "@type": "WebPage", datePublished: "2001-01-01" },
          { "@type": ["NewsArticle"], datePublished: "2024-06-20" },
        ],
      }),
      "2024-06-20",
    ],
    [ld([{ "@type": "Report", datePublished: "2024-06-21T00:00:00Z" }]), "2024-06-21"],
    [`${ld("not a thing")}<script type="application/ld+json">{broken</script><meta name="pubdate" content="20240622">`, "2024-06-22"],
    ['<meta name="DC.date" content="2024/6/3">', "2024-06-03"],
    ['<meta name="date" content="Wed, 19 Jun 2024 10:00:00 GMT">', "2024-06-19"],
    ['<meta name="date" content="June 19, 2024">', "2024-06-19"],
    ['<meta name="date" content="03/04/2024">', null],
    ['<meta name="date" content="2024-02-31">', null],
    ["", null],
  ])("%s", async (head, day) => {
    expect((await read(page(head))).published).toBe(day);
  });

  it("is that of the article's time, not of one beside it", async () => {
    const beside = '<ul><li><time datetime="2019-01-01">old</time></li></ul>';
    const { published, publishedBy } = await read(
      page("", `${beside}<article><time datetime="2024-06-19T10:00">today</time><p>${filler}</p></article>`),
    );
    expect([published, publishedBy]).toEqual(["2024-06-19", "document"]);
  });
});

describe("title and outlet", () => {
  it("are those that the page names", async () => {
    const head =
      '<title>Two ministers meet | Daily</title><meta property="og:title" content="Two ministers"><meta property="og:site_name" content=" The  Daily ">';
    expect(await read(page(head))).toMatchObject({ title: "Two ministers", outlet: "The Daily" });
  });

  it("are else the title of the page and the host of its canonical address", async () => {
    const head = '<title>Ministers</title><link rel="canonical" href="https://www.example.org/news/1">';
    expect(await read(page(head))).toMatchObject({ title: "Ministers", outlet: "example.org" });
    expect((await read(page('<link rel="canonical" href="javascript:alert(1)">'))).outlet).toBeNull();
  });
});

describe("a page made to do harm", () => {
  it("that nests deep is read as a whole", async () => {
    const deep = `${"<div>".repeat(20_000)}Signed on Monday.`;
    expect((await read(Buffer.from(deep))).text).toBe("Signed on Monday.");
  }, 20_000);

  it("with very many elements is read as a whole", async () => {
    const many = `<p>Signed on Monday.</p>${"<i></i>".repeat(100_000)}`;
    expect((await read(Buffer.from(many))).text).toBe("Signed on Monday.");
  }, 20_000);
});
