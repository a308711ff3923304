/** The folders of a record, in the order in which people think of them. */
export const FOLDERS = ["states", "treaties", "meetings", "people", "sources", "series", "areas", "places", "wars"] as const;
export type Folder = (typeof FOLDERS)[number];
