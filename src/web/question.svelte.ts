import { Unanswered } from "./api.js";

/** A question as the page holds it: the last answer stays until the next one is there, so that nothing jumps. */
export interface Question<T> {
  readonly answer: T | null;
  /** What was wrong with the last question; an answer that was there before stays beside it. */
  readonly unanswered: Unanswered | null;
  /** Whether an answer is being waited for. */
  readonly waiting: boolean;
}

/**
 * Asks again whenever what `ask` reads changes; a question that was overtaken by the next is broken off. Null asks nothing. To be called while a
 * component is set up.
 */
export function question<T>(ask: () => ((signal: AbortSignal) => Promise<T>) | null): Question<T> {
  let answer = $state.raw<T | null>(null);
  let unanswered = $state.raw<Unanswered | null>(null);
  let waiting = $state(true);
  $effect(() => {
    const run = ask();
    if (!run) {
      waiting = false;
      answer = null;
      unanswered = null;
      return undefined;
    }
    const stop = new AbortController();
    waiting = true;
    run(stop.signal).then(
      (value) => {
        if (stop.signal.aborted) return;
        answer = value;
        unanswered = null;
        waiting = false;
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        unanswered =
          error instanceof Unanswered
            ? error
            : new Unanswered(0, [{ code: "page", severity: "error", message: `The page could not read the answer (${String(error)}).` }]);
        waiting = false;
      },
    );
    return () => stop.abort();
  });
  return {
    get answer() {
      return answer;
    },
    get unanswered() {
      return unanswered;
    },
    get waiting() {
      return waiting;
    },
  };
}
