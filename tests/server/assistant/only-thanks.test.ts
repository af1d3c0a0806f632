import { expect, test } from "vitest";
import { isOnlyThanks } from "#server/assistant/only-thanks.ts";

test.each([
  "Thanks!",
  "Thank you so much, bye!",
  "thx",
  "Vielen Dank für Ihre Hilfe",
  "Tschüss",
  "Tack så mycket, ha en bra dag!",
  "شكرا جزيلا",
  "Merci beaucoup",
])("%s is only thanks", (text) => expect(isOnlyThanks(text)).toBe(true));

test.each([
  "Not solved, I need more help",
  "Thanks, but it still says overdue",
  "Thanks for nothing",
  "Thank you. When will it arrive?",
  "Danke, aber es geht nicht",
  "Tack men det fungerar inte",
  "شكرا لكن المشكلة موجودة",
  "Help",
  "ok",
  "",
])("%s is more than thanks, or none", (text) => expect(isOnlyThanks(text)).toBe(false));
