/** Who may import whom (docs/architecture.md). Each layer names the layers that it must not reach. */
const outer = "^src/(text|app|io|cli|http|web)/";
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    { name: "base-imports-nothing-of-ours", severity: "error", from: { path: "^src/base/" }, to: { path: "^src/(?!base/)" } },
    { name: "model-imports-base", severity: "error", from: { path: "^src/model/" }, to: { path: "^src/(?!base/|model/)" } },
    {
      name: "engine-imports-base-model",
      severity: "error",
      from: { path: "^src/engine/" },
      to: { path: `${outer}|^src/(panel|import|reader)/` },
    },
    {
      name: "text-imports-base-model",
      severity: "error",
      from: { path: "^src/text/" },
      to: { path: "^src/(engine|panel|import|reader|app|io|cli|http|web)/" },
    },
    { name: "panel-imports-engine", severity: "error", from: { path: "^src/panel/" }, to: { path: `${outer}|^src/(import|reader)/` } },
    {
      name: "import-imports-base-model",
      severity: "error",
      from: { path: "^src/import/" },
      to: { path: `${outer}|^src/(engine|panel|reader)/` },
    },
    { name: "reader-imports-engine", severity: "error", from: { path: "^src/reader/" }, to: { path: `${outer}|^src/(import|panel)/` } },
    { name: "app-is-pure", severity: "error", from: { path: "^src/app/" }, to: { path: "^src/(io|cli|http|web)/" } },
    { name: "io-serves", severity: "error", from: { path: "^src/io/" }, to: { path: "^src/(cli|http|web)/" } },
    {
      name: "web-asks-over-http",
      severity: "error",
      comment: "The page knows the forms of answers, and asks for them.",
      from: { path: "^src/web/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/(text|app|io|cli|http)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "core-without-node",
      severity: "error",
      comment: "The core never touches files, network, clock or randomness.",
      from: { path: "^src/(base|model|engine|panel|import|reader|text|app)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-schemas-on-the-answering-path",
      severity: "error",
      comment: "A plain answer loads no schema library and no YAML parser.",
      from: { path: "^src/(engine|app)/|^src/model/[^/]+\\.ts$", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/(text|model/schema)/|node_modules/(zod|yaml)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-unresolved",
      severity: "error",
      comment: "Packages that are types alone have no file to be found.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(geojson|topojson-specification)$" },
    },
    {
      name: "no-dev-dependency",
      severity: "error",
      comment: "The page carries its packages with it when it is built.",
      from: { path: "^src/", pathNot: "\\.test\\.ts$|^src/web/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node"], extensions: [".ts", ".js"] },
  },
};
