import { type Outcome, ok } from "../base/problem.js";
import type { LongQuestion } from "../io/long-work.js";
import { Written } from "./operation.js";
import { refusal } from "./problem.js";
import { problemReply } from "./reply.js";
import type { Service } from "./service.js";

/** Who asks a long question, and how it is known that nobody waits for the answer any more. */
interface Asker {
  service: Service;
  client: string;
  gone: AbortSignal;
}

/** Has a long question answered by a worker; a Response where the server or the client has too many of them, or it takes too long. */
export async function longAnswer(asker: Asker, question: Exclude<LongQuestion, { kind: "panel" }>): Promise<Outcome<Written> | Response> {
  return withinLimits(asker, async (gone) => {
    const answer = await asker.service.long.ask(question, gone);
    return answer.ok ? ok(new Written(answer.value)) : answer;
  });
}

/** Takes a long question on, if it may be, and lets it out when it has been answered or its time is over. */
export async function withinLimits<T>({ service, client, gone }: Asker, ask: (gone: AbortSignal) => Promise<T>): Promise<T | Response> {
  const { limits } = service;
  const taken = limits.enterHeavy(client);
  if (taken === "client-busy") return problemReply(refusal("too-many-requests", "This client has too many long questions under way."));
  if (taken === "server-busy") return problemReply(refusal("busy", "Too many long questions are under way."));
  const over = AbortSignal.timeout(limits.options.answerTime);
  let settle = () => {};
  const late = new Promise<Response>((resolve) => {
    settle = () => resolve(problemReply(refusal("answer-timeout", "The answer took longer than is allowed. Ask for less.")));
  });
  over.addEventListener("abort", settle);
  const asking = ask(AbortSignal.any([gone, over])).finally(() => limits.leaveHeavy(client));
  asking.catch(() => {});
  try {
    return await Promise.race([asking, late]);
  } finally {
    over.removeEventListener("abort", settle);
  }
}
