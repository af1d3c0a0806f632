import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { viewer } from "#app/_trpc/server.ts";
import { formats } from "./formats.ts";
import { linkLocale } from "./link-locale.ts";
import { acceptedTags, chooseLocale } from "./locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import { messagesIn } from "./messages.ts";

/**
 * Language and time zone come from the person, then from the browser; the address says nothing of them. A browser that
 * comes out of a mail without having chosen reads on in the mail's language.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const person = await viewer();
  const chosen = (await cookies()).get("locale")?.value;
  const accepted = acceptedTags((await headers()).get("accept-language"));
  const known = asked ?? person?.locale ?? chosen ?? (await linkLocale());
  const locale = chooseLocale([known, ...accepted]);

  return {
    locale,
    messages: await messagesIn(catalogueOf(locale)),
    formats,
    timeZone: person?.timeZone ?? "UTC",
    now: new Date(),
  };
});
