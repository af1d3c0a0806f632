import { FILE_LIMITS } from "./policy.ts";
import { FILE_TYPES, type FileType } from "./schema.ts";

const ENDING = /\.[\p{L}\p{N}]{1,8}$/u;
/** Control characters, and marks of direction, which let "gpj.exe" read as "exe.jpg". */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What the sender's machine called it, as far as that is harmless: no folder, nothing unseen, not too long, and with
 * the ending of what its bytes are.
 */
export function fileName(given: string, type: FileType): string {
  const [, plain = ""] = /([^/\\]*)[/\\]*$/.exec(given.toWellFormed()) ?? [];
  const name = plain.replaceAll(UNSEEN, "").replaceAll(/\s+/gu, " ").trim();
  const endings: readonly string[] = FILE_TYPES[type];
  const [own = ""] = ENDING.exec(name) ?? [];
  const isRight = endings.includes(own.toLowerCase());
  const ending = isRight ? own : (endings[0] ?? "");
  return `${shortened(isRight ? name.slice(0, -own.length) : name) || "file"}${ending}`;
}

/** Between two characters as a reader sees them, so that no emoji is cut in half. */
function shortened(stem: string) {
  let short = "";
  for (const { segment } of new Intl.Segmenter().segment(
    stem.slice(0, FILE_LIMITS.nameLength * 4),
  )) {
    if (short.length + segment.length > FILE_LIMITS.nameLength) break;
    short += segment;
  }
  return short.replaceAll(/^\.+|[. ]+$/g, "");
}
