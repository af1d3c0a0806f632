import { expect, test } from "vitest";
import { FileList } from "#app/_files/file-list.tsx";
import { FilePicker } from "#app/_files/file-picker.tsx";
import { Refused } from "#app/_files/send-file.ts";
import type { Upload } from "#app/_files/upload-state.ts";
import { uploadsIn, type Uploads } from "#app/_files/uploads.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const file = { id: "7", name: "Lamp.jpg", type: "image/jpeg", size: 340_000, url: "/files/7" };

const upload = (key: string, stage: Upload["stage"]): Upload => ({
  key,
  file: new File(["x"], `${key}.jpg`),
  preview: null,
  stage,
});

const nothing = () => {};

const actions = { add: nothing, remove: nothing, retry: nothing, clear: nothing };

const uploadsOf = (uploads: Upload[], surplus = 0): Uploads =>
  uploadsIn({ uploads, surplus, most: 6 }, actions);

test("a photo of a case is seen and opens in a new tab, a PDF is saved", async () => {
  const markup = await rendered(
    <FileList files={[file, { ...file, name: "Invoice.pdf", type: "application/pdf" }]} />,
  );
  expect(markup).toContain('<a href="/files/7" target="_blank" rel="noopener"');
  expect(markup).toContain('<img src="/files/7" alt=""');
  expect(markup).toContain('<a href="/files/7" download="Invoice.pdf"');
  expect(markup.match(/<img/g)).toHaveLength(1);
  expect(readable(markup)).toBe(
    "Lamp.jpg 340 kB (opens in a new tab) Invoice.pdf 340 kB (download)",
  );
});

test("no files, no list", async () => {
  expect(await rendered(<FileList files={[]} />)).toBe("");
});

test("each file says how far it is, or why it is not there and what can be done", async () => {
  const markup = await rendered(
    <FilePicker
      uploads={uploadsOf([
        upload("a", { kind: "sending", share: 0.4 }),
        upload("b", { kind: "failed", error: new TypeError("The line is down") }),
        upload("c", { kind: "failed", error: new Refused("files.type", { megabytes: 10 }) }),
        upload("d", { kind: "sent", file }),
      ])}
    />,
  );
  expect(markup).toMatch(/<progress max="1"[^>]*value="0.4"/);
  expect(readable(markup)).toContain(
    "You’re offline. Try again when you’re back online. Try again",
  );
  expect(readable(markup)).toContain("We can’t take this kind of file.");
  expect(markup.match(/aria-label="Try again: /g)).toHaveLength(1);
  expect(markup.match(/aria-label="Remove /g)).toHaveLength(4);
  expect(readable(markup)).toContain("Ready to send · 340 kB");
  expect(readable(markup)).toContain("Uploading one file");
});

test.each(LANGUAGES)("%s knows each of its sentences", async (language) => {
  const sent = Array.from({ length: 6 }, (_, at) => upload(`${at}`, { kind: "sent", file }));
  const failed = upload("9", {
    kind: "failed",
    error: new Refused("files.tooLarge", { megabytes: 10 }),
  });
  const markup = await rendered(<FilePicker uploads={uploadsOf([...sent, failed], 3)} />, language);
  expect(markup).toContain('aria-disabled="true"');
  const roomy = <FilePicker uploads={uploadsOf([...sent.slice(1), failed])} />;
  expect(await rendered(roomy, language)).not.toContain(`aria-disabled="true"`);
  const list = await rendered(<FileList files={[file]} />, language);
  expect(readable(list)).not.toContain("files.");
});
