import "./look/fonts.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/choices.css";
import "./look/search.css";
import "./look/print.css";
import { mount } from "svelte";
import App from "./app.svelte";
import { atlases } from "./atlas/atlas.svelte.js";
import { outlines } from "./map/outlines.svelte.js";
import { route } from "./route.svelte.js";

// What most views begin with is on its way before the first of them is drawn.
atlases.of(route.dataset);
if (route.place?.view === "world" || route.place?.view === "scenario") outlines.want();

mount(App, { target: document.getElementById("app")! });
