import type { Dataset } from "../../engine/dataset.js";
import type { EventKind, LifecycleEvent, Treaty } from "../../model/index.js";
import type { Asker } from "./asker.js";
import { askDate, askDuration } from "./dates.js";
import type { SourceBook } from "./sources.js";
import { askStates } from "./states.js";

const FURTHER: readonly { value: EventKind; label?: string; hint: string }[] = [
  { value: "accession", hint: "a state joined later" },
  { value: "ratification", hint: "a party ratified; this alone brings nothing into force" },
  { value: "provisional-application", hint: "applied before it entered into force" },
  { value: "amendment", hint: "a protocol changed it" },
  { value: "renewal", hint: "the parties renewed it" },
  { value: "suspension", hint: "its operation was suspended" },
  { value: "resumption", hint: "and taken up again" },
  { value: "notice", hint: "a party said that it would leave; it is still bound until the notice period ends" },
  { value: "withdrawal", hint: "a party's membership ended; the date is the first day on which it is no longer bound" },
  { value: "denunciation", hint: "a party ended it by denunciation; the date is the first day not in force" },
  { value: "expiry", hint: "its term ran out; the first day not in force" },
  { value: "replacement", hint: "a new treaty took its place; the first day not in force" },
  { value: "termination", hint: "the parties ended it; the first day not in force" },
  { value: "lapse", hint: "it ceased without any of these, as when a party ceased to exist" },
];

const FOR_ALL = new Set<EventKind>(["amendment", "renewal", "expiry", "replacement", "termination", "lapse", "provisional-application"]);

/** Signature, entry into force, and whatever happened since. */
export async function askLifecycle(
  asker: Asker,
  dataset: Dataset,
  book: SourceBook,
  parties: readonly string[],
): Promise<Pick<Treaty, "lifecycle" | "bindsFrom">> {
  asker.tell("Lifecycle: signature is not entry into force, an announcement is no withdrawal.");
  const signed = await askDate(asker, "signed", "When was it signed?");
  const place = await asker.text("signed-place", { ask: "Where?", optional: true });
  const events: LifecycleEvent[] = [
    { event: "signature", date: signed, ...(place && { place }), sources: await book.cite("signed", "when it was signed") },
  ];
  const entered = await asker.choose("entered", "Did it enter into force?", [
    { value: "yes", hint: "on a day that a source gives, perhaps uncertainly" },
    { value: "at-signature", hint: "on signature, by its own terms" },
    { value: "not-yet", hint: "no source says so: it stays signed" },
  ]);
  if (entered !== "not-yet") {
    const date = entered === "yes" ? await askDate(asker, "entered-date", "When?") : signed;
    events.push({ event: "entry-into-force", date, sources: await book.cite("entered", "so") });
  }
  for (let n = 1; await asker.agree(`event-${n}`, "Did anything else happen to it: joined, amended, suspended, left, ended?", false); n++)
    events.push(await askEvent(asker, dataset, book, parties, `event-${n}`));
  return { lifecycle: events, ...(entered === "at-signature" && { bindsFrom: "signature" }) };
}

async function askEvent(
  asker: Asker,
  dataset: Dataset,
  book: SourceBook,
  parties: readonly string[],
  key: string,
): Promise<LifecycleEvent> {
  const event = await asker.choose(`${key}-kind`, "What happened?", FURTHER);
  const date = await askDate(asker, `${key}-date`, "When did it take effect?");
  const by = FOR_ALL.has(event)
    ? []
    : await askStates(asker, dataset, `${key}-by`, "By which parties? Leave empty for all.", { among: parties, optional: true });
  const towards =
    event === "suspension"
      ? await askStates(asker, dataset, `${key}-towards`, "Towards whom? Leave empty for all.", { among: parties, optional: true })
      : [];
  const of =
    event === "notice"
      ? await asker.choose(`${key}-of`, "Notice of what?", [{ value: "denunciation" }, { value: "withdrawal" }, { value: "non-renewal" }])
      : null;
  const text = await asker.text(`${key}-text`, { ask: "What happened, in your own words?", optional: true });
  return {
    event,
    id: key,
    date,
    ...(by.length > 0 && { by }),
    ...(towards.length > 0 && { towards }),
    ...(of && { of }),
    ...(text && { text }),
    sources: await book.cite(key, "so"),
  };
}

/** How long it lasts and how it can be left. */
export async function askTerm(asker: Asker, book: SourceBook): Promise<Treaty["term"]> {
  const kind = await asker.choose("term", "How long does it last, by its own text?", [
    { value: "indefinite", hint: "no end is set" },
    { value: "fixed", hint: "a number of years" },
    { value: "unknown", hint: "the sources do not tell" },
    { value: "not-coded", label: "leave out", hint: "nothing is said of it here" },
  ]);
  if (kind === "not-coded") return undefined;
  const length = kind === "fixed" ? await askDuration(asker, "term-length", "How long?") : "";
  const renewal =
    kind === "fixed"
      ? await asker.choose("term-renewal", "And then?", [
          { value: "tacit", hint: "it goes on unless a party gives notice" },
          { value: "by-agreement", hint: "it goes on if the parties agree" },
          { value: "none", hint: "it ends" },
          { value: "unknown", hint: "the sources do not tell" },
        ])
      : null;
  const again =
    renewal === "tacit"
      ? await askDuration(asker, "term-renewal-length", "For how long each time? Leave empty: as long as at first.", true)
      : "";
  const ahead =
    renewal === "tacit"
      ? await askDuration(asker, "term-renewal-notice", "How long before the end must a party say that it does not renew?", true)
      : "";
  const allowed = await asker.choose("exit", "How may one party leave?", [
    { value: "any-time", hint: "at any time, perhaps after notice" },
    { value: "at-end-of-term", hint: "only when a term ends" },
    { value: "after", hint: "once it has been in force for some time" },
    { value: "by-agreement", hint: "only if the others agree" },
    { value: "none", hint: "the text excludes it" },
    { value: "unknown", hint: "the sources do not tell" },
  ]);
  const after = allowed === "after" ? await askDuration(asker, "exit-after", "After how long in force?") : "";
  const notice =
    allowed === "any-time" || allowed === "after"
      ? await askDuration(asker, "exit-notice", "How long after its notice is it free?", true)
      : "";
  return {
    kind,
    ...(length && { length }),
    ...(renewal && { renewal: { kind: renewal, ...(again && { length: again }), ...(ahead && { notice: ahead }) } }),
    exit: { allowed, ...(after && { after }), ...(notice && { notice }) },
    sources: await book.cite("term", "so"),
  };
}
