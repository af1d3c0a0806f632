import { expect, test } from "vitest";
import { MessageFiles } from "#app/_chat/message-files.tsx";
import { LANGUAGES } from "#server/platform/locale.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const photo = { id: "7", name: "Lamp.jpg", type: "image/jpeg", size: 340_000 };
const paper = { id: "8", name: "Invoice.pdf", type: "application/pdf", size: 240_000 };

test("a photo is seen and opens in a new tab, anything else is saved", async () => {
  const markup = await rendered(<MessageFiles files={[photo, paper]} />);
  expect(markup).toContain('<a href="/files/7" target="_blank" rel="noopener"');
  expect(markup).toContain('<img src="/files/7" alt=""');
  expect(markup).toContain('<a href="/files/8" download="Invoice.pdf"');
  expect(readable(markup)).toBe("Lamp.jpg (opens in a new tab) Invoice.pdf 240 kB (download)");
});

test("C1: a hostile name is text, in a direction of its own", async () => {
  const name = `"><img src=x onerror=alert(1)>${"w".repeat(300)}.pdf`;
  const markup = await rendered(<MessageFiles files={[{ ...paper, name }]} />);
  expect(markup).not.toContain("<img");
  expect(markup).toMatch(/<bdi class="[^"]*truncate/);
});

test.each(LANGUAGES)("%s knows each of its words", async (language) => {
  const text = readable(await rendered(<MessageFiles files={[photo, paper]} />, language));
  expect(text).not.toContain("files.");
});
