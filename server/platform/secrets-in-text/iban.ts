import type { Span } from "./span.ts";

/** Length of an IBAN by country (ISO 13616). */
const LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22
   GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27
   MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

export function ibansIn(text: string): Span[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}/gu)).flatMap(
    ({ 0: begin, index: start }) => {
      const length = LENGTHS.get(begin.slice(0, 2).toUpperCase());
      const end = length === undefined ? null : endAfter(text, start, length);
      if (end === null) return [];
      const iban = text.slice(start, end).replaceAll(/[^A-Za-z0-9]/g, "");
      return isIban(iban) ? [{ kind: "iban" as const, start, end, last: iban.slice(-4) }] : [];
    },
  );
}

function endAfter(text: string, start: number, length: number): number | null {
  let seen = 0;
  for (let at = start; at < text.length && at < start + length * 2; at += 1) {
    const sign = text[at] ?? "";
    if (/[A-Za-z0-9]/.test(sign)) seen += 1;
    else if (!/[\s\-–.]/u.test(sign)) return null;
    if (seen === length) return /[\p{L}\p{N}]/u.test(text[at + 1] ?? " ") ? null : at + 1;
  }
  return null;
}

/** The remainder of ISO 7064 MOD 97-10 is one. */
function isIban(iban: string): boolean {
  const moved = `${iban.slice(4)}${iban.slice(0, 4)}`.toUpperCase();
  let rest = 0;
  for (const sign of moved) {
    const value = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
