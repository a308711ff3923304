/** What each address answers, as schemas: built on the record's own where its parts are the record's, and held against real answers in tests. */
export * from "./panels.js";
export * from "./questions.js";
export * from "./reading.js";
export * from "./record.js";
export * from "./scenarios.js";
