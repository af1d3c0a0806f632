/** As people compare what they read: whatever the spaces, the digits and the marks of direction are. */
export const plainText = (text: string) =>
  text
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, "")
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/gu, " ")
    .toLowerCase();

/** "this | that" is either; what stands between slashes is a regular expression. */
export const isHeard = (pattern: string, text: string) =>
  pattern.split(" | ").some((one) => isIn(one.trim(), plainText(text)));

function isIn(pattern: string, text: string) {
  const [, expression] = /^\/(.+)\/$/.exec(pattern) ?? [];
  return expression ? new RegExp(expression, "iu").test(text) : text.includes(plainText(pattern));
}
