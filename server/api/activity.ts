/** Changes that a page sends without anybody doing anything: the answer to "are you there", and how far was read. */
const BY_ITSELF = new Set(["desk.here", "conversations.read"]);

/**
 * Whether a call is something that a person does, and so keeps their session awake. Only changes are: what is read is
 * also read anew, ahead and by streams, and no word of the client tells one from the other. A page on which somebody
 * clicks or types without changing anything says so with `sessions.keep`.
 */
export const isActivity = (type: string, path: string) =>
  type === "mutation" && !BY_ITSELF.has(path);

/** A page that the browser opens because somebody goes there: neither one fetched ahead nor a part of an open one. */
export const isVisit = (header: (name: string) => string | null) =>
  header("sec-fetch-mode") === "navigate" &&
  header("sec-fetch-dest") === "document" &&
  header("sec-purpose") === null;
