/** A report to try. */
export interface SampleReport {
  name: string;
  title: string;
  outlet: string;
  published: string;
  text: string;
}

/** Reports that we made up, about real treaties, with mistakes put in on purpose. The page says so wherever they are shown. */
export const SAMPLES: readonly SampleReport[] = [
  {
    name: "Sample report",
    title: "A treaty for two neighbours",
    outlet: "casus (invented)",
    published: "2024-06-20",
    text: [
      "Russia and North Korea signed a treaty on comprehensive strategic partnership in Pyongyang on June 19, 2024. The treaty obliges each side to provide military assistance at once if the other is attacked.",
      "The new treaty replaces three previous treaties, the sample agency reported. Russia annulled the 1961 treaty with North Korea after the dissolution of the Soviet Union. The 2000 treaty promised only consultation in a crisis.",
      "It was Vladimir Putin's first visit to North Korea in 20 years. It was also his third meeting with Kim Jong Un. Putin invited Kim Jong Un to visit Moscow. Kim Jong Un also plans to travel to Vietnam in August.",
      "Others are bound on the peninsula as well. China and North Korea signed a mutual assistance treaty in Beijing in 1962. South Korea and the United States signed a mutual defense treaty in 1953.",
    ].join("\n\n"),
  },
  {
    name: "Second sample report",
    title: "Two signatures in Pyongyang",
    outlet: "casus (invented as well)",
    published: "2024-06-21",
    text: [
      "Vladimir Putin and Kim Jong Un signed a treaty on comprehensive strategic partnership in Pyongyang on June 19, 2024. It was Putin's second meeting with Kim Jong Un.",
      "The treaty obliges both sides to consult if one of them is attacked. Kim Jong Un is expected to visit Moscow.",
    ].join("\n\n"),
  },
];
