import { deflateRawSync } from "node:zlib";

/** A PDF of pages of lines, each line set 14 points below the one before; an empty line leaves a gap. */
export function pdfOf(pages: readonly (readonly string[])[], properties: Record<string, string> = {}): Buffer {
  const info = Object.entries(properties).map(([key, value]) => `/${key} (${value})`);
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`);
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>`,
    ...pages.flatMap((lines, i) => {
      const words = lines.map((line) => `(${line.replace(/[()\\]/g, "\\$&")}) Tj 0 -14 Td`).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        streamOf(Buffer.from(lines.length > 0 ? `BT /F1 11 Tf 72 770 Td\n${words}\nET` : "0 0 m", "latin1")),
      ];
    }),
    `<< ${info.join(" ")} >>`,
  ];
  return pdfFrom(bodies);
}

/** A PDF of objects numbered from 1; the first is its catalog, the last its properties. */
export function pdfFrom(bodies: readonly (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  let at = pieces[0]!.length;
  for (const [i, body] of bodies.entries()) {
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(body as Buffer), Buffer.from("\nendobj\n")]);
    places.push(at);
    pieces.push(piece);
    at += piece.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R /Info ${bodies.length} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

/** A stream of a PDF, with whatever else its dictionary says. */
export function streamOf(data: Buffer, more = ""): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${data.length} ${more} >>\nstream\n`), data, Buffer.from("\nendstream")]);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A Word file of paragraphs. */
export function wordOf(paragraphs: readonly string[], more: Record<string, string> = {}): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join("");
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** A zip file of compressed parts; `sizes` lets its directory lie about what a part unpacks to. */
export function zipOf(parts: Record<string, string | Buffer>, sizes: Record<string, number> = {}): Buffer {
  const [pieces, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part as Buffer);
    const [packed, spelled] = [deflateRawSync(content), Buffer.from(name)];
    const size = sizes[name] ?? content.length;
    const common = (length: number, offset: number) => {
      const head = Buffer.alloc(length);
      head.writeUInt16LE(8, offset);
      head.writeUInt32LE(packed.length, offset + 10);
      head.writeUInt32LE(size, offset + 14);
      head.writeUInt16LE(spelled.length, offset + 18);
      return head;
    };
    const [local, central] = [common(30, 8), common(46, 10)];
    local.writeUInt32LE(0x04034b50);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt32LE(at, 42);
    pieces.push(local, spelled, packed);
    directory.push(central, spelled);
    at += 30 + spelled.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listing, end]);
}
