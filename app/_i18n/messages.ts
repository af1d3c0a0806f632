import type { AbstractIntlMessages } from "next-intl";
import { AREAS, type Area } from "./locales.ts";
import { type Language } from "#server/platform/locale.ts";

/** Everything the product says in one language, one area beside the other. */
export async function messagesIn(language: Language) {
  const areas = await Promise.all(AREAS.map(async (area) => [area, await load(language, area)]));
  return Object.fromEntries(areas);
}

const load = async (language: Language, area: Area): Promise<AbstractIntlMessages> =>
  (await import(`./messages/${language}/${area}.json`)).default;
