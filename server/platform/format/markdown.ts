/** All that a message can look like. There is no node for raw HTML or an image, so there is no way to get one. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong"; children: Inline[] }
  | { kind: "emphasis"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; text: string; href: string };

export type Block =
  | { kind: "paragraph"; lines: Inline[][] }
  | { kind: "list"; start: number | null; entries: Inline[][] };

/** Lengths are bounded, so that no text can make the search for its marks slow. */
const MARKS = new RegExp(
  [
    String.raw`!\[(?<alt>[^\]\n]{0,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])`,
    String.raw`\[(?<label>[^\]\n]{1,300})\]\((?<target>[^)\s]{1,2000})\)`,
    String.raw`\*\*(?<strong>[^*\n]{1,1000})\*\*`,
    String.raw`\*(?<emphasis>[^*\s][^*\n]{0,1000})\*`,
    "`(?<code>[^`\\n]{1,500})`",
    String.raw`(?<url>https?:\/\/[^\s<>"'()\[\]]{1,2000})`,
  ].join("|"),
  "giu",
);
const BULLET = /^\s{0,6}[-*•]\s+(?<text>.*)$/u;
const NUMBER = /^\s{0,6}(?<number>\d{1,4})[.)]\s+(?<text>.*)$/u;
const HEADING = /^#{1,6}\s+(?<text>.*)$/u;
const URL_END = /[.,;:!?…]+$/u;

export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const paragraph of text.split(/\n\s*\n/u)) {
    for (const line of paragraph.split("\n")) addLine(blocks, line);
    blocks.push({ kind: "paragraph", lines: [] });
  }
  return blocks.filter((block) => block.kind === "list" || block.lines.length > 0);
}

export const parsePlain = (text: string): Block[] =>
  text.split(/\n\s*\n/u).map((paragraph) => ({
    kind: "paragraph",
    lines: paragraph.split("\n").map((line) => parseInline(line, ["url"])),
  }));

export const spokenText = (text: string) => parseMarkdown(text).flatMap(linesOf).join("\n");

export const teaserText = (text: string) =>
  parseMarkdown(text)
    .map((block) => linesOf(block).join(block.kind === "list" ? " · " : " "))
    .join(" ")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** While an answer grows, its last mark is still open: it is shown as if it were closed. */
export function closeMarks(text: string): string {
  const withoutHalfLink = text.replace(
    /!?\[(?<label>[^\]\n]{0,300})(?:\](?:\([^)\s]{0,2000})?)?$/u,
    "$<label>",
  );
  const line = withoutHalfLink.slice(withoutHalfLink.lastIndexOf("\n") + 1);
  const isOpen = line.split("**").length % 2 === 0;
  if (!isOpen) return withoutHalfLink;
  return line.endsWith("**") ? withoutHalfLink.slice(0, -2) : `${withoutHalfLink}**`;
}

/** @returns the address of a web page, a page of ours or a phone; names before the host pretend to be another. */
export function safeHref(target: string): string | null {
  if (
    /^\/(?:help|plans|account|chat|hardship|cases|complaints|statements|spending)(?:\/[\w-]+)*$/u.test(
      target,
    )
  )
    return target;
  if (/^tel:\+?\d{3,15}$/u.test(target)) return target;
  if (!/^https?:\/\//iu.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  return url.username || url.password ? null : url.href;
}

function addLine(blocks: Block[], line: string) {
  const number = NUMBER.exec(line)?.groups;
  const entry = (number ?? BULLET.exec(line)?.groups)?.text;
  const last = blocks.at(-1);
  if (entry === undefined) return addPlainLine(blocks, line);

  const isOrdered = number !== undefined;
  if (last?.kind === "list" && (last.start !== null) === isOrdered)
    last.entries.push(parseInline(entry));
  else
    blocks.push({
      kind: "list",
      start: isOrdered ? Number(number.number) : null,
      entries: [parseInline(entry)],
    });
}

function addPlainLine(blocks: Block[], line: string) {
  if (line.trim() === "") return;
  const last = blocks.at(-1);
  const heading = HEADING.exec(line)?.groups?.text;
  const inlines: Inline[] = heading
    ? [{ kind: "strong", children: parseInline(heading, ["label", "code", "url"]) }]
    : parseInline(line);
  if (last?.kind === "paragraph") last.lines.push(inlines);
  else blocks.push({ kind: "paragraph", lines: [inlines] });
}

type Mark = "alt" | "label" | "strong" | "emphasis" | "code" | "url";
const ALL_MARKS: Mark[] = ["alt", "label", "strong", "emphasis", "code", "url"];

function parseInline(text: string, marks: Mark[] = ALL_MARKS): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    const found = inlineOf(match.groups ?? {}, marks);
    if (!found) continue;
    inlines.push(...textOf(text.slice(end, match.index)), found.inline);
    end = match.index + match[0].length - found.givenBack;
  }
  return [...inlines, ...textOf(text.slice(end))];
}

type Found = { inline: Inline; givenBack: number };

function inlineOf(groups: Record<string, string | undefined>, marks: Mark[]): Found | null {
  const mark = marks.find((name) => groups[name] !== undefined);
  const text = mark && groups[mark];
  if (mark === undefined || text === undefined) return null;
  const inner = marks.filter((name) => name !== "strong" && name !== "emphasis");
  switch (mark) {
    case "strong":
    case "emphasis":
      return whole({ kind: mark, children: parseInline(text, inner) });
    case "code":
      return whole({ kind: "code", text });
    case "label":
      return linkTo(text, groups.target ?? "", 0);
    case "url":
      return linkTo(
        text.replace(URL_END, ""),
        text.replace(URL_END, ""),
        URL_END.exec(text)?.[0].length ?? 0,
      );
    default:
      return whole({ kind: "text", text });
  }
}

function linkTo(text: string, target: string, givenBack: number): Found {
  const href = safeHref(target);
  return { inline: href ? { kind: "link", text, href } : { kind: "text", text }, givenBack };
}

const linesOf = (block: Block) =>
  (block.kind === "list" ? block.entries : block.lines).map((inlines) =>
    inlines.map(wordsOf).join(""),
  );

const whole = (inline: Inline): Found => ({ inline, givenBack: 0 });
const textOf = (text: string): Inline[] => (text === "" ? [] : [{ kind: "text", text }]);
const wordsOf = (inline: Inline): string =>
  "children" in inline ? inline.children.map(wordsOf).join("") : inline.text;
