import { expect, test } from "vitest";
import { connectionStateAt, connectionChangesIn } from "#app/_chat/state/connection-state.ts";

test("a device without a network is offline at once", () => {
  expect(connectionStateAt({ online: false, downSince: null, stopped: false }, 0)).toBe("offline");
});

test("a short break is not worth a word, a longer one is said", () => {
  expect(connectionStateAt({ online: true, downSince: 1000, stopped: false }, 2000)).toBe("live");
  expect(connectionStateAt({ online: true, downSince: 1000, stopped: false }, 3500)).toBe(
    "reconnecting",
  );
  expect(connectionStateAt({ online: true, downSince: null, stopped: false }, 99_000)).toBe("live");
});

test("the screen knows when to look again", () => {
  expect(connectionChangesIn(1000, 1500)).toBe(2000);
  expect(connectionChangesIn(1000, 9000)).toBeNull();
  expect(connectionChangesIn(null, 9000)).toBeNull();
});

test("a stream that the server refuses is shown at once, not as one that comes back", () => {
  expect(connectionStateAt({ online: true, downSince: 1000, stopped: true }, 1000)).toBe("stopped");
});
