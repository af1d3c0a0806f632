import { expect, test } from "vitest";
import { lineAt, lineChangesIn } from "#app/_chat/line.ts";

test("a device without a network is offline at once", () => {
  expect(lineAt({ online: false, downSince: null, stopped: false }, 0)).toBe("offline");
});

test("a short break is not worth a word, a longer one is said", () => {
  expect(lineAt({ online: true, downSince: 1000, stopped: false }, 2000)).toBe("live");
  expect(lineAt({ online: true, downSince: 1000, stopped: false }, 3500)).toBe("reconnecting");
  expect(lineAt({ online: true, downSince: null, stopped: false }, 99_000)).toBe("live");
});

test("the screen knows when to look again", () => {
  expect(lineChangesIn(1000, 1500)).toBe(2000);
  expect(lineChangesIn(1000, 9000)).toBeNull();
  expect(lineChangesIn(null, 9000)).toBeNull();
});

test("a stream that the server refuses is shown at once, not as one that comes back", () => {
  expect(lineAt({ online: true, downSince: 1000, stopped: true }, 1000)).toBe("stopped");
});
