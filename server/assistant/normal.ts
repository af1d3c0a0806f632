/** As words are compared: "Människa", "manniska" and "MÄNNISKA" are one; so are Arabic's interchangeable letters. */
export function normal(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|ـ/gu, "")
    .toLowerCase()
    .replace(/n['’´`]t\b/g, "nt")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
}

export const tokensOf = (text: string): string[] => normal(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const clitics = /^[وف]?(?:لل|[بلك]?ال|[بلك])?(?=\p{L}{3})/u;
const FIRST_ARABIC = 0x600;

export const bareWord = (token: string) =>
  token.charCodeAt(0) < FIRST_ARABIC ? token : token.replace(clitics, "");

/** One letter too many, too few, wrong, or two swapped; the first letter is usually right. */
export function isTypoOf(typed: string, word: string): boolean {
  const shortest = /^\p{Script=Arabic}/u.test(word) ? 4 : 5;
  if (word.length < shortest || typed === word || Math.abs(typed.length - word.length) > 1)
    return false;
  let start = 0;
  while (start < typed.length && typed[start] === word[start]) start++;
  let end = 0;
  const shorter = Math.min(typed.length, word.length);
  while (end < shorter - start && typed.at(-1 - end) === word.at(-1 - end)) end++;
  const [left, right] = [
    typed.slice(start, typed.length - end),
    word.slice(start, word.length - end),
  ];
  const swapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (start > 0 && left.length <= 1 && right.length <= 1);
}
