const YEAR_SECONDS = 31_536_000;

/** A preference of this browser, which the server reads to render the first page right. Nothing personal. */
export function setCookie(name: "locale" | "theme", value: string | undefined) {
  const age = value ? YEAR_SECONDS : 0;
  document.cookie = `${name}=${value ?? ""}; path=/; max-age=${age}; samesite=lax`;
}
