/** `way`: an address of ours alone on its line; without words that lead to it it has no label. */
export type MailBlock =
  | { kind: "text"; text: string }
  /** Indented: what is to be read at a glance, a code or a time. */
  | { kind: "set"; text: string }
  | { kind: "way"; label: string | null; href: string };

/** Longer ones are sentences, and stay above the button. */
const LONGEST_LABEL = 70;

/** How a plain mail is laid out where there is more than text: in the mail itself, and in the mailbox of the demo. */
export function mailBlocks(text: string, origin: string): MailBlock[] {
  const blocks: MailBlock[] = [];
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    if (paragraph.split("\n").every((line) => /^\s+\S/.test(line))) {
      blocks.push({ kind: "set", text: paragraph.replace(/^\s+/gm, "").trim() });
    } else {
      addParagraph(blocks, paragraph, origin);
    }
  }
  return blocks;
}

/** Lines without an address of ours stay together. */
function addParagraph(blocks: MailBlock[], paragraph: string, origin: string) {
  let isBegun = false;
  for (const line of paragraph.split("\n")) {
    const [words, href] = wayIn(line, origin);
    const last = blocks.at(-1);
    if (words !== "") {
      if (isBegun && last?.kind === "text") last.text += `\n${words}`;
      else blocks.push({ kind: "text", text: words });
    }
    if (href !== null) blocks.push({ kind: "way", label: takeLabel(blocks), href });
    isBegun = href === null;
  }
}

function wayIn(line: string, origin: string): [string, string | null] {
  const place = line.lastIndexOf(" ") + 1;
  const href = line.slice(place);
  return isOurs(href, origin) ? [line.slice(0, place).trim(), href] : [line, null];
}

const isOurs = (href: string, origin: string) =>
  URL.canParse(href) && new URL(href).origin === origin;

/** The sentence before a way, when it ends in a colon, is what leads there and stands in its place. */
function takeLabel(blocks: MailBlock[]) {
  const last = blocks.at(-1);
  if (last?.kind !== "text") return null;
  const sentence = /(?:^|[.!?؟]\s+|\n)([^.!?؟\n]+):$/.exec(last.text)?.[1];
  if (!sentence || sentence.length > LONGEST_LABEL) return null;
  last.text = last.text.slice(0, -sentence.length - 1).trim();
  if (last.text === "") blocks.pop();
  return sentence.trim();
}
