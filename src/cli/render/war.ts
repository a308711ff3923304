import type { WarAnswer } from "../../app/ask/war.js";
import { spanOf } from "../../base/edtf.js";
import type { Dataset } from "../../engine/dataset.js";
import { namedOn } from "../../engine/state-name.js";
import type { Terminal } from "../terminal.js";
import { renderIf } from "./if.js";
import { heading, listed, wrapped } from "./layout.js";

/** A war, episode by episode: what each attack calls due. */
export function renderWar(
  { title, episodes }: WarAnswer,
  dataset: Dataset,
  terminal: Terminal,
  explain: boolean,
  cascade: boolean,
): string {
  const parts = [heading(title, terminal)];
  for (const episode of episodes) {
    const day = spanOf(episode.from)!.from.lo;
    const name = (id: string) => namedOn(dataset, id, day);
    const others = [
      episode.alongside.length > 0
        ? `${listed(episode.alongside.map(name))} fight${episode.alongside.length > 1 ? "" : "s"} the target already.`
        : "",
      episode.against.length > 0 ? `The attackers' side also fights ${listed(episode.against.map(name))}.` : "",
      episode.joiner ? "The attackers enter to help a victim." : "",
    ].filter(Boolean);
    parts.push("");
    if (others.length > 0) parts.push(terminal.paint.dim(wrapped(others.join(" "), terminal.width)));
    parts.push(renderIf({ ...episode, notices: [] }, dataset, terminal, explain, cascade));
  }
  return parts.join("\n");
}
