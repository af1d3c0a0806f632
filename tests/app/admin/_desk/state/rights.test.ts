import { expect, test } from "vitest";
import { canTakeOver } from "#app/admin/_desk/state/rights.ts";

const agent = { role: "agent" } as const;
const supervisor = { role: "supervisor" } as const;

test("whoever waits or is with the assistant can be taken over by anybody at the desk", () => {
  for (const status of ["waiting", "assistant"] as const)
    expect(canTakeOver(agent, { status, mine: false })).toBe(true);
});

test("a colleague's chat can be taken over by those who supervise, and by nobody else", () => {
  const colleagues = { status: "agent", mine: false } as const;
  expect(canTakeOver(supervisor, colleagues)).toBe(true);
  expect(canTakeOver(agent, colleagues)).toBe(false);
});

test("neither the own chat nor one that is over is taken over", () => {
  expect(canTakeOver(supervisor, { status: "agent", mine: true })).toBe(false);
  expect(canTakeOver(supervisor, { status: "closed", mine: false })).toBe(false);
});
