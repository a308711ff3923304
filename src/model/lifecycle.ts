import type { LifecycleEvent, Treaty } from "./record.js";

/** An event with the key by which others may name it inside the treaty: its id, else its kind, numbered from the second on. */
export interface KeyedEvent extends LifecycleEvent {
  key: string;
}

/** The lifecycle events of a treaty, each with its key, in the order of the file. */
export function keyedEvents(treaty: Pick<Treaty, "lifecycle">): KeyedEvent[] {
  const counts = new Map<string, number>();
  return treaty.lifecycle.map((event) => {
    if (event.id) return { ...event, key: event.id };
    const count = (counts.get(event.event) ?? 0) + 1;
    counts.set(event.event, count);
    return { ...event, key: count === 1 ? event.event : `${event.event}-${count}` };
  });
}
