export type Kind =
  | "send"
  | "typing"
  | "rate"
  | "search"
  | "stream"
  | "pay"
  | "card"
  | "mail"
  | "file"
  | "document"
  | "signal"
  | "ring"
  | "change";
export type AnonymousKind = Kind | "guess";

/** No limit stands between a customer and a person, or between anybody and signing out. */
export const NEVER_LIMITED = new Set([
  "humanRequests.ask",
  "humanRequests.withdraw",
  "callbacks.book",
  "callbacks.move",
  "callbacks.cancel",
  "conversations.reopen",
  "conversations.stopAnswer",
  "conversations.resolve",
  "desk.here",
  "desk.takeOver",
  "voice.decline",
  "voice.end",
  "sessions.end",
  "sessions.endAll",
  "sessions.keep",
  "sessions.requestProof",
  "sessions.prove",
  "signIn.requestCode",
]);

const KINDS: Record<string, AnonymousKind> = {
  "signIn.confirmCode": "guess",
  "applications.send": "guess",
  "conversations.send": "send",
  "conversations.reply": "send",
  "conversations.note": "send",
  "conversations.typing": "typing",
  "conversations.rate": "rate",
  "feedback.submit": "rate",
  "feedback.ratingByLink": "search",
  "feedback.rateByLink": "rate",
  "articles.search": "search",
  "promise.read": "search",
  "desk.search": "search",
  "rules.preview": "search",
  "knowledge.gaps": "search",
  "knowledge.draft": "search",
  "reminders.previewRules": "search",
  "reminders.choiceByLink": "search",
  "callbacks.slotsByLink": "search",
  "applications.requestCode": "search",
  "conversations.follow": "stream",
  "payments.pay": "pay",
  "payments.confirm": "pay",
  "methods.startAdding": "card",
  "methods.remove": "mail",
  "cases.open": "mail",
  "cases.openFor": "mail",
  "cases.reopen": "mail",
  "complaints.file": "mail",
  "complaints.fileFor": "mail",
  "complaints.disagree": "mail",
  "recalls.start": "mail",
  "privacy.askForCopy": "mail",
  "privacy.close": "mail",
  "privacy.keep": "mail",
  "spending.setOwnLimit": "mail",
  "spending.takeBreak": "mail",
  "plans.setAutopay": "mail",
  "plans.confirmAutopay": "mail",
  "plans.setAutopayFor": "mail",
  "files.upload": "file",
  "imports.upload": "file",
  "documents.get": "document",
  "documents.preview": "search",
  "voice.here": "signal",
  "voice.signal": "signal",
  "voice.ask": "ring",
};

export function kindOf(type: string, path: string): AnonymousKind | null {
  if (NEVER_LIMITED.has(path)) return null;
  return KINDS[path] ?? (type === "mutation" ? "change" : null);
}
