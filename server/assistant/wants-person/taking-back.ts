import { normal, tokensOf } from "../normal.ts";
import { listed } from "./wording.ts";

/** What takes a wish back, in every language that a wish is heard in; `|` and the like have no meaning here. */
const PHRASES = [
  "never mind, nevermind, leave it, forget it, no need, not needed, dont need one, dont need anyone, dont need anybody, dont need a person, dont want one, no longer need, not necessary, changed my mind, cancel the person, cancel that",
  "lass mal, lass gut sein, lass mal gut sein, lassen sie mal, ach egal, passt schon, schon gut, vergiss es, vergessen sie es, vergessen sie das, nicht nötig, brauch keinen, brauche keinen, brauch niemanden, brauche niemanden, brauche niemand, brauche doch niemanden, brauch doch niemanden, brauche doch keinen, brauch doch keinen, hat sich erledigt, doch nicht nötig, doch keinen, habs mir anders überlegt",
  "glöm det, strunt samma, behövs inte, behöver ingen, ingen medarbetare, ingen människa, ingen person, inte ha någon medarbetare, avbryt medarbetaren, det löste sig, ångrat mig, ångrade mig, inte nödvändigt",
  "لا داعي, انس الامر, انسي الامر, لم اعد احتاج, ما عاد احتاج, ما ابغي احد, ما بدي احد, غيرت رايي, ليس ضروريا",
  "olvídalo, olvídelo, déjalo, déjelo, no hace falta, ya no hace falta, no necesito a nadie, cambié de idea, he cambiado de idea",
  "laisse tomber, laissez tomber, oubliez ça, oublie ça, pas la peine, plus besoin, pas besoin, jai changé davis",
  "lascia stare, lasci stare, non serve, non importa, ho cambiato idea",
  "laat maar, hoeft niet, niet nodig",
  "deixa pra lá, deixe estar, não precisa, já não preciso, mudei de ideia",
  "ei tarvitse, ei tarvi, anna olla, unohda se",
  "glem det, det behøves ikke, behøver ikke, ikke nødvendigt, ikke nødvendig, trenger ikke",
  "nieważne, nie trzeba, nie potrzebuję, zapomnij",
]
  .flatMap(listed)
  .map((phrase) => tokensOf(normal(phrase)).join(" "));

/** So short a message is about nothing else. */
const MOST_WORDS = 9;

/** "Actually leave it": of whoever waits for a person, and asks for nothing in the same breath. */
export function takesBack(text: string): boolean {
  const words = tokensOf(text);
  if (words.length === 0 || words.length > MOST_WORDS || /[?؟]/u.test(text)) return false;
  const said = ` ${words.join(" ")} `;
  return PHRASES.some((phrase) => said.includes(` ${phrase} `));
}
