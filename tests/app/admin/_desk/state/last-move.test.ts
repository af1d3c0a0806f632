import { expect, test } from "vitest";
import type { EventView } from "#server/conversations/schema.ts";
import { lastMove } from "#app/admin/_desk/state/last-move.ts";
import { message } from "#tests/support/frames.ts";

const content = { by: "Ruth", from: "Grace", to: "Jonas" };
const moved = message(1, { kind: "moved", author: "agent", content } as Partial<EventView>);
const joined = (seq: number) =>
  message(seq, {
    kind: "joined",
    author: "agent",
    content: { name: "Layla" },
  } as Partial<EventView>);

test("who moved it is said as long as it has not changed hands again", () => {
  expect(lastMove([moved, message(2), message(3, { kind: "note" })])).toEqual(content);
  expect(lastMove([moved, joined(2)])).toBeNull();
  expect(lastMove([joined(0), moved])).toEqual(content);
});

test("where nothing was moved there is nothing to say", () => {
  expect(lastMove([])).toBeNull();
  expect(lastMove([joined(1), message(2)])).toBeNull();
});
