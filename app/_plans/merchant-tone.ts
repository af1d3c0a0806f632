/** By day and in the evening; the cream of a mark's letters has at least 6.4:1 and 5.2:1 on them. */
export const MERCHANT_TONES = [
  "bg-[light-dark(#6b3717,#8a5330)]",
  "bg-[light-dark(#1f5a48,#2c725d)]",
  "bg-[light-dark(#a03a16,#ad4b28)]",
  "bg-[light-dark(#3b3f9a,#5659b4)]",
  "bg-[light-dark(#6d2c5c,#8a4879)]",
  "bg-[light-dark(#0f5a63,#1f717c)]",
  "bg-[light-dark(#565a16,#676b26)]",
  "bg-[light-dark(#26456e,#3f6596)]",
  "bg-[light-dark(#8a2438,#a44356)]",
  "bg-[light-dark(#7a4a08,#875a1c)]",
  "bg-[light-dark(#4a4f57,#616873)]",
  "bg-[light-dark(#3a5a24,#4c7133)]",
] as const;

/** The same shop has the same colour on every page and every day. */
export function merchantTone(merchant: string) {
  let hash = 2_166_136_261;
  // FNV-1a: names that differ in a letter are far apart.
  for (const letter of merchant.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return MERCHANT_TONES[hash % MERCHANT_TONES.length] ?? MERCHANT_TONES[0];
}
