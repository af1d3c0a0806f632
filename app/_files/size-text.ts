const MEGABYTE = 1_000_000;

/** "340 kB", "2.4 MB". */
export function sizeText(bytes: number, locale: string) {
  const [value, unit] =
    bytes < MEGABYTE
      ? [Math.max(1, Math.round(bytes / 1000)), "kilobyte"]
      : [bytes / MEGABYTE, "megabyte"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(Number(value));
}
