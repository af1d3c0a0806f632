import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mailBlocks } from "#server/platform/format/mail-blocks.ts";
import { mailHtml } from "#server/platform/mail-html.ts";
import { translatorFor } from "#server/platform/translate.ts";

const ORIGIN = "https://help.example.com";
const blocks = (text: string) => mailBlocks(text, ORIGIN);

test("an address of ours alone on its line is a way, and the sentence that leads to it its words", () => {
  expect(
    blocks(`Hello Ada,\n\nIt’s paid. See your receipt:\n\n${ORIGIN}/payments/1\n\nBye.`),
  ).toEqual([
    { kind: "text", text: "Hello Ada," },
    { kind: "text", text: "It’s paid." },
    { kind: "way", label: "See your receipt", href: `${ORIGIN}/payments/1` },
    { kind: "text", text: "Bye." },
  ]);
});

test("words before it in the line are its words, too; without any it has none", () => {
  expect(blocks(`Move it: ${ORIGIN}/a\nAdd it: ${ORIGIN}/b`)).toEqual([
    { kind: "way", label: "Move it", href: `${ORIGIN}/a` },
    { kind: "way", label: "Add it", href: `${ORIGIN}/b` },
  ]);
  expect(blocks(`Talk to a person.\n\n${ORIGIN}/`)).toEqual([
    { kind: "text", text: "Talk to a person." },
    { kind: "way", label: null, href: `${ORIGIN}/` },
  ]);
});

test("what is indented is set apart", () => {
  expect(blocks("Your code is\n\n    1234 5678\n\nIt works once.")).toEqual([
    { kind: "text", text: "Your code is" },
    { kind: "set", text: "1234 5678" },
    { kind: "text", text: "It works once." },
  ]);
});

test("nobody else’s address becomes a link, however it looks", () => {
  const others = [
    "https://evil.test/",
    `${ORIGIN}.evil.test/`,
    `https://help.example.com@evil.test/`,
    "javascript:alert(1)",
    "http://help.example.com/",
  ];
  for (const href of others) expect(blocks(href)).toEqual([{ kind: "text", text: href }]);
});

test("the look adds nothing that runs or is fetched, whatever a customer has written", () => {
  const text = `Hello <img src=x onerror=alert(1)>,\n\n</td><script>alert("1")</script>\n\n> & ' "\n\nSee "it": ${ORIGIN}/?a="><b>`;
  const html = mailHtml({ subject: "<b>&", text, locale: "en", origin: ORIGIN });
  expect(html).not.toMatch(/<(?:img|script|b)\b/i);
  expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(html).toContain("<title>&lt;b&gt;&amp;</title>");
  expect(html).not.toMatch(/<[^>]*\b(?:src|background)=|url\(|@import/);
});

test("every mail of ours that leads somewhere has a button, in each language, and loses no word of its text", () => {
  for (const language of ["en", "de", "sv", "ar"]) {
    const mails: unknown = JSON.parse(
      readFileSync(`app/_i18n/messages/${language}/mail.json`, "utf8"),
    );
    const t = translatorFor(language, "mail");
    const keys = keysIn(mails).filter(([, text]) => text.includes("{link}"));
    expect(keys.length).toBeGreaterThan(30);
    for (const [key, text] of keys) {
      const filled = t(key, valuesFor(text));
      const found = blocks(filled);
      expect(
        found.map(({ kind }) => kind),
        key,
      ).toContain("way");
      const said = found.map((one) => (one.kind === "way" ? one.label : one.text)).join(" ");
      expect(lettersOf(said)).toBe(lettersOf(filled.replaceAll(WAY, "")));
    }
  }
});

const WAY = `${ORIGIN}/x`;
const WAYS = ["link", "calendar", "pause", "choice", "plan"];

const valuesFor = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => [name, WAYS.includes(name) ? WAY : 7]),
  );

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "");

function keysIn(node: unknown, path: string[] = []): [string, string][] {
  if (typeof node === "string") return [[path.join("."), node]];
  if (!(node instanceof Object)) return [];
  return Object.entries(node).flatMap(([name, child]) => keysIn(child, [...path, name]));
}
