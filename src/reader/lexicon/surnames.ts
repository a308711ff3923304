/** Family names that are also words, months, places or first names: alone they mean nobody; an office or a first name must stand before them. */
export const WORDS: ReadonlySet<string> = new Set(
  (
    "abdullah austin begin borne brown carney christopher cook eden fahd fischer ford fox gates harper heath herzog home hussein im jo " +
    "major marie marin may no philippe ramos rice salman sharon silva straw thani will ye"
  ).split(" "),
);

/** Family names that many bear, or that are rare as words with a capital: alone each means only somebody who certainly holds an office on the day. */
export const SHARED: ReadonlySet<string> = new Set(
  (
    "abbott abe aso barak barre bennett blum brandt bush cameron carter chamberlain choe choi chun chung clark clinton deng desai gandhi goh han " +
    "hata ho hong howard hu hua hwang ivanov jiang johnson kan kang kennedy khan kim kuznetsov kwak le lee li liu mao mayer miki moon mori morrison " +
    "nanda novak paek pak park pavlov pham pyun qian qin rao ri roh sanchez sato schmidt sharif singh suga suzuki tanaka tang tito truss uno wang wen " +
    "wilson yang yon yoon yun zhao zhou zhu"
  ).split(" "),
);

/** States whose people have the family name first. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(["chn", "twn", "prk", "kor", "vnm"]);
