import { describe, expect, test } from "vitest";
import {
  type AutopayInstalment,
  type AutopayPlan,
  takingOf,
} from "#server/plans/autopay/taking.ts";

const plan = (change: Partial<AutopayPlan> = {}): AutopayPlan => ({
  isOn: true,
  isSuspended: false,
  method: { expiresOn: "2028-03-31" },
  setOn: null,
  lookedOn: null,
  ...change,
});
const due = (change: Partial<AutopayInstalment> = {}): AutopayInstalment => ({
  dueOn: "2026-12-08",
  openMinor: 2_000,
  declined: [],
  ...change,
});
const declined = (on: string, failure = "insufficient_funds") => ({ on, failure });

test("it is taken on its day, and on the next look when that day has passed", () => {
  expect(takingOf(plan(), due(), "2026-11-28")).toEqual({
    state: "planned",
    on: "2026-12-08",
    failure: null,
  });
  expect(takingOf(plan(), due(), "2026-12-10")?.on).toBe("2026-12-10");
  expect(takingOf(plan({ lookedOn: "2026-12-10" }), due(), "2026-12-10")?.on).toBe("2026-12-11");
});

test("nothing is taken of what is not owed, is on its way, or rests", () => {
  expect(takingOf(plan(), due({ openMinor: 0 }), "2026-12-08")).toBeNull();
  expect(takingOf(plan({ isSuspended: true }), due(), "2026-12-08")).toBeNull();
});

test("whoever pays by themselves is told so", () => {
  const off = { state: "off", on: null, failure: null };
  expect(takingOf(plan({ isOn: false }), due(), "2026-12-08")).toEqual(off);
  expect(takingOf(plan({ method: null }), due(), "2026-12-08")).toEqual(off);
});

test("a card that is too old by then is not tried", () => {
  const old = { expiresOn: "2026-12-07" };
  expect(takingOf(plan({ method: old }), due(), "2026-11-28")?.state).toBe("expired");
  const lastDay = { expiresOn: "2026-12-08" };
  expect(takingOf(plan({ method: lastDay }), due(), "2026-11-28")?.state).toBe("planned");
});

const days = (...all: ReturnType<typeof declined>[]) =>
  takingOf(plan(), due({ declined: all }), "2026-12-09");

describe("declined", () => {
  test("it is tried again after three days, and once more after four", () => {
    expect(days(declined("2026-12-08"))).toEqual({
      state: "again",
      on: "2026-12-11",
      failure: "insufficient_funds",
    });
    expect(days(declined("2026-12-08"), declined("2026-12-11"))?.on).toBe("2026-12-15");
  });

  test("three times is enough", () => {
    const all = [
      declined("2026-12-08"),
      declined("2026-12-11"),
      declined("2026-12-15", "declined"),
    ];
    expect(days(...all)).toEqual({ state: "ended", on: null, failure: "declined" });
  });

  test.each(["card_expired", "not_proven"])("%s is not tried again", (failure) => {
    expect(days(declined("2026-12-08", failure))).toEqual({ state: "ended", on: null, failure });
  });

  test("what was moved since is not asked for before its new day", () => {
    const moved = due({ dueOn: "2026-12-15", declined: [declined("2026-12-08")] });
    expect(takingOf(plan(), moved, "2026-12-09")?.on).toBe("2026-12-15");
  });
});

test("what falls due later is not put off by a new setting", () => {
  expect(takingOf(plan({ setOn: "2026-12-07" }), due(), "2026-12-07")?.on).toBe("2026-12-08");
  expect(takingOf(plan({ setOn: "2026-12-08" }), due(), "2026-12-08")?.on).toBe("2026-12-09");
});
