import { failed, type Outcome, ok, problem } from "../base/problem.js";

/** A page of a list, and the header that links to the next one. A page is cut by the id after which it begins, so that it holds whatever is added. */
export function paged(
  list: readonly { id: string }[],
  asked: { limit?: number | undefined; cursor?: string | undefined },
  address: string,
): Outcome<{ value: readonly { id: string }[]; link: string | null }> {
  const { limit, cursor } = asked;
  let from = 0;
  if (cursor !== undefined) {
    const after = Buffer.from(cursor, "base64url").toString("utf8");
    from = list.findIndex(({ id }) => id === after) + 1;
    if (from === 0)
      return failed(
        problem("bad-question", "That cursor is none of this list's.", { hint: "Follow the header Link; do not make cursors." }),
      );
  }
  if (limit === undefined || from + limit >= list.length)
    return ok({ value: from === 0 && limit === undefined ? list : list.slice(from), link: null });
  const value = list.slice(from, from + limit);
  const [path, query = ""] = address.split("?", 2);
  const words = new URLSearchParams(query);
  words.set("cursor", Buffer.from(value.at(-1)!.id).toString("base64url"));
  return ok({ value, link: `<${path}?${words}>; rel="next"` });
}
