import { beforeEach, expect, test } from "vitest";
import { createSpeaker, type Speaker } from "#app/_chat/session/speaker.ts";

let said: string[];
let over: () => void;
let isMine: boolean;
let speaker: Speaker;
beforeEach(() => {
  said = [];
  isMine = true;
  speaker = createSpeaker({
    say(sentence, locale, end) {
      said.push(`${locale} ${sentence}`);
      over = end;
    },
    hush: () => void said.push("hush"),
    isStillMine: () => isMine,
  });
});

test("sentences are said one after the other, and then it is quiet", () => {
  speaker.begin("a", ["One.", "Two."], "en");
  expect([said, speaker.read().key]).toEqual([["en One."], "a"]);
  over();
  over();
  expect([said, speaker.read().key]).toEqual([["en One.", "en Two."], null]);
});

test("a growing answer goes on, also after a pause", () => {
  speaker.begin("a", ["One."], "en");
  over();
  speaker.goOn("a", ["Two."], "en");
  expect(said).toEqual(["en One.", "en Two."]);
});

test("another message ends the former at once, and what the former says late counts for nothing", () => {
  speaker.begin("a", ["One.", "Two."], "en");
  const late = over;
  speaker.begin("b", ["Three.", "Four."], "sv");
  late();
  speaker.goOn("a", ["Five."], "en");
  expect(said).toEqual(["en One.", "hush", "sv Three."]);
});

test("stopped, it stays quiet, however the answer grows", () => {
  speaker.begin("a", ["One.", "Two."], "en");
  const late = over;
  speaker.stop();
  late();
  speaker.goOn("a", ["Three."], "en");
  expect([said, speaker.read().key]).toEqual([["en One.", "hush"], null]);
});

test("E13: in a browser that is somebody else's by now nothing more is read", () => {
  speaker.begin("a", ["One.", "Two."], "en");
  isMine = false;
  over();
  expect([said, speaker.read().key]).toEqual([["en One.", "hush"], null]);
});
