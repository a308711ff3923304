/** Svelte's own TypeScript suffices; styles go to files, for the page allows no inline ones. */
export default { compilerOptions: { runes: true, css: "external" } };
