import { translatorFor } from "#server/platform/translate.ts";
import { languageOf } from "#server/platform/locale.ts";
import { MOST_SECONDS, RING_SECONDS } from "../policy.ts";
import { account } from "./client.ts";
import { noticeUrl } from "./calls.ts";

/** Of the languages of ours those that Twilio speaks; in others English is said. */
const VOICES: Record<string, string> = { en: "en-GB", de: "de-DE", sv: "sv-SE", ar: "ar-AE" };

const KEY_SECONDS = 15;

export const hangUpText = () => document("<Hangup/>");

/** A mailbox presses no key: nobody is called so that they hear one. */
export function askForKey(id: string, locale: string) {
  const language = languageOf(locale);
  const spoken = VOICES[language] ? language : "en";
  const sentence = escaped(translatorFor(spoken, "callbacks")("spoken.pressKey"));
  const say = `<Say language="${VOICES[spoken]}">${sentence}</Say>`;
  const action = escaped(noticeUrl(id, "/key"));
  return document(
    `<Gather numDigits="1" timeout="${KEY_SECONDS}" method="POST" action="${action}">${say}</Gather><Hangup/>`,
  );
}

export function dialCustomer(id: string, phone: string) {
  const number =
    `<Number statusCallback="${escaped(noticeUrl(id))}" statusCallbackMethod="POST" ` +
    `statusCallbackEvent="initiated ringing answered completed">${escaped(phone)}</Number>`;
  return document(
    `<Dial callerId="${escaped(account().callerId)}" timeout="${RING_SECONDS}" ` +
      `timeLimit="${MOST_SECONDS}" record="do-not-record">${number}</Dial>`,
  );
}

const document = (verbs: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
