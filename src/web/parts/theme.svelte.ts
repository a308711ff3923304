export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "casus-theme";

/** Paper light or dark, or as the reader's system has it; kept in this browser. */
class ThemeChoice {
  now = $state<Theme>(kept());

  constructor() {
    this.#show();
  }

  choose(theme: Theme): void {
    this.now = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // A browser that keeps nothing still shows what was chosen.
    }
    this.#show();
  }

  #show(): void {
    if (this.now === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.now;
  }
}

function kept(): Theme {
  try {
    const held = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === held) ?? "auto";
  } catch {
    return "auto";
  }
}

export const theme = new ThemeChoice();
