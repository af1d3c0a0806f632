/** `way`: an address of ours alone on its line; without words that lead to it it has no label. */
export type LetterBlock =
  | { kind: "text"; text: string }
  /** Indented: what is to be read at a glance, a code or a time. */
  | { kind: "set"; text: string }
  | { kind: "way"; label: string | null; href: string };

/** Longer ones are sentences, and stay above the button. */
const LONGEST_LABEL = 60;

/** How a plain mail is laid out where there is more than text: in the mail itself, and in the mailbox of the demo. */
export function letterOf(text: string, origin: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    if (/^(?:[^\S\n]+\S.*(?:\n|$))+$/.test(paragraph)) {
      blocks.push({ kind: "set", text: paragraph.replace(/^[^\S\n]+/gm, "").trim() });
    } else {
      for (const line of inLines(paragraph, origin)) addTo(blocks, line);
    }
  }
  return blocks;
}

/** Lines without an address of ours stay together. */
function inLines(paragraph: string, origin: string): LetterBlock[] {
  const lines: LetterBlock[] = [];
  for (const line of paragraph.split("\n")) {
    const block = wayIn(line, origin) ?? ({ kind: "text", text: line } as const);
    const last = lines.at(-1);
    if (block.kind === "text" && last?.kind === "text") last.text += `\n${line}`;
    else lines.push(block);
  }
  return lines;
}

function wayIn(line: string, origin: string): LetterBlock | null {
  const place = line.lastIndexOf(" ") + 1;
  const href = line.slice(place);
  if (!isOurs(href, origin)) return null;
  const before = line.slice(0, place).trim();
  if (before === "") return { kind: "way", label: null, href };
  return /^[^:]{1,60}:$/.test(before) ? { kind: "way", label: before.slice(0, -1), href } : null;
}

const isOurs = (href: string, origin: string) =>
  URL.canParse(href) && new URL(href).origin === origin;

/** A way without a label takes the sentence before it that ends in a colon. */
function addTo(blocks: LetterBlock[], block: LetterBlock) {
  const last = blocks.at(-1);
  if (block.kind === "way" && block.label === null && last?.kind === "text") {
    const { label, rest } = leadingTo(last.text);
    if (label !== null && rest === "") blocks.pop();
    else if (label !== null) last.text = rest;
    blocks.push({ ...block, label });
  } else {
    blocks.push(block);
  }
}

function leadingTo(text: string): { label: string | null; rest: string } {
  const sentence = /(?:^|[.!?؟]\s+|\n)([^.!?؟\n]+):$/.exec(text)?.[1];
  if (!sentence || sentence.length > LONGEST_LABEL) return { label: null, rest: text };
  return { label: sentence.trim(), rest: text.slice(0, -sentence.length - 1).trim() };
}
