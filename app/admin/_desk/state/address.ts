const DESK = "/admin/desk";
const CONVERSATIONS = "/admin/conversations/";

export const addressOf = (id: string | null) => (id ? CONVERSATIONS + id : DESK);

export const openIn = (path: string) =>
  path.startsWith(CONVERSATIONS) ? path.slice(CONVERSATIONS.length) || null : null;

export const isAtDesk = (path: string) => path === DESK || openIn(path) !== null;
