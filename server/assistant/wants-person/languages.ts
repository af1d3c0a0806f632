import { arabic } from "./languages/ar.ts";
import { danish } from "./languages/da.ts";
import { german } from "./languages/de.ts";
import { english } from "./languages/en.ts";
import { spanish } from "./languages/es.ts";
import { finnish } from "./languages/fi.ts";
import { french } from "./languages/fr.ts";
import { italian } from "./languages/it.ts";
import { norwegian } from "./languages/nb.ts";
import { dutch } from "./languages/nl.ts";
import { polish } from "./languages/pl.ts";
import { portuguese } from "./languages/pt.ts";
import { swedish } from "./languages/sv.ts";
import { lexiconOf } from "./wording.ts";

export const lexicons = Object.entries({
  en: english,
  de: german,
  sv: swedish,
  ar: arabic,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  fi: finnish,
  da: danish,
  nb: norwegian,
  pl: polish,
}).map(([language, wording]) => lexiconOf(language, wording));

export const isCommonWord = (word: string) => lexicons.some(({ common }) => common.has(word));
