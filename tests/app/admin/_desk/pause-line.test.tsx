import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import { PauseLine } from "#app/admin/_desk/pausing/pause-line.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const pause = { requestId: "01980000-0000-7000-8000-000000000001" };

test("a paused plan leads to its request, any other one says nothing", async () => {
  const markup = await rendered(<PauseLine plan={{ pause }} />);
  expect(markup).toContain(`href="/admin/hardship/${pause.requestId}"`);
  expect(readable(markup)).toBe("Hardship request");
  expect(await rendered(<PauseLine plan={{ pause: null }} />)).toBe("");
});

test.each(LANGUAGES)("in %s it has its words", async (locale) => {
  const text = readable(await rendered(<PauseLine plan={{ pause }} />, locale));
  expect(text).not.toMatch(/hardshipDesk|undefined|[{}<]/u);
});
