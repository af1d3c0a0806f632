import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { pdfOf } from "#server/documents/pdf/write.ts";
import type { Document } from "#server/documents/pdf/document.ts";

type Node = { role?: string; alt?: string; children?: Node[]; id?: string };

/** A file as a reader sees it that has nothing to do with what wrote it. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: { text: string; tree: Node }[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
    pages.push({ text: text.join(""), tree: await page.getStructTree() });
  }
  const { info } = await file.getMetadata();
  const marks = await file.getMarkInfo();
  await task.destroy();
  const { Title: title, Language: language } = info as { Title: string; Language: string };
  return {
    title,
    language,
    isTagged: marks !== null,
    pages,
    text: pages.map((page) => page.text).join("\n"),
    roles: pages.flatMap(({ tree }) => rolesIn(tree)),
  };
}

export const writePdf = async (document: Document) => buffer(pdfOf(document));

/** Of what stands on the page, and not only around it. */
export const rolesWithContent = ({ role, children = [] }: Node): string[] => [
  ...(role && children.some(({ id }) => id) ? [role] : []),
  ...children.flatMap(rolesWithContent),
];

const rolesIn = ({ role, children = [] }: Node): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesIn),
];
