import { describe, expect, test } from "vitest";
import {
  dictate,
  hear,
  joined,
  QUIET,
  type Results,
  type Told,
} from "#app/_chat/state/dictation.ts";

const part = (transcript: string, isFinal = false) => Object.assign([{ transcript }], { isFinal });
const heard = (...results: Results[number][]): Told => ({ type: "heard", results });
const after = (...told: Told[]) => told.reduce(dictate, QUIET);

test("it waits for the browser, listens, and shows what may still change", () => {
  expect(after({ type: "start" }).phase).toBe("starting");
  const listening = after({ type: "start" }, { type: "listening" }, heard(part("I would")));
  expect(listening).toMatchObject({ phase: "listening", interim: "I would", taken: 0 });
  const sure = dictate(listening, heard(part("I would like", true), part("to")));
  expect(sure).toMatchObject({ interim: "to", taken: 1, hasHeard: true });
});

test("what is sure is told once, however often the browser tells of it", () => {
  const results = [part("one ", true), part(" two", true), part("thr")];
  expect(hear(results, 0)).toEqual({ words: "one two", interim: "thr", taken: 2 });
  expect(hear(results, 2)).toEqual({ words: "", interim: "thr", taken: 2 });
});

describe("why nothing came of it", () => {
  const started: Told[] = [{ type: "start" }, { type: "listening" }];
  const failed = (code: string) => after(...started, { type: "failed", code }, { type: "end" });

  test.each([
    ["not-allowed", "refused"],
    ["service-not-allowed", "refused"],
    ["no-speech", "silent"],
    ["audio-capture", "noMicrophone"],
    ["network", "offline"],
    ["language-not-supported", "language"],
    ["something-new", "failed"],
  ])("%s is %s", (code, failure) => {
    expect(failed(code)).toEqual({ ...QUIET, failure });
  });

  test("silence to the end is said, unless somebody stopped it or something was heard", () => {
    expect(after(...started, { type: "end" }).failure).toBe("silent");
    expect(after(...started, { type: "stop" }, { type: "end" }).failure).toBeNull();
    expect(after(...started, heard(part("Hello", true)), { type: "end" }).failure).toBeNull();
  });

  test("the next try forgets it, and so does whoever waves it away", () => {
    expect(dictate(failed("network"), { type: "start" }).failure).toBeNull();
    expect(dictate(failed("network"), { type: "stop" })).toEqual(QUIET);
  });
});

test("words go behind what is written, with one space between", () => {
  expect(joined("", "Hello")).toBe("Hello");
  expect(joined("Hello", "there")).toBe("Hello there");
  expect(joined("Hello\n", "there")).toBe("Hello\nthere");
});
