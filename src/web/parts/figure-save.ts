/** What a saved picture is drawn in: presentation that lies in style sheets is written into each element. */
const WRITTEN = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "letter-spacing",
  "paint-order",
  "visibility",
  "display",
] as const;

/** A picture of the page, of one or several sheets laid over each other, as an SVG document of its own, with a line that says where it is from. */
export function standaloneSvg(sheets: readonly SVGSVGElement[], says: string): string {
  const [svg, ...over] = sheets as [SVGSVGElement, ...SVGSVGElement[]];
  const copy = written(svg);
  for (const sheet of over) copy.append(...written(sheet).childNodes);
  return framed(svg, copy, says);
}

function written(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll<SVGElement>("*"), copy.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of from.entries()) {
    const style = getComputedStyle(element);
    const target = to[at]!;
    for (const name of WRITTEN) {
      const value = style.getPropertyValue(name);
      if (value) target.setAttribute(name, value);
    }
    target.removeAttribute("class");
    target.removeAttribute("style");
    target.removeAttribute("tabindex");
  }
  return copy;
}

function framed(svg: SVGSVGElement, copy: SVGSVGElement, says: string): string {
  const box = svg.viewBox.baseVal;
  const { width, height } = box && box.width > 0 ? box : svg.getBoundingClientRect();
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height) + 24));
  copy.setAttribute("viewBox", `${box?.x ?? 0} ${box?.y ?? 0} ${width} ${height + 24}`);
  const page = getComputedStyle(document.documentElement);
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ x: box?.x ?? 0, y: box?.y ?? 0, width, height: height + 24, fill: page.backgroundColor }))
    paper.setAttribute(name, String(value));
  copy.prepend(paper);
  const line = document.createElementNS("http://www.w3.org/2000/svg", "text");
  for (const [name, value] of Object.entries({
    x: (box?.x ?? 0) + 8,
    y: (box?.y ?? 0) + height + 16,
    "font-size": 12,
    "font-family": "IBM Plex Sans, sans-serif",
    fill: page.color,
  }))
    line.setAttribute(name, String(value));
  line.textContent = says;
  copy.append(line);
  return new XMLSerializer().serializeToString(copy);
}

/** The same picture as PNG, at twice its size. */
export async function pngOf(sheets: readonly SVGSVGElement[], says: string): Promise<Blob> {
  const text = standaloneSvg(sheets, says);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Gives the reader a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
