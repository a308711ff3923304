/** A line over years, in a frame of its own: one unit on its axis. */
export interface YearLine {
  title: string;
  /** What the numbers are, for the axis: `states`, `% of attacks`. */
  unit: string;
  points: readonly { year: number; value: number }[];
}

const WIDTH = 720;
const LEFT = 56;
const RIGHT = 24;
const TOP = 72;
const FRAME = 168;
const GAP = 72;

/**
 * Lines over the same years, one frame below the other, as an SVG that stands alone: readable in light and dark (it follows the reader's
 * setting), with a title and a description for screen readers and a line that names the source. Values begin at zero.
 */
export function yearChart(title: string, lines: readonly YearLine[], source: string): string {
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const height = TOP + lines.length * (FRAME + GAP) + 8;
  const x = (year: number) => round(LEFT + (last === first ? 0.5 : (year - first) / (last - first)) * (WIDTH - LEFT - RIGHT));
  const frames = lines.map((line, index) => frame(line, TOP + index * (FRAME + GAP) + 24, x, ticks(first, last, 8, 1)));
  const says = lines.map((line) => sentence(line)).join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(says)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}"/>`,
    `<text class="head" x="16" y="36">${escaped(title)}</text>`,
    ...frames,
    `<text class="note" x="16" y="${height - 16}">${escaped(source)}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const STYLE = [
  "svg{--paper:#fbfaf7;--ink:#1d1b18;--faint:#5c574f;--rule:#d9d4c8;--line:#1f4e79}",
  "@media (prefers-color-scheme:dark){svg{--paper:#16181c;--ink:#e8e5de;--faint:#aaa59b;--rule:#3a3d43;--line:#8ab8e6}}",
  ".paper{fill:var(--paper)}text{fill:var(--ink);font:13px 'IBM Plex Sans',system-ui,sans-serif}",
  ".head{font-weight:600;font-size:18px}.name{font-weight:600}.note,.tick{fill:var(--faint);font-size:12px;font-variant-numeric:tabular-nums}",
  ".rule{stroke:var(--rule);stroke-width:1}.base{stroke:var(--faint);stroke-width:1}.line{fill:none;stroke:var(--line);stroke-width:1.75;stroke-linejoin:round}.dot{fill:var(--line)}",
].join("");

function frame({ title, unit, points }: YearLine, top: number, x: (year: number) => number, years: readonly number[]): string {
  const most = Math.max(...points.map(({ value }) => value), 0);
  const steps = ticks(0, most === 0 ? 1 : most, 4);
  const end = Math.max(most, steps.at(-1)!);
  const y = (value: number) => round(top + FRAME - (value / end) * FRAME);
  const path = points.map(({ year, value }, i) => `${i === 0 ? "M" : "L"}${x(year)} ${y(value)}`).join("");
  const parts = [`<text class="name" x="16" y="${top - 16}">${escaped(title)} <tspan class="note">(${escaped(unit)})</tspan></text>`];
  for (const value of steps) {
    parts.push(
      `<line class="${value === 0 ? "base" : "rule"}" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}"/>`,
      `<text class="tick" x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${plain(value)}</text>`,
    );
  }
  for (const year of years) parts.push(`<text class="tick" x="${x(year)}" y="${top + FRAME + 18}" text-anchor="middle">${year}</text>`);
  parts.push(
    points.length === 1
      ? `<circle class="dot" cx="${x(points[0]!.year)}" cy="${y(points[0]!.value)}" r="3"/>`
      : `<path class="line" d="${path}"/>`,
  );
  return `<g>\n${parts.join("\n")}\n</g>`;
}

/** Round numbers from the first at or above `from` to the last at or below `to`, about `count` of them; whole steps if `least` is 1. */
export function ticks(from: number, to: number, count: number, least = 0): number[] {
  const rough = Math.max((to - from) / count, least, Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((part) => part * power).find((one) => one >= rough * 0.999_999)!;
  const found: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to * (1 + 1e-9); i++) found.push(Number((i * step).toPrecision(12)));
  return found.length > 0 ? found : [from];
}

function sentence({ title, unit, points }: YearLine): string {
  if (points.length === 0) return `${title}: no years.`;
  const peak = points.reduce((best, one) => (one.value > best.value ? one : best));
  const [first, last] = [points[0]!, points.at(-1)!];
  return `${title} (${unit}): ${plain(first.value)} in ${first.year}, at most ${plain(peak.value)} in ${peak.year}, ${plain(last.value)} in ${last.year}.`;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
