import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RichText } from "#app/_chat/rich-text.tsx";
import chat from "#app/_i18n/messages/en/chat.json" with { type: "json" };
import common from "#app/_i18n/messages/en/common.json" with { type: "json" };

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "<iframe src=https://evil.test>",
  "<a href=javascript:alert(1)>x</a>",
  "[x](javascript:alert(1))",
  "![x](https://evil.test/pixel.png)",
  "![x][1]\n\n[1]: https://evil.test/pixel.png",
  "<style>@import 'https://evil.test'</style>",
  "**<b onmouseover=alert(1)>x</b>**",
  "`<script>`",
  "# <script>alert(1)</script>",
  "- <object data=https://evil.test>",
  "<https://evil.test>",
  "\u202Egnp.exe",
];

const markup = (text: string, isMarkdown: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ chat, common }}>
      <RichText text={text} isMarkdown={isMarkdown} />
    </NextIntlClientProvider>,
  );

test.each(PAYLOADS)("%s is only words, and fetches nothing", (payload) => {
  for (const isMarkdown of [true, false]) {
    const html = markup(payload, isMarkdown);
    const tags = [...html.matchAll(/<([a-z]+)/giu)].map(([, tag]) => tag);
    const allowed = [
      "div",
      "p",
      "span",
      "br",
      "ul",
      "ol",
      "li",
      "strong",
      "em",
      "code",
      "button",
      "bdi",
    ];
    expect(tags.filter((tag) => !allowed.includes(tag ?? ""))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\s(?:src|href|style|on\w+)=/iu);
  }
});

test("a link to elsewhere is a button that first says where to", () => {
  const html = markup("[your bank](https://evil.test)", true);
  expect(html).toContain("<button");
  expect(html).not.toContain("href");
});
