import { catalogueOf } from "#server/platform/locale.ts";

export const directionOf = (locale: string) => (catalogueOf(locale) === "ar" ? "rtl" : "ltr");
