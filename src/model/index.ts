export * from "./folder.js";
export * from "./head.js";
export * from "./lifecycle.js";
export * from "./record.js";
export * from "./words.js";
