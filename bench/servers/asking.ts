/** What the bench asks a server beside it; each answer is a number. */
export type Asked =
  /** CPU microseconds the process has used so far, its garbage collection included. */
  | { about: "cpu" }
  /** Bytes the process holds when nothing is left to collect. */
  | { about: "memory" }
  /** Tell those who follow these conversations of event `seq`, each on a turn of its own. */
  | { about: "event"; conversationIds: string[]; seq: number };
