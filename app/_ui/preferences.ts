import { themeOf } from "./theme.ts";

/** What this browser is answered in while nobody is signed in. */
export const keepLocale = (locale: string) => setCookie("locale", locale);

/** "system" while the device decides. */
export const keptTheme = () => document.documentElement.dataset.theme ?? "system";

export function keepTheme(value: string) {
  const theme = themeOf(value);
  setCookie("theme", theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

const YEAR_SECONDS = 31_536_000;

/** A preference of this browser, which the server reads to render the first page right. Nothing personal. */
function setCookie(name: "locale" | "theme", value: string | undefined) {
  const age = value ? YEAR_SECONDS : 0;
  document.cookie = `${name}=${value ?? ""}; path=/; max-age=${age}; samesite=lax`;
}
