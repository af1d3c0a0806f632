import { beforeEach, expect, test } from "vitest";
import { createDictation, recognitionIn, type Recognition } from "#app/_chat/session/dictation.ts";

class Ear extends EventTarget implements Recognition {
  lang = "";
  continuous = false;
  interimResults = false;
  calls: string[] = [];
  isDeaf = false;
  start() {
    this.calls.push("start");
    if (this.isDeaf) throw new Error("It listens already");
  }
  stop() {
    this.calls.push("stop");
  }
  abort() {
    this.calls.push("abort");
  }
  tell(type: string, rest: object = {}) {
    this.dispatchEvent(Object.assign(new Event(type), rest));
  }
  hear(transcript: string, isFinal: boolean) {
    this.tell("result", { results: [Object.assign([{ transcript }], { isFinal })] });
  }
}

let ears: Ear[];
let written: string[];
let dictation: ReturnType<typeof createDictation>;
beforeEach(() => {
  [ears, written] = [[], []];
  dictation = createDictation(() => {
    const ear = new Ear();
    ears.push(ear);
    return ear;
  });
});

function begin() {
  dictation.start("sv-SE", (words) => written.push(words));
  const ear = ears.at(-1) ?? new Ear();
  ear.tell("start");
  return ear;
}

test("it listens in the reader's language, and writes down what is sure", () => {
  const ear = begin();
  expect(ear).toMatchObject({ lang: "sv-SE", continuous: true, interimResults: true });
  ear.hear("jag vill", false);
  expect([written, dictation.read().interim]).toEqual([[], "jag vill"]);
  ear.hear("jag vill betala", true);
  expect(written).toEqual(["jag vill betala"]);
  dictation.stop();
  ear.tell("end");
  expect([dictation.read().phase, ear.calls]).toEqual(["off", ["start", "stop"]]);
});

test("what comes after it was broken off is written nowhere, as the message has gone", () => {
  const ear = begin();
  dictation.cancel();
  ear.hear("too late", true);
  ear.tell("error", { error: "aborted" });
  ear.tell("end");
  expect(written).toEqual([]);
  expect(dictation.read()).toMatchObject({ phase: "off", failure: null });
  expect(ear.calls).toEqual(["start", "abort"]);
});

test("begun again, the former speech tells nothing more", () => {
  const former = begin();
  const ear = begin();
  former.hear("former", true);
  former.tell("end");
  ear.hear("present", true);
  expect(written).toEqual(["present"]);
  expect(dictation.read().phase).toBe("listening");
});

test("refused, and a browser that cannot begin, are said", () => {
  const ear = begin();
  ear.tell("error", { error: "not-allowed" });
  ear.tell("end");
  expect(dictation.read()).toMatchObject({ phase: "off", failure: "refused" });
  dictation = createDictation(() => Object.assign(new Ear(), { isDeaf: true }));
  dictation.start("en", () => {});
  expect(dictation.read()).toMatchObject({ phase: "off", failure: "failed" });
});

test("a browser has it under one of two names, or not at all", () => {
  expect(recognitionIn({ SpeechRecognition: Ear })).toBe(Ear);
  expect(recognitionIn({ webkitSpeechRecognition: Ear })).toBe(Ear);
  expect(recognitionIn({})).toBeNull();
});
