import type { Day } from "../../../base/day.js";
import { capitalOf, type World } from "../../atlas/world.js";
import { arcBetween, at } from "../../map/projection.js";
import type { Frame } from "../../map/region.js";
import type { KindLook } from "../../words/kinds.js";
import { IN_FORCE, MANY, type Standing } from "./standing.js";

/** A kind, or several that share one look, as the reader lets it be shown. */
export interface ShownKind {
  look: KindLook;
  mask: number;
}

/** All lines of one kind that stand alike, as one shape: what is dragged must be drawn in a few strokes. */
export interface ArcGroup {
  key: string;
  look: KindLook;
  inForce: boolean;
  suspended: boolean;
  d: string;
}

const SUSPENDED = 2;

/**
 * The arcs between capitals of the treaties with few parties: for each pair its kinds side by side, the weightiest first, each once however many
 * treaties hold it. With `only`, those of one treaty.
 */
export function arcGroups(
  world: World,
  day: Day,
  standing: readonly Standing[],
  shown: readonly ShownKind[],
  zoom: number,
  only: number | null = null,
): ArcGroup[] {
  const pairs = new Map<number, { kinds: number; sure: number; suspended: number; own: number }>();
  for (const { treaty, bound } of standing) {
    if (bound.length >= MANY) continue;
    for (let i = 0; i < bound.length; i++) {
      for (let j = i + 1; j < bound.length; j++) {
        const [a, b] = bound[i]!.state < bound[j]!.state ? [bound[i]!, bound[j]!] : [bound[j]!, bound[i]!];
        const kinds = (a.owes & b.owed) | (b.owes & a.owed);
        if (kinds === 0) continue;
        const key = a.state * world.states.length + b.state;
        const held = pairs.get(key) ?? { kinds: 0, sure: 0, suspended: 0, own: 0 };
        held.kinds |= kinds;
        if (a.status === IN_FORCE && b.status === IN_FORCE) held.sure |= kinds;
        if (a.status === SUSPENDED || b.status === SUSPENDED) held.suspended |= kinds;
        if (treaty === only) held.own |= kinds;
        pairs.set(key, held);
      }
    }
  }
  const groups = new Map<string, ArcGroup & { parts: string[] }>();
  for (const [key, { kinds, sure, suspended, own }] of pairs) {
    const first = world.states[Math.floor(key / world.states.length)]!;
    const second = world.states[key % world.states.length]!;
    const [from, to] = [capitalOf(first, day), capitalOf(second, day)];
    if (!from || !to) continue;
    let step = 0;
    for (const { look, mask } of shown) {
      if ((kinds & mask) === 0) continue;
      const d = arcBetween(from, to, step++, zoom);
      if (only !== null && (own & mask) === 0) continue;
      const [inForce, rests] = [(sure & mask) !== 0, (sure & mask) === 0 && (suspended & mask) !== 0];
      const name = `${look.kind}/${inForce}/${rests}`;
      const group = groups.get(name) ?? { key: name, look, inForce, suspended: rests, d: "", parts: [] };
      group.parts.push(d);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map(({ parts, ...group }) => ({ ...group, d: parts.join("") }));
}

/** A label of a treaty with many parties, at the middle of its members' capitals. */
export interface GroupLabel {
  treaty: number;
  x: number;
  y: number;
  text: string;
}

/** Labels for the treaties with most members, as far as they find room in the frame: none lies on another. */
export function groupLabels(world: World, day: Day, standing: readonly Standing[], frame: Frame, most = 9): GroupLabel[] {
  const { zoom } = frame;
  const right = frame.x + frame.width;
  const placed: (GroupLabel & { half: number })[] = [];
  const many = standing.filter(({ bound }) => bound.length >= MANY).toSorted((a, b) => b.bound.length - a.bound.length);
  for (const { treaty, bound } of many) {
    if (placed.length >= most) break;
    const points = bound.flatMap(({ state }) => {
      const capital = capitalOf(world.states[state]!, day);
      const point = capital && at(capital.lat, capital.lon);
      return point && isWithin(frame, point) ? [point] : [];
    });
    if (points.length === 0) continue;
    const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
    const [x, y] = [middle(points.map(([one]) => one)), middle(points.map(([, one]) => one))];
    const text = shortened(world.atlas.treaties[treaty]!.title);
    const half = (text.length * 2.75) / zoom;
    for (const lines of [0, -1, 1, -2, 2, -3, 3]) {
      const below = y + (lines * 13) / zoom;
      const free = placed.every((one) => Math.abs(one.x - x) > one.half + half || Math.abs(one.y - below) > 12 / zoom);
      if (!free || below < frame.y + 14 / zoom || below > frame.y + frame.height - 4 / zoom) continue;
      placed.push({ treaty, x: Math.min(Math.max(x, frame.x + half + 4), right - half - 4), y: below, text, half });
      break;
    }
  }
  return placed;
}

function isWithin({ x, y, width, height }: Frame, [left, top]: readonly [number, number]): boolean {
  return left >= x && left <= x + width && top >= y && top <= y + height;
}

function shortened(title: string): string {
  return title.length > 38 ? `${title.slice(0, 36).trimEnd()}…` : title;
}
